import type { Answer } from './types.ts'

/** Something that a user did, to which the app may still answer. */
export interface OpenInteraction {
  readonly what: string
  readonly userId: string
  readonly channelId?: string
  readonly answers: Answer[]
}

/** Knows which answer of the app belongs to what a user did. */
export interface Interactions {
  readonly begin: (interaction: OpenInteraction) => OpenInteraction
  readonly answer: (interaction: OpenInteraction, answer: Answer) => void
  /** Gives an answer to whatever was done last in this channel, if anything was. */
  readonly answerInChannel: (channelId: string, answer: Answer) => void
  /** Gives an answer to whatever this user did last, if anything. */
  readonly answerToUser: (userId: string, answer: Answer) => void
}

/**
 * Makes an empty list. A response_url or a trigger names its interaction; a message or a Home
 * view does not, and is taken as the answer to the latest one in its channel or of its user.
 */
export function createInteractions(
  directMessageOf: (userId: string) => string | undefined,
  changed: () => void,
): Interactions {
  const interactions: OpenInteraction[] = []

  function answer(interaction: OpenInteraction | undefined, given: Answer): void {
    interaction?.answers.push(given)
    changed()
  }

  return {
    begin(interaction) {
      interactions.push(interaction)
      return interaction
    },
    answer,
    answerInChannel(channelId, given) {
      const latest = interactions.findLast(
        (one) => one.channelId === channelId || directMessageOf(one.userId) === channelId,
      )
      answer(latest, given)
    },
    answerToUser(userId, given) {
      answer(
        interactions.findLast((one) => one.userId === userId),
        given,
      )
    },
  }
}
