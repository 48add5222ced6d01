// What is counted, as Prometheus reads it. Loaded only where the metrics are wanted.
// https://prometheus.io/docs/practices/naming/

import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import type { RecordState } from '../record/live-record.ts'
import type { SurfaceReport } from '../surface.ts'
import type { SurfaceState } from '../surface.ts'
import type { Build } from './build.ts'
import type { DigestMetrics, DigestNumbers, Metrics } from './metrics.ts'
import { digestGauges, digestMetrics } from './prometheus-digests.ts'
import { surfaceMetrics } from './prometheus-surfaces.ts'

export interface Meter {
  /**
   * @param surface its name
   * @returns what this surface counts with
   */
  of(surface: string): Metrics
  /** What digests are counted with. */
  readonly digests: DigestMetrics
  /** The media type of the text. */
  readonly contentType: string
  /**
   * Writes everything that was counted.
   * @param surfaces how the surfaces stand right now
   * @param record how the record does
   * @param digests how digests do; null where that cannot be said now
   */
  text(
    surfaces: readonly SurfaceReport[],
    record: RecordCounted,
    digests: DigestNumbers | null,
  ): Promise<string>
}

/** What is measured of the record. */
export type RecordCounted = Pick<RecordState, 'version' | 'refused' | 'counts'>

const STATES: readonly SurfaceState[] = ['starting', 'connected', 'reconnecting', 'stopped']

/**
 * Makes the meter, at zero.
 * @param build what runs
 * @returns the meter; it measures the process too
 */
export function createMeter(build: Build): Meter {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const of = surfaceMetrics(registry)
  const setDigests = digestGauges(registry)
  const setStanding = standingGauges(registry, build)

  return {
    of,
    digests: digestMetrics(registry),
    contentType: registry.contentType,
    text(surfaces, record, digests) {
      setDigests(digests)
      setStanding(surfaces, record)
      return registry.metrics()
    },
  }
}

/** @returns sets how the surfaces and the record stand */
function standingGauges(
  registry: Registry,
  build: Build,
): (surfaces: readonly SurfaceReport[], record: RecordCounted) => void {
  const registers = [registry]
  const states = new Gauge({
    name: 'quad_surface_state',
    help: '1 for the state that a surface is in',
    labelNames: ['surface', 'state'],
    registers,
  })
  const built = new Gauge({
    name: 'quad_build_info',
    help: 'What runs: 1, with versions as labels',
    labelNames: ['version', 'node', 'record'],
    registers,
  })
  const changes = new Counter({
    name: 'quad_record_changes_total',
    help: 'Changed records, by what became of them: taken-up or refused',
    labelNames: ['outcome'],
    registers,
  })
  const refused = new Gauge({
    name: 'quad_record_refused',
    help: '1 while the record in the folder has faults, so that an older one answers',
    registers,
  })
  return (surfaces, record) => {
    for (const { name, state } of surfaces) {
      for (const each of STATES) states.set({ surface: name, state: each }, each === state ? 1 : 0)
    }
    // A version that no longer answers is no series any more.
    built.reset()
    built.set({ ...build, record: record.version }, 1)
    changes.reset()
    changes.inc({ outcome: 'taken-up' }, record.counts.takenUp)
    changes.inc({ outcome: 'refused' }, record.counts.refused)
    refused.set(record.refused === null ? 0 : 1)
  }
}
