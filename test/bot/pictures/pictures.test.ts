import * as fc from 'fast-check'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, test } from 'vitest'
import { datasetFrom, generate } from '../../../bench/generate.ts'
import { hostsPicture } from '../../../src/bot/pictures/hosts.ts'
import { textWidth, wrapped } from '../../../src/bot/pictures/measure.ts'
import { peoplePicture } from '../../../src/bot/pictures/people.ts'
import type { Picture } from '../../../src/bot/pictures/picture.ts'
import { pngOf } from '../../../src/bot/pictures/png.ts'
import { eventsPicture, timelinePicture } from '../../../src/bot/pictures/timeline.ts'
import { topicsPicture } from '../../../src/bot/pictures/topics.ts'
import { createBriefings, type Lookup } from '../../../src/briefings/index.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { briefings } from '../../support/record.ts'

const { lookup } = briefings
const ALL = {
  timeline: timelinePicture,
  topics: topicsPicture,
  people: peoplePicture,
  hosts: hostsPicture,
} as const

const longest = lookup.dataset.topics
  .values()
  .toArray()
  .filter(({ id }) => lookup.meetingsOn(id).length > 0)
  .toSorted((one, other) => other.name.length - one.name.length)

const drawn = [
  ...Object.entries(ALL),
  ['a topic', (from: Lookup) => topicsPicture(from, [longest[0]?.id ?? ''])],
  ['three countries', (from: Lookup) => peoplePicture(from, ['AU', 'IN', 'US'])],
  ['events', (from: Lookup) => eventsPicture(from, from.meetingIds)],
] as const

describe.each(drawn)('%s', (_name, draw) => {
  const picture = draw(lookup)

  test('is a PNG of the size that it says', () => {
    const png = Buffer.from(pngOf(picture))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([picture.width, picture.height])
  })

  test('shows nothing from elsewhere', () => {
    expect(picture.svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|href|<script|<style|@import/,
    )
  })

  test('all its text lies within it', () => {
    for (const { x, width } of textsOf(picture)) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(picture.width)
    }
  })

  test('with thousands of meetings it is still a picture', () => {
    const many = createBriefings(datasetFrom(generate(1_000))).lookup
    const { height, alt } = draw(many)
    expect(height).toBeLessThan(8_000)
    expect(alt.length).toBeLessThanOrEqual(1_000)
  })

  test('with an empty record there is still a picture', () => {
    const { dataset } = lookup
    const empty = createBriefings({ ...dataset, meetings: [], milestones: [] }).lookup
    expect(pngOf(draw(empty)).length).toBeGreaterThan(500)
  })
})

test('the timeline has every meeting and milestone, by date', () => {
  const { svg } = timelinePicture(lookup)
  const words = plain(svg)
  for (const { title } of lookup.dataset.milestones) expect(words).toContain(squeezed(title))
  for (const { place } of lookup.dataset.meetings) {
    expect(words).toContain(squeezed(`The Quad Senior Cyber Group meets in ${place.city}`))
  }
  expect(words.indexOf(squeezed('First Quad Cyber Challenge'))).toBeLessThan(
    words.indexOf(squeezed('3 March 2023')),
  )
  expect(plain(timelinePicture(lookup, 2022).svg)).not.toContain('2023')
})

test('the description of the topics says what the ticks say', () => {
  const { alt, svg } = topicsPicture(lookup)
  const recorded = [...lookup.dataset.topics.keys()].flatMap((id) => lookup.meetingsOn(id))
  expect(svg.match(/<circle/g)).toHaveLength(recorded.length)
  expect(alt).toContain(
    'Sydney, March 2022: critical infrastructure, cyber resilience, cyber cooperation.',
  )
})

test('a topic that a meeting agreed on and is not said to have discussed is on record there, not discussed', () => {
  const { title, alt, svg } = topicsPicture(lookup)
  const [, delhi] = lookup.dataset.meetings
  expect(lookup.meetingsOn('telecom')).toEqual([delhi?.id])
  expect(delhi?.discussed.filter(({ topics = [] }) => topics.includes('telecom'))).toEqual([])
  expect(title).toBe('Topics on record at the meetings')
  expect(alt.startsWith('Topics on record at the meetings, by meeting. ')).toBe(true)
  expect(plain(svg)).toContain(
    squeezed(
      'A tick: on record at the meeting. A dash: not recorded, which does not say that it was not discussed.',
    ),
  )
})

test('the picture of a chosen topic names it, and says where it is not recorded', () => {
  const { title, alt, svg } = topicsPicture(lookup, ['telecom'])
  expect(title).toBe('Telecom security at the meetings')
  expect(alt).toBe(
    'Telecom security at the meetings, by meeting. Sydney, March 2022: not recorded. New Delhi, January 2023: telecom security. Tokyo, December 2023: not recorded. That it is not recorded at a meeting does not say that it was not discussed. Sources: ask Quad Brief “topics”.',
  )
  expect(plain(svg)).toContain(squeezed('A dash: not recorded'))
  const two = topicsPicture(lookup, ['telecom', 'supply-chain'], lookup.meetingIds.slice(1))
  expect(two.title).toBe('2 of 22 topics at the meetings')
  expect(two.alt).toBe(
    '2 of 22 topics at the meetings, by meeting. New Delhi, January 2023: supply-chain security, telecom security. Tokyo, December 2023: supply-chain security. One of these topics that is not named at a meeting is not recorded there, which does not say that it was not discussed. 1 of 3 meetings is not shown. Sources: ask Quad Brief “topics”.',
  )
})

test('the description of the whole timeline has every meeting, whole entries, and how to see the others', () => {
  const { alt } = timelinePicture(lookup)
  expect(alt.length).toBeLessThanOrEqual(1_000)
  for (const { place } of lookup.dataset.meetings) {
    expect(alt).toContain(`The Quad Senior Cyber Group meets in ${place.city}; `)
  }
  const [, said = '', left = ''] =
    /^Quad cyber timeline\. (.*); and (\d+) more\. All of it, with sources: ask Quad Brief “timeline”\.$/.exec(
      alt,
    ) ?? []
  const titles = [
    ...lookup.dataset.milestones.map(({ title }) => title),
    ...lookup.dataset.meetings.map(
      ({ place }) => `The Quad Senior Cyber Group meets in ${place.city}`,
    ),
  ]
  const entries = said.split('; ')
  expect(entries.filter((entry) => !titles.some((title) => entry.endsWith(`: ${title}`)))).toEqual(
    [],
  )
  expect(entries.length + Number(left)).toBe(titles.length)
  expect(entries.at(-1)).toContain(lookup.dataset.milestones.at(-1)?.title)
})

test('a timeline of some events says of how many', () => {
  const { title, alt } = eventsPicture(lookup, ['2023-12-tokyo', '2023-07-india-coordinator'])
  expect(title).toBe('Quad cyber timeline: 2 of 25 events')
  expect(alt).toBe(
    "Quad cyber timeline: 2 of 25 events. July 2023: MU Nair succeeds Rajesh Pant as India's National Cyber Security Coordinator; 5–6 December 2023: The Quad Senior Cyber Group meets in Tokyo. Sources: ask Quad Brief “timeline”.",
  )
})

test('people of some meetings: nobody is new or the same against a meeting that is not shown', () => {
  const [first = '', , last = ''] = lookup.meetingIds
  expect(peoplePicture(lookup, ['US'], [first, last]).alt).toBe(
    'Representatives by country and meeting. United States: Sydney, March 2022: not named; Tokyo, December 2023: Anne Neuberger. 1 of 3 meetings is not shown. Sources: ask Quad Brief “who represented each country”.',
  )
})

test('the description of the people says who, who is new, and who is not named', () => {
  expect(peoplePicture(lookup).alt).toBe(
    'Representatives by country and meeting. Australia: Sydney, March 2022: not named; New Delhi, January 2023: Michael Pezzullo AO; Tokyo, December 2023: Hamish Hansford (a new person). India: Sydney, March 2022: not named; New Delhi, January 2023: Lt General Rajesh Pant; Tokyo, December 2023: Lt General MU Nair (a new person). Japan: Sydney, March 2022: not named; New Delhi, January 2023: Masataka Okano; Tokyo, December 2023: Keiichi Ichikawa (a new person). United States: Sydney, March 2022: not named; New Delhi, January 2023: Anne Neuberger; Tokyo, December 2023: Anne Neuberger (the same person). Sources: ask Quad Brief “who represented each country”.',
  )
})

test('the hosts: who, where and when, and who has not been one', () => {
  expect(hostsPicture(lookup).alt).toBe(
    'Hosts. Australia: Sydney, Mar 2022. India: New Delhi, Jan 2023. Japan: Tokyo, Dec 2023. United States: no meeting yet. Sources: ask Quad Brief “who hosted”.',
  )
})

test('names of any kind stand in a picture as text', () => {
  fc.assert(
    fc.property(hostileText(80), (name) => {
      const picture = peoplePicture(withPerson(name))
      expect(pngOf(picture).length).toBeGreaterThan(1_000)
      const tags = [...picture.svg.matchAll(/<\/?([a-z]+)/gi)].map((match) => match[1])
      expect(new Set(tags)).toEqual(new Set(['svg', 'rect', 'text', 'g']))
    }),
    { numRuns: 30 },
  )
})

test('no line is wider than it may be, and no word is lost', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 80, max: 600 }), (text, width) => {
      const lines = wrapped(text, 20, width)
      for (const line of lines) expect(textWidth(line, 20)).toBeLessThanOrEqual(width)
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
  )
})

function withPerson(name: string): Lookup {
  const { dataset } = lookup
  const people = new Map(
    [...dataset.people].map(([id, person]) => [id, { ...person, name }] as const),
  )
  return createBriefings({ ...dataset, people }).lookup
}

/** The text of a picture without white space, since lines break anywhere. */
function plain(svg: string): string {
  return squeezed(
    svg
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  )
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Where each text begins and how wide it is at most. */
function textsOf({ svg }: Picture): readonly { readonly x: number; readonly width: number }[] {
  return elementsOf(parse(svg))
    .filter(({ tagName }) => tagName === 'text')
    .map(({ attrs, childNodes }) => {
      const get = (name: string) => attrs.find((each) => each.name === name)?.value ?? ''
      const text = childNodes.map((node) => ('value' in node ? node.value : '')).join('')
      const bold = get('font-weight') === '700' ? 1.12 : 1
      const width = textWidth(text, Number(get('font-size'))) * bold
      const share = { start: 0, middle: 0.5, end: 1 }[get('text-anchor')] ?? 0
      return { x: Number(get('x')) - width * share, width }
    })
}

type Element = DefaultTreeAdapterTypes.Element

function elementsOf(node: DefaultTreeAdapterTypes.Node): readonly Element[] {
  if (!('childNodes' in node)) return []
  const below = node.childNodes.flatMap(elementsOf)
  return 'tagName' in node ? [node, ...below] : below
}
