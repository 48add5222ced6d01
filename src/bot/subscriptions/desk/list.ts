// subscriptions: all digests of a workspace, for those who manage it.

import { time, type Inline } from '../../../briefings/index.ts'
import type { Store } from '../../store/port.ts'
import type { Delivery } from '../delivery.ts'
import { OPERATOR, type AuditEntry, type Subscription } from '../model.ts'
import { scheduleInWords } from '../schedule/schedule-words.ts'
import { WORKSPACE_WORD } from '../workspace-word.ts'
import type { Asker } from './asker.ts'
import type { DeskWork } from './deps.ts'
import { haltWords, pauseWords } from './pause.ts'
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
export async function list(asker: Asker, { store }: Pick<DeskWork, 'store'>): Promise<DeskReply> {
  const { place, isAdmin } = asker
  const here = WORKSPACE_WORD[place.surface]
  if (!isAdmin) {
    const words = `Only people who manage this ${here} see all of its digests. “status” shows those of this channel.`
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
  const listed = await Promise.all(all.slice(0, LISTED).map((each) => digestLine(each, store)))
  const digests = all.length === 0 ? [none] : [...listed, ...more]
  return reply(`Digests of this ${here}`, [
    { label: 'Digests', lines: digests },
    { label: 'Done lately', lines: audit.map((entry) => auditLine(entry, asker)) },
  ])
}

/** Not only what is meant to come, but whether it does. */
async function digestLine(subscription: Subscription, store: Store): Promise<Line> {
  const { id, place, schedule, standing, next } = subscription
  const [latest] = await store.deliveries.ofSubscription(id, 1)
  const { count } = await store.deliveries.parkedOf(id, 0)
  const comes: readonly Inline[] =
    next === null ? [] : [{ kind: 'text', text: '; next ' }, time(next.at)]
  return [
    { kind: 'channel', text: place.channel },
    { kind: 'text', text: `: ${scheduleInWords(schedule)}${stateWords(standing, schedule.zone)}` },
    ...comes,
    ...(latest === undefined || standing.kind === 'halted' ? [] : latestInlines(latest)),
    { kind: 'text', text: `${undecidedWords(count)}.` },
  ]
}

function undecidedWords(count: number): string {
  if (count === 0) return ''
  return `; ${count === 1 ? 'one waits' : `${count} wait`} for a decision, “status” there asks`
}

/** What became of the latest one; nothing of one that is on its way as it should, or that waits for a decision. */
function latestInlines({ state, slot }: Delivery): readonly Inline[] {
  switch (state.kind) {
    case 'sent':
      return [{ kind: 'text', text: '; last posted ' }, time(state.at)]
    case 'refused':
    case 'expired':
      return [
        { kind: 'text', text: '; something is wrong with that of ' },
        time(slot.at),
        { kind: 'text', text: ', “status” there says what' },
      ]
    case 'waiting':
      return state.why === null ? [] : [{ kind: 'text', text: '; the latest is tried again' }]
    case 'claimed':
    case 'parked':
    case 'skipped':
      return []
  }
}

function stateWords(standing: Subscription['standing'], zone: string): string {
  switch (standing.kind) {
    case 'active':
      return ''
    case 'paused':
      return `, paused ${pauseWords(standing.until)}`
    case 'halted':
      return `, ${haltWords(standing, zone)}: “status” there says why`
  }
}

function auditLine({ at, what, detail, place, by }: AuditEntry, asker: Asker): Line {
  return [
    time(at),
    { kind: 'text', text: ', ' },
    { kind: 'channel', text: place.channel },
    { kind: 'text', text: `: ${what.replace('-', ' ')}` },
    ...(what === 'missed' ? [] : [{ kind: 'text', text: ' by ' } as const, whoInline(by, asker)]),
    { kind: 'text', text: sentence(`: ${detail}`) },
  ]
}

function whoInline(by: string | null, { person }: Asker): Inline {
  if (by === null) return { kind: 'text', text: 'itself' }
  if (by === OPERATOR) return { kind: 'text', text: 'whoever runs the bot' }
  return by === person ? { kind: 'text', text: 'you' } : { kind: 'person', text: by }
}
