// A report of a mistake -> a message in the curators' channel, once.

import type { webApi } from '@slack/bolt'
import { reportBriefing } from '../reports/report.ts'
import type { Report } from '../reports/report.ts'
import { deliver } from './deliver.ts'
import type { Patience } from './deliver.ts'
import { renderSlack } from './render.ts'
import { conversationRoute } from './routes.ts'

/**
 * Tells the curators.
 * @param client of the bot token
 * @param channelId their channel
 * @param report a report that is kept
 * @param patience with Slack
 * @throws {Error} when Slack did not take it for certain; it is not repeated
 */
export async function tellCurators(
  client: Pick<webApi.WebClient, 'chat'>,
  channelId: string,
  report: Report,
  patience: Patience,
): Promise<void> {
  const messages = renderSlack(reportBriefing(report))
  const route = conversationRoute(client, { channelId, threadTs: null })
  const { outcome } = await deliver({ messages, ask: '', from: 0 }, route, patience)
  if (outcome.kind !== 'sent') throw new Error(`Slack: ${outcome.reason}`)
}
