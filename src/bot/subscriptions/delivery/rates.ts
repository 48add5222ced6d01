// How many messages went where lately, and when the next may go. Nothing here knows what time it is.

import type { Place } from '../model.ts'

/** What a platform's answer is about: one channel, a whole workspace, or all that the bot does there. */
export type Scope = 'channel' | 'workspace' | 'platform'

/** Never more than `max` in any stretch of `perMs` milliseconds: so many at once, and then that rate. */
export interface Window {
  readonly max: number
  readonly perMs: number
  /**
   * A shorter stretch within it and how many may go in that, so that they are spread out: whoever was late
   * may still catch up within the longer one.
   */
  readonly spread?: Pick<Window, 'max' | 'perMs'>
}

/** What a platform allows one bot; null where it sets no limit. */
export type SendLimits = Readonly<Record<Scope, Window | null>>

export interface Rates {
  /** @returns milliseconds until one more may go there; 0 for now */
  wait(place: Place, at: number): number
  /** Counts one that goes now. */
  take(place: Place, at: number): Counted
  /** Counts one that was counted already at `at` instead, since it goes only now. */
  depart(place: Place, counted: Counted, at: number): void
  /** Lets nothing go for so long, since the platform wants it so. */
  pause(scope: Scope, place: Place, until: number): void
  /** @returns every channel, workspace and platform that holds something back, whoever waits longest first */
  holding(at: number): readonly Holding[]
  /** @returns how many more may go at once on the whole platform; null where it sets no limit */
  left(at: number): number | null
  /** How many channels, workspaces and platforms are remembered. */
  readonly size: () => number
}

/** Where nothing more may go for a while. */
export interface Holding {
  readonly scope: Scope
  /** A place of it: only as much of it counts as the scope says. */
  readonly place: Place
  /** Milliseconds until the next may go. */
  readonly ms: number
  /** Whether the platform said so, and not its known limit. */
  readonly isAsked: boolean
}

/** One message, the same in every count; several may go at the same moment. */
export interface Counted {
  readonly at: number
}

/** What went through one gate. */
interface Gate {
  readonly scope: Scope
  readonly place: Place
  /** The latest, oldest first, as many as the window counts. */
  readonly went: Counted[]
  pausedUntil: number
}

const SCOPES: readonly Scope[] = ['channel', 'workspace', 'platform']

/** How many gates may stand before those that hold nothing back are cleared away. */
const MANY = 1_000

/**
 * Keeps count for one platform.
 * @param limits the platform's
 * @returns an empty count; times are milliseconds of any clock that never goes back
 */
export function createRates(limits: SendLimits): Rates {
  const gates = new Map<string, Gate>()
  let clearAt = MANY
  const freeAt = (scope: Scope, { went, pausedUntil }: Gate): number => {
    const window = limits[scope]
    if (window === null) return pausedUntil
    const ends = [window, ...(window.spread === undefined ? [] : [window.spread])].map(
      ({ max, perMs }) => (went.at(-max)?.at ?? -Infinity) + perMs,
    )
    return Math.max(pausedUntil, ...ends)
  }
  const gateOf = (scope: Scope, place: Place): Gate => {
    const key = keyOf(scope, place)
    const known = gates.get(key)
    if (known !== undefined) return known
    const gate: Gate = { scope, place, went: [], pausedUntil: -Infinity }
    gates.set(key, gate)
    return gate
  }
  const count = (place: Place, counted: Counted): void => {
    for (const scope of SCOPES) {
      const window = limits[scope]
      if (window === null) continue
      const { went } = gateOf(scope, place)
      went.splice(went.findLastIndex(({ at }) => at <= counted.at) + 1, 0, counted)
      if (went.length > window.max) went.shift()
    }
  }
  const clear = (at: number): void => {
    for (const [key, { went, pausedUntil }] of gates) {
      const longest = Math.max(...SCOPES.map((scope) => limits[scope]?.perMs ?? 0))
      if (pausedUntil <= at && (went.at(-1)?.at ?? -Infinity) + longest <= at) gates.delete(key)
    }
    clearAt = Math.max(MANY, gates.size * 2)
  }
  return {
    wait(place, at) {
      const free = SCOPES.map((scope) => {
        const gate = gates.get(keyOf(scope, place))
        return gate === undefined ? at : freeAt(scope, gate)
      })
      return Math.max(0, Math.max(...free) - at)
    },
    take(place, at) {
      const counted = { at }
      count(place, counted)
      if (gates.size > clearAt) clear(at)
      return counted
    },
    depart(place, counted, at) {
      for (const scope of SCOPES) {
        const { went = [] } = gates.get(keyOf(scope, place)) ?? {}
        const index = went.findIndex((each) => each === counted)
        if (index !== -1) went.splice(index, 1)
      }
      count(place, { at })
    },
    pause(scope, place, until) {
      const gate = gateOf(scope, place)
      gate.pausedUntil = Math.max(gate.pausedUntil, until)
    },
    holding: (at) =>
      [...gates.values()]
        .map((gate) => ({ gate, ms: freeAt(gate.scope, gate) - at }))
        .filter(({ ms }) => ms > 0)
        .toSorted((one, other) => other.ms - one.ms)
        .map(({ gate: { scope, place, pausedUntil }, ms }) => {
          return { scope, place, ms, isAsked: pausedUntil - at === ms }
        }),
    left(at) {
      const window = limits.platform
      if (window === null) return null
      const { went = [] } = gates.get('platform') ?? {}
      return window.max - went.filter((each) => each.at + window.perMs > at).length
    },
    size: () => gates.size,
  }
}

function keyOf(scope: Scope, { workspace, channel }: Place): string {
  switch (scope) {
    case 'channel':
      return `channel ${workspace} ${channel}`
    case 'workspace':
      return `workspace ${workspace}`
    case 'platform':
      return scope
  }
}
