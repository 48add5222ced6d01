import type { App } from '@slack/bolt'
import type { KnownBlock, ModalView } from '@slack/types'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startSocketApp } from '../../support/slack/bolt-apps.ts'
import type { BoltApp } from '../../support/slack/bolt-apps.ts'
import { createSlackStandIn } from '../../support/slack/stand-in.ts'
import type { Interaction, SlackStandIn, SlackView } from '../../support/slack/stand-in.ts'

const BLOCKS: KnownBlock[] = [
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' }, value: '2' },
      {
        type: 'static_select',
        action_id: 'country',
        options: ['Japan', 'India'].map((name) => ({
          text: { type: 'plain_text', text: name },
          value: name.toLowerCase(),
        })),
      },
      { type: 'external_select', action_id: 'meeting', min_query_length: 0 },
      { type: 'button', action_id: 'settings', text: { type: 'plain_text', text: 'Settings' } },
    ],
  },
]

const MODAL: ModalView = {
  type: 'modal',
  callback_id: 'settings',
  notify_on_close: true,
  title: { type: 'plain_text', text: 'Settings' },
  submit: { type: 'plain_text', text: 'Save' },
  blocks: [
    {
      type: 'input',
      block_id: 'when',
      label: { type: 'plain_text', text: 'When' },
      element: { type: 'timepicker', action_id: 'time', initial_time: '09:00' },
    },
    {
      type: 'input',
      block_id: 'name',
      label: { type: 'plain_text', text: 'Name' },
      element: { type: 'plain_text_input', action_id: 'text' },
    },
  ],
}

let standIn: SlackStandIn
let bolt: BoltApp
const received: unknown[] = []

beforeEach(async () => {
  received.length = 0
  standIn = await createSlackStandIn()
  bolt = await startSocketApp(standIn, register)
})
afterEach(async () => {
  await bolt.stop()
  await standIn.stop()
})

function register(app: App): void {
  app.command('/quad', async ({ ack, respond, command }) => {
    await ack()
    const everyone = command.text === 'all'
    await respond({
      text: 'x',
      blocks: BLOCKS,
      response_type: everyone ? 'in_channel' : 'ephemeral',
    })
  })
  app.action('more', async ({ ack, respond, body }) => {
    await ack()
    received.push(body)
    await respond({ replace_original: true, text: 'Page 2' })
  })
  app.action('country', async ({ ack, action, respond }) => {
    await ack()
    received.push(action)
    await respond({ delete_original: true })
  })
  app.action('settings', async ({ ack, body, client }) => {
    await ack()
    if ('trigger_id' in body) {
      await client.views.open({ trigger_id: body.trigger_id, view: MODAL })
    }
  })
  app.options('meeting', async ({ ack, payload }) => {
    const text = { type: 'plain_text' as const, text: payload.value }
    await ack({ options: [{ text, value: 'one' }] })
  })
  app.view('settings', async ({ ack, view }) => {
    received.push(view.state.values)
    const name = view.state.values['name']?.['text']?.value
    if (name === 'bad') await ack({ response_action: 'errors', errors: { name: 'Too bad' } })
    else if (name === 'wrong') await ack({ response_action: 'errors', errors: { nowhere: 'x' } })
    else if (name === 'next')
      await ack({ response_action: 'update', view: { ...MODAL, callback_id: 'b' } })
    else await ack()
  })
  app.view({ callback_id: 'settings', type: 'view_closed' }, async ({ ack }) => ack())
  app.shortcut('ask', async ({ ack, client, shortcut }) => {
    await ack()
    await client.views.open({ trigger_id: shortcut.trigger_id, view: MODAL })
  })
  app.shortcut('explain', async ({ ack, respond, shortcut }) => {
    await ack()
    received.push(shortcut)
    if (shortcut.type === 'message_action') await respond('explained')
  })
  app.event('app_home_opened', async ({ client, event }) => {
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: BLOCKS } })
  })
}

async function ask(text = 'all') {
  const { answers } = await standIn.slashCommand({ command: '/quad', text })
  const [answer] = answers
  if (answer?.kind !== 'message' && answer?.kind !== 'ephemeral') throw new Error('no message')
  return answer.message
}

function viewOf({ answers }: Interaction): SlackView {
  const [answer] = answers
  if (answer?.kind !== 'view') throw new Error('no view')
  return answer.view
}

async function openSettings(): Promise<SlackView> {
  return viewOf(await standIn.blockAction({ message: await ask(), actionId: 'settings' }))
}

test('a button replaces its message', async () => {
  const message = await ask()
  const { answers } = await standIn.blockAction({ message, actionId: 'more', value: '2' })
  expect(answers).toMatchObject([{ kind: 'updated', message: { text: 'Page 2', blocks: [] } }])
  expect(standIn.messages('C0GENERAL')).toMatchObject([{ text: 'Page 2', edits: 1 }])
  expect(received).toMatchObject([
    { type: 'block_actions', message: { ts: message.ts }, actions: [{ value: '2' }] },
  ])
  standIn.assertNoFaults()
})

test('a menu in an ephemeral message sends what was chosen, and no message', async () => {
  const message = await ask('me')
  await standIn.blockAction({ message, actionId: 'country', value: 'india' })
  expect(received).toMatchObject([{ selected_option: { value: 'india' } }])
  expect(standIn.ephemerals('C0GENERAL')).toEqual([])
  standIn.assertNoFaults()
})

test('only what is shown can be used', async () => {
  const message = await ask()
  await expect(standIn.blockAction({ message, actionId: 'nothing' })).rejects.toThrow(
    'The user sees no element nothing; there is: more, country, meeting, settings',
  )
  await expect(
    standIn.blockAction({ message, actionId: 'country', value: 'france' }),
  ).rejects.toThrow('no option with the value france')
  await expect(standIn.blockAction({ message, actionId: 'more', value: '3' })).rejects.toThrow(
    'has another value',
  )
  await standIn.blockAction({ message, actionId: 'more' })
  await expect(standIn.blockAction({ message, actionId: 'more' })).rejects.toThrow(
    'sees no element',
  )
})

test('a menu gets its options from the app', async () => {
  const message = await ask()
  const { answers } = await standIn.blockSuggestion({ message, actionId: 'meeting', value: 'tok' })
  expect(answers).toMatchObject([{ kind: 'options', options: [{ text: { text: 'tok' } }] }])
  standIn.assertNoFaults()
})

test('a modal is opened, answered with errors, updated and submitted', async () => {
  const view = await openSettings()
  expect(standIn.openModal('U0ALICE')?.id).toBe(view.id)
  await expect(standIn.viewSubmission({ view })).rejects.toThrow('does not submit without: Name')

  const bad = await standIn.viewSubmission({ view, filled: { name: { text: 'bad' } } })
  expect(bad.answers).toEqual([{ kind: 'view-errors', errors: { name: 'Too bad' } }])
  expect(standIn.openModal('U0ALICE')?.id).toBe(view.id)

  const good = await standIn.viewSubmission({
    view,
    filled: { name: { text: 'good' }, when: { time: '17:30' } },
  })
  expect(good.answers).toEqual([{ kind: 'view-closed' }])
  expect(received.at(-1)).toMatchObject({
    when: { time: { selected_time: '17:30' } },
    name: { text: { value: 'good' } },
  })
  expect(standIn.openModal('U0ALICE')).toBeUndefined()
  standIn.assertNoFaults()
})

test('a modal can be replaced by the acknowledgement', async () => {
  const view = await openSettings()
  const next = await standIn.viewSubmission({ view, filled: { name: { text: 'next' } } })
  expect(viewOf(next)).toMatchObject({ id: view.id, via: 'acknowledgement' })
})

test('an error for a block that is no input is a fault', async () => {
  const view = await openSettings()
  await standIn.viewSubmission({ view, filled: { name: { text: 'wrong' } } })
  expect(standIn.faults()).toMatchObject([
    { kind: 'bad-ack', sentence: expect.stringContaining('nowhere, which is no input block') },
  ])
})

test('closing a modal is told where the modal asked for it', async () => {
  const view = await openSettings()
  const closed = await standIn.viewClosed({ view })
  expect(closed?.ack.kind).toBe('acknowledged')
  expect(standIn.openModal('U0ALICE')).toBeUndefined()
})

test('shortcuts open a modal or answer on a message', async () => {
  const view = viewOf(await standIn.shortcut({ callbackId: 'ask' }))
  expect(view.kind).toBe('modal')
  const { message } = await standIn.event({ type: 'message', text: 'what is this?' })
  const explained = await standIn.shortcut({ callbackId: 'explain', message })
  expect(explained.answers).toMatchObject([{ kind: 'ephemeral', message: { text: 'explained' } }])
  expect(received).toMatchObject([{ type: 'message_action', message: { text: 'what is this?' } }])
  standIn.assertNoFaults()
})

test('the Home tab is published and its buttons work', async () => {
  const opened = await standIn.event({ type: 'app_home_opened' }, { expect: 'answer' })
  expect(viewOf(opened)).toMatchObject({ kind: 'home', userId: 'U0ALICE' })
  const view = standIn.homeView('U0ALICE')
  if (view === undefined) throw new Error('no Home view')
  const pressed = await standIn.blockAction({ view, actionId: 'settings' })
  expect(viewOf(pressed).kind).toBe('modal')
  standIn.assertNoFaults()
})
