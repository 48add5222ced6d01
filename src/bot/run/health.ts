// The port for whoever runs the bot, where it is wanted: with platforms and without.

import type { HealthConfig } from '../config/config.ts'
import { manifest } from '../operations/build.ts'
import type { Health, HealthDeps } from '../operations/health.ts'
import type { Meter } from '../operations/prometheus.ts'

/** Makes what counts. It is loaded only where it is wanted. */
export async function newMeter(): Promise<Meter> {
  const { createMeter } = await import('../operations/prometheus.ts')
  return createMeter({ version: manifest().version, node: process.versions.node })
}

/**
 * Opens the port.
 * @param config where
 * @param deps what there is to tell
 * @returns the open port; null where it cannot be offered there, and then the log says why
 */
export async function openedHealth(config: HealthConfig, deps: HealthDeps): Promise<Health | null> {
  const { openHealth } = await import('../operations/health.ts')
  try {
    return await openHealth(config, deps)
  } catch (error) {
    deps.log.fatal({}, error instanceof Error ? error.message : String(error))
    return null
  }
}
