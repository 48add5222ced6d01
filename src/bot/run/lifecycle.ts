// Surfaces -> running surfaces, and stopped ones again. One that fails does not stop the others.

import { StartError } from '../errors.ts'
import type { Log } from '../operations/log.ts'
import type { Surface, SurfaceReport, SurfaceState } from '../surface.ts'

/** A surface that is set up but not yet loaded, since its platform's library is heavy. */
export interface SurfaceEntry {
  readonly name: string
  readonly load: () => Promise<Surface>
  /** What to do about a start that failed, as a sentence. */
  readonly fix: string
}

export interface Lifecycle {
  /**
   * Loads and starts every surface at the same time; the log says what runs, and what does not and why.
   * @returns how many run
   */
  start(): Promise<number>
  /**
   * Stops every surface at the same time, those too that are still starting.
   * @returns whether all stopped cleanly
   */
  stop(): Promise<boolean>
  /** The surfaces that have started and not been stopped, once `start` has resolved. */
  readonly running: () => readonly Surface[]
  /** How every surface that is set up stands right now, those too that did not start. */
  readonly states: () => readonly SurfaceReport[]
}

/**
 * Takes care of surfaces from start to stop.
 * @param entries what is set up
 * @param log hears what happens
 * @returns the lifecycle; nothing is loaded yet
 */
export function createLifecycle(entries: readonly SurfaceEntry[], log: Log): Lifecycle {
  const running = new Set<Surface>()
  const states = new Map<string, () => SurfaceState>()
  let isStopping = false

  const begin = async ({ name, load, fix }: SurfaceEntry): Promise<void> => {
    let surface: Surface | undefined
    states.set(name, () => 'starting')
    try {
      surface = await load()
      if (isStopping) return
      running.add(surface)
      const loaded = surface
      states.set(name, () => loaded.state())
      await surface.start()
      log.info({}, `${name} is connected.`)
    } catch (error) {
      if (surface !== undefined) running.delete(surface)
      states.set(name, () => 'stopped')
      if (isStopping) return
      // A StartError says all there is to know, and carries its own fix.
      if (error instanceof StartError)
        log.error({ code: error.code }, `${name} did not start: ${error.message}`)
      else log.error({ error }, `${name} did not start: ${reason(error)}. ${fix}`)
    }
  }

  const end = async (surface: Surface): Promise<boolean> => {
    try {
      await surface.stop()
      return true
    } catch (error) {
      log.error({ error }, `${surface.name} did not stop cleanly: ${reason(error)}.`)
      return false
    }
  }

  return {
    async start() {
      await Promise.all(entries.map(begin))
      return running.size
    },
    async stop() {
      isStopping = true
      const stopped = await Promise.all([...running].map(end))
      return stopped.every(Boolean)
    },
    running: () => (isStopping ? [] : [...running]),
    states: () =>
      entries.map(({ name }) => {
        const state = isStopping ? 'stopped' : (states.get(name)?.() ?? 'stopped')
        return { name, state }
      }),
  }
}

function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.replace(/[.\s]+$/, '')
}
