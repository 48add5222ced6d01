// What is counted, as Prometheus reads it. Loaded only where the metrics are wanted.
// https://prometheus.io/docs/practices/naming/

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { RecordState } from '../record/live-record.ts'
import type { SurfaceReport } from '../surface.ts'
import type { SurfaceState } from '../surface.ts'
import type { Build } from './build.ts'
import { type DigestMetrics, type DigestNumbers, type Metrics, TURNED_AWAY } from './metrics.ts'
import { digestGauges, digestMetrics } from './prometheus-digests.ts'

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

/** From what nobody notices to what the platforms no longer wait for. */
const ANSWER_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30]

const STATES: readonly SurfaceState[] = ['starting', 'connected', 'reconnecting', 'stopped']

/**
 * Makes the meter, at zero.
 * @param build what runs
 * @returns the meter; it measures the process too
 */
export function createMeter(build: Build): Meter {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const answers = new Counter({
    name: 'quad_answers_total',
    help: 'Answers that arrived, by command and kind of question (command is none for a question)',
    labelNames: ['surface', 'command', 'question', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'quad_answer_seconds',
    help: 'From the question to the moment the platform had taken the whole answer',
    labelNames: ['surface'],
    buckets: ANSWER_SECONDS,
    registers,
  })
  const errors = new Counter({
    name: 'quad_errors_total',
    help: 'Times that somebody was told that something is wrong, by code of the table of errors',
    labelNames: ['surface', 'code'],
    registers,
  })
  const reconnects = new Counter({
    name: 'quad_reconnects_total',
    help: 'Connections to the platform that were made again',
    labelNames: ['surface'],
    registers,
  })
  const waits = new Counter({
    name: 'quad_rate_limit_waits_total',
    help: 'Times that the platform asked to slow down',
    labelNames: ['surface'],
    registers,
  })
  const waited = new Counter({
    name: 'quad_rate_limit_wait_seconds_total',
    help: 'How long the bot waited because the platform asked it to',
    labelNames: ['surface'],
    registers,
  })
  const turnedAway = new Counter({
    name: 'quad_requests_turned_away_total',
    help: 'Requests that the platform refused by status: 401 no token, 403 no permission, 429 too many',
    labelNames: ['surface', 'status'],
    registers,
  })
  const setDigests = digestGauges(registry)
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

  return {
    of(surface) {
      // So that they are there, at zero, before anything happens.
      reconnects.inc({ surface }, 0)
      waits.inc({ surface }, 0)
      waited.inc({ surface }, 0)
      for (const status of TURNED_AWAY) turnedAway.inc({ surface, status }, 0)
      return {
        answered({ command, questionKind, status }, took) {
          answers.inc({ surface, command: command ?? 'none', question: questionKind, status })
          seconds.observe({ surface }, took)
        },
        failed: (code) => errors.inc({ surface, code }),
        // The state of the surface says so.
        lost: () => undefined,
        reconnected: () => reconnects.inc({ surface }),
        waited(forSeconds) {
          waits.inc({ surface })
          waited.inc({ surface }, Math.max(0, forSeconds))
        },
        turnedAway: (status) => turnedAway.inc({ surface, status }),
      }
    },
    digests: digestMetrics(registry),
    contentType: registry.contentType,
    text(surfaces, record, digests) {
      setDigests(digests)
      for (const { name, state } of surfaces) {
        for (const each of STATES)
          states.set({ surface: name, state: each }, each === state ? 1 : 0)
      }
      // A version that no longer answers is no series any more.
      built.reset()
      built.set({ ...build, record: record.version }, 1)
      changes.reset()
      changes.inc({ outcome: 'taken-up' }, record.counts.takenUp)
      changes.inc({ outcome: 'refused' }, record.counts.refused)
      refused.set(record.refused === null ? 0 : 1)
      return registry.metrics()
    },
  }
}
