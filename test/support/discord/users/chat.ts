import { announceMessage } from '../announce.ts'
import type { StoredMessage } from '../messages.ts'
import { mayWriteIn } from '../permissions.ts'
import type { Stand } from '../stand.ts'
import { ClientRefusal } from './refusal.ts'
import { findScene } from './scene.ts'
import type { ActorSpec, Scene } from './scene.ts'

/** Something that a user writes. */
export interface ChatSpec extends Omit<ActorSpec, 'context' | 'locale'> {
  text: string
  /** The message that it answers. */
  replyTo?: StoredMessage
  /** The message that it forwards; whoever forwards writes nothing with it. */
  forwards?: StoredMessage
  /** Written by a webhook with this id, in the user's name. */
  webhookId?: string
  /** Default `answered`: waits for the bot's next message in that channel. */
  until?: 'sent' | 'answered'
}

/** What the user wrote, and what the bot wrote since. */
export interface ChatOutcome {
  sent: StoredMessage
  replies: StoredMessage[]
}

/** Writes a message that mentions the bot. */
export function mention(stand: Stand, spec: ChatSpec): Promise<ChatOutcome> {
  const text = `<@${stand.world.applicationId}> ${spec.text}`
  return write(stand, findScene(stand, spec), { ...spec, text })
}

/** Writes a message to the bot in their conversation. */
export function directMessage(
  stand: Stand,
  spec: Omit<ChatSpec, 'channelId'>,
): Promise<ChatOutcome> {
  return write(stand, findScene(stand, { ...spec, context: 'bot-dm' }), spec)
}

/** Writes a message that need not concern the bot; by default nobody waits for an answer. */
export function say(stand: Stand, spec: ChatSpec): Promise<ChatOutcome> {
  return write(stand, findScene(stand, spec), { until: 'sent', ...spec })
}

async function write(
  stand: Stand,
  scene: Scene,
  spec: Omit<ChatSpec, 'channelId'>,
): Promise<ChatOutcome> {
  const { messages, record, world } = stand
  const { user, channel } = scene
  if (scene.guild !== undefined && !mayWriteIn(channel, user.permissions))
    throw new ClientRefusal(`${user.name} may not write in ${channel.name}`)
  const sent = messages.add({
    id: stand.nextId(),
    channelId: channel.id,
    authorId: user.id,
    origin: 'user',
    body: { content: spec.text },
    uploads: [],
    ...(spec.replyTo === undefined ? {} : { replyTo: spec.replyTo.id }),
    ...(spec.forwards === undefined ? {} : { forwarded: spec.forwards }),
    ...(spec.webhookId === undefined ? {} : { webhookId: spec.webhookId }),
  })
  record.note(`${user.name} writes in ${channel.name}: ${spec.text}`)
  announceMessage(stand, 'MESSAGE_CREATE', sent)
  const replies = () =>
    messages
      .of(channel.id)
      .filter((one) => one.authorId === world.applicationId && BigInt(one.id) > BigInt(sent.id))
  if (spec.until !== 'sent')
    await record.waitFor(() => replies().length > 0, `an answer to "${spec.text}"`)
  return { sent, replies: replies() }
}
