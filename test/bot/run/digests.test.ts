// Digests of a running bot: who can decide about them when, who delivers them, and that a stop loses nothing.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createLog } from '../../../src/bot/operations/log.ts'
import { createDigests, type Digests } from '../../../src/bot/run/digests.ts'
import type { StorePlace } from '../../../src/bot/store/open.ts'
import type { SendOutcome } from '../../../src/bot/subscriptions/delivery/sender.ts'
import type { Asker, Channels } from '../../../src/bot/subscriptions/desk/asker.ts'
import type { Surface } from '../../../src/bot/surface.ts'
import { toPlainText } from '../../../src/briefings/index.ts'
import { createTestDatabase } from '../../support/postgres/database.ts'
import { briefings } from '../../support/record.ts'
import { channel } from '../../support/store/examples.ts'
import {
  createPlayedPlatform,
  type PlayedPlatform,
} from '../subscriptions/delivery/played-platform.ts'

const ASHA: Asker = {
  place: channel(),
  person: 'U1',
  isAdmin: false,
  zone: 'Asia/Kolkata',
  request: 'r1',
}
const NOW = Temporal.Instant.from('2026-11-20T06:30:00Z')

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
})

const PLACES: Readonly<Record<string, () => Promise<StorePlace>>> = {
  SQLite: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quad-digests-'))
    closers.push(() => rmSync(folder, { recursive: true }))
    return { kind: 'sqlite', file: join(folder, 'quad.sqlite') }
  },
  PostgreSQL: async () => {
    const { url, drop } = await createTestDatabase()
    closers.push(drop)
    return { kind: 'postgres', url }
  },
}

async function opened(place: StorePlace): Promise<Digests> {
  const log = await createLog({ level: 'silent', secrets: [] })
  const digests = await createDigests({ place, briefings: () => briefings, now: () => NOW, log })
  closers.push(async () => {
    await digests.stop()
    await digests.close()
  })
  return digests
}

/** A platform that says when something was posted. */
function platform(): {
  readonly surface: Pick<Surface, 'digests'>
  readonly played: PlayedPlatform
  readonly posted: Promise<void>
  /** Keeps the platform from answering until it is called. */
  readonly hold: () => () => void
} {
  const played = createPlayedPlatform()
  const { promise: posted, resolve } = Promise.withResolvers<void>()
  let answer: Promise<void> = Promise.resolve()
  const channels: Channels = {
    access: async () => ({ kind: 'open' }),
    link: async () => null,
  }
  const sender = {
    ...played.sender,
    async send(...order: Parameters<typeof played.sender.send>): Promise<SendOutcome> {
      const outcome = await played.sender.send(...order)
      resolve()
      await answer
      return outcome
    },
  }
  return {
    surface: { digests: { sender, channels } },
    played,
    posted,
    hold: () => {
      const { promise, resolve: letGo } = Promise.withResolvers<void>()
      answer = promise
      return letGo
    },
  }
}

const subscribed = (digests: Digests) =>
  digests.deps.desk.run('subscribe', 'weekly monday 09:00', ASHA)

describe.each(Object.keys(PLACES))('on %s', (name) => {
  const place = async (): Promise<StorePlace> => {
    const made = await PLACES[name]?.()
    if (made === undefined) throw new Error(`${name} is no database.`)
    return made
  }

  test('what somebody asks for is posted at once, and kept when the bot starts again', async () => {
    const where = await place()
    const { surface, posted, played } = platform()
    const digests = await opened(where)
    digests.join(surface)
    await subscribed(digests)
    await digests.start([surface])
    await digests.deps.desk.run('digest', '', ASHA)
    await posted
    await digests.stop()
    await digests.close()
    expect(played.posts.map((post) => post.channel)).toEqual(['C1'])
    const again = await opened(where)
    again.join(surface)
    const { briefing } = await again.deps.desk.run('status', '', ASHA)
    expect(toPlainText(briefing)).toContain(
      '\n\nLast digest: Posted Friday 20 November 2026, 06:30 UTC.\n\n',
    )
  })

  test('a stop waits for what is being posted, and it counts as posted', async () => {
    const { surface, posted, hold } = platform()
    const digests = await opened(await place())
    digests.join(surface)
    await subscribed(digests)
    await digests.start([surface])
    const letGo = hold()
    await digests.deps.desk.run('digest', '', ASHA)
    await posted
    const stopping = digests.stop()
    letGo()
    await stopping
    const [delivery] = await digests.deps.store.deliveries.inState('sent', 10)
    expect(delivery?.state).toEqual({ kind: 'sent', at: NOW })
  })
})

test('where no platform can post, nothing is delivered, and all the rest works', async () => {
  const digests = await opened((await PLACES['SQLite']?.()) ?? { kind: 'sqlite', file: '' })
  digests.join({})
  await digests.start([{}])
  const { status, briefing } = await subscribed(digests)
  expect(status).toBe('answered')
  expect(toPlainText(briefing)).toContain('“status” looks again.')
  await digests.check()
  await digests.stop()
})

test('what never started stops, and does not start after that', async () => {
  const { surface, played } = platform()
  const digests = await opened((await PLACES['SQLite']?.()) ?? { kind: 'sqlite', file: '' })
  digests.join(surface)
  await digests.stop()
  await digests.start([surface])
  await subscribed(digests)
  await digests.deps.desk.run('digest', '', ASHA)
  expect(played.posts).toEqual([])
})
