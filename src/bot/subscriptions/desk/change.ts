// change and unsubscribe: what a channel has decided is decided anew.

import { nextOf } from '../delivery/next.ts'
import type { Subscription } from '../model.ts'
import { readSettings, type SettingsContext } from '../reading/read-settings.ts'
import { changesInWords } from '../reading/settings-words.ts'
import { scheduleInWords } from '../schedule/schedule-words.ts'
import { DEFAULTS, type Settings } from '../settings.ts'
import type { Asker } from './asker.ts'
import { choose, notAllowed, withoutNumber, type ChosenOne } from './choose.ts'
import type { DeskWork } from './deps.ts'
import { refusal, reply, type DeskReply } from './reply.ts'
import { retried } from './retried.ts'
import { settingsAsTyped } from './settings-as-typed.ts'
import { detailOf, digestInWords, entryOf, settingsRows } from './words.ts'

const EXAMPLES = ['10:00', 'every other week', 'density short', 'only India, not ransomware']

/**
 * Changes what was said of a digest; the rest stays.
 * @param line what is to be different
 * @param asker who and where
 * @param deps what the desk works with
 * @returns what changed; or what is wrong, and then nothing was changed
 * @throws {StoreError}
 */
export function change(line: string, asker: Asker, deps: DeskWork): Promise<DeskReply> {
  const check = (rest: string, subscription: Subscription): DeskReply | null => {
    const read = rest === '' ? null : readChange(line, rest, subscription, asker, deps)
    return read?.ok === false ? read.reply : null
  }
  return retried({ command: 'change', line, check }, asker, deps, (chosen) =>
    attemptChange(chosen, line, asker, deps),
  )
}

type ChangeRead =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly reply: DeskReply }

function readChange(
  line: string,
  rest: string,
  current: Subscription,
  { zone }: Asker,
  { clock, briefings: { lookup } }: DeskWork,
): ChangeRead {
  const context: SettingsContext = { zone, now: clock.now(), lookup, current }
  const read = readSettings(rest, context)
  if (read.ok) return { ok: true, settings: read.settings }
  const reads = (other: string): boolean => readSettings(withoutNumber(other), context).ok
  return { ok: false, reply: refusal('Change', read.problems, { command: 'change', line, reads }) }
}

async function attemptChange(
  chosen: ChosenOne,
  line: string,
  asker: Asker,
  deps: DeskWork,
): Promise<DeskReply | null> {
  const { subscription, mark, rest } = chosen
  const { store, clock } = deps
  const { lookup } = deps.briefings
  if (rest === '') return asItIs(subscription, mark, asker, deps)
  const now = clock.now()
  const read = readChange(line, rest, subscription, asker, deps)
  if (!read.ok) return read.reply
  const changes = changesInWords(subscription, read.settings, lookup)
  if (changes === 'nothing') {
    return reply('Change', ['It is like that already.', ...settingsRows(subscription, asker, deps)])
  }
  const changed: Subscription = { ...subscription, ...read.settings }
  const moved: Subscription = { ...changed, next: await nextOf(changed, now, deps) }
  const entry = entryOf(moved, 'changed', detailOf(chosen, changes), asker, now)
  if ((await store.subscriptions.save(moved, entry)) !== 'saved') return null
  return reply('Changed', [`Changed: ${changes}.`, ...settingsRows(moved, asker, deps)], {
    next: [
      { label: 'Undo', ask: `change ${mark}${settingsAsTyped(subscription, changed, lookup)}` },
      { label: 'Preview', ask: `preview ${mark}`.trim() },
    ],
    announcement: `changed ${digestInWords(chosen)}: ${changes}.`,
  })
}

/**
 * Ends a digest.
 * @param line which one, where there are several
 * @param asker who and where
 * @param deps what the desk works with
 * @returns that it ended, with what begins the same again
 * @throws {StoreError}
 */
export async function unsubscribe(line: string, asker: Asker, deps: DeskWork): Promise<DeskReply> {
  const { store, briefings, clock } = deps
  const chosen = await choose({ command: 'unsubscribe', line }, asker, store)
  if (chosen.kind === 'none') return chosen.reply
  const { subscription } = chosen
  const refused = notAllowed(subscription, asker)
  if (refused !== null) return refused
  const words = scheduleInWords(subscription.schedule)
  const entry = entryOf(subscription, 'unsubscribed', words, asker, clock.now())
  // Somebody who ended it at the same moment meant the same.
  await store.subscriptions.remove(subscription.id, entry)
  const again = settingsAsTyped(subscription, DEFAULTS, briefings.lookup)
  return reply('Unsubscribed', [`The digest that came ${words} comes no more.`], {
    next: [{ label: 'Undo', ask: `subscribe another ${again}` }],
    announcement: `ended the digest of this channel that came ${words}.`,
  })
}

function asItIs(subscription: Subscription, mark: string, asker: Asker, deps: DeskWork): DeskReply {
  const examples = EXAMPLES.map((example) => `“change ${mark}${example}”`).join(', ')
  return reply('Change', [
    ...settingsRows(subscription, asker, deps),
    `Say what is to be different, such as ${examples}. The rest stays.`,
  ])
}
