// Words -> one choice of a subscription besides its schedule and filters: "density short", "empty skip".

import {
  DENSITIES,
  plainName,
  WHEN_EMPTY,
  type Density,
  type WhenEmpty,
} from '../../../briefings/index.ts'
import { WHO_MAY_CHANGE, type WhoMayChange } from '../model.ts'
import { near, quoted, type Candidate, type Problem } from './problem.ts'
import { begins, saidBy, type Word } from './typed.ts'

/** One choice, by the setting that it is of, and how many words name it. */
export type Option = { readonly length: number } & (
  | { readonly kind: 'density'; readonly value: Density }
  | { readonly kind: 'whenEmpty'; readonly value: WhenEmpty }
  | { readonly kind: 'whoMayChange'; readonly value: WhoMayChange }
  | { readonly kind: 'wrong'; readonly problem: Problem }
)

interface Choice<Value extends string> {
  readonly lead: string
  /** Whether the value stands for itself without the lead. */
  readonly alone: boolean
  readonly values: readonly Value[]
  readonly phrases: Readonly<Record<Value, string>>
}

const DENSITY: Choice<Density> = {
  lead: 'density',
  alone: true,
  values: DENSITIES,
  phrases: { short: 'short', standard: 'standard', full: 'full' },
}

const EMPTY: Choice<WhenEmpty> = {
  lead: '(?:(?:if|when) )?empty(?: weeks?| periods?)?',
  alone: false,
  values: WHEN_EMPTY,
  phrases: { spotlight: 'spotlight', 'say-so': 'say so', skip: 'skip' },
}

const WHO: Choice<WhoMayChange> = {
  lead: 'who (?:may|can) change(?: it)?',
  alone: false,
  values: WHO_MAY_CHANGE,
  phrases: {
    anyone: 'any ?one|every ?one|any ?body|every ?body',
    admins: '(?:only )?admins?(?: only)?',
  },
}

/** The choices that need their lead, for whoever leaves it out: "skip" is "empty skip". */
export const WITHOUT_LEAD: readonly Candidate[] = [
  ...WHEN_EMPTY.map((value): Candidate => [plainName(value), `empty ${value}`]),
  ...WHO_MAY_CHANGE.map((value): Candidate => [value, `who may change ${value}`]),
]

/**
 * Hears the option that words begin with.
 * @param words words of a line
 * @returns the choice; null where they begin with none
 */
export function hearOption(words: readonly Word[]): Option | null {
  const density = hearChoice(words, DENSITY)
  if (density !== null) return 'problem' in density ? density : { kind: 'density', ...density }
  const whenEmpty = hearChoice(words, EMPTY)
  if (whenEmpty !== null) {
    return 'problem' in whenEmpty ? whenEmpty : { kind: 'whenEmpty', ...whenEmpty }
  }
  const who = hearChoice(words, WHO)
  if (who === null || 'problem' in who) return who
  return { kind: 'whoMayChange', ...who }
}

function hearChoice<Value extends string>(
  words: readonly Word[],
  { lead, alone, values, phrases }: Choice<Value>,
):
  | { readonly value: Value; readonly length: number }
  | Extract<Option, { readonly kind: 'wrong' }>
  | null {
  const opening = begins(words, lead)
  if (opening === null && !alone) return null
  const from = opening?.length ?? 0
  const rest = words.slice(from)
  for (const value of values) {
    const found = begins(rest, phrases[value])
    if (found !== null) return { value, length: from + found.length }
  }
  if (opening === null) return null
  const length = Math.min(words.length, from + 1)
  const said = saidBy(words.slice(0, length))
  const leadSaid = saidBy(words.slice(0, from))
  const meant = near(
    rest[0]?.said ?? '',
    values.map((value) => [plainName(value), value]),
  )
  const suggestions = (meant.length > 0 ? meant : values).map((value) => `${leadSaid} ${value}`)
  const choice = values.join(', ')
  const problem = {
    said,
    problem:
      length > from
        ? `${quoted(rest[0]?.said ?? '')} behind ${quoted(leadSaid)} is none of ${choice}.`
        : `${quoted(leadSaid)} is followed by none of ${choice}.`,
    fix:
      meant.length > 0
        ? `Did you mean ${suggestions.map(quoted).join(' or ')}?`
        : `Say ${suggestions.map(quoted).join(' or ')}.`,
    suggestions,
  }
  return { kind: 'wrong', length, problem }
}
