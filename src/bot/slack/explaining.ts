// What somebody wanted did not arrive, or not whole: they are told why and what to do, and the log knows more.

import { newReference } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import type { Log } from '../operations/log.ts'
import type { Delivery } from './deliver.ts'
import type { FileOutcome } from './file.ts'
import { askAgainIn } from './flood.ts'
import { SLACK_LIMITS } from './limits.ts'
import type { Person } from './payloads.ts'
import type { Outcome } from './post.ts'
import { postRefusal } from './refusals.ts'
import type { Mouth } from './words.ts'

/** None of these rejects. */
export interface Explaining {
  /**
   * Says what became of an answer that did not arrive whole.
   * @param person who asked
   * @param delivery how far it got
   * @param outcome of its last message
   * @param unsure what to say where Slack does not tell whether it took it
   */
  loss(
    person: Person,
    delivery: Delivery,
    outcome: Exclude<Outcome, { kind: 'sent' }>,
    unsure: ErrorCode,
  ): Promise<void>
  /** Says that the bot stops before somebody had what they asked for: once in each place. */
  stopped(person: Person): Promise<void>
  /** Says why there is no file. */
  noFile(person: Person, outcome: Extract<FileOutcome, { kind: 'failed' }>): Promise<void>
  /** Says that something went wrong that nobody foresaw, with a reference that the log has too. */
  unexpected(person: Person, error: unknown): Promise<void>
}

/**
 * Makes what explains.
 * @param mouth says it
 * @param log hears the rest
 * @returns it
 */
export function createExplaining(mouth: Mouth, log: Log): Explaining {
  /** Where each was told that the bot stops. */
  const toldOfStop = new Set<string>()

  return {
    async stopped(person) {
      const { teamId, userId, channelId, threadTs } = person
      const id = [teamId, userId, channelId, threadTs].join(' ')
      if (toldOfStop.has(id)) return
      toldOfStop.add(id)
      await mouth.say(person, { code: 'restarting' })
    },
    async loss(person, { posts, message }, outcome, unsure) {
      const reference = newReference()
      const { kind, reason } = outcome
      log.error(
        { reference, outcome: kind, reason, message },
        `Message ${message} of an answer did not get to Slack: ${reason}.`,
      )
      const isSpent = kind === 'refused' || posts >= SLACK_LIMITS.responses.max
      switch (kind) {
        case 'refused':
          await mouth.say(person, { code: postRefusal(reason), reference, isSpent })
          return
        case 'unknown':
          await mouth.say(person, { code: unsure, reference, isSpent })
          return
        case 'later': {
          const text = askAgainIn('answer-later', outcome.seconds)
          await mouth.say(person, { code: 'answer-later', reference, text, isSpent })
        }
      }
    },
    async noFile(person, { code, reason }) {
      const reference = newReference()
      log.error({ reference, code, reason }, `A file did not get to Slack: ${reason}.`)
      await mouth.say(person, { code, reference })
    },
    async unexpected(person, error) {
      const reference = newReference()
      log.error({ reference, error }, 'A question in Slack could not be answered.')
      await mouth.say(person, { code: 'unexpected', reference })
    },
  }
}
