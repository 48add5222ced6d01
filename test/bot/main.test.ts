// npm start as a process of its own, over the wire against stand-ins of both platforms.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { createDiscordStandIn, type DiscordStandIn } from '../support/discord/index.ts'
import { createSlackStandIn, type SlackStandIn } from '../support/slack/stand-in.ts'

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
    const { level, msg } = await bot.says('Discord did not start')
    expect(level).toBe('error')
    expect(msg).toMatch(/DISCORD_TOKEN/)
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
  expect(await bot.stderr).toContain('The folder cannot be read')
})

describe('what is kept of digests', () => {
  test('is made at the first start, in STATE_DIR alone, and told by /readyz', async () => {
    const folder = stateDir()
    const bot = start({ ...forSlack(await slack()), STATE_DIR: folder, HEALTH_PORT: '0' })
    await bot.says('Slack is connected.')
    const { address } = (await bot.says('Health and metrics are at')) as Line & { address: string }
    const ready: unknown = await (await fetch(`${address}/readyz`)).json()
    expect(ready).toMatchObject({ ready: true, surfaces: { Slack: 'connected' }, store: 'ok' })
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

  test('in a database that is not there: nothing starts, and the password is not told', async () => {
    const url = 'postgres://quad:s3cretword@127.0.0.1:9/quad'
    const bot = start({ ...forSlack(await slack()), DATABASE_URL: url })
    expect(await bot.exit).toBe(1)
    expect((await bot.says('cannot be used at the moment')).level).toBe('fatal')
    expect(bot.output()).not.toContain('s3cretword')
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

  test('a port that is taken is said, and ends only a bot that has nothing else', async () => {
    const other = createServer()
    closers.push(() => other.close())
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const alone = start({ WEB: 'on', WEB_PORT: `${port}` })
    expect(await alone.says('WEB_PORT')).toMatchObject({ level: 'error' })
    expect(await alone.exit).toBe(1)
    const there = await slack()
    const bot = start({ ...forSlack(there), WEB: 'on', WEB_PORT: `${port}` })
    await bot.says('WEB_PORT')
    const asked = await there.slashCommand({ command: '/quad', text: 'latest' })
    expect(asked.answers.length).toBeGreaterThan(0)
    bot.kill('SIGTERM')
    expect(await bot.exit).toBe(0)
  })
})
