// /quad timeline and the like in Slack: the answer comes at once, and its picture follows, described, to where
// whoever asked can see it.

import { afterEach, describe, expect, test } from 'vitest'
import type { Commands } from '../../../src/bot/commands.ts'
import { pictureFile, type PictureFile } from '../../../src/bot/pictures/file.ts'
import type { SlackMessage } from '../../support/slack/stand-in.ts'
import { buttonCalled, buttonsOf, CHANNEL, commands, startSlack, TODAY } from './running-surface.ts'
import type { RunningSlack } from './running-surface.ts'

const DIRECT = 'D0ALICE'
const THERE = 'A picture of this is in your direct messages with Quad Brief.'

let slack: RunningSlack

afterEach(async () => {
  await slack.finish()
})

function pictureOf(line: string): PictureFile {
  const { picture } = commands.respond(line, TODAY)
  if (picture === undefined) throw new Error('There is no picture.')
  return pictureFile(picture)
}

const uploaded = () =>
  slack.standIn.files().map(({ filename, title, altText, content, channel, completed }) => ({
    filename,
    title,
    altText,
    content,
    channel,
    completed,
  }))

function expected({ name, title, alt, bytes }: PictureFile, channel: string): object {
  const content = Buffer.from(bytes)
  return { filename: name, title, altText: alt, content, channel, completed: true }
}

const isShareable = (message: SlackMessage): boolean =>
  [...buttonsOf(message).values()].some(({ label }) => label === 'Share in channel')

const texts = () => slack.standIn.ephemerals(CHANNEL, 'U0ALICE').map(({ text }) => text)

describe('an answer with a picture', () => {
  test.each(['timeline', 'topics', 'people', 'who hosted'])(
    '%s: for the asker alone, by direct message',
    async (line) => {
      slack = await startSlack('socket')
      await slack.quad(line)
      await slack.surface.stop()
      expect(uploaded()).toEqual([expected(pictureOf(line), DIRECT)])
      expect(texts().at(-1)).toBe(THERE)
      expect(slack.standIn.messages(CHANNEL)).toEqual([])
      expect(slack.standIn.messages(DIRECT).map(({ via }) => via)).toEqual([
        'chat.postMessage',
        'file',
      ])
    },
  )

  test('in the thread of a mention, where everybody sees the answer', async () => {
    slack = await startSlack('socket')
    await slack.write({ type: 'app_mention', text: '<@U0QUADBRIEF> topics' })
    await slack.surface.stop()
    expect(uploaded()).toEqual([expected(pictureOf('topics'), CHANNEL)])
    const answers = slack.standIn.messages(CHANNEL).filter(({ author }) => author.kind === 'app')
    expect(new Set(answers.map(({ threadTs }) => threadTs)).size).toBe(1)
    expect(answers.at(-1)).toMatchObject({ via: 'file' })
    expect(slack.standIn.messages(DIRECT)).toEqual([])
  })

  test('is shared with its picture, in the channel itself', async () => {
    slack = await startSlack('socket')
    const answer = (await slack.quad('people', 2)).find(isShareable)
    if (answer === undefined) throw new Error('There is nothing to share.')
    await slack.press(answer, buttonCalled('Share in channel', answer))
    await slack.surface.stop()
    expect(uploaded()).toEqual([
      expected(pictureOf('people'), DIRECT),
      expected(pictureOf('people'), CHANNEL),
    ])
    const [shared, ...others] = slack.standIn.messages(CHANNEL)
    expect(shared?.text).toContain('Shared by alice')
    expect(others.map(({ via }) => via)).toEqual(['file'])
  })

  test('is shared without it where the bot is not in the channel', async () => {
    slack = await startSlack('socket', {
      standIn: {
        channels: [{ id: CHANNEL, name: 'general', isMember: false }],
        scopes: ['commands', 'chat:write', 'files:write'],
      },
    })
    const answer = (await slack.quad('people', 2)).find(isShareable)
    if (answer === undefined) throw new Error('There is nothing to share.')
    await slack.press(answer, buttonCalled('Share in channel', answer))
    await slack.surface.stop()
    expect(uploaded().filter(({ channel }) => channel === CHANNEL)).toEqual([])
    expect(slack.standIn.messages(CHANNEL).map(({ text }) => text)).toEqual([
      expect.stringContaining('Shared by alice'),
    ])
    expect(slack.lines.join('')).toContain('not_in_channel')
  })

  test('needs no permission but those of the manifest', async () => {
    slack = await startSlack('socket', {
      standIn: { scopes: ['commands', 'chat:write', 'files:write'] },
    })
    await slack.quad('people')
    await slack.surface.stop()
    expect(uploaded()).toEqual([expected(pictureOf('people'), DIRECT)])
  })
})

describe('the answer is whole, without a word of a picture', () => {
  test('where Slack does not take it', async () => {
    slack = await startSlack('socket', { standIn: { scopes: ['commands', 'chat:write'] } })
    const [answer] = await slack.quad('people')
    await slack.surface.stop()
    expect(answer?.text).toContain('Anne Neuberger')
    expect(texts()).not.toContain(THERE)
    expect(uploaded()).toEqual([])
    expect(slack.lines.join('')).toContain('missing_scope')
  })

  test('where it cannot be drawn', async () => {
    const draw = (): never => {
      throw new Error('no ink')
    }
    const undrawable: Commands = {
      ...commands,
      respond: (...given) => ({
        ...commands.respond(...given),
        picture: { name: 'quad-nothing', draw },
      }),
    }
    slack = await startSlack('socket', { commands: undrawable })
    const [answer] = await slack.quad('people')
    await slack.surface.stop()
    expect(answer?.text).toContain('Anne Neuberger')
    expect(texts()).not.toContain(THERE)
    expect(slack.lines.join('')).toContain('no ink')
  })
})
