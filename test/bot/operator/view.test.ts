// What whoever runs the bot sees of it, over real HTTP.

import { describe, expect, onTestFinished, test } from 'vitest'
import { NO_METRICS } from '../../../src/bot/operations/metrics.ts'
import {
  channel,
  claimAt,
  entry,
  NINE,
  nine,
  subscribe,
  subscription,
} from '../../support/store/examples.ts'
import { busy, many } from './busy.ts'
import {
  basic,
  buttonsOf,
  linksIn,
  operating,
  sectionOf,
  tableOf,
  uuid,
  type Operating,
  type OperatingOptions,
} from './scene.ts'

async function started(options: OperatingOptions = {}): Promise<Operating> {
  const view = await operating(options)
  onTestFinished(view.stop)
  return view
}

const ARCHIVED =
  'This channel is archived, so nothing can be posted in it. Unarchive it, or subscribe in another channel.'

describe('the overview', () => {
  test('tells in numbers how everything stands', async () => {
    const { store, page } = await started()
    await busy(store)
    expect(sectionOf(await page(), 'counts')).toBe(
      '1 active 1 paused 1 halted 1 parked 0 on their way 1 sent in 24 h 1 refused in 24 h',
    )
  })

  test('leads from each number to as many', async () => {
    const { store, page, clock } = await started()
    await busy(store)
    // Of two that are on their way, one is being posted. What was sent and refused was so long before.
    const day = 24 * 60
    for (const [id, minutes] of [
      [31, day],
      [32, day + 1],
    ] as const) {
      const slot = { period: `p${id}`, at: nine(minutes) }
      await store.deliveries.add({ id: uuid(id), subscription: uuid(1), slot })
    }
    await clock.advance((day + 2) * 60_000)
    await claimAt(store, day + 2, { id: uuid(31) })
    const html = await page()
    expect(sectionOf(html, 'counts')).toBe(
      '1 active 1 paused 1 halted 1 parked 2 on their way 0 sent in 24 h 0 refused in 24 h',
    )
    const found = await Promise.all(
      linksIn(html, 'counts').map(async ({ words, href }) => {
        const list = await page(href)
        const rows = tableOf(list, 'Deliveries') ?? tableOf(list, 'Subscriptions') ?? ['head']
        return [words, rows.length - 1]
      }),
    )
    expect(found).toEqual([
      ['1 active', 1],
      ['1 paused', 1],
      ['1 halted', 1],
      ['1 parked', 1],
      ['2 on their way', 2],
      ['0 sent in 24 h', 0],
      ['0 refused in 24 h', 0],
    ])
  })

  test('shows what waits for a decision, what is halted, and what became of the latest', async () => {
    const { store, page } = await started()
    await busy(store)
    // The address of a message is asked for by the first page, and known to the next.
    await page()
    const html = await page()
    expect(tableOf(html, 'Parked deliveries')).toEqual([
      ['Slot', 'Channel', 'Outcome', 'Parts', 'Attempts'],
      [
        '2026-11-16 03:30 UTC (7 days ago)',
        '#briefingsSlack · T1 · C1',
        'Parked The reply was lost (no answer). Post again Leave',
        '1 of 2 posted, 1 unknown See it',
        '1',
      ],
    ])
    const halted = `Halted since 2026-11-23 02:30 UTC (1 hour ago) ${ARCHIVED} Resume`
    expect(tableOf(html, 'Halted subscriptions')).toEqual([
      ['Channel', 'When', 'Next', 'State', 'Last digest'],
      [
        'C3Slack · T2',
        'every Monday at 09:00 (Asia/Kolkata)',
        'None',
        halted,
        expect.stringContaining('Refused 2026-11-23 02:30 UTC (1 hour ago)'),
      ],
    ])
    expect(tableOf(html, 'Latest deliveries')?.map(([slot, , outcome]) => [slot, outcome])).toEqual(
      [
        ['Slot', 'Outcome'],
        ['2026-11-23 03:30 UTC (now)', 'Sent'],
        ['2026-11-23 02:30 UTC (1 hour ago)', expect.stringMatching(/^Refused .*is_archived/)],
        ['2026-11-16 03:30 UTC (7 days ago)', expect.stringMatching(/^Parked/)],
      ],
    )
    expect(html).toContain('href="https://chat.test/m0" rel="noopener noreferrer nofollow"')
  })

  test('tells what room the platform has left, who must wait until when, and when it asked', async () => {
    const { page, limiter } = await started()
    await limiter.turn(channel(), 1_000)
    limiter.pause('workspace', channel('C9', 'T9'), 90_000)
    expect(tableOf(await page(), 'Rate limits')).toEqual([
      ['Platform', 'Room now', 'Waiting', 'Must wait', 'Asked to wait (429)'],
      [
        'Slack',
        '19 of 20 messages in 1 s',
        '0',
        'workspace T9: until 2026-11-23 03:31 UTC (in 1 minute), as the platform asked #briefings: until 2026-11-23 03:30 UTC (in 1 second)',
        '2026-11-23 03:30 UTC (now), for 90 s: workspace T9',
      ],
    ])
  })

  test('tells how the connections stand, since when, and what became of them', async () => {
    const { page, connections, states, clock } = await started()
    const head = ['Platform', 'State', 'Since', 'Made again', 'Asked to slow down']
    const table = async () => tableOf(await page(), 'Connections')
    expect(await table()).toEqual([head, ['Slack', 'Connected', 'Not known', '0', 'Never']])
    connections.started('Slack')
    const metrics = connections.of('Slack', NO_METRICS)
    await clock.advance(3_600_000)
    expect((await table())?.[1]?.[2]).toBe('2026-11-23 03:30 UTC (1 hour ago)')
    metrics.lost()
    states([{ name: 'Slack', state: 'reconnecting' }])
    expect(await table()).toEqual([
      head,
      ['Slack', 'Reconnecting', '2026-11-23 04:30 UTC (now)', '0', 'Never'],
    ])
    await clock.advance(60_000)
    metrics.reconnected()
    metrics.waited(30)
    states([
      { name: 'Slack', state: 'connected' },
      { name: 'Discord', state: 'stopped' },
    ])
    expect(await table()).toEqual([
      head,
      [
        'Slack',
        'Connected',
        '2026-11-23 04:31 UTC (now)',
        '1',
        'Once, last at 2026-11-23 04:31 UTC (now), for 30 s',
      ],
      ['Discord', 'Stopped', 'Not known', '0', 'Never'],
    ])
  })

  test('tells which record answers, and why a later one is refused', async () => {
    const { page, record } = await started()
    expect(sectionOf(await page(), 'record')).toBe(
      'Record State Sound Version aaaaaaaaaaaa Taken up 2026-11-23 03:30 UTC (now) Since the start 0 changes taken up, 0 refused',
    )
    const fault = {
      file: 'people.json',
      field: '3.name',
      problem: 'is empty.',
      fix: 'Give a name.',
    }
    record({ refused: { at: NINE, faults: [fault] }, counts: { takenUp: 0, refused: 1 } })
    expect(sectionOf(await page(), 'record')).toBe(
      'Record State A change is refused The version before it keeps serving. Version aaaaaaaaaaaa Taken up 2026-11-23 03:30 UTC (now) Since the start 0 changes taken up, 1 refused Refused at 2026-11-23 03:30 UTC (now), for: people.json, 3.name is empty. Fix: Give a name.',
    )
  })

  test('tells how far long work is, and what took how long', async () => {
    const { page, progress, clock } = await started()
    const year = progress.begin('A year in the playground', 100)
    progress.begin('Opening the database').end(false)
    year.step(40)
    await clock.advance(2_500)
    const html = await page()
    expect(sectionOf(html, 'work')).toContain('A year in the playground, begun 2 seconds ago: 40 %')
    expect(html).toContain('<progress value="40" max="100">')
    year.end()
    expect(tableOf(await page(), 'Done lately')).toEqual([
      ['Lately', 'Outcome', 'Ended', 'Took'],
      ['A year in the playground', 'Done', '2026-11-23 03:30 UTC (now)', '2.5 s'],
      ['Opening the database', 'Failed', '2026-11-23 03:30 UTC (2 seconds ago)', '0 ms'],
    ])
  })

  test('keeps a log of what people, the bot and curators changed, newest first', async () => {
    const { page, store, record } = await started()
    await subscribe(store, { id: uuid(1) })
    const halted = entry({
      subscription: uuid(1),
      at: nine(2),
      by: null,
      what: 'halted',
      detail: 'Archived.',
    })
    await store.subscriptions.save(subscription({ id: uuid(1) }), halted)
    record({ changes: [{ from: 'aaaaaaaaaaaa', to: 'bbbbbbbbbbbb', at: nine(1) }] })
    const expected = [
      ['When', 'What', 'Where', 'By', 'In words'],
      [
        '2026-11-23 03:32 UTC (in 2 minutes)',
        'Halted',
        '#briefingsSlack · T1 · C1',
        'The bot itself',
        'Archived.',
      ],
      [
        '2026-11-23 03:31 UTC (in 1 minute)',
        'Taken up',
        'The record',
        'A curator',
        'Version bbbbbbbbbbbb in place of aaaaaaaaaaaa',
      ],
      [
        '2026-11-22 10:50 UTC (16 hours ago)',
        'Subscribed',
        '#briefingsSlack · T1 · C1',
        'U1',
        'weekly, Monday 09:00',
      ],
    ]
    expect(tableOf(await page(), 'Log of changes')).toEqual(expected)
    expect(tableOf(await page('changes/'), 'Log of changes')).toEqual(expected)
  })

  test('has nothing to show of a bot that has just begun, and says so', async () => {
    const { page } = await started()
    const html = await page()
    expect(sectionOf(html, 'parked')).toBe('To be decided Nothing waits for a decision.')
    expect(sectionOf(html, 'deliveries')).toBe('Latest deliveries Nothing was due yet.')
    expect(sectionOf(html, 'halted')).toBeNull()
  })

  test('says what is wrong with the database, and shows the rest', async () => {
    const { page, press, store } = await started()
    await store.close()
    const html = await page()
    expect(sectionOf(html, 'database')).toBe(
      'The database The database is closed, since the bot is stopping.',
    )
    expect(tableOf(html, 'Connections')).not.toBeNull()
    expect(sectionOf(await page('deliveries/'), 'database')).not.toBeNull()
    const response = await press('resume', { id: uuid(1) }, basic())
    expect([response.status, await response.text()]).toEqual([
      409,
      expect.stringContaining('The database is closed'),
    ])
  })
})

describe('lists', () => {
  test('all subscriptions come a page at a time, each once, and can be searched', async () => {
    const { store, page } = await started()
    await many(store, 120)
    const channels: string[] = []
    let query: string | null = ''
    let pages = 0
    while (query !== null) {
      const html: string = await page(`subscriptions/${query}`)
      const [, ...rows] = tableOf(html, 'Subscriptions') ?? []
      channels.push(...rows.map(([where = '']) => where.slice(0, 6)))
      const next = /<a href="\.\/(\?[^"]*)">Next page</.exec(html)?.[1]?.replaceAll('&amp;', '&')
      query = next ?? null
      pages += 1
    }
    expect(pages).toBe(3)
    expect(channels).toEqual(
      Array.from({ length: 120 }, (_, number) => `C${String(number).padStart(5, '0')}`),
    )
    const found = async (path: string) =>
      tableOf(await page(`subscriptions/${path}`), 'Subscriptions')
        ?.slice(1)
        .map(([where]) => where)
    expect(await found('?q=c00042')).toEqual(['C00042Slack · T000'])
    expect(await found('?q=T001&state=active')).toHaveLength(20)
    expect(await found('?q=T001&state=paused')).toBeUndefined()
    expect(sectionOf(await page('subscriptions/?q=%25'), 'list')).toBe(
      'Subscriptions Nothing fits.',
    )
    // What was typed there by hand, or the last one of a page that has ended meanwhile, begins anew.
    for (const strange of ['after=x', `after=${uuid(777)}`, 'state=strange', 'told=strange']) {
      expect((await found(`?${strange}`))?.[0]).toBe('C00000Slack · T000')
    }
  })

  test('deliveries are narrowed to those in a state', async () => {
    const { store, page } = await started()
    await busy(store)
    const outcomes = async (query: string) =>
      tableOf(await page(`deliveries/${query}`), 'Deliveries')
        ?.slice(1)
        .map(([slot]) => slot?.slice(0, 16))
    expect(await outcomes('')).toEqual(['2026-11-23 03:30', '2026-11-23 02:30', '2026-11-16 03:30'])
    expect(await outcomes('?state=parked')).toEqual(['2026-11-16 03:30'])
    expect(await outcomes('?state=waiting')).toBeUndefined()
    expect(await outcomes('?state=refused')).toEqual(['2026-11-23 02:30'])
    expect(await outcomes(`?after=${uuid(11)}`)).toEqual(['2026-11-23 02:30', '2026-11-16 03:30'])
  })
})

describe('whoever reads it', () => {
  test('finds a page without the slash at its end, and the overview where a button leads', async () => {
    const { address } = await started()
    const to = async (path: string) => {
      const { status, headers } = await fetch(`${address}${path}`, { redirect: 'manual' })
      return [status, headers.get('location')]
    }
    expect(await to('/operator')).toEqual([308, './operator/'])
    expect(await to('/operator/subscriptions?state=paused')).toEqual([
      308,
      './subscriptions/?state=paused',
    ])
    expect(await to('/operator/deliveries')).toEqual([308, './deliveries/'])
    expect(await to('/operator/changes')).toEqual([308, './changes/'])
    for (const button of ['decide', 'resume']) {
      expect(await to(`/operator/${button}?id=${uuid(12)}`)).toEqual([303, './'])
    }
  })

  test('finds buttons that are off, and why, where no password is set', async () => {
    const { store, page } = await started({ password: null })
    await busy(store)
    const html = await page()
    expect(buttonsOf(html)).toEqual([
      'Post again: the digest of #briefings (off)',
      'Leave: the digest of #briefings (off)',
      'Resume: the digest of C3 (off)',
    ])
    expect(sectionOf(html, 'off')).toContain('Set WEB_PASSWORD in .env')
  })

  test('finds them on with one, and is asked for it where others can reach the page', async () => {
    const alone = await started()
    await busy(alone.store)
    expect(buttonsOf(await alone.page('subscriptions/'))).toEqual([
      'Resume: the digest of C2',
      'Resume: the digest of C3',
    ])
    const { address, page } = await started({ isForOthers: true })
    expect((await fetch(`${address}/operator/`)).status).toBe(401)
    expect(sectionOf(await page('', basic()), 'counts')).toContain('0 active')
  })

  test('finds no secret, wherever one got in', async () => {
    const secret = 'xoxb-1234567890-planted'
    const given = 'open sesame, my database'
    const { store, page, record } = await started({ secrets: [given] })
    await busy(store)
    const words = `It is ${secret} and ${given}`
    await subscribe(store, {
      id: uuid(5),
      standing: { kind: 'halted', code: words, since: NINE },
      next: null,
    })
    const said = entry({ subscription: uuid(1), at: nine(1), what: 'changed', detail: words })
    const kept = await store.subscriptions.get(uuid(1))
    if (kept === null) throw new Error('It is gone.')
    await store.subscriptions.save(kept, said)
    await store.deliveries.add({
      id: uuid(14),
      subscription: uuid(2),
      slot: { period: 'x', at: NINE },
    })
    const [claim] = await store.deliveries.claim({ now: NINE, leaseUntil: nine(5), limit: 1 })
    if (claim === undefined) throw new Error('It cannot be taken.')
    await store.deliveries.release(claim, nine(9), words)
    const fault = { file: words, field: words, problem: words, fix: words }
    record({ refused: { at: NINE, faults: [fault] } })
    const pages = await Promise.all(
      ['', 'subscriptions/', 'deliveries/', 'changes/'].map((path) => page(path)),
    )
    expect(pages.join('')).not.toMatch(/planted|sesame/)
    expect(pages.map((html) => html.includes('It is [secret] and [secret]'))).toEqual([
      true,
      true,
      true,
      true,
    ])
  })
})
