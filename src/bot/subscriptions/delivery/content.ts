// A subscription and a slot -> its digest, compared with what the channel was last told.

import {
  type Briefings,
  type Choice,
  type Covers,
  type Digest,
  slotFrom,
} from '../../../briefings/index.ts'
import { pictureWords } from '../../pictures/file.ts'
import type { KeptPicture } from '../../pictures/kept.ts'
import { drawnForDigest } from '../../pictures/of-digest.ts'
import { sketchOf, type Sketch } from '../../pictures/sketch.ts'
import type { Store } from '../../store/port.ts'
import type { Cadence, Slot, Subscription } from '../model.ts'
import { TYPED_ON } from '../typed-on.ts'
import type { DigestPicture } from './sender.ts'

/** Below every digest, so that nobody has to know a command to change it. */
const ABOUT: Choice = { label: 'About this digest', ask: 'status' }

/** The part of the core that makes digests. */
export type DigestMaker = Pick<Briefings, 'digest' | 'fingerprints' | 'lookup'>

/**
 * Makes the digest of a slot, with the way to its settings: the same for the same subscription, slot and record, so that a preview shows
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
  const { id, place, schedule, filters, density, whenEmpty } = subscription
  const last = await store.deliveries.lastPosted(id, slot.at)
  const fingerprints = last === null ? null : await store.records.get(last.record)
  const digest = briefings.digest({
    slot: slotFrom(COVERS[schedule.cadence.kind], dayIn(schedule.zone, slot.at)),
    filters,
    density,
    whenEmpty,
    since:
      last === null || fingerprints === null
        ? null
        : { on: dayIn(schedule.zone, last.at), fingerprints },
    seed: id,
    commands: TYPED_ON[place.surface],
  })
  if (digest.kind === 'nothing') return digest
  const { briefing } = digest
  return {
    ...digest,
    briefing: { ...briefing, suggestions: [...briefing.suggestions, ABOUT] },
  }
}

/** The picture of a digest, ready to be rendered and to be drawn. */
export interface Pictured extends DigestPicture {
  readonly sketch: Sketch
}

/**
 * The picture that goes along with a digest of full density: the same for the same digest.
 * @param digest as it was made
 * @param subscription whose
 * @param briefings that it was made of
 * @param onFailed hears why it cannot be drawn; the digest is whole without it
 * @returns the picture; null where there is none
 */
export function pictureFor(
  digest: Extract<Digest, { kind: 'digest' }>,
  { density, filters }: Pick<Subscription, 'density' | 'filters'>,
  { lookup }: Pick<DigestMaker, 'lookup'>,
  onFailed: (error: unknown) => void,
): Pictured | null {
  if (density !== 'full') return null
  const drawn = drawnForDigest(digest, filters, lookup)
  if (drawn === null) return null
  const kept: KeptPicture = { drawn, record: lookup.dataset.version }
  const sketch = sketchOf(drawn, lookup)
  try {
    return { kept, sketch, ...pictureWords(sketch) }
  } catch (error) {
    onFailed(error)
    return null
  }
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
