// quad digest and npm run simulate, as somebody types them.

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { renderDiscord } from '../../../src/bot/discord/render.ts'
import { pictureWords } from '../../../src/bot/pictures/file.ts'
import { drawnForDigest } from '../../../src/bot/pictures/of-digest.ts'
import { sketchOf } from '../../../src/bot/pictures/sketch.ts'
import { renderSlackDigest } from '../../../src/bot/slack/digests/render.ts'
import { TYPED_ON } from '../../../src/bot/subscriptions/typed-on.ts'
import { readArguments } from '../../../src/bot/terminal/arguments.ts'
import { readDigest } from '../../../src/bot/terminal/digest-arguments.ts'
import { renderTerminal } from '../../../src/bot/terminal/render.ts'
import { readSimulation, simulate, SIMULATE_USAGE } from '../../../src/bot/terminal/simulation.ts'
import { renderHtml } from '../../../src/bot/web/render.ts'
import {
  createBriefings,
  NO_FILTERS,
  slotFrom,
  toPlainText,
  type DigestRequest,
} from '../../../src/briefings/index.ts'
import { KEEPS_COMPILED } from '../../support/compiled.ts'
import { edited, realFiles, writeFiles } from '../../support/record-files.ts'
import { briefings, record, TODAY } from '../../support/record.ts'

const ROOT = join(import.meta.dirname, '../../..')
const MONDAY = Temporal.PlainDate.from('2026-11-23')
const folder = mkdtempSync(join(tmpdir(), 'digest-'))
const pictures = mkdtempSync(join(tmpdir(), 'digest-pictures-'))
afterAll(() => {
  for (const each of [folder, pictures]) rmSync(each, { recursive: true })
})

const words = (line: string) => line.split(' ').filter((word) => word !== '')

async function node(program: string, line: string) {
  const child = spawn(process.execPath, [program, ...words(line)], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], TZ: process.env['TZ'], ...KEEPS_COMPILED },
  })
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [code, stdout, stderr] = await Promise.all([
    closed,
    textOf(child.stdout),
    textOf(child.stderr),
  ])
  return { code, stdout, stderr }
}

const quad = (line: string) => node('bin/quad.js', line)
const printed = (stdout: string) => ({ code: 0, stdout: `${stdout}\n`, stderr: '' })

function digest(asked: Partial<DigestRequest> = {}) {
  const made = briefings.digest({
    slot: slotFrom('week', MONDAY),
    filters: NO_FILTERS,
    density: 'standard',
    whenEmpty: 'spotlight',
    since: { on: MONDAY.subtract({ weeks: 1 }), fingerprints: briefings.fingerprints() },
    seed: '',
    ...asked,
  })
  if (made.kind === 'nothing') throw new Error('There is nothing to send.')
  return made
}

describe('quad digest', () => {
  it('prints the very payload of the week', async () => {
    const { briefing } = digest()
    const [slack, discord, html] = await Promise.all(
      ['slack', 'discord', 'html'].map((surface) =>
        quad(`digest --week 2026-W48 --surface ${surface}`),
      ),
    )
    expect(slack).toEqual(printed(JSON.stringify(renderSlackDigest(briefing), null, 2)))
    expect(discord).toEqual(printed(JSON.stringify(renderDiscord(briefing), null, 2)))
    expect(html).toEqual(printed(renderHtml(briefing).join('\n')))
  })

  it('prints a first digest, as short as one wants it', async () => {
    const commands = { ...TYPED_ON.slack, ask: 'quad' }
    const { briefing } = digest({ since: null, density: 'short', commands })
    expect(await quad('digest --week 2026-W48 --first --density short --width 70')).toEqual(
      printed(
        renderTerminal(briefing, { width: 70, color: false, hyperlinks: false }).join('\n\n'),
      ),
    )
  })

  it('names the commands of the platform that it is printed for', async () => {
    const options = '--week 2026-W48 --first --density short'
    const discord = await quad(`digest ${options} --surface discord`)
    expect(discord.stdout).toMatch(/To change it\W+\/quad digests change\./)
    expect(discord.stdout).toMatch(/for example\W+\/quad ask question\W+who/)
    const slack = await quad(`digest ${options} --surface slack`)
    expect(slack.stdout).toContain('To change it: /quad change.')
    expect(slack.stdout).toContain('for example: /quad who')
  })

  it('has the picture of a full one: in words, in what Discord and a page get, and as a file', async () => {
    const made = digest({ density: 'full' })
    const drawn = drawnForDigest(made, NO_FILTERS, briefings.lookup)
    if (drawn === null) throw new Error('There is no picture.')
    const sketch = sketchOf(drawn, briefings.lookup)
    const words = pictureWords(sketch)
    const path = join(pictures, 'digest.svg')
    const [text, slack, discord, html, file, none] = await Promise.all(
      [
        'full',
        'full --surface slack',
        'full --surface discord',
        'full --surface html',
        `full --picture ${path}`,
        `standard --picture ${path}`,
      ].map((rest) => quad(`digest --week 2026-W48 --density ${rest}`)),
    )
    expect(text?.stdout.replaceAll(/\s+/g, ' ')).toContain(
      `In a channel a picture goes with it, which --picture ${words.name} draws: ${words.alt} `,
    )
    expect(slack).toEqual(printed(JSON.stringify(renderSlackDigest(made.briefing), null, 2)))
    expect(discord).toEqual(
      printed(JSON.stringify(renderDiscord(made.briefing, { picture: words }), null, 2)),
    )
    expect(html?.stdout).toContain(sketch.draw().svg)
    expect(file).toEqual({ code: 0, stdout: `Written: ${path}\n`, stderr: '' })
    expect(readFileSync(path, 'utf8')).toBe(sketch.draw().svg)
    expect(none).toEqual({
      code: 2,
      stdout: '',
      stderr: 'This digest has no picture.\nAdd --density full.\n',
    })
  })

  it('prints an object for other programs, of this week unless told', async () => {
    const { briefing, outline } = digest()
    const { stdout } = await quad('digest --json --today 2026-11-29')
    expect(JSON.parse(stdout)).toMatchObject({
      title: 'Quad cyber digest, week of 23 November 2026',
      outline,
      text: toPlainText(briefing),
      records: briefing.records,
    })
  })

  it('says what is new since an earlier record', async () => {
    const host = 'Japan was host to the Tokyo meeting of December 2023.'
    const file = 'meetings/2023-12-tokyo.json'
    writeFiles(folder, edited(realFiles(), [{ file, set: { 'host.text': host } }]))
    const { stdout } = await quad(`digest --week 2026-W48 --json --since ${folder}`)
    expect(JSON.parse(stdout)).toMatchObject({
      outline: { isFirst: false, fresh: [], corrected: ['Tokyo, December 2023'], removed: [] },
    })
  })

  it('says what is wrong with an earlier record', async () => {
    const { code, stdout, stderr } = await quad('digest --since no-such-folder')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('no-such-folder')
  })

  it.each([
    [{ week: '2026-W54' }, '--week 2026-W54 is no week.'],
    [{ week: '2025-W53' }, '--week 2025-W53 is no week.'],
    [{ week: 'monday' }, '--week monday is no week.'],
    [{ density: 'long' }, '--density long is unknown.'],
    [{ first: true, since: 'data' }, 'A first digest comes after no other.'],
  ])('refuses %j', (values, problem) => {
    expect(readDigest(values)).toEqual({ problem, fix: expect.stringMatching(/^[A-Z].{10}/) })
  })

  it('says what it did not understand, and prints nothing else', async () => {
    expect(await quad('digest --week 2026-W54')).toEqual({
      code: 2,
      stdout: '',
      stderr: '--week 2026-W54 is no week.\nWrite it as 2026-W48.\n',
    })
  })

  it.each([
    ['latest --week 2026-W48', '--week goes with digest only.'],
    ['digest tokyo --first', '--first goes with digest only.'],
  ])('refuses %s', (line, problem) => {
    const fix = 'Type: quad digest --week 2026-W48'
    expect(readArguments(words(line))).toEqual({ kind: 'mistake', problem, fix })
  })

  it('reads a week as ISO counts it', () => {
    expect(readDigest({ week: '2026-W53' })).toEqual({
      monday: Temporal.PlainDate.from('2026-12-28'),
      density: 'standard',
      isFirst: false,
      since: null,
    })
  })
})

describe('npm run simulate', () => {
  const lines = (options: string) => {
    const wanted = readSimulation(words(options), [...record.topics.keys()], TODAY)
    return 'problem' in wanted ? wanted : [...simulate(wanted, createBriefings(record), 80)]
  }

  it('says how it is used', async () => {
    const help = await node('src/bot/terminal/simulate.ts', '--help')
    expect(help).toMatchObject({ code: 0, stdout: `${SIMULATE_USAGE}\n`, stderr: '' })
  })

  it('prints a year, a line a week, and counts', async () => {
    const { code, stdout, stderr } = await node('src/bot/terminal/simulate.ts', '--from 2026-W48')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [first, second, ...rest] = stdout.trimEnd().split('\n')
    expect(first).toMatch(
      /^Quad cyber digest, week of 23 November 2026 \| first digest \| spotlight: /,
    )
    expect(second).toMatch(
      /^Quad cyber digest, week of 30 November 2026 \| Three years ago: 5–6 December 2023, Tokyo, December 2023 \| spotlight: /,
    )
    expect(rest.length).toBe(51)
    expect(rest.at(-1)).toBe(
      '52 digests, 0 times nothing to send; 52 different spotlights in 52; 13 digests with anniversaries.',
    )
  })

  it.each([
    ['--cadence daily --when-empty skip', 366],
    ['--cadence every-other-week', 27],
    ['--cadence monthly', 13],
  ])('prints %s', (options, count) => {
    expect(lines(`--from 2026-W48 ${options}`)).toHaveLength(count)
  })

  it('prints each in full', () => {
    const [first] = [lines('--from 2026-W48 --cadence monthly --full --density short')].flat()
    const { briefing } = digest({
      slot: slotFrom('month', MONDAY),
      since: null,
      density: 'short',
      commands: TYPED_ON.slack,
    })
    const text = renderTerminal(briefing, { width: 80, color: false, hyperlinks: false })
    expect(first).toBe(`${text.join('\n\n')}\n\n${'='.repeat(80)}`)
  })

  it('keeps to what the channel follows', () => {
    const read = readSimulation(
      words('--from 2026-W48 --include jp,ransomware --exclude AU,iot'),
      [...record.topics.keys()],
      TODAY,
    )
    expect(read).toMatchObject({
      filters: {
        countries: { include: ['JP'], exclude: ['AU'] },
        topics: { include: ['ransomware'], exclude: ['iot'] },
      },
    })
  })

  it.each([
    ['--from 2026-48', '--from 2026-48 is no week.'],
    ['--cadence hourly', '--cadence hourly is unknown.'],
    ['--when-empty shout', '--when-empty shout is unknown.'],
    ['--density long', '--density long is unknown.'],
    ['--include France', '“France” is no country or topic.'],
    ['--weeks 3', 'These options cannot be read.'],
  ])('refuses %s', (options, problem) => {
    expect(lines(options)).toEqual({ problem, fix: expect.stringMatching(/^[A-Z].{10}/) })
  })
})
