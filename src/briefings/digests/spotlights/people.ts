// People: each one's posts and meetings, how a country's representation changed, who came more than once.

import { appearanceClaim, seenAt } from '../../answers/appearances.ts'
import { delegationSentence } from '../../answers/statements.ts'
import { countryName, personName } from '../../answers/words.ts'
import { countries, type Country } from '../../dataset/countries.ts'
import type { Lookup } from '../../dataset/lookup.ts'
import type { Milestone, Person } from '../../dataset/schema.ts'
import { inlineText } from '../../document/plain-text.ts'
import type { Draft } from '../../document/write.ts'
import { inOrder, saidItem, spotlight, type Item, type Spotlight } from './spotlight.ts'

/**
 * Each person of the record.
 * @param lookup the record
 * @returns a spotlight a person
 */
export function personSpotlights(lookup: Lookup): readonly Spotlight[] {
  return [...lookup.dataset.people.values()].flatMap((person) => {
    const seen = lookup.appearances(person.id)
    const around = lookup.dataset.milestones.filter(({ people = [] }) => people.includes(person.id))
    const met: readonly Item[] = seen.map((appearance) => ({
      about: { countries: [person.country], topics: [] },
      statement: appearanceClaim(person.id, appearance, lookup),
    }))
    const told = around.flatMap((milestone) => sayingsOn(person, milestone))
    return spotlight({
      id: `person/${person.id}`,
      title: `${personName(person)} of ${countryName(person.country)}`,
      about: { countries: [person.country], topics: [] },
      items: labelled(person, [...met, ...told.filter((item) => !isToldBy(item, person, met))]),
      ask: { kind: 'person', person: person.id, aspect: 'profile', scope: { kind: 'all' } },
      records: [...seen.map(({ meeting }) => meeting), ...around.map(({ id }) => id)],
      subjects: [person.id, person.country, 'people'],
    })
  })
}

/** All of a change of posts, since it tells of who went and who came; of others, what names the person. */
function sayingsOn({ family, country }: Person, { kind, says }: Milestone): readonly Item[] {
  return says
    .filter(({ text }) => kind === 'personnel' || text.includes(family))
    .map((said) => saidItem(said, [country]))
}

/** Whether a saying only repeats that the person came to a meeting: it names them, and rests on the same sources. */
function isToldBy({ statement }: Item, person: Person, met: readonly Item[]): boolean {
  if (!names(statement, person)) return false
  const cites = citesOf(statement)
  return met.some((item) => cites.isSubsetOf(citesOf(item.statement)))
}

/** What is about somebody else says why it is there. */
function labelled(person: Person, items: readonly Item[]): readonly Item[] {
  if (items.every(({ statement }) => names(statement, person))) return items
  return items.map((item) => ({
    ...item,
    label: names(item.statement, person) ? personName(person) : BESIDE,
  }))
}

const BESIDE = 'Who came before or after'

function names({ inlines }: Draft, { family }: Person): boolean {
  return inlineText(inlines).includes(family)
}

function citesOf(statement: Draft): ReadonlySet<string> {
  return new Set(statement.kind === 'note' ? [] : statement.citations)
}

/**
 * How each country was represented, meeting by meeting, with the changes of post between them.
 * @param lookup the record
 * @returns a spotlight a country
 */
export function representationSpotlights(lookup: Lookup): readonly Spotlight[] {
  return countries.flatMap((country) =>
    spotlight({
      id: `representation/${country.code}`,
      title: `how ${country.inSentence} was represented, meeting by meeting`,
      about: { countries: [country.code], topics: [] },
      items: inTime(country, lookup),
      isThread: true,
      ask: { kind: 'country', country: country.code },
      records: lookup.meetingIds,
      subjects: [country.code, 'people'],
    }),
  )
}

function inTime({ code }: Country, lookup: Lookup): readonly Item[] {
  const { meetings, milestones, people } = lookup.dataset
  const own = milestones.filter(
    ({ kind, people: ids = [] }) =>
      kind === 'personnel' && ids.some((id) => people.get(id)?.country === code),
  )
  return inOrder([...meetings, ...own]).flatMap((record): readonly Item[] =>
    'title' in record
      ? record.says.slice(0, 1).map((said) => saidItem(said, [code]))
      : record.delegations
          .filter(({ country }) => country === code)
          .map((delegation) => ({
            about: { countries: [code], topics: [] },
            statement: delegationSentence(record, delegation, lookup),
          })),
  )
}

/**
 * Who came more than once, and who came once.
 * @param lookup the record
 * @returns one spotlight, where the record names anybody
 */
export function continuitySpotlights(lookup: Lookup): readonly Spotlight[] {
  const seen = [...lookup.dataset.people.values()]
    .filter(({ id }) => lookup.appearances(id).length > 0)
    .sort((a, b) => lookup.appearances(b.id).length - lookup.appearances(a.id).length)
  return spotlight({
    id: 'continuity/all',
    title: 'who came again, and who came once',
    items: seen.map((person) => ({
      about: { countries: [person.country], topics: [] },
      statement: seenAt(person, lookup),
    })),
    ask: { kind: 'continuity', countries: [] },
    records: lookup.meetingIds,
    subjects: ['people'],
  })
}
