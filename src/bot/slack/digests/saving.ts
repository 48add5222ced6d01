// The form of a digest was sent -> what was filled in goes the way of a typed line, once, and Slack is answered in time.

import { z } from 'zod'
import { statements, statementText } from '../../../briefings/index.ts'
import type { Briefings } from '../../../briefings/index.ts'
import { errorText, newReference } from '../../errors.ts'
import type { Log } from '../../operations/log.ts'
import { remember } from '../../remember.ts'
import type { Store } from '../../store/port.ts'
import type { Clock } from '../../subscriptions/delivery/clock.ts'
import { deskErrorCode } from '../../subscriptions/desk/error-code.ts'
import { markOf } from '../../subscriptions/desk/marks.ts'
import type { DeskReply } from '../../subscriptions/desk/reply.ts'
import { settingsAsTyped } from '../../subscriptions/desk/settings-as-typed.ts'
import type { Place, Subscription } from '../../subscriptions/model.ts'
import { DEFAULTS } from '../../subscriptions/settings.ts'
import { noticeView } from '../answer-view.ts'
import type { Submission } from '../form-payloads.ts'
import type { Forms, Reply } from '../forms.ts'
import { SLACK_LIMITS } from '../limits.ts'
import { createQueues } from '../queues.ts'
import type { Talk } from '../talk.ts'
import { within } from '../within.ts'
import type { InChannel, SlackDesk } from './desk.ts'
import { readSettingsForm } from './read-settings-form.ts'
import { replyView } from './reply-view.ts'
import { settingsForm } from './settings-form.ts'
import { jsonIn } from './web-api.ts'

export interface DigestSaving {
  /**
   * Reads what was sent. The same submission has the same reply, however often it comes; what Slack would not wait
   * for is shown in the form's place later. Never rejects.
   */
  submitted(submission: Submission): Promise<Reply>
}

export interface DigestSavingDeps {
  readonly desk: SlackDesk
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

/**
 * @param state what a form is to carry unseen
 * @returns the text that it carries
 */
export function writeState(state: z.infer<typeof stateSchema>): string {
  return JSON.stringify(state)
}

/** Where a problem is shown that no field has alone. */
const FIRST = 'cadence'

/** Slack waits three seconds for what becomes of a form. https://docs.slack.dev/surfaces/modals#response_actions */
const REPLY_WITHIN_MS = 2_000

const SAVING = 'Saving… Slack takes its time; what came of it is shown here.'
const NOT_SAVED = 'Nothing was saved.'

/** How many forms are remembered that have made a digest. */
const MOST_MADE = 1_000

const TWICE = 'Something here is chosen under “Only about” too. Choose it once.'

/**
 * Makes what saves digests.
 * @param deps the desk, and what is known of digests
 * @param forms shows in the form's place what came too late for Slack
 * @param talk counts what people ask, and waits at a stop for what was begun
 * @returns it
 */
export function createDigestSaving(
  { desk, store, clock, briefings, log }: DigestSavingDeps,
  forms: Pick<Forms, 'show'>,
  talk: Pick<Talk, 'gate' | 'during'>,
): DigestSaving {
  /** One after the other for each form: who saves twice waits for the first. */
  const queues = createQueues()
  /** By the id of the form, the digest that it made, which saving it again changes. */
  const madeBy = new Map<string, string>()

  async function reply(submission: Submission): Promise<Reply> {
    const state = stateSchema.safeParse(jsonIn(submission.state))
    if (!state.success) return problem(errorText('form-forged'))
    const { channel: channelId, name: userName } = state.data
    const { teamId, userId, triggerId: request, fields, viewId } = submission
    const id = state.data.id ?? madeBy.get(viewId) ?? null
    const person: InChannel = { teamId, userId, channelId, request, userName }
    const place = await desk.placeOf(person)
    const there = await store.subscriptions.ofChannel(place)
    const changed = there.find((each) => each.id === id) ?? null
    if (id !== null && changed === null) return problem('This digest has been ended meanwhile.')
    const settings = readSettingsForm(fields, clock.now(), changed?.schedule.cadence ?? null)
    if (settings === null) return problem(errorText('form-outdated'))
    if (isTwice(fields)) return { response_action: 'errors', errors: { not: TWICE } }
    const typed = settingsAsTyped(settings, changed ?? DEFAULTS, briefings().lookup)
    const lead = changed === null ? another(there) : markOf(changed)
    const command = changed === null ? 'subscribe' : 'change'
    const replied = await desk.ask({ command, line: `${lead} ${typed}`.trim() }, person)
    const isMade = changed !== null || replied.announcement !== null
    if (replied.status !== 'answered' || !isMade) return formAgain(submission, wordsOf(replied))
    if (changed === null) await rememberMade(viewId, place, there)
    return { response_action: 'update', view: replyView(replied) }
  }

  async function rememberMade(
    viewId: string,
    place: Place,
    before: readonly Subscription[],
  ): Promise<void> {
    const known = before.map(({ id }) => id)
    const made = (await store.subscriptions.ofChannel(place)).find(({ id }) => !known.includes(id))
    if (made === undefined) return
    if (madeBy.size >= MOST_MADE) madeBy.clear()
    madeBy.set(viewId, made.id)
  }

  async function replyOrRegret(submission: Submission): Promise<Reply> {
    const admitted = talk.gate.admit(submission)
    if (admitted.kind === 'refused') return problem(admitted.text)
    try {
      return await queues.take(submission.viewId, () => reply(submission))
    } catch (error) {
      const reference = newReference()
      log.error({ reference, error }, 'The form of a digest could not be dealt with.')
      return problem(errorText(deskErrorCode(error), reference))
    }
  }

  /** The form as it was filled in, and on top why nothing was saved. */
  function formAgain(submission: Submission, words: string): Reply {
    const { fields, state } = submission
    const settings = readSettingsForm(fields, clock.now(), null)
    if (settings === null) return problem(words)
    const prefilled = { ...settings, ...settings.schedule }
    const form = { prefilled, state, note: `${NOT_SAVED} ${words}`.slice(0, SLACK_LIMITS.run.max) }
    return { response_action: 'update', view: settingsForm(form, briefings().lookup) }
  }

  /** What came too late for Slack. */
  async function showLate(submission: Submission, whole: Promise<Reply>): Promise<void> {
    const reply = await whole
    const { viewId } = submission
    if (reply.response_action === 'update') {
      await forms.show(submission, viewId, reply.view, { code: 'slack-digest-unsure' })
      return
    }
    const words = Object.values(reply.errors).join(' ')
    const text = `${NOT_SAVED} ${words}`
    const again = formAgain(submission, words)
    const view = again.response_action === 'update' ? again.view : noticeView(text)
    await forms.show(submission, viewId, view, { code: 'slack-digest-unsure', text })
  }

  const replyTo = remember(
    ({ submission }: { readonly submission: Submission }) => replyOrRegret(submission),
    ({ submission }) => submission.triggerId,
  )
  /** The replies that Slack did not wait for. */
  const late = new WeakSet<Promise<Reply>>()

  return {
    async submitted(submission) {
      const whole = replyTo({ submission })
      const soon = await within(REPLY_WITHIN_MS, whole)
      if (soon !== null) return soon
      if (!late.has(whole)) void talk.during(showLate(submission, whole))
      late.add(whole)
      return { response_action: 'update', view: noticeView(SAVING) }
    },
  }
}

function another(there: readonly Subscription[]): string {
  return there.length === 0 ? '' : 'another'
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
