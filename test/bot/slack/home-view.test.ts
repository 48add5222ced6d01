// The Home page as Slack takes it, whatever the record.

import type { types } from '@slack/bolt'
import { describe, expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { homePage } from '../../../src/bot/slack/home-view.ts'
import type { HomePage, HomeRecord } from '../../../src/bot/slack/home-view.ts'
import { renderSlack } from '../../../src/bot/slack/render.ts'
import { createBriefings } from '../../../src/briefings/index.ts'
import type { Dataset } from '../../../src/briefings/index.ts'
import { record, TODAY } from '../../support/record.ts'
import { problemLine } from '../../support/slack/validation/problem.ts'
import { createValidator } from '../../support/slack/validation/validator.ts'

const validator = await createValidator()

function over(dataset: Dataset): HomeRecord {
  const briefings = createBriefings(dataset)
  return { briefings, commands: createCommands(briefings, { density: 'standard' }) }
}

const real = over(record)

/** Every button by its action_id. */
function buttonsOf({ view }: HomePage): ReadonlyMap<string, types.Button> {
  const buttons = view.blocks.flatMap((block) =>
    block.type === 'actions' ? block.elements.filter((element) => element.type === 'button') : [],
  )
  return new Map(buttons.map((button) => [button.action_id ?? '', button]))
}

function headingsOf({ view }: HomePage): readonly string[] {
  return view.blocks.flatMap((block) => (block.type === 'header' ? [block.text.text] : []))
}

/** So many meetings, the longest ago first. */
function meetings(count: number, city: (index: number) => string): Dataset {
  const [first] = record.meetings
  if (first === undefined) throw new Error('The record has no meeting.')
  const all = Array.from({ length: count }, (_, index) => ({
    ...first,
    id: `${1900 + index}-01-city`,
    place: { ...first.place, city: city(index) },
    period: { ...first.period, start: `${1900 + index}-01-10`, end: `${1900 + index}-01-10` },
  }))
  return { ...record, meetings: all }
}

describe.each([
  ['the record', record],
  ['a record of sixty meetings', meetings(60, (index) => `City ${index}`)],
  [
    'a record with long and hostile names',
    meetings(3, () => `<!channel> *A* ${'place '.repeat(40)}`),
  ],
  ['a record without meetings', { ...record, meetings: [] }],
])('the page of %s', (_, dataset) => {
  test('is taken by Slack', () => {
    const { view } = homePage(over(dataset), TODAY)
    expect(validator.view(view).map(problemLine)).toEqual([])
    expect(view.blocks.length).toBeLessThanOrEqual(100)
  })

  test('has no two buttons of the same id', () => {
    const page = homePage(over(dataset), TODAY)
    const count = page.view.blocks.flatMap((block) =>
      block.type === 'actions' ? block.elements : [],
    ).length
    expect(buttonsOf(page).size).toBe(count)
  })
})

test('has the newest meeting, what can be browsed, a way to ask and how things work', () => {
  expect(headingsOf(homePage(real, TODAY))).toEqual([
    'Quad Senior Cyber Group in Tokyo, 5–6 December 2023',
    'Browse',
    'Ask',
    'Help',
  ])
})

test('shows the newest meeting as a message would, with its sources', () => {
  const { briefing } = real.commands.respond('latest short', TODAY)
  const [message] = renderSlack(briefing)
  const shown = homePage(real, TODAY).view.blocks.slice(1, 1 + message.blocks.length)
  expect(shown).toEqual(message.blocks)
  expect(JSON.stringify(shown)).toContain('mofa.go.jp')
})

test('has a button for each meeting, the newest first', () => {
  const buttons = [...buttonsOf(homePage(real, TODAY))]
  const ofMeetings = buttons.filter(([id]) => id.startsWith('ask:meeting:'))
  expect(ofMeetings.map(([, { text, value }]) => [text.text, value])).toEqual([
    ['Tokyo, December 2023', 'q1:ask:meeting 2023-12-tokyo'],
    ['New Delhi, January 2023', 'q1:ask:meeting 2023-01-new-delhi'],
    ['Sydney, March 2022', 'q1:ask:meeting 2022-03-sydney'],
  ])
})

test('says how many meetings have no button, and how to see them', () => {
  const text = JSON.stringify(homePage(over(meetings(60, (index) => `City ${index}`)), TODAY).view)
  expect(text).toContain('48 earlier: press All meetings.')
})

test('every button that asks something is answered', () => {
  const asked = [...buttonsOf(homePage(real, TODAY)).values()].flatMap(({ value = '' }) =>
    value.startsWith('q1:ask:') ? [value.slice('q1:ask:'.length)] : [],
  )
  expect(asked.length).toBeGreaterThan(15)
  const unanswered = asked.filter(
    (line) => real.commands.respond(line, TODAY).status !== 'answered',
  )
  expect(unanswered).toEqual([])
})

test('has a button for the form to ask in', () => {
  expect(buttonsOf(homePage(real, TODAY)).get('form:question')?.value).toBe('q1:form:question')
})

test('is the same page for the same record, and another for another', () => {
  const again = homePage(over(record), TODAY)
  const other = homePage(over({ ...record, meetings: record.meetings.slice(0, 2) }), TODAY)
  expect(again).toEqual(homePage(real, TODAY))
  expect(other.version).not.toBe(again.version)
  expect(again.view.private_metadata).toBe(again.version)
})
