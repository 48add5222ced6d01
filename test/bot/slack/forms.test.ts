// Asking by a form, end to end: the shortcuts, what may be filled in, and the answer in its place.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Commands, Response } from '../../../src/bot/commands.ts'
import { ERRORS } from '../../../src/bot/errors.ts'
import { createFloodGuard } from '../../../src/bot/guards/flood-guard.ts'
import { slackMessages } from '../../../src/bot/slack/answers.ts'
import { briefing, note } from '../../support/briefings.ts'
import type { SlackMessage, SlackView } from '../../support/slack/stand-in.ts'
import { CHANNEL, commands, startSlack, TODAY } from './running-surface.ts'
import type { RunningSlack, TransportName } from './running-surface.ts'
import { buttonsIn, expectReference, fill, textIn } from './view.ts'

const DIRECT = 'D0ALICE'

let slack: RunningSlack

afterEach(async () => {
  await slack.finish()
})

const own = (channel = DIRECT) =>
  slack.standIn.messages(channel).filter(({ author }) => author.kind === 'app')

function modal(): SlackView {
  const view = slack.standIn.openModal('U0ALICE')
  if (view === undefined) throw new Error('no modal is open')
  return view
}

async function openForm(message?: SlackMessage): Promise<SlackView> {
  const input = message === undefined ? {} : { message }
  await slack.standIn.shortcut({
    callbackId: message === undefined ? 'ask' : 'ask_about',
    ...input,
  })
  return modal()
}

const submit = (question: string) =>
  slack.standIn.viewSubmission({ view: modal(), filled: fill({ question }) })

/** What a form says about its field. */
async function problemWith(question: string): Promise<string | undefined> {
  const { answers } = await submit(question)
  const [answer] = answers
  return answer?.kind === 'view-errors' ? answer.errors['question'] : undefined
}

/** Somebody's message in the channel. */
async function messageOf(text: string): Promise<SlackMessage> {
  const fields = { bot_id: 'B0OTHER' }
  const { message } = await slack.standIn.event({ type: 'app_mention', text, fields })
  if (message === undefined) throw new Error('no message')
  return message
}

const press = (actionId: string) => slack.standIn.blockAction({ view: modal(), actionId })

describe.each<TransportName>(['socket', 'http'])('over %s', (transport) => {
  beforeEach(async () => {
    slack = await startSlack(transport)
  })

  test('the shortcut opens a form with an example, and the answer takes its place', async () => {
    const form = await openForm()
    expect(JSON.stringify(form.blocks)).toContain('Who represented India in New Delhi?')
    const { ack } = await submit('  who represented India\nin New Delhi? ')
    expect(ack).toMatchObject({ kind: 'acknowledged' })
    const answer = modal()
    expect(answer).toMatchObject({ id: form.id, via: 'acknowledgement' })
    expect(answer.payload['submit']).toBeUndefined()
    expect(textIn(answer)).toContain('Pant')
    expect(textIn(answer)).toContain('[1]')
    expect(slack.standIn.allMessages()).toEqual([])
  })

  test('on a message the form has its words, without what pings in it', async () => {
    const message = await messageOf('<!channel> who represented <@U0BOB|India> &amp; Japan?')
    const form = await openForm(message)
    expect(JSON.stringify(form.blocks)).toContain('"channel who represented India & Japan?"')
    await submit('who represented India & Japan?')
    expect(textIn(modal())).toContain('India')
  })

  test('nor the name of the bot and pictures that stand for words', async () => {
    const message = await messageOf('<@U0QUADBRIEF> :wave: who hosted the latest meeting?')
    const form = await openForm(message)
    expect(JSON.stringify(form.blocks)).toContain('"who hosted the latest meeting?"')
  })

  test('a form that is sent again has the same answer', async () => {
    await openForm()
    await submit('latest short')
    const sent = slack.standIn.deliveries().at(-1)
    if (sent === undefined) throw new Error('nothing was sent')
    const again = await slack.standIn.deliver(sent.delivery)
    expect(again).toMatchObject({
      kind: 'acknowledged',
      payload: sent.ack.kind === 'acknowledged' ? sent.ack.payload : null,
    })
  })

  test('a shortcut that comes again opens no second form', async () => {
    await openForm()
    const [sent] = slack.standIn.deliveries()
    if (sent === undefined) throw new Error('nothing was sent')
    await slack.standIn.deliver(sent.delivery)
    await slack.surface.stop()
    expect(slack.standIn.calls('views.open')).toHaveLength(1)
  })
})

describe('the form', () => {
  beforeEach(async () => {
    slack = await startSlack('socket')
  })

  test.each(['  ', '\n\t ', '\u200E', '\u200B\u2060'])(
    'with nothing to read in it is not sent: %j',
    async (text) => {
      await openForm()
      expect(await problemWith(text)).toContain('Type a question, such as')
    },
  )

  test('takes 500 characters and says how many there are of more', async () => {
    await openForm()
    expect(await problemWith('x'.repeat(501))).toContain('This is 501 characters')
    await submit(`latest ${'🦘'.repeat(493)}`)
    expect(modal().via).toBe('acknowledgement')
  })

  test.each([
    ['a&amp;b '.repeat(200), 'a&b '.repeat(125).trim()],
    ['summit '.repeat(200), 'summit '.repeat(71).trim()],
    ['x'.repeat(600), 'x'.repeat(500)],
  ])(
    'on a long message begins with as many words as it takes, and says so',
    async (text, words) => {
      const form = await openForm(await messageOf(text))
      const [input] = form.blocks
      expect(JSON.stringify(input)).toContain('the 500 characters that a question may have')
      expect(/"initial_value":"([^"]*)"/.exec(JSON.stringify(input))?.[1]).toBe(words)
    },
  )

  test('on a message without words is empty', async () => {
    const form = await openForm(await messageOf(''))
    expect(JSON.stringify(form.blocks)).not.toContain('initial_value')
  })

  test('on a message shows hostile text as it is', async () => {
    const text = '`x` *b* <https://evil.example|<!here>> \u202E&lt;!channel&gt;'
    await openForm(await messageOf(text))
    await submit(text)
    expect(JSON.stringify(modal().blocks)).not.toMatch(/"mrkdwn"|"broadcast"|"user"/)
  })
})

describe('an answer in a modal', () => {
  beforeEach(async () => {
    slack = await startSlack('socket')
    await openForm()
  })

  test('leads to the next one, and to another question', async () => {
    await submit('who represented India')
    const buttons = buttonsIn(modal())
    expect(buttons.map(({ label }) => label)).not.toContain('Share in channel')
    await press('ask:next:0')
    expect(modal().via).toBe('views.update')
    await press('form:question')
    expect(JSON.stringify(modal().blocks)).toContain('Your question')
  })

  test('is sent to the direct messages, where it stays', async () => {
    await submit('latest full')
    const texts = slackMessages(commands.respond('latest full', TODAY)).map(({ text }) => text)
    const { answers } = await press('keep:0')
    await slack.standIn.waitFor('all of it', () => answers.length >= texts.length)
    expect(own().map(({ text }) => text)).toEqual(texts)
    const sent = () => textIn(modal()).includes('Sent: it is in your direct messages')
    await slack.standIn.waitFor('word of it', sent)
    expect(buttonsIn(modal()).map(({ id }) => id)).not.toContain('keep:0')
  })

  test('is not sent there again where Slack does not say that it took it', async () => {
    await submit('latest short')
    slack.standIn.injectFault('chat.postMessage', { kind: 'accept-then-drop' })
    await press('keep:0')
    await slack.standIn.waitFor('word of it', () => textIn(modal()).includes('look there first'))
    expect(buttonsIn(modal()).map(({ label }) => label)).not.toContain('Send to my messages')
    await slack.standIn.waitFor('words', () => own()[1])
    expect(own()[1]?.text).toContain(ERRORS['keep-unsure'].message)
  })

  test('that asks back has choices that work', async () => {
    await submit('what was agreed')
    const choice = buttonsIn(modal()).find(({ label }) => /Tokyo/.test(label))
    if (choice === undefined) throw new Error('no choice')
    await press(choice.id)
    expect(textIn(modal())).toContain('Tokyo')
  })

  test('with a file says that it comes, and then that it is there', async () => {
    await submit('export tokyo csv')
    const there = () => textIn(modal()).includes('The file is in your direct messages')
    await slack.standIn.waitFor('the answer', there)
    expect(buttonsIn(modal()).map(({ label }) => label)).not.toContain('Send to my messages')
    expect(slack.standIn.files()).toMatchObject([{ completed: true, channel: DIRECT }])
  })

  test('with a file that Slack does not take says that there is none', async () => {
    slack.standIn.injectFault('files.getUploadURLExternal', { kind: 'http-500' })
    await submit('export tokyo csv')
    await slack.standIn.waitFor('the end', () => textIn(modal()).includes('There is no file'))
    expectReference(own()[0]?.text, slack.lines)
  })

  test('that is closed meanwhile is nobody’s loss', async () => {
    await submit('who represented India')
    const view = modal()
    slack.standIn.injectFault('views.update', { kind: 'error', error: 'not_found' })
    await slack.standIn.blockAction({ view, actionId: 'ask:next:0', expect: 'ack' })
    await slack.standIn.waitFor('the call', () => slack.standIn.calls('views.update')[0])
    await slack.surface.stop()
    expect(own()).toEqual([])
  })

  test('that cannot be shown is told', async () => {
    await submit('who represented India')
    slack.standIn.injectFault('views.update', { kind: 'http-500' })
    await slack.standIn.blockAction({ view: modal(), actionId: 'ask:next:0', expect: 'ack' })
    const words = await slack.standIn.waitFor('words', () => own()[0])
    expect(words.text).toContain(ERRORS['not-delivered'].message)
    expectReference(words.text, slack.lines)
  })

  test('waits as long as Slack asks for', async () => {
    await submit('who represented India')
    slack.standIn.injectFault('views.update', { kind: 'rate-limited', retryAfterSeconds: 0 })
    await press('ask:next:0')
    expect(modal().via).toBe('views.update')
    expect(own()).toEqual([])
  })
})

test('an answer with more than a modal holds is shown a part at a time, nothing left out', async () => {
  const PARTS = 120
  const response: Response = {
    command: null,
    question: 'everything',
    questionKind: 'meetings',
    ask: 'everything',
    status: 'answered',
    briefing: briefing({
      title: 'Long',
      blocks: Array.from({ length: PARTS }, (_, index) => ({
        kind: 'paragraph' as const,
        statement: note(`Statement ${index} ends.${' much'.repeat(40)}`),
      })),
    }),
  }
  slack = await startSlack('socket', { commands: { ...commands, respond: () => response } })
  await openForm()
  await submit('everything')
  const seen = [textIn(modal())]
  for (;;) {
    const more = buttonsIn(modal()).find(({ label }) => label.startsWith('Show part'))
    if (more === undefined) break
    await press(more.id)
    seen.push(textIn(modal()))
  }
  expect(seen.length).toBeGreaterThan(1)
  const found = [...seen.join('\n').matchAll(/Statement (\d+) ends/g)].map(([, n]) => Number(n))
  expect(found).toEqual(Array.from({ length: PARTS }, (_, index) => index))
  const last = buttonsIn(modal()).find(({ label }) => label === 'Send to my messages')
  await press(last?.id ?? '')
  await slack.standIn.waitFor('the same part', () => textIn(modal()).includes('Sent: it is'))
  expect(textIn(modal())).toContain(`Statement ${found.at(-1)} ends`)
  await press('more:0')
  expect(textIn(modal())).toBe(seen[0])
})

test('an unexpected error is words in the form, with a reference, and what was typed stays', async () => {
  const broken: Commands = {
    ...commands,
    respond: () => {
      throw new Error('planted')
    },
  }
  slack = await startSlack('socket', { commands: broken })
  await openForm()
  const words = await problemWith('latest')
  expect(words).toContain(ERRORS.unexpected.message)
  expectReference(words, slack.lines)
})

test('who asks too much is told in the form how long to wait', async () => {
  const floodGuard = createFloodGuard({ person: { burst: 1, perMinute: 2 } })
  slack = await startSlack('socket', { floodGuard })
  await openForm()
  await submit('latest')
  await openForm()
  expect(await problemWith('latest')).toMatch(
    new RegExp(`^${ERRORS['too-many-questions'].message} Ask again in \\d+ seconds\\.$`),
  )
})

test.each(['subscribe weekly monday 9:00 Delhi', 'status'])(
  'what belongs to a channel is sent there, in Slack’s own words: %s',
  async (line) => {
    slack = await startSlack('socket')
    await openForm()
    await submit(line)
    const shown = textIn(modal())
    expect(shown).toContain(`In the channel, type: \n/quad ${line}`)
    expect(shown).toContain('write the same to Quad Brief in your direct messages')
    expect(shown).not.toMatch(/terminal|npm/)
  },
)

describe('a form that does not open', () => {
  test.each([
    ['expired_trigger_id', 'form-late'],
    ['exchanged_trigger_id', 'form-late'],
    ['fatal_error', 'form-not-opened'],
    ['missing_scope', 'form-not-opened'],
  ] as const)('by the shortcut: %s is told in the direct messages', async (error, code) => {
    slack = await startSlack('socket')
    slack.standIn.injectFault('views.open', { kind: 'error', error })
    await slack.standIn.shortcut({ callbackId: 'ask', expect: 'ack' })
    const words = await slack.standIn.waitFor('words', () => own()[0])
    expect(words.text).toContain(ERRORS[code].message)
    expectReference(words.text, slack.lines)
  })

  test.each([{ kind: 'http-500' }, { kind: 'drop' }, { kind: 'accept-then-drop' }] as const)(
    'on a message: $kind is told beside the message, and not tried twice',
    async (fault) => {
      slack = await startSlack('socket')
      const message = await messageOf('who represented India')
      slack.standIn.injectFault('views.open', fault)
      await slack.standIn.shortcut({ callbackId: 'ask_about', message, expect: 'ack' })
      const words = await slack.standIn.waitFor(
        'words',
        () => slack.standIn.ephemerals(CHANNEL, 'U0ALICE')[0],
      )
      expect(words.text).toContain(ERRORS['form-not-opened'].message)
      expect(slack.standIn.calls('views.open')).toHaveLength(1)
    },
  )
})

test.each([
  ['shortcut', { type: 'shortcut', callback_id: 'ask', user: 1 }],
  ['message_action', { type: 'message_action', callback_id: 'ask_about', user: { id: 'U1' } }],
  [
    'view_submission',
    { type: 'view_submission', user: { id: 'U1' }, view: { callback_id: 'question' } },
  ],
])('a %s that cannot be read is acknowledged and logged', async (_what, payload) => {
  slack = await startSlack('socket')
  const team = { id: 'T0QUAD', domain: 'quad-watchers' }
  const ack = await slack.standIn.deliver({ kind: 'interactive', payload: { team, ...payload } })
  expect(ack.kind).toBe('acknowledged')
  expect((await slack.quad('help'))[0]?.text).toContain('Commands')
  expect(slack.lines.join('')).toContain('cannot be read')
})
