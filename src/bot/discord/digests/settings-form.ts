// The form in which a digest is set up or changed, and what was filled into it.

import { ComponentType, TextInputStyle } from 'discord.js'
import type { APILabelComponent } from 'discord.js'
import { WEEKDAYS } from '../../../briefings/index.ts'
import { deskRequestOf } from '../../commands/desk-request.ts'
import { encodeButton } from '../../messages/buttons.ts'
import type { Cadence, Subscription } from '../../subscriptions/model.ts'
import { filtersInWords } from '../../subscriptions/reading/settings-words.ts'
import { weekdayInWords } from '../../subscriptions/schedule/weekdays.ts'
import type { Filled, Form } from '../forms.ts'
import { DISCORD_LIMITS } from '../limits.ts'

/** What stands in the form. Times, zones and topics are read like words in a line. */
export interface Typed {
  /** "weekly", "every other week", "monthly first", "monthly day 15", "daily". */
  readonly cadence: string
  /** "Monday"; of no account where the cadence has no weekday. */
  readonly weekday: string
  readonly time: string
  readonly zone: string
  readonly about: string
}

/** What the form is for, as it is typed: "subscribe", "subscribe another", "change", "change #3f2a9c1b". */
const PURPOSE = /^(?:subscribe(?: another)?|change(?: #(?:\d{1,3}|[0-9a-f]{8}))?)$/

/** A new form. */
export const NEW: Typed = {
  cadence: 'weekly',
  weekday: 'Monday',
  time: '09:00',
  zone: '',
  about: '',
}

const CADENCES: readonly (readonly [value: string, label: string])[] = [
  ['weekly', 'Every week'],
  ['every other week', 'Every other week'],
  ['monthly first', 'Every month, on the first such weekday'],
  ['monthly day 1', 'Every month, on the 1st'],
  ['monthly day 15', 'Every month, on the 15th'],
  ['monthly day 31', 'Every month, on its last day'],
  ['daily', 'Every day'],
]

const BY_WEEKDAY = new Set(['weekly', 'every other week', 'monthly first'])

/**
 * Whether words are what a form is for.
 * @param words such as the command and what was typed after it
 */
export function isPurpose(words: string): boolean {
  return PURPOSE.test(words)
}

/**
 * What a digest is like, for the form that changes it.
 * @param subscription the digest
 * @param record where the topics stand
 */
export function typedOf(
  { schedule, filters }: Subscription,
  record: Parameters<typeof filtersInWords>[1],
): Typed {
  const { cadence, time, zone } = schedule
  const weekday = 'weekday' in cadence ? weekdayInWords(cadence.weekday) : NEW.weekday
  return { cadence: valueOf(cadence), weekday, time, zone, about: filtersInWords(filters, record) }
}

/**
 * Draws the form.
 * @param purpose what it is for
 * @param typed what stands in it
 * @returns the form
 */
export function settingsForm(purpose: string, typed: Typed): Form {
  const state = encodeButton({ kind: 'ask', ask: purpose }, DISCORD_LIMITS.customId.max)
  if (state === null) throw new Error(`There is no form to ${purpose}.`)
  const isOffered = CADENCES.some(([value]) => value === typed.cadence)
  const own = [typed.cadence, `As it is: ${typed.cadence}`] as const
  return {
    custom_id: state,
    title: purpose.startsWith('change') ? 'Change the digest' : 'A digest for this channel',
    components: [
      menu('cadence', 'How often', isOffered ? CADENCES : [...CADENCES, own], typed.cadence),
      menu('weekday', 'Weekday', DAYS, typed.weekday, 'For a digest that comes by weekday.'),
      text('time', 'Time', 'Such as 09:00 or 9am.', typed.time, { most: 20, required: true }),
      text('zone', 'Time zone', 'A large city or a zone: Delhi, Tokyo, Asia/Kolkata.', typed.zone, {
        most: 60,
        required: true,
      }),
      text('about', 'About', 'Such as: only India and Japan, not ransomware.', typed.about, {
        most: 200,
        required: false,
        placeholder: 'Everything',
      }),
    ],
  }
}

/**
 * What was filled in.
 * @param filled by the names of the fields
 */
export function typedIn(filled: Filled): Typed {
  const of = (name: keyof Typed): string => (filled[name] ?? '').trim()
  return {
    cadence: of('cadence'),
    weekday: of('weekday'),
    time: of('time'),
    zone: of('zone'),
    about: of('about'),
  }
}

/**
 * What was filled in, as one types it.
 * @param typed the form
 * @returns "weekly Monday 09:00 Delhi, only India"
 */
export function lineOf({ cadence, weekday, time, zone, about }: Typed): string {
  const day = BY_WEEKDAY.has(cadence) ? ` ${weekday}` : ''
  const when = `${cadence}${day} ${time}`
  return deskRequestOf('subscribe', { when, zone, about })?.line ?? when
}

/** What a button carries that opens the form once more. */
const AGAIN = 'form '
const BETWEEN = '|'

/**
 * What opens the form again with what stood in it.
 * @param purpose what it is for
 * @param typed what stood in it
 * @returns for a button; without what stood in it where a button has no room for that
 */
export function askAgain(purpose: string, typed: Typed): string {
  const { cadence, weekday, time, zone, about } = typed
  const parts = [purpose, cadence, weekday, time, zone, about]
  const ask = `${AGAIN}${parts.map((part) => part.replaceAll(BETWEEN, ' ')).join(BETWEEN)}`
  return encodeButton({ kind: 'ask', ask }, DISCORD_LIMITS.customId.max) === null ? purpose : ask
}

/**
 * Reads what such a button carries.
 * @param ask any button's
 * @returns the form; null where it opens none again
 */
export function readAgain(ask: string): { readonly purpose: string; readonly typed: Typed } | null {
  if (!ask.startsWith(AGAIN)) return null
  const [purpose = '', cadence = '', weekday = '', time = '', zone = '', about = ''] = ask
    .slice(AGAIN.length)
    .split(BETWEEN)
  return isPurpose(purpose) ? { purpose, typed: { cadence, weekday, time, zone, about } } : null
}

function valueOf(cadence: Cadence): string {
  switch (cadence.kind) {
    case 'daily':
    case 'weekly':
      return cadence.kind
    case 'every-other-week':
      return 'every other week'
    case 'monthly-first':
      return 'monthly first'
    case 'monthly-day':
      return `monthly day ${cadence.day}`
  }
}

const DAYS = WEEKDAYS.map((name) => [name, name] as const)

/** https://docs.discord.com/developers/components/reference#string-select */
function menu(
  name: string,
  label: string,
  all: readonly (readonly [value: string, label: string])[],
  chosen: string,
  description?: string,
): APILabelComponent {
  const options = all.map(([value, words]) => ({
    value,
    label: words,
    ...(value === chosen ? { default: true } : {}),
  }))
  return {
    type: ComponentType.Label,
    label,
    ...(description === undefined ? {} : { description }),
    component: { type: ComponentType.StringSelect, custom_id: name, options, required: true },
  }
}

/** https://docs.discord.com/developers/components/reference#text-input */
function text(
  name: string,
  label: string,
  description: string,
  value: string,
  { most, required, placeholder }: { most: number; required: boolean; placeholder?: string },
): APILabelComponent {
  // Discord takes no form with a longer text in it than may be typed.
  const fits = value !== '' && value.length <= most
  return {
    type: ComponentType.Label,
    label,
    description,
    component: {
      type: ComponentType.TextInput,
      custom_id: name,
      style: TextInputStyle.Short,
      required,
      max_length: most,
      ...(placeholder === undefined ? {} : { placeholder }),
      ...(fits ? { value } : {}),
    },
  }
}
