// The Discord surface with digests, put together as npm start does it, in front of a stand-in, over a database in
// a file; a test says what time it is.

import { onTestFinished } from 'vitest'
import { createLog } from '../../../../src/bot/operations/log.ts'
import { createDigests, type Digests } from '../../../../src/bot/run/digests.ts'
import type { Store } from '../../../../src/bot/store/port.ts'
import type { Subscription } from '../../../../src/bot/subscriptions/model.ts'
import type { DigestDeps } from '../../../../src/bot/surface.ts'
import type { Briefings } from '../../../../src/briefings/index.ts'
import type {
  DiscordStandInOptions,
  FaultKind,
  StoredMessage,
} from '../../../support/discord/index.ts'
import { sqliteUnderTest, type StoreUnderTest } from '../../../support/store/under-test.ts'
import {
  briefings,
  labels,
  present,
  startDiscord,
  type RunningDiscord,
} from '../running-surface.ts'

/** What stands below the last part of a digest. */
const LAST = 'About this digest'

/** Friday, 20 November 2026, noon in Kolkata. */
export const FRIDAY = Temporal.Instant.from('2026-11-20T06:30:00Z')
/** Monday, 23 November 2026, 09:00 in Kolkata. */
export const MONDAY_NINE = Temporal.Instant.from('2026-11-23T03:30:00Z')

export interface RunningDigests extends RunningDiscord {
  readonly store: Store
  /** The channel that people write in, and its server. */
  readonly channel: string
  readonly server: string
  /** It is another time from now on. */
  at(now: Temporal.Instant): void
  /** Delivers what is due, and goes on to do so. */
  deliver(): Promise<void>
  /** The preview, whole: what is said about it, and the messages of the digest. */
  preview(): Promise<readonly StoredMessage[]>
  /** What the bot posted in a channel by itself. */
  readonly posted: (channel?: string) => readonly StoredMessage[]
  /**
   * What it posted with this button, when it comes: the buttons stand below the last part of a digest, which may be
   * in a thread.
   */
  postedWith(label: string): Promise<StoredMessage>
  /** The digests of the channel. */
  readonly subscriptions: () => Promise<readonly Subscription[]>
}

interface Spec {
  /** The record as it is now, where a test changes it. */
  readonly briefings?: () => Briefings
  /** Where digests are kept; a new file unless told. */
  readonly database?: StoreUnderTest
  readonly standIn?: DiscordStandInOptions
  readonly faults?: readonly FaultKind[]
  /** What of the deps of digests is different. */
  readonly digests?: (deps: DigestDeps) => DigestDeps
}

/** Starts everything but the delivery, on Friday. */
export async function startDigests({
  digests: changed,
  ...spec
}: Spec = {}): Promise<RunningDigests> {
  const database = spec.database ?? sqliteUnderTest()
  let now = FRIDAY
  const log = await createLog({ level: 'silent', secrets: [] })
  const digests: Digests = await createDigests({
    place: database.place,
    briefings: spec.briefings ?? (() => briefings),
    now: () => now,
    log,
  })
  onTestFinished(async () => {
    await digests.stop()
    await digests.close()
    await database.remove()
  })
  const deps = changed === undefined ? digests.deps : changed(digests.deps)
  const discord = await startDiscord({ ...spec, digests: deps })
  const { surface, standIn } = discord
  digests.join(surface)
  const channel = present(standIn.channels[0]).id
  const server = present(standIn.guilds[0]).id
  const { store } = digests.deps
  return {
    ...discord,
    store,
    channel,
    server,
    at: (instant) => void (now = instant),
    deliver: () => digests.start([surface]),
    async preview() {
      const { interaction } = await discord.quad('digests preview')
      return standIn.waitFor(() => {
        const { messages } = standIn.outcome(interaction)
        return messages.some((message) => labels(message).includes(LAST)) ? messages : undefined
      }, 'the whole preview')
    },
    posted: (id = channel) => standIn.messages(id).filter(({ origin }) => origin === 'channel'),
    postedWith: (label) =>
      standIn.waitFor(
        () =>
          standIn.allMessages.find(
            (message) => message.origin === 'channel' && labels(message).includes(label),
          ),
        `a message with the button ${label}`,
      ),
    subscriptions: () =>
      store.subscriptions.ofChannel({ surface: 'discord', workspace: server, channel }),
  }
}
