// Who held a post at the meetings.

import { listed, note, paragraph } from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'
import { appearanceClaim } from './appearances.ts'
import { delegationSentence } from './words.ts'

/** Who held a post at the meetings. */
export function answerHolders(
  { title, scope, countries }: QuestionOf<'holders'>,
  { lookup }: Context,
): Part {
  const { meetings, preface } = scoped(scope, lookup)
  const wanted = titleWords(title)
  const held = meetings.flatMap((meeting) =>
    meeting.delegations.flatMap((delegation) =>
      delegation.kind === 'named' &&
      (countries.length === 0 || countries.includes(delegation.country))
        ? delegation.representatives
            .filter(({ person, title: post }) => {
              const rank = lookup.dataset.people.get(person)?.honorific ?? ''
              const words = titleWords(`${post} ${rank}`)
              return wanted.every((word) => words.includes(word))
            })
            .map(({ person }) => ({ person, meeting: meeting.id }))
        : [],
    ),
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
      blocks: [
        ...preface,
        paragraph(note(`The record has nobody with the title “${title}” there.`)),
      ],
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
