// The form in which a digest is set up or changed opens where nothing was typed, with what is known already.

import type { types } from '@slack/bolt'
import type { DeskRequest } from '../../commands/desk-request.ts'
import { closedWords } from '../../subscriptions/desk/access.ts'
import type { Channels } from '../../subscriptions/desk/asker.ts'
import { indexOfMarked, readMark } from '../../subscriptions/desk/marks.ts'
import type { Place, Subscription } from '../../subscriptions/model.ts'
import { scheduleInWords } from '../../subscriptions/schedule/schedule-words.ts'
import { isDirect } from '../event-payloads.ts'
import type { Opener } from '../form-payloads.ts'
import type { Forms } from '../forms.ts'
import type { Talk } from '../talk.ts'
import { within } from '../within.ts'
import type { InChannel } from './desk.ts'
import type { People } from './people.ts'
import { createDigestSaving, writeState } from './saving.ts'
import type { DigestSaving, DigestSavingDeps } from './saving.ts'
import { NEW_DIGEST, settingsForm } from './settings-form.ts'
import type { Prefilled } from './settings-form.ts'

export interface DigestForms extends DigestSaving {
  /**
   * Opens the form where a request is better filled in than typed. Never rejects.
   * @returns whether it did; where not, the request is to be answered in words
   */
  opened(request: DeskRequest, person: InChannel & Opener): Promise<boolean>
  /**
   * The form that `opened` opens.
   * @returns null where the request is to be answered in words
   * @throws {StoreError}
   */
  formFor(request: DeskRequest, person: InChannel): Promise<types.ModalView | null>
}

export interface DigestFormDeps extends DigestSavingDeps {
  readonly channels: Pick<Channels, 'access'>
  readonly people: People
}

/** A form has to open within three seconds, which takes a call of its own. */
const LOOK_WITHIN_MS = 1_000

/**
 * Makes the forms.
 * @param deps the desk, and what is known of people, channels and digests
 * @param forms opens them, and shows what came of them
 * @param talk counts what people ask, and waits at a stop for what was begun
 * @returns the forms
 */
export function createDigestForms(
  deps: DigestFormDeps,
  forms: Pick<Forms, 'open' | 'show'>,
  talk: Pick<Talk, 'gate' | 'during'>,
): DigestForms {
  const { desk, channels, people, store, briefings } = deps
  const saving = createDigestSaving(deps, forms, talk)

  async function formFor(request: DeskRequest, person: InChannel): Promise<types.ModalView | null> {
    if (!isBlank(request)) return null
    const place = await desk.placeOf(person)
    const there = await store.subscriptions.ofChannel(place)
    const changed = request.command === 'change' ? chosen(there, request.line, person) : null
    if (request.command === 'change' && changed === null) return null
    if (changed !== null && !(await desk.mayChange(changed, person))) return null
    const { channelId: channel, userName: name = '' } = person
    const state = writeState({ channel, name, id: changed?.id ?? null })
    const [prefilled, closed] = await Promise.all([
      prefilledFor(changed, person),
      within(LOOK_WITHIN_MS, closedNote(place)),
    ])
    const note = closed ?? (changed === null ? noteFor(there, channel) : null)
    return settingsForm({ prefilled, state, note }, briefings().lookup)
  }

  /** Why nothing can be posted there, before somebody fills in a form in vain. */
  async function closedNote(place: Place): Promise<string | null> {
    const access = await channels.access(place)
    return access.kind === 'closed' ? closedWords(access) : null
  }

  async function prefilledFor(
    changed: Subscription | null,
    { userId }: InChannel,
  ): Promise<Prefilled> {
    if (changed !== null) return { ...changed, ...changed.schedule }
    const { zone } = await people.find(userId)
    return { ...NEW_DIGEST, zone }
  }

  return {
    async opened(request, person) {
      if (!isBlank(request)) return false
      let isForm = true
      await forms.open(person, async () => {
        const view = await formFor(request, person)
        isForm = view !== null
        return view
      })
      return isForm
    },
    formFor,
    submitted: (submission) => saving.submitted(submission),
  }
}

/** Whether nothing was said of the digest itself. */
function isBlank({ command, line }: DeskRequest): boolean {
  if (command === 'subscribe') return /^(?:another)?$/i.test(line.trim())
  return command === 'change' && readMark(line).rest === ''
}

/** Null where it is not clear which: then the desk asks. */
function chosen(
  there: readonly Subscription[],
  line: string,
  { isPressed = false }: Pick<InChannel, 'isPressed'>,
): Subscription | null {
  const marked = readMark(line)
  if (isPressed && marked.isNumber) return null
  if (marked.mark !== undefined) return there[indexOfMarked(there, marked)] ?? null
  return there.length === 1 ? (there[0] ?? null) : null
}

function noteFor(there: readonly Subscription[], channelId: string): string | null {
  if (there.length === 0) return null
  const words = there.map(({ schedule }) => scheduleInWords(schedule)).join('; and ')
  const who = isDirect(channelId) ? 'You get' : 'This channel gets'
  return `${who} digests already: ${words}. This adds one more; to change one, type /quad change.`
}
