// The post that a question takes somebody to have held: "did Nair come as Secretary of Home Affairs".

import type { Lookup } from '../dataset/lookup.ts'
import type { Span } from './read.ts'

/** Words that posts are made of; one of OFFICES must be among them. */
const POST_WORDS: ReadonlySet<string> = new Set(
  `deputy vice assistant acting secretary minister coordinator adviser advisor director ambassador commissioner
  nsa national cyber cybersecurity security home foreign affairs defence defense general chief cabinet state prime
  department of the for and to president envoy head assistant infrastructure army navy staff intelligence cyberspace
  information officer technology executive police trade treasury finance interior justice agency command commander
  communications digital premier treasurer governor senator chairman chairwoman admiral colonel spokesman spokeswoman
  spokesperson diplomat lawyer engineer politician attorney judge king emperor chancellor mayor ceo founder`.split(
    /\s+/,
  ),
)

const OFFICES: ReadonlySet<string> = new Set(
  `secretary minister coordinator adviser advisor director ambassador commissioner nsa envoy president chief head
  officer commander premier treasurer governor senator chairman chairwoman admiral colonel spokesman spokeswoman
  spokesperson attorney judge king emperor chancellor mayor ceo founder`.split(/\s+/),
)

const QUALIFIERS: ReadonlySet<string> = new Set(['deputy', 'vice', 'assistant', 'acting', 'prime'])

const BEFORE_POST: ReadonlySet<string> = new Set(
  'as was is the a an be being s were still then country us'.split(' '),
)

/**
 * The post named after "as", "was" or "the", anywhere but before a name.
 * @param spans the question
 * @returns the spans that name it; none where the question names no post in this way
 */
export function postClaimed(spans: readonly Span[]): readonly Span[] {
  for (const [at, span] of spans.entries()) {
    if (!isOfPost(span) || isLink(span)) continue
    const before = spans[at - 1]
    const owner = before?.entities.some(({ kind }) => kind === 'country' || kind === 'capital')
    const named = before?.entities.some(({ kind }) => kind === 'person')
    if (!BEFORE_POST.has(before?.words.at(-1) ?? '') && owner !== true && named !== true) continue
    const end = spans.findIndex((next, index) => index > at && !isOfPost(next))
    const run = trimmed(spans.slice(at, end === -1 ? spans.length : end))
    const next = spans[at + run.length]
    const isRank = next?.entities.some(({ kind }) => kind === 'person') === true
    if (isOfDelegation(spans, at)) continue
    if (!isRank && run.some(({ words }) => words.some((word) => OFFICES.has(word)))) return run
  }
  return []
}

/**
 * Whether somebody held a post at any meeting, by its words: with the same "deputy" or "assistant", or without.
 * @param person whose post
 * @param said the words of the post, lower case
 * @param lookup the record
 * @returns whether a title at a meeting, or a military rank, holds all of them
 */
export function heldPost(person: string, said: readonly string[], lookup: Lookup): boolean {
  const rank = lookup.dataset.people.get(person)?.honorific ?? ''
  return lookup.appearances(person).some(({ title }) =>
    `${title} and ${rank}`
      .split(/ and (?=[A-Z])/)
      .concat(title)
      .some((part) => isSamePost(postWords(part), said.flatMap(postWords))),
  )
}

function isSamePost(held: readonly string[], said: readonly string[]): boolean {
  const office = said.find((word) => OFFICES.has(word))
  const qualifier = (words: readonly string[]): boolean =>
    words.some((word) => QUALIFIERS.has(word))
  return (
    office !== undefined &&
    said.every((word) => held.includes(word)) &&
    qualifier(held) === qualifier(said)
  )
}

function postWords(title: string): readonly string[] {
  return title
    .toLowerCase()
    .replaceAll('advisor', 'adviser')
    .replace(/\bcybersecurity\b/, 'cyber security')
    .replace(/\bnsa\b/, 'national security adviser')
    .split(/\W+/)
    .filter((word) => word !== '' && !LINKS.has(word) && word !== 'department')
}

const LINKS: ReadonlySet<string> = new Set(['of', 'the', 'for', 'and', 'to'])

/** "the head of the US delegation", "Japan's chief delegate": a part in the delegation, and no post. */
function isOfDelegation(spans: readonly Span[], at: number): boolean {
  const [word = ''] = spans[at]?.words ?? []
  return (
    (word === 'head' || word === 'chief') &&
    spans.slice(at + 1).some(({ words }) => words.some((next) => DELEGATION.has(next)))
  )
}

const DELEGATION: ReadonlySet<string> = new Set(
  'delegation delegations delegate delegates representative rep principal team side contingent party envoy negotiator official'.split(
    ' ',
  ),
)

function isLink({ words }: Span): boolean {
  return words.every((word) => LINKS.has(word))
}

function isOfPost(span: Span): boolean {
  return span.words.every((word) => POST_WORDS.has(word)) && span.ordinal === null
}

function trimmed(run: readonly Span[]): readonly Span[] {
  const last = run.findLastIndex((span) => !isLink(span))
  return run.slice(0, last + 1)
}
