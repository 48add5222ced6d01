// The playground: one pretend workspace on this machine, in which one thing happens at a time.

import type { ExportFile } from '../exports/formats.ts'
import type { Operated } from '../operator/operated.ts'
import type { PictureFile } from '../pictures/file.ts'
import { liveCommands } from '../record/live-commands.ts'
import type { Desk } from '../subscriptions/desk/desk.ts'
import { completeLine } from './completing.ts'
import { destination, moveTo, PER_CENT, STEP_WORDS } from './moving.ts'
import { changesIn, close, open } from './opened-workspace.ts'
import type { PlaygroundDeps, Workspace } from './opened-workspace.ts'
import { wordsShown } from './rendering.ts'
import type {
  ClockRequest,
  CommandRequest,
  ConditionRequest,
  FormRequest,
  LineRequest,
  PressRequest,
} from './requests.ts'
import type { Changes, Completion, Form, Progress } from './shapes.ts'

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
  /** What an operator looks after; null while nobody plays. Decisions wait for their turn, looks do not. */
  operated(): Promise<Operated | null>
  /** Forgets everything. */
  close(): Promise<void>
}

/**
 * Makes a playground. Nothing is opened before somebody plays.
 * @param deps the record, a folder, the time
 */
export function createPlayground(deps: PlaygroundDeps): Playground {
  // They index the record, which outlives a reset.
  const commands = liveCommands(deps.briefings, { density: 'standard' })
  let opened: Promise<Workspace> | null = null
  let last: Promise<unknown> = Promise.resolve()

  /** Whoever comes later waits, so that every change is made upon the one before. */
  const inTurn = <Done>(work: () => Promise<Done>): Promise<Done> => {
    const turn = last.then(work, work)
    last = turn
    return turn
  }
  const workspace = (): Promise<Workspace> => {
    opened ??= open(deps, commands).catch((error: unknown) => {
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
    move: ({ channel, step, since }, onProgress) =>
      change(since, async (within) => {
        const to = await destination(step, within)
        if (to === null) {
          const shown = wordsShown('No digest is to come. Subscribe a channel first.')
          within.conversation.say({ channel, kind: 'notice', isPrivate: true, shown })
          return
        }
        const task = deps.progress?.begin(STEP_WORDS[step], PER_CENT)
        let isDone = false
        try {
          await moveTo(to, within, { task, onProgress })
          isDone = true
        } finally {
          task?.end(isDone)
        }
      }),
    reset: () =>
      inTurn(async () => {
        await forget()
        return changesIn(await workspace(), 0)
      }),
    complete: (line) => completeLine(line, commands),
    file: async (entry) => (await workspace()).conversation.file(entry),
    picture: async (entry) => (await workspace()).conversation.picture(entry),
    async operated() {
      if (opened === null) return null
      const { digests } = await opened
      const decide = (how: (desk: Desk) => ReturnType<Desk['resume']>) =>
        inTurn(async () => {
          const reply = await how(digests.desk)
          await digests.afterDesk()
          return reply
        })
      const desk: Desk = {
        ...digests.desk,
        run: (command, line, asker) => decide((own) => own.run(command, line, asker)),
        resume: (id, asker) => decide((own) => own.resume(id, asker)),
      }
      return { ...digests.operated, desk }
    },
    close: () => inTurn(forget),
  }
}
