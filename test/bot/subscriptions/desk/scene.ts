// A desk over a real database in a file, in front of a platform and a clock that a test plays.

import { createLog } from '../../../../src/bot/operations/log.ts'
import type { Store } from '../../../../src/bot/store/port.ts'
import { deliver, type Delivered } from '../../../../src/bot/subscriptions/delivery/deliver.ts'
import { createLimiter } from '../../../../src/bot/subscriptions/delivery/limiter.ts'
import { planDue } from '../../../../src/bot/subscriptions/delivery/planner.ts'
import { TIMINGS } from '../../../../src/bot/subscriptions/delivery/timings.ts'
import type { Access, Asker } from '../../../../src/bot/subscriptions/desk/asker.ts'
import type { DeskDeps } from '../../../../src/bot/subscriptions/desk/deps.ts'
import {
  createDesk,
  DESK_COMMANDS,
  type Desk,
  type DeskCommand,
} from '../../../../src/bot/subscriptions/desk/desk.ts'
import type { DeskReply } from '../../../../src/bot/subscriptions/desk/reply.ts'
import {
  toPlainText,
  type Briefing,
  type Choice,
  type NonEmpty,
} from '../../../../src/briefings/index.ts'
import { briefings } from '../../../support/record.ts'
import { channel } from '../../../support/store/examples.ts'
import { createMovedClock, type MovedClock } from '../delivery/moved-clock.ts'
import { createPlayedPlatform, type PlayedPlatform } from '../delivery/played-platform.ts'

/** Friday, 20 November 2026, noon in Kolkata. */
export const FRIDAY = Temporal.Instant.from('2026-11-20T06:30:00Z')

/** Asha, in the channel C1; her profile tells no zone. */
export const ASHA: Asker = {
  place: channel(),
  person: 'U1',
  isAdmin: false,
  zone: null,
  request: 'r1',
}

export interface Scene {
  readonly store: Store
  readonly clock: MovedClock
  readonly platform: PlayedPlatform
  readonly desk: Desk
  /** How often what waits was to be delivered at once. */
  readonly wakes: () => number
  /** What the platform says of access from now on. */
  readonly access: (access: Access) => void
  /** Types a line as it is typed after /quad. */
  readonly type: (line: string, asker?: Partial<Asker>) => Promise<DeskReply>
  /** The same, in plain text. */
  readonly say: (line: string, asker?: Partial<Asker>) => Promise<string>
  /** Moves on to an instant, plans what is due and delivers it. */
  readonly until: (instant: string) => Promise<readonly Delivered[]>
}

/**
 * Makes a desk on Friday noon, and subscribes the channel.
 * @param store empty
 * @param line what is typed after subscribe
 */
export async function subscribedOver(
  store: Store,
  line = 'weekly monday 09:00 kolkata',
): Promise<Scene> {
  const here = await sceneOver(store)
  await here.type(`subscribe ${line}`)
  return here
}

/**
 * Makes a desk on Friday noon.
 * @param store empty
 * @param more what differs from a desk that works
 */
export async function sceneOver(store: Store, more: Partial<DeskDeps> = {}): Promise<Scene> {
  const clock = createMovedClock(FRIDAY)
  const played = createPlayedPlatform()
  const render = (briefing: Briefing): NonEmpty<string> => [
    JSON.stringify({ text: toPlainText(briefing) }),
    JSON.stringify({ text: `About ${briefing.title}` }),
  ]
  const platform = { ...played, sender: { ...played.sender, render } }
  const log = await createLog({ level: 'silent', secrets: [] })
  const limiter = createLimiter(platform.sender.limits, clock)
  let access: Access = { kind: 'open' }
  let wakes = 0
  let ids = 0
  const record = more.briefings ?? (() => briefings)
  const channels = {
    access: async () => access,
    link: async (_place: unknown, message: string) => `https://chat.test/C1/${message}`,
  }
  const desk = createDesk({
    store,
    briefings: record,
    clock,
    platforms: new Map([['slack', { sender: platform.sender, channels }]]),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    wake: () => void (wakes += 1),
    ...more,
  })
  const type = (line: string, asker: Partial<Asker> = {}): Promise<DeskReply> => {
    const [, name = '', rest = ''] = /^(\S+)\s*([^]*)$/.exec(line) ?? []
    return desk.run(commandOf(name), rest, { ...ASHA, ...asker })
  }
  return {
    store,
    clock,
    platform,
    desk,
    wakes: () => wakes,
    access: (now) => void (access = now),
    type,
    say: async (line, asker) => toPlainText((await type(line, asker)).briefing),
    async until(instant) {
      const to = Temporal.Instant.from(instant)
      await clock.advance(clock.now().until(to).total('milliseconds'))
      await planDue(store, clock.now())
      const now = clock.now()
      const leaseUntil = now.add({ milliseconds: TIMINGS.lease })
      const claims = await store.deliveries.claim({ now, leaseUntil, limit: 10 })
      const platforms = new Map([['slack', { sender: platform.sender, limiter }]] as const)
      const deps = { store, briefings: record, platforms, clock, timings: TIMINGS, log }
      const done: Delivered[] = []
      for (const claim of claims) done.push(await deliver(claim, leaseUntil, deps, () => false))
      return done
    },
  }
}

/** The buttons of a reply. */
export function buttons({ suggestions, blocks }: Briefing): readonly Choice[] {
  return [
    ...suggestions,
    ...blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : [])),
  ]
}

function commandOf(name: string): DeskCommand {
  const found = DESK_COMMANDS.find((command) => command === name)
  if (found === undefined) throw new Error(`${name} is no command of the desk.`)
  return found
}
