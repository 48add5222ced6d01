// What a channel that includes and excludes countries and topics hears of.

import { describe, expect, it } from 'vitest'
import { passes, type About } from '../../../src/briefings/digests/filter.ts'
import type { CountryCode, Filters } from '../../../src/briefings/index.ts'

type Wish = `${'+' | '-'}${CountryCode | 'ransomware' | 'workforce'}`

/** +JP includes Japan, -ransomware excludes the topic. */
function filters(...wishes: readonly Wish[]): Filters {
  const of = (sign: string) =>
    wishes.filter((wish) => wish.startsWith(sign)).map((wish) => wish.slice(1))
  const codes = (names: readonly string[]) => names.filter(isCountry)
  const topics = (names: readonly string[]) => names.filter((name) => !isCountry(name))
  return {
    countries: { include: codes(of('+')), exclude: codes(of('-')) },
    topics: { include: topics(of('+')), exclude: topics(of('-')) },
  }
}

function isCountry(name: string): name is CountryCode {
  return /^[A-Z]{2}$/.test(name)
}

const MEETING: About = { countries: 'all', topics: [] }
const JAPAN: About = { countries: ['JP'], topics: [] }
const RANSOMWARE: About = { countries: 'all', topics: ['ransomware'] }
const BOTH: About = { countries: 'all', topics: ['ransomware', 'workforce'] }
const LEAD: About = { countries: ['JP'], topics: ['workforce'] }

describe('a channel hears of', () => {
  it.each<readonly [string, Filters, readonly boolean[]]>([
    ['everything, unless it chooses', filters(), [true, true, true, true, true]],
    ['all but a country', filters('-JP'), [true, false, true, true, false]],
    ['all but a topic', filters('-ransomware'), [true, true, false, false, true]],
    ['all of the four and one country', filters('+JP'), [true, true, true, true, true]],
    ['all of the four and not another country', filters('+US'), [true, false, true, true, false]],
    ['one topic', filters('+ransomware'), [false, false, true, true, false]],
    ['a country or a topic', filters('+JP', '+ransomware'), [true, true, true, true, true]],
    ['a country or another topic', filters('+US', '+workforce'), [true, false, false, true, true]],
    [
      'no country both included and excluded',
      filters('+JP', '-JP'),
      [true, false, true, true, false],
    ],
    [
      'no topic both included and excluded',
      filters('+ransomware', '-ransomware'),
      [false, false, false, false, false],
    ],
    [
      'a topic without another',
      filters('+ransomware', '-workforce'),
      [false, false, true, false, false],
    ],
  ])('%s', (_, chosen, expected) => {
    expect([MEETING, JAPAN, RANSOMWARE, BOTH, LEAD].map((about) => passes(about, chosen))).toEqual(
      expected,
    )
  })
})
