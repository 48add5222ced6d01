// subscriptions: all digests of a workspace, for those who manage it.
import { time } from '../../../briefings/index.ts'
import type { AuditEntry, Subscription } from '../model.ts'
import { scheduleInWords } from '../schedule/schedule-words.ts'
import type { Asker } from './asker.ts'
import type { DeskDeps } from './deps.ts'
import { pauseWords } from './pause.ts'
import { reply, type DeskReply, type Line } from './reply.ts'
import { sentence } from './words.ts'

/** How many things that were done, and how many digests, a reply shows. */
const AUDITED = 10
const LISTED = 40

/**
 * Lists the digests of a workspace, and what was done to them lately.
 * @param asker who and where
 * @param deps what the desk works with
 * @returns all of them; nothing for somebody who does not manage the workspace
 * @throws {StoreError}
 */
export async function list({ place, isAdmin }: Asker, { store }: DeskDeps): Promise<DeskReply> {
  if (!isAdmin) {
    const words =
      'Only people who manage this workspace see all of its digests. “status” shows those of this channel.'
    return reply('Not allowed', [words], {
      status: 'not-recorded',
      next: [{ label: 'Status', ask: 'status' }],
    })
  }
  const { surface, workspace } = place
  const all = await store.subscriptions.ofWorkspace(surface, workspace)
  const audit = await store.audit({ surface, workspace }, AUDITED)
  const more =
    all.length > LISTED
      ? [`And ${all.length - LISTED} more; “status” in a channel shows its own.`]
      : []
  const none = 'No channel gets a digest yet: type “subscribe” in one.'
  const digests = all.length === 0 ? [none] : [...all.slice(0, LISTED).map(digestLine), ...more]
  return reply('Digests of this workspace', [
    { label: 'Digests', lines: digests },
    { label: 'Done lately', lines: audit.map(auditLine) },
  ])
}

function digestLine({ place, schedule, standing, next }: Subscription): Line {
  const channel = { kind: 'channel', text: place.channel } as const
  const text = `: ${scheduleInWords(schedule)}${stateWords(standing)}`
  if (next === null) return [channel, { kind: 'text', text: `${text}.` }]
  return [
    channel,
    { kind: 'text', text: `${text}; next ` },
    time(next.at),
    { kind: 'text', text: '.' },
  ]
}

function stateWords(standing: Subscription['standing']): string {
  switch (standing.kind) {
    case 'active':
      return ''
    case 'paused':
      return `, paused ${pauseWords(standing.until)}`
    case 'halted':
      return ', halted: “status” there says why'
  }
}

function auditLine({ at, what, detail, place, by }: AuditEntry): Line {
  const who = by === null ? 'by itself' : `by ${by}`
  return [
    time(at),
    { kind: 'text', text: ', ' },
    { kind: 'channel', text: place.channel },
    { kind: 'text', text: sentence(`: ${what.replace('-', ' ')} ${who}: ${detail}`) },
  ]
}
