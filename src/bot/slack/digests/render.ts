// A digest -> its messages in Slack.

import type { Briefing, NonEmpty } from '../../../briefings/index.ts'
import { digestReported } from '../../reports/reported-digest.ts'
import { renderSlack } from '../render.ts'
import type { SlackMessage } from '../render.ts'
import { pictureBlock } from './picture.ts'

/**
 * Renders a digest.
 * @param briefing what it says
 * @param picture what its picture shows, in words; null for none
 * @returns the messages; the first is the digest, the others stand in its thread
 */
export function renderSlackDigest(
  briefing: Briefing,
  picture: string | null = null,
): NonEmpty<SlackMessage> {
  const report = digestReported(briefing)
  return renderSlack(briefing, {
    ...(report === null ? {} : { report }),
    ...(picture === null ? {} : { picture: pictureBlock(picture) }),
  })
}
