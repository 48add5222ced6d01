// Somebody typed a command, wrote to the bot or pressed a button in a message -> they are answered: once, in
// order, and never with silence.

import { createSeenIds } from '../guards/seen-ids.ts'
import type { Report } from '../reports/report.ts'
import type { SurfaceDeps } from '../surface.ts'
import { tellChannel } from './announcing.ts'
import { CHOICE, createAnswers } from './answers.ts'
import type { SlackAnswer } from './answers.ts'
import type { ShareTo } from './blocks.ts'
import { DOUBLE_CLICK_MS, doPressed } from './button-press.ts'
import { tellCurators } from './curators.ts'
import type { InChannel } from './digests/desk.ts'
import type { DigestForms } from './digests/forms.ts'
import type { DigestTalk } from './digests/talk.ts'
import { isDirect } from './event-payloads.ts'
import type { Written } from './event-payloads.ts'
import type { Opener } from './form-payloads.ts'
import { createForms } from './forms.ts'
import type { Forms } from './forms.ts'
import { shownBefore } from './messages.ts'
import { createModals } from './modals.ts'
import type { Modals } from './modals.ts'
import type { Press, TypedCommand } from './payloads.ts'
import type { PicturePlace } from './picture.ts'
import { conversationRoute, ephemeralRoute, responseRoute, withFallback } from './routes.ts'
import type { Route } from './routes.ts'
import { createTalk } from './talk.ts'
import type { Client, Talk } from './talk.ts'

export interface Conversation extends Modals {
  /** Answers a slash command. Never rejects. */
  onCommand(command: TypedCommand): Promise<void>
  /** Answers a mention or a direct message where it was written. Never rejects. */
  onWritten(written: Written): Promise<void>
  /** Answers a press of a button in a message. Never rejects. */
  onPress(press: Press): Promise<void>
  /** The forms, for other places that have buttons for them. */
  readonly forms: Forms
  /** The forms of digests; undefined where none are kept. */
  readonly digestForms: DigestForms | undefined
  /** Posts a report for the people who look after the record; that it fails is logged. Does not wait. */
  tellCurators(channelId: string, report: Report): void
  /** Posts in a channel what changed there; that it fails is logged. Does not wait. */
  announce(channelId: string, text: string): void
  /** What talks to people, for other places. */
  readonly talk: Talk
  /** Waits for the answers that were begun; waits for Slack end at once. */
  finish(): Promise<void>
}

/** What the app is besides. */
export interface ConversationOptions {
  /** Whether it has an agent panel, in which every question begins a thread of its own. */
  readonly hasAgent?: boolean
  /** Answers what is about digests; not there where none are kept. */
  readonly digests?: Pick<DigestTalk, 'desk' | 'formsWith'>
}

type Deps = Pick<SurfaceDeps, 'commands' | 'today' | 'log' | 'metrics' | 'floodGuard' | 'reports'>

/** How one person is answered. */
interface Way {
  readonly route: Route
  /** Where the answer may be shared; null in direct messages, where it lasts by itself. */
  readonly sharesTo: ShareTo | null
  readonly pictureTo: PicturePlace
  /** How many of its messages were shown before. */
  readonly from?: number
}

/**
 * Makes what answers people.
 * @param deps the commands, what day it is, the log, who may ask how much, and where reports go
 * @param client of the bot token
 * @param options `hasAgent` is no unless given; `digests` none
 * @returns the conversation
 */
export function createConversation(
  deps: Deps,
  client: Client,
  { hasAgent = false, digests }: ConversationOptions = {},
): Conversation {
  const answers = createAnswers(deps)
  const talk = createTalk(deps, client)
  const forms = createForms(deps, answers, talk)
  const digestForms = digests?.formsWith(forms, talk)
  const clicks = createSeenIds({ keepMs: DOUBLE_CLICK_MS })
  const shares = createSeenIds()

  async function share(press: Press, ask: string): Promise<void> {
    const { responseUrl, threadTs, userName, channelId, messageTs } = press
    const id = [channelId, messageTs, ask].join(' ')
    if (!shares.take(id)) return talk.say(press, { code: 'already-shared' })
    const route = responseRoute(responseUrl, { to: 'in_channel', replaces: false, threadTs })
    const answer = () => answers.share(ask, userName)
    const pictureTo = { kind: 'conversation', channelId, threadTs } as const
    const arrived = await talk.give(press, { answer, route, pictureTo, unsure: 'share-unsure' })
    // What may be there must not be there twice.
    if (arrived === 'nothing') shares.giveBack(id)
  }

  async function ask(press: Press, question: string): Promise<void> {
    const person = { ...press, isPressed: true, request: press.triggerId }
    await tell(person, question, wayTo(press))
  }

  /** To the presser alone; in direct messages, where nobody else is, it lasts as what it was pressed below. */
  function wayTo({ actionId, isEphemeral, responseUrl, threadTs, channelId, userId }: Press): Way {
    const from = shownBefore(actionId)
    // What everybody sees is not taken away from them because somebody pressed a button.
    const replaces = isEphemeral && (from !== null || actionId.startsWith(CHOICE))
    const alone = responseRoute(responseUrl, { to: 'ephemeral', replaces, threadTs })
    const more = from === null ? {} : { from }
    if (isEphemeral || !isDirect(channelId)) {
      const sharesTo = threadTs === null ? shareToIn(channelId) : 'thread'
      return { route: alone, sharesTo, pictureTo: { kind: 'person', userId }, ...more }
    }
    const place = { channelId, threadTs }
    // Direct messages may be those of two people, which the bot is not in.
    const route = withFallback(conversationRoute(client, place), alone)
    return { route, sharesTo: null, pictureTo: { kind: 'conversation', ...place }, ...more }
  }

  /** Answers one person. */
  async function tell(
    person: InChannel & Opener,
    line: string,
    { sharesTo, ...way }: Way,
  ): Promise<void> {
    const request = digests?.desk.requestOf(line) ?? null
    if (request !== null && (await digestForms?.opened(request, person)) === true) return
    const answer = (): SlackAnswer | Promise<SlackAnswer> => {
      if (request !== null && digests !== undefined) return digests.desk.answer(request, person)
      return sharesTo === null
        ? answers.answerThere(line, 'direct')
        : answers.answer(line, sharesTo)
    }
    await talk.give(person, { answer, ...way })
  }

  /** Answers where it was written; about digests, the asker alone. */
  async function answerWritten(written: Written): Promise<void> {
    const { channelId, threadTs, messageTs, line, eventId, userId } = written
    const isAlone = written.isDirect
    const request = digests?.desk.requestOf(line) ?? null
    if (digests !== undefined && request !== null) {
      const place = { channelId, threadTs }
      const route = isAlone
        ? conversationRoute(client, place)
        : ephemeralRoute(client, { ...place, userId })
      const answer = () => digests.desk.answer(request, { ...written, request: eventId })
      const pictureTo = isAlone
        ? ({ kind: 'conversation', ...place } as const)
        : ({ kind: 'person', userId } as const)
      await talk.give(written, { answer, route, pictureTo })
      return
    }
    if (digests !== undefined && !isAlone) void talk.during(digests.desk.seen(written))
    const thread = isAlone && !hasAgent ? threadTs : (threadTs ?? messageTs)
    const place = { channelId, threadTs: thread }
    const route = conversationRoute(client, place)
    const pictureTo = { kind: 'conversation', ...place } as const
    const answer = () => answers.answerThere(line, isAlone ? 'direct' : 'everybody')
    await talk.give(written, { answer, route, pictureTo })
  }

  return {
    talk,
    forms,
    digestForms,
    ...createModals({ answers, talk, forms, digestForms }),
    onCommand: (command) =>
      talk.once([command.triggerId], () =>
        talk.admitted(command, async () => {
          const { responseUrl, channelId, userId, triggerId, line } = command
          const to = { to: 'ephemeral', replaces: false, threadTs: null } as const
          await tell({ ...command, request: triggerId }, line, {
            route: responseRoute(responseUrl, to),
            sharesTo: shareToIn(channelId),
            pictureTo: { kind: 'person', userId },
          })
        }),
      ),
    onWritten: (written) =>
      // One message was seen to bring events with several ids, and a mention two kinds of events.
      // https://github.com/slackapi/node-slack-sdk/issues/2141
      talk.once([written.eventId, `${written.channelId} ${written.messageTs}`], () =>
        talk.admitted(written, () => answerWritten(written)),
      ),
    onPress: (press) =>
      talk.once([press.triggerId], async () => {
        const { userId, messageTs, actionId, value } = press
        if (!clicks.take([userId, messageTs, actionId].join(' '))) return
        await doPressed(value, press, talk, {
          ask: (question) => ask(press, question),
          share: (question) => share(press, question),
          report: (question) => forms.openReport(press, question),
          form: () => forms.openQuestion(press),
        })
      }),
    tellCurators(channelId, report) {
      const { reference } = report
      const told = tellCurators(talk, channelId, report)
      const logged = told.catch((error: unknown) => {
        deps.log.error({ reference, error }, 'The curators could not be told of a report.')
      })
      void talk.during(logged)
    },
    announce(channelId, text) {
      void talk.during(tellChannel(talk, deps.log, channelId, text))
    },
    finish: () => talk.finish(),
  }
}

function shareToIn(channelId: string): ShareTo {
  return isDirect(channelId) ? 'direct' : 'channel'
}
