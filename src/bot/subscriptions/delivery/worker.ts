// Takes deliveries that wait and delivers them, several at once. One workspace, however slow, has only so many
// of the hands. On a stop, what is begun is finished and the rest is given back.

import type { Claim } from '../../store/port.ts'
import { deliver, type Delivered } from './deliver.ts'
import type { DeliverDeps } from './deps.ts'
import { createHolding, type Hands, type Task } from './holding.ts'

export interface Worker {
  /** Takes what waits, as much as there is room for, and goes on until nothing waits. Never throws. */
  pull(): Promise<void>
  /**
   * Takes one delivery, if it waits.
   * @param id which
   * @returns once it is taken, which may be later for want of room
   * @throws {StoreError} whether it was taken is not known
   * @throws {Error} it was not, since the worker stops
   */
  take(id: string): Promise<void>
  /** Resolves once nothing is in hand. */
  idle(): Promise<void>
  /** Finishes what is begun and gives back the rest. */
  stop(): Promise<void>
}

export const HANDS: Hands = { busy: 48, busyOfWorkspace: 12, held: 96, heldOfWorkspace: 24 }

/** When what a workspace has too much of is offered again. */
const HAND_BACK_MS = 2_000

export interface WorkerDeps extends DeliverDeps {
  readonly hands?: Hands
  /** Hears what became of each. */
  readonly onDelivered?: (claim: Pick<Claim, 'delivery' | 'again'>, delivered: Delivered) => void
}

/**
 * Makes a worker.
 * @param deps what it delivers with
 * @returns the worker, with nothing in hand
 */
export function createWorker(deps: WorkerDeps): Worker {
  const { store, clock, timings, log, platforms, hands = HANDS } = deps
  const surfaces = [...platforms.keys()]
  const held = createHolding(hands)
  let isStopping = false
  let pulling: Promise<void> | null = null
  let isAskedAgain = false
  let mayBeMore = false
  /** Workspaces of which more may wait than was taken. */
  const unfinished = new Set<string>()
  const fewOfWorkspace = Math.ceil(hands.heldOfWorkspace / 2)

  const startSome = (): void => {
    for (const task of held.begin()) void work(task)
  }

  const work = async (task: Task): Promise<void> => {
    const { claim, leaseUntil } = task
    const { id } = claim.delivery
    try {
      const delivered = await deliver(claim, leaseUntil, deps, () => isStopping)
      deps.onDelivered?.(claim, delivered)
    } catch (error) {
      log.error(
        { error, delivery: id },
        'A digest could not be delivered now; it is looked at again.',
      )
    }
    letGo(task)
  }

  const letGo = (task: Task): void => {
    held.remove(task)
    if (!isStopping) startSome()
    held.tell()
    const { workspace } = task
    const isNext = unfinished.has(workspace) && held.of(workspace) <= hands.heldOfWorkspace / 2
    if (isNext || (mayBeMore && held.size() <= hands.held / 2)) void pull()
  }

  const giveBack = async (claim: Claim, ms: number): Promise<void> => {
    try {
      const tryAt = clock.now().add({ milliseconds: ms })
      await store.deliveries.release(claim, tryAt, null)
    } catch (error) {
      log.warn(
        { error, delivery: claim.delivery.id },
        'A digest could not be given back; it is when its lease ends.',
      )
    }
  }

  const claim = async (limit: number, id?: string): Promise<readonly Claim[]> => {
    const now = clock.now()
    const leaseUntil = now.add({ milliseconds: timings.lease })
    const which = id === undefined ? { ofWorkspace: fewOfWorkspace } : { id }
    const claims = await store.deliveries.claim({ now, leaseUntil, limit, surfaces, ...which })
    for (const own of claims) {
      const workspace = workspaceOf(own)
      if (isStopping) await giveBack(own, 0)
      else if (!held.hasRoomFor(workspace)) await giveBack(own, HAND_BACK_MS)
      else held.add({ claim: own, leaseUntil, workspace })
    }
    startSome()
    return claims
  }

  const note = (claims: readonly Claim[]): void => {
    unfinished.clear()
    for (const [workspace, own] of Map.groupBy(claims, workspaceOf)) {
      if (own.length >= fewOfWorkspace) unfinished.add(workspace)
    }
  }

  const pullAll = async (): Promise<void> => {
    try {
      for (;;) {
        const room = held.room()
        if (isStopping || room <= 0) return
        isAskedAgain = false
        const claimed = await claim(room)
        mayBeMore = claimed.length === room
        note(claimed)
        if (!mayBeMore && !isAskedAgain) return
      }
    } catch (error) {
      mayBeMore = false
      log.error({ error }, 'What waits could not be read; it is tried again.')
    }
  }

  const pull = (): Promise<void> => {
    isAskedAgain = true
    pulling ??= pullAll().finally(() => {
      pulling = null
    })
    return pulling
  }

  return {
    pull,
    async take(id) {
      while (!isStopping && held.room() <= 0) await held.change()
      if (isStopping) throw new Error('The worker stops: another one is to take it.')
      await claim(1, id)
    },
    async idle() {
      while (held.size() > 0 || pulling !== null) {
        await Promise.race([held.change(), pulling ?? held.change()])
      }
    },
    async stop() {
      isStopping = true
      await pulling
      for (const task of held.notBegun()) {
        await giveBack(task.claim, 0)
        letGo(task)
      }
      while (held.size() > 0) await held.change()
      // Whoever waits for room in `take` sees that there will be none.
      held.tell()
    },
  }
}

function workspaceOf({ delivery: { place } }: Claim): string {
  return `${place.surface} ${place.workspace}`
}
