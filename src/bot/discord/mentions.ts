// Messages that ask us something, in a channel, a thread or directly -> each is answered once, or told why not.

import type { GatewayMessageCreateDispatchData } from 'discord.js'
import type { NonEmpty } from '../../briefings/index.ts'
import { errorText, newReference } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import { createSeenIds } from '../guards/seen-ids.ts'
import { NO_METRICS } from '../operations/metrics.ts'
import type { Asker } from '../subscriptions/desk/asker.ts'
import type { SurfaceDeps } from '../surface.ts'
import { THREAD_ARCHIVED } from './delivery.ts'
import type { AskingMessage } from './digests/asker.ts'
import { tooManyCode, tooManyText, workspaceOf } from './guarding.ts'
import type { TooMany } from './guarding.ts'
import { createMessageAnswers } from './message-answers.ts'
import type { Asked, Given } from './message-answers.ts'
import { askedIn } from './message-text.ts'
import { createOncePerTime } from './once-per-time.ts'
import { permissionText } from './permissions.ts'
import type { NeededPermission, Place } from './permissions.ts'
import { plainMessage } from './plain-message.ts'
import type { Posts } from './posts.ts'
import { createReplies } from './replies.ts'
import type { Answered } from './replies.ts'

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

/**
 * Makes what answers messages.
 * @param deps what there is to ask, and the log
 * @param posts to Discord
 * @param self who we are there
 * @returns the mentions
 */
export function createMentions(deps: SurfaceDeps, posts: Posts, self: Self): Mentions {
  const { log, floodGuard, metrics = NO_METRICS } = deps
  const taken = createSeenIds()
  const told = createOncePerTime()
  const replies = createReplies(posts, { log, metrics })
  const answers = createMessageAnswers(deps, replies, (message) => self.askerOf(message))

  const say = async (to: Answered, code: ErrorCode, words: string): Promise<void> => {
    metrics.failed(code)
    const { kind } = await replies.inChannel(to, 'words', [plainMessage(words)])
    if (kind !== 'delivered') log.error({ code, kind }, 'Nor could that be said.')
  }

  const sayDirectly = async (
    to: Answered,
    code: ErrorCode,
    words = errorText(code),
  ): Promise<void> => {
    metrics.failed(code)
    await replies.toPerson(to, `You asked in <#${to.channelId}>. ${words}`)
  }

  const sayMissing = (to: Answered, missing: NonEmpty<NeededPermission>): Promise<void> => {
    log.warn({ missing }, 'A mention cannot be answered where it stands.')
    return sayDirectly(to, 'discord-permissions', permissionText('discord-permissions', missing))
  }

  /** Discord refuses to let us write there. */
  const sayRefused = (to: Answered, place: Place, code: number): Promise<void> => {
    const [first, ...rest] = self.missingIn(place) ?? []
    if (code !== THREAD_ARCHIVED && first !== undefined) return sayMissing(to, [first, ...rest])
    log.warn({ code }, 'A mention cannot be answered where it stands.')
    return sayDirectly(to, code === THREAD_ARCHIVED ? 'discord-archived' : 'discord-kept-out')
  }

  const regret = (to: Answered, given: Given): Promise<void> => {
    const reference = newReference()
    log.error({ reference, ...given }, 'An answer did not arrive; a word of regret may.')
    return say(to, 'unexpected', errorText('unexpected', reference))
  }

  const explain = async (to: Answered, place: Place, given: Given): Promise<void> => {
    switch (given.kind) {
      case 'delivered':
      case 'in-part':
        return
      case 'words':
        return say(to, given.code, given.words)
      case 'refused': {
        const { code } = given
        const isAboutPlace = code === THREAD_ARCHIVED || NOT_ALLOWED.includes(code)
        return isAboutPlace ? sayRefused(to, place, code) : regret(to, given)
      }
      case 'malformed':
      case 'lost':
        return regret(to, given)
    }
  }

  const answer = async (to: Answered, asked: Asked): Promise<void> => {
    const { place } = asked
    const missing = self.missingIn(place) ?? []
    const [first, ...rest] = missing.filter((name) => TO_SPEAK.includes(name))
    if (first !== undefined) return sayMissing(to, [first, ...rest])
    return explain(to, place, await answers.give(to, asked, missing))
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
