// What the doctor says of where the bot may post: in its servers, and in the channels that hear of reports.

import { beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_APP_PERMISSIONS, PERMISSIONS } from '../../support/discord/permissions.ts'
import { both, discord, doctor, expectBut, freshStandIns } from './doctor-scene.ts'
import { registered, slack, standIns, wrong } from './doctor-scene.ts'

freshStandIns()

const without = (...names: readonly (keyof typeof PERMISSIONS)[]): bigint =>
  names.reduce((held, name) => held & ~PERMISSIONS[name], DEFAULT_APP_PERMISSIONS)

/** The line that the doctor adds about a channel of curators. */
async function curators(
  platform: 'Slack' | 'Discord',
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const lines = await doctor({ ...both(), ...env })
  return lines.find((line) => line.includes(`  ${platform} curators  `)) ?? 'none'
}

describe('the permissions in servers of Discord', () => {
  const NAME = 'Discord permissions'

  test('that are missing are named with the servers, and no more than three of these', async () => {
    const lacking = ['One', 'Two', 'Three', 'Four', 'Five'].map((name) => ({
      name,
      appPermissions: without('EMBED_LINKS'),
    }))
    const guilds = [
      { name: 'Whole' },
      { name: 'Of an administrator', appPermissions: PERMISSIONS.ADMINISTRATOR },
      { name: 'Bare\n[x](y)', appPermissions: without('EMBED_LINKS', 'CREATE_PUBLIC_THREADS') },
      ...lacking,
    ]
    await standIns({ discord: { guilds } })
    await registered()
    const detail =
      'Bare [x](y): Embed Links, Create Public Threads; One: Embed Links; Two: Embed Links; and 3 more'
    const line = (await doctor(both())).find((each) => each.includes(`  ${NAME}  `))
    expect(line).toBe(wrong(NAME, 'discord-server-permissions', detail))
  })

  test('of a bot in more servers than Discord tells at once are all looked at', async () => {
    const guilds = Array.from({ length: 401 }, (_, index) => ({ name: `Server ${index}` }))
    await standIns({ discord: { guilds } })
    await registered()
    const line = (await doctor(both())).find((each) => each.includes(`  ${NAME}  `))
    expect(line).toMatch(/^ok {2}.*; in 401 servers$/)
    const asked = discord.calls.filter(({ route }) => route === 'GET /users/@me/guilds')
    expect(asked).toHaveLength(3)
  })

  test('of a bot in no server are not there to be looked at', async () => {
    await standIns({ discord: { guilds: [] } })
    await registered()
    const application = `ok  Discord application  Quad Brief (${discord.applicationId}), in about 0 servers`
    expectBut(await doctor(both()), {
      [NAME]: `-  ${NAME}  It is in no server yet: add it by the link below.`,
      'Discord application': application,
    })
  })

  test('that Discord does not tell', async () => {
    await registered()
    discord.plant('GET /users/@me/guilds', { kind: 'http-500' })
    expectBut(await doctor(both()), { [NAME]: wrong(NAME, 'discord-busy', 'status 500') })
  })
})

describe('the channel of Discord that hears of reports', () => {
  const [OPEN, SILENT, HIDDEN] = [
    '2000000000000000001',
    '2000000000000000002',
    '2000000000000000003',
  ]
  const line = (channel: string) => curators('Discord', { DISCORD_CURATORS_CHANNEL: channel })
  const closed = (channel: string, why: string) =>
    wrong('Discord curators', 'discord-curators', `${channel}: ${why}`)

  beforeEach(async () => {
    const channels = [
      { id: OPEN, appPermissions: without('EMBED_LINKS', 'CREATE_PUBLIC_THREADS') },
      { id: SILENT, appPermissions: without('SEND_MESSAGES') },
      { id: HIDDEN, appPermissions: without('VIEW_CHANNEL') },
    ]
    await standIns({ discord: { guilds: [{ channels }] } })
  })

  test('takes them, and nothing is posted to find out', async () => {
    expect(await line(OPEN)).toBe(`ok  Discord curators  may post in channel ${OPEN}`)
    expect(discord.calls.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  test('does not let the bot write, cannot be seen, or is not there', async () => {
    const GONE = '2000000000000000009'
    expect([await line(SILENT), await line(HIDDEN), await line(GONE)]).toEqual([
      closed(
        SILENT,
        'Quad Brief may not write in this channel: it lacks the permission Send Messages there',
      ),
      closed(
        HIDDEN,
        'Quad Brief cannot see this channel: it lacks the permission View Channel there',
      ),
      closed(GONE, 'The channel was deleted'),
    ])
  })
})

describe('the channel of Slack that hears of reports', () => {
  const line = (channel: string) => curators('Slack', { SLACK_CURATORS_CHANNEL: channel })

  test('takes them, and nobody sees how that was found out', async () => {
    expect(await line('C0GENERAL')).toBe('ok  Slack curators  may post in channel C0GENERAL')
    expect(slack.messages('C0GENERAL')).toEqual([])
  })

  test('is not there, or does not have the bot', async () => {
    slack.workspace.addChannel({ id: 'C0WITHOUT', name: 'without', isMember: false })
    const closed = (why: string) => wrong('Slack curators', 'slack-curators', why)
    expect([await line('C0WITHOUT'), await line('C0NOWHERE')]).toEqual([
      closed('C0WITHOUT: Quad Brief is not in this channel, so it cannot post here'),
      closed('C0NOWHERE: Slack does not show this channel to Quad Brief'),
    ])
  })

  test('of which Slack says nothing is shown by the first report', async () => {
    slack.injectFault('chat.postEphemeral', { kind: 'error', error: 'internal_error' })
    expect(await line('C0GENERAL')).toBe(
      '-  Slack curators  Slack does not say whether it may post there; the first report shows it.',
    )
  })
})
