// Who held a post at the meetings.

import { listed, remark } from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'
import { appearanceClaim } from './appearances.ts'
import { delegationSentence } from './statements.ts'

/** Who held a post at the meetings. */
export function answerHolders(
  { title, scope, countries }: QuestionOf<'holders'>,
  { lookup }: Context,
): Part {
  const { meetings, preface } = scoped(scope, lookup)
  const wanted = titleWords(title)
  const isHeldBy = (person: string, post: string): boolean => {
    const words = titleWords(`${post} ${lookup.dataset.people.get(person)?.honorific ?? ''}`)
    return wanted.every((word) => words.includes(word))
  }
  const held = meetings.flatMap(({ id: meeting, delegations }) =>
    delegations
      .flatMap((delegation) => (delegation.kind === 'named' ? [delegation] : []))
      .filter(({ country }) => countries.length === 0 || countries.includes(country))
      .flatMap(({ representatives }) => representatives)
      .filter(({ person, title: post }) => isHeldBy(person, post))
      .map(({ person }) => ({ person, meeting })),
  )
  const claims = held.flatMap(({ person, meeting }) =>
    lookup
      .appearances(person)
      .filter((seen) => seen.meeting === meeting)
      .map((seen) => appearanceClaim(person, seen, lookup)),
  )
  if (claims.length === 0) {
    return {
      status: 'not-recorded',
      blocks: [...preface, remark(`The record has nobody with the title “${title}” there.`)],
      nearby: listed(
        meetings.flatMap((m) => m.delegations.map((d) => delegationSentence(m, d, lookup))),
      ),
      records: meetings.map(({ id }) => id),
    }
  }
  return {
    status: 'answered',
    blocks: [...preface, ...listed(claims)],
    records: held.map(({ meeting }) => meeting),
  }
}

/** The words of a post that tell it from others, in one spelling. */
function titleWords(title: string): readonly string[] {
  return title
    .toLowerCase()
    .replace(/\bnsa\b/g, 'national security adviser')
    .replace(/\bdep\b/g, 'deputy')
    .replace(/advisor/g, 'adviser')
    .replace(/cybersecurity/g, 'cyber security')
    .split(/\W+/)
    .filter((word) => word.length > 3)
}
