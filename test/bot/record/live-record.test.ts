// The record while the program runs: what is taken up, what is refused, and when it is read at all.

import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toPlainText } from '../../../src/briefings/index.ts'
import type { Briefings, Fault } from '../../../src/briefings/index.ts'
import { edited, realFiles, writeFiles } from '../../support/record-files.ts'
import { record as real, TODAY } from '../../support/record.ts'
import { copyOfRecord, MELBOURNE, sceneOf, STARTED, titled } from './scene.ts'

const FILE = `milestones/${MELBOURNE}.json`

/** What is answered about the milestone whose title the tests change. */
function answer(briefings: Briefings): string {
  const { briefing } = briefings.answer(
    { kind: 'milestone', milestones: [MELBOURNE], detail: 'all' },
    TODAY,
  )
  return toPlainText(briefing)
}

const after = (seconds: number): Temporal.Instant => STARTED.add({ seconds })

const versionOf = (briefings: Briefings): string => briefings.lookup.dataset.version

describe('a change', () => {
  test('is taken up once two looks in a row see it, and told to whoever wants to know', async () => {
    const { record, edit, lines } = await sceneOf()
    const told: Briefings[] = []
    record.onChange((briefings) => void told.push(briefings))
    edit(titled('Ministers speak of ransomware'))

    await record.look()
    expect(versionOf(record.current())).toBe(real.version)
    await record.look()

    const current = record.current()
    expect(answer(current)).toContain('Ministers speak of ransomware')
    expect(told).toEqual([current])
    const to = versionOf(current)
    expect(record.state()).toEqual({
      version: to,
      since: after(1),
      refused: null,
      changes: [{ from: real.version, to, at: after(1) }],
      counts: { takenUp: 1, refused: 0 },
    })
    expect(lines).toMatchObject([
      {
        level: 'info',
        msg: `The record has changed: version ${to} is taken up in place of ${real.version}.`,
      },
    ])
  })

  test('may be of many files at once, as git pull makes it', async () => {
    const { folder, record, settle } = await sceneOf()
    const id = '2022-02-ministers-melbourne'
    const renamed = { file: FILE, set: { id, aliases: [MELBOURNE], title: 'Under another name' } }
    writeFiles(folder, edited(realFiles(), [renamed]))
    renameSync(join(folder, FILE), join(folder, `milestones/${id}.json`))
    await settle()
    expect(record.state()).toMatchObject({ refused: null, counts: { takenUp: 1, refused: 0 } })
    const { lookup } = record.current()
    expect(lookup.dataset.milestones).toHaveLength(real.milestones.length)
    expect(lookup.milestone(id)?.title).toBe('Under another name')
  })

  test('is none where files are written again as they were', async () => {
    const { folder, record, edit, settle, lines } = await sceneOf()
    const before = record.current()
    edit()
    await settle()
    utimesSync(join(folder, FILE), 1, 1)
    await settle()
    expect(record.current()).toBe(before)
    expect([record.state().changes, lines]).toEqual([[], []])
  })

  test('is none where an editor keeps its own files beside those of the record', async () => {
    const { folder, record, settle, lines } = await sceneOf()
    writeFileSync(join(folder, 'milestones/.melbourne.json.swp'), 'x')
    mkdirSync(join(folder, '.git'))
    writeFileSync(join(folder, '.git/config'), 'x')
    await settle()
    expect([record.state().refused, lines]).toEqual([null, []])
  })

  test('is not read while it is being written', async () => {
    const { folder, record, settle, lines } = await sceneOf()
    const [whole = ''] = edited(realFiles(), [titled('Written slowly')])
      .filter(({ file }) => file === FILE)
      .map(({ text }) => text)
    for (const share of [0.2, 0.4, 0.6, 0.8]) {
      writeFileSync(join(folder, FILE), whole.slice(0, whole.length * share))
      await record.look()
    }
    writeFileSync(join(folder, FILE), whole)
    await settle()
    expect(record.current().lookup.milestone(MELBOURNE)?.title).toBe('Written slowly')
    expect(record.state()).toMatchObject({ refused: null, counts: { takenUp: 1, refused: 0 } })
    expect(lines.map(({ level }) => level)).toEqual(['info'])
  })

  test('that goes on while it is read is read once more, and only then taken up', async () => {
    const folder = copyOfRecord()
    const titles = ['Read in the middle', 'Written at the end']
    const write = (): void => {
      const title = titles.shift()
      if (title !== undefined) writeFiles(folder, edited(realFiles(), [titled(title)]))
    }
    const { record, settle } = await sceneOf(folder, { read: () => (write(), null), write() {} })
    write()
    await settle()
    expect(record.state()).toMatchObject({ version: real.version, refused: null })
    await settle()
    expect(record.current().lookup.milestone(MELBOURNE)?.title).toBe('Written at the end')
    expect(record.state().counts).toEqual({ takenUp: 1, refused: 0 })
  })

  test('back to what it was is a change like any other', async () => {
    const { record, edit, settle } = await sceneOf()
    edit(titled('For a moment'))
    await settle()
    const between = record.state().version
    edit()
    await settle()
    expect(record.state()).toMatchObject({
      version: real.version,
      since: after(2),
      changes: [
        { from: real.version, to: between, at: after(1) },
        { from: between, to: real.version, at: after(2) },
      ],
    })
  })

  test('one that cannot hear it keeps no other from hearing it', async () => {
    const { record, edit, settle, lines } = await sceneOf()
    const heard: string[] = []
    record.onChange(() => {
      throw new Error('no paper')
    })
    const end = record.onChange(() => void heard.push('before it went'))
    record.onChange(() => void heard.push('until the end'))
    edit(titled('One'))
    await settle()
    end()
    edit(titled('Two'))
    await settle()
    expect(heard).toEqual(['before it went', 'until the end', 'until the end'])
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(2)
  })

  test('is not looked for any more once it is closed', async () => {
    const { record, edit, settle } = await sceneOf()
    edit(titled('Too late'))
    await record.look()
    await record.close()
    await settle()
    expect(versionOf(record.current())).toBe(real.version)
  })
})

describe('a faulty record', () => {
  const faulty = { file: FILE, set: { title: 7 } }

  test('is refused with its faults, said once, and the one before keeps serving', async () => {
    const { record, edit, settle, lines } = await sceneOf()
    const before = record.current()
    edit(faulty)
    for (let times = 0; times < 3; times += 1) await settle()
    const { refused, counts } = record.state()
    expect(record.current()).toBe(before)
    expect(refused).toMatchObject({ at: after(1), faults: [{ file: FILE, field: 'title' }] })
    expect(counts).toEqual({ takenUp: 0, refused: 1 })
    expect(lines.map(({ level }) => level)).toEqual(['error'])
    const [{ msg } = { msg: '' }] = lines
    expect(msg).toContain(`is refused: version ${real.version} keeps serving.`)
    expect(msg).toContain(`${FILE}\n  title: `)
    expect(msg).toContain('    Fix: ')
    expect(msg).toContain('1 fault in 1 file.')
  })

  test('is said again where other faults come instead', async () => {
    const { record, edit, settle, lines } = await sceneOf()
    edit(faulty)
    await settle()
    edit({ file: FILE, set: { title: undefined } })
    await settle()
    expect(record.state()).toMatchObject({ refused: { at: after(2) }, counts: { refused: 2 } })
    expect(lines.map(({ level }) => level)).toEqual(['error', 'error'])
  })

  test('is taken up once it is mended', async () => {
    const { record, edit, settle, lines } = await sceneOf()
    edit(faulty)
    await settle()
    edit(titled('Mended'))
    await settle()
    const { version, refused, counts } = record.state()
    expect([refused, counts]).toEqual([null, { takenUp: 1, refused: 1 }])
    expect(answer(record.current())).toContain('Mended')
    expect(lines.at(-1)).toMatchObject({ level: 'info', from: real.version, to: version })
  })

  test('that is put back as it was is sound again, and no change', async () => {
    const { record, edit, settle, lines } = await sceneOf()
    const before = record.current()
    edit(faulty)
    await settle()
    edit()
    await settle()
    expect(record.current()).toBe(before)
    expect(record.state()).toMatchObject({ refused: null, changes: [] })
    expect(lines.at(-1)).toMatchObject({
      level: 'info',
      msg: `The record is sound again: version ${real.version}, as before.`,
    })
  })

  test('is what a folder is that is gone, until it is there again', async () => {
    const { folder, record, settle, lines } = await sceneOf()
    renameSync(folder, `${folder}-away`)
    for (let times = 0; times < 3; times += 1) await settle()
    const faults: readonly Fault[] = record.state().refused?.faults ?? []
    expect(faults).toMatchObject([{ file: '.', field: '' }])
    expect(faults[0]?.problem).toContain('The folder cannot be read')
    expect(answer(record.current())).toContain(real.milestones[2]?.title ?? '-')
    expect(lines).toHaveLength(1)

    renameSync(`${folder}-away`, folder)
    await settle()
    expect(record.state()).toMatchObject({ refused: null, version: real.version, changes: [] })
  })
})

test('a mounted folder whose links are exchanged all at once, as Kubernetes does, is followed', async () => {
  const folder = copyOfRecord()
  const entries = readdirSync(folder)
  const mount = join(folder, 'mount')
  /** The files stand in hidden folders, and ..data leads to one of them. */
  const inVersion = (name: string, title: string): void => {
    mkdirSync(join(mount, name), { recursive: true })
    writeFiles(join(mount, name), edited(realFiles(), [titled(title)]))
    symlinkSync(name, join(mount, '..next'))
    renameSync(join(mount, '..next'), join(mount, '..data'))
  }
  inVersion('..2026_11_22', 'As it was mounted')
  for (const entry of entries) symlinkSync(join('..data', entry), join(mount, entry))

  const { record, settle } = await sceneOf(mount)
  expect(answer(record.current())).toContain('As it was mounted')
  inVersion('..2026_11_23', 'As it is after the exchange')
  await settle()
  expect(answer(record.current())).toContain('As it is after the exchange')
  expect(readFileSync(join(mount, FILE), 'utf8')).toContain('As it is after the exchange')
})
