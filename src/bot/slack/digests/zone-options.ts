// The time zones that the form of a digest offers while somebody types one.

import type { types } from '@slack/bolt'
import { zoneChoices } from '../../subscriptions/schedule/zone-choices.ts'
import { SLACK_LIMITS } from '../limits.ts'

/**
 * The zones to choose from while somebody types one.
 * @param typed so far
 * @returns options as Slack takes them
 */
export function zoneOptions(typed: string): types.PlainTextOption[] {
  const { max } = SLACK_LIMITS.optionText
  return zoneChoices(typed, SLACK_LIMITS.options.max).map(({ name, value }) => ({
    text: { type: 'plain_text', text: name.slice(0, max).toWellFormed(), emoji: false },
    value,
  }))
}
