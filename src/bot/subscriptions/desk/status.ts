// status: what comes, what came, what is wrong and what to do about it.

import { dateInWords, newestEntry, type Dataset } from '../../../briefings/index.ts'
import type { Delivery } from '../delivery.ts'
import { dayInWords } from '../delivery/halt.ts'
import type { Subscription } from '../model.ts'
import { accessTo, closedWords, codeWords } from './access.ts'
import type { Access, Asker } from './asker.ts'
import { choose, notAllowed } from './choose.ts'
import type { DeskWork } from './deps.ts'
import { haltWords, pauseWords } from './pause.ts'
import { postedLine } from './posted-line.ts'
import { reply, type DeskReply, type Line, type Row } from './reply.ts'
import { troubleLines, troubles } from './troubles.ts'
import { entryOf, settingsRows } from './words.ts'

const LOOKED_AT = 20

/** Of how many digests that wait for a decision there are buttons: two each, beside those that always are. */
const DECIDED_AT_ONCE = 3

/** "post again 2f1b…", "leave 2f1b…": what the buttons of an uncertain digest say. */
const DECISION = /^(post again|leave) ([0-9a-f-]{36})$/i

/**
 * @param line what was typed after `status`
 * @returns whether it decides about an uncertain digest, which is more than to look
 */
export function isDecision(line: string): boolean {
  return DECISION.test(line.trim())
}

/**
 * Says how the digests of a channel stand; with a decision about an uncertain one, takes that.
 * @param line nothing, which one, or a decision
 * @param asker who and where
 * @param deps what the desk works with
 * @returns how they stand
 * @throws {StoreError}
 */
export async function status(line: string, asker: Asker, deps: DeskWork): Promise<DeskReply> {
  const decision = DECISION.exec(line.trim())
  if (decision !== null) {
    const [, what = '', id = ''] = decision
    return decide(what.toLowerCase() === 'leave' ? 'leave' : 'post-again', id, asker, deps)
  }
  const chosen = await choose('status', line, asker, deps.store)
  if (chosen.kind === 'none') return chosen.reply
  return ofOne(chosen.subscription, chosen.mark, asker, deps)
}

async function ofOne(
  subscription: Subscription,
  mark: string,
  asker: Asker,
  deps: DeskWork,
): Promise<DeskReply> {
  const { id, standing: stands, schedule } = subscription
  const { deliveries: kept } = deps.store
  const [deliveries, parked, access] = await Promise.all([
    kept.ofSubscription(id, LOOKED_AT),
    kept.parkedOf(id, DECIDED_AT_ONCE),
    accessTo(asker, deps),
  ])
  const cause = stands.kind === 'halted' ? stands.code : null
  const wrong = [...undecided(parked), ...troubles(deliveries, cause)]
  const isWell = cause === null && access.kind !== 'closed'
  const rows: readonly Row[] = [
    { label: 'State', lines: [stateWords(subscription, access, parked.count)] },
    ...settingsRows(subscription, asker, deps),
    { label: 'Last digest', lines: [await lastLine(deliveries, asker, deps)] },
    { label: 'Trouble', lines: wrong.length === 0 && isWell ? ['None.'] : wrong },
    { label: 'May post here', lines: [accessWords(access, cause)] },
    { label: 'Record', lines: [recordWords(deps.briefings.lookup.dataset)] },
  ]
  const decisions = parked.oldest.flatMap((each) => {
    const day = shortDay(each.slot.at, schedule.zone)
    return [
      { label: `Post again, ${day}`, ask: `status post again ${each.id}` },
      { label: `Leave it, ${day}`, ask: `status leave ${each.id}` },
    ]
  })
  const standing =
    subscription.standing.kind === 'active'
      ? { label: 'Pause', ask: `pause ${mark}`.trim() }
      : { label: 'Resume', ask: `resume ${mark}`.trim() }
  return reply(mark === '' ? 'Digest of this channel' : `Digest ${mark}of this channel`, rows, {
    next: [...decisions, { label: 'Preview', ask: `preview ${mark}`.trim() }, standing],
  })
}

async function decide(
  decision: 'post-again' | 'leave',
  id: string,
  asker: Asker,
  deps: DeskWork,
): Promise<DeskReply> {
  const { store, clock, wake } = deps
  const delivery = await store.deliveries.get(id)
  const subscription =
    delivery === null ? null : await store.subscriptions.get(delivery.subscription)
  if (delivery === null || subscription === null || !isHere(subscription, asker)) return notParked()
  const refused = notAllowed(subscription, asker)
  if (refused !== null) return refused
  const now = clock.now()
  const entry = entryOf(
    subscription,
    decision === 'leave' ? 'given-up' : 'posted-again',
    `the digest of ${dayInWords(delivery.slot.at, subscription.schedule.zone)}`,
    asker,
    now,
  )
  if ((await store.deliveries.decide(id, decision, now, entry)) === 'not-parked') return notParked()
  wake()
  const words = decision === 'leave' ? 'It is left as it is.' : 'It is on its way once more.'
  return reply('Decided', [words], { next: [{ label: 'Status', ask: 'status' }] })
}

function notParked(): DeskReply {
  return reply('Nothing to decide', ['This digest waits for no decision any more.'], {
    status: 'not-recorded',
    next: [{ label: 'Status', ask: 'status' }],
  })
}

function isHere({ place }: Subscription, asker: Asker): boolean {
  const { surface, workspace, channel } = asker.place
  return place.surface === surface && place.workspace === workspace && place.channel === channel
}

/** What waits for a decision, the oldest first; only so many have buttons. */
function undecided({ oldest, count }: Parked): readonly Line[] {
  const more = count - oldest.length
  const others =
    more === 0 ? [] : [`And ${more} more like that, each with its buttons in its turn.`]
  return [...oldest.flatMap(troubleLines), ...others]
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

/** "23 Nov": a button has little room. */
function shortDay(at: Temporal.Instant, zone: string): string {
  const [day = '', month = ''] = dayInWords(at, zone).split(' ')
  return `${day} ${month.slice(0, 3)}`
}

async function lastLine(
  deliveries: readonly Delivery[],
  asker: Asker,
  deps: DeskWork,
): Promise<Line> {
  const sent = deliveries.find(({ state }) => state.kind === 'sent')
  return sent === undefined ? 'None yet.' : postedLine('Posted', sent, asker, deps)
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
