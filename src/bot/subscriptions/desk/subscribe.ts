// subscribe: a channel begins to get digests.

import type { Subscription } from '../model.ts'
import { readSettings, type SettingsContext } from '../reading/read-settings.ts'
import { changesInWords } from '../reading/settings-words.ts'
import { scheduleInWords } from '../schedule/schedule-words.ts'
import { nextSlot } from '../schedule/slots.ts'
import type { Settings } from '../settings.ts'
import { accessTo, closedReply } from './access.ts'
import type { Asker } from './asker.ts'
import type { DeskWork } from './deps.ts'
import { markOf } from './marks.ts'
import { refusal, reply, type DeskReply, type Row } from './reply.ts'
import { meanwhile } from './retried.ts'
import { entryOf, settingsRows } from './words.ts'

/** Said first where a channel that has a digest is to get one more. */
const ANOTHER = /^\s*another\b/i

/** How often it is looked anew where others begin digests in the channel at the same moment. */
const TRIES = 4

/**
 * Begins a digest in the channel.
 * @param line the schedule and what else was typed
 * @param asker who and where
 * @param deps what the desk works with
 * @returns what comes when; or what is wrong, and then nothing was changed
 * @throws {StoreError}
 */
export async function subscribe(line: string, asker: Asker, deps: DeskWork): Promise<DeskReply> {
  const { briefings, clock } = deps
  const { zone } = asker
  const typed = withoutAnother(line)
  const now = clock.now()
  const context: SettingsContext = { zone, now, lookup: briefings.lookup }
  const read = readSettings(typed, context)
  if (!read.ok) {
    const reads = (other: string): boolean => readSettings(withoutAnother(other), context).ok
    return refusal('Subscribe', read.problems, { command: 'subscribe', line, reads })
  }
  for (let left = TRIES; left > 0; left -= 1) {
    const replied = await attempt(line, typed, read, asker, deps)
    if (replied !== null) return replied
  }
  return meanwhile(
    'Others begin digests in this channel at the same moment, so nothing was begun for you. Look at them and try again.',
  )
}

/** Null where somebody else began one in this channel meanwhile: it is looked at what is there anew. */
async function attempt(
  line: string,
  typed: string,
  { settings, assumed }: Extract<ReturnType<typeof readSettings>, { ok: true }>,
  asker: Asker,
  deps: DeskWork,
): Promise<DeskReply | null> {
  const { store, briefings, clock } = deps
  const { place } = asker
  const there = await store.subscriptions.ofChannel(place)
  if (there.length > 0 && !ANOTHER.test(line)) return thereAlready(there, typed)
  const same = there.find((each) => changesInWords(each, settings, briefings.lookup) === 'nothing')
  if (same !== undefined) {
    const words = 'This channel gets this very digest already.'
    return reply('Subscribe', [words, ...settingsRows(same, asker, deps)])
  }
  const access = await accessTo(asker, deps)
  if (access.kind === 'closed') {
    return closedReply('Subscribe', access, `subscribe ${line}`.trim())
  }
  const now = clock.now()
  const subscription = subscriptionOf(settings, asker, now, deps)
  const words = scheduleInWords(subscription.schedule)
  const entry = entryOf(subscription, 'subscribed', words, asker, now)
  const seen = there.map(({ id }) => id)
  if ((await store.subscriptions.add(subscription, entry, seen)) === 'others-there') return null
  const mark = there.length === 0 ? '' : ` ${markOf(subscription)}`
  const rows = [
    ...settingsRows(subscription, asker, deps),
    ...assumedRows(assumed),
    ...(access.kind === 'unsure' ? [UNSURE] : []),
  ]
  return reply('Subscribed', rows, {
    next: [
      { label: 'Preview', ask: `preview${mark}` },
      { label: 'Status', ask: `status${mark}` },
      { label: 'Unsubscribe', ask: `unsubscribe${mark}` },
    ],
    announcement: `set up a digest for this channel: ${words}.`,
  })
}

function subscriptionOf(
  settings: Settings,
  { place, person }: Asker,
  created: Temporal.Instant,
  { newId }: DeskWork,
): Subscription {
  return {
    id: newId(),
    place,
    ...settings,
    setBy: person,
    created,
    standing: { kind: 'active' },
    next: nextSlot(settings.schedule, created),
    revision: 0,
  }
}

function withoutAnother(line: string): string {
  return line.replace(ANOTHER, '').trim()
}

function assumedRows(assumed: readonly string[]): readonly Row[] {
  if (assumed.length === 0) return []
  return [{ label: 'Assumed', lines: [`${assumed.join('; ')}. “change” puts it right.`] }]
}

const UNSURE =
  'It could not be found out just now whether Quad Brief may post here: “status” looks again.'

/** Two digests of one channel are hardly ever meant, and always noticed. */
function thereAlready(there: readonly Subscription[], typed: string): DeskReply {
  const words = there.map(({ schedule }) => scheduleInWords(schedule)).join('; and ')
  const isOnly = there.length === 1
  const change = isOnly ? [{ label: 'Change it', ask: `change ${typed}`.trim() }] : []
  const next = [...change, { label: 'One more', ask: `subscribe another ${typed}`.trim() }]
  const question = isOnly ? 'Do you want to change it, or one more?' : 'Do you want one more?'
  const line = `This channel gets digests already: ${words}. ${question}`
  return reply('Subscribe', [line], { status: 'ambiguous', next })
}
