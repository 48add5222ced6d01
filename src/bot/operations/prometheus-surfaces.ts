// What is counted of surfaces, as Prometheus reads it.

import { Counter, Histogram, type Registry } from 'prom-client'
import { type Metrics, TURNED_AWAY } from './metrics.ts'

/** From what nobody notices to what the platforms no longer wait for. */
const ANSWER_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30]

/**
 * @param registry where they are kept
 * @returns what a surface counts with, by its name
 */
export function surfaceMetrics(registry: Registry): (surface: string) => Metrics {
  const registers = [registry]
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
  return (surface) => {
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
  }
}
