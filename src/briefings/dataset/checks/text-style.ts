// A check: texts are clean: sentences end with a full stop, and no marks can be read as markup or hide anything.

import type { Fault } from '../dataset.ts'
import { leavesOf, type Leaf } from '../walk.ts'
import type { Check } from './check.ts'

export const textStyle: Check = {
  name: 'text-style',
  describes:
    'Texts are clean: sentences end with a full stop, and no marks can be read as markup or hide anything.',
  scope: 'file',
  check: (record) => leavesOf(record).filter(isText).flatMap(styleFaults),
}

/** Every rule that a text can break; `sentences`: only where whole sentences stand. */
const RULES: readonly (Pick<Fault, 'problem' | 'fix'> & {
  readonly broken: (text: string) => boolean
  readonly sentences?: true
})[] = [
  {
    broken: (text) => !text.endsWith('.'),
    sentences: true,
    problem: 'The text does not end with a full stop.',
    fix: 'Make it a whole sentence that ends with a full stop.',
  },
  {
    broken: (text) => text.includes('  ') || text !== text.trim(),
    problem: 'The text has spaces too many.',
    fix: 'Put one space between words and none at the ends.',
  },
  {
    broken: (text) => /[@<>]/.test(text),
    problem: 'The text has one of the marks @ < >, which chats read as mentions or links.',
    fix: 'Say it in words.',
  },
  {
    // Cc and Cf: controls, zero-width and direction marks; Zl, Zp, Co, Cs: line marks, private, halves.
    broken: (text) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u.test(text),
    problem: 'The text has a character that cannot be seen.',
    fix: 'Type the text anew instead of pasting it.',
  },
]

const SENTENCES = new Set(['text', 'note'])
const NO_TEXTS = new Set(['url', '$schema'])

function isText({ property }: Leaf): boolean {
  return !NO_TEXTS.has(property)
}

function styleFaults({ file, field, property, value }: Leaf): readonly Fault[] {
  return RULES.filter(
    ({ broken, sentences }) => (sentences !== true || SENTENCES.has(property)) && broken(value),
  ).map(({ problem, fix }) => ({ file, field, problem, fix }))
}
