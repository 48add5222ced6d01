// Everything that Slack would refuse in a message, and every ping in it.

import type { SlackMessage } from '../../../src/bot/slack/render.ts'
import { problemLine } from '../../support/slack/validation/problem.ts'
import { createValidator } from '../../support/slack/validation/validator.ts'

const validator = await createValidator()

/** Faults in words; none when Slack would take the message and nobody is pinged by it. */
export function slackFaults(message: SlackMessage): readonly string[] {
  const ids = message.blocks.flatMap((block) =>
    block.type === 'actions' ? block.elements.map(({ action_id }) => action_id ?? '') : [],
  )
  return [
    ...validator.message(message).map(problemLine),
    ...(/[<>]/.test(message.text) ? ['markup in the top-level text'] : []),
    ...(/&(?!amp;|lt;|gt;)/.test(message.text) ? ['an unescaped & in the top-level text'] : []),
    ...(message.text.trim() === '' ? ['nothing for screen readers'] : []),
    ...(new Set(ids).size === ids.length ? [] : ['an action_id occurs twice']),
    ...(message.unfurl_links || message.unfurl_media ? ['links would be unfurled'] : []),
  ]
}
