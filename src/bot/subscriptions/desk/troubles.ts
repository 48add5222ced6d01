// What went wrong with the digests of a channel lately, in words: the reason and what to do.

import { time, type Choice, type Inline, type NonEmpty } from '../../../briefings/index.ts'
import type { Delivery } from '../delivery.ts'
import { dayInWords } from '../delivery/halt.ts'
import type { Subscription } from '../model.ts'
import { codeWords } from './access.ts'
import type { Line } from './reply.ts'
import { sentence } from './words.ts'

/**
 * What went wrong since the last digest that arrived; where that is nothing, the newest thing that did.
 * @param deliveries newest first
 * @param now what was due until then and waits still is told
 * @param known a code that is told elsewhere, so that refusals by it are left out; null for none
 * @returns a line each, newest first; none where nothing did. What waits for a decision is no part of it
 */
export function troubles(
  deliveries: readonly Delivery[],
  now: Temporal.Instant,
  known: string | null = null,
): readonly Line[] {
  const arrived = deliveries.findIndex(({ state }) => state.kind === 'sent')
  const since = arrived === -1 ? deliveries : deliveries.slice(0, arrived)
  const lines = (some: readonly Delivery[]): readonly Line[] =>
    some
      .filter(({ state }) => state.kind !== 'parked')
      .filter(({ state }) => state.kind !== 'refused' || state.code !== known)
      .flatMap((each) => troubleLines(each, now))
  const current = lines(since)
  return current.length > 0 ? current : lines(deliveries).slice(0, 1)
}

/**
 * What went wrong with one digest.
 * @param delivery any
 * @param now what is put off until later than a moment from then is told
 * @returns a line; none where nothing did
 */
export function troubleLines(
  { state, slot, parts }: Delivery,
  now: Temporal.Instant,
): readonly Line[] {
  const isPutOff = (at: Temporal.Instant): boolean =>
    Temporal.Instant.compare(at, now.add(A_MOMENT)) > 0 &&
    Temporal.Instant.compare(slot.at, now) <= 0
  const about = (before: string, after: string): NonEmpty<Inline> => [
    { kind: 'text', text: before },
    time(slot.at),
    { kind: 'text', text: after },
  ]
  switch (state.kind) {
    case 'refused':
      return [about(DIGEST, ` was refused: ${codeWords(state.code, state.reason)}`)]
    case 'parked': {
      const words = `${sentence(state.reason)} Look in the channel, and have it posted again or leave it.`
      return [about('Nobody knows whether the digest of ', ` arrived: ${words}`)]
    }
    case 'expired': {
      const isUnsure = parts.some((part) => part.state.kind === 'unknown')
      const became = isUnsure ? ' is left as it is' : ' was not posted'
      return [about(DIGEST, `${became}: ${sentence(state.reason)}`)]
    }
    case 'waiting': {
      const { why, tryAt } = state
      if (why === null && !isPutOff(tryAt)) return []
      return [[...about(DIGEST, ' waits, and is tried again '), time(tryAt), because(why)]]
    }
    case 'claimed': {
      const { leaseUntil } = state
      if (!isPutOff(leaseUntil)) return []
      return [
        [
          ...about(DIGEST, ' was begun and not finished; it is looked at again '),
          time(leaseUntil),
          because(null),
        ],
      ]
    }
    case 'sent':
    case 'skipped':
      return []
  }
}

const DIGEST = 'The digest of '

/** Longer than a worker keeps what it has in hand. */
const A_MOMENT = { minutes: 2 }

function because(why: string | null): Inline {
  return { kind: 'text', text: why === null ? '.' : `: ${sentence(why)}` }
}

/**
 * The buttons of a digest that waits for a decision.
 * @param delivery which is parked
 * @param subscription whose
 * @returns both decisions
 */
export function decisionsOn(
  { id, slot }: Pick<Delivery, 'id' | 'slot'>,
  { schedule }: Pick<Subscription, 'schedule'>,
): readonly Choice[] {
  const day = shortDay(slot.at, schedule.zone)
  return [
    { label: `Post again, ${day}`, ask: `status post again ${id}` },
    { label: `Leave it, ${day}`, ask: `status leave ${id}` },
  ]
}

/** "23 Nov": a button has little room. */
function shortDay(at: Temporal.Instant, zone: string): string {
  const [day = '', month = ''] = dayInWords(at, zone).split(' ')
  return `${day} ${month.slice(0, 3)}`
}
