// The playground: one pretend workspace on this machine, in which one thing happens at a time.
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Briefings } from '../../briefings/index.ts'
import { createCommands, type Commands } from '../commands.ts'
import { newReference } from '../errors.ts'
import type { ExportFile } from '../exports/formats.ts'
import type { Log } from '../operations/log.ts'
import type { PictureFile } from '../pictures/file.ts'
import { createReportBox } from '../reports/report-box.ts'
import { completeLine } from './completing.ts'
import { createConversation, type Conversation } from './conversation.ts'
import { openDigests, type PretendDigests } from './digests.ts'
import { createMovedClock, type MovedClock } from './moved-clock.ts'
import { createPlatform, type PretendPlatform } from './platform.ts'
import { createRendering, wordsShown } from './rendering.ts'
import { createSession, type Session } from './session.ts'
import type {
  Changes,
  ClockRequest,
  CommandRequest,
  Completion,
  ConditionRequest,
  Form,
  FormRequest,
  LineRequest,
  PressRequest,
  Progress,
} from './shapes.ts'
import { CHANNEL_IDS, CHANNELS, PERSON } from './workspace.ts'

export interface Playground {
  /** Everything that is there. */
  all(): Promise<Changes>
  typed(request: LineRequest): Promise<Changes>
  run(request: CommandRequest): Promise<Changes>
  pressed(request: PressRequest): Promise<Changes>
  filled(request: FormRequest): Promise<Changes>
  set(request: ConditionRequest): Promise<Changes>
  /** Moves the clock. @param onProgress hears how far it is, and is waited for */
  move(request: ClockRequest, onProgress: (progress: Progress) => Promise<void>): Promise<Changes>
  /** Begins anew: nothing was said, and no digest is set up. */
  reset(): Promise<Changes>
  complete(line: string): readonly Completion[]
  /** The file of an answer; null where it has none. */
  file(entry: string): Promise<ExportFile | null>
  /** The picture of an answer; null where it has none. */
  picture(entry: string): Promise<PictureFile | null>
  /** Forgets everything. */
  close(): Promise<void>
}

export interface PlaygroundDeps {
  /** The core over the record as it is now; a reset takes up what is new. */
  readonly briefings: () => Briefings
  /** Where the playground keeps its database while it runs. */
  readonly folder: string
  /** The hour at which its clock begins. */
  readonly now: () => Temporal.Instant
  readonly log: Log
}

/** Everything that a reset forgets. */
interface Workspace {
  readonly id: string
  readonly file: string
  readonly commands: Commands
  readonly clock: MovedClock
  readonly platform: PretendPlatform
  readonly conversation: Conversation
  readonly digests: PretendDigests
  readonly session: Session
}

const ROUND_MS = 50

/**
 * Makes a playground. Nothing is opened before somebody plays.
 * @param deps the record, a folder, the time
 */
export function createPlayground(deps: PlaygroundDeps): Playground {
  let opened: Promise<Workspace> | null = null
  let last: Promise<unknown> = Promise.resolve()

  /** Whoever comes later waits, so that every change is made upon the one before. */
  const inTurn = <Done>(work: () => Promise<Done>): Promise<Done> => {
    const turn = last.then(work, work)
    last = turn
    return turn
  }
  const workspace = (): Promise<Workspace> => {
    opened ??= open(deps).catch((error: unknown) => {
      // Whoever comes next has it tried again.
      opened = null
      throw error
    })
    return opened
  }
  const forget = async (): Promise<void> => {
    const old = opened
    opened = null
    if (old !== null) await close(await old)
  }
  const change = (
    since: number | undefined,
    work: (workspace: Workspace) => Promise<Partial<Pick<Changes, 'form' | 'problems'>> | void>,
  ): Promise<Changes> =>
    inTurn(async () => {
      const within = await workspace()
      const { form = null, problems = {} } = (await work(within)) ?? {}
      return { ...(await changesIn(within, since ?? 0)), form, problems }
    })

  return {
    all: () => change(0, async () => undefined),
    typed: ({ channel, line, zone = null, since }) =>
      change(since, ({ session }) => session.typed(line, { channel, zone })),
    run: ({ channel, command, values, zone = null, since }) =>
      change(since, ({ session }) => session.run(command, values, { channel, zone })),
    pressed: ({ channel, zone = null, since, ...press }) =>
      change(since, async ({ session }) => {
        const form: Form | null = await session.pressed(press, { channel, zone })
        return { form }
      }),
    filled: ({ channel, zone = null, since, ...form }) =>
      change(since, async ({ session }) => {
        const found = await session.filled(form, { channel, zone })
        const problems: Record<string, string> = {}
        for (const [name, words = ''] of Object.entries(found)) problems[name] = words
        return { problems }
      }),
    set: ({ channel, condition, since }) =>
      change(since, ({ digests }) => digests.set(channel, condition)),
    move: ({ step, since }, onProgress) =>
      change(since, async (within) => {
        const { clock, digests, conversation } = within
        const from = clock.now()
        const to = await destination(step, within)
        if (to === null) {
          const words = 'No digest is to come. Subscribe a channel first, such as: /quad subscribe'
          const shown = wordsShown(words)
          conversation.say({ channel: 'briefings', kind: 'notice', isPrivate: true, shown })
          return
        }
        const whole = from.until(to).total('milliseconds')
        let told = performance.now()
        await digests.moveTo(to, async (now) => {
          if (performance.now() - told < ROUND_MS) return
          told = performance.now()
          const part = Math.min(1, from.until(now).total('milliseconds') / whole)
          await onProgress({ kind: 'progress', now: now.toString(), part })
        })
      }),
    reset: () =>
      inTurn(async () => {
        await forget()
        return changesIn(await workspace(), 0)
      }),
    complete: (line) => completeLine(line, commandsFor(deps.briefings())),
    file: async (entry) => (await workspace()).conversation.file(entry),
    picture: async (entry) => (await workspace()).conversation.picture(entry),
    close: () => inTurn(forget),
  }
}

const DAY_HOURS = 24
const HOURS = { day: DAY_HOURS, week: 7 * DAY_HOURS, year: 365 * DAY_HOURS } as const

async function destination(
  step: ClockRequest['step'],
  { clock, digests }: Workspace,
): Promise<Temporal.Instant | null> {
  return step === 'next' ? digests.next() : clock.now().add({ hours: HOURS[step] })
}

async function changesIn(
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

const known = new WeakMap<Briefings, Commands>()

/** Commands index the record: once is enough. */
function commandsFor(briefings: Briefings): Commands {
  const commands = known.get(briefings) ?? createCommands(briefings, { density: 'standard' })
  known.set(briefings, commands)
  return commands
}

async function open({ briefings, folder, now, log }: PlaygroundDeps): Promise<Workspace> {
  const core = briefings()
  const commands = commandsFor(core)
  await forgetLeftOver(folder, now())
  const id = randomUUID()
  const file = join(folder, `${id}.sqlite`)
  const clock = createMovedClock(now())
  const time = (): Temporal.Instant => clock.now()
  const conversation = createConversation(time)
  const platform = createPlatform({
    digest: (channel, part, thread) => conversation.digest(channel, part, thread),
    words: (words) => {
      const shown = wordsShown(words)
      conversation.say({ channel: 'direct', kind: 'notice', isPrivate: false, shown })
    },
  })
  const digests = await openDigests({ file, briefings: core, clock, platform, log })
  const today = (): Temporal.PlainDate => clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  const rendering = createRendering(commands, today, (error) => {
    log.error({ error }, 'A picture could not be drawn; the answer goes without it.')
  })
  const reports = createReportBox({ folder, now: time, newReference, log })
  const session = createSession({ commands, today, conversation, digests, rendering, reports })
  return { id, file, commands, clock, platform, conversation, digests, session }
}

async function close({ digests, file }: Workspace): Promise<void> {
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
