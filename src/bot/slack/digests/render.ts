// A digest -> its messages in Slack.
import type { Briefing, NonEmpty } from '../../../briefings/index.ts'
import { renderSlack } from '../render.ts'
import type { SlackMessage } from '../render.ts'

/** Below every digest, so that nobody has to know a command to change it. */
const SETTINGS = { label: 'About this digest', ask: 'status' }

/**
 * Renders a digest.
 * @param briefing what it says
 * @returns the messages; the first is the digest, the others stand in its thread
 */
export function renderSlackDigest(briefing: Briefing): NonEmpty<SlackMessage> {
  return renderSlack({ ...briefing, suggestions: [...briefing.suggestions, SETTINGS] })
}
