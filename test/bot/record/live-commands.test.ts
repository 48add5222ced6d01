// Commands over a record that changes.

import { expect, test } from 'vitest'
import { liveCommands } from '../../../src/bot/record/live-commands.ts'
import { createBriefings, toPlainText } from '../../../src/briefings/index.ts'
import { briefings, record, TODAY } from '../../support/record.ts'

const later = createBriefings({
  ...record,
  version: 'later',
  meetings: record.meetings.map((meeting) => ({
    ...meeting,
    place: { ...meeting.place, city: `New ${meeting.place.city}` },
  })),
})

test('what was answered and suggested before a change is neither answered nor suggested after it', () => {
  let current = briefings
  const commands = liveCommands(() => current, { density: 'standard' })
  const said = () => [
    toPlainText(commands.respond('latest', TODAY).briefing),
    toPlainText(commands.run('meeting', { meeting: '2023-12-tokyo' }, TODAY).briefing),
    ...commands.complete('meeting', 'tok').map(({ name }) => name),
  ]
  for (const text of said())
    expect([text.includes('Tokyo'), text.includes('New Tokyo')]).toEqual([true, false])
  current = later
  for (const text of said()) expect(text).toContain('New Tokyo')
  expect(commands.parse('latest')).toEqual({ kind: 'command', command: 'latest', values: {} })
})

test('as long as the record is the same, the same answer is the same object', () => {
  const commands = liveCommands(() => briefings)
  expect(commands.respond('latest', TODAY)).toBe(commands.respond('latest', TODAY))
})
