// digest: one for everybody in the channel, now, besides those of the schedule.

import type { Delivery } from '../delivery.ts'
import { askedFor, isAsked } from '../delivery/asked.ts'
import { accessTo, closedReply } from './access.ts'
import type { Asker } from './asker.ts'
import { choose, notAllowed, type Chosen } from './choose.ts'
import type { DeskWork } from './deps.ts'
import { postedLine } from './posted-line.ts'
import { reply, type DeskReply } from './reply.ts'
import { meanwhile } from './retried.ts'
import { entryOf } from './words.ts'

/** How many of the newest deliveries are looked through for one that makes another needless. */
const LOOKED_AT = 10

/** Whoever asks so soon after a digest came has hardly seen it. */
const LATELY = { minutes: 30 }

/** How often it is looked anew where others ask at the same moment. */
const TRIES = 4

/** Typed behind it by whoever has seen the one that came lately. */
const ANOTHER = 'another'

/**
 * Has a digest posted now, unless one is on its way, or came lately and nobody asks for another.
 * @param line which one, where there are several; "another" behind it
 * @param asker who and where
 * @param deps what the desk works with
 * @returns that it is on its way; or where the one stands that came lately
 * @throws {StoreError}
 */
export async function postNow(line: string, asker: Asker, deps: DeskWork): Promise<DeskReply> {
  const chosen = await choose('digest', line, asker, deps.store)
  if (chosen.kind === 'none') return chosen.reply
  const { subscription, mark } = chosen
  const refused = notAllowed(subscription, asker)
  if (refused !== null) return refused
  const access = await accessTo(asker, deps)
  if (access.kind === 'closed') return closedReply('Digest', access, `digest ${mark}`.trim())
  for (let left = TRIES; left > 0; left -= 1) {
    const replied = await attempt(chosen, asker, deps)
    if (replied !== null) return replied
  }
  return meanwhile('Others ask for a digest at the same moment, so none was asked for by you.')
}

/** Null where another one appeared meanwhile: it is looked at what is there anew. */
async function attempt(
  { subscription, mark, rest }: Extract<Chosen, { kind: 'one' }>,
  asker: Asker,
  deps: DeskWork,
): Promise<DeskReply | null> {
  const { store, clock, wake } = deps
  const { id } = subscription
  const now = clock.now()
  const next = [{ label: 'Status', ask: `status ${mark}`.trim() }]
  const lately = await store.deliveries.ofSubscription(id, LOOKED_AT)
  if (lately.some(isOnItsWay)) {
    wake()
    return reply('Digest', ['One is on its way to this channel already.'], { next })
  }
  const since = now.subtract(LATELY)
  const latest = lately.find((each) => wasPostedSince(each, since))
  if (latest !== undefined && rest.toLowerCase() !== ANOTHER) {
    const posted = await postedLine('One was posted lately,', latest, asker, deps)
    const another = { label: 'Post another', ask: `digest ${mark}${ANOTHER}` }
    return reply('Digest', [posted], { status: 'ambiguous', next: [another, ...next] })
  }
  const entry = entryOf(subscription, 'asked-for', 'one digest at once', asker, now)
  const seen = {
    since: lately[LOOKED_AT - 1]?.slot.at ?? Temporal.Instant.fromEpochMilliseconds(0),
    deliveries: lately.map((each) => each.id),
  }
  const added = await store.deliveries.add(askedFor(id, now, asker.request), entry, seen)
  if (added === 'others-there') return null
  if (added === 'gone') return meanwhile('Somebody else ended this digest at the same moment.')
  wake()
  if (added === 'there-already') return reply('Digest', ['It was asked for already.'], { next })
  return reply('Digest', ['It is on its way to this channel.'], {
    next,
    announcement: 'asked for a digest of this channel now.',
  })
}

/** One of the schedule that is tried again may yet take long: whoever asks need not wait for it. */
function isOnItsWay({ slot, state }: Delivery): boolean {
  if (state.kind === 'claimed') return true
  return state.kind === 'waiting' && (isAsked(slot) || state.why === null)
}

function wasPostedSince({ state }: Delivery, since: Temporal.Instant): boolean {
  return state.kind === 'sent' && Temporal.Instant.compare(state.at, since) > 0
}
