// The pretend workspace: its channels and the one person in it.

export const CHANNEL_IDS = ['briefings', 'cyber-desk', 'direct'] as const
/** What the page calls a channel. */
export type ChannelId = (typeof CHANNEL_IDS)[number]

/** What Slack, Discord and people call the same channel. */
interface PretendChannel {
  readonly name: string
  readonly slack: string
  readonly discord: string
}

export const CHANNELS: Readonly<Record<ChannelId, PretendChannel>> = {
  briefings: { name: 'briefings', slack: 'C0BRIEFINGS', discord: '1100000000000000001' },
  'cyber-desk': { name: 'cyber-desk', slack: 'C0CYBERDESK', discord: '1100000000000000002' },
  direct: { name: 'Quad Brief', slack: 'D0QUADBRIEF', discord: '1100000000000000003' },
}

/**
 * @param entry the id of what stands in a channel
 * @returns what its place on the page is called, at the end of the page's address
 */
export function anchorOf(entry: string): string {
  return `entry-${entry}`
}

/** Who types. */
export const PERSON = { name: 'Alex', slack: 'U0ALEX', discord: '1200000000000000001' } as const
