// The form in which a digest is set up or changed.

import type { types } from '@slack/bolt'
import { countries, DENSITIES, WEEKDAYS, WHEN_EMPTY } from '../../../briefings/index.ts'
import type { Briefings, Density, WhenEmpty } from '../../../briefings/index.ts'
import { WHO_MAY_CHANGE } from '../../subscriptions/model.ts'
import type { Cadence, WhoMayChange } from '../../subscriptions/model.ts'
import { DEFAULTS } from '../../subscriptions/settings.ts'
import type { Settings } from '../../subscriptions/settings.ts'
import { SLACK_LIMITS } from '../limits.ts'
import { plainMessage } from '../messages.ts'

type Lookup = Briefings['lookup']

/** How Slack tells this form from others. */
export const DIGEST_FORM = 'digest'

/** The field whose choices Slack asks for while somebody types. */
export const ZONE_FIELD = 'zone'

/** What stands in a form that is new. */
export interface Prefilled extends Omit<Settings, 'schedule'> {
  readonly cadence: Cadence
  readonly time: string
  /** Null where it is not known. */
  readonly zone: string | null
}

/** What a form for a new digest begins with, besides the zone. */
export const NEW_DIGEST: Omit<Prefilled, 'zone'> = {
  ...DEFAULTS,
  cadence: { kind: 'weekly', weekday: 1 },
  time: '09:00',
}

const CADENCES: readonly (readonly [value: Cadence['kind'], label: string])[] = [
  ['weekly', 'Every week'],
  ['every-other-week', 'Every other week'],
  ['monthly-first', 'Every month, on the first such weekday'],
  ['monthly-day', 'Every month, on a day of the month'],
  ['daily', 'Every day'],
]

const EMPTY: Readonly<Record<WhenEmpty, string>> = {
  spotlight: 'A look back at something in the record',
  'say-so': 'A line that says so',
  skip: 'Nothing',
}

const DENSITY: Readonly<Record<Density, string>> = {
  short: 'Short',
  standard: 'Standard',
  full: 'Full',
}

const WHO: Readonly<Record<WhoMayChange, string>> = {
  anyone: 'Anyone in the channel',
  admins: 'People who manage the workspace',
}

/**
 * Draws the form.
 * @param form what stands in it; what it carries unseen; a sentence on top, or none
 * @param lookup the topics
 * @returns the modal
 */
export function settingsForm(
  {
    prefilled,
    state,
    note,
  }: { readonly prefilled: Prefilled; readonly state: string; readonly note: string | null },
  lookup: Lookup,
): types.ModalView {
  const { cadence, time, zone, filters, density, whenEmpty, whoMayChange } = prefilled
  const weekday = 'weekday' in cadence ? cadence.weekday : 1
  const day = cadence.kind === 'monthly-day' ? cadence.day : 1
  const subjects = subjectsOf(lookup)
  const chosen = (part: 'include' | 'exclude'): readonly string[] => [
    ...filters.countries[part].map((id) => `country:${id}`),
    ...filters.topics[part].map((id) => `topic:${id}`),
  ]
  return {
    type: 'modal',
    callback_id: DIGEST_FORM,
    private_metadata: state,
    title: plain('Digest'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      ...(note === null ? [] : plainMessage(note).blocks),
      input('cadence', 'How often', menu('cadence', CADENCES, cadence.kind)),
      input('weekday', 'Weekday', menu('weekday', DAYS, String(weekday)), NOT_DAILY),
      input('day', 'Day of the month', menu('day', MONTH_DAYS, String(day)), MONTHLY),
      input('time', 'Time', { type: 'timepicker', action_id: 'time', initial_time: time }),
      input(ZONE_FIELD, 'Time zone', zoneMenu(zone), 'Type a large city, such as Delhi or Tokyo.'),
      optional('only', 'Only about', choices('only', subjects, chosen('include'), 'Everything')),
      optional('not', 'Leave out', choices('not', subjects, chosen('exclude'), 'Nothing')),
      input('density', 'Density', menu('density', pairs(DENSITIES, DENSITY), density)),
      input('empty', 'When nothing is new', menu('empty', pairs(WHEN_EMPTY, EMPTY), whenEmpty)),
      input('who', 'Who may change it', menu('who', pairs(WHO_MAY_CHANGE, WHO), whoMayChange)),
    ],
  }
}

const NOT_DAILY = 'For a digest that comes by weekday.'
const MONTHLY = 'For a digest that comes on a day of the month; the last day of shorter months.'

type Pairs = readonly (readonly [value: string, label: string])[]

const DAYS: Pairs = WEEKDAYS.map((name, index) => [String(index + 1), name])
const MONTH_DAYS: Pairs = Array.from({ length: 31 }, (_, index) => [`${index + 1}`, `${index + 1}`])

function pairs<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): Pairs {
  return values.map((value) => [value, labels[value]])
}

/** Countries and topics, by what an option carries. */
function subjectsOf({ dataset }: Lookup): { readonly countries: Pairs; readonly topics: Pairs } {
  return {
    countries: countries.map(({ code, name }) => [`country:${code}`, name]),
    topics: [...dataset.topics.values()].map(({ id, name }) => [`topic:${id}`, name]),
  }
}

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false }
}

function option(value: string, label: string): types.PlainTextOption {
  return { text: plain(label.slice(0, SLACK_LIMITS.optionText.max).toWellFormed()), value }
}

function input(
  name: string,
  label: string,
  element: types.InputBlock['element'],
  hint?: string,
): types.InputBlock {
  const below = hint === undefined ? {} : { hint: plain(hint) }
  return { type: 'input', block_id: name, label: plain(label), element, ...below }
}

function optional(
  name: string,
  label: string,
  element: types.InputBlock['element'],
): types.InputBlock {
  return { ...input(name, label, element), optional: true }
}

function menu(name: string, all: Pairs, chosen: string): types.StaticSelect {
  const options = all.map(([value, label]) => option(value, label))
  const initial = options.find(({ value }) => value === chosen)
  return {
    type: 'static_select',
    action_id: name,
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  }
}

function choices(
  name: string,
  { countries: own, topics }: ReturnType<typeof subjectsOf>,
  chosen: readonly string[],
  placeholder: string,
): types.MultiStaticSelect {
  const most = SLACK_LIMITS.options.max
  const groups = [
    { label: plain('Countries'), options: own.map(([value, label]) => option(value, label)) },
    {
      label: plain('Topics'),
      options: topics.slice(0, most).map(([value, label]) => option(value, label)),
    },
  ]
  const initial = groups
    .flatMap(({ options }) => options)
    .filter(({ value }) => value !== undefined && chosen.includes(value))
  return {
    type: 'multi_static_select',
    action_id: name,
    placeholder: plain(placeholder),
    option_groups: groups.filter(({ options }) => options.length > 0),
    ...(initial.length === 0 ? {} : { initial_options: initial }),
  }
}

function zoneMenu(zone: string | null): types.ExternalSelect {
  return {
    type: 'external_select',
    action_id: ZONE_FIELD,
    placeholder: plain('City'),
    min_query_length: 0,
    ...(zone === null ? {} : { initial_option: option(zone, zone) }),
  }
}
