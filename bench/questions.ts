// How long a question takes, and whether it takes longer the more meetings there are.

import { createBriefings } from '../src/briefings/index.ts'
import type { Bench, Result, Row, Size, Sizes } from './bench.ts'
import { measured, ratio } from './figures.ts'
import { datasetFrom, generate, TODAY } from './generate.ts'
import { createPlainSearch } from './plain-search.ts'
import { median } from './statistics.ts'
import { millisecondsOf } from './stopwatch.ts'
import { KINDS, typicalQuestions, type Typical } from './typical.ts'

const MEETINGS: Readonly<Record<Size, readonly number[]>> = {
  smoke: [3, 20],
  short: [3, 100, 1_000, 10_000],
  full: [3, 100, 1_000, 10_000],
}

/** How many meetings each kind of question is asked about, and how often in a row. */
const ASKED: Sizes = { smoke: 3, short: 25, full: 100 }
const ROUNDS: Sizes = { smoke: 2, short: 4, full: 6 }

const AIM_OVER_SMALL = 2
const AIM_OVER_SEARCH = 1

export const questionsBench: Bench = {
  name: 'questions',
  compares:
    'a question about one of many meetings against one of few, and one search of minisearch',
  run: async (size) => run(size),
}

interface Timed {
  readonly meetings: number
  readonly kinds: ReadonlyMap<Typical['kind'], readonly number[]>
  readonly all: Row
  readonly search: Row
  /** Making the core, in milliseconds. */
  readonly making: number
  /** Questions whose answer was not about the meeting that was meant. */
  readonly missed: readonly string[]
}

function run(size: Size): Result {
  const timed = MEETINGS[size].map((meetings) => time(meetings, size))
  const large = timed.at(-1)
  // What is quick with three meetings is quick because nothing else is there.
  const small = timed.at(1)
  if (large === undefined || small === undefined) throw new RangeError('There are no sizes.')
  const rows = { subject: large.all, baseline: small.all }
  return {
    measured: timed.flatMap(({ all, search }) => [measured(all), measured(search)]),
    ratios: [
      ratio(`median, ${large.meetings} over ${small.meetings}`, rows, AIM_OVER_SMALL),
      ratio(
        `median, ${large.meetings} over minisearch`,
        { subject: large.all, baseline: large.search },
        AIM_OVER_SEARCH,
      ),
    ],
    notes: [
      ...timed.map(noteOf),
      ...KINDS.map((kind) => kindNote(kind, small, large)),
      ...timed.flatMap(({ missed }) => missed),
    ],
  }
}

function time(meetings: number, size: Size): Timed {
  const generated = generate(meetings)
  const startedAt = performance.now()
  const briefings = createBriefings(datasetFrom(generated))
  const making = performance.now() - startedAt
  const search = createPlainSearch(generated)
  const questions = typicalQuestions(generated, Math.min(meetings, ASKED[size]))
  // The first time builds what is built when it is first needed.
  const missed = questions.flatMap(({ text, meeting }) => {
    const { status, briefing } = briefings.ask(text, TODAY)
    const isAbout = status === 'answered' && briefing.records.includes(meeting)
    return isAbout ? [] : [`Of ${meetings} meetings, not answered as meant (${status}): ${text}`]
  })
  for (const { term } of questions) search(term)
  const kinds = new Map<Typical['kind'], number[]>(KINDS.map((kind) => [kind, []]))
  const searches: number[] = []
  // In turns, but a whole round each: a search of many records drives everything else out of the processor's caches.
  for (let round = 0; round < ROUNDS[size] * repeatsFor(meetings, size); round += 1) {
    for (const { kind, text } of questions) {
      kinds.get(kind)?.push(microseconds(() => briefings.ask(text, TODAY)))
    }
    for (const { term } of questions) searches.push(microseconds(() => search(term)))
  }
  const all: Row = {
    what: `a question, ${meetings} meetings`,
    unit: 'µs',
    values: [...kinds.values()].flat(),
  }
  const plain: Row = { what: `minisearch, ${meetings} meetings`, unit: 'µs', values: searches }
  return { meetings, kinds, all, search: plain, making, missed }
}

/** As many questions of a small record as of a large one. */
function repeatsFor(meetings: number, size: Size): number {
  return Math.ceil(ASKED[size] / Math.min(meetings, ASKED[size]))
}

function microseconds(act: () => unknown): number {
  return millisecondsOf(act) * 1e3
}

function noteOf({ meetings, all, making }: Timed): string {
  const mean = all.values.reduce((sum, each) => sum + each, 0) / all.values.length
  const rate = Math.round(1e6 / mean)
  return `${meetings} meetings: ${rate} questions a second; the core was made in ${making.toFixed(0)} ms`
}

function kindNote(kind: Typical['kind'], small: Timed, large: Timed): string {
  const [few, many] = [small, large].map(({ kinds }) => median(kinds.get(kind) ?? []))
  if (few === undefined || many === undefined) return kind
  const times = (many / few).toFixed(2)
  return `${kind}: ${few.toFixed(0)} µs of ${small.meetings}, ${many.toFixed(0)} µs of ${large.meetings} (${times}x)`
}
