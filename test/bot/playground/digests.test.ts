// Digests in the playground: by the same desk, planner, ledger and worker as everywhere, and a clock that one moves.

import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Changes, Entry } from '../../../src/bot/playground/shapes.ts'
import { CHANNEL_IDS } from '../../../src/bot/playground/workspace.ts'
import { answerIn, KOLKATA, PAGE, playing, said } from './scene.ts'

const SUBSCRIBE = '/quad subscribe weekly monday 09:00'
const MONDAY = '2026-11-23T03:30:00Z'

const digestsIn = ({ entries }: Pick<Changes, 'entries'>): readonly Entry[] =>
  entries.filter(({ kind }) => kind === 'digest')

const digestOf = ({ state }: Changes, channel = 'briefings') =>
  state.channels.find(({ id }) => id === channel)?.digests[0]

describe('a digest', () => {
  it('is set up in words, is told to the channel, and comes on its day and hour', async () => {
    const { type, move } = await playing()
    const done = await type(SUBSCRIBE)
    expect(said(done).map(({ kind, isPrivate }) => [kind, isPrivate])).toEqual([
      ['answer', true],
      ['notice', false],
    ])
    expect(said(done)[1]?.text).toBe(
      'Alex set up a digest for this channel: every Monday at 09:00 (Asia/Kolkata).',
    )
    expect(said(done)[1]?.discord).toEqual([
      {
        flags: 4,
        allowed_mentions: { parse: [] },
        content:
          '<@1200000000000000001> set up a digest for this channel\\: every Monday at 09\\:00 (Asia/Kolkata).',
      },
    ])
    expect(digestOf(done)).toEqual({
      id: '00000000-0000-4000-8000-000000000001',
      schedule: 'every Monday at 09:00 (Asia/Kolkata)',
      about: 'everything',
      standing: 'active',
      next: [
        'Monday 23 November 2026, 09:00 in Kolkata',
        'Monday 30 November 2026, 09:00 in Kolkata',
        'Monday 7 December 2026, 09:00 in Kolkata',
        'Monday 14 December 2026, 09:00 in Kolkata',
      ],
      counts: {},
      deliveries: [],
    })
    expect(digestsIn(await move('day'))).toEqual([])
    const arrived = await move('next')
    expect(arrived.state.now).toBe(MONDAY)
    expect(
      digestsIn(arrived).map(({ at, channel, isPrivate }) => [at, channel, isPrivate]),
    ).toEqual([[MONDAY, 'briefings', false]])
    expect(digestOf(arrived)?.deliveries).toEqual([
      { slot: 'Monday 23 November 2026, 09:00 in Kolkata', state: 'sent', why: null },
    ])
  })

  it('is set up by a form as well', async () => {
    const { post } = await playing()
    const values = { when: 'daily 18:30', zone: 'Asia/Tokyo', about: 'India', empty: 'skip' }
    const request = { channel: 'cyber-desk', command: 'subscribe', values, zone: KOLKATA }
    const done = await post('command', request)
    expect(done.entries[0]?.text).toBe(
      '/quad subscribe daily 18:30 Asia/Tokyo, only India, empty skip',
    )
    expect(digestOf(done, 'cyber-desk')).toMatchObject({
      schedule: 'every day at 18:30 (Asia/Tokyo)',
      about: 'only India',
    })
  })

  it('is posted as its preview showed it', async () => {
    const { type, move } = await playing()
    await type(SUBSCRIBE)
    const preview = answerIn(await type('/quad preview'))
    const [digest] = digestsIn(await move('next'))
    expect(preview.isPrivate).toBe(true)
    expect(preview.slack.slice(1)).toEqual(digest?.slack)
    expect(preview.discord.slice(1)).toEqual(digest?.discord)
  })

  it('has its picture where it is full, in the preview as in the channel', async () => {
    const { type, move, request } = await playing()
    await type(`${SUBSCRIBE} only capacity building, full`)
    const preview = answerIn(await type('/quad preview'))
    const [digest] = digestsIn(await move('next'))
    const { name = '', alt } = digest?.picture ?? {}
    expect(name).toMatch(/^quad-(?:timeline|topics|people|hosts)[-0-9]*\.png$/)
    expect(preview.picture).toEqual(digest?.picture)
    expect(preview.discord.slice(1)).toEqual(digest?.discord)
    // In Slack it stands above the text; what one person sees takes no file, so that it is beside that.
    const [first] = digest?.slack ?? []
    const picture = first?.blocks.find(({ type: kind }) => kind === 'image')
    expect(picture).toEqual({
      type: 'image',
      slack_file: { id: 'ID_OF_THE_UPLOADED_FILE' },
      alt_text: alt,
    })
    const kinds = first?.blocks.map(({ type: kind }) => kind) ?? []
    expect(kinds.indexOf('image')).toBeLessThan(kinds.indexOf('rich_text'))
    expect(preview.slack.slice(1)).toEqual(
      digest?.slack.map((message) => ({
        ...message,
        blocks: message.blocks.filter((block) => block !== picture),
      })),
    )
    const galleries = (digest?.discord ?? []).flatMap(({ components = [] }) =>
      components.flatMap((each) => each.components.filter(({ type: kind }) => kind === 12)),
    )
    expect(galleries).toEqual([
      { type: 12, items: [{ media: { url: `attachment://${name}` }, description: alt }] },
    ])
    const shown = await Promise.all(
      [preview, digest].map(async (entry) => {
        const response = await request(`/playground/api/picture/${entry?.id}`)
        return [response.headers.get('content-type'), Buffer.from(await response.arrayBuffer())]
      }),
    )
    expect(shown[0]).toEqual(shown[1])
    expect(shown[0]?.[0]).toBe('image/png')
  })

  it('comes at once when somebody asks for it', async () => {
    const { type } = await playing()
    await type(SUBSCRIBE)
    expect(digestsIn(await type('/quad digest')).map(({ at }) => at)).toEqual([
      '2026-11-20T06:30:00Z',
    ])
  })

  it('has a link in its status that leads to it', async () => {
    const { type, move } = await playing()
    await type(SUBSCRIBE)
    const [digest] = digestsIn(await move('next'))
    const status = answerIn(await type('/quad status'))
    const address = `${PAGE}#entry-${digest?.id}`
    expect(JSON.stringify(status.slack)).toContain(`"url":"${address}"`)
    expect(JSON.stringify(status.discord)).toContain(`[see it](<${address}>)`)
  })

  it('rests while it is paused, by a button, and comes again after', async () => {
    const { type, press, move } = await playing()
    await type(SUBSCRIBE)
    const paused = await press(answerIn(await type('/quad status')), 'Pause')
    expect(digestOf(paused)).toMatchObject({ standing: 'paused', next: [] })
    expect(digestsIn(await move('week'))).toEqual([])
    await press(answerIn(await type('/quad status')), 'Resume', 'discord')
    expect(digestsIn(await move('week'))).toHaveLength(1)
  })
})

describe('a year', () => {
  it('has a digest every week, and the same ones after a reset', async () => {
    const { type, move, post, folder } = await playing()
    const play = async (): Promise<readonly Entry[]> => {
      await type(SUBSCRIBE)
      return digestsIn(await move('year'))
    }
    const first = await play()
    const mondays = Array.from({ length: 52 }, (_, week) =>
      Temporal.Instant.from(MONDAY)
        .add({ hours: week * 7 * 24 })
        .toString(),
    )
    expect(first.map(({ at }) => at)).toEqual(mondays)
    expect(new Set(first.map(({ slack }) => JSON.stringify(slack))).size).toBe(52)

    const files = readdirSync(folder).filter((name) => name.endsWith('.sqlite'))
    const { state, entries } = await post('reset', {})
    expect([entries, state.now, digestOf({ state } as Changes)]).toEqual([
      [],
      '2026-11-20T06:30:00Z',
      undefined,
    ])
    const left = readdirSync(folder).filter((name) => name.endsWith('.sqlite'))
    expect([files.length, left.length, left.filter((name) => files.includes(name))]).toEqual([
      1,
      1,
      [],
    ])
    expect(await play()).toEqual(first)
  })

  it('tells how far it is', async () => {
    const { type, request } = await playing()
    await type('/quad subscribe daily 09:00')
    const response = await request('/playground/api/clock', {
      channel: 'briefings',
      step: 'year',
      since: 0,
    })
    const lines = (await response.text()).trim().split('\n')
    const told = lines.map((line) => JSON.parse(line) as { kind: string; part?: number })
    const parts = told.slice(0, -1).map(({ part = -1 }) => part)
    expect(told.at(-1)?.kind).toBe('done')
    expect(parts.length).toBeGreaterThan(0)
    expect(parts.every((part) => part > 0 && part <= 1)).toBe(true)
    expect(parts).toEqual(parts.toSorted((one, other) => one - other))
  })

  it.each(CHANNEL_IDS)('needs a digest to go to the next one, and says so in %s', async (open) => {
    const { move } = await playing()
    const done = await move('next', open)
    expect([done.state.now, said(done).map(({ channel, text }) => [channel, text])]).toEqual([
      '2026-11-20T06:30:00Z',
      [[open, 'No digest is to come. Subscribe a channel first.']],
    ])
  })
})

describe('a broken channel', () => {
  const set = (condition: string) => ({ channel: 'briefings', condition })

  it('that is archived halts its digest, tells who set it up, and has it back once it is mended', async () => {
    const { type, move, post } = await playing()
    await type(SUBSCRIBE)
    await post('condition', set('archived'))
    const broken = await move('week')
    expect(digestOf(broken)?.standing).toBe('halted')
    expect(said(broken).map(({ channel, text }) => [channel, text])).toEqual([
      [
        'direct',
        '#briefings: The digest that you set up could not be posted, and waits. This channel is archived, so nothing can be posted in it. Unarchive it, or subscribe in another channel. It is kept, and comes again once it can be posted.',
      ],
    ])
    expect(answerIn(await type('/quad status')).text).toContain(
      'It is halted since 23 November 2026, and kept: ',
    )
    const mended = await post('condition', set('well'))
    expect(digestOf(mended)?.standing).toBe('active')
    expect(digestsIn(await move('week'))).toHaveLength(1)
  })

  it('that the bot was thrown out of is mended by an invitation', async () => {
    const { type, move, post } = await playing()
    await type(SUBSCRIBE)
    await post('condition', set('kicked'))
    await move('week')
    expect(answerIn(await type('/quad status')).text).toContain('Type /invite @Quad Brief in it.')
    const invited = await type('/invite @Quad Brief')
    expect([invited.state.channels[0]?.condition, digestOf(invited)?.standing]).toEqual([
      'well',
      'active',
    ])
  })

  it.each([
    ['archived', /Unarchive it/, /lacks the permission Send Messages there/],
    ['kicked', /Type \/invite @Quad Brief in it/, /lacks the permission View Channel there/],
  ])('that is %s is explained by what each platform has', async (condition, slack, discord) => {
    const { type, move, post } = await playing()
    await type(SUBSCRIBE)
    await post('condition', set(condition))
    const told = said(await move('week')).find(({ channel }) => channel === 'direct')
    for (const entry of [told, answerIn(await type('/quad status'))]) {
      const looks = { slack: JSON.stringify(entry?.slack), discord: JSON.stringify(entry?.discord) }
      expect(looks).toEqual({
        slack: expect.stringMatching(slack),
        discord: expect.stringMatching(discord),
      })
      expect(looks.slack).not.toMatch(discord)
      expect(looks.discord).not.toMatch(slack)
    }
    const missed = answerIn(await type('/quad preview'))
    expect(JSON.stringify(missed.discord)).not.toMatch(slack)
  })

  it('that has no room gets its digest late, once', async () => {
    const { type, move, post } = await playing()
    await type(SUBSCRIBE)
    await post('condition', set('rate-limited'))
    await move('next')
    const late = await move('day')
    expect(digestsIn(late)).toEqual([])
    expect(digestOf(late)?.deliveries).toEqual([
      {
        slot: 'Monday 23 November 2026, 09:00 in Kolkata',
        state: 'waiting',
        why: 'The pretend workspace wants Quad Brief to wait before it posts in this channel again (the channel takes no more messages for now)',
      },
    ])
    await post('condition', set('well'))
    expect(digestsIn(await move('day'))).toHaveLength(1)
    expect(digestsIn(await move('day'))).toEqual([])
  })

  it('that loses replies has its digest once, found by looking', async () => {
    const { type, move, post } = await playing()
    await type(SUBSCRIBE)
    await post('condition', set('lost-reply'))
    const arrived = await move('week')
    expect(digestsIn(arrived).map(({ at, isFound }) => [at, isFound])).toEqual([[MONDAY, true]])
    expect(digestOf(arrived)).toMatchObject({ standing: 'active', counts: { sent: 1 } })
    await post('condition', set('well'))
    expect(digestsIn(await move('week')).map(({ isFound }) => isFound)).toEqual([false])
  })

  it.each([
    ['Leave it, 23 Nov', 0, 'expired'],
    ['Post again, 23 Nov', 1, 'sent'],
  ] as const)(
    'that loses replies and cannot be read back leaves it to a person: %s',
    async (label, posted, ending) => {
      const { type, move, post, press } = await playing()
      await type(SUBSCRIBE)
      await post('condition', set('lost-for-good'))
      const lost = await move('next')
      expect(digestsIn(lost)).toHaveLength(1)
      expect(digestOf(lost)?.counts).toEqual({ parked: 1 })
      await post('condition', set('well'))
      const status = answerIn(await type('/quad status'))
      expect(status.text).toMatch(/Nobody knows whether the digest of .* arrived/)
      const decided = await press(status, label)
      expect(digestsIn(decided)).toHaveLength(posted)
      expect(digestOf(decided)?.counts).toEqual({ [ending]: 1 })
    },
  )
})
