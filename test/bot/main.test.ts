// npm start as a process of its own, over the wire against stand-ins of both platforms.

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { ERRORS } from '../../src/bot/errors.ts'
import { createDiscordStandIn, type DiscordStandIn } from '../support/discord/index.ts'
import { createTestDatabase } from '../support/postgres/database.ts'
import { layWay } from '../support/postgres/way.ts'
import { edited, realFiles, writeFiles } from '../support/record-files.ts'
import { createSlackStandIn, type SlackStandIn } from '../support/slack/stand-in.ts'
import { copyOfRecord, MELBOURNE, titled } from './record/scene.ts'

const ROOT = join(import.meta.dirname, '../..')

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
})

async function slack(): Promise<SlackStandIn> {
  const standIn = await createSlackStandIn()
  closers.push(() => standIn.stop())
  return standIn
}

async function discord(): Promise<DiscordStandIn> {
  const standIn = await createDiscordStandIn({
    guilds: [{ name: 'Here', channels: [{ name: 'briefings' }] }],
  })
  closers.push(() => standIn.stop())
  return standIn
}

const forSlack = ({ apiUrl, identity }: SlackStandIn) => ({
  SLACK_BOT_TOKEN: identity.botToken,
  SLACK_APP_TOKEN: identity.appToken,
  SLACK_API_URL: apiUrl,
})

const forDiscord = ({ apiUrl, token }: DiscordStandIn) => ({
  DISCORD_TOKEN: token,
  DISCORD_API_URL: apiUrl,
})

/** What the log said in one line. */
interface Line {
  readonly level: string
  readonly msg: string
}

interface Bot {
  /** Resolves with the first line that says so. */
  readonly says: (what: string) => Promise<Line>
  /** Everything that it printed so far. */
  readonly output: () => string
  readonly kill: (signal: NodeJS.Signals) => void
  readonly exit: Promise<number | null>
  readonly stderr: Promise<string>
}

/** A folder of its own for what a bot keeps. */
function stateDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quad-main-'))
  closers.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function start(env: Readonly<Record<string, string>>): Bot {
  const child = spawn(process.execPath, ['bin/start.js'], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      TZ: process.env['TZ'],
      STATE_DIR: stateDir(),
      WEB: 'off',
      ...env,
    },
  })
  closers.push(() => child.kill('SIGKILL'))
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve))
  let output = ''
  const waiting = new Set<() => void>()
  const wake = (): void => waiting.forEach((look) => look())
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    output += piece
    wake()
  })
  const linesSoFar = () => output.split('\n').slice(0, -1)
  const find = (what: string) => linesSoFar().find((line) => line.includes(what))
  const says = async (what: string): Promise<Line> => {
    const line = await new Promise<string>((resolve, reject) => {
      const look = (): void => {
        const found = find(what)
        if (found === undefined) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      void exit.then(() => reject(new Error(`It ended without saying “${what}”:\n${output}`)))
      look()
    })
    return JSON.parse(line) as Line
  }
  return {
    says,
    output: () => output,
    kill: (signal) => void child.kill(signal),
    exit,
    stderr: textOf(child.stderr),
  }
}

describe('with both platforms', () => {
  test('answers in both, and stops cleanly at SIGTERM', async () => {
    const [there, elsewhere] = await Promise.all([slack(), discord()])
    const bot = start({ ...forSlack(there), ...forDiscord(elsewhere), LOG_LEVEL: 'trace' })
    await Promise.all([bot.says('Slack is connected.'), bot.says('Discord is connected.')])

    const asked = await there.slashCommand({ command: '/quad', text: 'latest' })
    await there.waitFor('an answer', () => asked.answers.length > 0)
    const outcome = await elsewhere.slashCommand({ name: 'quad', subcommand: 'latest' })
    expect(outcome.text).toContain('Tokyo')

    bot.kill('SIGTERM')
    expect(await bot.exit).toBe(0)
    expect(await bot.says('Stopped.')).toMatchObject({ level: 'info' })
    expect(await bot.stderr).toBe('')
    expect(there.connections()).toBe(0)
    expect(elsewhere.sessions.filter(({ connected }) => connected)).toEqual([])
    for (const secret of [
      there.identity.botToken,
      there.identity.appToken,
      elsewhere.token,
      asked.responseUrl ?? '-',
    ]) {
      expect(bot.output()).not.toContain(secret)
    }
    there.assertNoFaults()
    elsewhere.assertNoFaults()
  })

  test('one that cannot start says why and what to do, and the other runs', async () => {
    const [there, elsewhere] = await Promise.all([slack(), discord()])
    const bot = start({
      ...forSlack(there),
      ...forDiscord(elsewhere),
      DISCORD_TOKEN: 'wrong-token-of-a-test',
    })
    await bot.says('Slack is connected.')
    // What is to be done, and no stack.
    expect(await bot.says('Discord did not start')).toEqual({
      level: 'error',
      time: expect.any(String),
      code: 'discord-token',
      msg: expect.stringContaining('DISCORD_TOKEN'),
    })
    bot.kill('SIGINT')
    expect(await bot.exit).toBe(0)
    expect(bot.output()).not.toContain('wrong-token-of-a-test')
  })
})

describe('with one platform only that platform’s library is loaded', () => {
  const loadedBy = async (bot: Bot, platform: string): Promise<string> => {
    await bot.says(`${platform} is connected.`)
    bot.kill('SIGTERM')
    expect(await bot.exit).toBe(0)
    return bot.stderr
  }
  const [bolt, discordJs] = ['/node_modules/@slack/bolt/', '/node_modules/discord.js/']

  test('Slack', async () => {
    const loaded = await loadedBy(
      start({ ...forSlack(await slack()), NODE_DEBUG: 'module' }),
      'Slack',
    )
    expect([loaded.includes(bolt), loaded.includes(discordJs)]).toEqual([true, false])
  })

  test('Discord', async () => {
    const env = { ...forDiscord(await discord()), NODE_DEBUG: 'module' }
    const loaded = await loadedBy(start(env), 'Discord')
    expect([loaded.includes(bolt), loaded.includes(discordJs)]).toEqual([false, true])
  })
})

test('with none that can start, it ends and says so', async () => {
  const bot = start({ DISCORD_TOKEN: 'a-token', DISCORD_API_URL: 'http://127.0.0.1:9/api' })
  expect(await bot.exit).toBe(1)
  expect((await bot.says('Discord did not start')).msg).toMatch(/DISCORD_API_URL/)
  expect(await bot.says('No platform could be started.')).toMatchObject({ level: 'fatal' })
})

test('half a configuration is refused with every fault, and nothing is loaded', async () => {
  const bot = start({ SLACK_BOT_TOKEN: 'xoxb-hidden', LOG_LEVEL: 'loud' })
  expect(await bot.exit).toBe(1)
  expect(bot.output()).toBe('')
  const said = await bot.stderr
  expect(said).toContain('LOG_LEVEL is none of trace')
  expect(said).toContain('SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN nor')
  expect(said).not.toContain('hidden')
})

test('a broken record is refused with every fault', async () => {
  const bot = start({ DATA_DIR: '/nowhere', DISCORD_TOKEN: 'a-token' })
  expect(await bot.exit).toBe(1)
  expect(bot.output()).toBe('')
  const said = await bot.stderr
  expect(said).toContain('The folder cannot be read')
  expect(said).toContain('DATA_DIR names this folder: /nowhere.')
})

test('a changed record is taken up while it runs, everywhere', async () => {
  const folder = copyOfRecord()
  const [there, elsewhere] = await Promise.all([slack(), discord()])
  const bot = start({
    ...forSlack(there),
    ...forDiscord(elsewhere),
    DATA_DIR: folder,
    HEALTH_PORT: '0',
    WEB: 'on',
    WEB_PORT: '0',
  })
  const { address } = (await bot.says('Health and metrics are at')) as Line & { address: string }
  const { address: pages } = (await bot.says('Try Quad Brief')) as Line & { address: string }
  await there.event({ type: 'app_home_opened', userId: 'U0ALICE' })
  await there.waitFor('a page', () => there.homeView('U0ALICE'))

  writeFiles(folder, edited(realFiles(), [titled('Ministers speak of ransomware')]))
  const { to } = (await bot.says('is taken up in place of')) as Line & { to: string }
  await there.waitFor('the new page', () =>
    JSON.stringify(there.homeView('U0ALICE')?.payload).includes(to),
  )
  const cited = `cite ${MELBOURNE}`
  const { answers } = await there.slashCommand({ command: '/quad', text: cited })
  const options = { meeting: MELBOURNE }
  const { text } = await elsewhere.slashCommand({ name: 'quad', subcommand: 'cite', options })
  const page = await fetch(new URL(`/milestones/${MELBOURNE}/`, pages))
  for (const said of [JSON.stringify(answers), text, await page.text()]) {
    expect(said).toContain('Ministers speak of ransomware')
  }

  const ready: unknown = await (await fetch(`${address}/readyz`)).json()
  expect(ready).toMatchObject({ ready: true, record: to })
  const counted = await (await fetch(`${address}/metrics`)).text()
  expect(counted).toContain('quad_record_changes_total{outcome="taken-up"} 1')
  bot.kill('SIGTERM')
  expect(await bot.exit).toBe(0)
})

describe('what is kept of digests', () => {
  test('is made at the first start, in STATE_DIR alone, and told by /readyz', async () => {
    const folder = stateDir()
    const bot = start({ ...forSlack(await slack()), STATE_DIR: folder, HEALTH_PORT: '0' })
    await bot.says('Slack is connected.')
    const { address } = (await bot.says('Health and metrics are at')) as Line & { address: string }
    const ready: unknown = await (await fetch(`${address}/readyz`)).json()
    expect(ready).toMatchObject({ ready: true, surfaces: { Slack: 'connected' }, store: 'ok' })
    const measured = async () => (await fetch(`${address}/metrics`)).text()
    await expect.poll(measured).toContain('quad_deliveries_total{surface="Slack",outcome="sent"} 0')
    expect(await measured()).toContain('quad_deliveries_open{state="parked"} 0')
    expect(existsSync(join(folder, 'quad-brief.sqlite'))).toBe(true)
    bot.kill('SIGTERM')
    expect(await bot.exit).toBe(0)
    expect(await bot.stderr).toBe('')
  })

  test('that is damaged is left as it is: nothing starts, and it says what to do', async () => {
    const folder = stateDir()
    const file = join(folder, 'quad-brief.sqlite')
    const text = 'no database at all, but a text that is long enough to be read as one'
    writeFileSync(file, text)
    const there = await slack()
    const bot = start({ ...forSlack(there), STATE_DIR: folder })
    expect(await bot.exit).toBe(1)
    const { level, msg } = await bot.says('is damaged, or no database of Quad Brief')
    expect(level).toBe('fatal')
    expect(msg).toContain('bring back a backup, or move the file away')
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(there.connections()).toBe(0)
  })

  test('in a database that is away: it is waited for, which /readyz tells, and then all starts', async () => {
    const database = await createTestDatabase()
    closers.push(() => database.drop())
    const way = await layWay(database.url)
    closers.push(() => way.cut())
    await way.cut()
    const there = await slack()
    const bot = start({ ...forSlack(there), DATABASE_URL: way.url, HEALTH_PORT: '0' })
    const { level, msg } = await bot.says('The PostgreSQL database cannot be used at the moment')
    expect(level).toBe('warn')
    expect(msg).toMatch(
      /No platform is started before it can be used\. It is tried again in 1 s\.$/,
    )
    const { address } = (await bot.says('Health and metrics are at')) as Line & { address: string }
    const told = async (path: string) => {
      const answer = await fetch(`${address}/${path}`)
      const body: unknown = await answer.json()
      return { status: answer.status, body }
    }
    expect(await told('healthz')).toEqual({ status: 200, body: { alive: true } })
    expect(await told('readyz')).toEqual({
      status: 503,
      body: {
        ready: false,
        record: expect.any(String),
        surfaces: { Slack: 'starting' },
        store: 'unreachable',
      },
    })
    expect(await fetch(`${address}/metrics`)).toMatchObject({ status: 200 })
    expect(there.connections()).toBe(0)

    await way.mend()
    expect(await bot.says('The database can be used now.')).toMatchObject({ level: 'info' })
    await bot.says('Slack is connected.')
    await bot.says('Digests are delivered.')
    expect(await told('readyz')).toMatchObject({ status: 200, body: { store: 'ok' } })
    bot.kill('SIGTERM')
    expect(await bot.exit).toBe(0)
  })

  test('in a database that lets the bot make no queue: it ends, and says what to grant', async () => {
    const database = await createTestDatabase()
    closers.push(() => database.drop())
    const user = `quad_user_${process.pid}`
    await database.query(`CREATE ROLE ${user} LOGIN PASSWORD 's3cretword'`)
    closers.push(() => database.query(`DROP OWNED BY ${user}; DROP ROLE ${user}`))
    await database.query(`GRANT ALL ON SCHEMA public TO ${user}`)
    const url = new URL(database.url)
    url.username = user
    url.password = 's3cretword'
    const bot = start({ ...forSlack(await slack()), DATABASE_URL: url.href })
    const { level, msg } = await bot.says('Digests cannot be delivered')
    expect(level).toBe('fatal')
    expect(msg).toMatch(/permission denied for database .*make schemas and tables/)
    expect(await bot.exit).toBe(1)
    expect(bot.output()).not.toContain('s3cretword')
  })

  test('in a database that stays away: a signal ends the waiting, and the password is not told', async () => {
    const url = 'postgres://quad:s3cretword@127.0.0.1:9/quad'
    const bot = start({ ...forSlack(await slack()), DATABASE_URL: url })
    await bot.says('cannot be used at the moment')
    bot.kill('SIGTERM')
    expect(await bot.exit).toBe(0)
    expect(await bot.says('Stopped.')).toMatchObject({ level: 'info' })
    expect(bot.output()).not.toContain('s3cretword')
    expect(bot.output()).not.toContain('fatal')
  })
})

describe('the pages', () => {
  /** The address in the line that says where they are. */
  const addressIn = ({ msg }: Line): string => /http:\S+/.exec(msg)?.[0] ?? ''

  test('without a token, the whole bot is in the browser, and what would connect it is said', async () => {
    const folder = stateDir()
    const bot = start({ WEB: 'on', WEB_PORT: '0', STATE_DIR: folder })
    const address = addressIn(await bot.says('Try Quad Brief in your browser'))
    expect(await bot.says('No platform is connected.')).toMatchObject({ level: 'info' })
    const [page, record] = await Promise.all([fetch(address), fetch(new URL('/', address))])
    expect([page.status, record.status]).toEqual([200, 200])
    expect(await record.text()).toContain('Quad Senior Cyber Group')
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

  test('without a token they have their health told too, and nothing needs a database', async () => {
    const bot = start({ WEB: 'on', WEB_PORT: '0', HEALTH_PORT: '0' })
    const { address } = (await bot.says('Health and metrics are at')) as Line & { address: string }
    await bot.says('Try Quad Brief in your browser')
    const alive: unknown = await (await fetch(`${address}/healthz`)).json()
    expect(alive).toEqual({ alive: true })
    const ready = await fetch(`${address}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ready: true, record: expect.any(String), surfaces: {}, store: 'not-needed' },
    ])
    expect(await (await fetch(`${address}/metrics`)).text()).toContain('quad_build_info{')
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
    closers.push(() => other.close())
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
