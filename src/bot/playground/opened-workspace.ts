// The pretend workspace from the moment it is opened until a reset forgets it.

import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Briefings } from '../../briefings/index.ts'
import type { Commands } from '../commands.ts'
import { newReference } from '../errors.ts'
import type { Log } from '../operations/log.ts'
import type { Progress } from '../operations/progress.ts'
import { createReportBox } from '../reports/report-box.ts'
import { createConversation, type Conversation } from './conversation.ts'
import { openDigests, type PretendDigests } from './digests.ts'
import { createMovedClock, type MovedClock } from './moved-clock.ts'
import { createPlatform, type Arrivals, type PretendPlatform } from './platform.ts'
import { createRendering, wordsShown } from './rendering.ts'
import { createSession, type Session } from './session.ts'
import type { Changes } from './shapes.ts'
import { CHANNEL_IDS, CHANNELS, PERSON } from './workspace.ts'

export interface PlaygroundDeps {
  /** The core over the record as it is now. */
  readonly briefings: () => Briefings
  /** Where the playground keeps its database while it runs. */
  readonly folder: string
  /** The hour at which its clock begins. */
  readonly now: () => Temporal.Instant
  readonly log: Log
  /** Where browsers find the page, for links to what stands on it; null where that is not known. */
  readonly address: () => string | null
  /** Hears how far a simulation is. */
  readonly progress?: Progress
}

/** Everything that a reset forgets. */
export interface Workspace {
  readonly id: string
  readonly file: string
  readonly commands: Commands
  readonly clock: MovedClock
  readonly platform: PretendPlatform
  readonly conversation: Conversation
  readonly digests: PretendDigests
  readonly session: Session
}

/**
 * What is there now.
 * @param workspace open
 * @param since the sequence of the newest entry that is known already
 */
export async function changesIn(
  { id, conversation, clock, platform, digests }: Workspace,
  since: number,
): Promise<Changes> {
  const channels = CHANNEL_IDS.map(async (channel) => ({
    id: channel,
    name: CHANNELS[channel].name,
    condition: platform.condition(channel),
    digests: [...(await digests.states(channel))],
  }))
  return {
    kind: 'done',
    state: {
      session: id,
      sequence: conversation.sequence(),
      now: clock.now().toString(),
      person: PERSON.name,
      channels: await Promise.all(channels),
    },
    entries: [...conversation.since(since)],
    form: null,
    problems: {},
  }
}

/**
 * Opens a new one.
 * @param deps what it is made of
 * @param commands over the record as it is now
 * @throws {StoreError} its file cannot be used
 */
export async function open(
  { briefings, folder, now, log, address }: PlaygroundDeps,
  commands: Commands,
): Promise<Workspace> {
  await forgetLeftOver(folder, now())
  const id = randomUUID()
  const file = join(folder, `${id}.sqlite`)
  const clock = createMovedClock(now())
  const time = (): Temporal.Instant => clock.now()
  const conversation = createConversation(time)
  const arrivals: Arrivals = {
    digest: (channel, part, thread, picture) => conversation.digest(channel, part, thread, picture),
    found: (message) => conversation.found(message),
    words: (words) => {
      const shown = wordsShown(words)
      conversation.say({ channel: 'direct', kind: 'notice', isPrivate: false, shown })
    },
  }
  const platform = createPlatform(arrivals, address)
  const digests = await openDigests({ file, briefings, clock, platform, log })
  const today = (): Temporal.PlainDate => clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  const rendering = createRendering(commands, today, (error) => {
    log.error({ error }, 'A picture could not be drawn; the answer goes without it.')
  })
  const reports = createReportBox({ folder, now: time, newReference, log })
  const session = createSession({ commands, today, conversation, digests, rendering, reports })
  return { id, file, commands, clock, platform, conversation, digests, session }
}

/** Forgets it, and its file. */
export async function close({ digests, file }: Workspace): Promise<void> {
  await digests.close()
  for (const ending of ['', '-wal', '-shm']) await rm(`${file}${ending}`, { force: true })
}

/** What ended without a stop leaves its file behind; nobody plays for longer. */
const LEFT_OVER_HOURS = 24

async function forgetLeftOver(folder: string, now: Temporal.Instant): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const before = now.subtract({ hours: LEFT_OVER_HOURS }).epochMilliseconds
  for (const name of await readdir(folder)) {
    if (!/\.sqlite(?:-wal|-shm)?$/.test(name)) continue
    const file = join(folder, name)
    const { mtimeMs } = await stat(file)
    if (mtimeMs < before) await rm(file, { force: true })
  }
}
