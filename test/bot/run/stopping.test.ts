import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLog } from '../../../src/bot/operations/log.ts'
import { stopOnSignals } from '../../../src/bot/run/stopping.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A process with surfaces that stop when the test says so. */
async function scene() {
  const said: string[] = []
  const write = (line: string): void => {
    said.push((JSON.parse(line) as { msg: string }).msg)
  }
  const log = await createLog({ level: 'info', secrets: [], write })
  const exits: number[] = []
  const listeners = new Map<string, (reason: unknown) => void>()
  const stopped = Promise.withResolvers<boolean>()
  let stops = 0
  const lifecycle = {
    stop: () => {
      stops += 1
      return stopped.promise
    },
  }
  const stop = stopOnSignals(lifecycle, log, {
    on: (event, listener) => listeners.set(event, listener),
    exit: (code) => {
      exits.push(code)
    },
  })
  const signal = (event: string, reason: unknown = event): void => listeners.get(event)?.(reason)
  const settle = async (isClean: boolean): Promise<void> => {
    stopped.resolve(isClean)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { said, exits, signal, settle, stop, stops: () => stops }
}

describe.each(['SIGTERM', 'SIGINT'])('%s', (event) => {
  test('stops cleanly, once', async () => {
    const { said, exits, signal, settle, stops } = await scene()
    signal(event)
    expect({ exits, stops: stops() }).toEqual({ exits: [], stops: 1 })
    await settle(true)
    expect({ exits, said }).toEqual({ exits: [0], said: ['Stopping.', 'Stopped.'] })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(exits).toEqual([0])
  })

  test('a second time ends at once', async () => {
    const { said, exits, signal, stops } = await scene()
    signal('SIGTERM')
    signal(event)
    expect({ exits, said, stops: stops() }).toEqual({
      exits: [1],
      said: ['Stopping.', 'Stopping at once.'],
      stops: 1,
    })
  })
})

test('a stop that is not clean is told by the exit code', async () => {
  const { exits, signal, settle } = await scene()
  signal('SIGTERM')
  await settle(false)
  expect(exits).toEqual([1])
})

test('a stop that takes too long is given up', async () => {
  const { said, exits, signal } = await scene()
  signal('SIGTERM')
  await vi.advanceTimersByTimeAsync(19_999)
  expect(exits).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(exits).toEqual([1])
  expect(said.at(-1)).toBe('Not everything stopped within 20 seconds.')
})

test.each(['uncaughtException', 'unhandledRejection'])('%s stops too, and fails', async (event) => {
  const { said, exits, signal, settle } = await scene()
  signal(event, new Error('unforeseen'))
  await settle(true)
  expect({ exits, said }).toEqual({
    exits: [1],
    said: ['An error that nothing was prepared for; the bot stops.', 'Stopped.'],
  })
})

test('whoever calls it chooses the exit code', async () => {
  const { exits, settle, stop } = await scene()
  const stopping = stop(3)
  await settle(true)
  await stopping
  expect(exits).toEqual([3])
})
