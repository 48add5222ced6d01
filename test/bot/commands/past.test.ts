// What is said of meetings to whoever asks on a day before them.

import { describe, expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { toPlainText } from '../../../src/briefings/index.ts'
import { briefings } from '../../support/record.ts'

const commands = createCommands(briefings)

describe('asked on a day of the past', () => {
  test.each([
    [
      '2020-01-01',
      'On 1 January 2020 this meeting was still to come, and none of the record had been held.',
    ],
    [
      '2023-06-01',
      'On 1 June 2023 this meeting was still to come, and the latest of the record was the New Delhi meeting of January 2023.',
    ],
  ])('%s: the newest meeting is said to be ahead', (day, words) => {
    for (const line of ['latest', 'latest short', 'meeting Tokyo']) {
      const { briefing } = commands.respond(line, Temporal.PlainDate.from(day))
      expect(toPlainText(briefing)).toContain(words)
    }
  })

  test('on its first day it is not', () => {
    const { briefing } = commands.respond('latest', Temporal.PlainDate.from('2023-12-05'))
    expect(toPlainText(briefing)).not.toContain('still to come')
  })
})
