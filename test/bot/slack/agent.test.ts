// The agent panel, end to end: questions to start with, and a thread with a title for each question.

import { afterEach, describe, expect, test } from 'vitest'
import { promptsOf } from '../../../src/bot/slack/prompts.ts'
import { createBriefings } from '../../../src/briefings/index.ts'
import { briefings, record } from '../../support/record.ts'
import type { SlackStandInOptions } from '../../support/slack/options.ts'
import { startSlack, TODAY } from './running-surface.ts'
import type { RunningSlack, TransportName } from './running-surface.ts'

const DIRECT = 'D0ALICE'
const SET_PROMPTS = 'assistant.threads.setSuggestedPrompts'
const SET_TITLE = 'assistant.threads.setTitle'

let slack: RunningSlack

afterEach(() => slack.finish())

async function start(standIn: SlackStandInOptions, transport: TransportName = 'socket') {
  slack = await startSlack(transport, { standIn })
}

const calls = (method: string) => slack.standIn.calls(method)
const opens = (tab: 'home' | 'messages') => slack.standIn.event({ type: 'app_home_opened', tab })
const linesWith = (words: string) => slack.lines.filter((line) => line.includes(words))

/** Writes to the bot and waits for the answer. */
async function asks(text: string, threadTs?: string) {
  const before = slack.standIn.calls('chat.postMessage').length
  const said = await slack.standIn.event({ type: 'message', text, ...(threadTs && { threadTs }) })
  await slack.standIn.waitFor('an answer', () => calls('chat.postMessage').length > before)
  const answer = slack.standIn.messages(DIRECT).findLast(({ author }) => author.kind === 'app')
  return { asked: said.message, answer }
}

describe.each<TransportName>(['socket', 'http'])('with a panel, over %s', (transport) => {
  test('whoever opens the conversation finds questions to start with', async () => {
    await start({ experience: 'agent' }, transport)
    await opens('messages')
    await slack.standIn.waitFor('prompts', () => calls(SET_PROMPTS).length > 0)
    expect(slack.standIn.assistantThread(DIRECT)).toEqual({
      prompts: promptsOf(briefings, TODAY),
      prompts_title: 'Questions to start with',
    })
  })

  test('a question begins a thread that is called by it', async () => {
    await start({ experience: 'agent' }, transport)
    const { asked, answer } = await asks('Who represented India in New Delhi?')
    expect(answer?.threadTs).toBe(asked?.ts)
    expect(answer?.text).toContain('Pant')
    await slack.standIn.waitFor('a title', () => calls(SET_TITLE).length > 0)
    const thread = slack.standIn.assistantThread(DIRECT, asked?.ts)
    expect(thread).toEqual({ title: 'Who represented India in New Delhi?' })
  })
})

test('the Home tab sets no questions, and coming back at once sets them no second time', async () => {
  await start({ experience: 'agent' })
  await opens('home')
  await opens('messages')
  await opens('messages')
  await asks('latest')
  expect(calls(SET_PROMPTS)).toHaveLength(1)
})

test('questions to start with are those of the record as it is when the conversation is opened', async () => {
  const later = createBriefings({
    ...record,
    version: 'later',
    meetings: record.meetings.slice(0, 2),
  })
  let current = briefings
  slack = await startSlack('socket', {
    standIn: { experience: 'agent' },
    briefings: () => current,
  })
  await opens('messages')
  await slack.standIn.waitFor('prompts', () => calls(SET_PROMPTS).length > 0)
  current = later
  await opens('messages')
  await slack.standIn.waitFor('new prompts', () => calls(SET_PROMPTS).length > 1)
  expect(slack.standIn.assistantThread(DIRECT)).toMatchObject({ prompts: promptsOf(later, TODAY) })
  expect(promptsOf(later, TODAY)).not.toEqual(promptsOf(briefings, TODAY))
})

test('what is asked on in a thread is answered there, and the title stays', async () => {
  await start({ experience: 'agent' })
  const { asked } = await asks('latest')
  const { answer } = await asks('who represented Japan in Tokyo', asked?.ts)
  expect(answer?.threadTs).toBe(asked?.ts)
  await slack.surface.stop()
  expect(calls(SET_TITLE)).toHaveLength(1)
})

test('a long question gives its first words to the title', async () => {
  await start({ experience: 'agent' })
  const { asked } = await asks(`who represented India, ${'and who else, '.repeat(20)}`)
  await slack.standIn.waitFor('a title', () => calls(SET_TITLE).length > 0)
  const title = String(slack.standIn.assistantThread(DIRECT, asked?.ts)['title'])
  expect(title).toMatch(/^who represented India, (?:and who else, )+and.*…$/)
  expect(title.length).toBeLessThanOrEqual(100)
})

test('prompts that Slack did not take are set when the conversation is opened next', async () => {
  await start({ experience: 'agent' })
  slack.standIn.injectFault(SET_PROMPTS, { kind: 'http-500' })
  await opens('messages')
  await expect.poll(() => linesWith('did not take')).toHaveLength(1)
  await opens('messages')
  await slack.standIn.waitFor('prompts', () => calls(SET_PROMPTS).length > 1)
  expect(slack.standIn.assistantThread(DIRECT)).toMatchObject({ prompts: { length: 4 } })
})

test('without a panel nothing is tried, and the log says so once', async () => {
  await start({})
  await opens('messages')
  const { answer } = await asks('who represented India in New Delhi')
  expect(answer?.text).toContain('Pant')
  expect(answer?.threadTs).toBeUndefined()
  expect([...calls(SET_PROMPTS), ...calls(SET_TITLE)]).toEqual([])
  expect(linesWith('The agent panel of Slack is off')).toHaveLength(1)
})

const SCOPES = ['app_mentions:read', 'assistant:write', 'chat:write', 'commands', 'im:history']

test('a workspace that has no agents is told of once, whoever finds out', async () => {
  await start({ experience: 'plain', scopes: SCOPES })
  slack.standIn.injectFault(SET_PROMPTS, { kind: 'stall', ms: 100 }, 2)
  const type = 'app_home_opened'
  const both = ['U0ALICE', 'U0BOB'].map((userId) => ({ type, userId, tab: 'messages' }) as const)
  await Promise.all(both.map((event) => slack.standIn.event(event)))
  await slack.standIn.waitFor('both calls', () => calls(SET_PROMPTS).length === 2)
  await asks('latest')
  expect(linesWith('panel of Slack is off')).toHaveLength(1)
})

test('a workspace that has no agents is asked once', async () => {
  await start({ experience: 'plain', scopes: SCOPES })
  await opens('messages')
  await expect.poll(() => linesWith('panel of Slack is off')).toHaveLength(1)
  await opens('messages')
  const { answer } = await asks('latest')
  expect(answer?.text).toContain('Tokyo')
  expect(calls(SET_PROMPTS)).toHaveLength(1)
  expect(linesWith('not_agent_app')).toHaveLength(1)
})
