// How long the values to choose from take, while somebody types the name of one of many records.

import { createCommands, type Commands } from '../src/bot/commands.ts'
import type { OptionKind } from '../src/bot/commands/command.ts'
import { createBriefings } from '../src/briefings/index.ts'
import { alternate } from './alternate.ts'
import type { Bench, Result, Size, Sizes } from './bench.ts'
import { measured, ratio, rowsOf } from './figures.ts'
import { datasetFrom, generate, TODAY, type Generated } from './generate.ts'
import { createPlainSearch } from './plain-search.ts'
import { createRandom, p99 } from './statistics.ts'
import { millisecondsOf } from './stopwatch.ts'

const MEETINGS: Sizes = { smoke: 50, short: 10_000, full: 10_000 }
const NAMES: Sizes = { smoke: 5, short: 60, full: 300 }
const AIM_OVER_SEARCH = 1

/** What a person waits for without noticing; Discord itself waits three seconds. */
const UNNOTICED_MS = 50

export const autocompleteBench: Bench = {
  name: 'autocomplete',
  compares: 'values for what was typed so far, of 10,000 records, against one search of minisearch',
  run,
}

interface Keystroke {
  readonly kind: OptionKind
  readonly typed: string
}

async function run(size: Size): Promise<Result> {
  const generated = generate(MEETINGS[size])
  const commands = createCommands(createBriefings(datasetFrom(generated)))
  const search = createPlainSearch(generated)
  const keystrokes = keystrokesOf(generated, NAMES[size])
  // What is collected when it is first asked for.
  for (const { kind } of keystrokes) commands.complete(kind, '')
  let next = 0
  let latest = 0
  const turns = await alternate(
    {
      subject: () => {
        const { kind, typed } = keystrokes[next++ % keystrokes.length] ?? {
          kind: 'text',
          typed: '',
        }
        return millisecondsOf(() => commands.complete(kind, typed))
      },
      baseline: () => {
        const { typed = '' } = keystrokes[latest++ % keystrokes.length] ?? {}
        return millisecondsOf(() => search(typed))
      },
    },
    { pairs: keystrokes.length, warmUp: Math.min(200, keystrokes.length) },
  )
  const names = { subject: 'values for a keystroke', baseline: 'minisearch' }
  const rows = rowsOf(turns, 'ms', names)
  const slow = p99(rows.subject.values)
  return {
    measured: [rows.subject, rows.baseline].map(measured),
    ratios: [ratio('99th percentile', rows, AIM_OVER_SEARCH, p99)],
    notes: [
      `${keystrokes.length} keystrokes, a third of them with a slip, in ${generated.meetings.length} meetings and ${generated.people.length} people.`,
      hostileNote(commands),
      `99 of 100 took less than ${slow.toFixed(2)} ms here; the aim is ${UNNOTICED_MS} ms.`,
    ],
  }
}

/** Names typed letter by letter; every third of them with two letters in each other's place. */
function keystrokesOf(
  { meetings, people, topics }: Generated,
  names: number,
): readonly Keystroke[] {
  const random = createRandom(7)
  const any = <Value>(values: readonly Value[]): Value | undefined =>
    values[Math.floor(random() * values.length)]
  return Array.from({ length: names }, (_, index): readonly Keystroke[] => {
    const named: readonly (readonly [OptionKind, string])[] = [
      ['meeting', any(meetings)?.place.city ?? ''],
      ['person', any(people)?.name ?? ''],
      ['topic', any(topics)?.name ?? ''],
    ]
    return named.flatMap(([kind, name]) => {
      const written =
        index % 3 === 0 ? `${name.slice(0, 2)}${name[3]}${name[2]}${name.slice(4)}` : name
      return Array.from(written, (_letter, at) => ({ kind, typed: written.slice(0, at + 1) }))
    })
  }).flat()
}

/** What nobody types who wants an answer. */
const HOSTILE: readonly string[] = ['V', '9', '😀', '!', 'a ', 'and '].map((part) =>
  part.repeat(3_000),
)

/** The longest that such a line keeps everybody else waiting. */
function hostileNote(commands: Commands): string {
  const longest = (act: (line: string) => unknown): string =>
    Math.max(...HOSTILE.map((line) => millisecondsOf(() => act(line)))).toFixed(1)
  // The first line that is not understood loads what such lines need.
  commands.respond('misspeled', TODAY)
  const values = longest((line) => commands.complete('topic', line))
  const answer = longest((line) => commands.respond(line, TODAY))
  return `Lines of 3,000 letters, digits, emoji or signs: at most ${values} ms for values, ${answer} ms for an answer.`
}
