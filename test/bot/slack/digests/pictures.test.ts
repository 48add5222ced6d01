// The picture of a full digest in Slack: uploaded, described, in the very message, and never in its way.

import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLog } from '../../../../src/bot/operations/log.ts'
import { pictureFile } from '../../../../src/bot/pictures/file.ts'
import { createSlackDigests } from '../../../../src/bot/slack/digests/digests.ts'
import type { Store } from '../../../../src/bot/store/port.ts'
import { digestFor, pictureFor } from '../../../../src/bot/subscriptions/delivery/content.ts'
import type { Pictured } from '../../../../src/bot/subscriptions/delivery/content.ts'
import type { Step } from '../../../../src/bot/subscriptions/delivery/deps.ts'
import { createLimiter } from '../../../../src/bot/subscriptions/delivery/limiter.ts'
import type { Limiter } from '../../../../src/bot/subscriptions/delivery/limiter.ts'
import { createBriefings } from '../../../../src/briefings/index.ts'
import { briefings } from '../../../support/record.ts'
import type { SlackStandInOptions } from '../../../support/slack/options.ts'
import { PICTURED, subscription, W48 } from '../../../support/store/examples.ts'
import { sqliteUnderTest } from '../../../support/store/under-test.ts'
import { delivering, GENERAL, LEAST, slackAtNine } from './scene.ts'
import type { Delivering } from './scene.ts'

const SENT = [{ kind: 'ended', end: { kind: 'sent' } }]
const FULL = { place: GENERAL, density: 'full', filters: PICTURED } as const

describe('the picture of a full digest in Slack', () => {
  const underTest = sqliteUnderTest()
  let store: Store
  let slack: Delivering
  let log: string[]

  const start = async (options: SlackStandInOptions = {}): Promise<void> => {
    slack = await delivering(store, await slackAtNine(options), FULL)
    log = []
    const write = (line: string): void => void log.push(line)
    Object.assign(slack.deps, { log: await createLog({ level: 'info', secrets: [], write }) })
  }
  /** Why the log says that there is no picture. */
  const reasons = (): readonly unknown[] =>
    log.map((line) => {
      const { msg, reason }: Record<string, unknown> = JSON.parse(line)
      return msg === 'A digest goes without its picture.' ? reason : msg
    })
  const posted = () => slack.standIn.messages(GENERAL.channel)
  const images = () =>
    posted().flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'image'))

  async function expected(): Promise<Pictured> {
    const own = subscription(FULL)
    const digest = await digestFor(own, W48, store, briefings)
    const picture =
      digest.kind === 'nothing' ? null : pictureFor(digest, own, briefings, () => undefined)
    if (picture === null) throw new Error('There is no picture.')
    return picture
  }

  beforeEach(async () => {
    store = await underTest.open()
  })
  afterEach(async () => {
    await slack.standIn.stop()
    slack.standIn.assertNoFaults()
    await underTest.empty()
  })
  afterAll(() => underTest.remove())

  it('stands in the message itself, described, and is seen nowhere else', async () => {
    const { alt, title, sketch } = await expected()
    await start()
    expect(await slack.once()).toEqual(SENT)
    const [file, ...others] = slack.standIn.files()
    const { name: filename, bytes } = pictureFile(sketch)
    expect(others).toEqual([])
    expect(file).toMatchObject({ filename, title, altText: alt, content: Buffer.from(bytes) })
    expect(file).not.toHaveProperty('channel')
    expect(images()).toMatchObject([{ slack_file: { id: file?.id }, alt_text: alt }])
    const types = posted()[0]?.blocks.map(({ type }) => String(type)) ?? []
    expect(types.slice(0, types.indexOf('rich_text'))).toContain('image')
    expect(posted().every(({ via }) => via === 'chat.postMessage')).toBe(true)
    expect(reasons()).toEqual([])
  })

  it('needs no permission but those of the manifest; without that for files the digest comes without it', async () => {
    await start({ scopes: LEAST.filter((scope) => scope !== 'files:write') })
    expect(await slack.once()).toEqual(SENT)
    expect(posted().length).toBeGreaterThan(0)
    expect(images()).toEqual([])
    expect(reasons()).toEqual(['files.getUploadURLExternal: missing_scope'])
  })

  it.each(['files.getUploadURLExternal', 'upload_url', 'files.completeUploadExternal'])(
    'is left out where %s fails, and the digest comes at once all the same',
    async (method) => {
      await start()
      slack.standIn.injectFault(method, { kind: 'http-500' })
      expect(await slack.once()).toEqual(SENT)
      expect(images()).toEqual([])
      expect(reasons()).toHaveLength(1)
      expect(slack.standIn.calls(method)).toHaveLength(1)
    },
  )

  /** Lets the sender's waits for Slack pass, one after the other. */
  async function waits(...milliseconds: readonly number[]): Promise<void> {
    for (const ms of milliseconds) {
      // The limit of the whole call sleeps, and the wait for the file.
      await vi.waitFor(() => expect(slack.clock.sleepers()).toBe(2))
      await slack.clock.advance(ms)
    }
  }

  it('is waited for where Slack needs a moment for the file', async () => {
    await start({ fileReadyAfterMs: 1_200 })
    const delivered = slack.once()
    await waits(500, 1_000)
    expect(await delivered).toEqual(SENT)
    expect(images()).toHaveLength(1)
    expect(slack.standIn.calls('chat.postMessage').map(({ outcome }) => outcome.kind)).toEqual([
      'error',
      'error',
      ...posted().map(() => 'ok'),
    ])
    expect(reasons()).toEqual([])
  })

  it('is left out where Slack never takes it', async () => {
    await start({ fileReadyAfterMs: 3_600_000 })
    const delivered = slack.once()
    await waits(500, 1_000, 1_500)
    expect(await delivered).toEqual(SENT)
    expect(images()).toEqual([])
    expect(reasons()).toEqual(['invalid_blocks'])
  })

  it('takes a turn of its own at each try, since Slack counts those that it refuses too', async () => {
    await start({ fileReadyAfterMs: 3_600_000 })
    const { sender, limiter } = slack.deps.platforms.get('slack') ?? {}
    if (sender === undefined || limiter === undefined) throw new Error('Nothing is posted.')
    let turns = 0
    const counting: Limiter = {
      ...limiter,
      turn(...asked) {
        turns += 1
        return limiter.turn(...asked)
      },
    }
    Object.assign(slack.deps, { platforms: new Map([['slack', { sender, limiter: counting }]]) })
    const delivered = slack.once()
    await waits(500, 1_000, 1_500)
    expect(await delivered).toEqual(SENT)
    expect(slack.standIn.calls('chat.postMessage')).toHaveLength(4)
    expect(turns).toBe(4)
  })

  it('is drawn again by whoever finds the digest after a crash behind the upload: one post', async () => {
    await start()
    let deaths = 0
    const dying = (step: Step): void => {
      if (step !== 'prepared' || deaths > 0) return
      deaths += 1
      throw new Error('killed')
    }
    Object.assign(slack.deps, { onStep: dying })
    await expect(slack.once()).rejects.toThrow('killed')
    expect([deaths, posted(), slack.standIn.files().length]).toEqual([1, [], 1])
    await slack.clock.advance(120_000)
    // Another process, which knows of no upload.
    const { identity, apiUrl } = slack.standIn
    const { sender } = createSlackDigests({ botToken: identity.botToken, apiUrl, fetch })
    const limiter = createLimiter(sender.limits, slack.clock)
    Object.assign(slack.deps, { platforms: new Map([['slack', { sender, limiter }]]) })
    expect(await slack.once()).toEqual(SENT)
    expect(posted().filter(({ threadTs }) => threadTs === undefined)).toHaveLength(1)
    expect(images()).toMatchObject([{ slack_file: { id: slack.standIn.files().at(-1)?.id } }])
    expect(slack.standIn.files()).toHaveLength(2)
  })

  it('is left out where the record has changed since the words were kept', async () => {
    await start()
    slack.standIn.injectFault('chat.postMessage', { kind: 'rate-limited', retryAfterSeconds: 1 })
    expect(await slack.once()).toMatchObject([{ kind: 'released' }])
    const { dataset } = briefings.lookup
    const changed = createBriefings({ ...dataset, version: 'another' })
    Object.assign(slack.deps, { briefings: () => changed })
    await slack.clock.advance(1_000)
    expect(await slack.once()).toEqual(SENT)
    expect(images()).toEqual([])
    expect(reasons()).toEqual(['the record has changed since'])
  })

  it('does not go with digests that are shorter', async () => {
    await start()
    const own = await store.subscriptions.get('a')
    if (own === null) throw new Error('There is none.')
    expect(
      await Promise.all(
        (['short', 'standard'] as const).map(async (density) => {
          const digest = await digestFor({ ...own, density }, W48, store, briefings)
          return digest.kind === 'nothing'
            ? undefined
            : pictureFor(digest, { ...own, density }, briefings, () => undefined)
        }),
      ),
    ).toEqual([null, null])
  })
})
