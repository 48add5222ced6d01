import type { Clock } from './clock.ts'
import type { Ids } from './ids.ts'
import type { OpenInteraction } from './interactions.ts'
import { LIMITS } from './validation/limits.ts'

/** The tickets with which an app may open a modal for a user. */
export interface Triggers {
  readonly issue: (interaction: OpenInteraction) => string
  /** Uses a trigger up. The refusals are Slack's error codes. */
  readonly redeem: (id: string) => Redeemed
}

/** Whose modal may be opened, or why none. */
export type Redeemed =
  | { readonly kind: 'redeemed'; readonly interaction: OpenInteraction }
  | {
      readonly kind: 'refused'
      readonly error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id'
    }

/** Makes triggers that live three seconds and work once. https://docs.slack.dev/surfaces/modals */
export function createTriggers(clock: Clock, ids: Ids): Triggers {
  const issued = new Map<string, { interaction: OpenInteraction; at: number; used: boolean }>()
  return {
    issue(interaction) {
      const id = ids.trigger()
      issued.set(id, { interaction, at: clock.now(), used: false })
      return id
    },
    redeem(id) {
      const trigger = issued.get(id)
      if (trigger === undefined) return { kind: 'refused', error: 'invalid_trigger_id' }
      if (trigger.used) return { kind: 'refused', error: 'exchanged_trigger_id' }
      if (clock.now() - trigger.at > LIMITS.triggerSeconds.max * 1_000) {
        return { kind: 'refused', error: 'expired_trigger_id' }
      }
      trigger.used = true
      return { kind: 'redeemed', interaction: trigger.interaction }
    },
  }
}
