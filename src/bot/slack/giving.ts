// An answer -> its file, its messages and its picture, each when its turn comes; words where one does not arrive.

import type { webApi } from '@slack/bolt'
import type { ErrorCode } from '../errors.ts'
import type { Log } from '../operations/log.ts'
import { stopwatch } from '../operations/metrics.ts'
import type { Metrics } from '../operations/metrics.ts'
import { pictureFileIfAny } from '../pictures/file.ts'
import type { Sketch } from '../pictures/sketch.ts'
import type { SlackAnswer } from './answers.ts'
import { deliver } from './deliver.ts'
import type { Delivery } from './deliver.ts'
import { isDirect } from './event-payloads.ts'
import type { Explaining } from './explaining.ts'
import { sendFile } from './file.ts'
import { plainMessage } from './messages.ts'
import type { Person } from './payloads.ts'
import { sendPicture } from './picture.ts'
import type { PicturePlace } from './picture.ts'
import { reasonOf } from './post.ts'
import type { SlackMessage } from './render.ts'
import type { Route } from './routes.ts'
import type { Asking, Turn, Turns } from './turns.ts'

/** An answer, from one of its messages on, and the way it takes. */
export interface Manner {
  readonly answer: () => SlackAnswer | Promise<SlackAnswer>
  readonly route: Route
  readonly from?: number
  /** Where a picture that goes with the answer is to be seen; nowhere without it. */
  readonly pictureTo?: PicturePlace
  /** What to say where Slack does not tell whether it took the answer; that it may not be whole unless given. */
  readonly unsure?: ErrorCode
}

/** How much of an answer arrived. `perhaps`: a part of it at least may be there, so that it must not be repeated. */
export type Arrived = 'whole' | 'perhaps' | 'nothing'

export interface Giving {
  /**
   * @returns what of the answer arrived; words were said where it is not the whole
   * @throws {unknown} what making the answer threw
   */
  give(person: Person, manner: Manner): Promise<Arrived>
  /** @returns whether the person has the file; words were said where not */
  giveFile(
    person: Person,
    answer: Pick<SlackAnswer, 'file' | 'response'>,
    asking: Asking,
  ): Promise<boolean>
}

export interface GivingDeps {
  readonly client: Pick<webApi.WebClient, 'chat' | 'files'>
  readonly log: Log
  readonly metrics: Metrics
  readonly turns: Turns
  readonly explain: Explaining
  /** Aborts when the bot stops. */
  readonly stopping: AbortSignal
}

const PICTURE_IS_THERE = 'A picture of this is in your direct messages with Quad Brief.'

/**
 * Makes what gives answers.
 * @param deps the calls, the turns, and what explains
 * @returns it
 */
export function createGiving({
  client,
  log,
  metrics,
  turns,
  explain,
  stopping,
}: GivingDeps): Giving {
  async function giveFile(
    person: Person,
    { file, response }: Pick<SlackAnswer, 'file' | 'response'>,
    asking: Asking,
  ): Promise<boolean> {
    if (file === null) return true
    const { userId } = person
    const { title } = response.briefing
    const outcome = await turns.take(userId, asking, (turn) =>
      sendFile(client, { userId, file, title }, turn),
    )
    if (outcome === null) await explain.stopped(person)
    else if (outcome.kind === 'failed') await explain.noFile(person, outcome)
    return outcome?.kind === 'sent'
  }

  async function givePicture(
    sketch: Sketch,
    to: PicturePlace,
    turn: Turn,
    tell: ((message: SlackMessage) => Promise<unknown>) | null,
  ): Promise<void> {
    const failed = (reason: string): void => log.warn({ reason }, 'A picture did not get to Slack.')
    const picture = pictureFileIfAny(sketch, (error) => failed(reasonOf(error)))
    if (picture === null) return
    const reason = await sendPicture(client, picture, to, turn)
    if (reason !== null) failed(reason)
    else if (to.kind === 'person') await tell?.(plainMessage(PICTURE_IS_THERE))
  }

  async function give(
    person: Person,
    { answer, route, from = 0, pictureTo, unsure = 'not-delivered' }: Manner,
  ): Promise<Arrived> {
    const seconds = stopwatch()
    const asking = turns.asking()
    const given = await answer()
    if (!(await giveFile(person, given, asking))) return 'nothing'
    const { messages, ask, response, picture } = given
    const page = { messages, ask, from: from < messages.length ? from : 0 }
    const key = route.countedIn === null ? null : conversationOf(person, route.countedIn)
    const isPictured = picture !== undefined && pictureTo !== undefined && from === 0
    const picturesIn = isPictured ? placeOf(person, pictureTo) : null

    async function follow({ posts }: Delivery, turn: Turn): Promise<void> {
      if (!isPictured) return
      const tell = posts < route.most ? (said: SlackMessage) => route.post(said, posts) : null
      await givePicture(picture, pictureTo, turn, tell)
    }

    const delivery = await turns.take(key, asking, async (turn) => {
      const delivered = await deliver(page, route, turn)
      if (delivered.outcome.kind !== 'sent') return delivered
      metrics.answered(response, seconds())
      // Nobody else's answer comes between this one and its picture.
      if (key === picturesIn) await follow(delivered, turn)
      return delivered
    })
    if (delivery === null) {
      await explain.stopped(person)
      return 'nothing'
    }
    const { outcome } = delivery
    if (outcome.kind !== 'sent') {
      if (outcome.kind === 'later' && stopping.aborted) await explain.stopped(person)
      else await explain.loss(person, delivery, outcome, unsure)
      const isFirst = delivery.message === page.from + 1
      return outcome.kind === 'unknown' || !isFirst ? 'perhaps' : 'nothing'
    }
    if (key !== picturesIn) {
      await turns.take(picturesIn, asking, (turn) => follow(delivery, turn))
    }
    return 'whole'
  }

  return { give, giveFile }
}

/** A person's id and that of the direct messages with them name the same conversation. */
function conversationOf({ userId }: Person, channelId: string): string {
  return isDirect(channelId) ? userId : channelId
}

function placeOf(person: Person, to: PicturePlace): string {
  return to.kind === 'person' ? to.userId : conversationOf(person, to.channelId)
}
