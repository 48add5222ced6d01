// Whoever asks far more than a person can read is asked to wait, so that everybody else is answered.

export interface FloodGuard {
  /**
   * Counts one question.
   * @param workspace who shares a workspace or server: the platform and its id
   * @param person who asked: the platform's id
   * @returns whether to answer it, and for how long to wait otherwise
   */
  take(workspace: string, person: string): Allowed
}

export type Allowed =
  | { readonly kind: 'allowed' }
  /** `who` asks too much; one more is answered in so many seconds, at least 1. */
  | { readonly kind: 'too-many'; readonly who: 'person' | 'workspace'; readonly seconds: number }

/** So many at once, and so many a minute after that. */
export interface Allowance {
  readonly burst: number
  readonly perMinute: number
}

/** Questions a minute. Nobody reads thirty briefings in one; a press room asks more together. */
export const QUESTIONS_PER_MINUTE = { person: 30, workspace: 1_200 } as const

/**
 * @param perMinute questions a minute, at least 1
 * @returns the allowance: as many at once as come in about twenty seconds
 */
export function allowanceOf(perMinute: number): Allowance {
  return { burst: Math.max(3, Math.ceil(perMinute / 3)), perMinute }
}

export interface FloodGuardOptions {
  readonly person?: Allowance
  readonly workspace?: Allowance
  /** How many people and workspaces are remembered at most; who asked longest ago is forgotten first. */
  readonly most?: number
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number
}

const MOST = 50_000

/**
 * Makes a guard that has seen nobody. Bounded: of people it keeps a number and a time.
 * @param options the allowances, how many to remember, and whose clock
 * @returns the guard
 */
export function createFloodGuard({
  person = allowanceOf(QUESTIONS_PER_MINUTE.person),
  workspace = allowanceOf(QUESTIONS_PER_MINUTE.workspace),
  most = MOST,
  now = () => performance.now(),
}: FloodGuardOptions = {}): FloodGuard {
  const people = createBuckets(person, most)
  const workspaces = createBuckets(workspace, most)
  return {
    take(workspaceId, personId) {
      const at = now()
      const who = `${workspaceId} ${personId}`
      const own = people.wait(who, at)
      if (own > 0) return { kind: 'too-many', who: 'person', seconds: own }
      const shared = workspaces.wait(workspaceId, at)
      if (shared > 0) return { kind: 'too-many', who: 'workspace', seconds: shared }
      people.take(who, at)
      workspaces.take(workspaceId, at)
      return { kind: 'allowed' }
    },
  }
}

/** How much is left to each of many. */
export interface Buckets {
  /** @returns whole seconds until one more is allowed; 0 for now */
  wait(id: string, at: number): number
  /** Counts one, whether it was allowed or not. */
  take(id: string, at: number): void
}

interface Bucket {
  /** Questions left; between whole ones as time goes by. */
  readonly left: number
  readonly at: number
}

/**
 * Makes buckets that are all full.
 * @param allowance how much each holds, and how fast it fills
 * @param most how many are remembered at most; the one that was used longest ago is forgotten first
 * @returns the buckets; times are milliseconds of a clock that never goes back
 */
export function createBuckets({ burst, perMinute }: Allowance, most: number): Buckets {
  const buckets = new Map<string, Bucket>()
  const perMs = perMinute / 60_000
  const leftAt = (id: string, at: number): number => {
    const bucket = buckets.get(id)
    return bucket === undefined ? burst : Math.min(burst, bucket.left + (at - bucket.at) * perMs)
  }
  return {
    wait(id, at) {
      const left = leftAt(id, at)
      return left >= 1 ? 0 : Math.max(1, Math.ceil((1 - left) / perMs / 1000))
    },
    take(id, at) {
      const left = Math.max(0, leftAt(id, at) - 1)
      buckets.delete(id)
      buckets.set(id, { left, at })
      const [longestAgo] = buckets.keys()
      if (buckets.size > most && longestAgo !== undefined) buckets.delete(longestAgo)
    },
  }
}
