// Buttons in Slack, end to end.

import { webApi } from '@slack/bolt'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Response } from '../../../src/bot/commands.ts'
import { ERRORS } from '../../../src/bot/errors.ts'
import { renderSlack } from '../../../src/bot/slack/render.ts'
import { postMessage } from '../../support-tests/slack/post-message.ts'
import { briefing, note } from '../../support/briefings.ts'
import type { SlackMessage } from '../../support/slack/stand-in.ts'
import { buttonCalled, buttonsOf, CHANNEL, commands, startSlack } from './running-surface.ts'
import type { RunningSlack, TransportName } from './running-surface.ts'

let slack: RunningSlack

afterEach(async () => {
  await slack.finish()
})

const everyone = () => slack.standIn.messages(CHANNEL)
const onlyAlice = () => slack.standIn.ephemerals(CHANNEL, 'U0ALICE')

async function answerTo(line: string): Promise<SlackMessage> {
  const [answer] = await slack.quad(line)
  if (answer === undefined) throw new Error('no answer')
  return answer
}

/** A message with one button, as an earlier process posted it. */
async function oldMessage(value: string | undefined, actionId = 'ask:next:0') {
  const client = new webApi.WebClient(slack.standIn.identity.botToken, {
    slackApiUrl: slack.standIn.apiUrl,
  })
  const text = { type: 'plain_text', text: 'Old' } as const
  const button = { type: 'button', action_id: actionId, text } as const
  const element = value === undefined ? button : { ...button, value }
  const blocks = [{ type: 'actions' as const, elements: [element] }]
  const unfurled = { unfurl_links: false, unfurl_media: false }
  const old = { channel: CHANNEL, text: 'old', blocks, ...unfurled }
  const { ts = '' } = await postMessage(client, old)
  const message = slack.standIn.message(CHANNEL, ts)
  if (message === undefined) throw new Error('not posted')
  return message
}

describe.each<TransportName>(['socket', 'http'])('over %s', (transport) => {
  beforeEach(async () => {
    slack = await startSlack(transport)
  })

  test('a suggestion is answered below, for the asker alone', async () => {
    const answer = await answerTo('who represented India')
    const [next] = await slack.press(answer, 'ask:next:0')
    expect(next?.ephemeralFor).toBe('U0ALICE')
    expect(next?.ts).not.toBe(answer.ts)
    expect(onlyAlice()).toHaveLength(2)
    expect(slack.standIn.message(CHANNEL, answer.ts)?.edits).toBe(0)
  })

  test('a choice takes the place of the question', async () => {
    const asking = await answerTo('what was agreed')
    const [answer] = await slack.press(asking, buttonCalled('Tokyo', asking), 1)
    expect(answer).toMatchObject({ ts: asking.ts, edits: 1, ephemeralFor: 'U0ALICE' })
    expect(answer?.text).toContain('Tokyo')
  })

  test('what help offers leaves help where it is', async () => {
    const help = await answerTo('help')
    const [first = ''] = buttonsOf(help).keys()
    await slack.press(help, first)
    expect(slack.standIn.message(CHANNEL, help.ts)?.edits).toBe(0)
  })

  test('a shared answer is for everyone and says who shared it', async () => {
    const answer = await answerTo('who represented India')
    const [shared] = await slack.press(answer, 'share')
    expect(everyone()).toEqual([shared])
    expect(shared?.ephemeralFor).toBeUndefined()
    expect(shared?.text).toContain('Shared by alice')
    expect(shared?.text).toContain('Pant')
    expect(buttonsOf(shared ?? answer).has('share')).toBe(false)
    expect(slack.standIn.calls('chat.postMessage')).toEqual([])
  })

  test('sharing once more is answered with words', async () => {
    const answer = await answerTo('who represented India')
    await slack.press(answer, 'share')
    await slack.standIn.deliver(pressAgain('U0BOB'))
    const words = await slack.standIn.waitFor('words', () => onlyAlice()[1])
    expect(words.text).toContain(ERRORS['already-shared'].message)
    expect(everyone()).toHaveLength(1)
  })

  test('a double click is one press', async () => {
    const answer = await answerTo('who represented India')
    await slack.press(answer, 'share')
    await slack.standIn.blockAction({ message: answer, actionId: 'share', expect: 'ack' })
    await slack.surface.stop()
    expect(everyone()).toHaveLength(1)
    expect(onlyAlice()).toHaveLength(1)
  })

  test('a press that Slack delivers again is answered once', async () => {
    const answer = await answerTo('who represented India')
    await slack.press(answer, 'ask:next:0')
    const delivered = slack.standIn.deliveries().at(-1)
    if (delivered === undefined) throw new Error('nothing was delivered')
    await slack.standIn.deliver(delivered.delivery)
    await slack.surface.stop()
    expect(onlyAlice()).toHaveLength(2)
  })

  test('a button in a shared answer answers whoever presses it', async () => {
    const answer = await answerTo('who represented India')
    const [shared = answer] = await slack.press(answer, 'share')
    const [own] = await slack.press(shared, 'ask:next:0', 1, 'U0BOB')
    expect(own?.ephemeralFor).toBe('U0BOB')
    expect(slack.standIn.message(CHANNEL, shared.ts)?.edits).toBe(0)
  })

  test('a button on a message of an earlier process works', async () => {
    const old = await oldMessage('q1:ask:who represented India in New Delhi')
    const [answer] = await slack.press(old, 'ask:next:0')
    expect(answer?.text).toContain('Pant')
    expect(answer?.ephemeralFor).toBe('U0ALICE')
  })

  test.each([
    ['to ask in', 'q1:form:question', 'Your question'],
    ['to report a mistake in', 'q1:report:who represented India', 'What is wrong?'],
  ])('a button of an earlier process opens the form %s', async (_what, value, label) => {
    const old = await oldMessage(value)
    await slack.standIn.blockAction({ message: old, actionId: 'ask:next:0' })
    expect(JSON.stringify(slack.standIn.openModal('U0ALICE')?.blocks)).toContain(label)
  })

  test('a choice in a message that everyone sees is not taken away from them', async () => {
    const old = await oldMessage('q1:ask:outcomes of Tokyo', 'choice:0:0')
    await slack.press(old, 'choice:0:0')
    expect(slack.standIn.message(CHANNEL, old.ts)).toMatchObject({ text: 'old', edits: 0 })
  })

  test.each([
    ['of another version', 'q0:ask:latest', 'button-outdated'],
    ['of a later version', 'q7:compare:a:b', 'button-outdated'],
    ['that nobody made', 'drop table meetings', 'button-forged'],
    ['of an unknown kind', 'q1:post:<!channel>', 'button-forged'],
    ['with control characters', 'q1:ask:\u0000', 'button-forged'],
    ['with nothing in it', undefined, 'button-forged'],
  ] as const)('a button %s is answered with words', async (_what, value, code) => {
    const [words] = await slack.press(await oldMessage(value), 'ask:next:0')
    expect(words?.text).toContain(ERRORS[code].message)
    expect(words?.text).toContain(ERRORS[code].fix)
    expect(words?.ephemeralFor).toBe('U0ALICE')
  })

  test('a hostile question in a button pings nobody', async () => {
    const old = await oldMessage('q1:share:who represented <!channel> <@U0BOB>', 'share')
    const [shared] = await slack.press(old, 'share')
    expect(shared?.ephemeralFor).toBeUndefined()
  })
})

/** The last press once more, by somebody else and thus no double click. */
function pressAgain(userId: string) {
  const last = slack.standIn.deliveries().at(-1)?.delivery
  if (last?.kind !== 'interactive') throw new Error('no press')
  const payload = { ...last.payload, trigger_id: `again-${userId}`, user: { id: userId } }
  return { kind: 'interactive', payload } as const
}

describe('an answer with more messages than Slack takes at once', () => {
  const PARTS = 14
  const long = briefing({
    title: 'Long',
    blocks: Array.from({ length: PARTS }, (_, index) => ({
      kind: 'paragraph' as const,
      statement: note(`Part ${index} says: ${'much '.repeat(700)}`),
    })),
  })
  const responding = (changes: Partial<Response> = {}) => ({
    ...commands,
    respond: (): Response => ({
      command: null,
      question: 'everything',
      questionKind: 'meetings',
      ask: 'everything',
      status: 'answered',
      briefing: long,
      ...changes,
    }),
  })
  const texts = renderSlack(long, { share: 'everything' }).map(({ text }) => text)

  test('comes a page at a time, nothing left out and nothing twice', async () => {
    slack = await startSlack('socket', { commands: responding() })
    expect(texts).toHaveLength(PARTS)
    const seen: string[] = []
    let page = await slack.quad('everything', 5)
    for (;;) {
      const notice = page.find(({ text }) => text.includes('not shown yet'))
      seen.push(...page.filter((message) => message !== notice).map(({ text }) => text))
      if (notice === undefined) break
      const left = PARTS - seen.length
      expect(notice.text).toContain(
        `This answer has ${PARTS} parts; ${left} more are not shown yet.`,
      )
      page = await slack.press(notice, buttonCalled('Show part', notice), Math.min(left, 5))
      // The notice gives way to what it promised.
      expect(page[0]?.ts).toBe(notice.ts)
    }
    expect(seen).toEqual(texts)
    await slack.surface.stop()
    expect(onlyAlice()).toHaveLength(PARTS)
  })

  test('is shared as far as it goes, and says so', async () => {
    slack = await startSlack('http', { commands: responding() })
    const old = await oldMessage('q1:share:everything', 'share')
    const shared = await slack.press(old, 'share', 5)
    expect(shared.every(({ ephemeralFor }) => ephemeralFor === undefined)).toBe(true)
    const notice = shared[4]
    if (notice === undefined) throw new Error('no word of the rest')
    expect(notice.text).toContain('Only you will see them')
    const [rest] = await slack.press(notice, 'more:4', 5, 'U0BOB')
    expect(rest?.ephemeralFor).toBe('U0BOB')
    expect(slack.standIn.message(CHANNEL, notice.ts)?.edits).toBe(0)
  })

  test('without a question to ask again says what to do', async () => {
    slack = await startSlack('socket', { commands: responding({ ask: '' }) })
    const page = await slack.quad('everything', 5)
    expect(page[4]?.text).toContain('Ask a narrower question')
  })

  test('starts again where a button asks for more than there is', async () => {
    slack = await startSlack('socket', { commands: responding() })
    const old = await oldMessage('q1:ask:everything', 'more:9000')
    const [first] = await slack.press(old, 'more:9000', 5)
    expect(first?.text).toBe(texts[0])
  })
})
