// Digests in Slack from end to end: the real Bolt over the wire, a real database, and what people do.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { errorText } from '../../../../src/bot/errors.ts'
import { REPORTS_FILE } from '../../../../src/bot/reports/report-box.ts'
import type { SlackMessage } from '../../../support/slack/stand-in.ts'
import type { SlackFile } from '../../../support/slack/types.ts'
import { buttonCalled, CHANNEL } from '../running-surface.ts'
import { fill, textIn } from '../view.ts'
import type { RunningDigests } from './running.ts'
import { startDigests } from './running.ts'
import { READING } from './scene.ts'

const WEEKLY = 'subscribe weekly monday 09:00 Asia/Kolkata'
const MONDAY = '2026-11-23T03:30:00Z'
const NEXT_MONDAY = '2026-11-30T03:30:00Z'
const SENT = [{ kind: 'ended', end: { kind: 'sent' } }]

let slack: RunningDigests
afterEach(() => slack.finish())

/** The digests in the channel, without what the channel was told. */
const posts = (): readonly SlackMessage[] =>
  slack.standIn.messages(CHANNEL).filter(({ metadata }) => metadata !== undefined)

const said = async (text: string, count = 1): Promise<string> =>
  (await slack.quad(text, count)).map((message) => message.text).join('\n')

describe.each(['socket', 'http'] as const)('over %s', (transport) => {
  it('a channel subscribes by words, sees what it gets, gets just that, and where it is', async () => {
    slack = await startDigests({ transport })
    const [answer] = await slack.quad(WEEKLY)
    const subscribed = answer?.text
    // The plain text claims nothing of a zone that nobody told; Slack itself shows the reader's own.
    expect(subscribed).toContain(
      'Monday 23 November 2026, 09:00 in Kolkata; Monday 23 November 2026, 03:30 UTC.',
    )
    expect(JSON.stringify(answer?.blocks)).toMatch(
      /in Kolkata; for you "},{"type":"date","timestamp":1795404600/,
    )
    const [told] = slack.standIn.messages(CHANNEL)
    expect(told?.text).toBe(
      'alice set up a digest for this channel: every Monday at 09:00 (Asia/Kolkata).',
    )
    expect(await slack.only()).toMatchObject({ setBy: 'U0ALICE', place: { workspace: 'T0QUAD' } })
    const preview = await slack.quad('preview', 1 + (await slack.messagesOfNext()))
    expect(await slack.until(MONDAY)).toEqual(SENT)
    const shown = preview.slice(1).map(({ text, blocks }) => [text, withoutIds(blocks)])
    expect(posts().map(({ text, blocks }) => [text, withoutIds(blocks)])).toEqual(shown)
    const status = await said('status')
    expect(status).toContain(
      `https://quad-watchers.slack.com/archives/C0GENERAL/p${posts()[0]?.ts.replace('.', '')}`,
    )
    expect(await slack.until(NEXT_MONDAY)).toEqual(SENT)
  })
})

describe('a full digest in Slack', () => {
  it('has the picture that its preview brought to the direct messages', async () => {
    slack = await startDigests()
    await slack.quad(`${WEEKLY} only capacity building, full`)
    const preview = await slack.quad('preview', 1 + (await slack.messagesOfNext()))
    const told = 'A picture of this is in your direct messages with Quad Brief.'
    await slack.standIn.waitFor('word of the picture', () =>
      slack.standIn.ephemerals(CHANNEL, 'U0ALICE').some(({ text }) => text === told),
    )
    expect(await slack.until(MONDAY)).toEqual(SENT)
    const [shown, posted, ...others] = slack.standIn.files()
    expect(others).toEqual([])
    expect(shown?.channel).toBe('D0ALICE')
    expect(posted).not.toHaveProperty('channel')
    const words = ({ filename, title, altText, content }: SlackFile) => ({
      filename,
      title,
      altText,
      content,
    })
    expect(posted && words(posted)).toEqual(shown && words(shown))
    const blocks = posts().map((message) => withoutIds(message.blocks))
    const [image] = posts().flatMap((message) =>
      message.blocks.filter(({ type }) => type === 'image'),
    )
    expect(image).toMatchObject({ slack_file: { id: posted?.id }, alt_text: shown?.altText })
    expect(blocks.map((each) => each.filter(({ type }) => type !== 'image'))).toEqual(
      preview.slice(1).map((message) => withoutIds(message.blocks)),
    )
  })
})

describe('a digest in Slack', () => {
  it('is paused and comes again, by buttons, and nothing piles up', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    const [status] = await slack.quad('status')
    if (status === undefined) throw new Error('no status')
    const [paused] = await slack.press(status, buttonCalled('Pause', status))
    if (paused === undefined) throw new Error('no answer')
    expect(paused.ephemeralFor).toBe('U0ALICE')
    expect(await slack.until(NEXT_MONDAY)).toEqual([])
    await slack.press(paused, buttonCalled('Resume', paused))
    expect(await slack.only()).toMatchObject({ standing: { kind: 'active' } })
    expect(await slack.until('2026-12-07T03:30:00Z')).toEqual(SENT)
    expect(posts().filter(({ threadTs }) => threadTs === undefined)).toHaveLength(1)
  })

  it('has buttons of its own that answer whoever presses one alone', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    await slack.until(MONDAY)
    const digest = posts().at(-1)
    if (digest === undefined) throw new Error('no digest')
    const about = buttonCalled('About this digest', digest)
    const [status] = await slack.press(digest, about, 1, 'U0BOB')
    expect(status).toMatchObject({ ephemeralFor: 'U0BOB' })
    expect(status?.text).toContain('Every Monday at 09:00')
  })

  it('has a button to report a mistake in it, and the report tells which digest and which records', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    await slack.until(MONDAY)
    const digest = posts().at(-1)
    if (digest === undefined) throw new Error('no digest')
    const form = await slack.pressForForm(digest, buttonCalled('Report a mistake', digest))
    expect(textIn(form)).toContain('Quad cyber digest, week of 23 November 2026')
    const claim = 'It was agreed in Tokyo.'
    const filled = fill({ claim, wrong: 'It was in Sydney.' })
    await slack.standIn.viewSubmission({ view: form, filled })
    const [line = ''] = readFileSync(join(slack.folder, REPORTS_FILE), 'utf8').split('\n')
    const { reference: _, at: _at, ask, records, ...report } = JSON.parse(line)
    expect(report).toEqual({ surface: 'Slack', claim, wrong: 'It was in Sydney.', source: '' })
    expect(ask).toMatch(/^Quad cyber digest, week of 23 November 2026: /)
    expect(records.length).toBeGreaterThan(0)
  })

  it('is not set up where the bot may not post; the reason is told, and nothing in the channel', async () => {
    slack = await startDigests()
    slack.standIn.workspace.changeChannel(CHANNEL, { isMember: false })
    expect(await said(WEEKLY)).toContain('/invite @Quad Brief')
    await expect(slack.only()).rejects.toThrow('not exactly one')
    expect(slack.standIn.messages(CHANNEL)).toEqual([])
  })

  it('is not set up in a private channel that does not know the bot, and it says how to invite it', async () => {
    slack = await startDigests({
      standIn: { channels: [{ id: CHANNEL, name: 'secret', kind: 'private', isMember: false }] },
    })
    expect(await said(WEEKLY)).toContain('/invite @Quad Brief')
    await expect(slack.only()).rejects.toThrow('not exactly one')
  })

  it('comes in each channel that wants it', async () => {
    const channels = [
      { id: CHANNEL, name: 'general' },
      { id: 'C0SECOND', name: 'second' },
    ]
    slack = await startDigests({ standIn: { channels } })
    await slack.quad(WEEKLY)
    const { answers } = await slack.standIn.slashCommand({
      command: '/quad',
      text: WEEKLY,
      channelId: 'C0SECOND',
      expect: 'ack',
    })
    await slack.standIn.waitFor('a reply', () => answers.find(({ kind }) => kind === 'ephemeral'))
    expect(await slack.until(MONDAY)).toEqual([...SENT, ...SENT])
    const each = [CHANNEL, 'C0SECOND'].map((channel) =>
      slack.standIn
        .messages(channel)
        .filter(({ metadata, threadTs }) => metadata !== undefined && threadTs === undefined)
        .map(({ text }) => text.startsWith('Quad cyber digest, week of 23 November 2026')),
    )
    expect(each).toEqual([[true], [true]])
  })

  it('halts when the bot is removed, says so, and comes again once somebody asks after it is back', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    slack.standIn.workspace.changeChannel(CHANNEL, { isMember: false })
    expect(await slack.until(MONDAY)).toMatchObject([
      { end: { kind: 'refused', code: 'slack-not-in-channel' } },
    ])
    expect(slack.standIn.messages('D0ALICE')[0]?.text).toContain('/invite @Quad Brief')
    expect(await said('status')).toContain('Quad Brief is not in this channel')
    expect(await slack.only()).toMatchObject({ standing: { kind: 'halted' } })
    slack.standIn.workspace.changeChannel(CHANNEL, { isMember: true })
    const text = '<@U0QUADBRIEF> latest'
    await slack.standIn.event({ type: 'app_mention', text, channelId: CHANNEL })
    await expect.poll(async () => (await slack.only()).standing.kind).toBe('active')
    expect(await slack.until(NEXT_MONDAY)).toEqual(SENT)
    expect(posts().filter(({ threadTs }) => threadTs === undefined)).toHaveLength(1)
  })

  it('halts when the app is uninstalled, and comes again when it starts in the workspace anew', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    await slack.standIn.event({ type: 'app_uninstalled' })
    await expect.poll(async () => (await slack.only()).standing.kind).toBe('halted')
    expect(await slack.until(MONDAY)).toEqual([])
    await slack.surface.stop()
    slack.standIn.workspace.setAccess('granted')
    await slack.surface.start()
    await expect.poll(async () => (await slack.only()).standing.kind).toBe('active')
    expect(await slack.until(NEXT_MONDAY)).toEqual(SENT)
  })

  it('waits for a person where its reply was lost, who has it posted again', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    slack.standIn.injectFault('chat.postMessage', { kind: 'accept-then-drop' })
    expect(await slack.until(MONDAY)).toMatchObject([{ end: { kind: 'parked' } }])
    const [status] = await slack.quad('status')
    if (status === undefined) throw new Error('no status')
    await slack.press(status, buttonCalled('Post again, 23 Nov', status))
    expect(await slack.until('2026-11-23T03:31:00Z')).toEqual(SENT)
    expect(await said('status')).not.toContain('Nobody knows')
  })

  it('is found where its reply was lost and Slack lets the bot look', async () => {
    slack = await startDigests({ standIn: { scopes: READING } })
    await slack.quad(WEEKLY)
    slack.standIn.injectFault('chat.postMessage', { kind: 'accept-then-drop' })
    expect(await slack.until(MONDAY)).toEqual(SENT)
    expect(posts().filter(({ threadTs }) => threadTs === undefined)).toHaveLength(1)
  })

  it('is asked for once, however often Slack sends the command', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    await slack.quad('digest')
    const delivery = slack.standIn.deliveries().at(-1)?.delivery
    if (delivery === undefined) throw new Error('nothing was delivered')
    await slack.standIn.deliver(delivery)
    expect(await slack.until('2026-11-20T04:31:00Z')).toEqual(SENT)
    expect(posts().filter(({ threadTs }) => threadTs === undefined)).toHaveLength(1)
  })

  it('is spoken of in a mention for the asker alone, and in direct messages as anything else', async () => {
    slack = await startDigests()
    const mention = { type: 'app_mention', channelId: CHANNEL } as const
    const [answer] = await slack.write({ ...mention, text: `<@U0QUADBRIEF> ${WEEKLY}` })
    expect(answer).toMatchObject({ ephemeralFor: 'U0ALICE' })
    expect(slack.standIn.messages(CHANNEL).at(-1)?.text).toContain('Somebody set up a digest')
    const [direct] = await slack.write({ type: 'message', text: WEEKLY })
    expect(direct?.text).toContain('Subscribed')
    expect(direct?.text).toContain(
      'Who may change it: You alone, since these are your direct messages.',
    )
    const all = await slack.store.subscriptions.ofWorkspace('slack', 'T0QUAD')
    expect(all.map(({ place }) => place.channel)).toEqual(['C0GENERAL', 'D0ALICE'])
  })

  it('is asked about what was mistyped, and a press mends it', async () => {
    slack = await startDigests()
    const [asked] = await slack.quad('subscribe weekly monday 09:00 Asia/Kolkatta')
    if (asked === undefined) throw new Error('no answer')
    const [done] = await slack.press(asked, buttonCalled('Kolkata', asked))
    expect(done?.text).toContain('Subscribed')
  })

  it('cannot be looked up for a moment, and a reference says where to look', async () => {
    slack = await startDigests()
    await slack.store.close()
    expect(await said('status')).toContain(`${errorText('store-later')} Reference: `)
  })
})

describe('who may change a digest', () => {
  const ADMINS = `${WEEKLY}, who may change admins`

  it('is whoever set it up, where Slack does not say who manages the workspace', async () => {
    slack = await startDigests()
    await slack.quad(ADMINS)
    expect(await slack.quadBy('U0BOB', 'pause')).toContain('Only people who manage this workspace')
    expect(await said('pause')).toContain('Paused')
    expect(await said('subscriptions')).toContain('users:read')
  })

  it('is who manages the workspace, where Slack says so; their name and zone are known too', async () => {
    const users = [
      { id: 'U0ALICE', name: 'alice', tz: 'Asia/Tokyo' },
      { id: 'U0BOB', name: 'bob', tz: 'Asia/Kolkata', isAdmin: true },
    ]
    const scopes = [...READING, 'users:read']
    slack = await startDigests({ standIn: { scopes, users } })
    await slack.quad('subscribe weekly monday 09:00, who may change admins')
    expect(await slack.only()).toMatchObject({ schedule: { zone: 'Asia/Tokyo' } })
    expect(await said('pause')).toContain('Only people who manage this workspace')
    expect(await said('subscriptions')).toContain('Only people who manage this workspace')
    expect(await slack.quadBy('U0BOB', 'pause')).toContain('Paused')
    expect(await slack.quadBy('U0BOB', 'subscriptions')).toContain('C0GENERAL')
    expect(slack.standIn.messages(CHANNEL).at(-1)?.text).toContain('bob paused the digest')
  })

  it('is told with whoever did what: by name, “you” to oneself, and nobody is notified of it', async () => {
    const users = [
      { id: 'U0ALICE', name: 'alice' },
      { id: 'U0BOB', name: 'bob', isAdmin: true },
    ]
    slack = await startDigests({ standIn: { scopes: [...READING, 'users:read'], users } })
    await slack.quad(WEEKLY)
    await slack.quadBy('U0BOB', 'pause')
    expect(await slack.quadBy('U0BOB', 'subscriptions')).toContain('paused by you')
    const shown = slack.standIn.allMessages().at(-1)
    expect(shown?.ephemeralFor).toBe('U0BOB')
    const blocks = JSON.stringify(shown?.blocks)
    expect(blocks).toContain('{"type":"user","user_id":"U0ALICE"}')
    expect(blocks).not.toContain('U0BOB')
  })
})

/** Slack adds ids of its own to blocks that have none. */
function withoutIds(blocks: SlackMessage['blocks']): readonly Record<string, unknown>[] {
  return blocks.map(({ block_id: _id, ...block }) => block)
}
