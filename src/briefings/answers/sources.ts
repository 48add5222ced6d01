// The sources of some meetings, or of the whole record.

import type { Meeting, Milestone, Source } from '../dataset/schema.ts'
import type { Inline } from '../document/briefing.ts'
import { dateInWords } from '../document/dates.ts'
import { note, section, type Draft, remark } from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'

/** The sources of some meetings, or of the whole record. */
export function answerSources(
  { scope, publisher, official }: QuestionOf<'sources'>,
  { lookup }: Context,
): Part {
  const { meetings, preface } = scoped(scope, lookup)
  const all =
    scope.kind === 'all'
      ? [...lookup.dataset.sources.values()]
      : [...new Set(meetings.flatMap(citesIn))].flatMap(
          (id) => lookup.dataset.sources.get(id) ?? [],
        )
  const cited = all
    .filter((source) => publisher === undefined || source.publisher === publisher)
    .filter(({ kind }) => official !== true || kind === 'official' || kind === 'wire')
  const kinds = (['official', 'wire', 'press', 'reference'] as const).flatMap((kind) =>
    section(KIND_HEADINGS[kind], cited.filter((source) => source.kind === kind).map(sourceNote)),
  )
  return {
    status: cited.length === 0 ? 'not-recorded' : 'answered',
    blocks: [
      ...preface,
      remark(
        official === true ? officialAndCopies(cited) : howMany(cited.length, scope.kind === 'all'),
      ),
      ...kinds,
    ],
    records: scope.kind === 'all' ? [] : meetings.map(({ id }) => id),
    title: official === true ? 'Official sources' : 'Sources',
  }
}

function howMany(count: number, inRecord: boolean): string {
  return `${count} ${count === 1 ? 'source' : 'sources'}${inRecord ? ' in the record' : ''}.`
}

function officialAndCopies(sources: readonly Source[]): string {
  const pages = sources.filter(({ kind }) => kind === 'official').length
  const copies = sources.length - pages
  const official = `${pages} official ${pages === 1 ? 'page' : 'pages'}`
  return copies === 0
    ? `${official}.`
    : `${official}; ${copies} more ${copies === 1 ? 'is a news copy' : 'are news copies'} of official releases.`
}

const KIND_HEADINGS: Readonly<Record<Source['kind'], string>> = {
  official: 'Official pages',
  wire: 'News copies of official releases',
  press: 'Press',
  reference: 'Reference',
}

function citesIn(record: Meeting | Milestone): readonly string[] {
  const found: string[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'cites' && Array.isArray(inner)) found.push(...inner.map(String))
        else walk(inner)
      }
    }
  }
  walk(record)
  return found
}

function sourceNote({ title, publisher, published, url, note: remark }: Source): Draft {
  const date = published === null ? 'undated' : dateInWords(published)
  const tail = `. ${publisher}, ${date}.${remark === undefined ? '' : ` ${remark}`}`
  const runs: [Inline, Inline] = [
    { kind: 'link', text: title, url },
    { kind: 'text', text: tail },
  ]
  return note(runs)
}
