// A digest is set up or changed in a form: it opens where nothing was typed, and what was filled in goes the
// way of a typed line.

import type { types } from '@slack/bolt'
import { z } from 'zod'
import { statements, statementText } from '../../../briefings/index.ts'
import type { Briefings } from '../../../briefings/index.ts'
import type { DeskRequest } from '../../commands/desk-request.ts'
import { errorText, newReference } from '../../errors.ts'
import type { Log } from '../../operations/log.ts'
import { remember } from '../../remember.ts'
import type { Store } from '../../store/port.ts'
import type { Clock } from '../../subscriptions/delivery/clock.ts'
import { deskErrorCode } from '../../subscriptions/desk/error-code.ts'
import type { DeskReply } from '../../subscriptions/desk/reply.ts'
import { settingsAsTyped } from '../../subscriptions/desk/settings-as-typed.ts'
import type { Subscription } from '../../subscriptions/model.ts'
import { scheduleInWords } from '../../subscriptions/schedule/schedule-words.ts'
import { zoneChoices } from '../../subscriptions/schedule/zone-choices.ts'
import { DEFAULTS } from '../../subscriptions/settings.ts'
import { noticeView } from '../answer-view.ts'
import type { Opener, Submission } from '../form-payloads.ts'
import type { Forms, Reply } from '../forms.ts'
import { SLACK_LIMITS } from '../limits.ts'
import { renderSlack } from '../render.ts'
import type { InChannel, SlackDesk } from './desk.ts'
import type { People } from './people.ts'
import { readSettingsForm } from './read-settings-form.ts'
import { NEW_DIGEST, settingsForm } from './settings-form.ts'
import type { Prefilled } from './settings-form.ts'
import { jsonIn } from './web-api.ts'

export interface DigestForms {
  /**
   * Opens the form where a request is better filled in than typed. Never rejects.
   * @returns whether it did; where not, the request is to be answered in words
   */
  opened(request: DeskRequest, person: InChannel & Opener): Promise<boolean>
  /** Reads what was sent. The same submission has the same reply, however often it comes. Never rejects. */
  submitted(submission: Submission): Promise<Reply>
}

export interface DigestFormDeps {
  readonly desk: SlackDesk
  readonly people: People
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  /** Over the record as it is now. */
  readonly briefings: () => Pick<Briefings, 'lookup'>
  readonly log: Log
}

/** What the form carries: where it was opened, by whom, and which digest it changes; null for a new one. */
const stateSchema = z.object({
  channel: z.string(),
  name: z.string(),
  id: z.string().nullable(),
})

/** Where a problem is shown that no field has alone. */
const FIRST = 'cadence'

const TWICE = 'Something here is chosen under “Only about” too. Choose it once.'

/**
 * Makes the forms.
 * @param deps the desk, and what is known of people and digests
 * @param forms opens them
 * @returns the forms
 */
export function createDigestForms(
  { desk, people, store, clock, briefings, log }: DigestFormDeps,
  forms: Pick<Forms, 'open'>,
): DigestForms {
  async function formFor(request: DeskRequest, person: InChannel): Promise<types.ModalView | null> {
    const place = await desk.placeOf(person)
    const there = await store.subscriptions.ofChannel(place)
    const changed = request.command === 'change' ? chosen(there, request.line) : null
    if (request.command === 'change' && changed === null) return null
    const { channelId: channel, userName: name = '' } = person
    const state = JSON.stringify({ channel, name, id: changed?.id ?? null })
    const prefilled = await prefilledFor(changed, person)
    const note = changed === null ? noteFor(there) : null
    return settingsForm({ prefilled, state, note }, briefings().lookup)
  }

  async function prefilledFor(
    changed: Subscription | null,
    { userId }: InChannel,
  ): Promise<Prefilled> {
    if (changed !== null) return { ...changed, ...changed.schedule }
    const { zone } = await people.find(userId)
    return { ...NEW_DIGEST, zone }
  }

  async function reply(submission: Submission): Promise<Reply> {
    const state = stateSchema.safeParse(jsonIn(submission.state))
    if (!state.success) return problem(errorText('form-forged'))
    const { channel: channelId, name: userName, id } = state.data
    const { teamId, userId, triggerId: request, fields } = submission
    const person: InChannel = { teamId, userId, channelId, request, userName }
    const there = await store.subscriptions.ofChannel(await desk.placeOf(person))
    const changed = there.find((each) => each.id === id) ?? null
    if (id !== null && changed === null) return problem('This digest has been ended meanwhile.')
    const now = clock.now()
    const settings = readSettingsForm(fields, now, changed?.schedule.cadence ?? null)
    if (settings === null) return problem(errorText('form-outdated'))
    if (isTwice(fields)) return { response_action: 'errors', errors: { not: TWICE } }
    const typed = settingsAsTyped(settings, changed ?? DEFAULTS, briefings().lookup)
    const lead = changed === null ? another(there) : numberOf(changed, there)
    const command = changed === null ? 'subscribe' : 'change'
    const replied = await desk.ask({ command, line: `${lead} ${typed}`.trim() }, person)
    return replied.status === 'answered'
      ? { response_action: 'update', view: replyView(replied) }
      : problem(wordsOf(replied))
  }

  const replyTo = remember(
    async ({ submission }: { readonly submission: Submission }): Promise<Reply> => {
      try {
        return await reply(submission)
      } catch (error) {
        const reference = newReference()
        log.error({ reference, error }, 'The form of a digest could not be dealt with.')
        return problem(errorText(deskErrorCode(error), reference))
      }
    },
    ({ submission }) => submission.triggerId,
  )

  return {
    async opened(request, person) {
      if (!isBlank(request)) return false
      let isForm = true
      await forms.open(person, async () => {
        const view = await formFor(request, person)
        isForm = view !== null
        return view
      })
      return isForm
    },
    submitted: (submission) => replyTo({ submission }),
  }
}

/**
 * The zones to choose from while somebody types one.
 * @param typed so far
 * @returns options as Slack takes them
 */
export function zoneOptions(typed: string): types.PlainTextOption[] {
  const { max } = SLACK_LIMITS.optionText
  return zoneChoices(typed, SLACK_LIMITS.options.max).map(({ name, value }) => ({
    text: { type: 'plain_text', text: name.slice(0, max).toWellFormed(), emoji: false },
    value,
  }))
}

const NUMBER = /^#\s?(\d{1,3})$/

/** Whether nothing was said of the digest itself. */
function isBlank({ command, line }: DeskRequest): boolean {
  if (command === 'subscribe') return /^(?:another)?$/i.test(line.trim())
  return command === 'change' && (line.trim() === '' || NUMBER.test(line.trim()))
}

function chosen(there: readonly Subscription[], line: string): Subscription | null {
  const number = NUMBER.exec(line.trim())?.[1]
  if (number !== undefined) return there[Number(number) - 1] ?? null
  return there.length === 1 ? (there[0] ?? null) : null
}

function noteFor(there: readonly Subscription[]): string | null {
  if (there.length === 0) return null
  const words = there.map(({ schedule }) => scheduleInWords(schedule)).join('; and ')
  return `This channel gets digests already: ${words}. This adds one more; to change one, type /quad change.`
}

function another(there: readonly Subscription[]): string {
  return there.length === 0 ? '' : 'another'
}

function numberOf({ id }: Subscription, there: readonly Subscription[]): string {
  return there.length === 1 ? '' : `#${there.findIndex((each) => each.id === id) + 1}`
}

function isTwice({ only = '', not = '' }: Submission['fields']): boolean {
  const left = not.split(' ')
  return only.split(' ').some((value) => value !== '' && left.includes(value))
}

function problem(words: string): Reply {
  return { response_action: 'errors', errors: { [FIRST]: words.slice(0, SLACK_LIMITS.run.max) } }
}

function wordsOf({ briefing }: DeskReply): string {
  return statements(briefing)
    .map((statement) => statementText(statement))
    .join(' ')
}

const HOW_TO =
  'In the channel, /quad status shows this again, with buttons to preview and to pause.'

/**
 * What the desk says, in a modal. It is in no channel, so that buttons could not know which digest they are about.
 * @param replied what the desk says
 * @returns the modal
 */
export function replyView({ briefing }: DeskReply): types.ModalView {
  const messages = renderSlack({ ...briefing, suggestions: [] })
  const blocks = messages.flatMap((message) => message.blocks)
  const view = noticeView(HOW_TO)
  return { ...view, blocks: [...blocks, ...view.blocks] }
}
