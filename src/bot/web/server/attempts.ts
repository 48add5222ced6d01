// Wrong passwords: a few are forgiven, more have to wait. The right one is not locked out by wrong ones from
// elsewhere.

import { isIPv6 } from 'node:net'
import { createBuckets, type Allowance } from '../../guards/flood-guard.ts'

export interface Attempts {
  /**
   * Whether a password may be tried.
   * @param address of the client
   * @returns for how many seconds it may not; 0 where it may
   */
  wait(address: string): number
  /** Counts a wrong password. */
  failed(address: string): void
}

export interface AttemptsOptions {
  /** Wrong passwords from one address. */
  readonly own?: Allowance
  /** From all: once these are used up, an address that was wrong already waits, and any other may try once. */
  readonly all?: Allowance
  /** How many addresses are remembered; the one that was wrong longest ago is forgotten first. */
  readonly most?: number
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number
}

const OWN: Allowance = { burst: 10, perMinute: 2 }
const ALL: Allowance = { burst: 50, perMinute: 20 }
const MOST = 10_000

/**
 * Makes a count that has seen nobody.
 * @param options what is forgiven, and whose clock
 * @returns the count
 */
export function createAttempts({
  own = OWN,
  all = ALL,
  most = MOST,
  now = () => performance.now(),
}: AttemptsOptions = {}): Attempts {
  const ofAddress = createBuckets(own, most)
  /** Those that were wrong lately: one more wait while too many are wrong everywhere. */
  const again = createBuckets({ ...own, burst: 1 }, most)
  const everybody = createBuckets(all, 1)
  return {
    wait(address) {
      const [at, key] = [now(), networkOf(address)]
      const together = again.wait(key, at) === 0 ? 0 : everybody.wait('', at)
      return Math.max(ofAddress.wait(key, at), together)
    },
    failed(address) {
      const [at, key] = [now(), networkOf(address)]
      for (const buckets of [ofAddress, again]) buckets.take(key, at)
      everybody.take('', at)
    },
  }
}

const GROUPS = 8

/** Whoever has one address of IPv6 has a whole network of them. https://www.rfc-editor.org/rfc/rfc6177 */
const GROUPS_OF_NETWORK = 4

function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail = ''] = address.toLowerCase().split('%', 1).join('').split('::')
  const [first, last] = [head, tail].map((text) => text.split(':').filter((group) => group !== ''))
  const known = (first?.length ?? 0) + (last?.length ?? 0)
  const between = Array.from({ length: Math.max(0, GROUPS - known) }, () => '0')
  return [...(first ?? []), ...between, ...(last ?? [])]
    .slice(0, GROUPS_OF_NETWORK)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
