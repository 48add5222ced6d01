// Rendering needs no platform library: only types are taken from them, and those are gone at run time.

import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const load = (...specifiers: string[]) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', SCRIPT, ...specifiers], {
    cwd: new URL('../../src/bot/', import.meta.url),
    encoding: 'utf8',
    stdio: 'pipe',
  })

const SCRIPT = `
  import { registerHooks } from 'node:module'
  import { pathToFileURL } from 'node:url'
  registerHooks({
    resolve(specifier, context, next) {
      if (/^(@slack|discord)/.test(specifier)) throw new Error(specifier + ' was loaded')
      return next(specifier, context)
    },
  })
  for (const name of process.argv.slice(1)) {
    const module = await import(/^[.]/.test(name) ? new URL(name, pathToFileURL(process.cwd() + '/')).href : name)
    console.log(Object.keys(module).join(' '))
  }
`

test('the renderers of Slack and Discord load without the libraries of either', () => {
  const exported = load('./slack/render.ts', './discord/render.ts', './discord/render-plain.ts')
  expect(exported.trim().split('\n')).toEqual([
    'renderSlack',
    'isWithinLimits renderDiscord',
    'renderDiscordPlain',
  ])
})

test('and a library that is loaded would be seen', () => {
  expect(() => load('discord.js')).toThrow('discord.js was loaded')
})
