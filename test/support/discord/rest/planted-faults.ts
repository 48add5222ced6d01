import type { RouteMatch, RouteName } from './route-names.ts'

/** A fault that a test plants: what shall go wrong with a call.
 * - `http-500`: a 500, nothing done
 * - `accept-then-500`: the work is done, yet the answer is a 500
 * - `rate-limited`: a 429
 * - `error`: an answer with this status and Discord error code
 * - `drop`: the connection is cut, nothing done
 * - `accept-then-drop`: the work is done, then the connection is cut without an answer
 * - `stall`: the work is done and answered only after this time */
export type PlantedFault =
  | { kind: 'http-500' }
  | { kind: 'accept-then-500' }
  | { kind: 'rate-limited'; retryAfterSeconds: number; global?: boolean }
  | { kind: 'error'; status: number; code: number; message?: string }
  | { kind: 'drop' }
  | { kind: 'accept-then-drop' }
  | { kind: 'stall'; ms: number }

/** Which calls a planted fault strikes. */
export interface FaultTarget {
  route: RouteName
  /** Only calls with these values at the `:names` of the route. */
  params?: Readonly<Record<string, string>>
  /** How many calls to strike. Default 1. */
  times?: number
}

/** A planted fault that can be watched and taken back. */
export interface Planted {
  /** How many calls it struck. */
  readonly struck: number
  remove(): void
}

/** The faults that wait for their call. */
export interface PlantedFaults {
  plant(target: FaultTarget, fault: PlantedFault): Planted
  /** The fault that strikes this call, if any; it is used up by that. */
  strike(match: RouteMatch): PlantedFault | undefined
}

interface Waiting {
  target: FaultTarget
  fault: PlantedFault
  left: number
  struck: number
}

/** Creates the list of planted faults, empty. */
export function createPlantedFaults(): PlantedFaults {
  const waiting: Waiting[] = []
  return {
    plant(target, fault) {
      const entry: Waiting = { target, fault, left: target.times ?? 1, struck: 0 }
      waiting.push(entry)
      return {
        get struck() {
          return entry.struck
        },
        remove() {
          entry.left = 0
        },
      }
    },
    strike(match) {
      const entry = waiting.find((one) => one.left > 0 && strikes(one.target, match))
      if (entry === undefined) return undefined
      entry.left -= 1
      entry.struck += 1
      return entry.fault
    },
  }
}

function strikes(target: FaultTarget, match: RouteMatch): boolean {
  const wanted = Object.entries(target.params ?? {})
  return (
    target.route === match.route && wanted.every(([name, value]) => match.params[name] === value)
  )
}
