// A change that somebody else's change, or the planning of a digest, came before: it is made anew upon that.

import type { Store } from '../../store/port.ts'
import type { Subscription } from '../model.ts'
import type { Asker } from './asker.ts'
import { choose, notAllowed, type Choosing, type ChosenOne } from './choose.ts'
import type { DeskWork } from './deps.ts'
import { reply, type DeskReply } from './reply.ts'

const TRIES = 4

/**
 * Chooses a digest and changes it, until nobody else's change comes between.
 * @param choosing the command, and what was typed after it
 * @param asker who and where
 * @param deps where digests are kept
 * @param attempt changes and saves; null where something was changed meanwhile
 * @returns what it replied; or that there is none, that it may not be changed, or that it did not work
 * @throws {StoreError}
 */
export async function retried(
  choosing: Choosing,
  asker: Asker,
  { store }: Pick<DeskWork, 'store'>,
  attempt: Attempt,
): Promise<DeskReply> {
  const chosen = await choose(choosing, asker, store)
  return chosen.kind === 'none' ? chosen.reply : retriedOn(chosen, asker, store, attempt)
}

type Attempt = (chosen: ChosenOne) => Promise<DeskReply | null>

/**
 * Changes a digest that is chosen, until nobody else's change comes between.
 * @param chosen which one
 * @param asker who and where
 * @param store where digests are kept
 * @param attempt changes and saves; null where something was changed meanwhile
 * @returns what it replied; or that it may not be changed, or that it did not work
 * @throws {StoreError}
 */
export async function retriedOn(
  chosen: ChosenOne,
  asker: Asker,
  store: Store,
  attempt: Attempt,
): Promise<DeskReply> {
  let subscription: Subscription | null = chosen.subscription
  for (let left = TRIES; left > 0; left -= 1) {
    const refused = notAllowed(subscription, asker)
    if (refused !== null) return refused
    const replied = await attempt({ ...chosen, subscription })
    if (replied !== null) return replied
    // By its id: what has its number now may be another.
    subscription = await store.subscriptions.get(subscription.id)
    if (subscription === null)
      return meanwhile('Somebody else ended this digest at the same moment.')
  }
  return meanwhile(
    'This digest is being changed by somebody else at the same moment, so nothing was changed by you. Look at it and try again.',
  )
}

/**
 * What to say where something was changed at the same moment.
 * @param words what happened and what to do
 * @returns the reply; nothing was changed
 */
export function meanwhile(words: string): DeskReply {
  return reply('Changed meanwhile', [words], {
    status: 'not-recorded',
    next: [{ label: 'Status', ask: 'status' }],
  })
}
