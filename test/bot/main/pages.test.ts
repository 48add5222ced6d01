// npm start with the pages: alone, beside a platform, and on a port that is taken.

import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ERRORS } from '../../../src/bot/errors.ts'
import { forSlack, slack, start, type Line } from './scene.ts'

describe('the pages', () => {
  /** The address in the line that says where they are. */
  const addressIn = ({ msg }: Line): string => /http:\S+/.exec(msg)?.[0] ?? ''

  test('without a token, the whole bot is in the browser, what would connect it is said, and its health is told', async () => {
    const bot = start({ WEB: 'on', WEB_PORT: '0', HEALTH_PORT: '0' })
    const health = await bot.health()
    const address = addressIn(await bot.says('Try Quad Brief in your browser'))
    expect(await bot.says('No platform is connected.')).toMatchObject({ level: 'info' })
    const [page, record] = await Promise.all([fetch(address), fetch(new URL('/', address))])
    expect([page.status, record.status]).toEqual([200, 200])
    expect(await record.text()).toContain('Quad Senior Cyber Group')
    const alive: unknown = await (await fetch(`${health}/healthz`)).json()
    expect(alive).toEqual({ alive: true })
    const ready = await fetch(`${health}/readyz`)
    // Nothing needs a database.
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ready: true, record: expect.any(String), surfaces: {}, store: 'not-needed' },
    ])
    expect(await (await fetch(`${health}/metrics`)).text()).toContain('quad_build_info{')
    bot.kill('SIGTERM')
    expect(await bot.exit).toBe(0)
    expect(await bot.stderr).toBe('')
    await expect(fetch(address)).rejects.toThrow('fetch failed')
  })

  test('with a platform they run beside it', async () => {
    const there = await slack()
    const bot = start({ ...forSlack(there), WEB: 'on', WEB_PORT: '0' })
    const address = addressIn(await bot.says('Try Quad Brief in your browser'))
    expect((await fetch(address)).status).toBe(200)
    const asked = await there.slashCommand({ command: '/quad', text: 'latest' })
    expect(asked.answers.length).toBeGreaterThan(0)
    bot.kill('SIGTERM')
    expect(await bot.exit).toBe(0)
  })

  test('with a name of their own, the log tells that one', async () => {
    const bot = start({
      WEB: 'on',
      WEB_HOST: '0.0.0.0',
      WEB_PORT: '0',
      WEB_URL: 'https://quad.example.org',
      WEB_PASSWORD: 'four words nobody guesses',
    })
    const { msg } = await bot.says('Try Quad Brief in your browser')
    expect(msg).toBe('Try Quad Brief in your browser: https://quad.example.org/try/')
    bot.kill('SIGTERM')
    expect(await bot.exit).toBe(0)
  })

  test('a port that is taken is said, and ends only a bot that has nothing else', async () => {
    const other = createServer()
    onTestFinished(() => void other.close())
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const alone = start({ WEB: 'on', WEB_PORT: `${port}` })
    const line = await alone.says('WEB_PORT')
    const { message, fix } = ERRORS['web-port']
    const why = `127.0.0.1, port ${port}: listen EADDRINUSE: address already in use 127.0.0.1:${port}`
    const msg = `${message} (${why}). ${fix}`
    // Once, and without a stack that says it again.
    expect(line).toEqual({ level: 'error', time: expect.any(String), code: 'web-port', msg })
    expect(await alone.exit).toBe(1)
    const healthy = start({ WEB: 'on', WEB_PORT: `${port}`, HEALTH_PORT: '0' })
    expect(await healthy.exit).toBe(1)
    const there = await slack()
    const bot = start({ ...forSlack(there), WEB: 'on', WEB_PORT: `${port}` })
    await bot.says('WEB_PORT')
    const asked = await there.slashCommand({ command: '/quad', text: 'latest' })
    expect(asked.answers.length).toBeGreaterThan(0)
    bot.kill('SIGTERM')
    expect(await bot.exit).toBe(0)
  })
})
