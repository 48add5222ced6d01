// The Discord surface, as npm start makes it, in front of a stand-in for Discord, with the real
// record.

import { expect, onTestFinished } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import type { Commands } from '../../../src/bot/commands.ts'
import { createDiscordSurface } from '../../../src/bot/discord/surface.ts'
import type { FloodGuard } from '../../../src/bot/guards/flood-guard.ts'
import { createLog } from '../../../src/bot/operations/log.ts'
import type { Metrics } from '../../../src/bot/operations/metrics.ts'
import { liveCommands } from '../../../src/bot/record/live-commands.ts'
import type { DigestDeps, Surface } from '../../../src/bot/surface.ts'
import { createBriefings, loadDataset } from '../../../src/briefings/index.ts'
import type { Briefings } from '../../../src/briefings/index.ts'
import { createDiscordStandIn, hasFlag } from '../../support/discord/index.ts'
import type {
  ChatOutcome,
  DiscordStandIn,
  DiscordStandInOptions,
  FaultKind,
  Outcome,
  StoredMessage,
} from '../../support/discord/index.ts'
import { everyComponent } from '../../support/discord/index.ts'
import { DATA } from '../../support/record-files.ts'
import { guardAndReports } from '../../support/surface-deps.ts'

export const TODAY = Temporal.PlainDate.from('2026-11-22')

const loaded = loadDataset(DATA)
if (!loaded.ok) throw new Error('The record is broken: see npm run check:data.')
export const briefings = createBriefings(loaded.dataset)
/** What the surface answers with, to compare. */
export const commands = createCommands(briefings, { density: 'standard' })

/** A member who may use apps of their own where all can see it, which servers allow by default. */
export const USE_EXTERNAL_APPS = 1n << 50n

type SlashCommand = Parameters<DiscordStandIn['slashCommand']>[0]
type Scene = Omit<SlashCommand, 'name' | 'subcommand' | 'options'>

export interface RunningDiscord {
  readonly standIn: DiscordStandIn
  readonly surface: Surface
  readonly log: LogLines
  /** What was counted, in order. */
  readonly counted: readonly string[]
  /** Uses a subcommand of /quad and waits for as many messages as are to come. */
  quad(
    subcommand: string,
    options?: SlashCommand['options'],
    more?: Scene & { readonly count?: number },
  ): Promise<Outcome>
  /** Writes a message that begins with the bot's name, and waits for as many replies. */
  mention(text: string, more?: Chat): Promise<readonly StoredMessage[]>
  /** Writes to the bot directly, and waits for as many replies. */
  direct(text: string, more?: Omit<Chat, 'channelId'>): Promise<readonly StoredMessage[]>
  /** Where reports are kept. */
  readonly folder: string
  /** Presses the button that is called so, and waits for as many messages as are to come. */
  press(message: StoredMessage, label: string, count?: number, userId?: string): Promise<Outcome>
}

/** Lines of the log, as they would be printed. */
export interface LogLines {
  readonly all: readonly string[]
  add(line: string): void
  /** The first line with these words, when it comes. */
  has(words: string): Promise<string>
}

type ChatSpec = Parameters<DiscordStandIn['mention']>[0]
type Chat = Omit<ChatSpec, 'text' | 'until'> & { readonly count?: number }

interface Spec {
  readonly standIn?: DiscordStandInOptions
  readonly floodGuard?: FloodGuard
  readonly curatorsChannel?: string
  readonly commands?: Commands
  /** The record as it is now, where a test changes it. */
  readonly briefings?: () => Briefings
  /** What a test provokes on purpose. */
  readonly faults?: readonly FaultKind[]
  readonly digests?: DigestDeps
}

/** More than anything takes; discord.js lets five seconds and more pass between two sessions. */
const PATIENCE_MS = 10_000

function createLines(): LogLines {
  const all: string[] = []
  const watchers = new Set<() => void>()
  return {
    all,
    add(line) {
      all.push(line)
      for (const watch of watchers) watch()
    },
    async has(words) {
      const { promise, resolve, reject } = Promise.withResolvers<string>()
      const watch = () => {
        const line = all.find((one) => one.includes(words))
        if (line !== undefined) resolve(line)
      }
      const giveUp = () => reject(new Error(`No line has “${words}”:\n${all.join('')}`))
      const timer = setTimeout(giveUp, PATIENCE_MS)
      watchers.add(watch)
      watch()
      return promise.finally(() => {
        clearTimeout(timer)
        watchers.delete(watch)
      })
    },
  }
}

/** A stand-in that is stopped after the test, and looked through for what must never be. */
export async function startStandIn({ standIn: options, faults }: Spec = {}) {
  const standIn = await createDiscordStandIn(options)
  const log = createLines()
  onTestFinished(async () => {
    await standIn.stop()
    expectNothingForbidden(standIn, log.all, faults ?? [])
  })
  return { standIn, log }
}

/** A surface for a stand-in, not started; it is stopped after the test. */
export async function surfaceFor(
  standIn: DiscordStandIn,
  lines: LogLines,
  changes: {
    readonly commands?: Commands
    /** The record as it is now, where a test changes it. */
    readonly briefings?: () => Briefings
    readonly token?: string
    readonly apiUrl?: string
    readonly counted?: string[]
    readonly floodGuard?: FloodGuard
    readonly curatorsChannel?: string
    readonly folders?: string[]
    readonly digests?: DigestDeps
  } = {},
): Promise<Surface> {
  const { token = standIn.token, apiUrl = standIn.apiUrl } = changes
  const log = await createLog({
    level: 'debug',
    secrets: [token],
    write: (line) => lines.add(line),
  })
  const { counted = [] } = changes
  const metrics: Metrics = {
    answered: ({ command, status }) => counted.push(`answered ${command ?? 'question'} ${status}`),
    failed: (code) => counted.push(`failed ${code}`),
    lost: () => counted.push('lost'),
    reconnected: () => counted.push('reconnected'),
    waited: () => counted.push('waited'),
    turnedAway: () => undefined,
  }
  const { briefings: live } = changes
  const alive = live === undefined ? commands : liveCommands(live, { density: 'standard' })
  const answering = changes.commands ?? alive
  const { floodGuard, reports, folder } = guardAndReports(log)
  changes.folders?.push(folder)
  const base = {
    briefings: live ?? (() => briefings),
    commands: answering,
    today: () => TODAY,
    log,
    metrics,
  }
  const deps = { ...base, floodGuard: changes.floodGuard ?? floodGuard, reports }
  const { curatorsChannel, digests } = changes
  const curators = curatorsChannel === undefined ? {} : { curatorsChannel }
  const surface = createDiscordSurface(
    { token, apiUrl, ...curators },
    digests === undefined ? deps : { ...deps, digests },
  )
  onTestFinished(() => surface.stop())
  return surface
}

/** Starts a stand-in and the surface. */
export async function startDiscord(spec: Spec = {}): Promise<RunningDiscord> {
  const { standIn, log } = await startStandIn(spec)
  const { standIn: _options, faults: _faults, ...given } = spec
  const counted: string[] = []
  const folders: string[] = []
  const surface = await surfaceFor(standIn, log, { ...given, counted, folders })
  await surface.start()
  const whole = async (outcome: Outcome, count: number): Promise<Outcome> => {
    const { interaction } = outcome
    const seen = () => standIn.outcome(interaction)
    await standIn.waitFor(() => seen().messages.length >= count, `${count} messages`)
    return seen()
  }
  const replies = async ({ sent }: ChatOutcome, count: number) => {
    const since = () =>
      standIn.messages(sent.channelId).filter((one) => one.origin !== 'user' && isAfter(one, sent))
    await standIn.waitFor(() => since().length >= count, `${count} replies`)
    return since()
  }
  return {
    standIn,
    surface,
    log,
    counted,
    folder: folders[0] ?? '',
    async mention(text, { count = 1, ...chat } = {}) {
      return replies(await standIn.mention({ text, until: 'sent', ...chat }), count)
    },
    async direct(text, { count = 1, ...chat } = {}) {
      return replies(await standIn.directMessage({ text, until: 'sent', ...chat }), count)
    },
    async quad(subcommand, options = {}, { count = 1, ...scene } = {}) {
      const spec = { name: 'quad', subcommand, options, ...scene }
      return whole(await standIn.slashCommand(spec), count)
    },
    async press(message, label, count = 1, userId) {
      const who = userId === undefined ? {} : { userId }
      return whole(await standIn.button({ message, label, ...who }), count)
    },
  }
}

/** The labels of a message's buttons, in order. */
export function labels(message: StoredMessage): readonly string[] {
  return everyComponent(message.components).flatMap(({ label }) =>
    typeof label === 'string' ? [label] : [],
  )
}

/** The one message of an outcome that has this button. */
export function messageWith({ messages }: Outcome, label: string): StoredMessage {
  const found = messages.find((message) => labels(message).includes(label))
  if (found !== undefined) return found
  throw new Error(`No button ${label}; there is: ${messages.flatMap(labels).join(', ')}`)
}

/** Whether only the person sees a message. */
export function isPrivate(message: StoredMessage): boolean {
  return hasFlag(message.flags, 'EPHEMERAL')
}

/** Whether a message was written after another; ids count up with time. */
function isAfter(one: StoredMessage, other: StoredMessage): boolean {
  return BigInt(one.id) > BigInt(other.id)
}

/** Lets somebody do what gets no answer; the test is over before they give up. */
export function unanswered(doing: Promise<unknown>): void {
  doing.catch(() => undefined)
}

/** A value that must be there. */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the value is missing')
  return value
}

/** Whatever was done: no ping, nothing left thinking, and no secret in any line of the log. */
function expectNothingForbidden(
  standIn: DiscordStandIn,
  lines: readonly string[],
  faults: readonly FaultKind[],
): void {
  standIn.assertNoFaults(faults)
  for (const message of standIn.allMessages) {
    if (message.origin === 'user') continue
    expect(standIn.pings(message)).toEqual([])
    expect({ replied_user: false, ...message.allowedMentions }).toEqual({
      parse: [],
      replied_user: false,
    })
    expect(hasFlag(message.flags, 'LOADING')).toBe(false)
  }
  const log = lines.join('')
  expect(log).not.toContain(standIn.token)
  for (const { token } of standIn.interactions) expect(log).not.toContain(token)
}
