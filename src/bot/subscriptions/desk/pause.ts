// pause and resume.

import { dateInWords } from '../../../briefings/index.ts'
import { dayInWords, keptUntil } from '../delivery/halt.ts'
import { nextOf } from '../delivery/next.ts'
import type { Standing, Subscription } from '../model.ts'
import { readPauseUntil } from '../reading/read-pause.ts'
import { accessTo, closedReply } from './access.ts'
import type { Asker } from './asker.ts'
import { withoutNumber, type ChosenOne } from './choose.ts'
import type { DeskWork } from './deps.ts'
import { refusal, reply, type DeskReply } from './reply.ts'
import { retried, retriedOn } from './retried.ts'
import { slotsAhead } from './slots-ahead.ts'
import { detailOf, digestInWords, entryOf } from './words.ts'

/**
 * Lets nothing come for a while.
 * @param line until when; nothing is until somebody resumes it
 * @param asker who and where
 * @param deps what the desk works with
 * @returns until when nothing comes; or what is wrong, and then nothing was changed
 * @throws {StoreError}
 */
export function pause(line: string, asker: Asker, deps: DeskWork): Promise<DeskReply> {
  const check = (rest: string, subscription: Subscription): DeskReply | null => {
    const read = readPause(line, rest, subscription, deps)
    return read.ok ? null : read.reply
  }
  return retried({ command: 'pause', line, check }, asker, deps, (chosen) =>
    attemptPause(chosen, line, asker, deps),
  )
}

type PauseRead =
  | { readonly ok: true; readonly until: string | null }
  | { readonly ok: false; readonly reply: DeskReply }

function readPause(
  line: string,
  rest: string,
  { schedule: { zone } }: Subscription,
  { clock }: DeskWork,
): PauseRead {
  const now = clock.now()
  const read = readPauseUntil(rest, now, zone)
  if (read.ok) return read
  const reads = (other: string): boolean => readPauseUntil(withoutNumber(other), now, zone).ok
  return { ok: false, reply: refusal('Pause', read.problems, { command: 'pause', line, reads }) }
}

async function attemptPause(
  chosen: ChosenOne,
  line: string,
  asker: Asker,
  deps: DeskWork,
): Promise<DeskReply | null> {
  const { subscription, mark, rest } = chosen
  const { store, clock } = deps
  const now = clock.now()
  const read = readPause(line, rest, subscription, deps)
  if (!read.ok) return read.reply
  const { until } = read
  const words = pauseWords(until)
  const paused = await standingAs(subscription, { kind: 'paused', until }, now, deps)
  const entry = entryOf(paused, 'paused', detailOf(chosen, words), asker, now)
  if ((await store.subscriptions.save(paused, entry)) !== 'saved') return null
  const lines = slotsAhead(paused, asker)
  return reply(
    'Paused',
    [`Nothing comes by itself ${words}. ${NO_BACKLOG}`, { label: 'Next', lines }],
    {
      next: [{ label: 'Resume', ask: `resume ${mark}`.trim() }],
      announcement: `paused ${digestInWords(chosen)} ${words}.`,
    },
  )
}

/**
 * @param until a calendar day, or null for a pause without an end
 * @returns "until 5 January 2027", "until somebody resumes it"
 */
export function pauseWords(until: string | null): string {
  return until === null ? 'until somebody resumes it' : `until ${dateInWords(until)}`
}

/**
 * @param standing of a digest that is halted
 * @param zone in which days are told
 * @returns "halted since 23 November 2026, and kept"; "…, and kept until 23 December 2026" where it is not for ever
 */
export function haltWords(standing: Extract<Standing, { kind: 'halted' }>, zone: string): string {
  const until = keptUntil(standing)
  const kept = until === null ? 'kept' : `kept until ${dayInWords(until, zone)}`
  return `halted since ${dayInWords(standing.since, zone)}, and ${kept}`
}

const NO_BACKLOG = 'What would have come meanwhile is left out.'

/**
 * Lets digests come again, from the next one on: what was missed is left out.
 * @param line which one, where there are several
 * @param asker who and where
 * @param deps what the desk works with
 * @returns what comes when
 * @throws {StoreError}
 */
export function resume(line: string, asker: Asker, deps: DeskWork): Promise<DeskReply> {
  return retried({ command: 'resume', line }, asker, deps, (chosen) =>
    attemptResume(chosen, asker, deps),
  )
}

/**
 * The same for one digest, whichever number it has in its channel.
 * @param id of the subscription
 * @param asker who, and where its channel is
 * @param deps what the desk works with
 * @returns what comes when; or why it does not
 * @throws {StoreError}
 */
export async function resumeOne(id: string, asker: Asker, deps: DeskWork): Promise<DeskReply> {
  const subscription = await deps.store.subscriptions.get(id)
  if (subscription === null) {
    return reply('Resume', ['This digest has ended.'], { status: 'not-recorded' })
  }
  const others = await deps.store.subscriptions.ofChannel(subscription.place)
  const chosen: ChosenOne = {
    kind: 'one',
    subscription,
    mark: '',
    number: '',
    isOneOfSeveral: others.length > 1,
    rest: '',
  }
  return retriedOn(chosen, asker, deps.store, (one) => attemptResume(one, asker, deps))
}

async function attemptResume(
  chosen: ChosenOne,
  asker: Asker,
  deps: DeskWork,
): Promise<DeskReply | null> {
  const { subscription, mark } = chosen
  const { store, clock } = deps
  const { standing } = subscription
  if (standing.kind === 'active') {
    const lines = slotsAhead(subscription, asker)
    return reply('Resume', ['It is not paused.', { label: 'Next', lines }])
  }
  const access = await accessTo(asker, deps)
  if (standing.kind === 'halted' && access.kind === 'closed') {
    return closedReply('Resume', access, `resume ${mark}`.trim())
  }
  const now = clock.now()
  const active = await standingAs(subscription, { kind: 'active' }, now, deps)
  const entry = entryOf(active, 'resumed', detailOf(chosen, 'from the next one on'), asker, now)
  if ((await store.subscriptions.save(active, entry)) !== 'saved') return null
  return reply('Resumed', [{ label: 'Next', lines: slotsAhead(active, asker) }], {
    next: [{ label: 'Pause', ask: `pause ${mark}`.trim() }],
    announcement: `resumed ${digestInWords(chosen)}.`,
  })
}

async function standingAs(
  subscription: Subscription,
  standing: Standing,
  now: Temporal.Instant,
  deps: DeskWork,
): Promise<Subscription> {
  const changed: Subscription = { ...subscription, standing }
  return { ...changed, next: await nextOf(changed, now, deps) }
}
