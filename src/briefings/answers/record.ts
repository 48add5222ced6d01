// Answers about the record and the bot itself: what is open, sources, help, and what cannot be answered.
import type { Meeting, Milestone, Source } from '../dataset/schema.ts'
import type { Lookup } from '../dataset/lookup.ts'
import { dateInWords } from '../document/dates.ts'
import type { Inline } from '../document/briefing.ts'
import {
  choicesBlock,
  listed,
  note,
  paragraph,
  recordedClaim,
  section,
  silence,
  type Draft,
  type DraftBlock,
} from '../document/write.ts'
import { inWords } from '../questions/in-words.ts'
import type { Found, Question } from '../questions/question.ts'
import { textStatements } from '../questions/search.ts'
import { scoped, type Context, type Part } from './answer.ts'
import { laterMeetings, meetingLine } from './meetings.ts'
import {
  capitalised,
  differenceStatements,
  GROUP,
  inARow,
  meetingLabel,
  recordLabel,
} from './words.ts'

type Kind<K extends Question['kind']> = Extract<Question, { kind: K }>

/** What the sources leave open or disagree on. */
export function answerOpen({ scope, milestones }: Kind<'open'>, { lookup }: Context): Part {
  const named = milestones.flatMap((id) => lookup.milestone(id) ?? [])
  if (named.length > 0) return openOn(named)
  const { meetings, preface } = scoped(scope, lookup)
  const shown = meetings.slice(-3)
  return {
    status: shown.length === 0 ? 'not-recorded' : 'answered',
    blocks: [
      ...preface,
      ...shown.flatMap((meeting) => [
        ...section(
          `${meetingLabel(meeting)}: sources differ`,
          (meeting.differs ?? []).flatMap(differenceStatements),
        ),
        ...section(`${meetingLabel(meeting)}: left open`, (meeting.open ?? []).map(silence)),
      ]),
    ],
    records: shown.map(({ id }) => id),
  }
}

function openOn(milestones: readonly Milestone[]): Part {
  const points = milestones.flatMap(({ differs = [], open = [] }) => [
    ...differs.flatMap(differenceStatements),
    ...open.map(silence),
  ])
  return {
    status: 'answered',
    blocks:
      points.length > 0
        ? listed(points)
        : [
            paragraph(note('The record notes no disagreement among its sources on this.')),
            ...listed(milestones.flatMap(({ says }) => says.slice(0, 2)).map(recordedClaim)),
          ],
    records: milestones.map(({ id }) => id),
  }
}

/** The sources of some meetings, or of the whole record. */
export function answerSources({ scope }: Kind<'sources'>, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  const cited =
    scope.kind === 'all'
      ? [...lookup.dataset.sources.values()]
      : [...new Set(meetings.flatMap(citesIn))].flatMap(
          (id) => lookup.dataset.sources.get(id) ?? [],
        )
  const kinds = (['official', 'wire', 'press', 'reference'] as const).flatMap((kind) =>
    section(KIND_HEADINGS[kind], cited.filter((source) => source.kind === kind).map(sourceNote)),
  )
  return {
    status: cited.length === 0 ? 'not-recorded' : 'answered',
    blocks: [
      ...preface,
      paragraph(note(`${cited.length} sources${scope.kind === 'all' ? ' in the record' : ''}.`)),
      ...kinds,
    ],
    records: scope.kind === 'all' ? [] : meetings.map(({ id }) => id),
    title: 'Sources',
  }
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

/** Statements that hold every word asked for. */
export function answerSearch({ found, words }: Kind<'search'>, { lookup }: Context): Part {
  const groups = Map.groupBy(found, ({ record }) => record)
  return {
    status: 'answered',
    blocks: [...groups].flatMap(([id, items]) => {
      const record = lookup.meeting(id) ?? lookup.milestone(id)
      const label = record === undefined ? id : recordLabel(record)
      return section(
        label,
        items.flatMap((item) => statementAt(item, lookup)),
      )
    }),
    records: [...groups.keys()],
    title: `What the record says on “${words.join(' ')}”`,
  }
}

function statementAt({ record, field, index }: Found, lookup: Lookup): readonly Draft[] {
  const meeting = lookup.meeting(record)
  const milestone = lookup.milestone(record)
  const statements = {
    documents: textStatements(meeting ?? milestone ?? {}),
    says: milestone?.says ?? [],
    discussed: meeting?.discussed ?? [],
    outcomes: meeting?.outcomes ?? [],
    background: meeting?.background ?? [],
  }
  const claim = statements[field][index]
  return claim === undefined ? [] : [recordedClaim(claim)]
}

/** About the subject, but the record holds nothing on it. */
export function answerUnrecorded(
  { said, near: questions, corrected }: Kind<'unrecorded'>,
  near: readonly Part[],
  { lookup }: Context,
): Part {
  const words = inARow([...new Set(said)].slice(0, 6).map((word) => `“${word}”`))
  const claimed = near.flatMap(({ blocks, nearby = [] }) => [...blocks, ...nearby])
  const records = near.flatMap((part) => part.records)
  const [part] = near
  if (corrected === true && part?.status === 'answered') {
    return {
      status: 'answered',
      blocks: [paragraph(note(`The record does not name ${words} there.`)), ...part.blocks],
      next: questions,
      records,
    }
  }
  return {
    status: 'not-recorded',
    blocks: [paragraph(note(`The record holds nothing on ${words}.`)), paragraph(lookedAt(lookup))],
    nearby: claimed,
    next: questions,
    records,
    title: 'Not in the record',
  }
}

/** What the record was searched through. */
export function lookedAt({ dataset }: Lookup): Draft {
  const { meetings, milestones, sources } = dataset
  return note(
    `Looked at: ${meetings.length} meetings, ${milestones.length} milestones and ${sources.size} sources.`,
  )
}

/** Two or more readings: which one is meant? */
export function answerAmbiguous({ readings }: Kind<'ambiguous'>, { lookup }: Context): Part {
  return {
    status: 'ambiguous',
    blocks: [
      paragraph(note('Which one do you mean?')),
      ...choicesBlock(
        readings.map((question) => {
          const ask = inWords(question, lookup)
          return { label: capitalised(choiceLabel(question, lookup)), ask }
        }),
      ),
    ],
    records: [],
    title: 'Which one?',
  }
}

function choiceLabel(question: Question, lookup: Lookup): string {
  if ('scope' in question && question.scope.kind === 'some') {
    return inARow(
      question.scope.meetings.flatMap((id) => lookup.meeting(id) ?? []).map(meetingLabel),
    )
  }
  return inWords(question, lookup)
}

/** Whether there will be another meeting. */
export function answerFuture({ lookup }: Context): Part {
  const newest = lookup.dataset.meetings.at(-1)
  return {
    status: 'not-recorded',
    blocks: [
      paragraph(note('The record holds no announced meeting.')),
      ...listed(laterMeetings(lookup)),
    ],
    nearby: newest === undefined ? [] : listed([meetingLine(newest)]),
    records: newest === undefined ? [] : [newest.id],
    title: 'The next meeting',
  }
}

/** What can be asked. */
export function answerHelp({ lookup }: Context): Part {
  return {
    status: 'answered',
    blocks: [
      paragraph(
        note(
          `Ask about the meetings of the ${GROUP} in plain English. Every statement comes with its source; what no source says is said so.`,
        ),
      ),
      ...examples(lookup),
    ],
    records: [],
    title: 'What you can ask',
  }
}

function examples(lookup: Lookup): readonly DraftBlock[] {
  const newest = lookup.dataset.meetings.at(-1)
  const city = newest?.place.city ?? 'Tokyo'
  const asks = [
    'latest meeting',
    `who represented India in ${city}`,
    `what was discussed in ${city}`,
    'which meetings discussed critical infrastructure',
    'who leads the workstream on workforce and talent',
    'who attended more than once',
    'timeline',
    'sources',
  ]
  return choicesBlock(asks.map((ask) => ({ label: capitalised(ask), ask })))
}

/** What the record covers. */
export function answerCoverage({ lookup }: Context): Part {
  const { meetings, milestones, sources, version } = lookup.dataset
  const newest = [...meetings, ...milestones]
    .map(({ period }) => period.start)
    .sort()
    .at(-1)
  const upTo = newest === undefined ? '' : ` Its newest entry is of ${dateInWords(newest)}.`
  return {
    status: 'answered',
    blocks: [
      paragraph(
        note(
          `Quad Brief answers from a curated record of the ${GROUP}: ${meetings.length} meetings, ${milestones.length} milestones around them, ${sources.size} sources (version ${version}).${upTo}`,
        ),
      ),
      paragraph(
        note(
          'It is a program, not a person, and it writes nothing of its own: an answer is made of recorded statements, each with its source.',
        ),
      ),
      ...examples(lookup),
    ],
    records: [],
    title: 'What the record covers',
  }
}

/** Hello, thanks. */
export function answerGreeting({ thanks }: Kind<'greeting'>, { lookup }: Context): Part {
  return {
    status: 'answered',
    blocks: [
      paragraph(
        note(
          thanks
            ? 'You are welcome.'
            : `Hello. Ask about the meetings of the ${GROUP}, for example:`,
        ),
      ),
      ...(thanks ? [] : examples(lookup)),
    ],
    records: [],
    title: 'Quad Brief',
  }
}

/** Outside the record, or no question that can be read. */
export function answerNotUnderstood({ lookup }: Context): Part {
  return {
    status: 'not-understood',
    blocks: [
      paragraph(
        note(
          `This is not a question that the record can answer. It covers the meetings of the ${GROUP} and what happened around them: who took part, when, where, what was discussed and agreed. For example:`,
        ),
      ),
      ...examples(lookup),
    ],
    records: [],
    title: 'Not understood',
  }
}
