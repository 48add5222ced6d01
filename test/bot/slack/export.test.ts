// A file that answers /quad export: it comes whole, to the asker alone, or words say that it does not.

import { afterEach, describe, expect, test } from 'vitest'
import type { Commands } from '../../../src/bot/commands.ts'
import { ERRORS } from '../../../src/bot/errors.ts'
import type { ErrorCode } from '../../../src/bot/errors.ts'
import { escapeText } from '../../../src/bot/slack/escape.ts'
import type { InjectedFault } from '../../support/slack/injections.ts'
import type { SlackMessage } from '../../support/slack/stand-in.ts'
import { buttonCalled, buttonsOf, CHANNEL, commands, startSlack, TODAY } from './running-surface.ts'
import type { RunningSlack, TransportName } from './running-surface.ts'

const HERE = 'The file is in your direct messages with Quad Brief.'
const DIRECT = 'D0ALICE'
const HOSTILE = '<!channel> <@U0BOB> @here *b* `c` &lt; <https://e.test|x> \u{1F4A5} “é”\r\n=1+1'

let slack: RunningSlack

afterEach(async () => {
  await slack.finish()
})

const log = () => slack.lines.join('')
const arrived = () => slack.standIn.files().filter(({ completed }) => completed)

/** What the asker sees in the channel at last, when nothing more can come. */
async function asked(text: string): Promise<SlackMessage> {
  await slack.standIn.slashCommand({ command: '/quad', text, expect: 'ack' })
  const seen = () => slack.standIn.ephemerals(CHANNEL, 'U0ALICE').at(0)
  const words = await slack.standIn.waitFor('words to the asker', seen)
  await slack.surface.stop()
  expect(slack.standIn.ephemerals(CHANNEL, 'U0ALICE')).toHaveLength(1)
  expect(slack.standIn.messages(CHANNEL)).toEqual([])
  return words
}

/** The words of the table with a reference that the log has too, and no word of a file that is there. */
function expectWords({ text }: SlackMessage, code: ErrorCode): void {
  expect(text).toContain(ERRORS[code].message)
  expect(text).toContain(escapeText(ERRORS[code].fix))
  expect(text).not.toContain(HERE)
  const reference = /Reference: (?<code>[A-Z2-9]{6})$/.exec(text)?.groups?.['code']
  expect(reference).toBeDefined()
  expect(log()).toContain(`"reference":"${reference}"`)
}

describe.each<TransportName>(['socket', 'http'])('over %s', (transport) => {
  test.each(['md', 'ics', 'csv'])('a file comes whole as %s', async (format) => {
    const line = `export tokyo ${format}`
    const { file, briefing } = commands.respond(line, TODAY)
    slack = await startSlack(transport)
    const answer = await asked(line)
    expect(answer.text).toContain(HERE)
    expect(answer.text).toContain(file?.name)
    expect(buttonsOf(answer).has('share')).toBe(false)
    expect(arrived()).toMatchObject([
      { filename: file?.name, title: briefing.title, channel: DIRECT },
    ])
    expect(arrived()[0]?.content?.toString('utf8')).toBe(file?.text)
    const [words, upload, ...more] = slack.standIn.messages(DIRECT)
    expect(words).toMatchObject({ via: 'chat.postMessage', unfurlLinks: false, unfurlMedia: false })
    expect(words?.text).toContain(briefing.title)
    expect(upload).toMatchObject({ via: 'file', files: [arrived()[0]?.id] })
    expect(more).toEqual([])
  })
})

test('needs no permission but those of the manifest', async () => {
  slack = await startSlack('socket', {
    standIn: { scopes: ['commands', 'chat:write', 'files:write'] },
  })
  expect((await asked('export all json')).text).toContain(HERE)
  expect(arrived()).toHaveLength(1)
})

test('a choice of what was meant brings its file', async () => {
  slack = await startSlack('socket')
  const [question] = await slack.quad('export 2023 csv')
  if (question === undefined) throw new Error('no answer')
  expect(slack.standIn.files()).toEqual([])
  await slack.press(question, buttonCalled('Tokyo', question), 3)
  expect(arrived()).toMatchObject([{ filename: 'quad-brief-2023-12-tokyo.csv' }])
})

test('another format of the same is one press away, and comes as well', async () => {
  slack = await startSlack('socket')
  const answer = (await slack.quad('export tokyo ics', 3)).at(-1)
  if (answer === undefined) throw new Error('no answer')
  await slack.press(answer, buttonCalled('Table .CSV.', answer), 3)
  expect(arrived()).toMatchObject([
    { filename: 'quad-brief-2023-12-tokyo.ics' },
    { filename: 'quad-brief-2023-12-tokyo.csv' },
  ])
})

test('where there is no file to make, none is sent', async () => {
  slack = await startSlack('socket')
  const answer = await asked('export sources ics')
  expect(answer.text).toContain('It can be had as csv')
  expect(answer.text).not.toContain(HERE)
  expect(slack.standIn.files()).toEqual([])
  expect(slack.standIn.messages(DIRECT)).toEqual([])
})

test('hostile text comes as it is, and pings nobody', async () => {
  const hostile: Commands = {
    ...commands,
    respond(line, today) {
      const response = commands.respond(line, today)
      const { briefing, file } = response
      if (file === undefined) return response
      const text = HOSTILE.repeat(50)
      return { ...response, briefing: { ...briefing, title: HOSTILE }, file: { ...file, text } }
    },
  }
  slack = await startSlack('socket', { commands: hostile })
  expect((await asked('export tokyo md')).text).toContain(HERE)
  expect(arrived()[0]?.content?.toString('utf8')).toBe(HOSTILE.repeat(50))
})

test.each(['chat:write', 'files:write'])('without %s it says what is missing', async (missing) => {
  const scopes = ['commands', 'chat:write', 'files:write'].filter((scope) => scope !== missing)
  slack = await startSlack('socket', { standIn: { scopes } })
  expectWords(await asked('export tokyo md'), 'file-scopes')
  expect(log()).toContain('missing_scope')
  expect(arrived()).toEqual([])
  expect(slack.standIn.messages(DIRECT)).toEqual([])
})

const GET = 'files.getUploadURLExternal'
const BYTES = 'upload_url'
const POST = 'chat.postMessage'
const COMPLETE = 'files.completeUploadExternal'
const later = { kind: 'rate-limited', retryAfterSeconds: 600 } as const

test.each<readonly [string, InjectedFault, ErrorCode]>([
  [GET, { kind: 'http-500' }, 'file-not-sent'],
  [GET, { kind: 'drop' }, 'file-not-sent'],
  [GET, later, 'file-later'],
  [BYTES, { kind: 'http-500' }, 'file-not-sent'],
  [BYTES, { kind: 'accept-then-drop' }, 'file-not-sent'],
  [POST, { kind: 'error', error: 'messages_tab_disabled' }, 'file-messages-closed'],
  [POST, { kind: 'error', error: 'channel_not_found' }, 'file-messages-closed'],
  [POST, { kind: 'accept-then-drop' }, 'file-not-sent'],
  [POST, later, 'file-later'],
  [COMPLETE, { kind: 'error', error: 'file_update_failed' }, 'file-not-sent'],
  [COMPLETE, { kind: 'error', error: 'internal_error' }, 'file-unsure'],
  [COMPLETE, { kind: 'error', error: 'ratelimited' }, 'file-later'],
  [COMPLETE, { kind: 'http-500' }, 'file-unsure'],
  [COMPLETE, later, 'file-later'],
])('a failure of %s is told: %j', async (call, fault, code) => {
  slack = await startSlack('socket')
  slack.standIn.injectFault(call, fault)
  expectWords(await asked('export tokyo md'), code)
  expect(arrived()).toEqual([])
  expect(slack.standIn.calls(call)).toHaveLength(1)
  expect(slack.standIn.messages(DIRECT).length).toBeLessThanOrEqual(1)
})

test('a file whose reply is lost is not sent twice', async () => {
  slack = await startSlack('socket')
  slack.standIn.injectFault(COMPLETE, { kind: 'accept-then-drop' })
  expectWords(await asked('export tokyo md'), 'file-unsure')
  expect(arrived()).toHaveLength(1)
  expect(slack.standIn.calls(COMPLETE)).toHaveLength(1)
})

test('after a failure the next one comes', async () => {
  slack = await startSlack('socket')
  slack.standIn.injectFault(BYTES, { kind: 'http-500' })
  await slack.quad('export tokyo md')
  const answers = await slack.quad('export tokyo md', 3)
  expect(answers.at(-1)?.text).toContain(HERE)
  expect(arrived()).toHaveLength(1)
})
