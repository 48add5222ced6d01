import { describe, expect, test } from 'vitest'
import type { Store } from '../../../../src/bot/store/port.ts'
import { toPlainText } from '../../../../src/briefings/index.ts'
import { channel } from '../../../support/store/examples.ts'
import { eachOverSqlite } from './over.ts'
import { buttons } from './scene.ts'

const scene = eachOverSqlite()

describe('subscribe', () => {
  test('says what comes when, in the channel’s zone and the reader’s, and what was assumed', async () => {
    const { type, store } = await scene()
    const { briefing, ...rest } = await type('subscribe monday 9 kolkata', { zone: 'Asia/Tokyo' })
    expect(toPlainText(briefing)).toBe(`Subscribed

When: Every Monday at 09:00 (Asia/Kolkata).

About: Everything.

Density: Standard.

When nothing is new: A look back at something in the record is posted.

Who may change it: Anyone in the channel.

Next: Monday 23 November 2026, 09:00 in Kolkata; for you Monday 23 November 2026, 12:30 in Tokyo. Monday 30 November 2026, 09:00 in Kolkata; for you Monday 30 November 2026, 12:30 in Tokyo. Monday 7 December 2026, 09:00 in Kolkata; for you Monday 7 December 2026, 12:30 in Tokyo.

Assumed: weekly; 9 as 09:00. “change” puts it right.

Ask next
- preview
- status
- unsubscribe`)
    expect(rest).toEqual({
      status: 'answered',
      announcement: 'set up a digest for this channel: every Monday at 09:00 (Asia/Kolkata).',
      messages: null,
      picture: null,
    })
    const [kept] = await store.subscriptions.ofChannel(channel())
    const [entry] = await store.audit(channel(), 10)
    expect(kept).toMatchObject({ setBy: 'U1', standing: { kind: 'active' }, revision: 0 })
    expect(entry).toMatchObject({
      subscription: kept?.id,
      by: 'U1',
      what: 'subscribed',
      detail: 'every Monday at 09:00 (Asia/Kolkata)',
    })
  })

  test('tells the moment once to somebody whose clocks show the same', async () => {
    const { say } = await scene()
    expect(await say('subscribe monday 9', { zone: 'Asia/Colombo' })).toContain(`
Next: Monday 23 November 2026, 09:00 in Colombo. Monday 30 November 2026, 09:00 in Colombo. Monday 7 December 2026, 09:00 in Colombo.

Assumed: weekly; 9 as 09:00; Asia/Colombo, from your profile. “change” puts it right.
`)
  })

  test.each([
    ['daily 08:30 tokyo', 'Every day at 08:30 (Asia/Tokyo)', 'Saturday 21 November 2026, 08:30'],
    ['weekly fri 17:00 canberra', 'Every Friday at 17:00', 'Friday 27 November 2026, 17:00'],
    [
      'every other week tuesday 10:00 UTC',
      'Every other Tuesday at 10:00 (UTC)',
      'Tuesday 24 November 2026, 10:00',
    ],
    [
      'monthly first monday 9:00 America/New_York',
      'On the first Monday of each month at 09:00 (America/New_York)',
      'Monday 7 December 2026, 09:00',
    ],
    [
      'monthly day 31 9:00 kolkata',
      'On day 31 of each month (the last day of shorter months) at 09:00 (Asia/Kolkata)',
      'Monday 30 November 2026, 09:00',
    ],
  ])('%s', async (line, when, first) => {
    const { say } = await scene()
    const text = await say(`subscribe ${line}`)
    expect(text).toContain(`\nWhen: ${when}`)
    expect(text).toContain(`\nNext: ${first} `)
  })

  test('with everything said in one line', async () => {
    const { say } = await scene()
    const line =
      'subscribe weekly monday 09:00 Asia/Kolkata only india japan, not ransomware, density short, empty skip, who may change admins'
    expect(await say(line)).toContain(`
About: Only India and Japan, not ransomware.

Density: Short.

When nothing is new: Nothing is posted.

Who may change it: Only people who manage the workspace.
`)
  })

  test('without a zone asks for it, and never takes that of the machine', async () => {
    const { say, store } = await scene()
    expect(await say('subscribe weekly monday 09:00')).toBe(`Subscribe

The time zone is missing. Add a city or a time zone, such as Asia/Kolkata.

Nothing was changed.

Ask next
- subscribe weekly monday 09:00 Asia/Kolkata
- subscribe weekly monday 09:00 Asia/Tokyo
- subscribe weekly monday 09:00 Australia/Canberra
- subscribe weekly monday 09:00 America/New_York`)
    expect(await store.subscriptions.ofChannel(channel())).toEqual([])
  })

  test('names everything that is wrong at once, and a button mends all of it', async () => {
    const { say } = await scene()
    expect(await say('subscribe weekly mondy 9 Asia/Kolkta only indja')).toBe(`Subscribe

Quad Brief does not understand “mondy”. Did you mean “Monday”?

There is no time zone “Asia/Kolkta”. Did you mean “Asia/Kolkata”?

“indja” is no country of the Quad and no topic of the record. Did you mean “India”?

Nothing was changed.

Ask next
- subscribe weekly Monday 9 Asia/Kolkata only India`)
  })

  test.each([
    'subscribe',
    'subscribe weekly monday 09:00',
    'subscribe weekly mondy 9 tokyo',
    'subscribe weekly monday tuesday 9 tokyo',
    'subscribe weekly tuesday 9 tokyo, monday',
    'subscribe daily weekly 9 tokyo',
    'subscribe weekly monday 9 10 tokyo',
    'subscribe weekly monday 09:00 10:00 tokyo',
    'subscribe weekly monday 9 tokyo delhi',
    'subscribe weekly monday 9 IST',
    'subscribe weekly monday 9 UTC+9',
    'subscribe weekly monday 9 tokyoo',
    'subscribe weekly monday 9 tokyo india',
    'subscribe weekly monday 9 tokyo only indai',
    'subscribe weekly monday 9 tokyo only ransomwear',
    'subscribe weekly monday 9 tokyo density long',
    'subscribe weekly monday 9 tokyo density short density full',
    'subscribe weekly monday 9 tokyo empty quiet',
    'subscribe weekly monday 9 tokyo who may change guests',
    'subscribe another weekly mondy 9 tokyo',
    'subscribe every other week monday 9 tokyo from 01/02/2027',
  ])('every button of a refusal works: %s', async (line) => {
    const { type } = await scene()
    const { status, briefing } = await type(line)
    expect(status).toBe('not-understood')
    const offered = buttons(briefing)
    expect(offered.length).toBeGreaterThan(0)
    for (const { ask } of offered) {
      expect({ ask, status: (await type(ask)).status }).toEqual({ ask, status: 'answered' })
      await type('unsubscribe')
    }
  })

  test('offers no button where somebody has to say more', async () => {
    const { type } = await scene()
    const { briefing } = await type('subscribe weekly monday 25:00 tokyo')
    expect(toPlainText(briefing)).toBe(`Subscribe

“25:00” is no time of day. Write it as 09:00, 9am or 21h, from 00:00 to 23:59.

Nothing was changed.`)
  })
})

describe('a second digest', () => {
  /** Nobody sees what others begin before all have looked. */
  const together = (many: number) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    let looked = 0
    return (store: Store): Store => ({
      ...store,
      subscriptions: {
        ...store.subscriptions,
        async ofChannel(place) {
          const there = await store.subscriptions.ofChannel(place)
          looked += 1
          if (looked === many) resolve()
          await promise
          return there
        },
      },
    })
  }

  test.each(['', 'another '])('that is begun at the same moment is noticed: “%s”', async (lead) => {
    const { say, store } = await scene(together(3))
    const line = `subscribe ${lead}weekly monday 09:00 kolkata`
    const said = await Promise.all([say(line), say(line), say(line)])
    const titles = said.map((text) => text.slice(0, text.indexOf('\n'))).toSorted()
    expect(titles).toEqual(['Subscribe', 'Subscribe', 'Subscribed'])
    const noticed =
      lead === '' ? 'This channel gets digests already' : 'This channel gets this very digest'
    expect(said.filter((text) => text.includes(noticed))).toHaveLength(2)
    expect(await store.subscriptions.ofChannel(channel())).toHaveLength(1)
    expect(await store.audit(channel(), 10)).toHaveLength(1)
  })

  test('is asked about, and both answers work', async () => {
    const { say, type, store } = await scene()
    await say('subscribe weekly monday 09:00 kolkata')
    expect(await say('subscribe daily 8:00 tokyo')).toBe(`Subscribe

This channel gets digests already: every Monday at 09:00 (Asia/Kolkata). Do you want to change it, or one more?

Ask next
- change daily 8:00 tokyo
- subscribe another daily 8:00 tokyo`)
    await type('change daily 8:00 tokyo')
    await type('subscribe another weekly monday 09:00 kolkata')
    const all = await store.subscriptions.ofChannel(channel())
    expect(all.map(({ schedule }) => schedule.zone)).toEqual(['Asia/Tokyo', 'Asia/Kolkata'])
    expect(await say('subscribe monthly first friday 8 tokyo')).toContain(
      '(Asia/Tokyo); and every Monday at 09:00 (Asia/Kolkata). Do you want one more?\n\nAsk next\n- subscribe another monthly',
    )
  })

  test('has a mark of its own, and its buttons carry it', async () => {
    const { say, type } = await scene()
    await say('subscribe weekly monday 09:00 kolkata')
    const { briefing } = await type('subscribe another daily 8:00 tokyo')
    expect(buttons(briefing)).toEqual([
      { label: 'Preview', ask: 'preview #00000002' },
      { label: 'Status', ask: 'status #00000002' },
      { label: 'Unsubscribe', ask: 'unsubscribe #00000002' },
    ])
    for (const { ask } of buttons(briefing)) expect((await type(ask)).status).toBe('answered')
  })

  test('that is the very same is none, however often a button is pressed', async () => {
    const { say, store } = await scene()
    await say('subscribe weekly monday 09:00 kolkata')
    expect(await say('subscribe another weekly monday 09:00 kolkata')).toMatch(
      /^Subscribe\n\nThis channel gets this very digest already\.\n\nWhen: Every Monday/,
    )
    expect(await store.subscriptions.ofChannel(channel())).toHaveLength(1)
  })
})

describe('where the bot may not post', () => {
  test('says what is missing, and begins nothing', async () => {
    const { say, access, store } = await scene()
    access({ kind: 'closed', code: 'slack-scopes', detail: 'chat:write' })
    expect(await say('subscribe weekly monday 09:00 kolkata')).toBe(`Subscribe

The bot token lacks permissions that Quad Brief needs (chat:write). Add them at https://api.slack.com/apps, in your app, under OAuth & Permissions, and install the app again.

Nothing was changed.

Ask next
- subscribe weekly monday 09:00 kolkata`)
    expect(await store.subscriptions.ofChannel(channel())).toEqual([])
    access({ kind: 'open' })
    expect(await say('subscribe weekly monday 09:00 kolkata')).toMatch(/^Subscribed\n/)
  })

  test('begins where it could not be found out, and says so', async () => {
    const { say, access } = await scene()
    access({ kind: 'unsure' })
    expect(await say('subscribe weekly monday 09:00 kolkata')).toContain(
      '\n\nIt could not be found out just now whether Quad Brief may post here: “status” looks again.\n\nAsk next\n',
    )
  })
})
