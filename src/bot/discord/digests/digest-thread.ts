// The thread in which a long digest goes on: the buttons below its end are about the digests of the channel.

import { InteractionType } from 'discord.js'
import type { APIInteraction } from 'discord.js'
import type { DeskRequest } from '../../commands/desk-request.ts'
import type { Store } from '../../store/port.ts'
import type { Asker } from '../../subscriptions/desk/asker.ts'
import { isThread } from '../channel-kinds.ts'
import { mayWriteInParent } from '../member-rights.ts'

/** Who asks, and about which channel. */
export type AboutChannel = (
  interaction: APIInteraction,
  asker: Asker,
  request: Pick<DeskRequest, 'command'>,
) => Promise<Asker>

/**
 * Makes what tells whose digests somebody means who presses a button in a thread, or sends off a form there.
 * @param subscriptions what is kept of digests
 * @returns the same asker, in the channel of the thread where that has digests and the thread has none of its own;
 * throws a StoreError
 */
export function createAboutChannel(
  subscriptions: Pick<Store['subscriptions'], 'ofChannel'>,
): AboutChannel {
  return async (interaction, asker, { command }) => {
    const parent = command === 'subscribe' ? null : parentOf(interaction)
    if (parent === null) return asker
    if ((await subscriptions.ofChannel(asker.place)).length > 0) return asker
    const place = { ...asker.place, channel: parent }
    if ((await subscriptions.ofChannel(place)).length === 0) return asker
    return { ...asker, place, mayWrite: mayWriteInParent(interaction) }
  }
}

/** Null where somebody types a command, or is in no thread. */
function parentOf({ type, channel }: APIInteraction): string | null {
  const isPressed =
    type === InteractionType.MessageComponent || type === InteractionType.ModalSubmit
  if (!isPressed || channel === undefined || !isThread(channel)) return null
  return 'parent_id' in channel && typeof channel.parent_id === 'string' ? channel.parent_id : null
}
