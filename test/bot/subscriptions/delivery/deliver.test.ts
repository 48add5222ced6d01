import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../../src/bot/store/port.ts'
import { STEPS, type Step } from '../../../../src/bot/subscriptions/delivery/deps.ts'
import { nonceOf } from '../../../../src/bot/subscriptions/delivery/ids.ts'
import { createLimiter } from '../../../../src/bot/subscriptions/delivery/limiter.ts'
import type { Limiter } from '../../../../src/bot/subscriptions/delivery/limiter.ts'
import { channel, entry, NINE, PICTURED } from '../../../support/store/examples.ts'
import { sqliteUnderTest } from '../../../support/store/under-test.ts'
import { delivering } from './delivering.ts'

const HALF_A_MINUTE = 30_000

describe('a digest on its way', () => {
  const underTest = sqliteUnderTest()
  let store: Store
  beforeEach(async () => {
    store = await underTest.open()
  })
  afterEach(() => underTest.empty())
  afterAll(() => underTest.remove())

  it('is posted once, the first message in the channel and the others in its thread', async () => {
    const { once, platform, deliveries, clock } = await delivering(store, { parts: 3 })
    expect(await once()).toEqual([{ kind: 'ended', end: { kind: 'sent' } }])
    await clock.advance(3_600_000)
    expect(await once()).toEqual([])
    const [delivery] = await deliveries()
    const nonce = (index: number): string => nonceOf(delivery?.id ?? '', index)
    expect(platform.posts.map(({ nonce, thread, message }) => [nonce, thread, message])).toEqual([
      [nonce(0), null, 'm1'],
      [nonce(1), 'm1', 'm2'],
      [nonce(2), 'm1', 'm3'],
    ])
    expect(delivery).toMatchObject({ attempts: 1, state: { kind: 'sent', at: NINE } })
    expect(delivery?.parts.map(({ state }) => state)).toEqual([
      { kind: 'sent', message: 'm1' },
      { kind: 'sent', message: 'm2' },
      { kind: 'sent', message: 'm3' },
    ])
  })

  it('is not posted where there is nothing new and the channel wants nothing then', async () => {
    const { once, platform, clock } = await delivering(store, {
      subscription: {
        whenEmpty: 'skip',
        filters: {
          countries: { include: [], exclude: [] },
          topics: { include: [], exclude: [] },
        },
        schedule: { cadence: { kind: 'daily' }, time: '09:00', zone: 'Asia/Kolkata' },
      },
    })
    expect(await once()).toEqual([{ kind: 'ended', end: { kind: 'sent' } }])
    const { planDue } = await import('../../../../src/bot/subscriptions/delivery/planner.ts')
    await clock.advance(7 * 24 * 3_600_000)
    await planDue(store, clock.now())
    expect(await once()).toEqual([{ kind: 'ended', end: { kind: 'skipped' } }])
    expect(platform.posts).toHaveLength(1)
  })

  it('is found again when the platform took it and the reply was lost', async () => {
    const { once, platform } = await delivering(store, { parts: 2 })
    platform.play('take', 'take-silently')
    expect(await once()).toEqual([{ kind: 'ended', end: { kind: 'sent' } }])
    expect(platform.posts.map(({ message }) => message)).toEqual(['m1', 'm2'])
  })

  it('is sent again only after it was looked for three times, half a minute apart', async () => {
    const { once, platform, clock } = await delivering(store)
    platform.play('drop-silently')
    const seen: unknown[] = []
    for (let round = 0; round < 3; round += 1) {
      seen.push(...(await once()).map(({ kind }) => kind), platform.looks(), platform.posts.length)
      expect(await once()).toEqual([])
      await clock.advance(HALF_A_MINUTE)
    }
    expect(seen).toEqual(['released', 1, 0, 'released', 2, 0, 'ended', 3, 1])
  })

  it('is sent again at once where the platform makes no second message of one nonce', async () => {
    const { once, platform } = await delivering(store, { resendSafeMs: 120_000 })
    platform.play('take-silently', 'take-silently')
    expect(await once()).toEqual([{ kind: 'ended', end: { kind: 'sent' } }])
    expect(platform.posts).toHaveLength(1)
    expect(platform.looks()).toBe(0)
  })

  it.each([
    ['takes no second turn where sending it again is not safe', 0, 1],
    ['takes one for each time that it is sent again', 120_000, 2],
  ])('%s', async (_what, resendSafeMs, turns) => {
    const { once, platform, deps } = await delivering(store, { resendSafeMs })
    const { sender } = platform
    const limiter = createLimiter(sender.limits, deps.clock)
    let taken = 0
    const counting: Limiter = {
      ...limiter,
      turn(...asked) {
        taken += 1
        return limiter.turn(...asked)
      },
    }
    Object.assign(deps, { platforms: new Map([['slack', { sender, limiter: counting }]]) })
    platform.play('take-silently')
    expect(await once()).toEqual([{ kind: 'ended', end: { kind: 'sent' } }])
    expect([taken, platform.posts.length]).toEqual([turns, 1])
  })

  it('is parked for a person where the reply was lost and it cannot be looked up', async () => {
    const { once, platform, deliveries, clock } = await delivering(store)
    platform.play('take-silently')
    platform.blind({ kind: 'cannot-look', reason: 'the scope channels:history is missing' })
    await once()
    await clock.advance(3_600_000)
    expect(await once()).toEqual([])
    const [delivery] = await deliveries()
    expect(delivery?.state).toEqual({
      kind: 'parked',
      at: NINE,
      reason:
        'The reply was lost (connection reset), and it cannot be looked up: the scope channels:history is missing.',
    })
    expect(delivery?.parts[0]?.state).toEqual({ kind: 'unknown' })
  })

  it('is posted when a person says so, days after it was parked', async () => {
    const { once, platform, deliveries, clock } = await delivering(store)
    platform.play('drop-silently')
    platform.blind({ kind: 'cannot-look', reason: 'history is closed' })
    await once()
    await clock.advance(5 * 24 * 3_600_000)
    const [delivery] = await deliveries()
    // A workspace in which much is done.
    for (let index = 0; index < 201; index += 1) {
      const kept = await store.subscriptions.get('a')
      if (kept === null) throw new Error('It is gone.')
      await store.subscriptions.save(
        kept,
        entry({ what: 'changed', at: clock.now().add({ hours: 1 }) }),
      )
    }
    const by = entry({ what: 'posted-again', at: clock.now() })
    await store.deliveries.decide(delivery?.id ?? '', 'post-again', clock.now(), by)
    expect(await once()).toEqual([{ kind: 'ended', end: { kind: 'sent' } }])
    expect(platform.posts).toHaveLength(1)
  })

  it('waits as long as the platform says, and the rest of the workspace with it', async () => {
    const { once, platform, clock } = await delivering(store)
    platform.play({ kind: 'later', ms: 42_000, scope: 'workspace', reason: 'rate limited' })
    const tryAt = NINE.add({ seconds: 42 })
    expect(await once()).toEqual([
      {
        kind: 'released',
        tryAt,
        why: 'Slack wants Quad Brief to wait before it posts in this workspace again (rate limited)',
      },
    ])
    await clock.advance(41_999)
    expect(await once()).toEqual([])
    await clock.advance(1)
    expect(await once()).toEqual([{ kind: 'ended', end: { kind: 'sent' } }])
  })

  it('waits twice as long each time where the platform cannot be reached', async () => {
    const { once, platform, clock } = await delivering(store)
    const reason = 'connection refused'
    const down = { kind: 'later', ms: null, scope: 'platform', reason } as const
    platform.play(down, down, down)
    const waits: number[] = []
    for (let round = 0; round < 3; round += 1) {
      const [released] = await once()
      if (released?.kind !== 'released') throw new Error('It was not given back.')
      const ms = clock.now().until(released.tryAt).total('milliseconds')
      waits.push(ms)
      await clock.advance(ms)
    }
    expect(waits).toEqual([5_000, 10_000, 20_000])
    expect(await once()).toEqual([{ kind: 'ended', end: { kind: 'sent' } }])
  })

  it('ends when the platform refuses for good, and whoever set it up is told once', async () => {
    const { once, platform, deliveries } = await delivering(store)
    platform.play({ kind: 'refused', code: 'slack-scopes', reason: 'missing_scope', halts: true })
    const end = { kind: 'refused', code: 'slack-scopes', reason: 'missing_scope' } as const
    expect(await once()).toEqual([{ kind: 'ended', end }])
    const [delivery] = await deliveries()
    expect(delivery?.state).toEqual({ ...end, at: NINE })
    expect(delivery?.parts[0]?.state).toEqual({ kind: 'pending' })
    const kept = await store.subscriptions.get('a')
    expect(kept?.standing).toEqual({ kind: 'halted', code: 'slack-scopes', since: NINE })
    expect(kept?.next).toBeNull()
    expect(platform.told).toEqual([
      expect.stringMatching(/^U1: The digest that you set up .* lacks permissions/),
    ])
    const [newest] = await store.audit(channel(), 1)
    expect(newest).toMatchObject({ what: 'halted', by: null, at: NINE })
  })

  it('does not stop the digests when only this one message is refused', async () => {
    const { once, platform } = await delivering(store)
    const reason = 'invalid_blocks'
    platform.play({ kind: 'refused', code: 'not-delivered', reason, halts: false })
    await once()
    expect((await store.subscriptions.get('a'))?.standing).toEqual({ kind: 'active' })
    expect(platform.told).toEqual([])
  })

  it('expires when it could not be posted while it was of use', async () => {
    const { once, platform, clock } = await delivering(store)
    const ms = 80 * 3_600_000
    platform.play({ kind: 'later', ms, scope: 'channel', reason: 'down' })
    await once()
    await clock.advance(ms)
    const reason =
      'It could not be posted while it was still of use. What came between: Slack wants Quad Brief to wait before it posts in this channel again (down). The next one comes as planned; “digest” posts one now.'
    expect(await once()).toEqual([{ kind: 'ended', end: { kind: 'expired', reason } }])
    expect(platform.posts).toEqual([])
  })

  it('says what came between however often it waited for its turn since', async () => {
    const { once, platform, clock } = await delivering(store, { parts: 2 })
    const busy = { kind: 'later', ms: 3_600_000, scope: 'channel', reason: 'rate limited' } as const
    platform.play('take', busy)
    await once()
    for (let hour = 0; hour < 3 * 24; hour += 1) {
      await clock.advance(3_600_000)
      const [claim] = await store.deliveries.claim({
        now: clock.now(),
        leaseUntil: clock.now().add({ minutes: 1 }),
        limit: 1,
      })
      if (claim === undefined) throw new Error('It cannot be taken.')
      await store.deliveries.release(claim, clock.now(), null)
    }
    await clock.advance(3_600_000)
    const reason =
      'Only the first 1 of its 2 messages could be posted while it was still of use. What came between: Slack wants Quad Brief to wait before it posts in this channel again (rate limited).'
    expect(await once()).toEqual([{ kind: 'ended', end: { kind: 'expired', reason } }])
  })

  it('is not posted when the digests were paused after it was planned', async () => {
    const { once, platform } = await delivering(store)
    const kept = await store.subscriptions.get('a')
    if (kept === null) throw new Error('It is gone.')
    await store.subscriptions.save(
      { ...kept, standing: { kind: 'paused', until: null }, next: null },
      entry({ what: 'paused' }),
    )
    const reason = 'The digests were paused before it could be posted.'
    expect(await once()).toEqual([{ kind: 'ended', end: { kind: 'expired', reason } }])
    expect(platform.posts).toEqual([])
  })

  it('is given up by a call that never answers, and found', async () => {
    const { once, platform, clock } = await delivering(store)
    platform.play('hang')
    const done = once()
    while (clock.sleepers() === 0) await new Promise(setImmediate)
    await clock.advance(9_000)
    expect(await done).toEqual([{ kind: 'ended', end: { kind: 'sent' } }])
    expect(platform.posts).toHaveLength(1)
  })

  it('is given back between two messages when the bot stops, and finished by another', async () => {
    const { once, platform, clock } = await delivering(store, { parts: 3 })
    const isStopping = (): boolean => platform.posts.length === 1
    expect(await once({ isStopping })).toEqual([
      { kind: 'released', tryAt: clock.now(), why: null },
    ])
    expect(await once()).toEqual([{ kind: 'ended', end: { kind: 'sent' } }])
    expect(platform.posts.map(({ thread }) => thread)).toEqual([null, 'm1', 'm1'])
  })

  it('is left alone by a worker whose lease another has taken', async () => {
    const { once, platform, clock } = await delivering(store)
    const stolen = async (step: Step): Promise<void> => {
      if (step === 'fixed') {
        await clock.advance(61_000)
        await store.deliveries.claim({
          now: clock.now(),
          leaseUntil: clock.now().add({ minutes: 1 }),
          limit: 1,
        })
      }
    }
    expect(await once({ onStep: stolen })).toEqual([{ kind: 'lost' }])
    expect(platform.posts).toEqual([])
  })

  it.each(STEPS)('is posted exactly once when the process dies at the step %s', async (step) => {
    const { once, platform, deliveries, clock } = await delivering(store, {
      parts: 2,
      subscription: { density: 'full', filters: PICTURED },
    })
    // A lost reply, so that the step of looking comes too.
    platform.play('take-silently')
    let deaths = 0
    const onStep = (name: Step): void => {
      if (name !== step || deaths > 0) return
      deaths += 1
      throw new Error(`dies at ${name}`)
    }
    await once({ onStep }).catch(() => undefined)
    for (let minutes = 0; minutes < 5; minutes += 1) {
      await clock.advance(60_000)
      await once({ onStep })
    }
    expect(deaths).toBe(1)
    expect(platform.posts.map(({ thread, picture }) => [thread, picture !== null])).toEqual([
      [null, true],
      ['m1', false],
    ])
    expect((await deliveries())[0]?.state).toMatchObject({ kind: 'sent' })
  })
})
