// A spotlight as a part of a digest: whole statements, as many as the channel wants, the rest counted.

import { choiceOf } from '../../answers/choice.ts'
import { capitalised, amount } from '../../answers/words.ts'
import type { Lookup } from '../../dataset/lookup.ts'
import type { Choice } from '../../document/briefing.ts'
import type { Density } from '../../document/density.ts'
import { inlineText } from '../../document/plain-text.ts'
import { facts, listed, type DraftBlock, remark } from '../../document/write.ts'
import type { Item, Spotlight } from './spotlight.ts'

const SHOWN: Readonly<Record<Density, number>> = {
  short: 2,
  standard: 5,
  full: Number.POSITIVE_INFINITY,
}

/** A spotlight as a digest has it. */
interface ShownSpotlight {
  readonly blocks: readonly DraftBlock[]
  /** Where the rest can be asked for; null where all of it is shown. */
  readonly more: Choice | null
}

/**
 * Shows a spotlight.
 * @param spotlight what to show
 * @param density how much of it
 * @param said texts that the digest has already; they are not said again, unless nothing else were left
 * @param lookup the record
 * @returns a heading, the statements and, where some are left, how many
 */
export function showSpotlight(
  spotlight: Spotlight,
  density: Density,
  said: ReadonlySet<string>,
  lookup: Lookup,
): ShownSpotlight {
  const unsaid = spotlight.items.filter(({ statement }) => !said.has(inlineText(statement.inlines)))
  const items = unsaid.some(({ statement }) => statement.kind !== 'note') ? unsaid : spotlight.items
  const shown = chosen(items, spotlight.isThread, limitFor(items.length, density))
  const left = items.length - shown.length
  const more = left === 0 ? null : choiceOf(spotlight.ask, lookup)
  return {
    blocks: [
      { kind: 'heading', text: `Spotlight: ${spotlight.title}` },
      ...blocksOf(shown),
      ...(more === null ? [] : [remark(moreText(left, more.ask))]),
    ],
    more,
  }
}

/** Nothing is left aside for a single statement more. */
function limitFor(count: number, density: Density): number {
  const limit = SHOWN[density]
  return density !== 'short' && count === limit + 1 ? count : limit
}

/** Of a thread the first, the last and some at even distances between; else those that come first. */
function chosen(items: readonly Item[], isThread: boolean, limit: number): readonly Item[] {
  if (items.length <= limit) return items
  if (!isThread) return items.slice(0, limit)
  const step = (items.length - 1) / (limit - 1)
  const places = new Set(Array.from({ length: limit }, (_, index) => Math.round(index * step)))
  return items.filter((_, index) => places.has(index))
}

function blocksOf(items: readonly Item[]): readonly DraftBlock[] {
  if (items.every(({ label }) => label === undefined)) {
    return listed(items.map(({ statement }) => statement))
  }
  const rows = Map.groupBy(items, ({ label = '' }) => label)
  return facts(
    [...rows].map(([label, all]) => ({
      label,
      statements: all.map(({ statement }) => statement),
    })),
  )
}

function moreText(left: number, ask: string): string {
  return `${capitalised(amount(left, 'more statement'))} on this: ask “${ask}”.`
}
