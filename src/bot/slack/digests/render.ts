// A digest -> its messages in Slack.

import type { Briefing, NonEmpty } from '../../../briefings/index.ts'
import { renderSlack } from '../render.ts'
import type { SlackMessage } from '../render.ts'
import { pictureBlock } from './picture.ts'

/** Below every digest, so that nobody has to know a command to change it. */
const SETTINGS = { label: 'About this digest', ask: 'status' }

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
  const whole = { ...briefing, suggestions: [...briefing.suggestions, SETTINGS] }
  return renderSlack(whole, picture === null ? {} : { picture: pictureBlock(picture) })
}
