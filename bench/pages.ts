// npm start without a token: until the page is there, until it has answered, and what a browser loads of it.

import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { BUNDLE_FOLDER } from '../src/bot/playground/bundle.ts'
import { freePort } from '../test/support/ports.ts'
import { BOT, startChild } from './apps/child.ts'
import { keptApart } from './apps/environment.ts'
import type { Bench, Result, Row, Size, Sizes } from './bench.ts'
import { measured, ratio } from './figures.ts'

const STARTS: Sizes = { smoke: 1, short: 4, full: 12 }
const TWO_SECONDS: Row = { what: 'two seconds', unit: 'ms', values: [2_000] }
const MOST_LOADED: Row = { what: '300 kB', unit: 'kB', values: [300] }
const ASK_AGAIN_MS = 5
const START_WITHIN_MS = 30_000
const MEGABYTE = 1024 ** 2

export const pagesBench: Bench = {
  name: 'pages',
  compares:
    'npm start until its page is there against two seconds, and what it loads against 300 kB',
  run,
}

interface Start {
  /** Milliseconds from the start of the program. */
  readonly page: number
  readonly answer: number
  /** Compressed, with everything that the page names. */
  readonly kilobytes: number
  readonly megabytes: number
}

async function run(size: Size): Promise<Result> {
  const fresh: Start[] = []
  const again: Start[] = []
  for (let count = 0; count < STARTS[size]; count += 1) {
    rmSync(BUNDLE_FOLDER, { recursive: true, force: true })
    fresh.push(await start())
    again.push(await start())
  }
  const row = (
    what: string,
    unit: Row['unit'],
    starts: readonly Start[],
    figure: keyof Start,
  ): Row => ({ what, unit, values: starts.map((each) => each[figure]) })
  const page = row('the page, fresh', 'ms', fresh, 'page')
  const loaded = row('loaded by the browser', 'kB', again, 'kilobytes')
  const rows = [
    page,
    row('the page, later', 'ms', again, 'page'),
    row('first answer, fresh', 'ms', fresh, 'answer'),
    row('first answer, later', 'ms', again, 'answer'),
    loaded,
    row('memory', 'MB', again, 'megabytes'),
  ]
  return {
    measured: rows.map(measured),
    ratios: [
      ratio('the page, fresh, over two seconds', { subject: page, baseline: TWO_SECONDS }, 1),
      ratio('loaded over 300 kB', { subject: loaded, baseline: MOST_LOADED }, 1),
    ],
    notes: [
      'Fresh: nothing of the page was bundled before. The page with its script and style; no browser draws it.',
    ],
  }
}

async function start(): Promise<Start> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const startedAt = performance.now()
  const env = { ...keptApart(), WEB: 'on', WEB_PORT: `${port}` }
  const child = startChild(BOT, { env, tellsMemory: true })
  try {
    const html = await Promise.race([pageAt(`${origin}/try/`), child.failed])
    const sizes = await Promise.all(
      [...html.matchAll(/(?:src|href)="(\/playground\/files\/[^"]+)"/g)].map(async ([, path]) => {
        const headers = { 'accept-encoding': 'br' }
        const response = await fetch(new URL(path ?? '', origin), { headers })
        return Number(response.headers.get('content-length') ?? (await response.blob()).size)
      }),
    )
    const page = performance.now() - startedAt
    const asked = { channel: 'briefings', line: '/quad latest', zone: 'UTC', since: 0 }
    const answered = await fetch(`${origin}/playground/api/line`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify(asked),
    })
    const text = await answered.text()
    if (!text.includes('Tokyo'))
      throw new Error(`No answer (${answered.status}): ${text.slice(0, 200)}`)
    const answer = performance.now() - startedAt
    const bytes = sizes.reduce((sum, each) => sum + each, html.length)
    return { page, answer, kilobytes: bytes / 1_000, megabytes: (await child.memory()) / MEGABYTE }
  } finally {
    await child.stop()
  }
}

/** @returns the page, as soon as it is there */
async function pageAt(url: string): Promise<string> {
  const until = performance.now() + START_WITHIN_MS
  while (performance.now() < until) {
    const response = await fetch(url).catch(() => null)
    if (response?.ok === true) return response.text()
    await wait(ASK_AGAIN_MS)
  }
  throw new Error(`There is no page at ${url}.`)
}
