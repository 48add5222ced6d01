// Lines that are no command as they were typed, but one beyond doubt.

import { describe, expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { briefings, TODAY } from '../../support/record.ts'

const commands = createCommands(briefings)

const answered = (line: string): readonly (string | null)[] => {
  const { command, status, briefing } = commands.respond(line, TODAY)
  return [command, status, briefing.title]
}

describe('a misspelt command with values that it takes', () => {
  test.each([
    ['exprot tokyo csv', 'export tokyo csv'],
    ['exprt new delhi ics', 'export new delhi ics'],
    ['ctie Tokyo', 'cite Tokyo'],
    ['timelnie 2023', 'timeline 2023'],
  ])('“%s” is answered as “%s”', (line, meant) => {
    expect(answered(line).slice(1)).toEqual(answered(meant).slice(1))
  })

  test('is left to the core where a word behind it is no value', () => {
    expect(answered('exprot the moon')).toEqual([
      null,
      'not-understood',
      expect.stringContaining('Not understood'),
    ])
  })
})

describe('a question for a citation', () => {
  test.each(['how do i cite the delhi meeting', 'How can we cite Delhi?', 'can i cite new delhi'])(
    '“%s” gives the citation, and not all the sources',
    (line) => {
      expect(answered(line)).toEqual(['cite', 'answered', 'How to cite: New Delhi, January 2023'])
    },
  )

  test('of nothing that is recorded is no citation', () => {
    expect(answered('how do i cite the moon')[0]).not.toBe('cite')
  })
})
