// The channels of the pretend workspace, as digests know them.

import type { Place } from '../subscriptions/model.ts'
import { CHANNEL_IDS, CHANNELS, type ChannelId } from './workspace.ts'

/** Every digest of the workspace is asked for by this. */
export const EVERYWHERE = { surface: 'playground', workspace: 'playground' } as const

/**
 * Where the digests of a channel are posted.
 * @param channel one of the pretend workspace
 * @returns its place
 */
export function placeOf(channel: ChannelId): Place {
  return { ...EVERYWHERE, channel: CHANNELS[channel].slack }
}

/**
 * The channel of a place.
 * @param place any place
 * @returns null where it is not of the pretend workspace
 */
export function channelOf({ surface, workspace, channel }: Place): ChannelId | null {
  if (surface !== EVERYWHERE.surface || workspace !== EVERYWHERE.workspace) return null
  return CHANNEL_IDS.find((id) => CHANNELS[id].slack === channel) ?? null
}
