// Who opened their Home page within the last hour, and which they have. Bounded: whoever opened theirs
// longest ago is forgotten first, and finds it as it was until they open it again.

export interface OpenedHomes {
  /** Somebody opened their page and has this one already. */
  opened(userId: string, version: string): void
  /** Somebody is being sent this page. */
  publishing(userId: string, version: string): void
  /** Forgets somebody, whose page could not be published. */
  forget(userId: string): void
  /** Which page somebody has; undefined for whoever is not remembered. */
  version(userId: string): string | undefined
  /** Whether this page was sent just now, so that Slack may not say yet that it shows it. */
  isOnItsWay(userId: string, version: string): boolean
  /** Those who opened theirs within the last hour, the latest first. */
  openedLately(): readonly string[]
}

interface OpenedHome {
  readonly version: string
  readonly openedAt: number
  /** Null for a page that was there before this process. */
  readonly publishedAt: number | null
}

const HOUR = 60 * 60 * 1_000
const ON_ITS_WAY_MS = 60_000
const MOST = 10_000

/**
 * Makes an empty memory.
 * @param options how many are remembered, and milliseconds of a clock that never goes back
 * @returns the memory
 */
export function createOpenedHomes({
  most = MOST,
  now = () => performance.now(),
}: { readonly most?: number; readonly now?: () => number } = {}): OpenedHomes {
  /** The latest last. */
  const homes = new Map<string, OpenedHome>()

  function keep(userId: string, home: OpenedHome): void {
    homes.delete(userId)
    homes.set(userId, home)
    const since = now() - HOUR
    for (const [id, { openedAt }] of homes) {
      if (homes.size <= most && openedAt >= since) return
      homes.delete(id)
    }
  }

  return {
    opened(userId, version) {
      const publishedAt = homes.get(userId)?.publishedAt ?? null
      keep(userId, { version, openedAt: now(), publishedAt })
    },
    publishing(userId, version) {
      const openedAt = homes.get(userId)?.openedAt ?? now()
      keep(userId, { version, openedAt, publishedAt: now() })
    },
    forget: (userId) => void homes.delete(userId),
    version: (userId) => homes.get(userId)?.version,
    isOnItsWay(userId, version) {
      const home = homes.get(userId)
      const at = home?.version === version ? home.publishedAt : null
      return at !== null && now() - at < ON_ITS_WAY_MS
    },
    openedLately() {
      const since = now() - HOUR
      const lately = [...homes].filter(([, { openedAt }]) => openedAt >= since)
      return lately.toReversed().map(([userId]) => userId)
    },
  }
}
