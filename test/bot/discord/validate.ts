// Everything that Discord would refuse in a message, and every ping in it.

import { ContainerBuilder } from 'discord.js'
import type { PlainDiscordMessage } from '../../../src/bot/discord/render-plain.ts'
import type { DiscordMessage } from '../../../src/bot/discord/render.ts'
import { parseJsonObject } from '../../support/discord/json.ts'
import { issueLine } from '../../support/discord/validation/issues.ts'
import { messageIssues } from '../../support/discord/validation/messages.ts'

/** Faults in words; none when Discord would take the message and nobody is pinged by it. */
export function discordFaults(message: DiscordMessage | PlainDiscordMessage): readonly string[] {
  const json = JSON.stringify(message)
  const body = parseJsonObject(json)
  if (body === undefined) return ['not an object']
  const bytes = 'components' in message ? utf8Length(message.components) : 0
  return [
    ...messageIssues({ body, uploads: [], purpose: 'create' }).map(issueLine),
    ...(bytes > 10_170 ? [`${bytes} bytes of components, which Discord answers with a 500`] : []),
    ...(JSON.stringify(message.allowed_mentions) === '{"parse":[]}' ? [] : ['somebody is pinged']),
    ...('components' in message ? builderFaults(message) : []),
  ]
}

function utf8Length(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}

/** Whether the builders of discord.js take the container, and give it back as it is. */
function builderFaults({ components: [container] }: DiscordMessage): readonly string[] {
  try {
    const built = new ContainerBuilder(container).toJSON()
    return JSON.stringify(built).length > 0 ? [] : ['nothing was built']
  } catch (error) {
    return [`discord.js refuses it: ${String(error)}`]
  }
}
