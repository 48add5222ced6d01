// What the doctor says of the ports that npm start is to open: it tries them, and knows a bot that runs already.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, test } from 'vitest'
import { createLog } from '../../../src/bot/operations/log.ts'
import { createBoltLogger } from '../../../src/bot/slack/bolt-log.ts'
import { createHttpDoor } from '../../../src/bot/slack/http.ts'
import { BOT, both, doctor, freshStandIns, SIGNING, slack, wrong } from './doctor-scene.ts'

freshStandIns()

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
})

/** Another program that listens, and says nothing. */
async function listener(): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()))
  closers.push(close)
  return { port: (server.address() as AddressInfo).port, close }
}

/** Two ports that nobody listens on. */
async function freePorts(): Promise<readonly [number, number]> {
  const [one, other] = await Promise.all([listener(), listener()])
  await Promise.all([one.close(), other.close()])
  return [one.port, other.port]
}

/** npm start with pages and health. @returns their ports */
async function running(): Promise<readonly [number, number]> {
  const state = mkdtempSync(join(tmpdir(), 'doctor-ports-'))
  closers.push(() => rmSync(state, { recursive: true }))
  const child = spawn(process.execPath, ['bin/start.js'], {
    cwd: join(import.meta.dirname, '../../..'),
    env: {
      PATH: process.env['PATH'],
      STATE_DIR: state,
      WEB_PORT: '0',
      HEALTH_PORT: '0',
    },
  })
  const ended = new Promise((resolve) => child.on('close', resolve))
  closers.push(() => {
    child.kill('SIGTERM')
    return ended
  })
  const ports: number[] = []
  for await (const line of createInterface(child.stdout)) {
    const { address } = JSON.parse(line) as { readonly address?: string }
    if (address !== undefined) ports.push(Number(new URL(address).port))
    if (ports.length === 2) break
  }
  const [health = 0, pages = 0] = ports
  return [pages, health]
}

const about = async (env: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await doctor({ WEB: 'on', ...env })).filter((line) =>
    /^\S+ {2}(?:Configuration|Pages|Health) {2}/.test(line),
  )

const configuration = (pages: number, health: number): string =>
  `ok  Configuration  no platform; the pages at http://127.0.0.1:${pages}/try/; health on 127.0.0.1, port ${health}`

describe('the ports of npm start', () => {
  test('that are free', async () => {
    const [pages, health] = await freePorts()
    expect(await about({ WEB_PORT: `${pages}`, HEALTH_PORT: `${health}` })).toEqual([
      configuration(pages, health),
      `ok  Pages  http://127.0.0.1:${pages}/try/ once npm start runs; the port is free`,
      `ok  Health  http://127.0.0.1:${health}/healthz once npm start runs; the port is free`,
    ])
  })

  test('that another program has', async () => {
    const [{ port: pages }, { port: health }] = await Promise.all([listener(), listener()])
    const taken = (port: number): string =>
      `127.0.0.1, port ${port}: listen EADDRINUSE: address already in use 127.0.0.1:${port}`
    expect(await about({ WEB_PORT: `${pages}`, HEALTH_PORT: `${health}` })).toEqual([
      configuration(pages, health),
      wrong('Pages', 'web-port', taken(pages)),
      wrong('Health', 'health-port', taken(health)),
    ])
  })

  test('where npm start runs already', async () => {
    const [pages, health] = await running()
    expect(await about({ WEB_PORT: `${pages}`, HEALTH_PORT: `${health}` })).toEqual([
      configuration(pages, health),
      `ok  Pages  http://127.0.0.1:${pages}/try/, where npm start runs already`,
      `ok  Health  http://127.0.0.1:${health}/healthz, where npm start runs already`,
    ])
  })

  describe('for Slack’s signed requests', () => {
    const signed = async (port: number | string): Promise<readonly string[]> =>
      (
        await doctor({
          SLACK_BOT_TOKEN: BOT,
          SLACK_SIGNING_SECRET: SIGNING,
          SLACK_API_URL: slack.apiUrl,
          SLACK_PORT: `${port}`,
        })
      ).filter((line) => line.includes('  Slack port  '))

    test('that is free', async () => {
      const [port] = await freePorts()
      expect(await signed(port)).toEqual([
        `ok  Slack port  http://127.0.0.1:${port}/slack/events once npm start runs; the port is free`,
      ])
    })

    test('that another program has', async () => {
      const { port } = await listener()
      const reason = `listen EADDRINUSE: address already in use 127.0.0.1:${port}`
      expect(await signed(port)).toEqual([
        wrong('Slack port', 'port-taken', `127.0.0.1, port ${port}: ${reason}`),
      ])
    })

    test('where the bot takes them already', async () => {
      const [port] = await freePorts()
      const config = { signingSecret: SIGNING, host: '127.0.0.1', port }
      const log = await createLog({ level: 'silent', secrets: [] })
      const door = createHttpDoor(
        { mode: 'http', botToken: BOT, apiUrl: null, ...config },
        createBoltLogger(log),
        log,
      )
      await door.open()
      closers.push(() => door.close())
      expect(await signed(port)).toEqual([
        `ok  Slack port  http://127.0.0.1:${port}/slack/events, where npm start runs already`,
      ])
    })

    test('that is none', async () => {
      expect(await signed('x')).toEqual(['-  Slack port  Its configuration has to be right first.'])
    })

    test('is not tried over Socket Mode, which listens nowhere', async () => {
      const lines = await doctor(both())
      expect(lines.filter((line) => line.includes('Slack port'))).toEqual([])
    })
  })

  test('are not tried where their configuration is wrong', async () => {
    const [line] = (await about({ WEB_PORT: 'x' })).slice(1)
    expect(line).toBe('-  Pages  Its configuration has to be right first.')
  })

  test('behind another name are told by it', async () => {
    const [pages] = await freePorts()
    const lines = await about({
      WEB_HOST: '0.0.0.0',
      WEB_PORT: `${pages}`,
      WEB_URL: 'https://quad.example.org',
      WEB_PASSWORD: 'four words nobody guesses',
    })
    expect(lines).toEqual([
      'ok  Configuration  no platform; the pages at https://quad.example.org/try/',
      'ok  Pages  https://quad.example.org/try/ once npm start runs; the port is free',
    ])
  })
})
