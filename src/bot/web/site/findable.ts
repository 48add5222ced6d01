// Every page of the record that can be found, with the words by which it is.

import {
  countries,
  neutral,
  personName,
  type Dataset,
  type Lookup,
  type Meeting,
  type Milestone,
} from '../../../briefings/index.ts'
import { titleOf } from '../../exports/dossier.ts'
import { entriesOf } from '../../exports/entries.ts'
import type { Findable } from './find.ts'
import { countryPath, personPath, recordPath, sourcePath, topicPath } from './links.ts'
import { capitalised } from './parts.ts'

/**
 * Lists the pages.
 * @param lookup the record
 * @returns meetings, milestones, people, topics, countries and sources
 */
export function findablePages(lookup: Lookup): readonly Findable[] {
  const { dataset } = lookup
  const pages: readonly Findable[] = [
    ...[...dataset.meetings, ...dataset.milestones].map((record) => ({
      path: recordPath(record.id, lookup),
      title: titleOf(record),
      kind: 'title' in record ? 'Milestone' : 'Meeting',
      text: textOf(record, dataset),
    })),
    ...[...dataset.people.values()].map((person) => ({
      path: personPath(person.id),
      title: personName(person),
      kind: 'Person',
      text: person.aliases.join(' '),
    })),
    ...[...dataset.topics.values()].map(({ id, name, synonyms }) => ({
      path: topicPath(id),
      title: capitalised(name),
      kind: 'Topic',
      text: synonyms.join(' '),
    })),
    ...countries.map(({ code, name, words }) => ({
      path: countryPath(code),
      title: name,
      kind: 'Country',
      text: words.join(' '),
    })),
    ...[...dataset.sources.values()].map(({ id, title, publisher }) => ({
      path: sourcePath(id),
      title,
      kind: 'Source',
      text: publisher,
    })),
  ]
  return pages.map((page) => ({ ...page, title: neutral(page.title), text: neutral(page.text) }))
}

function textOf(record: Meeting | Milestone, dataset: Dataset): string {
  return entriesOf(record, dataset)
    .map(({ text }) => text)
    .join(' ')
}
