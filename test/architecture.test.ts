// Who may import whom: an allow-list a folder, in architecture/.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path/posix'
import { describe, expect, it } from 'vitest'
import { violations } from './architecture/checking.ts'
import { circles } from './architecture/circles.ts'
import { files, packagesOf, root } from './architecture/files.ts'

describe('the architecture', () => {
  it('holds: every file imports only what its folder may', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(violations(files)).toEqual([])
  })

  it('holds: no files need each other in a circle', () => {
    expect(circles(files)).toEqual([])
  })

  it('holds: the doctor works without the libraries of the platforms', () => {
    const packages = packagesOf('src/bot/operations/doctor-main.ts')
    expect(packages).toContain('zod')
    expect(packages).not.toContain('@slack/bolt')
    expect(packages).not.toContain('discord.js')
    expect(packagesOf('src/bot/slack/surface.ts')).toContain('@slack/bolt')
  })

  it('holds: what helps tests clears up after each test that asked for it', () => {
    const HOOK = /^(?:beforeEach|beforeAll|afterEach|afterAll)\(/m
    // A helper is loaded once for all files of a worker: its hooks would be those of the first alone.
    const helpers = globSync('test/**/!(*.test).ts', { cwd: root })
    const hooked = helpers.filter((name) => HOOK.test(readFileSync(join(root, name), 'utf8')))
    expect(helpers.length).toBeGreaterThan(50)
    expect(hooked).toEqual([])
  })
})
