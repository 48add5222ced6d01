// The platforms that are set up, each loaded only then.
import type { Config } from './config.ts'
import type { SurfaceEntry } from './lifecycle.ts'
import { NO_METRICS } from './operations/metrics.ts'
import type { Meter } from './operations/prometheus.ts'
import type { SurfaceDeps } from './surface.ts'

/**
 * @param config which platforms are set up
 * @param deps what they work with
 * @param meter counts what happens on each; null where nothing is counted
 * @returns what to load and start
 */
export function platformsOf(
  { slack, discord }: Pick<Config, 'slack' | 'discord'>,
  deps: SurfaceDeps,
  meter: Meter | null,
): readonly SurfaceEntry[] {
  const depsOf = (surface: string): SurfaceDeps => {
    const metrics = meter === null ? NO_METRICS : meter.of(surface)
    return { ...deps, log: deps.log.child({ surface }), metrics }
  }
  const entries: SurfaceEntry[] = []
  if (slack !== null) {
    entries.push({
      name: 'Slack',
      fix: 'Check the SLACK_ variables, that the app is installed, and that Slack can be reached.',
      load: async () => {
        const { createSlackSurface } = await import('./slack/surface.ts')
        return createSlackSurface(slack, depsOf('Slack'))
      },
    })
  }
  if (discord !== null) {
    entries.push({
      name: 'Discord',
      fix: 'Check DISCORD_TOKEN, and that Discord can be reached.',
      load: async () => {
        const { createDiscordSurface } = await import('./discord/surface.ts')
        return createDiscordSurface(discord, depsOf('Discord'))
      },
    })
  }
  return entries
}
