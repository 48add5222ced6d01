// A whole line after `subscribe`, the filters in it, and how long a pause lasts.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFilters } from '../../../../src/bot/subscriptions/reading/read-filters.ts'
import { readPauseUntil } from '../../../../src/bot/subscriptions/reading/read-pause.ts'
import { readSettings } from '../../../../src/bot/subscriptions/reading/read-settings.ts'
import {
  changesInWords,
  filtersInWords,
} from '../../../../src/bot/subscriptions/reading/settings-words.ts'
import { scheduleAsTyped } from '../../../../src/bot/subscriptions/schedule/schedule-words.ts'
import type { Settings } from '../../../../src/bot/subscriptions/settings.ts'
import type { Filters } from '../../../../src/briefings/index.ts'
import { anyText } from '../../../support/any-text.ts'
import { briefings } from '../../../support/record.ts'
import { anySchedule } from '../schedule/any-schedule.ts'

const { lookup } = briefings
/** A Sunday, and 21:00 of it in Tokyo. */
const NOW = Temporal.Instant.from('2026-11-22T12:00Z')

const read = (line: string, current?: Settings) => {
  const context = { zone: null, now: NOW, lookup }
  return readSettings(line, current === undefined ? context : { ...context, current })
}

function settingsOf(line: string, current?: Settings): Settings {
  const reading = read(line, current)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.settings
}

interface Some {
  readonly only?: Filters['countries']['include']
  readonly not?: Filters['countries']['exclude']
  readonly topics?: readonly string[]
  readonly notTopics?: readonly string[]
}

const filters = ({ only = [], not = [], topics = [], notTopics = [] }: Some): Filters => ({
  countries: { include: only, exclude: not },
  topics: { include: topics, exclude: notTopics },
})

const PLAIN: Settings = {
  schedule: { cadence: { kind: 'weekly', weekday: 1 }, time: '09:00', zone: 'Asia/Tokyo' },
  filters: filters({}),
  density: 'standard',
  whenEmpty: 'spotlight',
  whoMayChange: 'anyone',
}

describe('a line', () => {
  test('holds everything, in any order', () => {
    const everything: Settings = {
      schedule: { cadence: { kind: 'weekly', weekday: 1 }, time: '09:00', zone: 'Asia/Kolkata' },
      filters: filters({ only: ['IN', 'JP'], notTopics: ['ransomware'] }),
      density: 'short',
      whenEmpty: 'say-so',
      whoMayChange: 'admins',
    }
    for (const line of [
      'weekly monday 09:00 Asia/Kolkata only india japan, not ransomware, density short, empty say-so, who may change admins',
      'WHO MAY CHANGE: admins only; short; if empty: say so. Only India and Japan, without ransomware — every Monday at 9 in Delhi',
    ]) {
      expect(settingsOf(line)).toEqual(everything)
    }
  })

  test('of a schedule alone leaves the rest as it is meant to be', () => {
    expect(read('weekly monday 09:00 Tokyo')).toEqual({ ok: true, settings: PLAIN, assumed: [] })
  })

  test('of a change keeps what it does not name', () => {
    const before = settingsOf('tokyo only india not ransomware full empty skip')
    expect(settingsOf('only japan', before)).toEqual({
      ...before,
      filters: filters({ only: ['JP'], notTopics: ['ransomware'] }),
    })
    expect(settingsOf('all topics', before).filters).toEqual(filters({ only: ['IN'] }))
    expect(settingsOf('everything', before).filters).toEqual(filters({}))
    expect(settingsOf('density short', before)).toEqual({ ...before, density: 'short' })
  })

  test.each<readonly [line: string, ...problems: readonly string[]]>([
    ['tokyo not ransomwre', 'ransomwre -> ransomware'],
    ['tokyo only indai', 'indai -> India'],
    ['tokyo only india mondey', 'mondey -> Monday'],
    ['tokyo ransomware', 'ransomware -> only ransomware | not ransomware'],
    ['tokyo only', 'only -> '],
    ['tokyo only qqqqqq', 'qqqqqq -> '],
    ['tokyo only india not india', 'India -> only India | not India'],
    ['tokyo density', 'density -> density short | density standard | density full'],
    ['tokyo density shrt', 'density shrt -> density short'],
    ['tokyo short full', 'short full -> short | full'],
    ['tokyo empty never', 'empty never -> empty spotlight | empty say-so | empty skip'],
    [
      'tokyo who may change guests',
      'who may change guests -> who may change anyone | who may change admins',
    ],
    ['mondey 25:00 only indai tokyo', '25:00 -> ', 'mondey -> Monday', 'indai -> India'],
  ])('that is wrong says what is: %s', (line, ...expected) => {
    const reading = read(line)
    const problems = reading.ok ? [] : reading.problems
    expect(
      problems.map(({ said, suggestions }) => `${said} -> ${suggestions.join(' | ')}`),
    ).toEqual(expected)
  })

  describe('that cannot be taken says why, and what there is', () => {
    const COUNTRIES =
      'The countries are Australia, India, Japan and the United States; /quad topics lists the topics.'
    const outside = (said: string) =>
      `“${said}” is no country of the Quad and no topic of the record. ${COUNTRIES} If you mean its clock, name it as the time zone instead.`
    const explained = (line: string, current?: Settings): readonly string[] => {
      const reading = read(line, current)
      return reading.ok ? [] : reading.problems.map(({ problem, fix }) => `${problem} ${fix}`)
    }

    test.each([
      [
        'weekly monday Atlantis',
        'There is no time zone “Atlantis”. Did you mean “America/New_York”, the time of Atlanta?',
      ],
      ['weekly monday Tokio', 'There is no time zone “Tokio”. Did you mean “Asia/Tokyo”?'],
      ['daily 09:00 Kyiv only Germany', outside('Germany')],
      ['daily 09:00 Kyiv without Japan and Germany', outside('Germany')],
      ['daily 09:00 Kyiv only New Zealand', outside('New Zealand')],
      [
        'weekly 9am tokyo skip',
        'Quad Brief does not understand “skip”. Did you mean “empty skip”?',
      ],
      [
        'weekly 9am tokyo density ful',
        '“ful” behind “density” is none of short, standard, full. Did you mean “density full”?',
      ],
      [
        'weekly 9am tokyo density',
        '“density” is followed by none of short, standard, full. Say “density short” or “density standard” or “density full”.',
      ],
    ])('%s', (line, expected) => {
      expect(explained(line)).toEqual([expected])
    })

    test.each(['🎉', '…', 'the time', 'please'])('a change to %s is no change', (line) => {
      expect(explained(line, PLAIN)).toEqual([
        `Quad Brief does not understand “${line}”. Say how often, which day, what time and a city, or what digests are to speak of: “10:00”, “weekly Monday”, “only India”.`,
      ])
    })

    test('a city still counts behind the countries', () => {
      expect(settingsOf('daily only India and Japan Tokyo').schedule.zone).toBe('Asia/Tokyo')
    })

    test('a line is not longer than 500 characters where signs stand for words', () => {
      expect(explained('\ufdfa'.repeat(60))).toEqual([
        'This is longer than the 500 characters that are read. Say how often, which day, what time and which time zone.',
      ])
    })
  })

  test('of any text is read or explained, and never throws', () => {
    const words =
      'weekly monday 9 25:00 Tokyo IST only not topics: countries india the United States ransomware 5G all everything density short empty skip who may change admins foo and , -'.split(
        ' ',
      )
    const lines = fc.oneof(
      anyText({ maxLength: 80 }),
      fc.array(fc.constantFrom(...words), { maxLength: 10 }).map((line) => line.join(' ')),
    )
    fc.assert(
      fc.property(lines, (line) => {
        const reading = read(line)
        expect(reading.ok || reading.problems.length > 0).toBe(true)
        const settings = reading.ok ? reading.settings : PLAIN
        const { density, whenEmpty, whoMayChange } = settings
        const chosen = `${scheduleAsTyped(settings.schedule)}, ${filtersInWords(settings.filters, lookup)}`
        const rest = `density ${density} empty ${whenEmpty} who may change ${whoMayChange}`
        expect(settingsOf(`${chosen}, ${rest}`)).toEqual(settings)
      }),
      { numRuns: 300 },
    )
  })
})

describe('filters', () => {
  test.each<readonly [line: string, filters: Filters]>([
    ['', filters({})],
    ['only india japan', filters({ only: ['IN', 'JP'] })],
    ['without the United States', filters({ not: ['US'] })],
    ['only the U.S. and aussies', filters({ only: ['AU', 'US'] })],
    ['topics: ransomware, supply chains', filters({ topics: ['ransomware', 'supply-chain'] })],
    ['not topics AI/ML and 5G', filters({ notTopics: ['artificial-intelligence', 'telecom'] })],
    [
      'only artificial intelligence and machine learning, countries: japan; except undersea-cables',
      filters({
        only: ['JP'],
        topics: ['artificial-intelligence'],
        notTopics: ['undersea-cables'],
      }),
    ],
    ['everything', filters({})],
  ])('%s', (line, expected) => {
    expect(readFilters(line, lookup)).toEqual({ ok: true, filters: expected })
  })

  test('in words say the same, and are read as the same', () => {
    expect(filtersInWords(filters({}), lookup)).toBe('everything')
    expect(
      filtersInWords(
        filters({ only: ['AU', 'IN', 'US'], topics: ['supply-chain'], notTopics: ['ransomware'] }),
        lookup,
      ),
    ).toBe(
      'only Australia, India and the United States, only supply-chain security, not ransomware',
    )
    expect(filtersInWords(filters({ topics: ['long-gone'] }), lookup)).toBe('only long-gone')
    const apart = <Value extends string>(values: readonly Value[]) =>
      fc.array(fc.constantFrom<0 | 1 | 2>(0, 1, 2), { minLength: values.length }).map((sides) => ({
        include: values.filter((_, index) => sides[index] === 1).sort(),
        exclude: values.filter((_, index) => sides[index] === 2).sort(),
      }))
    const any = fc.record({
      countries: apart(['AU', 'IN', 'JP', 'US']),
      topics: apart([...lookup.dataset.topics.keys()].slice(0, 12)),
    })
    fc.assert(
      fc.property(any, (chosen) => {
        const words = filtersInWords(chosen, lookup)
        fc.pre(words.length <= 500)
        expect(readFilters(words, lookup)).toEqual({ ok: true, filters: chosen })
      }),
    )
  })
})

describe('a change in words', () => {
  test('names what is different, and nothing else', () => {
    const at = (line: string) => settingsOf(line, PLAIN)
    expect(changesInWords(PLAIN, PLAIN, lookup)).toBe('nothing')
    expect(changesInWords(PLAIN, at('10:00'), lookup)).toBe('“09:00” to “10:00”')
    expect(
      changesInWords(
        PLAIN,
        at('monthly day 30 delhi not ransomware short empty skip who may change admins'),
        lookup,
      ),
    ).toBe(
      '“every Monday” to “on day 30 of each month (the last day of shorter months)”; ' +
        '“Asia/Tokyo” to “Asia/Kolkata”; “everything” to “not ransomware”; ' +
        'density “standard” to “short”; when nothing is new “spotlight” to “skip”; ' +
        'who may change it “anyone” to “admins”',
    )
  })

  test('tells the weeks where they alone are different', () => {
    const from = (day: string) => settingsOf(`every other week monday tokyo from ${day}`)
    expect(changesInWords(from('2026-11-23'), from('2026-11-30'), lookup)).toBe(
      '“every other Monday from 23 November 2026” to “every other Monday from 30 November 2026”',
    )
    expect(changesInWords(from('2026-11-23'), from('2026-12-13'), lookup)).toBe('nothing')
  })

  test('can be made for any two schedules', () => {
    fc.assert(
      fc.property(anySchedule, anySchedule, (one, other) => {
        const words = changesInWords(
          { ...PLAIN, schedule: one },
          { ...PLAIN, schedule: other },
          lookup,
        )
        expect(words).toMatch(/^nothing$|” to “/)
      }),
    )
  })
})

describe('a pause', () => {
  const until = (line: string) => {
    const reading = readPauseUntil(line, NOW, 'Asia/Tokyo')
    return reading.ok ? reading.until : reading.problems
  }

  test.each([
    ['', null],
    ['until further notice', null],
    ['until 5 January', '2027-01-05'],
    ['until the 23rd of november', '2026-11-23'],
    ['until 22 November', '2027-11-22'],
    ['until January 5th, 2028', '2028-01-05'],
    ['until 2027-01-05', '2027-01-05'],
    ['till 29 february', '2028-02-29'],
    ['for 2 weeks', '2026-12-06'],
    ['a month', '2026-12-22'],
    ['three days', '2026-11-25'],
    ['until next monday', '2026-11-23'],
    ['until sunday', '2026-11-29'],
    ['tomorrow', '2026-11-23'],
    ['until next month', '2026-12-01'],
  ])('"%s" lasts until %s', (line, day) => {
    expect(until(line)).toBe(day)
  })

  test('counts days where the subscription is', () => {
    const late = Temporal.Instant.from('2026-11-22T15:30Z')
    expect(readPauseUntil('tomorrow', late, 'Asia/Tokyo')).toEqual({
      ok: true,
      until: '2026-11-24',
    })
    expect(readPauseUntil('tomorrow', late, 'UTC')).toEqual({ ok: true, until: '2026-11-23' })
  })

  test.each([
    ['until 31 february', '31 february'],
    ['until 2020-01-01', 'until 2020-01-01'],
    ['today', 'today'],
    ['until 5/1/2027', '5/1/2027'],
    ['until 5 january at noon', 'at noon'],
    ['for 900 years', 'for 900 years'],
    ['soon', 'soon'],
    ['until', 'until'],
  ])('"%s" is explained, not guessed', (line, said) => {
    expect(until(line)).toEqual([expect.objectContaining({ said })])
  })

  test('of any text never throws', () => {
    const words = 'until for next 2 9999 31 weeks years monday january 2027-01-05 may the'.split(
      ' ',
    )
    const lines = fc.oneof(
      anyText({ maxLength: 60 }),
      fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((line) => line.join(' ')),
    )
    fc.assert(
      fc.property(lines, (line) => {
        const reading = readPauseUntil(line, NOW, 'Asia/Tokyo')
        const day = reading.ok ? (reading.until ?? '2026-11-23') : '2026-11-23'
        expect(day > '2026-11-22' && day.length === 10).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})
