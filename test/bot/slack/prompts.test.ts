// Questions to start with are made from the record, and answered by it.

import { expect, test } from 'vitest'
import { promptsOf } from '../../../src/bot/slack/prompts.ts'
import { createBriefings } from '../../../src/briefings/index.ts'
import { briefings, record, TODAY } from '../../support/record.ts'
import { commands } from './running-surface.ts'

test.each(promptsOf(briefings, TODAY))('the record answers: $message', ({ message }) => {
  expect(commands.respond(message, TODAY).status).toBe('answered')
})

test('they are about the newest meetings, and no more than Slack shows', () => {
  expect(promptsOf(briefings, TODAY)).toEqual([
    { title: 'The latest meeting: Tokyo', message: 'What happened at the latest meeting?' },
    ...[
      'Who represented Japan in Tokyo?',
      'What changed between New Delhi and Tokyo?',
      'Who attended more than once?',
    ].map((question) => ({ title: question, message: question })),
  ])
})

test('they leave out what a smaller record does not answer', () => {
  const first = createBriefings({ ...record, meetings: record.meetings.slice(0, 1) })
  const asked = promptsOf(first, TODAY).map(({ message }) => message)
  expect(asked.join()).not.toMatch(/changed between|represented/)
  const none = createBriefings({ ...record, meetings: [] })
  for (const { message } of promptsOf(none, TODAY)) {
    expect(none.ask(message, TODAY).status).toBe('answered')
  }
})
