// npm start and the database of its digests: made, damaged, away, or closed to it.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createTestDatabase } from '../../support/postgres/database.ts'
import { layWay } from '../../support/postgres/way.ts'
import { forSlack, slack, start, stateDir } from './scene.ts'

describe('what is kept of digests', () => {
  test('is made at the first start, in STATE_DIR alone, and told by /readyz', async () => {
    const folder = stateDir()
    const bot = start({ ...forSlack(await slack()), STATE_DIR: folder, HEALTH_PORT: '0' })
    await bot.says('Slack is connected.')
    const address = await bot.health()
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
    onTestFinished(() => database.drop())
    const way = await layWay(database.url)
    onTestFinished(() => way.cut())
    await way.cut()
    const there = await slack()
    const bot = start({ ...forSlack(there), DATABASE_URL: way.url, HEALTH_PORT: '0' })
    const { level, msg } = await bot.says('The PostgreSQL database cannot be used at the moment')
    expect(level).toBe('warn')
    expect(msg).toMatch(
      /No platform is started before it can be used\. It is tried again in 1 s\.$/,
    )
    const address = await bot.health()
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
    onTestFinished(() => database.drop())
    const user = `quad_user_${process.pid}`
    await database.query(`CREATE ROLE ${user} LOGIN PASSWORD 's3cretword'`)
    onTestFinished(
      async () => void (await database.query(`DROP OWNED BY ${user}; DROP ROLE ${user}`)),
    )
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
