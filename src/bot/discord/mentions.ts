// Messages that ask us something, in a channel, a thread or directly -> answers where they stand.

import type { GatewayMessageCreateDispatchData } from 'discord.js'
import type { Briefing, NonEmpty } from '../../briefings/index.ts'
import { deskRequest } from '../commands/desk-request.ts'
import { errorText, newReference } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import type { ExportFile } from '../exports/formats.ts'
import { createSeenIds } from '../guards/seen-ids.ts'
import { rememberRendered } from '../messages/rendered.ts'
import { NO_METRICS, stopwatch } from '../operations/metrics.ts'
import { pictureFileIfAny, type PictureFile } from '../pictures/file.ts'
import type { Sketch } from '../pictures/sketch.ts'
import type { Asker } from '../subscriptions/desk/asker.ts'
import type { SurfaceDeps } from '../surface.ts'
import { publicOptions } from './answer-options.ts'
import { NO_PICTURE, shownPicture } from './answers.ts'
import { plainMessage, THREAD_ARCHIVED } from './delivery.ts'
import type { AskingMessage } from './digests/asker.ts'
import { deskBriefing } from './digests/desk-replies.ts'
import { tooManyCode, tooManyText, workspaceOf } from './guarding.ts'
import type { TooMany } from './guarding.ts'
import { askedIn } from './message-text.ts'
import { permissionText } from './permissions.ts'
import type { NeededPermission, Place } from './permissions.ts'
import type { Posts } from './posts.ts'
import { renderDiscordPlain } from './render-plain.ts'
import { renderDiscord } from './render.ts'
import type { DiscordMessage, DiscordRenderOptions } from './render.ts'
import { createReplies } from './replies.ts'
import type { Answered, Replied } from './replies.ts'

/** Who we are in Discord. */
export interface Self {
  /** Our id; null before it is known. */
  id(): string | null
  /** What we lack in a place; null where it is not known. */
  missingIn(place: Place): readonly NeededPermission[] | null
  /** Who asks about digests. */
  askerOf(message: AskingMessage): Asker
}

export interface Mentions {
  /** Answers a message that asks us something, unless it was taken before. Never throws. */
  handle(message: GatewayMessageCreateDispatchData): Promise<void>
}

/** Without one of these, nothing can be said in a channel. */
const TO_SPEAK: readonly NeededPermission[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
]

/** Missing access, and missing permissions. */
const NOT_ALLOWED = [50001, 50013]

interface RenderSource {
  readonly briefing: Briefing
  readonly options: DiscordRenderOptions
}

/** What to show. */
interface Answer extends RenderSource {
  readonly file?: ExportFile | undefined
  readonly picture?: Sketch | undefined
  /** Counts it once it was shown. */
  readonly count: (seconds: number) => void
}

/** Somebody asks, and where. */
interface Asked {
  readonly place: Place
  readonly question: string
  readonly roleIds: readonly string[]
}

/**
 * Makes what answers messages.
 * @param deps what there is to ask, and the log
 * @param posts to Discord
 * @param self who we are there
 * @returns the mentions
 */
export function createMentions(deps: SurfaceDeps, posts: Posts, self: Self): Mentions {
  const { commands, today, log, floodGuard, digests, metrics = NO_METRICS } = deps
  const taken = createSeenIds()
  const told = createOncePerTime()
  const replies = createReplies(posts, { log, metrics })
  const render = rememberRendered<RenderSource, NonEmpty<DiscordMessage>>(({ briefing, options }) =>
    renderDiscord(briefing, options),
  )

  const say = async (to: Answered, code: ErrorCode, words: string): Promise<void> => {
    metrics.failed(code)
    const { kind } = await replies.inChannel(to, 'words', [plainMessage(words)])
    if (kind !== 'delivered') log.error({ code, kind }, 'Nor could that be said.')
  }

  const sayDirectly = async (to: Answered, code: ErrorCode, words: string): Promise<void> => {
    metrics.failed(code)
    await replies.toPerson(to, `You asked in <#${to.channelId}>. ${words}`)
  }

  /** What is about digests goes to the desk, everything else is answered from the record. */
  const find = async (to: Answered, { place, question, roleIds }: Asked): Promise<Answer> => {
    const request = deskRequest(commands.parse(question))
    const { guildId } = place
    if (request === null || digests === undefined || guildId === undefined) {
      const response = commands.respond(question === '' ? 'help' : question, today())
      const { briefing, file, picture } = response
      const count = (seconds: number): void => metrics.answered(response, seconds)
      return { briefing, file, picture, options: publicOptions(response), count }
    }
    const asker = self.askerOf({ ...to, guildId, roleIds })
    const briefing = await deskBriefing(digests.desk, request, asker)
    return { briefing, options: {}, count: () => undefined }
  }

  /** An answer in full, or plain where that is all that can be shown. */
  const give = async (
    to: Answered,
    asked: Asked,
    missing: readonly NeededPermission[],
  ): Promise<Replied> => {
    const seconds = stopwatch()
    const { briefing, options, file, picture, count } = await find(to, asked)
    if (file !== undefined && missing.includes('AttachFiles')) {
      await say(to, 'discord-no-files', permissionText('discord-no-files', ['AttachFiles']))
      return { kind: 'delivered' }
    }
    const lacksLinks = missing.includes('EmbedLinks')
    const drawn = missing.includes('AttachFiles')
      ? null
      : pictureFileIfAny(picture, (error) => log.error({ error }, NO_PICTURE))
    const rich = (withPicture: PictureFile | null): Promise<Replied> => {
      const messages = render({ briefing, options: { ...options, ...shownPicture(withPicture) } })
      return replies.inChannel(to, 'rich', messages, file ?? withPicture ?? undefined)
    }
    let replied: Replied = lacksLinks ? { kind: 'malformed' } : await rich(drawn)
    if (replied.kind === 'malformed' && drawn !== null && !lacksLinks) replied = await rich(null)
    if (replied.kind === 'malformed') {
      const [first, ...rest] = renderDiscordPlain(briefing)
      const hint = lacksLinks ? [plainMessage(permissionText('discord-plain', ['EmbedLinks']))] : []
      replied = await replies.inChannel(to, 'plain', [first, ...rest, ...hint], file)
    }
    if (replied.kind === 'delivered') count(seconds())
    return replied
  }

  const explain = async (to: Answered, place: Place, replied: Replied): Promise<void> => {
    const code = replied.kind === 'refused' ? replied.code : null
    if (replied.kind === 'delivered' || replied.kind === 'in-part') return
    const reference = newReference()
    log.error({ reference, ...replied }, 'An answer did not arrive; a word of regret may.')
    if (code !== null && NOT_ALLOWED.includes(code)) {
      const missing = self.missingIn(place) ?? []
      const words = permissionText('discord-permissions', missing)
      return sayDirectly(to, 'discord-permissions', words)
    }
    if (code === THREAD_ARCHIVED) {
      return sayDirectly(to, 'discord-archived', errorText('discord-archived'))
    }
    return say(to, 'unexpected', errorText('unexpected', reference))
  }

  const answer = async (to: Answered, asked: Asked): Promise<void> => {
    const { place } = asked
    const missing = self.missingIn(place) ?? []
    const toSpeak = missing.filter((name) => TO_SPEAK.includes(name))
    if (toSpeak.length === 0) return explain(to, place, await give(to, asked, missing))
    log.warn({ missing: toSpeak }, 'A mention cannot be answered where it stands.')
    return sayDirectly(to, 'discord-permissions', permissionText('discord-permissions', toSpeak))
  }

  /** For the asker alone where one asks too much, in the channel where all do; once in that time. */
  const tellToWait = async (to: Answered, place: Place, tooMany: TooMany): Promise<void> => {
    const isAll = tooMany.who === 'workspace'
    const workspace = workspaceOf(place)
    if (!told.take(isAll ? workspace : `${workspace} ${to.userId}`, tooMany.seconds)) return
    const code = tooManyCode(tooMany)
    const isHere = isAll || place.guildId === undefined
    return isHere
      ? say(to, code, tooManyText(tooMany))
      : sayDirectly(to, code, tooManyText(tooMany))
  }

  return {
    async handle(message) {
      const question = askedIn(message, self.id())
      if (question === null) return
      if (!taken.take(message.id)) {
        log.info({ message: message.id }, 'A message came again; it has its answer.')
        return
      }
      const { id, channel_id: channelId, guild_id: guildId, author } = message
      const to: Answered = { id, channelId, userId: author.id }
      const place: Place = { channelId, guildId }
      try {
        const allowed = floodGuard.take(workspaceOf(place), author.id)
        const roleIds = message.member?.roles ?? []
        if (allowed.kind === 'allowed') await answer(to, { place, question, roleIds })
        else await tellToWait(to, place, allowed)
      } catch (error) {
        const reference = newReference()
        log.error({ reference, error }, 'An answer failed.')
        await say(to, 'unexpected', errorText('unexpected', reference))
      }
    },
  }
}

interface OncePerTime {
  /** @returns whether nothing was said to them in the time that was given then */
  take(whom: string, seconds: number): boolean
}

/** Bounded by how many people ask too much within seconds. */
function createOncePerTime(): OncePerTime {
  const until = new Map<string, number>()
  return {
    take(whom, seconds) {
      const at = performance.now()
      for (const [each, end] of until) if (end <= at) until.delete(each)
      if (until.has(whom)) return false
      until.set(whom, at + seconds * 1_000)
      return true
    },
  }
}
