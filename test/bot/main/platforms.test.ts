// npm start with both platforms, with one, and with none that can start.

import { describe, expect, test } from 'vitest'
import { discord, forDiscord, forSlack, slack, start, type Bot } from './scene.ts'

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
