// Things of several kinds in one row, each kind at even distances, in an order that is the same on every machine.

import { contentVersion } from '../dataset/version.ts'

/**
 * Mixes kinds.
 * @param things in any order
 * @returns the same, each kind spread over the whole row and out of step with the others; one thing more
 * moves the others by a few places only
 */
export function spread<T extends { readonly id: string; readonly kind: string }>(
  things: readonly T[],
): readonly T[] {
  return [...Map.groupBy(things, ({ kind }) => kind)]
    .flatMap(([kind, all]) => {
      const phase = fractionOf(kind)
      const mixed = [...all].sort((a, b) => fractionOf(a.id) - fractionOf(b.id))
      return mixed.map((thing, index) => ({ thing, at: (index + phase) / all.length }))
    })
    .sort((a, b) => a.at - b.at || (a.thing.id < b.thing.id ? -1 : 1))
    .map(({ thing }) => thing)
}

/**
 * A number for a text, spread evenly.
 * @param text any text
 * @returns from 0 to 1, without 1; the same for the same text
 */
export function fractionOf(text: string): number {
  return Number.parseInt(contentVersion(text).slice(0, 8), 16) / 2 ** 32
}
