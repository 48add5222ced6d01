// Asking with a form: the command on a message, and the button that opens an empty one.

import type {
  APIContainerComponent,
  APISectionComponent,
  APITextDisplayComponent,
  APIThumbnailComponent,
} from 'discord.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filledIn, questionForm, reportForm } from '../../../src/bot/discord/forms.ts'
import { messageText } from '../../../src/bot/discord/message-text.ts'
import { errorText } from '../../../src/bot/errors.ts'
import { inlineText, statements } from '../../../src/briefings/index.ts'
import { anyText } from '../../support/any-text.ts'
import { everyComponent, textsOf } from '../../support/discord/index.ts'
import type { Modal, Outcome, PlantedFault } from '../../support/discord/index.ts'
import { parseJsonObject } from '../../support/discord/json.ts'
import { issueLine } from '../../support/discord/validation/issues.ts'
import { modalIssues } from '../../support/discord/validation/modals.ts'
import {
  commands,
  isPrivate,
  messageWith,
  present,
  startDiscord,
  TODAY,
  unanswered,
} from './running-surface.ts'
import type { RunningDiscord } from './running-surface.ts'

const CALLBACK = 'POST /interactions/:interaction/:token/callback'
const ASK = 'Ask Quad Brief'
const QUESTION = 'who represented India in New Delhi?'

/** What is written in the fields of a form. */
function written(modal: Modal | undefined): readonly unknown[] {
  return everyComponent(present(modal).components).flatMap((one) =>
    one.type === 4 ? [one['value'] ?? ''] : [],
  )
}

/** What stands below the first field of a form. */
function hintOf(modal: Modal | undefined): unknown {
  return present(modal).components[0]?.['description']
}

/** What Discord would refuse of a form. */
function issuesOf(form: object): readonly string[] {
  return modalIssues(parseJsonObject(JSON.stringify(form)) ?? null, []).map(issueLine)
}

/** Uses the command on a message that says so. */
async function askAbout(discord: RunningDiscord, text: string): Promise<Outcome> {
  const { standIn } = discord
  const { sent } = await standIn.say({ text })
  return standIn.messageCommand({ name: ASK, message: sent })
}

describe('the command on a message', () => {
  test('opens a form with its text, and the answer is for the asker alone', async () => {
    const discord = await startDiscord()
    const { modal, acknowledgement } = await askAbout(discord, QUESTION)
    expect(acknowledgement).toBe('modal')
    expect(written(modal)).toEqual([QUESTION])
    const answered = await discord.standIn.modalSubmit({ modal: present(modal) })
    expect(answered.ephemeral).toBe(true)
    expect(answered.text).toContain('Pant')
    await discord.surface.stop()
    expect(discord.counted).toEqual(['answered question answered'])
  })

  test('answers what the person makes of it', async () => {
    const discord = await startDiscord()
    const { modal } = await askAbout(discord, 'I wonder about Tokyo.')
    const values = { question: 'who represented Japan\nin Tokyo?' }
    const { text } = await discord.standIn.modalSubmit({ modal: present(modal), values })
    expect(text).toContain('Tokyo')
    expect(text).toContain('Sources')
  })

  test('says that a long message is cut, at the end of a word', async () => {
    const discord = await startDiscord()
    const { modal } = await askAbout(discord, `${'Tokyo cyber '.repeat(80)}🦘`)
    const [value] = written(modal)
    expect(value).toMatch(/^(?:Tokyo cyber )+Tokyo(?: cyber)?$/)
    expect(String(value).length).toBeLessThanOrEqual(500)
    expect(hintOf(modal)).toContain('this is its beginning')
  })

  test('asks for words where the message has none', async () => {
    const discord = await startDiscord()
    const { modal } = await askAbout(discord, '')
    expect(written(modal)).toEqual([''])
    expect(hintOf(modal)).toContain('has no text')
  })

  test('reads one of our answers as it is read, and not who shared it', async () => {
    const discord = await startDiscord()
    const question = 'who represented Japan in Tokyo?'
    const asked = await discord.quad('ask', { question })
    const shared = await discord.press(present(asked.message), 'Share in channel')
    const { modal } = await discord.standIn.messageCommand({
      name: ASK,
      message: present(shared.message),
    })
    const { briefing } = commands.run('ask', { question }, TODAY)
    const [first] = statements(briefing)
    expect(written(modal).join()).toContain(
      `${briefing.title} ${inlineText(present(first).inlines)}`,
    )
    expect(written(modal).join()).not.toMatch(/[<>*#]|https:|Shared by/)
  })

  test('leaves out our name, which says only who is asked', async () => {
    const discord = await startDiscord()
    const { modal } = await askAbout(discord, `<@1000000000000000001> ${QUESTION}`)
    expect(written(modal)).toEqual([QUESTION])
  })

  test('names the people whom it mentions, and reads no ids and no markup', async () => {
    const discord = await startDiscord({ standIn: { users: [{ id: '77', name: 'Asha' }] } })
    const text =
      '> **<@77>** asked in <#5>: [who hosted](https://e.test/) _Tokyo_ <t:1701864000:D>?'
    const { modal } = await askAbout(discord, text)
    expect(written(modal)).toEqual(['@Asha asked in : who hosted _Tokyo_ 6 December 2023?'])
  })

  test('reads a message that is forwarded', async () => {
    const discord = await startDiscord()
    const { standIn } = discord
    const { sent: forwards } = await standIn.say({ text: QUESTION })
    const { sent: message } = await standIn.say({ text: '', forwards })
    const { modal } = await standIn.messageCommand({ name: ASK, message })
    expect(written(modal)).toEqual([QUESTION])
  })

  test('reads the text beside a picture or button of another bot', () => {
    const text: APITextDisplayComponent = { type: 10, content: 'Who hosted **Tokyo**?' }
    const accessory: APIThumbnailComponent = { type: 11, media: { url: 'https://e.test/a.png' } }
    const section: APISectionComponent = { type: 9, components: [text], accessory }
    const said = { content: '', embeds: [], mentions: [] }
    expect(messageText({ ...said, components: [section] }, '1')).toBe('Who hosted Tokyo?')
    const container: APIContainerComponent = { type: 17, components: [section] }
    expect(messageText({ ...said, components: [container] }, '1')).toBe('Who hosted Tokyo?')
  })

  test.each([
    ['directly', { context: 'bot-dm' }],
    ['in a conversation of others', { context: 'private-channel' }],
  ] as const)('works %s', async (_where, scene) => {
    const discord = await startDiscord({
      standIn: { users: [{ name: 'Asha', installedApp: true }] },
    })
    const { standIn } = discord
    const { sent } = await standIn.say({ text: QUESTION, ...scene })
    const { modal } = await standIn.messageCommand({ name: ASK, message: sent })
    expect((await standIn.modalSubmit({ modal: present(modal) })).text).toContain('Pant')
  })

  test.each([
    '@everyone <@1> ``` # x',
    '\u202Egnp.exe\u0000\u001B[31m',
    '🦘'.repeat(400),
    '__proto__',
    'see you <t:-99999999999:R> who hosted Tokyo?',
    '**'.repeat(200),
  ])('takes any text: %j', async (text) => {
    const discord = await startDiscord()
    const { modal } = await askAbout(discord, text)
    const answered = await discord.standIn.modalSubmit({ modal: present(modal) })
    expect(answered.text).not.toMatch(/(?<!\\)@everyone|<@|\u202E/)
    expect(answered.ephemeral).toBe(true)
  })
})

test('help offers an empty form', async () => {
  const discord = await startDiscord()
  const help = await discord.quad('help')
  const { modal } = await discord.press(messageWith(help, 'Ask a question'), 'Ask a question', 0)
  expect(written(modal)).toEqual([''])
  const values = { question: QUESTION }
  const { text, message } = await discord.standIn.modalSubmit({ modal: present(modal), values })
  expect(text).toContain('Pant')
  expect(isPrivate(present(message))).toBe(true)
})

test('a form without a question says so', async () => {
  const discord = await startDiscord()
  const { modal } = await askAbout(discord, 'x')
  const values = { question: '  \n ' }
  const { text, ephemeral } = await discord.standIn.modalSubmit({ modal: present(modal), values })
  expect(text).toBe(errorText('form-empty'))
  expect(ephemeral).toBe(true)
})

test.each([
  ['of another version', 'q7:form:question', 'form-outdated'],
  ['that nobody made', 'x', 'form-forged'],
  ['with nothing in it', 'q1:form:', 'form-forged'],
  ['that stands for a button', 'q1:share:latest', 'form-forged'],
  ['of a kind that does not exist', 'q1:shout:question', 'form-forged'],
] as const)(
  'a form %s gets a friendly word, with what was typed',
  async (_what, customId, code) => {
    const discord = await startDiscord()
    const { modal } = await askAbout(discord, 'a *bold* question')
    const forged = { ...present(modal), customId }
    const { text, ephemeral } = await discord.standIn.modalSubmit({ modal: forged })
    expect(text).toBe(`${errorText(code)}\nYour question was: a \\*bold\\* question`)
    expect(ephemeral).toBe(true)
  },
)

describe('when something goes wrong', () => {
  test.each<PlantedFault>([
    { kind: 'http-500' },
    { kind: 'drop' },
    { kind: 'accept-then-500' },
    { kind: 'accept-then-drop' },
    { kind: 'rate-limited', retryAfterSeconds: 0.05 },
    { kind: 'stall', ms: 50 },
  ])('the form opens and its answer comes once after $kind', async (fault) => {
    const discord = await startDiscord({ faults: ['second-acknowledgement'] })
    const { standIn } = discord
    const opened = standIn.plant(CALLBACK, fault)
    const { modal } = await askAbout(discord, QUESTION)
    const submitted = standIn.plant(CALLBACK, fault)
    const { messages } = await standIn.modalSubmit({ modal: present(modal) })
    await discord.surface.stop()
    expect([opened.struck, submitted.struck]).toEqual([1, 1])
    expect(messages).toHaveLength(1)
    expect(standIn.allMessages).toHaveLength(2)
  })

  test('a form that Discord does not take is a word of regret', async () => {
    const discord = await startDiscord()
    discord.standIn.plant(CALLBACK, { kind: 'error', status: 400, code: 50035 })
    const { text, acknowledgement } = await askAbout(discord, QUESTION)
    expect(acknowledgement).toBe('message')
    expect(text).toContain('Something went wrong')
    await discord.log.has('a word of regret may')
  })

  test('a form that comes too late is logged, and nothing more is tried', async () => {
    const discord = await startDiscord({
      standIn: { acknowledgementMs: 30 },
      faults: ['no-response', 'late-response'],
    })
    const { standIn } = discord
    standIn.plant(CALLBACK, { kind: 'rate-limited', retryAfterSeconds: 0.05 })
    expect((await askAbout(discord, QUESTION)).acknowledgement).toBe('none')
    await discord.log.has('too late')
    await discord.surface.stop()
    expect(standIn.callsTo(CALLBACK)).toHaveLength(2)
  })

  test('an answer to a form that somebody else gave is left alone', async () => {
    const discord = await startDiscord()
    const { standIn } = discord
    const { modal } = await askAbout(discord, QUESTION)
    standIn.plant(CALLBACK, { kind: 'error', status: 400, code: 40060 })
    unanswered(standIn.modalSubmit({ modal: present(modal) }))
    await discord.log.has('Somebody else has answered')
    await discord.surface.stop()
    expect(standIn.callsTo(CALLBACK)).toHaveLength(2)
  })

  test('a form that is delivered again is answered once', async () => {
    const discord = await startDiscord()
    const { standIn } = discord
    const { modal } = await askAbout(discord, QUESTION)
    const { interaction, messages } = await standIn.modalSubmit({ modal: present(modal) })
    standIn.redeliver(interaction)
    await discord.log.has('came again')
    await discord.surface.stop()
    expect(standIn.allMessages).toHaveLength(1 + messages.length)
  })

  test('a form that is sent while the connection is gone is answered when it is back', async () => {
    const discord = await startDiscord()
    const { standIn } = discord
    const { modal } = await askAbout(discord, QUESTION)
    standIn.gateway.disconnect()
    const { message } = await standIn.modalSubmit({ modal: present(modal) })
    expect(textsOf(present(message)).join()).toContain('Pant')
  })

  test('in a thread that is closed nobody can be told, but the log has it', async () => {
    const discord = await startDiscord()
    const { standIn } = discord
    const thread = standIn.addThread(present(standIn.channels[0]).id, 'Tokyo')
    standIn.archiveThread(thread.id, 'locked')
    unanswered(discord.quad('latest', {}, { channelId: thread.id }))
    await discord.log.has('the thread is closed')
    await discord.surface.stop()
    expect(standIn.callsTo(CALLBACK)).toHaveLength(1)
  })
})

test('a form opens after a restart of the bot, and is answered after one', async () => {
  const discord = await startDiscord()
  const { modal } = await askAbout(discord, QUESTION)
  await discord.surface.stop()
  await discord.surface.start()
  const { text } = await discord.standIn.modalSubmit({ modal: present(modal) })
  expect(text).toContain('Pant')
})

test('a form with any text in it is one that Discord takes', () => {
  const word = anyText({ maxLength: 25 })
  const text = fc.tuple(word, fc.nat(200)).map(([part, times]) => part.repeat(times))
  const property = fc.property(text, text, text, (claim, wrong, source) => {
    const forms = [questionForm(claim), reportForm('latest meeting', { claim, wrong, source })]
    expect(forms.flatMap(issuesOf)).toEqual([])
  })
  fc.assert(property, { numRuns: 20 })
})

test('fields that are no text, and none at all, are nothing', () => {
  expect(filledIn([])).toEqual({})
  expect(filledIn([{ type: 10, id: 1 }])).toEqual({})
  expect(questionForm(null).components).toHaveLength(1)
})
