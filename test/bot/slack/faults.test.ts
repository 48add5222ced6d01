// What goes wrong between the bot and Slack: nobody is left without a word, and the log knows.

import { afterEach, describe, expect, test } from 'vitest'
import type { Commands } from '../../../src/bot/commands.ts'
import { ERRORS, errorText } from '../../../src/bot/errors.ts'
import { CHANNEL, commands, startSlack } from './running-surface.ts'
import type { RunningSlack, TransportName } from './running-surface.ts'

let slack: RunningSlack

afterEach(async () => {
  await slack.finish()
})

const onlyAlice = () => slack.standIn.ephemerals(CHANNEL, 'U0ALICE')
const log = () => slack.lines.join('')

/** The reference in a person's words, which the log must have too. */
function expectReference(text: string | undefined): void {
  const reference = /Reference: (?<code>[A-Z2-9]{6})$/.exec(text ?? '')?.groups?.['code']
  expect(reference).toBeDefined()
  expect(log()).toContain(`"reference":"${reference}"`)
}

const broken: Commands = {
  ...commands,
  respond: () => {
    throw new Error('planted, with xoxb-1234567890-secret in it')
  },
}

describe.each<TransportName>(['socket', 'http'])('over %s', (transport) => {
  test('an unexpected error is words with a reference, in the log too', async () => {
    slack = await startSlack(transport, { commands: broken })
    const [words] = await slack.quad('latest full')
    expect(words?.text).toContain(ERRORS.unexpected.message)
    expect(words?.ephemeralFor).toBe('U0ALICE')
    expectReference(words?.text)
    expect(log()).toContain('planted')
    expect(log()).not.toContain('xoxb-1234567890')
  })

  test('a failure of Slack is followed by words, and by the next answer', async () => {
    slack = await startSlack(transport)
    slack.standIn.injectFault('response_url', { kind: 'http-500' })
    const [words] = await slack.quad('help')
    expect(words?.text).toContain(ERRORS['not-delivered'].message)
    expectReference(words?.text)
    expect(log()).toContain('status 500')
    const [answer] = await slack.quad('help')
    expect(answer?.text).toContain('Commands')
  })

  test('a limit of Slack is waited for, and nothing comes twice', async () => {
    slack = await startSlack(transport)
    slack.standIn.injectFault('response_url', { kind: 'rate-limited', retryAfterSeconds: 0 }, 2)
    const [answer] = await slack.quad('help')
    expect(answer?.text).toContain('Commands')
    await slack.surface.stop()
    expect(onlyAlice()).toHaveLength(1)
  })
})

test('a limit that lasts is told by the other way', async () => {
  slack = await startSlack('socket')
  slack.standIn.injectFault('response_url', { kind: 'rate-limited', retryAfterSeconds: 90 }, 2)
  const [words] = await slack.quad('help')
  expect(words).toMatchObject({ via: 'chat.postEphemeral', ephemeralFor: 'U0ALICE' })
  expect(words?.text).toBe(`${ERRORS['answer-later'].message} Ask again in 90 seconds.`)
  expect(log()).toContain('ratelimited')
})

test('an address that works no more is told by the other way', async () => {
  slack = await startSlack('socket')
  slack.standIn.injectFault('response_url', { kind: 'error', error: 'expired_url' })
  const [words] = await slack.quad('help')
  expect(words).toMatchObject({ via: 'chat.postEphemeral', ephemeralFor: 'U0ALICE' })
  expectReference(words?.text)
  expect(log()).toContain('expired_url')
})

test('where the channel is closed too, it is told in the direct messages', async () => {
  slack = await startSlack('socket')
  slack.standIn.injectFault('response_url', { kind: 'error', error: 'expired_url' })
  slack.standIn.injectFault('chat.postEphemeral', { kind: 'error', error: 'is_archived' })
  const [words] = await slack.quad('help')
  expect(words).toMatchObject({ via: 'chat.postMessage', channel: 'D0ALICE' })
  expectReference(words?.text)
})

test('where no way is left the log says so, and the bot goes on', async () => {
  slack = await startSlack('socket')
  slack.standIn.injectFault('response_url', { kind: 'error', error: 'expired_url' })
  slack.standIn.injectFault('chat.postEphemeral', { kind: 'error', error: 'not_in_channel' })
  slack.standIn.injectFault('chat.postMessage', { kind: 'error', error: 'messages_tab_disabled' })
  await slack.standIn.slashCommand({ command: '/quad', text: 'help', expect: 'ack' })
  await slack.standIn.waitFor('the third try', () => slack.standIn.calls('chat.postMessage').at(0))
  const [answer] = await slack.quad('help')
  expect(answer?.text).toContain('Commands')
  expect(log()).toContain('Nor could Slack be given words')
})

test('an answer whose reply is lost is not posted twice', async () => {
  slack = await startSlack('socket')
  slack.standIn.injectFault('response_url', { kind: 'accept-then-drop' })
  const [answer, words] = await slack.quad('help', 2)
  expect(answer?.text).toContain('Commands')
  expect(words?.text).toContain(ERRORS['not-delivered'].message)
  await slack.surface.stop()
  expect(onlyAlice()).toHaveLength(2)
})

test('an answer of which Slack takes a part only is not left so without a word', async () => {
  slack = await startSlack('socket')
  const asked = slack.quad('latest full', 2)
  await slack.standIn.waitFor('the first part', () => onlyAlice().at(0))
  slack.standIn.injectFault('response_url', { kind: 'drop' })
  const messages = await asked
  expect(messages.at(-1)?.text).toContain(ERRORS['not-delivered'].message)
})

describe('a share', () => {
  /** Bob presses the same Share button. */
  async function pressedByBob(): Promise<void> {
    const press = slack.standIn.deliveries().at(-1)?.delivery
    if (press?.kind !== 'interactive') throw new Error('no press')
    const payload = { ...press.payload, trigger_id: 'again', user: { id: 'U0BOB', name: 'bob' } }
    await slack.standIn.deliver({ kind: 'interactive', payload })
  }

  test('that Slack refused may be tried again', async () => {
    slack = await startSlack('socket')
    const [answer] = await slack.quad('who represented India')
    if (answer === undefined) throw new Error('no answer')
    slack.standIn.injectFault('response_url', { kind: 'error', error: 'channel_is_archived' })
    const [words] = await slack.press(answer, 'share')
    expect(words?.text).toContain(ERRORS['answer-refused'].message)
    await pressedByBob()
    const shared = await slack.standIn.waitFor('it', () => slack.standIn.messages(CHANNEL)[0])
    expect(shared.text).toContain('Shared by bob')
  })

  test('of which Slack did not say that it took it is not posted twice, and one is told to look', async () => {
    slack = await startSlack('socket')
    const [answer] = await slack.quad('who represented India')
    if (answer === undefined) throw new Error('no answer')
    slack.standIn.injectFault('response_url', { kind: 'accept-then-drop' })
    const told = await slack.press(answer, 'share', 2)
    expect(told.at(-1)?.text).toContain(ERRORS['share-unsure'].message)
    await pressedByBob()
    await slack.surface.stop()
    expect(slack.standIn.messages(CHANNEL)).toHaveLength(1)
    expect(slack.standIn.ephemerals(CHANNEL).at(-1)?.text).toBe(errorText('already-shared'))
  })
})

test.each([{}, { user: {} }, { response_url: 'nowhere' }])(
  'a payload that cannot be read is acknowledged and logged: %j',
  async (payload) => {
    slack = await startSlack('socket')
    const whole = { type: 'block_actions', user: { id: 'U0ALICE' }, ...payload }
    const sane = { actions: [{ type: 'button', action_id: 'a', block_id: 'b' }], ...whole }
    const ack = await slack.standIn.deliver({ kind: 'interactive', payload: sane })
    expect(ack.kind).toBe('acknowledged')
    expect((await slack.quad('help'))[0]?.text).toContain('Commands')
    expect(log()).toContain('cannot be read')
  },
)

describe('the socket', () => {
  test.each(['disconnect', 'dropConnections'] as const)(
    'after %s a new one answers, at once',
    async (how) => {
      slack = await startSlack('socket')
      const before = slack.standIn.calls('apps.connections.open').length
      slack.standIn[how]()
      const [answer] = await slack.quad('help')
      expect(answer?.text).toContain('Commands')
      expect(slack.standIn.calls('apps.connections.open')).toHaveLength(before + 1)
      expect(log()).toContain('Connected to Slack again')
    },
  )

  test('comes back when Slack fails at first, and the failure ends nothing', async () => {
    slack = await startSlack('socket')
    slack.standIn.injectFault('apps.connections.open', { kind: 'http-500' })
    slack.standIn.dropConnections()
    const [answer] = await slack.quad('help')
    expect(answer?.text).toContain('Commands')
    expect(log()).toContain('No connection to Slack')
  })

  test('that breaks in the middle of an answer does not end the answer', async () => {
    slack = await startSlack('socket')
    const asked = slack.quad('latest full', 3)
    await slack.standIn.waitFor('the first part', () => onlyAlice().at(0))
    slack.standIn.dropConnections()
    expect(await asked).toHaveLength(3)
  })

  test('stops while there is no connection', async () => {
    slack = await startSlack('socket')
    slack.standIn.injectFault('apps.connections.open', { kind: 'http-500' }, 5)
    slack.standIn.dropConnections()
    await slack.standIn.waitFor(
      'a try in vain',
      () => slack.standIn.calls('apps.connections.open').length > 1,
    )
    await slack.surface.stop()
    expect(slack.standIn.connections()).toBe(0)
  })
})

describe('signed HTTP', () => {
  test.each([
    { kind: 'bad-signature' },
    { kind: 'no-signature' },
    { kind: 'old-timestamp', secondsAgo: 301 },
    { kind: 'old-timestamp', secondsAgo: -3_600 },
  ] as const)('a request with $kind is refused and answered by nobody', async (forge) => {
    slack = await startSlack('http')
    slack.standIn.sendOver({ kind: 'http', url: slack.url, forge })
    const { ack } = await slack.standIn.slashCommand({ command: '/quad', expect: 'ack' })
    expect(ack).toMatchObject({ kind: 'refused', status: 401 })
    await slack.surface.stop()
    expect(slack.standIn.allMessages()).toEqual([])
    expect(log()).toContain('Failed to parse and verify')
  })

  test.each(['/', '/slack/other', '/slack/events'])('GET %s is nothing', async (path) => {
    slack = await startSlack('http')
    const answer = await fetch(new URL(path, slack.url))
    expect(answer.status).toBe(404)
    await answer.text()
  })
})
