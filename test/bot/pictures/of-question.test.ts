// Which answers have a picture, and that it shows just what was asked for.

import { describe, expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { pictureFile } from '../../../src/bot/pictures/file.ts'
import { briefings, TODAY } from '../../support/record.ts'

const { dataset } = briefings.lookup
const of2023 = [...dataset.meetings, ...dataset.milestones].filter(({ period }) =>
  period.start.startsWith('2023'),
)
const commands = createCommands(briefings)
const nameOf = (line: string): string | null => commands.respond(line, TODAY).picture?.name ?? null

describe('a question has the picture of what it asks about', () => {
  test.each([
    ['timeline', 'quad-timeline'],
    ['timeline 2023', 'quad-timeline-2023'],
    ['what happened in what order', null],
    ['topics', 'quad-topics'],
    ['list of topics', 'quad-topics'],
    ['people', 'quad-people'],
    ['list of people', 'quad-people'],
    ['who represented each country', 'quad-people'],
    ['who attended more than once', 'quad-people'],
    ['who hosted', 'quad-hosts'],
  ])('%s: %s', (line, name) => {
    expect(nameOf(line)).toBe(name)
  })
})

describe('and none where the picture would show more than was asked', () => {
  test.each([
    'latest',
    'topics tokyo',
    'who represented India',
    'who represented each country in Tokyo',
    'who hosted in 2023',
    'did India host',
    'timeline 1990',
    'was ransomware discussed',
    'who represented Brazil',
  ])('%s', (line) => {
    expect(nameOf(line)).toBeNull()
  })
})

test.each([
  ['timeline', [...dataset.meetings, ...dataset.milestones].map(({ period }) => period.cites)],
  ['timeline 2023', of2023.map(({ period }) => period.cites)],
  ['topics', dataset.meetings.flatMap(({ discussed }) => discussed.map(({ cites }) => cites))],
  [
    'who represented each country',
    dataset.meetings.flatMap(({ delegations }) => delegations.map(({ cites }) => cites)),
  ],
  ['who hosted', dataset.meetings.map(({ host }) => host.cites)],
])('a picture says what to ask for its sources, and that names all of them: %s', (line, facts) => {
  const { picture, briefing } = commands.respond(line, TODAY)
  const { svg = '', alt = '' } = picture?.draw() ?? {}
  const words = `ources: ask Quad Brief “${line}”.`
  expect([alt.endsWith(words), svg.includes(`S${words}`)]).toEqual([true, true])
  const cited = new Set(briefing.citations.map(({ id }) => id))
  expect(facts.filter((cites) => !cites.every((id) => cited.has(id)))).toEqual([])
})

test('a picture is drawn once, however often it is asked for', () => {
  const [one, other] = ['people', 'who represented each country'].map(
    (line) => commands.respond(line, TODAY).picture,
  )
  if (one === undefined || other === undefined) throw new Error('There is no picture.')
  expect(pictureFile(other)).toBe(pictureFile(one))
  expect(one.draw()).toBe(other.draw())
})
