import { describe, expect, test } from 'vitest'
import type { LogLevel } from '../../../src/bot/config/settings.ts'
import { createLog } from '../../../src/bot/operations/log.ts'

const SECRETS = [
  'xoxb-111-configured',
  'xapp-1-configured',
  'signing"secret\\',
  'discord.configured',
]

/** Tokens in the shape of the platforms', put together here so that no scanner takes them for real ones. */
const FOUND = {
  'a Slack user token': ['xoxp', '2222-3333-abcdef'].join('-'),
  'a Slack refresh token': ['xoxe.xoxp', '1-Mi0yLTEyMw'].join('-'),
  'a Slack app-level token': ['xapp', '1-A0B1C2-1234-abcdef'].join('-'),
  'a Slack response address': 'https://hooks.slack.com/commands/T01/123/abcSecret',
  'a socket ticket': 'wss://wss-primary.slack.com/link/?ticket=abcSecret-1&app_id=1',
  'a Discord bot token': `${'MTIz'.repeat(6)}.abSecr.${'Secret-_9'.repeat(4)}`,
  'an interaction token': `https://discord.com/api/v10/interactions/123456789012345678/${'abcSecret'.repeat(8)}/callback`,
  'a webhook address': `https://discord.com/api/webhooks/123456789012345678/${'abcSecret'.repeat(8)}`,
  'an authorization header': `Bearer ${'abcSecret'.repeat(3)}`,
}

const HIDING = /configured|signing|abcSecret|Secret-_9|2222-3333|Mi0yLTEy|A0B1C2/

async function logged(
  say: (log: Awaited<ReturnType<typeof createLog>>) => void,
  { level = 'debug', pretty = false }: { level?: LogLevel; pretty?: boolean } = {},
): Promise<string> {
  let text = ''
  const write = (line: string): void => {
    text += line
  }
  say(await createLog({ level, secrets: SECRETS, write, pretty }))
  return text
}

describe('a line', () => {
  test('is one object of JSON', async () => {
    const text = await logged((log) => log.child({ surface: 'Slack' }).info({ took: 3 }, 'Done.'))
    expect(text.endsWith('\n')).toBe(true)
    expect(JSON.parse(text)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      surface: 'Slack',
      took: 3,
      msg: 'Done.',
    })
  })

  test('holds an error with its cause', async () => {
    const error = new Error('outer', { cause: new Error('inner') })
    const text = await logged((log) => log.error({ error }, 'It failed.'))
    expect(text.split('\n').length).toBe(2)
    expect(JSON.parse(text)).toMatchObject({
      level: 'error',
      error: { type: 'Error', message: 'outer: inner' },
      msg: 'It failed.',
    })
  })

  test('is for a person to read in a terminal', async () => {
    const text = await logged((log) => log.warn({ surface: 'Slack' }, 'Watch out.'), {
      pretty: true,
    })
    expect(text).toContain('Watch out.')
    expect(text).toContain('WARN')
    expect(text).not.toMatch(/^\{/)
  })

  test('below the level is not written', async () => {
    const say = (log: Awaited<ReturnType<typeof createLog>>): void => {
      log.debug({}, 'one')
      log.info({}, 'two')
      log.fatal({}, 'three')
    }
    expect((await logged(say)).split('\n').length).toBe(4)
    expect((await logged(say, { level: 'info' })).split('\n').length).toBe(3)
    expect(await logged(say, { level: 'silent' })).toBe('')
  })
})

describe.each([
  ['JSON', false],
  ['text for a terminal', true],
])('as %s, no secret is in a line', (_, pretty) => {
  const everywhere = (secret: string) => (log: Awaited<ReturnType<typeof createLog>>) => {
    const error = Object.assign(new Error(`refused ${secret}`, { cause: new Error(secret) }), {
      config: { headers: { Authorization: secret }, url: `https://example.org/?t=${secret}` },
      [secret]: secret,
    })
    log.info({}, `in the message: ${secret}`)
    log.info({ anything: { deep: [secret, { deeper: secret }] } }, 'in a field')
    log.error({ error }, 'in an error')
    log.error({ error: secret, token: secret, request: { token: secret } }, 'under its name')
    log.child({ context: secret }).debug({}, 'in what every line has')
  }

  test.each(SECRETS)('%s', async (secret) => {
    const text = await logged(everywhere(secret), { pretty })
    expect(text).toContain('[secret]')
    expect(text).not.toMatch(HIDING)
  })

  test.each(Object.entries(FOUND))('%s that is not of the configuration', async (_kind, secret) => {
    const text = await logged(everywhere(secret), { pretty })
    expect(text).toContain('[secret]')
    expect(text).not.toMatch(HIDING)
  })
})

test('a value under six characters is no secret, but a password in an address always is', async () => {
  let text = ''
  const write = (line: string): void => {
    text += line
  }
  const log = await createLog({ level: 'info', secrets: ['x', 'quad'], write })
  log.info({ url: 'postgres://quad:pw@127.0.0.1/quad' }, 'An example of quad.example.org.')
  expect(JSON.parse(text)).toMatchObject({
    url: 'postgres://quad:[secret]@127.0.0.1/quad',
    msg: 'An example of quad.example.org.',
  })
})

test('what looks like nothing secret stays', async () => {
  const text = await logged((log) =>
    log.info(
      { record: '2023-01-new-delhi', url: 'https://www.mofa.go.jp/a.b.c' },
      'xoxb is a prefix.',
    ),
  )
  expect(JSON.parse(text)).toMatchObject({
    record: '2023-01-new-delhi',
    url: 'https://www.mofa.go.jp/a.b.c',
    msg: 'xoxb is a prefix.',
  })
})
