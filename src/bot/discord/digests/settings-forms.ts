// The form for a digest: what stands in it when it opens, and what is asked of the desk when it is sent off.

import type { Briefings } from '../../../briefings/index.ts'
import type { DeskRequest } from '../../commands/desk-request.ts'
import type { Asker } from '../../subscriptions/desk/asker.ts'
import { notAllowed } from '../../subscriptions/desk/choose.ts'
import { indexOfMarked, markOf, readMark } from '../../subscriptions/desk/marks.ts'
import { settingsAsTyped } from '../../subscriptions/desk/settings-as-typed.ts'
import type { Schedule, Subscription } from '../../subscriptions/model.ts'
import { readSettings } from '../../subscriptions/reading/read-settings.ts'
import type { DigestDeps } from '../../surface.ts'
import type { Form } from '../forms.ts'
import { isPurpose, lineOf, NEW, settingsForm, typedOf } from './settings-form.ts'
import type { Typed } from './settings-form.ts'

export interface SettingsForms {
  /**
   * The form, where nothing but the command was given.
   * @returns null where there is nothing to fill in, or the asker may not: the desk is to answer
   * @throws {StoreError}
   */
  formFor(request: DeskRequest, asker: Asker): Promise<Form | null>
  /**
   * What was filled in.
   * @param purpose what the form is for
   * @param typed what stands in it
   * @throws {StoreError}
   */
  requestOf(purpose: string, typed: Typed, asker: Asker | null): Promise<DeskRequest>
}

export interface SettingsFormsDeps extends Pick<DigestDeps, 'store' | 'clock'> {
  /** Over the record as it is now. */
  readonly briefings: () => Pick<Briefings, 'lookup'>
}

/**
 * Makes the forms.
 * @param deps what is kept, and the record for its topics
 * @returns the forms
 */
export function createSettingsForms({ store, clock, briefings }: SettingsFormsDeps): SettingsForms {
  /** The digest that a form is about; null where it is not clear which, or there is none. */
  const subjectOf = async (purpose: string, asker: Asker): Promise<Subscription | null> => {
    const all = await store.subscriptions.ofChannel(asker.place)
    const marked = readMark(purpose.replace(/^change ?/, ''))
    // What number a button of former times carries may be another's by now: the desk asks.
    if (asker.isPressed === true && marked.isNumber) return null
    if (marked.mark !== undefined) return all[indexOfMarked(all, marked)] ?? null
    return all.length === 1 ? (all[0] ?? null) : null
  }

  /** What is different from the digest as it is; as it was filled in where that cannot be read. */
  const changes = async (purpose: string, line: string, asker: Asker): Promise<string> => {
    const subject = await subjectOf(purpose, asker)
    const { lookup } = briefings()
    const read = readSettings(line, { zone: null, now: clock.now(), lookup })
    if (subject === null || !read.ok) return line
    const schedule = sameWeeks(read.settings.schedule, subject.schedule)
    const { filters } = read.settings
    return settingsAsTyped({ ...subject, schedule, filters }, subject, lookup)
  }

  return {
    async formFor({ command, line }, asker) {
      const purpose = `${command} ${line}`.trim()
      if (!isPurpose(purpose) || asker.mayWrite === false) return null
      if (command !== 'change') return settingsForm(purpose, NEW)
      const subject = await subjectOf(purpose, asker)
      if (subject === null || notAllowed(subject, asker) !== null) return null
      // While it is filled in, numbers may change.
      const about = line === '' ? command : `${command} ${markOf(subject)}`
      return settingsForm(about, typedOf(subject, briefings().lookup))
    },
    async requestOf(purpose, typed, asker) {
      const [command = '', ...rest] = purpose.split(' ')
      const line = lineOf(typed)
      const isChange = command === 'change'
      const said = isChange && asker !== null ? await changes(purpose, line, asker) : line
      return {
        command: isChange ? 'change' : 'subscribe',
        line: [...rest, said].join(' ').trim(),
      }
    },
  }
}

/** Every other week stays that of the weeks in which it comes. */
function sameWeeks(said: Schedule, kept: Schedule): Schedule {
  const { cadence } = said
  const before = kept.cadence
  const isSame =
    cadence.kind === 'every-other-week' &&
    before.kind === 'every-other-week' &&
    cadence.weekday === before.weekday
  return isSame ? { ...said, cadence: before } : said
}
