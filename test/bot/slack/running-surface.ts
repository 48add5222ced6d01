// The Slack surface, as npm start makes it, in front of a stand-in for Slack, with the real record.

import { expect } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import type { Commands } from '../../../src/bot/commands.ts'
import type { FloodGuard } from '../../../src/bot/guards/flood-guard.ts'
import { createLog } from '../../../src/bot/operations/log.ts'
import { liveCommands } from '../../../src/bot/record/live-commands.ts'
import type { ReportBox } from '../../../src/bot/reports/report-box.ts'
import { createSlackSurface } from '../../../src/bot/slack/surface.ts'
import type { DigestDeps, Surface } from '../../../src/bot/surface.ts'
import { createBriefings, loadDataset } from '../../../src/briefings/index.ts'
import type { Briefings } from '../../../src/briefings/index.ts'
import type { SlackStandInOptions } from '../../support/slack/options.ts'
import { pings } from '../../support/slack/pings.ts'
import { createSlackStandIn } from '../../support/slack/stand-in.ts'
import type { Interaction, SlackMessage, SlackStandIn } from '../../support/slack/stand-in.ts'
import { guardAndReports } from '../../support/surface-deps.ts'

export const CHANNEL = 'C0GENERAL'
export const TODAY = Temporal.PlainDate.from('2026-11-22')

const loaded = loadDataset(new URL('../../../data', import.meta.url).pathname)
if (!loaded.ok) throw new Error('The record is broken: see npm run check:data.')
const briefings = createBriefings(loaded.dataset)
/** What the surface answers with, to compare. */
export const commands = createCommands(briefings, { density: 'standard' })

export type TransportName = 'socket' | 'http'

export interface RunningSlack {
  readonly standIn: SlackStandIn
  readonly surface: Surface
  /** Lines of the log, as they would be printed. */
  readonly lines: readonly string[]
  /** Where signed requests go; empty over the socket. */
  readonly url: string
  /** Types /quad and waits for as many messages as are to come. */
  readonly quad: (text: string, count?: number) => Promise<readonly SlackMessage[]>
  /** Presses a button and waits for as many messages as are to come. */
  readonly press: (
    message: SlackMessage,
    actionId: string,
    count?: number,
    userId?: string,
  ) => Promise<readonly SlackMessage[]>
  /** The folder that reports of mistakes are kept in. */
  readonly folder: string
  /** Writes to the bot, in the general channel unless told, and waits for as many messages as are to come. */
  readonly write: (
    said: { readonly type: 'app_mention' | 'message' } & Omit<MessageSaid, 'type'>,
    count?: number,
  ) => Promise<readonly SlackMessage[]>
  /** Stops everything, after which nothing more can come, and looks for what must never be. */
  readonly finish: () => Promise<void>
}

/** What a test wants to be different. */
export interface SurfaceChanges {
  readonly commands?: Commands
  /** The record as it is now, where a test changes it. */
  readonly briefings?: () => Briefings
  readonly floodGuard?: FloodGuard
  readonly reports?: ReportBox
  readonly curatorsChannel?: string
  readonly digests?: DigestDeps
}

type MessageSaid = Extract<Parameters<SlackStandIn['event']>[0], { readonly type: 'app_mention' }>

/** A surface for a stand-in, and its log. */
export async function surfaceFor(
  standIn: SlackStandIn,
  transport: TransportName,
  changes: SurfaceChanges & {
    readonly host?: string
    readonly port?: number
    readonly apiUrl?: string
  } = {},
): Promise<{
  readonly surface: Surface
  readonly lines: readonly string[]
  readonly folder: string
}> {
  const { botToken, appToken, signingSecret } = standIn.identity
  const lines: string[] = []
  const log = await createLog({
    level: 'debug',
    secrets: [botToken, appToken, signingSecret],
    write: (line) => void lines.push(line),
  })
  const { host = '127.0.0.1', port = 0, apiUrl = standIn.apiUrl, curatorsChannel } = changes
  const curators = curatorsChannel === undefined ? {} : { curatorsChannel }
  const config =
    transport === 'socket'
      ? ({ mode: 'socket', botToken, appToken, apiUrl, ...curators } as const)
      : ({
          mode: 'http',
          botToken,
          signingSecret,
          host,
          port,
          apiUrl,
          ...curators,
        } as const)
  const usual = guardAndReports(log)
  const { floodGuard = usual.floodGuard, reports = usual.reports } = changes
  const { briefings: live } = changes
  const alive = live === undefined ? commands : liveCommands(live, { density: 'standard' })
  const answering = changes.commands ?? alive
  const kept = changes.digests === undefined ? {} : { digests: changes.digests }
  const today = () => TODAY
  const own = { briefings: live ?? (() => briefings), commands: answering, today, log }
  const deps = { ...own, floodGuard, reports, ...kept }
  return { surface: createSlackSurface(config, deps), lines, folder: usual.folder }
}

/** Starts a stand-in and the surface, and lets the one send to the other. */
export async function startSlack(
  transport: TransportName,
  {
    standIn: options = {},
    ...changes
  }: { readonly standIn?: SlackStandInOptions } & SurfaceChanges = {},
): Promise<RunningSlack> {
  const standIn = await createSlackStandIn({
    users: [
      { id: 'U0ALICE', name: 'alice', tz: 'Asia/Tokyo' },
      { id: 'U0BOB', name: 'bob', tz: 'Asia/Kolkata' },
    ],
    ...options,
  })
  const { surface, lines, folder } = await surfaceFor(standIn, transport, changes)
  await surface.start()
  const url = addressIn(lines)
  if (url !== '') standIn.sendOver({ kind: 'http', url })

  async function messagesOf(acted: Promise<Interaction>, count: number) {
    const { ack, answers } = await acted
    expect(ack).toMatchObject({ kind: 'acknowledged', payload: {} })
    await standIn.waitFor(`${count} messages`, () => answers.length >= count)
    return answers.flatMap((answer) => ('message' in answer ? [answer.message] : []))
  }

  return {
    standIn,
    surface,
    lines,
    url,
    folder,
    async write({ type, ...said }, count = 1) {
      const acted = await standIn.event({ type, ...said })
      expect(acted.ack).toMatchObject({ kind: 'acknowledged' })
      await standIn.waitFor(`${count} messages`, () => acted.answers.length >= count)
      return acted.answers.flatMap((answer) => ('message' in answer ? [answer.message] : []))
    },
    quad: (text, count = 1) =>
      messagesOf(standIn.slashCommand({ command: '/quad', text, expect: 'ack' }), count),
    press(message, actionId, count = 1, userId) {
      const who = userId === undefined ? {} : { userId }
      return messagesOf(standIn.blockAction({ message, actionId, expect: 'ack', ...who }), count)
    },
    async finish() {
      await surface.stop()
      await standIn.stop()
      expectNothingForbidden(standIn, lines)
    },
  }
}

/** Every message, whatever was asked: no ping, no preview; and no secret in any line of the log. */
function expectNothingForbidden(standIn: SlackStandIn, lines: readonly string[]): void {
  standIn.assertNoFaults()
  for (const message of standIn.allMessages().filter(({ author }) => author.kind === 'app')) {
    // What one person alone sees tells nobody else that they are named in it.
    const isForOne = message.ephemeralFor !== undefined
    const told = pings(message).filter(({ kind }) => !(isForOne && kind === 'user'))
    expect(told).toEqual([])
    expect(message.linkNames).toBe(false)
    expect(message.text).not.toMatch(/[<>]/)
    if (message.via === 'response_url' || message.via === 'chat.postMessage') {
      expect(message).toMatchObject({ unfurlLinks: false, unfurlMedia: false })
    }
  }
  const { botToken, appToken, signingSecret } = standIn.identity
  for (const secret of [botToken, appToken, signingSecret]) {
    expect(lines.join('\n')).not.toContain(secret)
  }
}

function addressIn(lines: readonly string[]): string {
  return lines.map((line) => /"address":"([^"]+)"/.exec(line)?.[1]).find(Boolean) ?? ''
}

/** The buttons of a message: what they are called and what they carry, by action_id. */
export function buttonsOf({ blocks }: SlackMessage): ReadonlyMap<string, Button> {
  const found = new Map<string, Button>()
  for (const block of blocks) {
    const { elements } = block
    if (block['type'] !== 'actions' || !Array.isArray(elements)) continue
    for (const { action_id: id, text, value } of elements) {
      found.set(String(id), { label: String(text.text), value: String(value) })
    }
  }
  return found
}

export interface Button {
  readonly label: string
  readonly value: string
}

/** The action_id of the button that is called so. */
export function buttonCalled(label: RegExp | string, message: SlackMessage): string {
  const buttons = [...buttonsOf(message)]
  const found = buttons.find(([, button]) => new RegExp(label).test(button.label))
  if (found !== undefined) return found[0]
  throw new Error(`No button ${label}; there is: ${buttons.map(([, b]) => b.label).join(', ')}`)
}
