// What was heard of a schedule, sorted out: what was said twice, what two things cannot both be.

import type { Heard } from './hear.ts'
import { quoted, type Problem } from './problem.ts'

/** A word that was heard, with what was typed for it. */
export type Said<Kind extends Heard['kind'] = Heard['kind']> = Extract<
  Heard,
  { readonly kind: Kind }
> & { readonly said: string }

/** One part of a schedule: its value, null where there is none, and what was assumed or is wrong. */
export interface Chosen<Value> {
  readonly value: Value
  readonly assumed: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * @param kind a kind of thing that can be heard
 * @returns whether something is of that kind
 */
export function is<Kind extends Heard['kind']>(kind: Kind) {
  return (heard: Said): heard is Said<Kind> => heard.kind === kind
}

/**
 * That two things were said of which there can be one.
 * @param what "two days of the week"
 * @param said what was typed
 * @param fix what to do, as a sentence
 * @returns the problem
 */
export function conflict(what: string, said: readonly string[], fix: string): Problem {
  return {
    said: said.join(' '),
    problem: `${said.map(quoted).join(' and ')} are ${what}.`,
    fix,
    suggestions: said,
  }
}

/**
 * @param all what was heard
 * @param key what makes two the same
 * @returns the first of each
 */
export function distinctBy<Item>(
  all: readonly Item[],
  key: (item: Item) => unknown,
): readonly Item[] {
  const first = new Map<unknown, Item>()
  for (const item of all) if (!first.has(key(item))) first.set(key(item), item)
  return [...first.values()]
}
