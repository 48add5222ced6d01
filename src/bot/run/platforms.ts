// The platforms that are set up, each loaded only then.

import { flushCompileCache } from 'node:module'
import type { Config } from '../config/config.ts'
import type { Connections } from '../operations/connections.ts'
import { NO_METRICS } from '../operations/metrics.ts'
import { during } from '../operations/progress.ts'
import type { Meter } from '../operations/prometheus.ts'
import type { SurfaceDeps } from '../surface.ts'
import type { SurfaceEntry } from './lifecycle.ts'

/**
 * @param config which platforms are set up
 * @param deps what they work with
 * @param meter counts what happens on each; null where nothing is counted
 * @param connections notes what becomes of each
 * @returns what to load and start
 */
export function platformsOf(
  { slack, discord }: Pick<Config, 'slack' | 'discord'>,
  deps: SurfaceDeps,
  meter: Meter | null,
  connections: Connections,
): readonly SurfaceEntry[] {
  const depsOf = (surface: string): SurfaceDeps => {
    const metrics = connections.of(surface, meter === null ? NO_METRICS : meter.of(surface))
    return { ...deps, log: deps.log.child({ surface }), metrics }
  }
  const entries: SurfaceEntry[] = []
  if (slack !== null) {
    entries.push({
      name: 'Slack',
      fix: 'Check the SLACK_ variables, that the app is installed, and that Slack can be reached.',
      load: async () => {
        const { createSlackSurface } = await inTurn(() => import('../slack/surface.ts'))
        return createSlackSurface(slack, depsOf('Slack'))
      },
    })
  }
  if (discord !== null) {
    entries.push({
      name: 'Discord',
      fix: 'Check DISCORD_TOKEN, and that Discord can be reached.',
      load: async () => {
        const { createDiscordSurface } = await inTurn(() => import('../discord/surface.ts'))
        return createDiscordSurface(discord, depsOf('Discord'))
      },
    })
  }
  return entries.map((entry) => noted(entry, connections, deps))
}

/** Its start is noted, and that it has connected. */
function noted(
  { load, ...entry }: SurfaceEntry,
  connections: Connections,
  { progress }: SurfaceDeps,
): SurfaceEntry {
  const { name } = entry
  return {
    ...entry,
    async load() {
      const surface = await load()
      return {
        ...surface,
        async start() {
          await during(progress, `Connecting to ${name}`, () => surface.start())
          connections.started(name)
        },
      }
    },
  }
}

/**
 * Loads code. What was read of compiled code is let go before and after, so that what is read next takes its
 * place in memory: 10 MB less in all.
 */
async function inTurn<T>(load: () => Promise<T>): Promise<T> {
  flushCompileCache()
  const loaded = await load()
  flushCompileCache()
  return loaded
}
