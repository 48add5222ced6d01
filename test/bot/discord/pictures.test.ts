// /quad timeline and the like in Discord: a picture stands in the answer, described, and is never in its way.

import { describe, expect, test } from 'vitest'
import type { Commands } from '../../../src/bot/commands.ts'
import { pictureFile } from '../../../src/bot/pictures/file.ts'
import { everyComponent } from '../../support/discord/index.ts'
import type { StoredMessage } from '../../support/discord/index.ts'
import { commands, labels, present, startDiscord, TODAY } from './running-surface.ts'

const CALLBACK = 'POST /interactions/:interaction/:token/callback'

/** What the galleries of a message show. */
function shown({ components }: StoredMessage): readonly unknown[] {
  return everyComponent(components).flatMap(({ type, items }) => (type === 12 ? [items] : []))
}

function files({ attachments }: StoredMessage): readonly object[] {
  return attachments.map(({ filename, contentType, bytes }) => ({
    filename,
    contentType,
    bytes: Buffer.from(bytes),
  }))
}

function pictureOf(name: string): ReturnType<typeof pictureFile> {
  return pictureFile(present(commands.run(name, {}, TODAY).picture))
}

/** Commands whose pictures cannot be drawn. */
const undrawable: Commands = {
  ...commands,
  run(...given) {
    const draw = (): never => {
      throw new Error('no ink')
    }
    return { ...commands.run(...given), picture: { name: 'quad-nothing', draw } }
  },
}

describe('an answer with a picture', () => {
  test.each(['timeline', 'topics', 'people'])('%s', async (name) => {
    const discord = await startDiscord()
    const { messages } = await discord.quad(name)
    await discord.surface.stop()
    const file = pictureOf(name)
    const [first, ...rest] = messages
    expect(file.alt.length).toBeGreaterThan(40)
    expect(shown(present(first))).toEqual([
      [{ media: { url: `attachment://quad-${name}.png` }, description: file.alt }],
    ])
    expect(files(present(first))).toEqual([
      { filename: `quad-${name}.png`, contentType: 'image/png', bytes: Buffer.from(file.bytes) },
    ])
    expect(rest.flatMap(files)).toEqual([])
    expect(discord.standIn.callsTo(CALLBACK)).toHaveLength(1)
  })

  test('is shared with its picture', async () => {
    const discord = await startDiscord()
    const { messages } = await discord.quad('topics', {}, { count: 2 })
    const asked = present(messages.find((message) => labels(message).includes('Share in channel')))
    const share = await discord.press(asked, 'Share in channel')
    await discord.surface.stop()
    expect(present(share.messages.at(0)).attachments.map(({ filename }) => filename)).toEqual([
      'quad-topics.png',
    ])
  })

  test('is the same without it where it cannot be drawn', async () => {
    const discord = await startDiscord({ commands: undrawable })
    const { text, messages } = await discord.quad('topics')
    await discord.surface.stop()
    expect(text).toContain('Critical infrastructure')
    expect(messages.flatMap(files)).toEqual([])
    await discord.log.has('no ink')
  })
})
