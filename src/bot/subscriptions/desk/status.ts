// status: what comes, what came, what is wrong and what to do about it.

import { dateInWords, newestEntry, time, type Dataset } from '../../../briefings/index.ts'
import type { Delivery } from '../delivery.ts'
import type { Subscription } from '../model.ts'
import { accessTo, closedWords, codeWords } from './access.ts'
import type { Access, Asker } from './asker.ts'
import { choose, mayAct, type ChosenOne } from './choose.ts'
import { decide, readDecision } from './decide.ts'
import type { DeskWork } from './deps.ts'
import { haltWords, pauseWords } from './pause.ts'
import { postedLine } from './posted-line.ts'
import { around, reply, type DeskReply, type Line, type Row } from './reply.ts'
import { decisionsOn, troubleLines, troubles } from './troubles.ts'
import { settingsRows } from './words.ts'

const LOOKED_AT = 20

/** Of how many digests that wait for a decision there are buttons: two each, beside those that always are. */
const DECIDED_AT_ONCE = 3

/**
 * Says how the digests of a channel stand; with a decision about an uncertain one, takes that.
 * @param line nothing, which one, or a decision
 * @param asker who and where
 * @param deps what the desk works with
 * @returns how they stand
 * @throws {StoreError}
 */
export async function status(line: string, asker: Asker, deps: DeskWork): Promise<DeskReply> {
  const decision = readDecision(line)
  if (decision !== null) return decide(decision, asker, deps)
  const chosen = await choose({ command: 'status', line }, asker, deps.store)
  if (chosen.kind === 'none') return chosen.reply
  return ofOne(chosen, asker, deps)
}

async function ofOne(
  { subscription, mark, number }: ChosenOne,
  asker: Asker,
  deps: DeskWork,
): Promise<DeskReply> {
  const { id, standing: stands } = subscription
  const { deliveries: kept } = deps.store
  const [deliveries, parked, access] = await Promise.all([
    kept.ofSubscription(id, LOOKED_AT),
    kept.parkedOf(id, DECIDED_AT_ONCE),
    accessTo(asker, deps),
  ])
  const cause = stands.kind === 'halted' ? stands.code : null
  const now = deps.clock.now()
  const wrong = [...undecided(parked, now), ...troubles(deliveries, now, cause)]
  const isWell = cause === null && access.kind !== 'closed'
  const rows: readonly Row[] = [
    { label: 'State', lines: [stateWords(subscription, access, parked.count)] },
    ...settingsRows(subscription, asker, deps),
    { label: 'Last digest', lines: [await lastLine(deliveries, asker, deps)] },
    { label: 'Left out', lines: leftOutLines(deliveries) },
    { label: 'Trouble', lines: wrong.length === 0 && isWell ? ['None.'] : wrong },
    { label: 'May post here', lines: [accessWords(access, cause)] },
    { label: 'Record', lines: [recordWords(deps.briefings.lookup.dataset)] },
  ]
  const act = mayAct(subscription, asker)
  const decisions = parked.oldest.flatMap((each) => decisionsOn(each, subscription))
  const standing =
    subscription.standing.kind === 'active'
      ? { label: 'Pause', ask: `pause ${mark}`.trim() }
      : { label: 'Resume', ask: `resume ${mark}`.trim() }
  return reply(`Digest ${number}of this channel`, rows, {
    next: [
      ...(act ? decisions : []),
      { label: 'Preview', ask: `preview ${mark}`.trim() },
      ...(act ? [standing] : []),
    ],
  })
}

/** What waits for a decision, the oldest first; only so many have buttons. */
function undecided({ oldest, count }: Parked, now: Temporal.Instant): readonly Line[] {
  const more = count - oldest.length
  const others =
    more === 0 ? [] : [`And ${more} more like that, each with its buttons in its turn.`]
  return [...oldest.flatMap((each) => troubleLines(each, now)), ...others]
}

type Parked = Awaited<ReturnType<DeskWork['store']['deliveries']['parkedOf']>>

function stateWords(subscription: Subscription, access: Access, parked: number): string {
  const state = standingWords(subscription, access)
  if (parked === 0) return state
  const waits = parked === 1 ? 'One digest waits' : `${parked} digests wait`
  return `${state} ${waits} for a decision: see Trouble.`
}

function standingWords({ standing, schedule }: Subscription, access: Access): string {
  switch (standing.kind) {
    case 'active':
      return 'It comes as planned.'
    case 'paused':
      return `It is paused ${pauseWords(standing.until)}.`
    case 'halted': {
      const { code } = standing
      const isCause = access.kind === 'closed' && access.code === code
      const why = codeWords(code, isCause ? access.detail : undefined)
      const mends = code === 'digest-zone' ? '.' : ': it comes again once it can be posted.'
      return `It is ${haltWords(standing, schedule.zone)}${mends} ${why}`
    }
  }
}

async function lastLine(
  deliveries: readonly Delivery[],
  asker: Asker,
  deps: DeskWork,
): Promise<Line> {
  const sent = deliveries.find(({ state }) => state.kind === 'sent')
  return sent === undefined ? 'None yet.' : postedLine('Posted', sent, asker, deps)
}

/** The newest that did not come since the last one that did, for want of anything new. */
function leftOutLines(deliveries: readonly Delivery[]): readonly Line[] {
  const latest = deliveries.find(({ state }) => state.kind === 'sent' || state.kind === 'skipped')
  if (latest?.state.kind !== 'skipped') return []
  const why = ': nothing was new, and this channel wants nothing then.'
  return [around('That of ', time(latest.slot.at), why)]
}

/** @param cause what it is halted for, which is told with the state; null where it is not */
function accessWords(access: Access, cause: string | null): string {
  switch (access.kind) {
    case 'open':
      return 'Yes.'
    case 'closed':
      return access.code === cause ? 'No.' : `No. ${closedWords(access)}`
    case 'unsure':
      return 'It could not be found out just now.'
  }
}

function recordWords(dataset: Dataset): string {
  const newest = newestEntry(dataset)
  const upTo = newest === null ? 'without an entry' : `its newest entry of ${dateInWords(newest)}`
  return `Version ${dataset.version}, ${upTo}.`
}
