// Digests in Discord as people set them up, look at them and end them, over the real gateway and REST clients.

import { describe, expect, it } from 'vitest'
import { errorText } from '../../../../src/bot/errors.ts'
import { StoreError } from '../../../../src/bot/store/port.ts'
import type { DigestDeps } from '../../../../src/bot/surface.ts'
import {
  DEFAULT_APP_PERMISSIONS,
  permissions,
  textsOf,
  type Outcome,
  type StoredMessage,
} from '../../../support/discord/index.ts'
import { isPrivate, labels, messageWith, present } from '../running-surface.ts'
import { MONDAY_NINE, startDigests, type RunningDigests } from './running-digests.ts'

const SCHEDULE = { when: 'weekly monday 09:00', zone: 'Asia/Kolkata' }
const CREATE = 'POST /channels/:channel/messages'

/** Subscribes the channel for Mondays at nine, and waits for what the channel hears. */
function subscribe(discord: RunningDigests, more: Record<string, string> = {}): Promise<Outcome> {
  return discord.quad('digests subscribe', { ...SCHEDULE, ...more }, { count: 2 })
}

/** What people read of a message. */
function read(message: StoredMessage): string {
  return textsOf(message).join('\n').replaceAll('\\', '')
}

/** A message without what tells it from another of the same content. */
function content({ components, content: plain }: StoredMessage): unknown {
  const json = JSON.stringify({ plain, components }, (key, value: unknown) =>
    key === 'id' ? undefined : value,
  )
  return JSON.parse(json)
}

describe('a channel of Discord', () => {
  it('subscribes in one command: the person sees the dates, and the channel who did what', async () => {
    const discord = await startDigests()
    const { messages } = await subscribe(discord, { about: 'India', density: 'short' })
    const [reply, announcement, ...others] = messages
    expect(others).toEqual([])
    expect([isPrivate(present(reply)), isPrivate(present(announcement))]).toEqual([true, false])
    const words = read(present(reply))
    expect(words).toContain('Subscribed')
    expect(words).toContain('Every Monday at 09:00 (Asia/Kolkata)')
    expect(words).toContain('Only India')
    expect(words).toContain('Monday 30 November 2026, 09:00 in Kolkata; for you <t:1796009400:F>')
    const [person] = discord.standIn.users
    expect(read(present(announcement))).toBe(
      `<@${person?.id}> set up a digest for this channel: every Monday at 09:00 (Asia/Kolkata).`,
    )
    const [kept, ...more] = await discord.subscriptions()
    expect(more).toEqual([])
    expect(kept).toMatchObject({
      schedule: { cadence: { kind: 'weekly', weekday: 1 }, time: '09:00', zone: 'Asia/Kolkata' },
      density: 'short',
      setBy: person?.id,
      next: { period: '2026-W48', at: MONDAY_NINE },
    })
  })

  it('gets on Monday what the preview showed, and status has the link to it', async () => {
    const discord = await startDigests()
    await subscribe(discord)
    const preview = await discord.preview()
    const [, ...shown] = preview
    expect(preview.every(isPrivate)).toBe(true)
    discord.at(MONDAY_NINE)
    await discord.deliver()
    await discord.postedWith('About this digest')
    const posted = discord.standIn.allMessages.filter(({ origin }) => origin === 'channel')
    expect(posted.map(content)).toEqual(shown.map(content))
    const [digest] = discord.posted()
    const deliveries = () => discord.subscriptions().then(([one]) => one?.next?.period)
    await expect.poll(deliveries).toBe('2026-W49')
    const link = `https://discord.com/channels/${discord.server}/${discord.channel}/${digest?.id}`
    await expect.poll(async () => (await discord.quad('digests status')).text).toContain(link)
  })

  it('pauses and resumes, by command and by button', async () => {
    const discord = await startDigests()
    await subscribe(discord)
    const paused = await discord.quad('digests pause', { until: '5 January' }, { count: 2 })
    expect((await discord.subscriptions())[0]?.standing).toEqual({
      kind: 'paused',
      until: '2027-01-05',
    })
    await discord.press(messageWith(paused, 'Resume'), 'Resume', 2)
    expect((await discord.subscriptions())[0]).toMatchObject({
      standing: { kind: 'active' },
      next: { period: '2026-W48' },
    })
  })

  it('ends its digest, and a button undoes that', async () => {
    const discord = await startDigests()
    await subscribe(discord)
    const ended = await discord.quad('digests unsubscribe', {}, { count: 2 })
    expect(await discord.subscriptions()).toEqual([])
    await discord.press(messageWith(ended, 'Undo'), 'Undo', 2)
    expect(await discord.subscriptions()).toMatchObject([{ schedule: { time: '09:00' } }])
  })

  it('gets a digest at once when somebody asks for one', async () => {
    const discord = await startDigests()
    await subscribe(discord)
    await discord.deliver()
    await discord.quad('digests digest')
    await discord.standIn.waitFor(() => discord.posted().length > 0, 'the digest')
    expect(discord.posted()).toHaveLength(1)
  })

  it('has a way to its settings below each digest, for whoever presses it alone', async () => {
    const discord = await startDigests()
    await subscribe(discord)
    discord.at(MONDAY_NINE)
    await discord.deliver()
    const digest = await discord.postedWith('About this digest')
    const status = await discord.press(digest, 'About this digest')
    expect(status.messages.map(isPrivate)).toEqual([true])
    expect(status.messages.map(read).join()).toContain('Every Monday at 09:00 (Asia/Kolkata)')
  })

  it('decides about a digest of which nobody knows whether it came', async () => {
    const discord = await startDigests()
    await subscribe(discord)
    const lost = discord.standIn.plant({ route: CREATE, times: 3 }, { kind: 'drop' })
    const hidden = { kind: 'error', status: 403, code: 50001 } as const
    discord.standIn.plant('GET /channels/:channel', hidden)
    discord.at(MONDAY_NINE)
    await discord.deliver()
    await discord.standIn.waitFor(() => lost.struck === 3, 'three lost replies')
    const trouble = async () => (await discord.store.deliveries.inState('parked', 1)).length
    await expect.poll(trouble).toBe(1)
    const status = await discord.quad('digests status')
    await discord.press(messageWith(status, 'Post again, 23 Nov'), 'Post again, 23 Nov')
    await discord.standIn.waitFor(() => discord.posted().length === 1, 'the digest')
  })

  it('halts when the bot is thrown out, and goes on when it is back', async () => {
    const discord = await startDigests()
    await subscribe(discord)
    discord.standIn.removeGuild(discord.server)
    const standing = async () => (await discord.subscriptions())[0]?.standing.kind
    await expect.poll(standing).toBe('halted')
    discord.standIn.returnGuild(discord.server)
    await expect.poll(standing).toBe('active')
    const { text } = await discord.quad('digests status')
    expect(text).toContain('It comes as planned.')
  })
})

describe('what is asked for cannot be done', () => {
  it('names the permission that is missing, and keeps nothing', async () => {
    const discord = await startDigests()
    const appPermissions = DEFAULT_APP_PERMISSIONS & ~permissions('SEND_MESSAGES')
    discord.standIn.updateChannel(discord.channel, { appPermissions })
    const { message, ephemeral } = await discord.quad('digests subscribe', SCHEDULE)
    expect(ephemeral).toBe(true)
    expect(read(present(message))).toContain(errorText('discord-no-send'))
    expect(await discord.subscriptions()).toEqual([])
    const noThreads = DEFAULT_APP_PERMISSIONS & ~permissions('CREATE_PUBLIC_THREADS')
    discord.standIn.updateChannel(discord.channel, { appPermissions: noThreads })
    const { text } = await discord.quad('digests subscribe', SCHEDULE)
    expect(text).toContain('lacks a permission for it in this channel\\: Create Public Threads')
    expect(text).not.toContain('Send Messages in Threads')
  })

  it('says what it does not understand, with buttons for what may be meant', async () => {
    const discord = await startDigests()
    const { message } = await discord.quad('digests subscribe', {
      ...SCHEDULE,
      zone: 'Asia/Kolkatta',
    })
    expect(labels(present(message))).toContain('Asia/Kolkata')
    await discord.press(present(message), 'Asia/Kolkata', 2)
    expect(await discord.subscriptions()).toMatchObject([{ schedule: { zone: 'Asia/Kolkata' } }])
  })

  it('reads in the help how a command is typed in Discord, with the button for the form', async () => {
    const discord = await startDigests()
    const { message } = await discord.quad('help', { command: 'subscribe' })
    const help = read(present(message))
    expect(help).toContain(
      'Type: /quad digests subscribe [when] [zone] [about] [density] [empty] [who]',
    )
    expect(help).toContain('/quad digests subscribe alone opens a form.')
    expect(help).not.toMatch(/npm|terminal|Slack|Type it in/)
    const status = await discord.quad('help', { command: 'status' })
    expect(read(present(status.message))).toContain('Type: /quad digests status [which]')
    const form = await discord.press(present(message), 'Subscribe', 0)
    expect(form.acknowledgement).toBe('modal')
    const direct = await discord.quad('help', { command: 'digests' }, { context: 'bot-dm' })
    const there = read(present(direct.message))
    expect(there).toContain('/quad digests pause')
    expect(there).toContain('Type it in the channel of a server that is to get digests.')
    expect(labels(present(direct.message))).not.toContain('Subscribe')
  })

  it('keeps to who may change it', async () => {
    const users = [{ name: 'Asha', managesGuild: true }, { name: 'Ben' }]
    const discord = await startDigests({ standIn: { users } })
    await subscribe(discord, { who: 'admins' })
    const userId = present(discord.standIn.users[1]).id
    const { text } = await discord.quad('digests unsubscribe', {}, { userId })
    expect(text).toContain('Not allowed')
    expect(await discord.subscriptions()).toHaveLength(1)
    const form = await discord.quad('digests change', {}, { userId })
    expect([form.acknowledgement, form.text.includes('Not allowed')]).toEqual(['message', true])
    const list = await discord.quad('digests subscriptions')
    expect(list.text).toContain('every Monday at 09\\:00')
    const refused = await discord.quad('digests subscriptions', {}, { userId })
    expect(refused.text).not.toContain('every Monday')
  })

  it('says where digests can be, in a direct message and where only the person has the bot', async () => {
    const guilds = [
      { name: 'Ours', channels: [{ name: 'ours' }] },
      { name: 'Theirs', hasApp: false, channels: [{ name: 'theirs' }] },
    ]
    const users = [{ name: 'Asha', installedApp: true }]
    const discord = await startDigests({ standIn: { guilds, users } })
    const direct = await discord.quad('digests status', {}, { context: 'bot-dm' })
    expect(direct.text).toBe(errorText('discord-no-server'))
    const [written] = await discord.direct('subscribe weekly monday 9:00 Delhi')
    expect(read(present(written))).toBe(errorText('discord-no-server'))
    const channelId = present(discord.standIn.channels.find(({ name }) => name === 'theirs')).id
    const elsewhere = await discord.quad('digests subscribe', SCHEDULE, { channelId })
    expect(elsewhere.text).toBe(errorText('discord-no-server'))
    const help = await discord.quad('help', { command: 'subscribe' }, { channelId })
    expect(help.text).toContain('Type it in the channel of a server')
    expect(labels(present(help.message))).not.toContain('Subscribe')
  })

  it('says so when the database fails, with a reference that the log has too', async () => {
    const broken = { run: () => Promise.reject(new StoreError('full', 'The disk is full.')) }
    const discord = await startDigests({ digests: (deps) => ({ ...deps, desk: broken }) })
    const { text, ephemeral } = await discord.quad('digests status')
    expect(ephemeral).toBe(true)
    const reference = /Reference: (\w{6})$/.exec(text)?.[1] ?? ''
    expect(text).toBe(errorText('store-later', reference))
    expect(await discord.log.has(reference)).toContain('The disk is full.')
    expect(discord.counted).toEqual(['failed store-later'])
  })
})

describe('somebody who may read the channel and not write in it', () => {
  const READS = permissions('VIEW_CHANNEL', 'READ_MESSAGE_HISTORY', 'USE_APPLICATION_COMMANDS')
  const KEN = { id: '88', name: 'Ken', permissions: READS }

  /** A channel with a digest, and the public answer to somebody who asked how it stands. */
  async function withStatus(): Promise<{ discord: RunningDigests; status: StoredMessage }> {
    const discord = await startDigests({ standIn: { users: [{ name: 'Asha' }, KEN] } })
    await subscribe(discord)
    const [status] = await discord.mention('status')
    return { discord, status: present(status) }
  }

  it('cannot pause its digest by a button that others may press', async () => {
    const { discord, status } = await withStatus()
    const { ephemeral, text } = await discord.press(status, 'Pause', 1, KEN.id)
    expect([ephemeral, text.includes(errorText('may-not-write'))]).toEqual([true, true])
    expect(await discord.subscriptions()).toMatchObject([{ standing: { kind: 'active' } }])
    await discord.press(status, 'Pause', 2)
    expect(await discord.subscriptions()).toMatchObject([{ standing: { kind: 'paused' } }])
  })

  it('sees the next digest, and cannot have it posted', async () => {
    const { discord, status } = await withStatus()
    await discord.deliver()
    const preview = await discord.press(status, 'Preview', 2, KEN.id)
    expect(preview.messages.every(isPrivate)).toBe(true)
    expect(preview.messages.flatMap(labels)).not.toContain('Post one for now')
    await discord.mention('preview')
    const toAll = await discord.postedWith('Post one for now')
    const { text } = await discord.press(toAll, 'Post one for now', 1, KEN.id)
    expect(text).toContain(errorText('may-not-write'))
    const { id } = present((await discord.subscriptions())[0])
    expect(await discord.store.deliveries.ofSubscription(id, 10)).toEqual([])
  })

  it('gets no form to begin one', async () => {
    const { discord } = await withStatus()
    await discord.quad('digests unsubscribe', {}, { count: 2 })
    const [none] = await discord.mention('status')
    const { acknowledgement, text } = await discord.press(present(none), 'Subscribe', 1, KEN.id)
    expect([acknowledgement, text.includes(errorText('may-not-write'))]).toEqual(['message', true])
  })
})

describe('the thread in which a long digest goes on', () => {
  const THREADS_ALONE = permissions('VIEW_CHANNEL', 'SEND_MESSAGES_IN_THREADS')
  const KEN = { id: '88', name: 'Ken', permissions: THREADS_ALONE }

  /** A channel with a digest, and a message with buttons in a thread of it. */
  async function withThread() {
    const discord = await startDigests({ standIn: { users: [{ name: 'Asha' }, KEN] } })
    await subscribe(discord)
    const thread = discord.standIn.addThread(discord.channel, 'The rest of the digest')
    const [help] = await discord.mention('help status', { channelId: thread.id })
    return { discord, thread, help: present(help) }
  }

  it('has buttons about the digest of the channel', async () => {
    const { discord, help } = await withThread()
    const status = await discord.press(help, 'Status')
    expect(read(present(status.message))).toContain('Every Monday at 09:00 (Asia/Kolkata)')
    await discord.press(present(status.message), 'Pause', 2)
    expect(await discord.subscriptions()).toMatchObject([{ standing: { kind: 'paused' } }])
  })

  it('offers nothing but to look to whoever may not write in the channel itself', async () => {
    const { discord, help } = await withThread()
    const status = await discord.press(help, 'Status', 1, KEN.id)
    expect(read(present(status.message))).toContain('Every Monday at 09:00 (Asia/Kolkata)')
    expect(labels(present(status.message))).toEqual(['Preview'])
  })

  it('may have a digest of its own, which its buttons are about then', async () => {
    const { discord, thread, help } = await withThread()
    const daily = { when: 'daily 08:00', zone: 'Asia/Tokyo' }
    await discord.quad('digests subscribe', daily, { channelId: thread.id, count: 2 })
    const status = await discord.press(help, 'Status')
    expect(read(present(status.message))).toContain('Every day at 08:00 (Asia/Tokyo)')
  })
})

describe('a database that takes its time', () => {
  /** The desk does nothing before the person sees that the bot is thinking. */
  async function slowly(run: (deps: DigestDeps) => DigestDeps['desk']['run']) {
    const discord: RunningDigests = await startDigests({
      digests: (deps) => ({
        ...deps,
        desk: {
          async run(...asked) {
            const { standIn } = discord
            const isThinking = () => standIn.interactions.at(-1)?.acknowledgement !== undefined
            await standIn.waitFor(isThinking, 'the bot to be thinking')
            return run(deps)(...asked)
          },
        },
      }),
    })
    return discord
  }

  it('lets the person see that the bot is thinking, and then what was done', async () => {
    const discord = await slowly(
      ({ desk }) =>
        (...asked) =>
          desk.run(...asked),
    )
    const { acknowledgement, ephemeral, messages } = await subscribe(discord)
    expect([acknowledgement, ephemeral]).toEqual(['deferred-message', true])
    expect(messages.map(isPrivate)).toEqual([true, false])
    expect(await discord.subscriptions()).toHaveLength(1)
  })

  it('says that it failed, and leaves nobody with a bot that is thinking', async () => {
    const error = new StoreError('unreachable', 'The database is gone.')
    const discord = await slowly(() => () => Promise.reject(error))
    const { text } = await discord.quad('digests status')
    expect(text).toContain(errorText('store-later'))
  })
})

describe('a message that mentions the bot', () => {
  it('subscribes the channel, and everybody reads that', async () => {
    const discord = await startDigests()
    const [reply, ...others] = await discord.mention('subscribe weekly monday 09:00 Asia/Kolkata')
    expect(others).toEqual([])
    expect(read(present(reply))).toContain('Subscribed')
    expect(await discord.subscriptions()).toHaveLength(1)
  })

  it('asks how digests stand in the words of the command', async () => {
    const discord = await startDigests()
    await subscribe(discord)
    for (const line of ['/quad digests status', '/quad status', '</quad digests status:1>']) {
      const [reply] = await discord.mention(line)
      expect(read(present(reply))).toContain('Every Monday at 09:00 (Asia/Kolkata)')
    }
  })

  it('does not show the digest to everybody when it asks for a preview', async () => {
    const discord = await startDigests()
    await subscribe(discord)
    const [reply] = await discord.mention('preview')
    expect(read(present(reply))).toContain('shows it to you alone')
    expect(discord.posted()).toHaveLength(1)
  })

  it('lists the digests of the server for its owner, and for nobody else', async () => {
    const users = [{ name: 'Asha' }, { name: 'Ben' }]
    const discord = await startDigests({ standIn: { users } })
    await subscribe(discord)
    const [forOwner] = await discord.mention('subscriptions')
    expect(read(present(forOwner))).toContain('every Monday')
    const userId = present(discord.standIn.users[1]).id
    const [forOther] = await discord.mention('subscriptions', { userId })
    expect(read(present(forOther))).not.toContain('every Monday')
  })

  it('lists who did what by name, and “you” to oneself', async () => {
    const users = [{ name: 'Asha' }, { name: 'Ben', managesGuild: true }]
    const discord = await startDigests({ standIn: { users } })
    await subscribe(discord)
    const [asha, ben] = discord.standIn.users
    const userId = present(ben).id
    await discord.quad('digests pause', {}, { userId, count: 2 })
    const list = await discord.quad('digests subscriptions', {}, { userId })
    const message = present(list.message)
    expect(read(message)).toContain(`subscribed by <@${present(asha).id}>: every Monday`)
    expect(read(message)).toContain('paused by you')
    expect(read(message)).not.toContain(userId)
  })
})

it('offers time zones while one is typed', async () => {
  const { standIn } = await startDigests()
  const outcome = await standIn.autocomplete({
    name: 'quad',
    subcommand: 'digests subscribe',
    options: { zone: 'mumb' },
    focused: 'zone',
  })
  expect(outcome.choices[0]).toEqual({ name: 'Mumbai (Asia/Kolkata)', value: 'Asia/Kolkata' })
})
