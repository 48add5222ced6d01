// What every way of asking has in common: an answer is given whole or its loss is told; nothing is done
// twice; who asks too much waits.

import type { webApi } from '@slack/bolt'
import type { ErrorCode } from '../errors.ts'
import { createSeenIds } from '../guards/seen-ids.ts'
import { NO_METRICS, stopwatch } from '../operations/metrics.ts'
import type { Metrics } from '../operations/metrics.ts'
import { pictureFileIfAny } from '../pictures/file.ts'
import type { Sketch } from '../pictures/sketch.ts'
import type { SurfaceDeps } from '../surface.ts'
import type { SlackAnswer } from './answers.ts'
import { deliver } from './deliver.ts'
import type { Patience } from './deliver.ts'
import { createExplaining } from './explaining.ts'
import { sendFile } from './file.ts'
import { createGate } from './flood.ts'
import type { Gate } from './flood.ts'
import { plainMessage } from './messages.ts'
import type { Person } from './payloads.ts'
import { sendPicture, type PicturePlace } from './picture.ts'
import { reasonOf } from './post.ts'
import { createQueues } from './queues.ts'
import type { SlackMessage } from './render.ts'
import type { Route } from './routes.ts'
import { createMouth } from './words.ts'
import type { Mouth } from './words.ts'

/** The calls that answers need. */
export type Client = Pick<webApi.WebClient, 'chat' | 'files' | 'views'>

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

export interface Talk extends Mouth {
  readonly client: Client
  readonly gate: Gate
  readonly metrics: Metrics
  readonly patience: Patience
  /**
   * Does something for the first time only.
   * @param ids what it is known by; with any of them seen before it was done already
   * @param work never rejects
   */
  once(ids: readonly string[], work: () => Promise<void>): Promise<void>
  /** Does what stopping waits for. */
  during<Done>(work: Promise<Done>): Promise<Done>
  /** Does what is asked unless the person asks too much, and says so then. */
  admitted(person: Person, work: () => Promise<void>): Promise<void>
  /** @returns what of the answer arrived; words were said where it is not the whole */
  give(person: Person, manner: Manner): Promise<Arrived>
  /** @returns whether the person has the file; words were said where not */
  giveFile(person: Person, answer: Pick<SlackAnswer, 'file' | 'response'>): Promise<boolean>
  /** Says that something went wrong that nobody foresaw, with a reference that the log has too. */
  regret(person: Person, error: unknown): Promise<void>
  /** Waits for what was begun; waits for Slack end at once. */
  finish(): Promise<void>
}

const PICTURE_IS_THERE = 'A picture of this is in your direct messages with Quad Brief.'

/**
 * Makes it.
 * @param deps the log, what counts, and who may ask how much
 * @param client of the bot token
 * @returns what the entry points work with
 */
export function createTalk(
  { log, metrics = NO_METRICS, floodGuard }: Pick<SurfaceDeps, 'log' | 'metrics' | 'floodGuard'>,
  client: Client,
): Talk {
  const mouth = createMouth({ log, metrics }, client)
  const explain = createExplaining(mouth, log)
  const gate = createGate(floodGuard)
  const stopping = new AbortController()
  const patience: Patience = { stopping: stopping.signal, onWait: (s) => metrics.waited(s) }
  const begun = new Set<Promise<unknown>>()
  const deeds = createSeenIds()
  const queues = createQueues()

  function during<Done>(work: Promise<Done>): Promise<Done> {
    const whole = work.finally(() => begun.delete(whole))
    begun.add(whole)
    return whole
  }

  async function giveFile(
    person: Person,
    { file, response }: Pick<SlackAnswer, 'file' | 'response'>,
  ): Promise<boolean> {
    if (file === null) return true
    const { title } = response.briefing
    const outcome = await sendFile(client, { userId: person.userId, file, title })
    if (outcome.kind === 'failed') await explain.noFile(person, outcome)
    return outcome.kind === 'sent'
  }

  /** Follows an answer that has arrived, so that it holds nothing up. */
  async function givePicture(
    sketch: Sketch | undefined,
    to: PicturePlace | undefined,
    tell: ((message: SlackMessage) => Promise<unknown>) | null,
  ): Promise<void> {
    if (to === undefined) return
    const failed = (reason: string): void => log.warn({ reason }, 'A picture did not get to Slack.')
    const picture = pictureFileIfAny(sketch, (error) => failed(reasonOf(error)))
    if (picture === null) return
    const reason = await sendPicture(client, picture, to)
    if (reason !== null) failed(reason)
    else if (to.kind === 'person') await tell?.(plainMessage(PICTURE_IS_THERE))
  }

  return {
    client,
    gate,
    metrics,
    patience,
    say: (person, words) => mouth.say(person, words),
    during,
    giveFile,
    regret: (person, error) => explain.unexpected(person, error),
    once(ids, work) {
      // Each is taken, the first time or not.
      const isNew = ids.map((id) => deeds.take(id)).every(Boolean)
      return isNew ? during(work()) : Promise.resolve()
    },
    async admitted(person, work) {
      const admitted = gate.admit(person)
      if (admitted.kind === 'allowed') return work()
      const { code, text, isTold } = admitted
      if (!isTold) await mouth.say(person, { code, text })
    },
    async give(
      person,
      { answer, route, from = 0, pictureTo, unsure = 'not-delivered' },
    ): Promise<Arrived> {
      const seconds = stopwatch()
      try {
        const given = await answer()
        if (!(await giveFile(person, given))) return 'nothing'
        const { messages, ask, response, picture } = given
        const page = { messages, ask, from: from < messages.length ? from : 0 }
        const delivery = await queues.take(route.countedIn, () => deliver(page, route, patience))
        const { outcome } = delivery
        if (outcome.kind !== 'sent') {
          await explain.loss(person, delivery, outcome, unsure)
          const isFirst = delivery.message === page.from + 1
          return outcome.kind === 'unknown' || !isFirst ? 'perhaps' : 'nothing'
        }
        metrics.answered(response, seconds())
        const isRoom = delivery.posts < route.most
        const tell = isRoom ? (said: SlackMessage) => route.post(said, delivery.posts) : null
        if (from === 0) await givePicture(picture, pictureTo, tell)
        return 'whole'
      } catch (error) {
        await explain.unexpected(person, error)
        return 'nothing'
      }
    },
    async finish() {
      stopping.abort()
      await Promise.all(begun)
    },
  }
}
