// A slot, a record and a subscription -> one digest, always the same.

import { choiceOf } from '../answers/choice.ts'
import type { Lookup } from '../dataset/lookup.ts'
import { compose } from '../document/compose.ts'
import { dateInWords } from '../document/dates.ts'
import { inlineText } from '../document/plain-text.ts'
import { statementsOf } from '../document/visit.ts'
import { type DraftBlock, remark } from '../document/write.ts'
import { anniversarySection } from './anniversaries.ts'
import { isFiltered } from './filter.ts'
import { createComparing, type Change, type Comparing, type Fingerprints } from './fingerprints.ts'
import { introduction } from './introduction.ts'
import { newsSections } from './news.ts'
import { digestTitle } from './period-words.ts'
import { exampleOf, questionFor, questionsToTry, type Tried } from './questions.ts'
import { turnOf, type Digest, type DigestRequest } from './request.ts'
import type { Filters } from './settings.ts'
import { allSpotlights, placeOf, rotation } from './spotlights/rotation.ts'
import { showSpotlight } from './spotlights/show.ts'
import type { Spotlight } from './spotlights/spotlight.ts'

/** The digests of one record. */
export interface Digests {
  /**
   * Makes a digest.
   * @param request the slot, what the channel chose, and what its last digest was made of
   * @returns the digest, the same for the same request every time; or that there is nothing to send
   */
  digest(request: DigestRequest): Digest
  /** @returns what of the record to keep, so that a later digest knows what is new */
  fingerprints(): Fingerprints
}

/**
 * Makes the digests of a record.
 * @param lookup the record
 * @returns them; what all digests have in common is made once
 */
export function createDigests(lookup: Lookup): Digests {
  let made: Parts | undefined
  const parts = (): Parts => (made ??= partsOf(lookup))
  let compared: Comparing | undefined
  const comparing = (): Comparing => (compared ??= createComparing(lookup))
  return {
    digest(request) {
      const { since } = request
      const changes = since === null ? [] : comparing().changesSince(since.fingerprints)
      return digestOf(request, changes, parts(), lookup)
    },
    fingerprints: () => comparing().fingerprints(),
  }
}

/** What every digest of a record chooses from. */
interface Parts {
  round(filters: Filters): readonly Spotlight[]
  readonly questions: readonly Tried[]
}

function partsOf(lookup: Lookup): Parts {
  const spotlights = allSpotlights(lookup)
  const rounds = new Map<string, readonly Spotlight[]>()
  return {
    questions: questionsToTry(lookup),
    round(filters) {
      const key = JSON.stringify(filters)
      const known = rounds.get(key)
      if (known !== undefined) return known
      const round = rotation(spotlights, filters)
      if (rounds.size >= ROUNDS_KEPT) rounds.clear()
      rounds.set(key, round)
      return round
    },
  }
}

/** Most channels choose alike. */
const ROUNDS_KEPT = 100

function digestOf(
  request: DigestRequest,
  changes: readonly Change[],
  chosenFrom: Parts,
  lookup: Lookup,
): Digest {
  const { slot, filters, density, whenEmpty, since, seed } = request
  const round = chosenFrom.round(filters)
  const turn = turnOf(slot)
  const spotlight = round[placeOf(turn, seed, Math.max(1, round.length))]
  const taken = spotlight === undefined ? null : choiceOf(spotlight.ask, lookup).ask
  const tryNext = questionFor(chosenFrom.questions, filters, turn, taken, lookup)
  const news = newsSections(request, changes, lookup)
  const anniversaries = anniversarySection(request, lookup)
  const parts = [news.fresh, news.corrected, news.removed, anniversaries]
  const isEmpty = since !== null && parts.every(({ blocks }) => blocks.length === 0)
  if (isEmpty && whenEmpty === 'skip') return { kind: 'nothing' }
  const example = exampleOf(chosenFrom.questions, filters) ?? tryNext.ask
  const opening = since === null ? introduction(request, lookup, example) : []
  const before = [...opening, ...parts.flatMap(({ blocks }) => blocks)]
  const chosen = isEmpty && whenEmpty === 'say-so' ? undefined : spotlight
  const shown =
    chosen === undefined ? null : showSpotlight(chosen, density, textsOf(before), lookup)
  const blocks = [...before, ...(shown?.blocks ?? [])]
  const briefing = compose(
    {
      title: digestTitle(slot),
      blocks: blocks.length > 0 ? blocks : nothingNew(request),
      records: [...parts.flatMap(({ records }) => records), ...(chosen?.records ?? [])],
      suggestions:
        shown?.more && shown.more.ask !== tryNext.ask ? [shown.more, tryNext] : [tryNext],
    },
    lookup.dataset.sources,
  )
  return {
    kind: 'digest',
    briefing,
    outline: {
      isFirst: since === null,
      fresh: news.fresh.labels,
      corrected: news.corrected.labels,
      removed: news.removed.labels,
      anniversaries: anniversaries.labels,
      spotlight: chosen?.title ?? null,
    },
    subject: chosen === undefined ? null : { ask: chosen.ask, records: chosen.records },
  }
}

function nothingNew({ slot, since, filters }: DigestRequest): readonly DraftBlock[] {
  const last =
    since === null ? '' : ` since the last digest, of ${dateInWords(since.on.toString())}`
  const what = isFiltered(filters) ? ' for what this channel follows' : ''
  const checked = dateInWords(slot.from.toString())
  return [remark(`Nothing new in the record${what}${last}; last checked on ${checked}.`)]
}

function textsOf(blocks: readonly DraftBlock[]): ReadonlySet<string> {
  return new Set(
    blocks.flatMap((block) => statementsOf(block)).map(({ inlines }) => inlineText(inlines)),
  )
}
