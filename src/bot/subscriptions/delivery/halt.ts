// The platform refuses for good: a subscription stops, is kept, and begins again when the channel is back.

import { dateInWords } from '../../../briefings/index.ts'
import { type ErrorCode, errorText } from '../../errors.ts'
import type { Store } from '../../store/port.ts'
import type { AuditEntry, Place, Standing, Subscription } from '../model.ts'
import { nextSlot } from '../schedule/slots.ts'

/** How often a change is tried that somebody else's change came before. */
const TRIES = 5

/** What no change of a channel mends: somebody has to choose the zone again. */
const NOT_OF_PLACE: ErrorCode = 'digest-zone'

/** The bot was removed from the whole workspace: its people cannot end a digest any more, so that it is forgotten. */
export const REMOVED: readonly ErrorCode[] = ['slack-uninstalled', 'discord-server-gone']

/** How long what is halted for that is kept. */
export const KEPT_DAYS = 30

/**
 * Until when a halted subscription is kept.
 * @param standing why and since when it is halted
 * @returns the last instant; null where it is kept until somebody ends it
 */
export function keptUntil({
  code,
  since,
}: Pick<Extract<Standing, { kind: 'halted' }>, 'code' | 'since'>): Temporal.Instant | null {
  return REMOVED.some((each) => each === code) ? since.add({ hours: KEPT_DAYS * 24 }) : null
}

/**
 * Halts a subscription: no digest is planned any more.
 * @param store where it is kept
 * @param id its id
 * @param code why, as a line of the table of errors
 * @param now since when
 * @returns the subscription as it was; null where it was halted already, or is gone. One that is halted for
 *   something else halts once more where the bot was removed from the workspace
 * @throws {StoreError}
 */
export function halt(
  store: Store,
  id: string,
  code: ErrorCode,
  now: Temporal.Instant,
): Promise<Subscription | null> {
  return change(store, id, now, 'halted', errorText(code), (subscription) =>
    isHaltedSo(subscription.standing, code)
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
    try {
      const was = await change(store, id, now, 'restored', 'It can be posted again.', (kept) =>
        kept.standing.kind === 'halted'
          ? { ...kept, standing: { kind: 'active' }, next: nextSlot(kept.schedule, now) }
          : null,
      )
      if (was !== null) restored.push(was)
    } catch (error) {
      // Its zone is not known any more, which the place does not mend.
      if (!(error instanceof RangeError)) throw error
      const standing = { kind: 'halted', code: NOT_OF_PLACE, since: now } as const
      await change(store, id, now, 'halted', errorText(NOT_OF_PLACE), (kept) =>
        kept.standing.kind === 'halted' ? { ...kept, standing } : null,
      )
    }
  }
  return restored
}

/**
 * What the person who set a digest up is told when it halts.
 * @param code why
 * @param since when
 * @param zone in which the day is told until which it is kept
 * @returns plain text
 */
export function haltedWords(code: ErrorCode, since: Temporal.Instant, zone: string): string {
  const until = keptUntil({ code, since })
  if (code === NOT_OF_PLACE) {
    return `The digest that you set up waits, since it cannot be told when it is due. ${errorText(code)} It is kept until then.`
  }
  const kept = until === null ? 'It is kept' : `It is kept until ${dayInWords(until, zone)}`
  return `The digest that you set up could not be posted, and waits. ${errorText(code)} ${kept}, and comes again once it can be posted.`
}

/**
 * The day of an instant, for people.
 * @param at the instant
 * @param zone in which it is that day; UTC where Temporal does not know it
 * @returns "23 November 2026"
 */
export function dayInWords(at: Temporal.Instant, zone: string): string {
  try {
    return dateInWords(at.toZonedDateTimeISO(zone).toPlainDate().toString())
  } catch {
    return dateInWords(at.toZonedDateTimeISO('UTC').toPlainDate().toString())
  }
}

function isHaltedSo(standing: Standing, code: ErrorCode): boolean {
  if (standing.kind !== 'halted') return false
  return standing.code === code || !REMOVED.includes(code)
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
