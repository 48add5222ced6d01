// A year of digests of the real record: worth reading every week, never the same twice.

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderDiscord } from '../../../src/bot/discord/render.ts'
import { renderSlack } from '../../../src/bot/slack/render.ts'
import { allSpotlights, rotation } from '../../../src/briefings/digests/spotlights/rotation.ts'
import {
  COVERS,
  createBriefings,
  DENSITIES,
  inWords,
  NO_FILTERS,
  slotFrom,
  statementsOf,
  type Briefings,
  type Covers,
  type Digest,
  type DigestRequest,
} from '../../../src/briefings/index.ts'
import { discordFaults } from '../../bot/discord/validate.ts'
import { slackFaults } from '../../bot/slack/validate.ts'
import { briefings, record, TODAY } from '../../support/record.ts'
import { filterChoices, mondays } from './arbitrary.ts'

type Made = Extract<Digest, { kind: 'digest' }>

const MONDAY = Temporal.PlainDate.from('2026-11-23')

function digest(
  from: Temporal.PlainDate,
  covers: Covers,
  asked: Partial<DigestRequest> = {},
  core: Briefings = briefings,
): readonly Made[] {
  const since = { on: from, fingerprints: core.fingerprints() }
  const standard = { density: 'standard', whenEmpty: 'spotlight', filters: NO_FILTERS } as const
  const slot = slotFrom(covers, from)
  const made = core.digest({ ...standard, since, seed: '', ...asked, slot })
  return made.kind === 'digest' ? [made] : []
}

const weeks = (
  from: Temporal.PlainDate,
  count: number,
  asked: Partial<DigestRequest> = {},
  core: Briefings = briefings,
) =>
  Array.from({ length: count }, (_, index) => from.add({ weeks: index })).flatMap((day) =>
    digest(day, 'week', asked, core),
  )

const spotlights = (made: readonly Made[]) => made.map(({ outline }) => outline.spotlight)

describe('spotlights', () => {
  const round = rotation(allSpotlights(briefings.lookup), NO_FILTERS)

  it('are enough for more than a year of weeks, each with a title of its own', () => {
    expect(round.length).toBeGreaterThanOrEqual(60)
    expect(new Set(round.map(({ title }) => title)).size).toBe(round.length)
  })

  it('are of another kind than the one before', () => {
    const pairs = round.map(({ kind }, index) => [kind, round[(index + 1) % round.length]?.kind])
    expect(pairs.filter(([one, next]) => one === next)).toEqual([])
  })

  it('repeat none in any 52 weeks of any channel', () => {
    fc.assert(
      fc.property(mondays, fc.uuid(), (from, seed) => {
        expect(new Set(spotlights(weeks(from, 52, { seed }))).size).toBe(52)
      }),
      { numRuns: 20 },
    )
  })

  it.each<readonly [Covers, object]>([
    ['day', { days: 1 }],
    ['fortnight', { days: 14 }],
    ['month', { months: 1 }],
  ])('repeat none before all were there where each digest is for a %s', (covers, step) => {
    const days = [MONDAY]
    while (days.length < round.length) days.push(days.at(-1)?.add(step) ?? MONDAY)
    const made = days.flatMap((day) => digest(day, covers))
    expect(new Set(spotlights(made)).size).toBe(round.length)
  })

  it('all come before one comes again, whatever the channel follows', () => {
    fc.assert(
      fc.property(filterChoices, (filters) => {
        const { length } = rotation(allSpotlights(briefings.lookup), filters)
        const made = weeks(MONDAY, length, { filters })
        expect(new Set(spotlights(made)).size).toBe(length)
      }),
      { numRuns: 15 },
    )
  })

  it('begin elsewhere in another channel, and stay as they are in the same', () => {
    const first = (seed: string) => spotlights(weeks(MONDAY, 10, { seed }))
    expect(first('one')).toEqual(first('one'))
    expect(
      new Set(['one', 'two', 'three', 'four', 'five'].map((seed) => first(seed)[0])).size,
    ).toBe(5)
  })

  it('repeat few of the last half year where the record grows by one entry', () => {
    const smaller = createBriefings({ ...record, milestones: record.milestones.slice(0, -1) })
    const before = weeks(MONDAY, 26, { seed: 'one' }, smaller)
    const after = weeks(MONDAY.add({ weeks: 26 }), 26, { seed: 'one' })
    const known = new Set(spotlights(before))
    expect(known.size).toBe(26)
    expect(spotlights(after).filter((title) => known.has(title)).length).toBeLessThanOrEqual(4)
  })

  it('each have a question behind them that the record answers', () => {
    const unanswered = round.flatMap((each) => {
      const ask = inWords(each.ask, briefings.lookup)
      const { status } = briefings.ask(ask, TODAY)
      return status === 'answered' ? [] : [`${each.id}: ${ask}: ${status}`]
    })
    expect(unanswered).toEqual([])
  })
})

describe('a year of digests', () => {
  const year = weeks(MONDAY, 52)

  it('has the anniversaries of the record where they belong', () => {
    const dated = year.flatMap(({ outline, briefing }) =>
      outline.anniversaries.map(
        (label) => `${briefing.title.slice('Quad cyber digest, week of '.length)} | ${label}`,
      ),
    )
    expect(dated).toEqual([
      '30 November 2026 | Three years ago: 5–6 December 2023, Tokyo, December 2023',
      "18 January 2027 | Two years ago: 21 January 2025, Quad foreign ministers' meeting, Washington, January 2025",
      '25 January 2027 | Four years ago: 30–31 January 2023, New Delhi, January 2023',
      "8 February 2027 | Five years ago: 11 February 2022, Fourth Quad foreign ministers' meeting, Melbourne",
      "1 March 2027 | Four years ago: 3 March 2023, Quad foreign ministers' meeting, New Delhi, March 2023",
      '22 March 2027 | Five years ago: 23–24 March 2022, Sydney, March 2022',
      "17 May 2027 | Four years ago: 20 May 2023, Quad leaders' summit, Hiroshima",
      '17 May 2027 | Four years ago: 20 May 2023, Joint Principles for Secure Software',
      "24 May 2027 | Five years ago: 24 May 2022, Quad Cybersecurity Partnership, announced at the leaders' summit in Tokyo",
      "24 May 2027 | One year ago: 26 May 2026, Eleventh Quad foreign ministers' meeting, New Delhi",
      "28 June 2027 | Two years ago: 1 July 2025, Tenth Quad foreign ministers' meeting, Washington, July 2025",
      "26 July 2027 | Three years ago: 29 July 2024, Eighth Quad foreign ministers' meeting, Tokyo",
      "20 September 2027 | Three years ago: 21 September 2024, Quad leaders' summit, Wilmington",
      "20 September 2027 | Five years ago: 23 September 2022, Quad foreign ministers' statement on ransomware, New York",
      "20 September 2027 | Six years ago: 24 September 2021, The Quad Senior Cyber Group is created at the leaders' summit in Washington",
      '18 October 2027 | Three years ago: 21 October 2024, Second Quad Cyber Challenge, 2024',
      '15 November 2027 | Six years ago: 15–17 November 2021, The group is under way, Anne Neuberger says in Tokyo',
    ])
  })

  it('says nothing twice in one digest', () => {
    const repeated = year.flatMap(({ briefing }) => {
      const texts = briefing.blocks.flatMap((block) =>
        block.kind === 'list' ? block.items : block.kind === 'paragraph' ? [block.statement] : [],
      )
      const said = texts.map(({ inlines }) => inlines.map(({ text }) => text).join(''))
      return said.filter((text, index) => said.indexOf(text) !== index)
    })
    expect(repeated).toEqual([])
  })

  it('asks only questions that the record answers', () => {
    const asks = new Set(
      DENSITIES.flatMap((density) =>
        COVERS.flatMap((covers) =>
          Array.from({ length: 120 }, (_, index) => MONDAY.add({ days: index })).flatMap((day) =>
            digest(day, covers, { density }).flatMap(({ briefing }) =>
              briefing.suggestions.map(({ ask }) => ask),
            ),
          ),
        ),
      ),
    )
    expect(asks.size).toBeGreaterThan(80)
    const statuses = [...asks].map((ask) => [ask, briefings.ask(ask, TODAY).status])
    expect(statuses.filter(([, status]) => status !== 'answered')).toEqual([])
  })

  it('proposes another question each week for half a year', () => {
    const asks = year.slice(0, 26).map(({ briefing }) => briefing.suggestions.at(-1)?.ask)
    expect(new Set(asks).size).toBe(26)
  })

  it.each(DENSITIES)('keeps to the rules of Slack and Discord, %s', (density) => {
    const briefs = [
      ...weeks(MONDAY, 52, { density }),
      ...weeks(MONDAY, 1, { density, since: null }),
    ]
    const faults = briefs.flatMap(({ briefing }) => [
      ...renderSlack(briefing).flatMap(slackFaults),
      ...renderDiscord(briefing).flatMap(discordFaults),
    ])
    expect(faults).toEqual([])
  })

  it('is one message in almost every week, and never more than two', () => {
    const parts = year.map(({ briefing }) =>
      Math.max(renderSlack(briefing).length, renderDiscord(briefing).length),
    )
    expect(parts.filter((count) => count > 2)).toEqual([])
    expect(parts.filter((count) => count === 2).length).toBeLessThanOrEqual(3)
  })

  it.each([
    ['short', 3],
    ['standard', 6],
  ] as const)('has a spotlight of a few statements, %s', (density, most) => {
    const counts = weeks(MONDAY, 52, { density }).map(({ briefing: { blocks } }) => {
      const from = blocks.findIndex(
        (block) => block.kind === 'heading' && block.text.startsWith('Spotlight: '),
      )
      return blocks.slice(from).flatMap((block) => statementsOf(block)).length
    })
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(1)
    // One more line counts what is left.
    expect(Math.max(...counts)).toBeLessThanOrEqual(most)
  })
})
