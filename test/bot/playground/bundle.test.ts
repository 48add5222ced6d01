// The page's files: made once, small enough, and made again where what is kept is damaged.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadBundle } from '../../../src/bot/playground/bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'quad-bundle-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a browser should have to load at most, compressed, in bytes. */
const AIM = 300_000

describe('the bundle', () => {
  it('is less than 300 kB compressed, and has no address of another host to load from', async () => {
    const { files, script, style } = await loadBundle(folder)
    const sizes = [...files.values()].map(({ brotli }) => brotli.byteLength)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(AIM)
    expect([...files.keys()]).toEqual([script, style])
    const css = new TextDecoder().decode(files.get(style)?.bytes)
    expect(css).not.toMatch(/url\(|@import/)
    expect(css).toContain(':is(#slack_blocks_to_jsx,.slack_blocks_to_jsx)')
  })

  it('is read from the folder the next time, and made anew where that is damaged', async () => {
    const first = await loadBundle(folder)
    const [version = '', ...others] = readdirSync(folder)
    expect(others).toEqual([])
    expect(await loadBundle(folder)).toEqual(first)
    rmSync(join(folder, version, 'main.css.br'))
    expect(await loadBundle(folder)).toEqual(first)
    expect(readdirSync(folder)).toEqual([version])
  })
})
