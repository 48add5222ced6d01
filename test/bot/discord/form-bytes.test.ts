// A file reaches Discord whole whichever undici the process sends with: Slack's SDK brings one of its
// own, and it is everybody's where it was loaded first.

import { createRequire } from 'node:module'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commands, present, startDiscord, TODAY } from './running-surface.ts'

/** Where every undici of a process looks for what it sends with. */
const DISPATCHER = Symbol.for('undici.globalDispatcher.1')
const ofSlack = createRequire(import.meta.resolve('@slack/socket-mode'))
const { Agent }: { readonly Agent: new () => object } = ofSlack('undici')

let before: unknown

beforeEach(() => {
  before = Reflect.get(globalThis, DISPATCHER)
  Reflect.set(globalThis, DISPATCHER, new Agent())
})

afterEach(() => {
  Reflect.set(globalThis, DISPATCHER, before)
})

test('an export arrives as it is', async () => {
  const discord = await startDiscord()
  const values = { record: 'tokyo', format: 'md' }
  const { message } = await discord.quad('export', values)
  const file = present(commands.run('export', values, TODAY).file)
  expect(
    present(message).attachments.map(({ filename, contentType, bytes }) => ({
      name: filename,
      type: contentType,
      text: new TextDecoder().decode(bytes),
    })),
  ).toEqual([file])
  expect(discord.standIn.allMessages).toHaveLength(1)
})
