// A misspelt command is told what was meant, however long the line.

import { describe, expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { nearestCommands } from '../../../src/bot/commands/nearest.ts'
import { briefings, TODAY } from '../../support/record.ts'

const commands = createCommands(briefings)

describe('the commands nearest to a word', () => {
  test.each([
    ['lates', ['latest']],
    ['latset', ['latest']],
    ['timelin', ['timeline']],
    ['meting', ['meeting', 'meetings']],
    ['comp', ['compare']],
    ['hlep', ['help']],
    ['Leeds', ['leads']],
    ['abuot', ['about']],
    ['topc', ['topic', 'topics']],
    ['frobnicate', []],
    ['', []],
  ])('%s', (word, expected) => {
    expect(nearestCommands(word)).toEqual(expected)
  })

  test('are offered where a line of a word or two is not understood', () => {
    const { status, briefing } = commands.respond('hlep', TODAY)
    expect(status).toBe('not-understood')
    expect(briefing.blocks.slice(0, 2)).toEqual([
      {
        kind: 'paragraph',
        statement: {
          kind: 'note',
          inlines: [{ kind: 'text', text: 'Did you mean one of these commands?' }],
        },
      },
      { kind: 'choices', choices: [{ label: 'help', ask: 'help' }] },
    ])
    expect(commands.respond('my hlep and other cities', TODAY).briefing).toEqual(
      briefings.ask('my hlep and other cities', TODAY).briefing,
    )
  })
})

describe('a line as long as somebody likes', () => {
  test('is compared with no command letter by letter', () => {
    const compared: string[] = []
    const counting = (word: string, other: string): number => {
      compared.push(word)
      return word === other ? 0 : 9
    }
    for (const long of [
      'V'.repeat(3_000),
      '9'.repeat(3_000),
      '😀'.repeat(1_500),
      '!'.repeat(3_000),
    ]) {
      expect(nearestCommands(long, counting)).toEqual([])
    }
    expect(compared).toEqual([])
    nearestCommands('xxxxxxxxxx', counting)
    expect(compared.length).toBeLessThan(8)
  })

  test('is answered like its beginning where values are chosen', () => {
    const kinds = ['topic', 'person', 'record', 'zone'] as const
    for (const kind of kinds) {
      for (const letter of ['r', 'ran ', '!']) {
        const long = letter.repeat(3_000)
        expect(commands.complete(kind, long)).toEqual(commands.complete(kind, long.slice(0, 100)))
      }
    }
  })
})
