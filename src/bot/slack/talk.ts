// What every way of asking has in common: an answer is given whole or its loss is told; nothing is done
// twice; who asks too much waits.

import type { webApi } from '@slack/bolt'
import type { NonEmpty } from '../../briefings/index.ts'
import { createSeenIds } from '../guards/seen-ids.ts'
import { NO_METRICS } from '../operations/metrics.ts'
import type { Metrics } from '../operations/metrics.ts'
import type { SurfaceDeps } from '../surface.ts'
import type { SlackAnswer } from './answers.ts'
import { deliver } from './deliver.ts'
import type { Delivery } from './deliver.ts'
import { createExplaining } from './explaining.ts'
import { createGate } from './flood.ts'
import type { Gate } from './flood.ts'
import { createGiving } from './giving.ts'
import type { Arrived, Manner } from './giving.ts'
import type { Person } from './payloads.ts'
import type { Outcome } from './post.ts'
import type { SlackMessage } from './render.ts'
import { conversationRoute } from './routes.ts'
import { AT_ONCE, createTurns } from './turns.ts'
import type { Patience, Turn } from './turns.ts'
import { createMouth } from './words.ts'
import type { Words } from './words.ts'

/** The calls that answers need. */
export type Client = Pick<webApi.WebClient, 'chat' | 'files' | 'views'>

export interface Talk {
  readonly client: Client
  readonly gate: Gate
  readonly metrics: Metrics
  readonly patience: Patience
  /** Says it to one person, or logs that nothing works. Never rejects. */
  say(person: Person, words: Words): Promise<void>
  /**
   * Posts in a channel what nobody waits for, when its turn comes. Never rejects.
   * @returns what came of the last message that was tried
   */
  post(channelId: string, messages: NonEmpty<SlackMessage>): Promise<Outcome>
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
  const gate = createGate(floodGuard)
  const stop = new AbortController()
  const stopping = stop.signal
  const patience: Patience = { stopping, onWait: (s) => metrics.waited(s) }
  const turns = createTurns(patience)
  const mouth = createMouth({ log, metrics, turns, stopping }, client)
  const explain = createExplaining(mouth, log)
  const giving = createGiving({ client, log, metrics, turns, explain, stopping })
  const begun = new Set<Promise<unknown>>()
  const deeds = createSeenIds()

  function during<Done>(work: Promise<Done>): Promise<Done> {
    const whole = work.finally(() => begun.delete(whole))
    begun.add(whole)
    return whole
  }

  return {
    client,
    gate,
    metrics,
    patience,
    async say(person, words) {
      await mouth.say(person, words)
    },
    async post(channelId, messages) {
      const route = conversationRoute(client, { channelId, threadTs: null })
      const all = (turn: Turn): Promise<Delivery> =>
        deliver({ messages, ask: '', from: 0 }, route, turn)
      const { outcome } = (await turns.take(channelId, turns.asking(), all)) ?? (await all(AT_ONCE))
      return outcome
    },
    during,
    giveFile: (person, answer) => giving.giveFile(person, answer, turns.asking()),
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
      if (!isTold && !(await mouth.say(person, { code, text }))) gate.missed(person)
    },
    async give(person, manner) {
      try {
        return await giving.give(person, manner)
      } catch (error) {
        await explain.unexpected(person, error)
        return 'nothing'
      }
    },
    async finish() {
      stop.abort()
      await Promise.all(begun)
    },
  }
}
