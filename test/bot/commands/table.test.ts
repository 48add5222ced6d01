// The table of commands holds what every surface takes, and its examples work.

import { describe, expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { usageOf, type Command } from '../../../src/bot/commands/command.ts'
import { COMMANDS } from '../../../src/bot/commands/table.ts'
import { briefings, TODAY } from '../../support/record.ts'

const commands = createCommands(briefings)
const table: readonly Command[] = COMMANDS

describe('the table', () => {
  test('holds what Discord takes', () => {
    expect(table.length).toBeLessThanOrEqual(25)
    for (const { name, summary, options } of table) {
      expect(name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u)
      expect(summary.length).toBeLessThanOrEqual(100)
      expect(options.length).toBeLessThanOrEqual(25)
      for (const option of options) {
        expect(option.name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u)
        expect(option.description.length).toBeLessThanOrEqual(100)
      }
      const firstOptional = options.findIndex(({ required }) => !required)
      const lastRequired = options.findLastIndex(({ required }) => required)
      expect(firstOptional === -1 || lastRequired < firstOptional).toBe(true)
    }
    expect(new Set(table.map(({ name }) => name)).size).toBe(table.length)
  })

  test.each(table)('$name: its example is itself, and is answered', ({ name, example }) => {
    expect(commands.parse(example)).toMatchObject({ kind: 'command', command: name })
    expect(commands.respond(example, TODAY)).toMatchObject({ command: name, status: 'answered' })
  })

  test('says how each command is typed', () => {
    expect(table.map(usageOf)).toEqual([
      'latest [short|full]',
      'meeting MEETING [short|full]',
      'meetings [year]',
      'who [country] [meeting]',
      'ask QUESTION',
      'person PERSON',
      'people',
      'country COUNTRY',
      'topic TOPIC [meeting]',
      'topics [meeting]',
      'outcomes [meeting]',
      'texts [meeting]',
      'timeline [year]',
      'compare [from] [to]',
      'leads [country] [topic]',
      'open [meeting]',
      'sources [meeting]',
      'export RECORD [format]',
      'cite MEETING',
      'help [command]',
      'privacy',
      'about',
    ])
  })
})
