// The agent panel: people open their conversation with the bot and find questions to start with, and
// each conversation is called by its first question. What they write is answered like any direct
// message; an answer takes no time that a "thinking..." could be seen in.
//
// In an app with an agent panel, prompts stand above the whole conversation. With a thread_ts Slack
// would say that it took them, and show none.
// https://docs.slack.dev/ai/migrating-to-agent-messaging

import { webApi } from '@slack/bolt'
import type { App } from '@slack/bolt'
import { z } from 'zod'
import { neutral } from '../../briefings/index.ts'
import { createSeenIds } from '../guards/seen-ids.ts'
import type { SurfaceDeps } from '../surface.ts'
import { readWritten } from './event-payloads.ts'
import { SLACK_LIMITS } from './limits.ts'
import { promptsOf } from './prompts.ts'
import { AGENT_SCOPES } from './scopes.ts'

/** What the panel works with. */
export interface AgentDeps extends Pick<SurfaceDeps, 'briefings' | 'today' | 'log'> {
  readonly client: Pick<webApi.WebClient, 'assistant'>
  readonly botUserId: string
  /** Whether the app has a panel. */
  readonly hasAgent: boolean
}

/** https://docs.slack.dev/reference/events/app_home_opened */
const openedSchema = z.object({
  event: z.object({ channel: z.string(), tab: z.literal('messages') }),
})

/** A conversation that is opened again and again gets the prompts of a record once in so long. */
const ONCE_IN_MS = 60_000
const MOST_CONVERSATIONS = 10_000

/** https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts#errors */
const NO_PANEL = ['not_agent_app', 'missing_scope', 'feature_disabled', 'feature_not_enabled']

/**
 * @param granted what the bot token may do
 * @returns whether the app has an agent panel: Slack grants the scope to no other
 */
export function isAgent(granted: readonly string[]): boolean {
  return Object.keys(AGENT_SCOPES).every((scope) => granted.includes(scope))
}

/**
 * Sets questions to start with, and titles, from now on. Where the app or the workspace has no agent
 * panel, the log says so once and nothing else happens.
 * @param app which hears of what people do
 * @param deps the client, the record, what day it is, and the log
 */
export function listenToAgent(app: App, deps: AgentDeps): void {
  const { briefings, today, log, client, botUserId, hasAgent } = deps
  const lately = createSeenIds({ keepMs: ONCE_IN_MS, most: MOST_CONVERSATIONS })
  const titled = createSeenIds()
  let isOn = true

  function off(reason: string): void {
    if (isOn) log.info({ reason }, 'The agent panel of Slack is off; everything else works.')
    isOn = false
  }

  async function isTaken(call: () => Promise<unknown>): Promise<boolean> {
    try {
      await call()
      return true
    } catch (error) {
      const code = error instanceof webApi.WebAPIPlatformError ? error.data.error : ''
      if (NO_PANEL.includes(code)) off(code)
      else log.warn({ error }, 'Slack did not take what the agent panel should show.')
      return false
    }
  }

  if (!hasAgent) return off('assistant:write is not granted')
  app.event('app_home_opened', async ({ body }) => {
    const { success, data } = openedSchema.safeParse(body)
    if (!isOn || !success) return
    const { channel: channel_id } = data.event
    const record = briefings()
    const shownLately = `${channel_id} ${record.lookup.dataset.version}`
    if (!lately.take(shownLately)) return
    const prompts = promptsOf(record, today()).map((prompt) => ({ ...prompt }))
    if (prompts.length === 0) return
    const shown = { channel_id, prompts, title: 'Questions to start with' }
    const call = () => client.assistant.threads.setSuggestedPrompts(shown)
    if (!(await isTaken(call))) lately.giveBack(shownLately)
  })
  app.event('message', async ({ body }) => {
    const heard = readWritten(body, botUserId)
    if (!isOn || heard.kind !== 'written') return
    const { channelId: channel_id, messageTs: thread_ts, threadTs, line, isDirect } = heard.written
    const title = titleOf(line)
    if (!isDirect || threadTs !== null || title === '') return
    if (!titled.take(`${channel_id} ${thread_ts}`)) return
    await isTaken(() => client.assistant.threads.setTitle({ channel_id, thread_ts, title }))
  })
}

/** The question itself, or its first words. */
function titleOf(line: string): string {
  const question = neutral(line).trim()
  const { max } = SLACK_LIMITS.threadTitle
  if (question.length <= max) return question
  const words = question.split(' ')
  const fitting = words.filter((_, index) => words.slice(0, index + 1).join(' ').length < max)
  return fitting.length === 0 ? '' : `${fitting.join(' ')}…`
}
