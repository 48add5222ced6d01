// What goes wrong while a mention is answered: it is answered once, and nobody is left without a word.

import { describe, expect, test } from 'vitest'
import { permissionText } from '../../../src/bot/discord/permissions.ts'
import { renderDiscord } from '../../../src/bot/discord/render.ts'
import { ERRORS, errorText } from '../../../src/bot/errors.ts'
import { hasFlag, permissions, textsOf } from '../../support/discord/index.ts'
import type { PlantedFault, StoredMessage } from '../../support/discord/index.ts'
import { commands, present, startDiscord, TODAY } from './running-surface.ts'
import type { RunningDiscord } from './running-surface.ts'

const CREATE = 'POST /channels/:channel/messages'
const OPEN = 'POST /users/@me/channels'
const QUESTION = 'who represented India in New Delhi?'

const PARTS = renderDiscord(commands.respond('latest full', TODAY).briefing).length

const textOf = (message: StoredMessage | undefined): string => textsOf(present(message)).join('\n')

/** What the bot wrote, in order. */
function written({ standIn }: RunningDiscord): readonly StoredMessage[] {
  return standIn.allMessages.filter(({ origin }) => origin !== 'user')
}

/** What the bot wrote to the first person directly, when it comes. */
async function directly({ standIn }: RunningDiscord): Promise<StoredMessage> {
  const isDirect = ({ recipientId }: { recipientId?: string }) => recipientId !== undefined
  return standIn.waitFor(() => {
    const channel = standIn.channels.find(isDirect)
    return channel === undefined ? undefined : standIn.messages(channel.id).at(-1)
  }, 'a direct message')
}

describe('the answer', () => {
  test.each<PlantedFault>([
    { kind: 'http-500' },
    { kind: 'drop' },
    { kind: 'accept-then-500' },
    { kind: 'accept-then-drop' },
    { kind: 'rate-limited', retryAfterSeconds: 0.05 },
    { kind: 'stall', ms: 50 },
  ])('arrives once and in order after $kind, in any of its parts', async (fault) => {
    const discord = await startDiscord()
    const { standIn } = discord
    const planted = standIn.plant({ route: CREATE, times: 2 }, fault)
    const replies = await discord.mention('latest full', { count: PARTS })
    await discord.surface.stop()
    expect(planted.struck).toBe(2)
    expect(written(discord)).toEqual(replies)
    expect(new Set(replies.flatMap(textsOf)).size).toBe(replies.flatMap(textsOf).length)
  })

  test('becomes a word of regret when Discord fails again and again', async () => {
    const discord = await startDiscord()
    discord.standIn.plant({ route: CREATE, times: 4 }, { kind: 'http-500' })
    const [reply] = await discord.mention(QUESTION)
    expect(textOf(reply)).toContain(ERRORS.unexpected.message)
    const reference = present(/Reference: ([A-Z0-9]{6})/.exec(textOf(reply))?.[1])
    expect(await discord.log.has('a word of regret may')).toContain(reference)
  })

  test('and words about it are two messages to Discord, where no reply ever came back', async () => {
    const discord = await startDiscord()
    discord.standIn.plant({ route: CREATE, times: 4 }, { kind: 'accept-then-drop' })
    const [answer, regret, ...more] = await discord.mention(QUESTION, { count: 2 })
    expect(textOf(answer)).toContain('Pant')
    expect(textOf(regret)).toContain('Reference: ')
    expect(more).toEqual([])
  })

  test('of which a part is lost says so, under a reference', async () => {
    const discord = await startDiscord()
    const { standIn } = discord
    const stalled = standIn.plant(CREATE, { kind: 'stall', ms: 50 })
    const asking = discord.mention('latest full', { count: PARTS })
    await standIn.waitFor(() => stalled.struck === 1, 'the first part')
    standIn.plant({ route: CREATE, times: 4 }, { kind: 'drop' })
    const replies = await asking
    expect(textOf(replies.at(-1))).toContain('may not have arrived whole')
    await discord.log.has('A part of an answer may not have arrived')
  })

  test('is plain text when Discord does not take the components', async () => {
    const discord = await startDiscord()
    discord.standIn.plant(CREATE, { kind: 'error', status: 400, code: 50035 })
    const [reply] = await discord.mention(QUESTION)
    expect(reply?.components).toEqual([])
    expect(reply?.content).toContain('Pant')
  })

  test('is given up, with what to do in the log, when the token is revoked', async () => {
    const discord = await startDiscord({ faults: ['unauthorized'] })
    const { standIn, log } = discord
    standIn.plant(
      { route: CREATE, times: 9 },
      { kind: 'error', status: 401, code: 0, message: '401: Unauthorized' },
    )
    await standIn.mention({ text: QUESTION, until: 'sent' })
    expect(await log.has(ERRORS['discord-token'].message)).toContain('into DISCORD_TOKEN')
    await discord.surface.stop()
    expect(written(discord)).toEqual([])
  })

  test('fails alone when the token is refused once: the asker is told, and the next is answered', async () => {
    const discord = await startDiscord({ faults: ['unauthorized'] })
    discord.standIn.plant(CREATE, {
      kind: 'error',
      status: 401,
      code: 0,
      message: '401: Unauthorized',
    })
    const [regret] = await discord.mention(QUESTION)
    expect(textOf(regret)).toContain(ERRORS.unexpected.message)
    await discord.log.has(ERRORS['discord-token'].message)
    const [answer] = await discord.mention(QUESTION)
    expect(textOf(answer)).toContain('Pant')
  })
})

describe('the connection', () => {
  test('is lost in mid-answer: the answer goes on, and comes once', async () => {
    const discord = await startDiscord()
    const { standIn, log } = discord
    const planted = standIn.plant(CREATE, { kind: 'stall', ms: 100 })
    const asking = discord.mention('latest full', { count: PARTS })
    await standIn.waitFor(() => planted.struck === 1, 'the answer to begin')
    standIn.gateway.disconnect()
    const replies = await asking
    await log.has('Connected to Discord again')
    await discord.surface.stop()
    expect(written(discord)).toEqual(replies)
  })

  test.each(['reconnect', 'disconnect'] as const)(
    'is gone when somebody asks (%s): they are answered when it is back, once',
    async (how) => {
      const discord = await startDiscord()
      discord.standIn.gateway[how]()
      const replies = await discord.mention(QUESTION)
      await discord.surface.stop()
      expect(written(discord)).toEqual(replies)
      expect(replies).toHaveLength(1)
    },
  )

  test('brings a message again: it is answered once', async () => {
    const discord = await startDiscord()
    const { standIn } = discord
    const replies = await discord.mention(QUESTION)
    standIn.redeliver(present(standIn.allMessages[0]))
    await discord.log.has('A message came again')
    await discord.surface.stop()
    expect(written(discord)).toEqual(replies)
  })

  test('brings it to a bot that was started anew: Discord knows the answer by its nonce', async () => {
    const discord = await startDiscord()
    const { standIn } = discord
    await discord.mention(QUESTION)
    await discord.surface.stop()
    await discord.surface.start()
    const calls = standIn.callsTo(CREATE).length
    standIn.redeliver(present(standIn.allMessages[0]))
    await standIn.waitFor(() => standIn.callsTo(CREATE).length > calls, 'another answer')
    await discord.surface.stop()
    expect(written(discord)).toHaveLength(1)
  })

  test('tells of an edit: whoever was answered is not answered again', async () => {
    const discord = await startDiscord()
    const { standIn } = discord
    await discord.mention(QUESTION)
    standIn.rewrite(present(standIn.allMessages[0]), '<@1000000000000000001> latest')
    expect(await discord.mention('help')).toHaveLength(1)
    await discord.surface.stop()
    expect(written(discord)).toHaveLength(2)
  })
})

describe('a permission that is missing', () => {
  const base = ['VIEW_CHANNEL', 'SEND_MESSAGES', 'EMBED_LINKS', 'ATTACH_FILES'] as const
  const lacking = (missing: (typeof base)[number]): bigint =>
    permissions('READ_MESSAGE_HISTORY', ...base.filter((name) => name !== missing))
  const inChannel = (appPermissions: bigint) =>
    startDiscord({ standIn: { guilds: [{ channels: [{ name: 'briefings', appPermissions }] }] } })

  test('to write: the asker is told directly which, and nothing is tried', async () => {
    const discord = await inChannel(lacking('SEND_MESSAGES'))
    const { standIn } = discord
    await standIn.mention({ text: QUESTION, until: 'sent' })
    const { content } = await directly(discord)
    const channel = present(standIn.channels[0])
    expect(content).toBe(
      `You asked in <#${channel.id}>. In that channel Quad Brief lacks permissions that it needs to answer: Send Messages. Ask whoever manages the server to give them there, or ask with /quad, which needs none.`,
    )
    expect(standIn.callsTo(CREATE).map(({ status }) => status)).toEqual([200])
  })

  test('to write in a thread', async () => {
    const discord = await inChannel(permissions('VIEW_CHANNEL', 'SEND_MESSAGES'))
    const { standIn } = discord
    const thread = standIn.addThread(present(standIn.channels[0]).id, 'Tokyo')
    await standIn.mention({ text: QUESTION, channelId: thread.id, until: 'sent' })
    const { content } = await directly(discord)
    expect(content).toContain(': Send Messages in Threads. ')
  })

  test.each([50001, 50013])(
    'of which Discord has not told (%i): none is named, and the asker reads what to look at',
    async (code) => {
      const discord = await startDiscord()
      discord.standIn.plant(CREATE, { kind: 'error', status: 403, code })
      await discord.standIn.mention({ text: QUESTION, until: 'sent' })
      const channel = present(discord.standIn.channels[0])
      const { content } = await directly(discord)
      expect(content).toBe(`You asked in <#${channel.id}>. ${errorText('discord-kept-out')}`)
    },
  )

  test('to write, and direct messages are closed: the log has it, and the bot lives on', async () => {
    const discord = await startDiscord({
      standIn: {
        guilds: [
          {
            channels: [
              { name: 'closed', appPermissions: lacking('SEND_MESSAGES') },
              { id: '31', name: 'open' },
            ],
          },
        ],
        users: [{ name: 'Asha', acceptsDirectMessages: false }],
      },
    })
    await discord.standIn.mention({ text: QUESTION, until: 'sent' })
    await discord.log.has('could not be told directly')
    expect(await discord.mention(QUESTION, { channelId: '31' })).toHaveLength(1)
  })

  test('to show links: the answer is plain text, and says which', async () => {
    const discord = await inChannel(lacking('EMBED_LINKS'))
    const replies = await discord.mention(QUESTION, { count: 2 })
    expect(replies.some(({ flags }) => hasFlag(flags, 'IS_COMPONENTS_V2'))).toBe(false)
    expect(textOf(replies[0])).toContain('Pant')
    expect(textOf(replies.at(-1))).toContain('a permission in this channel: Embed Links. ')
  })

  test('to attach files: words say so, and what to do', async () => {
    const discord = await inChannel(lacking('ATTACH_FILES'))
    const [reply] = await discord.mention('export tokyo ics')
    expect(reply?.attachments).toEqual([])
    expect(textOf(reply)).toContain('There is no file')
    expect(textOf(reply)).toContain(': Attach Files. ')
    expect(await discord.mention(QUESTION)).toHaveLength(1)
    const [hosts, hint] = await discord.mention('who hosted', { count: 2 })
    expect([hosts?.attachments, textOf(hosts).includes('Tokyo')]).toEqual([[], true])
    expect(textOf(hint)).toBe(permissionText('discord-no-picture', ['AttachFiles']))
  })

  test('is known again as soon as it is given', async () => {
    const discord = await inChannel(lacking('SEND_MESSAGES'))
    const { standIn } = discord
    await standIn.mention({ text: QUESTION, until: 'sent' })
    await directly(discord)
    const appPermissions = permissions('READ_MESSAGE_HISTORY', ...base)
    standIn.updateChannel(present(standIn.channels[0]).id, { appPermissions })
    expect(textOf((await discord.mention(QUESTION))[0])).toContain('Pant')
  })
})

test('a thread that is closed before the answer: the asker is told directly', async () => {
  const discord = await startDiscord()
  const { standIn } = discord
  const thread = standIn.addThread(present(standIn.channels[0]).id, 'Tokyo')
  standIn.archiveThread(thread.id, 'locked')
  await standIn.mention({ text: QUESTION, channelId: thread.id, until: 'sent' })
  expect((await directly(discord)).content).toContain(errorText('discord-archived'))
  // Nothing that whoever runs the bot could mend.
  expect(await discord.log.has('cannot be answered where it stands')).toContain('"level":"warn"')
  expect(discord.log.all.filter((line) => line.includes('"level":"error"'))).toEqual([])
})

test('a thread that is archived and not locked is opened by the answer', async () => {
  const discord = await startDiscord()
  const { standIn } = discord
  const thread = standIn.addThread(present(standIn.channels[0]).id, 'Tokyo')
  standIn.archiveThread(thread.id)
  expect(await discord.mention(QUESTION, { channelId: thread.id })).toHaveLength(1)
})

test('words to a person are repeated when the reply is lost, and come once', async () => {
  const discord = await startDiscord({
    standIn: { guilds: [{ channels: [{ name: 'briefings', appPermissions: 1n << 10n }] }] },
  })
  const { standIn } = discord
  standIn.plant(OPEN, { kind: 'accept-then-drop' })
  standIn.plant(CREATE, { kind: 'accept-then-drop' })
  await standIn.mention({ text: QUESTION, until: 'sent' })
  await directly(discord)
  await discord.surface.stop()
  expect(written(discord)).toHaveLength(1)
})
