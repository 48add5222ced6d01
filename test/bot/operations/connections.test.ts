import { expect, test } from 'vitest'
import { createConnections } from '../../../src/bot/operations/connections.ts'
import { NO_METRICS, type Metrics } from '../../../src/bot/operations/metrics.ts'
import { NINE, nine } from '../../support/store/examples.ts'

test('what becomes of each connection is noted by itself, and counted where it is counted', () => {
  let minutes = 0
  const connections = createConnections(() => nine(minutes))
  const counted: string[] = []
  const metrics: Metrics = {
    ...NO_METRICS,
    lost: () => counted.push('lost'),
    reconnected: () => counted.push('reconnected'),
    waited: (seconds) => counted.push(`waited ${seconds}`),
    failed: (code) => counted.push(`failed ${code}`),
  }
  const slack = connections.of('Slack', metrics)
  const nothing = { changed: null, reconnects: 0, waits: 0, lastWait: null }
  expect(connections.report('Slack')).toEqual(nothing)
  connections.started('Slack')
  expect(connections.report('Slack')).toEqual({ ...nothing, changed: { to: 'made', at: NINE } })
  minutes = 1
  slack.lost()
  expect(connections.report('Slack').changed).toEqual({ to: 'lost', at: nine(1) })
  minutes = 2
  slack.reconnected()
  slack.waited(30)
  minutes = 3
  slack.waited(-1)
  slack.failed('unexpected')
  expect(connections.report('Slack')).toEqual({
    changed: { to: 'made', at: nine(2) },
    reconnects: 1,
    waits: 2,
    lastWait: { at: nine(3), seconds: 0 },
  })
  expect(connections.report('Discord')).toEqual(nothing)
  expect(counted).toEqual(['lost', 'reconnected', 'waited 30', 'waited -1', 'failed unexpected'])
})
