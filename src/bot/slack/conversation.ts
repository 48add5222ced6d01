// Somebody typed a command, wrote to the bot, pressed a button or used a shortcut -> they are answered:
// once, in order, and never with silence.

import { visit } from '../../briefings/index.ts'
import { createSeenIds } from '../guards/seen-ids.ts'
import { decodeButton } from '../messages/buttons.ts'
import type { Button, StrangeButton } from '../messages/buttons.ts'
import type { Report } from '../reports/report.ts'
import type { SurfaceDeps } from '../surface.ts'
import { answerView, KEEP } from './answer-view.ts'
import { CHOICE, createAnswers } from './answers.ts'
import type { SlackAnswer } from './answers.ts'
import { tellCurators } from './curators.ts'
import type { InChannel } from './digests/desk.ts'
import type { DigestForms } from './digests/forms.ts'
import { DIGEST_FORM } from './digests/settings-form.ts'
import type { DigestTalk } from './digests/talk.ts'
import type { Written } from './event-payloads.ts'
import type { Opener, Shortcut, Submission, ViewPress } from './form-payloads.ts'
import { createForms } from './forms.ts'
import type { Forms, Reply } from './forms.ts'
import { MORE } from './messages.ts'
import type { Press, TypedCommand } from './payloads.ts'
import { questionForm } from './question-form.ts'
import { conversationRoute, ephemeralRoute, responseRoute } from './routes.ts'
import type { Route } from './routes.ts'
import { createTalk } from './talk.ts'
import type { Client } from './talk.ts'

export interface Conversation {
  /** Answers a slash command. Never rejects. */
  onCommand(command: TypedCommand): Promise<void>
  /** Answers a mention or a direct message where it was written. Never rejects. */
  onWritten(written: Written): Promise<void>
  /** Answers a press of a button in a message. Never rejects. */
  onPress(press: Press): Promise<void>
  /** Opens the form to ask in. Never rejects. */
  onShortcut(shortcut: Shortcut): Promise<void>
  /** Says what becomes of a form that was sent. Never rejects. */
  onSubmission(submission: Submission): Promise<Reply>
  /** Answers a press of a button in a modal. Never rejects. */
  onViewPress(press: ViewPress): Promise<void>
  /** The forms, for other places that have buttons for them. */
  readonly forms: Forms
  /** The forms of digests; undefined where none are kept. */
  readonly digestForms: DigestForms | undefined
  /** Posts a report for the people who look after the record; that it fails is logged. Does not wait. */
  tellCurators(channelId: string, report: Report): void
  /** Waits for the answers that were begun; waits for Slack end at once. */
  finish(): Promise<void>
}

/** Two clicks within so long are one. */
const DOUBLE_CLICK_MS = 2_000

/** What the app is besides. */
export interface ConversationOptions {
  /** Whether it has an agent panel, in which every question begins a thread of its own. */
  readonly hasAgent?: boolean
  /** Answers what is about digests; not there where none are kept. */
  readonly digests?: Pick<DigestTalk, 'desk' | 'formsWith'>
}

type Deps = Pick<SurfaceDeps, 'commands' | 'today' | 'log' | 'metrics' | 'floodGuard' | 'reports'>

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
  const digestForms = digests?.formsWith(forms)
  const clicks = createSeenIds({ keepMs: DOUBLE_CLICK_MS })
  const shares = createSeenIds()

  async function share(press: Press, ask: string): Promise<void> {
    const id = [press.channelId, press.messageTs, ask].join(' ')
    if (!shares.take(id)) return talk.say(press, { code: 'already-shared' })
    const { responseUrl, threadTs, userName, channelId } = press
    const route = responseRoute(responseUrl, { to: 'in_channel', replaces: false, threadTs })
    const answer = () => answers.share(ask, userName)
    const pictureTo = { kind: 'conversation', channelId, threadTs } as const
    const isShared = await talk.give(press, { answer, route, pictureTo })
    if (!isShared) shares.giveBack(id)
  }

  async function ask(press: Press, question: string): Promise<void> {
    const { actionId, isEphemeral, responseUrl, threadTs } = press
    const from = fromOf(actionId)
    // What everybody sees is not taken away from them because somebody pressed a button.
    const replaces = isEphemeral && (from !== null || actionId.startsWith(CHOICE))
    const route = responseRoute(responseUrl, { to: 'ephemeral', replaces, threadTs })
    await tell({ ...press, request: press.triggerId }, question, route, from ?? 0)
  }

  /** Answers the asker alone. */
  async function tell(
    person: InChannel & Opener,
    line: string,
    route: Route,
    from = 0,
  ): Promise<void> {
    const request = digests?.desk.requestOf(line) ?? null
    if (request !== null && (await digestForms?.opened(request, person)) === true) return
    const answer = (): SlackAnswer | Promise<SlackAnswer> =>
      request === null || digests === undefined
        ? answers.answer(line)
        : digests.desk.answer(request, person)
    const pictureTo = { kind: 'person', userId: person.userId } as const
    await talk.give(person, { answer, route, from, pictureTo })
  }

  /** Answers where it was written; about digests, the asker alone. */
  async function answerWritten(written: Written): Promise<void> {
    const { channelId, threadTs, messageTs, isDirect, line, eventId, userId } = written
    const request = digests?.desk.requestOf(line) ?? null
    if (digests !== undefined && request !== null) {
      const place = { channelId, threadTs }
      const route = isDirect
        ? conversationRoute(client, place)
        : ephemeralRoute(client, { ...place, userId })
      const answer = () => digests.desk.answer(request, { ...written, request: eventId })
      const pictureTo = isDirect
        ? ({ kind: 'conversation', ...place } as const)
        : ({ kind: 'person', userId } as const)
      await talk.give(written, { answer, route, pictureTo })
      return
    }
    if (digests !== undefined && !isDirect) void talk.during(digests.desk.seen(written))
    const thread = isDirect && !hasAgent ? threadTs : (threadTs ?? messageTs)
    const place = { channelId, threadTs: thread }
    const route = conversationRoute(client, place)
    const pictureTo = { kind: 'conversation', ...place } as const
    await talk.give(written, { answer: () => answers.answerThere(line), route, pictureTo })
  }

  async function askInView(press: ViewPress, question: string): Promise<void> {
    const { actionId, userId, viewId } = press
    const answer = () => answers.answerThere(question)
    if (actionId === KEEP) {
      const route = conversationRoute(client, { channelId: userId, threadTs: null })
      await talk.give(press, { answer, route })
      return
    }
    try {
      const given = answer()
      if (!(await talk.giveFile(press, given))) return
      await forms.show(press, viewId, answerView({ ...given, from: fromOf(actionId) ?? 0 }))
    } catch (error) {
      await talk.regret(press, error)
    }
  }

  return {
    forms,
    digestForms,
    onCommand: (command) =>
      talk.once([command.triggerId], () =>
        talk.admitted(command, async () => {
          const { responseUrl } = command
          const to = { to: 'ephemeral', replaces: false, threadTs: null } as const
          const route = responseRoute(responseUrl, to)
          await tell({ ...command, request: command.triggerId }, command.line, route)
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
        await visit<Button | StrangeButton, Promise<void>>(decodeButton(value), {
          ask: (button) => talk.admitted(press, () => ask(press, button.ask)),
          share: (button) => talk.admitted(press, () => share(press, button.ask)),
          report: (button) => forms.openReport(press, button.ask),
          form: () => forms.openQuestion(press),
          outdated: () => talk.say(press, { code: 'button-outdated' }),
          forged: () => talk.say(press, { code: 'button-forged' }),
        })
      }),
    onShortcut: (shortcut) =>
      talk.once([shortcut.triggerId], () => forms.openQuestion(shortcut, shortcut.text)),
    onSubmission: (submission) =>
      submission.callbackId === DIGEST_FORM && digestForms !== undefined
        ? talk.during(digestForms.submitted(submission))
        : forms.submitted(submission),
    onViewPress: (press) =>
      talk.once([press.triggerId], async () => {
        const { userId, viewId, actionId, value } = press
        if (!clicks.take([userId, viewId, actionId, String(value)].join(' '))) return
        const answered = (question: string) =>
          talk.admitted(press, () => askInView(press, question))
        await visit<Button | StrangeButton, Promise<void>>(decodeButton(value), {
          ask: (button) => answered(button.ask),
          // A modal is in no channel, so an answer in one is never offered to be shared.
          share: () => talk.say(press, { code: 'button-forged' }),
          report: (button) => forms.openReport(press, button.ask, true),
          form: () => forms.show(press, viewId, questionForm()),
          outdated: () => talk.say(press, { code: 'button-outdated' }),
          forged: () => talk.say(press, { code: 'button-forged' }),
        })
      }),
    tellCurators(channelId, report) {
      const { reference } = report
      const told = tellCurators(client, channelId, report, talk.patience)
      const logged = told.catch((error: unknown) => {
        deps.log.error({ reference, error }, 'The curators could not be told of a report.')
      })
      void talk.during(logged)
    },
    finish: () => talk.finish(),
  }
}

/** How many messages were shown before; null for a button that is none for the rest. */
function fromOf(actionId: string): number | null {
  const shown = new RegExp(`^${MORE}(\\d{1,4})$`).exec(actionId)?.[1]
  return shown === undefined ? null : Number(shown)
}
