// Values to choose from while an option is being typed.

import { describe, expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { inputOf } from '../../../src/bot/commands/complete.ts'
import { findCommand } from '../../../src/bot/commands/table.ts'
import { briefings, TODAY } from '../../support/record.ts'

const commands = createCommands(briefings)
const understood = (question: string) => briefings.ask(question, TODAY).question

describe('values to choose from', () => {
  test.each([
    ['meeting', '', ['2023-12-tokyo', '2023-01-new-delhi', '2022-03-sydney']],
    ['meeting', 'del', ['2023-01-new-delhi']],
    ['meeting', '2023', ['2023-12-tokyo', '2023-01-new-delhi']],
    ['meeting', 'dec 2023', ['2023-12-tokyo']],
    ['meeting', 'latest', ['2023-12-tokyo']],
    ['country', 'us', ['the United States']],
    ['country', 'aus', ['Australia']],
    ['person', 'neub', ['Anne Neuberger']],
    ['density', 's', ['short', 'standard']],
    ['text', 'who', []],
  ] as const)('%s, typed: %s', (kind, typed, values) => {
    expect(commands.complete(kind, typed).map(({ value }) => value)).toEqual(values)
  })

  test('are all understood', () => {
    const kinds = ['meeting', 'country', 'person', 'topic'] as const
    for (const kind of kinds) {
      const command = findCommand(kind)
      for (const { value } of commands.complete(kind, '', 1_000)) {
        expect(understood(command?.ask({ [kind]: value }) ?? '').kind).toBe(kind)
      }
    }
  })

  test('are as many as the surface takes', () => {
    expect(commands.complete('topic', '').length).toBeLessThanOrEqual(25)
    expect(commands.complete('topic', '', 3).length).toBe(3)
  })

  test('a surface knows how each kind is chosen', () => {
    expect(inputOf('country')).toBe('choices')
    expect(inputOf('meeting')).toBe('suggestions')
    expect(inputOf('text')).toBe('free')
  })
})
