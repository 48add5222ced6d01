// What a message asks -> its answer, where the message stands: in full, or plain where that is all that can be shown.

import type { Briefing, NonEmpty } from '../../briefings/index.ts'
import { deskRequest } from '../commands/desk-request.ts'
import { errorText } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import type { ExportFile } from '../exports/formats.ts'
import { rememberRendered } from '../messages/rendered.ts'
import { NO_METRICS, stopwatch } from '../operations/metrics.ts'
import { pictureFileIfAny, type PictureFile } from '../pictures/file.ts'
import type { Sketch } from '../pictures/sketch.ts'
import type { Asker } from '../subscriptions/desk/asker.ts'
import type { SurfaceDeps } from '../surface.ts'
import { publicOptions } from './answer-options.ts'
import { NO_PICTURE, shownPicture } from './answers.ts'
import type { AskingMessage } from './digests/asker.ts'
import { deskBriefing } from './digests/desk-replies.ts'
import { inDiscord } from './hints.ts'
import { hintOf, permissionText } from './permissions.ts'
import type { NeededPermission, Place } from './permissions.ts'
import { renderDiscordPlain } from './render-plain.ts'
import { renderDiscord } from './render.ts'
import type { DiscordMessage, DiscordRenderOptions } from './render.ts'
import type { Answered, Replied, Replies } from './replies.ts'

/** What a message asks, and where. */
export interface Asked {
  readonly place: Place
  readonly question: string
  /** The roles of whoever wrote it. */
  readonly roleIds: readonly string[]
}

/** What became of an answer. */
export type Given =
  | Replied
  /** There is none; these words are to be said instead. */
  | { readonly kind: 'words'; readonly code: ErrorCode; readonly words: string }

export interface MessageAnswers {
  /**
   * Answers a message.
   * @param to the message
   * @param asked what it asks
   * @param missing permissions that the bot lacks there
   * @throws {StoreError} nothing was done then
   */
  give(to: Answered, asked: Asked, missing: readonly NeededPermission[]): Promise<Given>
}

interface RenderSource {
  readonly briefing: Briefing
  readonly options: DiscordRenderOptions
}

/** What to show. */
interface Answer extends RenderSource {
  readonly kind: 'answer'
  readonly file?: ExportFile | undefined
  readonly picture?: Sketch | undefined
  /** Counts it once it was shown. */
  readonly count: (seconds: number) => void
}

type Words = Extract<Given, { kind: 'words' }>

/**
 * Makes what answers messages.
 * @param deps what there is to ask, and the log
 * @param replies to the messages
 * @param askerOf who asks about digests
 * @returns the answers
 */
export function createMessageAnswers(
  { commands, today, log, digests, metrics = NO_METRICS }: SurfaceDeps,
  replies: Pick<Replies, 'inChannel'>,
  askerOf: (message: AskingMessage) => Asker,
): MessageAnswers {
  const render = rememberRendered<RenderSource, NonEmpty<DiscordMessage>>(({ briefing, options }) =>
    renderDiscord(briefing, options),
  )

  /** What is about digests goes to the desk, everything else is answered from the record. */
  const find = async (
    to: Answered,
    { place, question, roleIds }: Asked,
  ): Promise<Answer | Words> => {
    const request = deskRequest(commands.parse(question))
    if (request === null || digests === undefined) {
      const response = commands.respond(question === '' ? 'help' : question, today())
      const { file, picture } = response
      const briefing = inDiscord(response, place.guildId !== undefined, commands)
      const count = (seconds: number): void => metrics.answered(response, seconds)
      return { kind: 'answer', briefing, file, picture, options: publicOptions(response), count }
    }
    const { guildId } = place
    if (guildId === undefined) return inWords('discord-no-server')
    const briefing = await deskBriefing(digests.desk, request, askerOf({ ...to, guildId, roleIds }))
    return { kind: 'answer', briefing, options: {}, count: () => undefined }
  }

  /** With its picture, or without where Discord does not take it; `malformed` where it takes neither. */
  const giveRich = async (
    to: Answered,
    { briefing, options, file, picture }: Answer,
    missing: readonly NeededPermission[],
  ): Promise<Replied> => {
    const mayAttach = !missing.includes('AttachFiles')
    const drawn = mayAttach
      ? pictureFileIfAny(picture, (error) => log.error({ error }, NO_PICTURE))
      : null
    const reply = (withPicture: PictureFile | null): Promise<Replied> => {
      const [first, ...rest] = render({
        briefing,
        options: { ...options, ...shownPicture(withPicture) },
      })
      const hint = picture === undefined ? [] : hintOf('discord-no-picture', 'AttachFiles', missing)
      const messages = [first, ...rest, ...hint] as const
      return replies.inChannel(to, 'rich', messages, file ?? withPicture ?? undefined)
    }
    const replied = await reply(drawn)
    return replied.kind === 'malformed' && drawn !== null ? reply(null) : replied
  }

  const givePlain = (
    to: Answered,
    { briefing, file }: Answer,
    missing: readonly NeededPermission[],
  ): Promise<Replied> => {
    const [first, ...rest] = renderDiscordPlain(briefing)
    const hint = hintOf('discord-plain', 'EmbedLinks', missing)
    return replies.inChannel(to, 'plain', [first, ...rest, ...hint], file)
  }

  return {
    async give(to, asked, missing) {
      const seconds = stopwatch()
      const found = await find(to, asked)
      if (found.kind === 'words') return found
      if (found.file !== undefined && missing.includes('AttachFiles')) {
        const code = 'discord-no-files'
        return { kind: 'words', code, words: permissionText(code, ['AttachFiles']) }
      }
      const rich: Replied = missing.includes('EmbedLinks')
        ? { kind: 'malformed' }
        : await giveRich(to, found, missing)
      const replied = rich.kind === 'malformed' ? await givePlain(to, found, missing) : rich
      if (replied.kind === 'delivered') found.count(seconds())
      return replied
    },
  }
}

function inWords(code: ErrorCode): Words {
  return { kind: 'words', code, words: errorText(code) }
}
