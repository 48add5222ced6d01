// What several replies of the desk say alike.

import type { AuditEntry, Place, Subscription } from '../model.ts'
import { filtersInWords } from '../reading/settings-words.ts'
import { scheduleInWords } from '../schedule/schedule-words.ts'
import { WORKSPACE_WORD } from '../workspace-word.ts'
import type { Asker } from './asker.ts'
import type { ChosenOne } from './choose.ts'
import type { DeskWork } from './deps.ts'
import type { Row } from './reply.ts'
import { slotsAhead } from './slots-ahead.ts'

/**
 * What a digest is like, and when it comes next.
 * @param subscription the digest
 * @param reader who reads it
 * @param deps for the names of topics
 * @returns rows
 */
export function settingsRows(
  subscription: Subscription,
  reader: Pick<Asker, 'zone'>,
  { briefings, platforms }: Pick<DeskWork, 'briefings' | 'platforms'>,
): readonly Row[] {
  const { place, schedule, filters, density, whenEmpty, whoMayChange } = subscription
  const isDirect = platforms.get(place.surface)?.channels.isDirect?.(place) ?? false
  return [
    { label: 'When', lines: [sentence(scheduleInWords(schedule))] },
    { label: 'About', lines: [sentence(filtersInWords(filters, briefings.lookup))] },
    { label: 'Density', lines: [sentence(density)] },
    { label: 'When nothing is new', lines: [EMPTY[whenEmpty]] },
    { label: 'Who may change it', lines: [isDirect ? DIRECT : mayChange(whoMayChange, place)] },
    { label: 'Next', lines: slotsAhead(subscription, reader) },
  ]
}

/**
 * Which digest something was done to, for everybody in the channel.
 * @param chosen the digest, as it was before
 * @returns "the digest of this channel"; where the channel has several, with when it comes
 */
export function digestInWords({
  subscription: { schedule },
  isOneOfSeveral,
}: Pick<ChosenOne, 'subscription' | 'isOneOfSeveral'>): string {
  const which = isOneOfSeveral ? ` that comes ${scheduleInWords(schedule)}` : ''
  return `the digest of this channel${which}`
}

/**
 * The same for the audit.
 * @param chosen the digest, as it was before
 * @param detail what was done, in a few words
 * @returns the words; where the channel has several, behind when it comes
 */
export function detailOf(
  {
    subscription: { schedule },
    isOneOfSeveral,
  }: Pick<ChosenOne, 'subscription' | 'isOneOfSeveral'>,
  detail: string,
): string {
  return isOneOfSeveral ? `${scheduleInWords(schedule)}: ${detail}` : detail
}

/**
 * @param words a few
 * @returns them with a capital and a full stop
 */
export function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`
}

/**
 * The line of the audit for something that somebody did.
 * @param subscription to which
 * @param what was done
 * @param detail in a few words
 * @param asker who
 * @param at when
 * @returns the entry
 */
export function entryOf(
  { id, place }: Pick<Subscription, 'id' | 'place'>,
  what: AuditEntry['what'],
  detail: string,
  { person }: Pick<Asker, 'person'>,
  at: Temporal.Instant,
): AuditEntry {
  return { subscription: id, place, at, by: person, what, detail }
}

const EMPTY: Readonly<Record<Subscription['whenEmpty'], string>> = {
  spotlight: 'A look back at something in the record is posted.',
  'say-so': 'A line that says so is posted.',
  skip: 'Nothing is posted.',
}

/** Whatever is chosen: nobody else is there. */
const DIRECT = 'You alone, since these are your direct messages.'

function mayChange(who: Subscription['whoMayChange'], { surface }: Place): string {
  return who === 'anyone'
    ? 'Anyone in the channel.'
    : `Only people who manage the ${WORKSPACE_WORD[surface]}.`
}
