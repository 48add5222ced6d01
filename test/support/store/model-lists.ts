// How the lists of the model are searched and sorted.

import type { Delivery, Part } from '../../../src/bot/subscriptions/delivery.ts'
import type { AuditEntry, Place, Subscription } from '../../../src/bot/subscriptions/model.ts'

/** Whether the first is the earlier. */
export const before = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  Temporal.Instant.compare(a, b) < 0

/** The first of some instants; null where there is none. */
export const earliest = (some: readonly Temporal.Instant[]): Temporal.Instant | null =>
  some.toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? null

/** The later of two. */
export const latest = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  before(a, b) ? b : a

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

/** By surface, workspace and channel, then the oldest first. */
export function byPlace<Kept extends Pick<Subscription, 'id' | 'place' | 'created'>>(
  some: readonly Kept[],
): readonly Kept[] {
  return some.toSorted(
    (a, b) =>
      byText(a.place.surface, b.place.surface) ||
      byText(a.place.workspace, b.place.workspace) ||
      byText(a.place.channel, b.place.channel) ||
      Temporal.Instant.compare(a.created, b.created) ||
      byText(a.id, b.id),
  )
}

/** Whether it is found by a text. */
export function holds(
  { id, place, schedule, setBy, standing }: Subscription,
  text: string,
): boolean {
  const { surface, workspace, channel } = place
  const code = standing.kind === 'halted' ? standing.code : ''
  return [id, surface, workspace, channel, schedule.zone, setBy, code].some((field) =>
    field.toLowerCase().includes(text.toLowerCase()),
  )
}

/** Whether it is behind another in a list of the newest. */
export function isOlder(one: Delivery, other: Pick<Delivery, 'id' | 'slot'>): boolean {
  const compared = Temporal.Instant.compare(one.slot.at, other.slot.at)
  return (compared || byText(one.id, other.id)) < 0
}

/** What happened last, first. */
export function newest(some: readonly AuditEntry[]): readonly AuditEntry[] {
  return some.toReversed().toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
}

/** How many there are of each kind. */
export function tally<Kind extends string>(
  kinds: readonly Kind[],
  all: readonly Kind[],
): Record<Kind, number> {
  const counted = kinds.map((kind) => [kind, all.filter((each) => each === kind).length] as const)
  return Object.fromEntries(counted) as Record<Kind, number>
}
