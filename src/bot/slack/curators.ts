// A report of a mistake -> a message in the curators' channel, once.

import { reportBriefing } from '../reports/report.ts'
import type { Report } from '../reports/report.ts'
import { renderSlack } from './render.ts'
import type { Talk } from './talk.ts'

/**
 * Tells the curators.
 * @param talk posts it
 * @param channelId their channel
 * @param report a report that is kept
 * @throws {Error} when Slack did not take it for certain; it is not repeated
 */
export async function tellCurators(
  talk: Pick<Talk, 'post'>,
  channelId: string,
  report: Report,
): Promise<void> {
  const messages = renderSlack(reportBriefing(report))
  const outcome = await talk.post(channelId, messages)
  if (outcome.kind !== 'sent') throw new Error(`Slack: ${outcome.reason}`)
}
