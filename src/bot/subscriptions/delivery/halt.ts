// The platform refuses for good: a subscription stops, is kept, and begins again when the channel is back.
import { type ErrorCode, errorText } from '../../errors.ts'
import type { Store } from '../../store/port.ts'
import type { AuditEntry, Place, Subscription } from '../model.ts'
import { nextSlot } from '../schedule/slots.ts'

/** How often a change is tried that somebody else's change came before. */
const TRIES = 5

/** What no change of a channel mends: somebody has to choose the zone again. */
const NOT_OF_PLACE: ErrorCode = 'digest-zone'

/**
 * Halts a subscription: no digest is planned any more.
 * @param store where it is kept
 * @param id its id
 * @param code why, as a line of the table of errors
 * @param now since when
 * @returns the subscription as it was; null where it was halted already, or is gone
 * @throws {StoreError}
 */
export function halt(
  store: Store,
  id: string,
  code: ErrorCode,
  now: Temporal.Instant,
): Promise<Subscription | null> {
  return change(store, id, now, 'halted', errorText(code), (subscription) =>
    subscription.standing.kind === 'halted'
      ? null
      : { ...subscription, standing: { kind: 'halted', code, since: now }, next: null },
  )
}

/**
 * Lets the digests of a channel, or of all channels of a workspace, come again, since the cause is gone.
 * Nothing that was missed comes.
 * @param store where subscriptions are kept
 * @param where a channel; the whole workspace without `channel`
 * @param now from when
 * @returns those that come again
 * @throws {StoreError}
 */
export async function restore(
  store: Store,
  { surface, workspace, channel }: Omit<Place, 'channel'> & { readonly channel?: string },
  now: Temporal.Instant,
): Promise<readonly Subscription[]> {
  const all =
    channel === undefined
      ? await store.subscriptions.ofWorkspace(surface, workspace)
      : await store.subscriptions.ofChannel({ surface, workspace, channel })
  const restored: Subscription[] = []
  for (const { id, standing } of all) {
    if (standing.kind !== 'halted' || standing.code === NOT_OF_PLACE) continue
    const was = await change(store, id, now, 'restored', 'It can be posted again.', (kept) =>
      kept.standing.kind === 'halted'
        ? { ...kept, standing: { kind: 'active' }, next: nextSlot(kept.schedule, now) }
        : null,
    )
    if (was !== null) restored.push(was)
  }
  return restored
}

/**
 * What the person who set a digest up is told when it halts.
 * @param code why
 * @returns plain text
 */
export function haltedWords(code: ErrorCode): string {
  return `The digest that you set up could not be posted, and waits. ${errorText(code)} It is kept, and comes again once it can be posted.`
}

async function change(
  store: Store,
  id: string,
  at: Temporal.Instant,
  what: AuditEntry['what'],
  detail: string,
  how: (subscription: Subscription) => Subscription | null,
): Promise<Subscription | null> {
  for (let left = TRIES; left > 0; left -= 1) {
    const subscription = await store.subscriptions.get(id)
    const changed = subscription === null ? null : how(subscription)
    if (subscription === null || changed === null) return null
    const { place } = subscription
    const entry: AuditEntry = { subscription: id, place, at, by: null, what, detail }
    if ((await store.subscriptions.save(changed, entry)) === 'saved') return subscription
  }
  return null
}
