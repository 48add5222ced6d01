// What a worker has in hand: how much there may be of it, which of it is begun, and who waits for room.

import type { Claim } from '../../store/port.ts'

export interface Hands {
  /** How many deliveries are worked on at the same time, and how many of one workspace. */
  readonly busy: number
  readonly busyOfWorkspace: number
  /** How many are held, those counted that wait for a hand. */
  readonly held: number
  readonly heldOfWorkspace: number
}

/** A delivery in hand. */
export interface Task {
  readonly claim: Claim
  readonly leaseUntil: Temporal.Instant
  /** The name of its workspace, which no other has. */
  readonly workspace: string
}

export interface Holding {
  /** How many there are. */
  size(): number
  /** How many there are of a workspace. */
  of(workspace: string): number
  /** How many more there may be. */
  room(): number
  /** Whether one more of a workspace may be. */
  hasRoomFor(workspace: string): boolean
  add(task: Task): void
  remove(task: Task): void
  /** @returns those that there are hands for now, the longest held first; they count as begun from now on */
  begin(): readonly Task[]
  notBegun(): readonly Task[]
  /** Resolves when there is something to tell. */
  change(): Promise<void>
  /** Tells whoever waits for a change. */
  tell(): void
}

/**
 * Makes it, with nothing in hand.
 * @param hands how much there may be
 * @returns it
 */
export function createHolding(hands: Hands): Holding {
  const held = new Set<Task>()
  const busy = new Set<Task>()
  const waiting = new Set<() => void>()
  const countOf = (some: ReadonlySet<Task>, workspace: string): number =>
    [...some].filter((task) => task.workspace === workspace).length

  return {
    size: () => held.size,
    of: (workspace) => countOf(held, workspace),
    room: () => hands.held - held.size,
    hasRoomFor: (workspace) => countOf(held, workspace) < hands.heldOfWorkspace,
    add: (task) => void held.add(task),
    remove(task) {
      held.delete(task)
      busy.delete(task)
    },
    begin() {
      const begun: Task[] = []
      for (const task of held) {
        if (busy.size >= hands.busy) break
        if (busy.has(task) || countOf(busy, task.workspace) >= hands.busyOfWorkspace) continue
        busy.add(task)
        begun.push(task)
      }
      return begun
    },
    notBegun: () => [...held].filter((task) => !busy.has(task)),
    change() {
      const { promise, resolve } = Promise.withResolvers<void>()
      waiting.add(resolve)
      return promise.finally(() => waiting.delete(resolve))
    },
    tell() {
      for (const wake of waiting) wake()
    },
  }
}
