// Reporting a mistake in Slack, end to end: the form, what is kept of it, and who hears of it.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { ERRORS } from '../../../src/bot/errors.ts'
import { createFloodGuard } from '../../../src/bot/guards/flood-guard.ts'
import type { ReportBox } from '../../../src/bot/reports/report-box.ts'
import { REPORTS_FILE } from '../../../src/bot/reports/report-box.ts'
import { statements, statementText } from '../../../src/briefings/index.ts'
import type { SlackView } from '../../support/slack/stand-in.ts'
import { REPORTED_AT } from '../../support/surface-deps.ts'
import { buttonsOf, CHANNEL, commands, startSlack, TODAY } from './running-surface.ts'
import type { RunningSlack, TransportName } from './running-surface.ts'
import { expectReference, fill, textIn } from './view.ts'

const ASK = 'who represented India in New Delhi'
const CURATORS = 'C0CURATORS'
const channels = [
  { id: CHANNEL, name: 'general' },
  { id: CURATORS, name: 'curators' },
]

let slack: RunningSlack

afterEach(async () => {
  await slack.finish()
})

const { briefing } = commands.respond(ASK, TODAY)
const claims = statements(briefing)
  .filter(({ kind }) => kind !== 'note')
  .map(statementText)
/** What stands for a statement in the form. */
const offer = (claim: string, index: number): string => `statement:${index}:${claim}`.slice(0, 150)
const OFFERED = claims.slice(0, 1).map(offer).join('')
const kept = (): readonly unknown[] =>
  readFileSync(join(slack.folder, REPORTS_FILE), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))

function modal(): SlackView {
  const view = slack.standIn.openModal('U0ALICE')
  if (view === undefined) throw new Error('no modal is open')
  return view
}

async function openForm(): Promise<SlackView> {
  const [answer] = await slack.quad(ASK)
  if (answer === undefined) throw new Error('no answer')
  await slack.standIn.blockAction({ message: answer, actionId: 'report' })
  return modal()
}

const send = (fields: Readonly<Record<string, string>>) =>
  slack.standIn.viewSubmission({ view: modal(), filled: fill(fields) })

async function problems(fields: Readonly<Record<string, string>>) {
  const { answers } = await send(fields)
  const [answer] = answers
  return answer?.kind === 'view-errors' ? answer.errors : null
}

describe.each<TransportName>(['socket', 'http'])('over %s', (transport) => {
  test('a report is kept, and whoever wrote it is given its reference', async () => {
    slack = await startSlack(transport)
    await openForm()
    const source = 'https://example.org/list'
    await send({ claim: OFFERED, wrong: ' It was somebody else. ', source })
    const reference = /reference ([A-Z2-9]{6})/.exec(textIn(modal()))?.[1]
    expect(kept()).toEqual([
      {
        reference,
        at: REPORTED_AT.toString(),
        surface: 'Slack',
        ask: commands.respond(ASK, TODAY).ask,
        records: briefing.records,
        claim: claims[0],
        wrong: 'It was somebody else.',
        source,
      },
    ])
  })

  test('a form that Slack delivers again is one report', async () => {
    slack = await startSlack(transport)
    await openForm()
    await send({ wrong: 'It was somebody else.' })
    const sent = slack.standIn.deliveries().at(-1)
    if (sent === undefined) throw new Error('nothing was sent')
    await slack.standIn.deliver(sent.delivery)
    expect(kept()).toMatchObject([{ claim: '', source: '' }])
  })

  test('the curators hear of it, and nobody is pinged', async () => {
    slack = await startSlack(transport, { standIn: { channels }, curatorsChannel: CURATORS })
    await openForm()
    await send({ wrong: '<!channel> *x* <https://evil.example|y>', claim: OFFERED })
    const message = await slack.standIn.waitFor('word', () => slack.standIn.messages(CURATORS)[0])
    expect(message.text).toContain('Statement')
    expect(message.text).toContain('Reported in: Slack')
    await slack.surface.stop()
    expect(slack.standIn.messages(CURATORS)).toHaveLength(1)
    const shown = [...buttonsOf(message).values()]
    expect(shown.map(({ label }) => label)).toEqual(['Show the answer'])
  })
})

test('the form offers the statements of the answer', async () => {
  slack = await startSlack('socket')
  const { blocks } = await openForm()
  const offered = JSON.stringify(blocks).match(/"statement:[^"]+"/g)
  expect(claims.length).toBeGreaterThan(0)
  expect(offered).toEqual(claims.map((claim, index) => JSON.stringify(offer(claim, index))))
})

test('a report needs a few words', async () => {
  slack = await startSlack('socket')
  await openForm()
  expect(await problems({ wrong: '  \n ' })).toEqual({
    wrong: expect.stringContaining('Please say it in a few words.') as string,
  })
  const long = { wrong: 'w'.repeat(2_001), source: 's'.repeat(501) }
  expect(await problems(long)).toEqual({
    wrong: 'This is 2001 characters; please keep it to 2000.',
    source: 'This is 501 characters; please keep it to 500.',
  })
})

test('what cannot be kept is said in the form, with what was typed still there', async () => {
  const reports: ReportBox = {
    file: () => Promise.reject(new Error('planted: no room')),
    onFiled: () => undefined,
  }
  slack = await startSlack('socket', { reports })
  await openForm()
  const { wrong } = (await problems({ wrong: 'It was somebody else.' })) ?? {}
  expect(wrong).toContain(ERRORS['report-not-kept'].message)
  expectReference(wrong, slack.lines)
  expect(modal().via).toBe('views.open')
})

test('who reports too much is told to wait', async () => {
  const floodGuard = createFloodGuard({ person: { burst: 1, perMinute: 2 } })
  slack = await startSlack('socket', { floodGuard })
  await openForm()
  const { wrong } = (await problems({ wrong: 'It was somebody else.' })) ?? {}
  expect(wrong).toContain(ERRORS['too-many-questions'].message)
})

test.each([
  ['q0:report:latest', 'form-outdated'],
  ['q1:ask:latest', 'form-forged'],
  ['', 'form-forged'],
] as const)('a form with %j is told apart', async (state, code) => {
  slack = await startSlack('socket')
  await openForm()
  await send({ wrong: 'x' })
  const { delivery } = slack.standIn.deliveries().at(-1) ?? {}
  if (delivery?.kind !== 'interactive') throw new Error('no form')
  const view = delivery.payload['view']
  if (typeof view !== 'object') throw new Error('no view')
  const payload = {
    ...delivery.payload,
    trigger_id: 'x',
    view: { ...view, private_metadata: state },
  }
  const ack = await slack.standIn.deliver({ kind: 'interactive', payload })
  expect(JSON.stringify(ack)).toContain(ERRORS[code].message)
  expect(kept()).toHaveLength(1)
})

test('in a modal the form stands on top of the answer', async () => {
  slack = await startSlack('socket')
  await slack.standIn.shortcut({ callbackId: 'ask' })
  await slack.standIn.viewSubmission({ view: modal(), filled: fill({ question: ASK }) })
  const answer = modal()
  await slack.standIn.blockAction({ view: answer, actionId: 'report' })
  expect(modal()).toMatchObject({ via: 'views.push', previousId: answer.id })
  await send({ wrong: 'It was somebody else.' })
  expect(textIn(modal())).toContain('Your report is kept')
})

test('a form that comes too late is told', async () => {
  slack = await startSlack('socket')
  const [answer] = await slack.quad(ASK)
  if (answer === undefined) throw new Error('no answer')
  slack.standIn.injectFault('views.open', { kind: 'error', error: 'expired_trigger_id' })
  const [words] = await slack.press(answer, 'report')
  expect(words).toMatchObject({ ephemeralFor: 'U0ALICE' })
  expect(words?.text).toContain(ERRORS['form-late'].message)
})

describe('the curators', () => {
  test.each([
    [{ kind: 'error', error: 'is_archived' }, 'is_archived'],
    [{ kind: 'http-500' }, 'statusCode = 500'],
  ] as const)(
    'who cannot be told are in the log; the report is kept: %j',
    async (fault, reason) => {
      slack = await startSlack('socket', { standIn: { channels }, curatorsChannel: CURATORS })
      await openForm()
      slack.standIn.injectFault('chat.postMessage', fault)
      await send({ wrong: 'It was somebody else.' })
      expect(textIn(modal())).toContain('Your report is kept')
      await slack.surface.stop()
      expect(slack.lines.join('')).toContain('The curators could not be told')
      expect(slack.lines.join('')).toContain(reason)
      expect(slack.standIn.calls('chat.postMessage')).toHaveLength(1)
      expect(kept()).toHaveLength(1)
    },
  )

  test('are told once where the reply is lost, and when Slack asks to wait', async () => {
    slack = await startSlack('socket', { standIn: { channels }, curatorsChannel: CURATORS })
    slack.standIn.injectFault('chat.postMessage', { kind: 'rate-limited', retryAfterSeconds: 0 })
    slack.standIn.injectFault('chat.postMessage', { kind: 'accept-then-drop' })
    await openForm()
    await send({ wrong: 'It was somebody else.' })
    await slack.standIn.waitFor('word', () => slack.standIn.messages(CURATORS)[0])
    await slack.surface.stop()
    expect(slack.standIn.messages(CURATORS)).toHaveLength(1)
  })
})
