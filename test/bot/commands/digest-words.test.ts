// What people say about digests in words of other programs leads to the commands that there are.

import { expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { toPlainText } from '../../../src/briefings/index.ts'
import { briefings, TODAY } from '../../support/record.ts'

const commands = createCommands(briefings)

test.each([
  ['settings', ['status', 'change']],
  ['Stop.', ['pause', 'unsubscribe']],
  ['mute', ['pause', 'resume']],
  ['unmute', ['resume', 'subscribe']],
  ['notifications', ['subscribe', 'status', 'pause', 'unsubscribe']],
  ['turn off notifications', ['pause', 'unsubscribe']],
])('“%s” asks back which of them is meant', (line, meant) => {
  const { status, briefing, ask } = commands.respond(line, TODAY)
  expect([status, ask]).toEqual(['ambiguous', line])
  expect(toPlainText(briefing)).toBe(`About the digests of this channel?

“${line}” is no command here. Did you mean one of these?

${meant.map((each) => `- ${each}`).join('\n')}

Ask next
- help digests`)
  expect(commands.run('ask', { question: line }, TODAY).briefing).toEqual(briefing)
  for (const each of meant) {
    expect(commands.parse(each)).toEqual({ kind: 'desk', command: each, line: '' })
  }
})

test.each(['when did the meetings start', 'what are the settings of the exercise', 'constructor'])(
  '“%s” is a question all the same',
  (line) => {
    const { briefing } = commands.respond(line, TODAY)
    expect(briefing.title).not.toBe('About the digests of this channel?')
  },
)
