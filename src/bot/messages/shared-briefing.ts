// An answer for one person -> the same answer for a whole channel.

import type { Briefing } from '../../briefings/index.ts'

/**
 * Says who shared a briefing, as the first thing below its title.
 * @param briefing any briefing
 * @param name what the platform calls the person; it stands there as text and pings nobody
 * @returns the briefing for everyone
 */
export function sharedBriefing(briefing: Briefing, name: string): Briefing {
  const text = `Shared by ${name.trim() === '' ? 'someone here' : name}`
  const line = { kind: 'note', inlines: [{ kind: 'text', text }] } as const
  return { ...briefing, blocks: [{ kind: 'paragraph', statement: line }, ...briefing.blocks] }
}
