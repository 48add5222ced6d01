// What people do in Discord about digests, apart from everything else that they ask.

import type { APIInteraction } from 'discord.js'
import type { Values } from '../../commands/command.ts'
import { deskRequest, deskRequestOf } from '../../commands/desk-request.ts'
import type { DeskRequest } from '../../commands/desk-request.ts'
import { NO_METRICS } from '../../operations/metrics.ts'
import { numberedDigests, type NumberedDigest } from '../../subscriptions/desk/numbered.ts'
import type { SurfaceDeps } from '../../surface.ts'
import type { Calls } from '../calls.ts'
import type { Delivered, Delivery } from '../delivery.ts'
import type { Filled, Form } from '../forms.ts'
import { askerOf } from './asker.ts'
import { createDeskAnswers, SOON_MS, within } from './desk-answers.ts'
import { createAboutChannel } from './digest-thread.ts'
import { askAgain, isPurpose, readAgain, settingsForm, typedIn } from './settings-form.ts'
import { createSettingsForms } from './settings-forms.ts'

/** Each answers what is about digests; what is not gives null, and has no answer yet. */
export interface DigestAnswers {
  command(interaction: APIInteraction, name: string, values: Values): Promise<Delivered | null>
  /** @param line what was typed as a question, or a button carries, and stands for a command */
  line(interaction: APIInteraction, line: string): Promise<Delivered | null>
  /** @param ask what the button carries */
  button(interaction: APIInteraction, ask: string): Promise<Delivered | null>
  /** @param question what was written into the form for questions */
  question(interaction: APIInteraction, question: string): Promise<Delivered | null>
  /** @param purpose what the form carries that was sent off */
  form(interaction: APIInteraction, purpose: string, filled: Filled): Promise<Delivered | null>
  /** @returns the digests of the channel, to choose from; none where they are not known soon enough */
  numbered(interaction: APIInteraction): Promise<readonly NumberedDigest[]>
}

const NOTHING: DigestAnswers = {
  command: async () => null,
  line: async () => null,
  button: async () => null,
  question: async () => null,
  form: async () => null,
  numbered: async () => [],
}

/**
 * Makes what answers about digests.
 * @param deps the desk, if there is one
 * @param delivery to Discord
 * @param calls to Discord
 * @returns the answers
 */
export function createDigestAnswers(
  { digests, briefings, commands, log, metrics = NO_METRICS }: SurfaceDeps,
  delivery: Delivery,
  calls: Calls,
): DigestAnswers {
  if (digests === undefined) return NOTHING
  const { desk, store } = digests
  const aboutChannel = createAboutChannel(store.subscriptions)
  const desks = createDeskAnswers({ desk, delivery, calls, aboutChannel, log, metrics })
  const forms = createSettingsForms({ ...digests, briefings })

  const ask = (interaction: APIInteraction, request: DeskRequest): Promise<Delivered> =>
    desks.answer(interaction, async () => request)

  /** A form has to open at once: where the database is slow or fails, the desk answers, and says so. */
  const formFor = async (
    interaction: APIInteraction,
    request: DeskRequest,
  ): Promise<Form | null> => {
    const asker = askerOf(interaction)
    if (asker === null) return null
    const find = async (): Promise<Form | null> =>
      forms.formFor(request, await aboutChannel(interaction, asker, request))
    try {
      return await within(find(), SOON_MS)
    } catch (error) {
      log.warn({ error }, 'A form could not be filled with what is kept.')
      return null
    }
  }

  const askOrForm = async (
    interaction: APIInteraction,
    request: DeskRequest | null,
  ): Promise<Delivered | null> => {
    if (request === null) return null
    const form = await formFor(interaction, request)
    return form === null ? ask(interaction, request) : delivery.open(interaction, form)
  }

  const line: DigestAnswers['line'] = (interaction, typed) =>
    askOrForm(interaction, deskRequest(commands.parse(typed)))

  return {
    command: (interaction, name, values) => askOrForm(interaction, deskRequestOf(name, values)),
    line,
    async button(interaction, carried) {
      const again = readAgain(carried)
      if (again === null) return line(interaction, carried)
      return delivery.open(interaction, settingsForm(again.purpose, again.typed))
    },
    async question(interaction, question) {
      const request = deskRequest(commands.parse(question))
      // A form cannot open another.
      return request === null ? null : ask(interaction, request)
    },
    async form(interaction, purpose, filled) {
      if (!isPurpose(purpose)) return null
      const typed = typedIn(filled)
      const again = { label: 'Fill in again', ask: askAgain(purpose, typed) }
      const find = async (): Promise<DeskRequest> => {
        const asker = askerOf(interaction)
        const command = purpose.startsWith('change') ? 'change' : 'subscribe'
        const about = asker && (await aboutChannel(interaction, asker, { command }))
        return forms.requestOf(purpose, typed, about)
      }
      return desks.answer(interaction, find, again)
    },
    async numbered(interaction) {
      const asker = askerOf(interaction)
      if (asker === null) return []
      return numberedDigests(
        (await within(store.subscriptions.ofChannel(asker.place), SOON_MS)) ?? [],
      )
    },
  }
}
