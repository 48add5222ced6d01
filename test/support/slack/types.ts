import type { JsonObject } from './json.ts'

/** Who and what the stand-in's workspace and app are called. */
export interface Identity {
  readonly teamId: string
  readonly teamDomain: string
  readonly appId: string
  readonly botId: string
  readonly botUserId: string
  readonly botToken: string
  readonly appToken: string
  readonly signingSecret: string
}

/** A message as the workspace has it. An update makes a new one with the same `ts`. */
export interface SlackMessage {
  readonly channel: string
  readonly ts: string
  readonly threadTs?: string
  readonly author: { readonly kind: 'app' } | { readonly kind: 'user'; readonly userId: string }
  readonly text: string
  /** False where the sender switched off mrkdwn for the text. */
  readonly mrkdwn: boolean
  /** With generated ids where the app gave none, as Slack does. */
  readonly blocks: readonly JsonObject[]
  readonly attachments: readonly JsonObject[]
  readonly markdownText?: string
  readonly metadata?: JsonObject
  readonly files: readonly string[]
  /** The flag as it was sent; undefined leaves it to Slack, which unfurls. */
  readonly unfurlLinks?: boolean
  readonly unfurlMedia?: boolean
  /** True where bare `@here` and names become mentions. */
  readonly linkNames: boolean
  readonly replyBroadcast: boolean
  /** The only user who sees it; undefined for a message to everyone. */
  readonly ephemeralFor?: string
  readonly via: MessageOrigin
  readonly edits: number
  readonly deleted: boolean
  /** Stand-in time, in milliseconds. */
  readonly postedAt: number
}

/** The door through which a message came. */
export type MessageOrigin =
  | 'chat.postMessage'
  | 'chat.postEphemeral'
  | 'response_url'
  | 'acknowledgement'
  | 'file'
  | 'user'

/** A modal or Home view as the workspace has it. */
export interface SlackView {
  readonly id: string
  readonly kind: 'modal' | 'home'
  readonly userId: string
  /** What the app sent, with generated ids where it gave none. */
  readonly payload: JsonObject
  readonly blocks: readonly JsonObject[]
  readonly hash: string
  readonly rootId: string
  readonly previousId?: string
  /** True while the user has it open; a Home view stays open. */
  readonly open: boolean
  readonly via: 'views.open' | 'views.push' | 'views.update' | 'views.publish' | 'acknowledgement'
}

/** A file whose upload was asked for, with what has arrived of it. */
export interface SlackFile {
  readonly id: string
  readonly filename: string
  readonly announcedLength: number
  readonly altText?: string
  readonly content?: Buffer
  readonly title?: string
  readonly channel?: string
  readonly completed: boolean
  /** Stand-in time, in milliseconds. */
  readonly completedAt?: number
}

/** One call of the Web API or of a response_url, in the order of arrival. */
export interface ApiCall {
  readonly method: string
  readonly args: JsonObject
  readonly at: number
  readonly outcome: CallOutcome
}

/** How a call ended. */
export type CallOutcome =
  | { readonly kind: 'ok' }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'injected'; readonly fault: string }

/** Something that Slack would have refused or punished. */
export interface Fault {
  readonly kind: FaultKind
  readonly sentence: string
  /** The page that states the rule. */
  readonly doc?: string
}

/** What sort of rule was broken. */
export type FaultKind =
  | 'invalid-payload'
  | 'invalid-call'
  | 'late-ack'
  | 'bad-ack'
  | 'trigger-refused'
  | 'response-url-refused'

/** What is sent to the app; the same three kinds over a socket and over HTTP. */
export type Delivery =
  | { readonly kind: 'slash-command'; readonly payload: JsonObject }
  | { readonly kind: 'interactive'; readonly payload: JsonObject }
  | { readonly kind: 'event'; readonly payload: JsonObject; readonly retry?: Retry }

/** That a delivery is a repetition, as Slack says it. */
export interface Retry {
  readonly attempt: number
  readonly reason: 'http_timeout' | 'http_error' | 'connection_failed'
}

/** The way that deliveries take. */
export type Transport =
  | { readonly kind: 'socket' }
  | { readonly kind: 'http'; readonly url: string; readonly forge?: Forgery }

/** What is wrong with a signed request, to see the app refuse it. */
export type Forgery =
  | { readonly kind: 'bad-signature' }
  | { readonly kind: 'no-signature' }
  | { readonly kind: 'old-timestamp'; readonly secondsAgo: number }

/** How the app acknowledged a delivery. */
export type Ack =
  | { readonly kind: 'acknowledged'; readonly afterMs: number; readonly payload: JsonObject }
  | { readonly kind: 'late'; readonly afterMs: number }
  | { readonly kind: 'refused'; readonly status: number; readonly body: string }
  | { readonly kind: 'lost'; readonly reason: string }

/** A delivery that was sent, and how it was acknowledged. */
export interface DeliveryRecord {
  readonly delivery: Delivery
  readonly at: number
  readonly ack: Ack
}

/** What a user sees of an app's answer to something that the user did. */
export type Answer =
  | { readonly kind: 'message'; readonly message: SlackMessage }
  | { readonly kind: 'ephemeral'; readonly message: SlackMessage }
  | { readonly kind: 'updated'; readonly message: SlackMessage }
  | { readonly kind: 'deleted'; readonly ts: string }
  | { readonly kind: 'view'; readonly view: SlackView }
  | { readonly kind: 'view-errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'view-closed' }
  | { readonly kind: 'options'; readonly options: readonly JsonObject[] }

/** One thing that a user did, and what came of it. `answers` grows as the app goes on. */
export interface Interaction {
  readonly what: string
  readonly ack: Ack
  readonly answers: readonly Answer[]
  readonly triggerId?: string
  readonly responseUrl?: string
}
