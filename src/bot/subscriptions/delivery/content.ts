// A subscription and a slot -> its digest, compared with what the channel was last told.
import { type Briefings, type Covers, type Digest, slotFrom } from '../../../briefings/index.ts'
import type { Store } from '../../store/port.ts'
import type { Cadence, Slot, Subscription } from '../model.ts'

/** The part of the core that makes digests. */
export type DigestMaker = Pick<Briefings, 'digest' | 'fingerprints' | 'lookup'>

/**
 * Makes the digest of a slot: the same for the same subscription, slot and record, so that a preview shows
 * what will be posted.
 * @param subscription whose
 * @param slot which
 * @param store knows what was posted last
 * @param briefings over the record as it is now
 * @returns the digest, or that there is nothing to send
 * @throws {StoreError}
 */
export async function digestFor(
  subscription: Subscription,
  slot: Slot,
  store: Store,
  briefings: DigestMaker,
): Promise<Digest> {
  const { id, schedule, filters, density, whenEmpty } = subscription
  const last = await store.deliveries.lastPosted(id, slot.at)
  const fingerprints = last === null ? null : await store.records.get(last.record)
  return briefings.digest({
    slot: slotFrom(COVERS[schedule.cadence.kind], dayIn(schedule.zone, slot.at)),
    filters,
    density,
    whenEmpty,
    since:
      last === null || fingerprints === null
        ? null
        : { on: dayIn(schedule.zone, last.at), fingerprints },
    seed: id,
  })
}

const COVERS: Readonly<Record<Cadence['kind'], Covers>> = {
  daily: 'day',
  weekly: 'week',
  'every-other-week': 'fortnight',
  'monthly-first': 'month',
  'monthly-day': 'month',
}

function dayIn(zone: string, at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(zone).toPlainDate()
}
