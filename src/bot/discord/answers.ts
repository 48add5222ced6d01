// A response -> the person who asked in an interaction, or everybody there.

import type { APIInteraction } from 'discord.js'
import type { Briefing, NonEmpty } from '../../briefings/index.ts'
import type { Response } from '../commands.ts'
import { errorText } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import { createSeenIds } from '../guards/seen-ids.ts'
import { rememberRendered } from '../messages/rendered.ts'
import { NO_METRICS, stopwatch } from '../operations/metrics.ts'
import { pictureFileIfAny, type PictureFile } from '../pictures/file.ts'
import type { SurfaceDeps } from '../surface.ts'
import { answerOptions, publicOptions } from './answer-options.ts'
import type { Appearance, Delivered, Delivery } from './delivery.ts'
import { inDiscord } from './hints.ts'
import { isInOwnServer, whyNotShared } from './member-rights.ts'
import { hintOf, missingOf } from './permissions.ts'
import { plainMessage } from './plain-message.ts'
import { renderDiscordPlain } from './render-plain.ts'
import { renderDiscord } from './render.ts'
import type { DiscordMessage, DiscordRenderOptions } from './render.ts'

/** What became of an answer; `file-missed` where it was malformed or lost, and its file with it. */
export type Result = Delivered | 'file-missed'

export interface Answers {
  /** Answers the asker, in the place of the message with the button if told so. */
  answer(interaction: APIInteraction, find: () => Response, as: Appearance): Promise<Result>
  /** Shows everybody what one was answered; once for each person and message. */
  share(interaction: APIInteraction, ask: string, messageId: string): Promise<Result>
  /** Says a line of the table of errors to the asker alone. */
  say(interaction: APIInteraction, code: ErrorCode, reference?: string): Promise<Delivered>
  /** Says other words of ours about such a line; what they quote is escaped. */
  sayWords(interaction: APIInteraction, code: ErrorCode, words: string): Promise<Delivered>
}

interface RenderSource {
  readonly briefing: Briefing
  readonly options: DiscordRenderOptions
}

/**
 * Makes what renders and delivers answers.
 * @param deps what there is to ask
 * @param delivery to Discord
 * @returns the answers
 */
export function createAnswers(
  { commands, today, log, metrics = NO_METRICS }: SurfaceDeps,
  delivery: Delivery,
): Answers {
  const shared = createSeenIds()
  const render = rememberRendered<RenderSource, NonEmpty<DiscordMessage>>(({ briefing, options }) =>
    renderDiscord(briefing, options),
  )

  const sayWords: Answers['sayWords'] = (interaction, code, words) => {
    metrics.failed(code)
    return delivery.answer(interaction, [plainMessage(words)], 'private')
  }

  const say: Answers['say'] = (interaction, code, reference) =>
    sayWords(interaction, code, errorText(code, reference))

  const show = async (
    interaction: APIInteraction,
    find: () => Response,
    as: Appearance,
    optionsFor: (response: Response) => DiscordRenderOptions,
  ): Promise<Result> => {
    const seconds = stopwatch()
    const response = find()
    const { file } = response
    const briefing = inDiscord(response, isInOwnServer(interaction), commands)
    const options = optionsFor(response)
    const missing = missingOf(BigInt(interaction.app_permissions), false)
    const drawn = pictureFileIfAny(response.picture, (error) => log.error({ error }, NO_PICTURE))
    const rich = (picture: PictureFile | null): Promise<Delivered> => {
      const [first, ...rest] = render({
        briefing,
        options: { ...options, ...shownPicture(picture) },
      })
      const hint = drawn === picture ? [] : hintOf('discord-no-picture', 'AttachFiles', missing)
      const messages = [first, ...rest, ...hint] as const
      return delivery.answer(interaction, messages, as, file ?? picture ?? undefined)
    }
    let delivered = await rich(drawn)
    if (delivered === 'malformed' && drawn !== null) delivered = await rich(null)
    if (delivered === 'malformed') {
      const [first, ...rest] = renderDiscordPlain(briefing, { sharedBy: options.sharedBy ?? null })
      // What may be the reason; an answer to an interaction needs no permission.
      const hint = hintOf('discord-plain', 'EmbedLinks', missing)
      const messages = [first, ...rest, ...hint] as const
      delivered = await delivery.answer(
        interaction,
        messages,
        as === 'in-place' ? 'private' : as,
        file,
      )
    }
    if (delivered === 'delivered') metrics.answered(response, seconds())
    return file !== undefined && isMissed(delivered) ? 'file-missed' : delivered
  }

  return {
    say,
    sayWords,
    answer: (interaction, find, as) => show(interaction, find, as, answerOptions),
    async share(interaction, ask, messageId) {
      const user = interaction.member?.user ?? interaction.user
      const refusal = whyNotShared(interaction)
      if (refusal !== null) return say(interaction, refusal)
      const key = `${messageId} ${user?.id ?? ''}`
      if (!shared.take(key)) return say(interaction, 'already-shared')
      let delivered: Result = 'lost'
      try {
        const find = () => commands.respond(ask, today())
        const sharedBy = user?.id ?? null
        delivered = await show(interaction, find, 'public', (response) => ({
          ...publicOptions(response),
          sharedBy,
        }))
      } finally {
        if (delivered !== 'delivered' && delivered !== 'in-part') shared.giveBack(key)
      }
      return delivered
    },
  }
}

export const NO_PICTURE = 'A picture could not be drawn; the answer goes without it.'

/**
 * What a picture adds to how an answer is shown.
 * @param picture the file that goes along; null for none
 * @returns options to render it with
 */
export function shownPicture(picture: PictureFile | null): Pick<DiscordRenderOptions, 'picture'> {
  return picture === null ? {} : { picture: { name: picture.name, alt: picture.alt } }
}

/**
 * Whether nothing of an answer arrived though somebody waits for it.
 * @param result what became of it
 */
export function isMissed(result: Result): boolean {
  return result === 'malformed' || result === 'lost' || result === 'file-missed'
}
