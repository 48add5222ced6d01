import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settingsAsTyped } from '../../../../src/bot/subscriptions/desk/settings-as-typed.ts'
import type { Subscription } from '../../../../src/bot/subscriptions/model.ts'
import { readSettings } from '../../../../src/bot/subscriptions/reading/read-settings.ts'
import type { Settings } from '../../../../src/bot/subscriptions/settings.ts'
import { DEFAULTS } from '../../../../src/bot/subscriptions/settings.ts'
import { toPlainText } from '../../../../src/briefings/index.ts'
import { briefings } from '../../../support/record.ts'
import { channel } from '../../../support/store/examples.ts'
import { anySchedule } from '../schedule/any-schedule.ts'
import { eachOverSqlite } from './over.ts'
import { buttons, FRIDAY, type Scene } from './scene.ts'

const scene = eachOverSqlite()
const FULL =
  'weekly monday 09:00 kolkata, only india, not ransomware, density short, empty skip, who may change anyone'

async function subscribed(line = FULL): Promise<Scene> {
  const here = await scene()
  expect((await here.type(`subscribe ${line}`)).status).toBe('answered')
  return here
}

const kept = async ({ store }: Scene): Promise<Subscription> => {
  const [only, ...others] = await store.subscriptions.ofChannel(channel())
  if (only === undefined || others.length > 0) throw new Error('There is not exactly one.')
  return only
}

const settingsOf = ({
  schedule,
  filters,
  density,
  whenEmpty,
  whoMayChange,
}: Settings): Settings => ({
  schedule,
  filters,
  density,
  whenEmpty,
  whoMayChange,
})

const buttonOf = async (here: Scene, line: string, label: string): Promise<string> => {
  const { briefing } = await here.type(line)
  return buttons(briefing).find((each) => each.label === label)?.ask ?? 'none'
}

describe('change', () => {
  test('says what changed and what the digest is like now; the channel hears it', async () => {
    const here = await subscribed()
    const { briefing, ...rest } = await here.type('change every other week 10:30')
    expect(toPlainText(briefing)).toBe(`Changed

Changed: “every Monday” to “every other Monday”; “09:00” to “10:30”.

When: Every other Monday at 10:30 (Asia/Kolkata).

About: Only India, not ransomware.

Density: Short.

When nothing is new: Nothing is posted.

Who may change it: Anyone in the channel.

Next: Monday 23 November 2026, 10:30 in Kolkata; Monday 23 November 2026, 05:00 UTC. Monday 7 December 2026, 10:30 in Kolkata; Monday 7 December 2026, 05:00 UTC. Monday 21 December 2026, 10:30 in Kolkata; Monday 21 December 2026, 05:00 UTC.

Ask next
- change weekly monday 09:00 Asia/Kolkata
- preview`)
    expect(rest).toEqual({
      status: 'answered',
      announcement:
        'changed the digest of this channel: “every Monday” to “every other Monday”; “09:00” to “10:30”.',
      messages: null,
      picture: null,
    })
    const [entry] = await here.store.audit(channel(), 1)
    expect(entry).toMatchObject({
      by: 'U1',
      what: 'changed',
      at: FRIDAY,
      detail: '“every Monday” to “every other Monday”; “09:00” to “10:30”',
    })
  })

  test.each([
    ['10:00', '“09:00” to “10:00”', 'weekly monday 09:00 Asia/Kolkata'],
    ['tuesday', '“every Monday” to “every Tuesday”', 'weekly monday 09:00 Asia/Kolkata'],
    ['daily', '“every Monday” to “every day”', 'weekly monday 09:00 Asia/Kolkata'],
    ['tokyo', '“Asia/Kolkata” to “Asia/Tokyo”', 'weekly monday 09:00 Asia/Kolkata'],
    [
      'only japan',
      '“only India, not ransomware” to “only Japan, not ransomware”',
      'only India, not ransomware',
    ],
    ['everything', '“only India, not ransomware” to “everything”', 'only India, not ransomware'],
    ['density full', 'density “short” to “full”', 'density short'],
    ['empty say so', 'when nothing is new “skip” to “say-so”', 'empty skip'],
  ])('of one thing leaves the rest, and can be undone: %s', async (line, said, undo) => {
    const here = await subscribed()
    const before = await kept(here)
    const { briefing } = await here.type(`change ${line}`)
    expect(toPlainText(briefing)).toContain(`\n\nChanged: ${said}.\n\n`)
    expect(buttons(briefing)[0]).toEqual({ label: 'Undo', ask: `change ${undo}` })
    expect(settingsOf(await kept(here))).not.toEqual(settingsOf(before))
    await here.type(`change ${undo}`)
    expect(await kept(here)).toEqual({ ...before, revision: 2 })
  })

  test('can be undone whatever it was', () => {
    const apart = <Value extends string>(values: readonly Value[]) =>
      fc
        .array(fc.constantFrom<0 | 1 | 2>(0, 0, 1, 2), { minLength: values.length })
        .map((sides) => ({
          include: values.filter((_, index) => sides[index] === 1).sort(),
          exclude: values.filter((_, index) => sides[index] === 2).sort(),
        }))
    const anySettings: fc.Arbitrary<Settings> = fc.record({
      schedule: anySchedule,
      filters: fc.record({
        countries: apart(['AU', 'IN', 'JP', 'US']),
        topics: apart(['ransomware', 'supply-chain', 'workforce']),
      }),
      density: fc.constantFrom('short', 'standard', 'full'),
      whenEmpty: fc.constantFrom('spotlight', 'say-so', 'skip'),
      whoMayChange: fc.constantFrom('anyone', 'admins'),
    })
    const { lookup } = briefings
    const context = { zone: null, now: FRIDAY, lookup }
    fc.assert(
      fc.property(anySettings, anySettings, (before, after) => {
        const undo = settingsAsTyped(before, after, lookup)
        expect(readSettings(undo, { ...context, current: after })).toMatchObject({
          ok: true,
          settings: before,
        })
        const again = settingsAsTyped(before, DEFAULTS, lookup)
        expect(readSettings(again, context)).toMatchObject({ ok: true, settings: before })
      }),
    )
  })

  test('to what it is already changes nothing', async () => {
    const here = await subscribed()
    expect(await here.say('change 9:00, density short')).toMatch(
      /^Change\n\nIt is like that already\.\n\nWhen: Every Monday at 09:00/,
    )
    expect((await kept(here)).revision).toBe(0)
  })

  test('without saying to what shows what it is like, and how to say it', async () => {
    const here = await subscribed()
    expect(await here.say('change')).toMatch(
      /\n\nSay what is to be different, such as “change 10:00”, “change every other week”, “change density short”, “change only India, not ransomware”\. The rest stays\.$/,
    )
  })

  test.each([
    'change mondy',
    'change density long',
    'change ransomware',
    'change only indai',
    'change tuesday thursday',
    'change IST',
  ])('every button of a refusal works: %s', async (line) => {
    const here = await subscribed('weekly friday 09:00 UTC')
    const { status, briefing } = await here.type(line)
    expect(status).toBe('not-understood')
    expect(buttons(briefing).length).toBeGreaterThan(0)
    for (const { ask } of buttons(briefing)) {
      expect({ ask, status: (await here.type(ask)).status }).toEqual({ ask, status: 'answered' })
    }
  })

  test.each(['10:00', 'tuesday 10:00', 'every other week 10:00', 'daily 18:00'])(
    'after this week’s digest went out brings no second one that day: %s',
    async (line) => {
      const here = await subscribed('weekly monday 09:00 kolkata')
      expect(await here.until('2026-11-23T03:30:00Z')).toHaveLength(1)
      await here.type(`change ${line}`)
      expect(await here.until('2026-11-23T18:29:59Z')).toEqual([])
      expect(here.platform.posts).toHaveLength(2)
      const ofWeek = line.startsWith('daily') ? [{ kind: 'ended', end: { kind: 'sent' } }] : []
      expect(await here.until('2026-11-24T13:00:00Z')).toEqual(ofWeek)
    },
  )
})

describe('unsubscribe', () => {
  test('ends it, and what it was can be had again', async () => {
    const here = await subscribed()
    const before = await kept(here)
    const { briefing, announcement } = await here.type('unsubscribe')
    expect(toPlainText(briefing)).toBe(`Unsubscribed

The digest that came every Monday at 09:00 (Asia/Kolkata) comes no more.

Ask next
- subscribe another weekly monday 09:00 Asia/Kolkata, only India, not ransomware, density short, empty skip`)
    expect(announcement).toBe(
      'ended the digest of this channel that came every Monday at 09:00 (Asia/Kolkata).',
    )
    expect(await here.store.subscriptions.ofChannel(channel())).toEqual([])
    expect(await here.until('2026-11-23T03:30:00Z')).toEqual([])
    await here.type(buttons(briefing)[0]?.ask ?? '')
    expect(settingsOf(await kept(here))).toEqual(settingsOf(before))
  })

  test('where there is none says so, and how to begin', async () => {
    const here = await scene()
    for (const line of [
      'unsubscribe',
      'change',
      'pause',
      'resume',
      'preview',
      'digest',
      'status',
    ]) {
      expect(await here.say(line)).toBe(`No digest here

This channel gets no digest yet.

Ask next
- subscribe`)
    }
  })
})

describe('several digests of one channel', () => {
  test('are told apart by their numbers', async () => {
    const here = await subscribed('weekly monday 09:00 kolkata')
    await here.type('subscribe another daily 8:00 tokyo')
    expect(await here.say('change 10:00')).toBe(`Which digest?

This channel has several digests. Which one?

Ask next
- change #00000001 10:00
- change #00000002 10:00`)
    expect(await here.say('pause #3 for a week')).toBe(`Which digest?

This channel has no digest #3. Which one?

Ask next
- pause #00000001 for a week
- pause #00000002 for a week`)
    const undo = await buttonOf(here, 'change #2 10:00', 'Undo')
    expect(undo).toBe('change #00000002 daily 08:00 Asia/Tokyo')
    const times = async () =>
      (await here.store.subscriptions.ofChannel(channel())).map(({ schedule }) => schedule.time)
    expect(await times()).toEqual(['09:00', '10:00'])
    await here.type(undo)
    expect(await times()).toEqual(['09:00', '08:00'])
    await here.type('unsubscribe #1')
    expect(await times()).toEqual(['08:00'])
    expect(await here.say('change #1 11:00')).toMatch(/^Changed\n/)
  })
})

describe('a city where countries and topics are meant', () => {
  test('is told where it belongs, and the buttons name the countries as they are written', async () => {
    const here = await subscribed()
    const { briefing } = await here.type('change only Oslo')
    expect(toPlainText(briefing)).toContain(
      '“Oslo” is no country of the Quad and no topic of the record. The countries are Australia, India, Japan and the United States; /quad topics lists the topics. If you mean its clock, name it as the time zone instead.',
    )
    expect(briefing.suggestions).toEqual([
      { label: 'Australia', ask: 'change only Australia' },
      { label: 'India', ask: 'change only India' },
      { label: 'Japan', ask: 'change only Japan' },
      { label: 'United States', ask: 'change only United States' },
    ])
    expect((await here.type('change only United States')).status).toBe('answered')
  })
})

describe('a digest that only admins may change', () => {
  test('is changed by them alone', async () => {
    const here = await subscribed('weekly monday 09:00 kolkata, who may change admins')
    const before = await kept(here)
    for (const line of ['change 10:00', 'pause', 'resume', 'unsubscribe']) {
      const { status, briefing } = await here.type(line)
      expect({ status, text: toPlainText(briefing) }).toEqual({
        status: 'not-recorded',
        text: 'Not allowed\n\nOnly people who manage this workspace may change this digest or have it posted. Ask one of them.',
      })
    }
    expect(await kept(here)).toEqual(before)
    expect((await here.type('change 10:00', { isAdmin: true })).status).toBe('answered')
  })
})

describe('two people at the same time', () => {
  test('lose neither change, and neither is told anything wrong', async () => {
    const here = await subscribed('weekly monday 09:00 kolkata')
    const replies = await Promise.all([
      here.say('change 10:00', { person: 'U1' }),
      here.say('change density full', { person: 'U2' }),
      here.say('change only india', { person: 'U3' }),
    ])
    expect(replies.map((text) => text.split('\n\n')[1])).toEqual([
      'Changed: “09:00” to “10:00”.',
      'Changed: density “standard” to “full”.',
      'Changed: “everything” to “only India”.',
    ])
    expect(await kept(here)).toMatchObject({
      schedule: { time: '10:00' },
      density: 'full',
      filters: { countries: { include: ['IN'] } },
      revision: 3,
    })
    expect(await here.store.audit(channel(), 10)).toHaveLength(4)
  })

  test('who changes it while the other ends it changes no other one', async () => {
    const here = await scene((store) => ({
      ...store,
      subscriptions: {
        ...store.subscriptions,
        async save(changed, entry) {
          await store.subscriptions.remove(changed.id, { ...entry, what: 'unsubscribed' })
          return store.subscriptions.save(changed, entry)
        },
      },
    }))
    await here.type('subscribe weekly monday 09:00 kolkata')
    await here.type('subscribe another daily 08:00 tokyo')
    const [, other] = await here.store.subscriptions.ofChannel(channel())
    expect(await here.say('change #1 10:00')).toBe(`Changed meanwhile

Somebody else ended this digest at the same moment.

Ask next
- status`)
    expect(await kept(here)).toEqual(other)
  })

  test('where somebody changes it all the time, says that it did not work', async () => {
    const here = await scene((store) => ({
      ...store,
      subscriptions: { ...store.subscriptions, save: async () => 'changed-meanwhile' as const },
    }))
    await here.type('subscribe weekly monday 09:00 kolkata')
    for (const line of ['change 10:00', 'pause']) {
      expect(await here.say(line)).toBe(`Changed meanwhile

This digest is being changed by somebody else at the same moment, so nothing was changed by you. Look at it and try again.

Ask next
- status`)
    }
  })
})
