// A search library on its own over the same records, as it would be used without a core: the measure of what is quick.

import MiniSearch from 'minisearch'
import type { Generated } from './generate.ts'

interface Entry {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly date: string
  readonly text: string
}

/**
 * Indexes the meetings of a record with minisearch.
 * @param generated the record
 * @returns finds meetings by any words, however misspelt; gives how many
 */
export function createPlainSearch({ meetings, people }: Generated): (term: string) => number {
  const index = new MiniSearch<Entry>({
    fields: ['name', 'place', 'date', 'text'],
    searchOptions: {
      fuzzy: (term) => (term.length < 4 ? 0 : term.length < 9 ? 2 : 3),
      maxFuzzy: 3,
      prefix: (term) => term.length > 1,
      weights: { fuzzy: 0.45, prefix: 0.2 },
      combineWith: 'AND',
      boost: { name: 2, place: 1.5 },
    },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  index.addAll(
    meetings.map(({ id, place, period, delegations, discussed, outcomes }) => ({
      id,
      name: delegations
        .flatMap((each) => (each.kind === 'named' ? each.representatives : []))
        .map(({ person }) => names.get(person) ?? '')
        .join(', '),
      place: place.city,
      date: period.start,
      text: [...discussed, ...outcomes].map(({ text }) => text).join(' '),
    })),
  )
  return (term) => index.search(term).length
}
