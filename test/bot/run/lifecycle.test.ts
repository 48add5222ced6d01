import { describe, expect, test } from 'vitest'
import { createLog } from '../../../src/bot/operations/log.ts'
import { createLifecycle, type SurfaceEntry } from '../../../src/bot/run/lifecycle.ts'

interface Scene {
  /** What happened, in order. */
  readonly events: string[]
  /** What the log says. */
  readonly said: () => readonly string[]
  readonly log: Awaited<ReturnType<typeof createLog>>
}

async function scene(): Promise<Scene> {
  const lines: string[] = []
  const write = (line: string): void => void lines.push(line)
  const said = () => lines.map((line) => (JSON.parse(line) as { msg: string }).msg)
  return { events: [], said, log: await createLog({ level: 'debug', secrets: ['s3cret'], write }) }
}

interface Behaviour {
  readonly load?: () => Promise<void>
  readonly start?: () => Promise<void>
  readonly stop?: () => Promise<void>
}

function surface(name: string, { events }: Scene, behaviour: Behaviour = {}): SurfaceEntry {
  return {
    name,
    fix: `Mend ${name}.`,
    load: async () => {
      await behaviour.load?.()
      return {
        name,
        start: async () => {
          await behaviour.start?.()
          events.push(`${name} started`)
        },
        stop: async () => {
          await behaviour.stop?.()
          events.push(`${name} stopped`)
        },
        state: () => 'connected',
      }
    },
  }
}

const refuse = (reason: string) => () => Promise.reject(new Error(reason))

describe('starting', () => {
  test('starts all, and says so', async () => {
    const here = await scene()
    const lifecycle = createLifecycle([surface('Slack', here), surface('Discord', here)], here.log)
    expect(await lifecycle.start()).toBe(2)
    expect(here.said()).toEqual(['Slack is connected.', 'Discord is connected.'])
    expect(lifecycle.running().map(({ name }) => name)).toEqual(['Slack', 'Discord'])
  })

  test('one that fails says why and what to do, and does not stop the other', async () => {
    const here = await scene()
    const failing = surface('Slack', here, { start: refuse('invalid_auth for s3cret.') })
    const lifecycle = createLifecycle([failing, surface('Discord', here)], here.log)
    expect(lifecycle.states().map(({ state }) => state)).toEqual(['stopped', 'stopped'])
    expect(await lifecycle.start()).toBe(1)
    expect(lifecycle.states()).toEqual([
      { name: 'Slack', state: 'stopped' },
      { name: 'Discord', state: 'connected' },
    ])
    expect(lifecycle.running().map(({ name }) => name)).toEqual(['Discord'])
    expect(here.events).toEqual(['Discord started'])
    expect(here.said()).toContain('Slack did not start: invalid_auth for [secret]. Mend Slack.')
    expect(await lifecycle.stop()).toBe(true)
    expect(lifecycle.running()).toEqual([])
    expect(here.events).toEqual(['Discord started', 'Discord stopped'])
  })

  test('one that cannot be loaded is no different', async () => {
    const here = await scene()
    const failing = surface('Slack', here, { load: refuse('no such module') })
    expect(await createLifecycle([failing], here.log).start()).toBe(0)
    expect(here.said()).toEqual(['Slack did not start: no such module. Mend Slack.'])
  })
})

describe('stopping', () => {
  test('stops all, whatever becomes of each', async () => {
    const here = await scene()
    const failing = surface('Slack', here, { stop: refuse('socket is gone') })
    const lifecycle = createLifecycle([failing, surface('Discord', here)], here.log)
    await lifecycle.start()
    expect(await lifecycle.stop()).toBe(false)
    expect(here.events).toContain('Discord stopped')
    expect(here.said()).toContain('Slack did not stop cleanly: socket is gone.')
  })

  test('stops those too that are still starting', async () => {
    const here = await scene()
    const connected = Promise.withResolvers<void>()
    const slow = surface('Slack', here, { start: () => connected.promise })
    const lifecycle = createLifecycle([slow], here.log)
    const starting = lifecycle.start()
    await Promise.resolve()
    await Promise.resolve()
    expect(await lifecycle.stop()).toBe(true)
    connected.reject(new Error('was stopped'))
    await starting
    expect(here.events).toEqual(['Slack stopped'])
    expect(here.said()).toEqual([])
  })

  test('does not start what was still being loaded', async () => {
    const here = await scene()
    const loaded = Promise.withResolvers<void>()
    const slow = surface('Slack', here, { load: () => loaded.promise })
    const lifecycle = createLifecycle([slow], here.log)
    const starting = lifecycle.start()
    expect(lifecycle.states()).toEqual([{ name: 'Slack', state: 'starting' }])
    expect(await lifecycle.stop()).toBe(true)
    expect(lifecycle.states()).toEqual([{ name: 'Slack', state: 'stopped' }])
    loaded.resolve()
    expect(await starting).toBe(0)
    expect(here.events).toEqual([])
  })
})
