// A playground over the real record, on a Friday noon in Kolkata, behind its own routes.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { onTestFinished } from 'vitest'
import { createLog } from '../../../src/bot/operations/log.ts'
import type { Bundle } from '../../../src/bot/playground/bundle.ts'
import { createPlayground, type Playground } from '../../../src/bot/playground/playground.ts'
import { playgroundRoutes } from '../../../src/bot/playground/routes.ts'
import { changes, type Changes, type Entry } from '../../../src/bot/playground/shapes.ts'
import type { ChannelId } from '../../../src/bot/playground/workspace.ts'
import { briefings } from '../../support/record.ts'

export const FRIDAY: Temporal.Instant = Temporal.Instant.from('2026-11-20T06:30:00Z')
export const KOLKATA = 'Asia/Kolkata'
/** Where browsers find the playground. */
export const PAGE = 'http://127.0.0.1:7340/try/'

const BUNDLE: Bundle = {
  script: 'playground-0.js',
  style: 'playground-0.css',
  files: new Map([
    [
      'playground-0.js',
      {
        type: 'text/javascript; charset=utf-8',
        bytes: new TextEncoder().encode('plain'),
        brotli: new TextEncoder().encode('small'),
      },
    ],
  ]),
}

export interface Scene {
  readonly playground: Playground
  /** Where it keeps its file. */
  readonly folder: string
  /** Asks the server. */
  readonly request: (path: string, body?: object) => Promise<Response>
  /** What has changed once that is done. */
  readonly post: (name: string, body: object) => Promise<Changes>
  /** Types into a channel, #briefings unless told. */
  readonly type: (line: string, channel?: ChannelId) => Promise<Changes>
  /** Moves the clock, with #briefings open unless told. */
  readonly move: (step: 'day' | 'week' | 'next' | 'year', channel?: ChannelId) => Promise<Changes>
  /** Presses a button by what stands on it, as Slack or Discord hands it back. */
  readonly press: (entry: Entry, label: string, platform?: 'slack' | 'discord') => Promise<Changes>
}

/**
 * Makes the scene, for the test that is running.
 * @param record the record as it is now; the real one unless given
 * @param path where the page is; the top of the server unless given
 */
export async function playing(record = () => briefings, path = '/'): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'quad-playground-'))
  const log = await createLog({ level: 'silent', secrets: [] })
  const playground = createPlayground({
    briefings: record,
    folder,
    now: () => FRIDAY,
    log,
    address: () => PAGE,
  })
  onTestFinished(async () => {
    await playground.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const app = new Hono<{ readonly Bindings: HttpBindings }>()
  playgroundRoutes({
    playground,
    bundle: async () => BUNDLE,
    path,
    places: [{ label: 'The record', path: '/meetings/' }],
  })(app)

  let since = 0
  const request = async (path: string, body?: object): Promise<Response> =>
    app.request(
      path,
      body === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(body),
          },
    )
  const post = async (name: string, body: object): Promise<Changes> => {
    const response = await request(
      `/playground/api/${name}`,
      name === 'reset' ? body : { ...body, since },
    )
    const lines = (await response.text()).trim().split('\n')
    const done = changes.parse(JSON.parse(lines.at(-1) ?? ''))
    since = done.state.sequence
    return done
  }
  return {
    playground,
    folder,
    request,
    post,
    type: (line, channel = 'briefings') => post('line', { channel, line, zone: KOLKATA }),
    move: (step, channel = 'briefings') => post('clock', { channel, step }),
    press: ({ id, channel, ...shown }, label, platform = 'slack') =>
      post('press', {
        channel,
        entry: id,
        zone: KOLKATA,
        pressed: platform === 'slack' ? slackPress(shown, label) : discordPress(shown, label),
      }),
  }
}

type Shown = Pick<Entry, 'slack' | 'discord'>

interface SlackButton {
  readonly action_id: string
  readonly value: string
  readonly text: { readonly text: string }
}

/** What stands on the buttons of an answer in Slack. */
export function slackButtons({ slack }: Pick<Entry, 'slack'>): readonly SlackButton[] {
  const blocks = slack.flatMap((message) => message.blocks)
  return blocks
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements }) => elements as readonly SlackButton[])
}

function slackPress(shown: Shown, label: string): object {
  const button = slackButtons(shown).find(({ text }) => text.text === label)
  if (button === undefined) throw new Error(`There is no button ${label}.`)
  return { platform: 'slack', action_id: button.action_id, value: button.value }
}

function discordPress({ discord }: Shown, label: string): object {
  const rows = discord
    .flatMap(({ components = [] }) => components)
    .flatMap(({ components }) => components)
    .flatMap((part) => (part.type === 1 ? [part] : []))
  for (const { id, components } of rows) {
    const button = components.find((each) => each.label === label)
    if (button !== undefined) {
      const row = id === undefined ? {} : { row: id }
      return { platform: 'discord', custom_id: button.custom_id, ...row }
    }
  }
  throw new Error(`There is no button ${label}.`)
}

/** What the bot said, the newest last. */
export function said({ entries }: Pick<Changes, 'entries'>): readonly Entry[] {
  return entries.filter(({ kind }) => kind !== 'typed')
}

/** The one thing that the bot said. @throws {Error} where that is not one */
export function answerIn(done: Pick<Changes, 'entries'>): Entry {
  const [only, ...others] = said(done).filter(({ kind }) => kind === 'answer')
  if (only === undefined || others.length > 0) throw new Error('There is not one answer.')
  return only
}
