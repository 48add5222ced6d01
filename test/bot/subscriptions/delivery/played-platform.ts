// A platform as a sender sees it, that does what a test wants of each message, and remembers what it has.

import { keptMessage } from '../../../../src/bot/pictures/kept.ts'
import type {
  Found,
  Sender,
  SendOrder,
  SendOutcome,
} from '../../../../src/bot/subscriptions/delivery/sender.ts'
import type { Briefing } from '../../../../src/briefings/index.ts'

/** What the platform does with one message. */
export type Play =
  | 'take'
  /** Takes it, and the reply is lost. */
  | 'take-silently'
  /** Does not take it, and does not say so. */
  | 'drop-silently'
  | Exclude<SendOutcome, { kind: 'sent' | 'unknown' }>
  /** Takes it and answers never, not even when told to stop. */
  | 'hang'

export interface PlayedPlatform {
  readonly sender: Sender
  /** What is there: `channel part-nonce`, in the order of posting; twice where it was posted twice. */
  readonly posts: readonly Post[]
  readonly told: readonly string[]
  /** How often it was looked for a message. */
  readonly looks: () => number
  /** What it does next; it takes everything once these are used up. */
  play(...plays: readonly Play[]): void
  /** What looking says in place of the truth; null for the truth. */
  blind(found: Found | null): void
}

export interface Post {
  readonly channel: string
  readonly nonce: string
  readonly payload: string
  readonly thread: string | null
  readonly message: string
  /** The file of the picture that came with it; null without one. */
  readonly picture: string | null
}

export interface PlayedOptions {
  /** How many messages a digest has. */
  readonly parts?: number
  /** For how long a nonce makes no second message; 0 unless given. */
  readonly resendSafeMs?: number
}

/**
 * Makes a platform that is empty.
 * @param options how its sender behaves
 */
export function createPlayedPlatform({
  parts = 1,
  resendSafeMs = 0,
}: PlayedOptions = {}): PlayedPlatform {
  const posts: Post[] = []
  const told: string[] = []
  let script: readonly Play[] = []
  let eyes: Found | null = null
  let looks = 0
  const take = ({ place, part, thread, prepared }: SendOrder): SendOutcome => {
    const { nonce, payload } = part
    const old = resendSafeMs > 0 ? posts.find((post) => post.nonce === nonce) : undefined
    if (old !== undefined) return { kind: 'sent', message: old.message }
    const message = `m${posts.length + 1}`
    posts.push({
      channel: place.channel,
      nonce,
      payload,
      thread,
      message,
      picture: prepared ?? null,
    })
    return { kind: 'sent', message }
  }
  const sender: Sender = {
    surface: 'slack',
    limits: { channel: null, workspace: null, platform: null },
    resendSafeMs,
    render: ({ title }: Briefing, { picture }) => [
      keptMessage({ text: title }, picture?.kept ?? null),
      ...Array.from({ length: parts - 1 }, (_, index) => JSON.stringify({ text: `${index + 2}` })),
    ],
    prepare: async (_order, { name }) => ({ kind: 'ready', reference: name }),
    async send(order) {
      const [play = 'take', ...rest] = script
      script = rest
      if (play === 'take') return take(order)
      if (play === 'drop-silently') return { kind: 'unknown', reason: 'connection reset' }
      if (play === 'take-silently' || play === 'hang') {
        take(order)
        if (play === 'hang') await new Promise<never>(() => undefined)
        return { kind: 'unknown', reason: 'connection reset' }
      }
      return play
    },
    async find({ part }) {
      looks += 1
      if (eyes !== null) return eyes
      const post = posts.find(({ nonce }) => nonce === part.nonce)
      return post === undefined ? { kind: 'absent' } : { kind: 'found', message: post.message }
    },
    async tell(to, words) {
      told.push(`${to.kind === 'person' ? to.person : to.place.channel}: ${words}`)
    },
  }
  return {
    sender,
    posts,
    told,
    looks: () => looks,
    play: (...plays) => {
      script = plays
    },
    blind: (found) => {
      eyes = found
    },
  }
}
