// What is typed, pressed and filled in within the pretend workspace -> what comes to its channels.

import { visit, type Briefing } from '../../briefings/index.ts'
import type { Commands } from '../commands.ts'
import type { Values } from '../commands/command.ts'
import { deskRequest, deskRequestOf, type DeskRequest } from '../commands/desk-request.ts'
import { isChoiceRow } from '../discord/buttons.ts'
import { errorText } from '../errors.ts'
import { decodeButton, type Button, type StrangeButton } from '../messages/buttons.ts'
import type { ReportBox } from '../reports/report-box.ts'
import { CHOICE } from '../slack/answers.ts'
import { MORE } from '../slack/messages.ts'
import { reportedBy } from '../slack/report-form.ts'
import type { Asker } from '../subscriptions/desk/asker.ts'
import type { Conversation } from './conversation.ts'
import type { PretendDigests } from './digests.ts'
import { questionForm, readQuestion, readReport, reportForm } from './forms.ts'
import { heard } from './heard.ts'
import { placeOf } from './places.ts'
import { announcementShown, wordsShown, type Rendering, type Shown } from './rendering.ts'
import type { FormRequest, PressRequest } from './requests.ts'
import type { Form } from './shapes.ts'
import { PERSON, type ChannelId } from './workspace.ts'

/** Where somebody does something, and the zone of their browser. */
export interface Where {
  readonly channel: ChannelId
  /** Null where the browser tells none. */
  readonly zone: string | null
}

export interface Session {
  /** Answers a line as it was typed into a channel. */
  typed(line: string, where: Where): Promise<void>
  /** Does a command whose options were filled in apart. */
  run(command: string, values: Values, where: Where): Promise<void>
  /** Does what a button stands for. @returns the form that it opens, or null */
  pressed(press: Pick<PressRequest, 'entry' | 'pressed'>, where: Where): Promise<Form | null>
  /** Takes a form. @returns what to mend, by field; nothing where it was taken */
  filled(form: Pick<FormRequest, 'kind' | 'ask' | 'fields'>, where: Where): Promise<Problems>
}

type Problems = Readonly<Partial<Record<string, string>>>

export interface SessionDeps {
  readonly commands: Commands
  readonly today: () => Temporal.PlainDate
  readonly conversation: Conversation
  readonly digests: PretendDigests
  readonly rendering: Rendering
  readonly reports: ReportBox
}

/** How an answer is to appear. */
interface As {
  readonly isOpen: boolean
  /** The entry whose place it takes. */
  readonly replaces?: string | undefined
  /** Whether a button carried what is asked. */
  readonly isPressed?: boolean
}

/**
 * Makes a session.
 * @param deps what it answers with, and where answers go
 */
export function createSession(deps: SessionDeps): Session {
  const { commands, today, conversation, digests, rendering, reports } = deps
  let requests = 0

  const answerTo = (ask: string): Briefing => commands.respond(ask, today()).briefing

  const say = ({ channel }: Where, shown: Shown, { isOpen, replaces }: As): void =>
    conversation.say({ channel, kind: 'answer', isPrivate: !isOpen, shown, replaces })

  const notice = ({ channel }: Where, words: string, isPrivate: boolean): void =>
    conversation.say({ channel, kind: 'notice', isPrivate, shown: wordsShown(words) })

  const decide = async (request: DeskRequest, where: Where, as: As): Promise<void> => {
    const asker: Asker = {
      place: placeOf(where.channel),
      person: PERSON.slack,
      isAdmin: true,
      zone: where.zone,
      isPressed: as.isPressed ?? false,
      request: `r${(requests += 1)}`,
    }
    const reply = await digests.desk.run(request.command, request.line, asker)
    say(where, rendering.desk(reply), { ...as, isOpen: false })
    const { announcement } = reply
    if (announcement !== null && where.channel !== 'direct') {
      const shown = announcementShown(announcement)
      conversation.say({ channel: where.channel, kind: 'notice', isPrivate: false, shown })
    }
    await digests.afterDesk()
  }

  const answer = async (line: string, where: Where, as: As): Promise<void> => {
    const request = deskRequest(commands.parse(line))
    if (request !== null) return decide(request, where, as)
    const isOpen = as.isOpen || where.channel === 'direct'
    say(where, isOpen ? rendering.forAll(line) : rendering.forAsker(line), { ...as, isOpen })
  }

  return {
    async typed(line, where) {
      const what = heard(line, where.channel)
      conversation.typed(where.channel, line.trim(), what.kind === 'command')
      switch (what.kind) {
        case 'command':
        case 'mention':
          return answer(what.line, where, { isOpen: what.kind === 'mention' })
        case 'invite':
          await digests.set(where.channel, 'well')
          return notice(where, 'Quad Brief is in this channel.', false)
        case 'strange':
          return notice(where, `${what.name} is no command here. Type /quad help.`, true)
      }
    },
    async run(command, values, where) {
      const request = deskRequestOf(command, values)
      const line = request === null ? command : `${request.command} ${request.line}`.trim()
      return this.typed(`/quad ${line}`, where)
    },
    async pressed({ entry, pressed }, where) {
      const isSlack = pressed.platform === 'slack'
      const button = decodeButton(isSlack ? pressed.value : pressed.custom_id)
      const isChoice = isSlack
        ? pressed.action_id.startsWith(CHOICE)
        : isChoiceRow(pressed.row ?? undefined)
      return visit<Button | StrangeButton, Promise<Form | null>>(button, {
        ask: async ({ ask }) => {
          const from = isSlack ? pageOf(pressed.action_id) : 0
          if (from > 0) say(where, rendering.forAsker(ask, from), { isOpen: false })
          else
            await answer(ask, where, {
              isOpen: false,
              replaces: isChoice ? entry : undefined,
              isPressed: true,
            })
          return null
        },
        share: async ({ ask }) => {
          say(where, rendering.shared(ask), { isOpen: true })
          return null
        },
        report: async ({ ask }) => reportForm(ask, answerTo),
        form: async () => questionForm(),
        outdated: async () => {
          notice(where, errorText('button-outdated'), true)
          return null
        },
        forged: async () => {
          notice(where, errorText('button-forged'), true)
          return null
        },
      })
    },
    async filled({ kind, ask, fields }, where) {
      if (kind === 'question') {
        const read = readQuestion(fields)
        if (!read.ok) return read.problems
        await answer(read.line, where, { isOpen: false })
        return {}
      }
      const read = readReport(fields)
      if (!read.ok) return read.problems
      const { records } = reportedBy(ask, answerTo)
      const { reference } = await reports.file({ surface: 'Playground', ask, records }, read.form)
      notice(where, `${THANKS} Its reference is ${reference}.`, true)
      return {}
    },
  }
}

const THANKS =
  'Thank you. Here in the playground your report stays on this machine, and no curator reads it.'

/** How many messages were shown before those that a button is for. */
function pageOf(actionId: string): number {
  const from = actionId.startsWith(MORE) ? Number(actionId.slice(MORE.length)) : 0
  return Number.isInteger(from) && from > 0 ? from : 0
}
