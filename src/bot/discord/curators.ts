// Reports of mistakes -> the channel of those who look after the record.

import { reportBriefing } from '../reports/report.ts'
import type { Report } from '../reports/report.ts'
import { isRefusedWith } from './attempts.ts'
import type { Outcome } from './attempts.ts'
import type { Message } from './delivery.ts'
import type { Posts } from './posts.ts'
import { renderDiscordPlain } from './render-plain.ts'
import { renderDiscord } from './render.ts'

/** Refused for what it is. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const MALFORMED = [50006, 50035]

/**
 * Tells curators of a report.
 * @param posts to Discord
 * @param channelId their channel
 * @param report a kept report
 * @throws {Error} when not all of it arrived, with Discord's reason
 */
export async function tellCurators(posts: Posts, channelId: string, report: Report): Promise<void> {
  const briefing = reportBriefing(report)
  const series = async (name: string, messages: readonly Message[]): Promise<Outcome> => {
    for (const [index, message] of messages.entries()) {
      const nonce = `report-${report.reference}-${name}${index}`
      const outcome = await posts.inChannel(channelId, { message, nonce })
      if (outcome.kind !== 'sent') return outcome
    }
    return { kind: 'sent' }
  }
  const rich = await series('c', renderDiscord(briefing))
  const outcome = isRefusedWith(rich, ...MALFORMED)
    ? await series('p', renderDiscordPlain(briefing))
    : rich
  if (outcome.kind !== 'sent') throw new Error(outcome.reason)
}
