// How the lists of the model are searched and sorted.
import type { Delivery, Part } from '../../../src/bot/subscriptions/delivery.ts'
import type { Place, Subscription } from '../../../src/bot/subscriptions/model.ts'

/** Whether the first is the earlier. */
export const before = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  Temporal.Instant.compare(a, b) < 0

/** Sorts by UTF-16, which is by bytes for the ids of tests. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whether two places are the same. */
export const isAt = (a: Place, b: Place): boolean =>
  a.surface === b.surface && a.workspace === b.workspace && a.channel === b.channel

/** A name that only this workspace has. */
export const workspaceOf = ({ surface, workspace }: Place): string => `${surface} ${workspace}`

/** Those that were added first, first. */
export function oldest(some: readonly Subscription[]): readonly Subscription[] {
  return some.toSorted(
    (a, b) => Temporal.Instant.compare(a.created, b.created) || byText(a.id, b.id),
  )
}

/** Those of the oldest slot first. */
export function bySlot(some: readonly Delivery[]): readonly Delivery[] {
  return some.toSorted(
    (a, b) => Temporal.Instant.compare(a.slot.at, b.slot.at) || byText(a.id, b.id),
  )
}

/** The first part first. */
export function inOrder(parts: readonly Part[]): readonly Part[] {
  return parts.toSorted((a, b) => a.index - b.index)
}

/** Whether a worker may take it. */
export function isReady({ state }: Delivery, now: Temporal.Instant): boolean {
  if (state.kind === 'waiting') return !before(now, state.tryAt)
  return state.kind === 'claimed' && !before(now, state.leaseUntil)
}

/** When it was due and of what it was made, where its first message was posted. */
export function posted({
  parts,
  slot,
  record,
}: Delivery): readonly { readonly at: Temporal.Instant; readonly record: string }[] {
  const sent = parts.some(({ index, state }) => index === 0 && state.kind === 'sent')
  return sent && record !== null ? [{ at: slot.at, record }] : []
}
