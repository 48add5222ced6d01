// Report a mistake in Discord, end to end: the form, what is kept, and what curators read.

import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTypedBack, typedBack } from '../../../src/bot/discord/typed-back.ts'
import { errorText } from '../../../src/bot/errors.ts'
import { REPORTS_FILE } from '../../../src/bot/reports/report-box.ts'
import { inlineText, neutral, statements } from '../../../src/briefings/index.ts'
import { anyText } from '../../support/any-text.ts'
import { everyComponent, permissions, textsOf } from '../../support/discord/index.ts'
import type { Modal, Outcome, PlantedFault } from '../../support/discord/index.ts'
import { REPORTED_AT } from '../../support/surface-deps.ts'
import {
  commands,
  isPrivate,
  labels,
  present,
  startDiscord,
  TODAY,
  unanswered,
} from './running-surface.ts'
import type { RunningDiscord } from './running-surface.ts'
import { discordFaults } from './validate.ts'

const CALLBACK = 'POST /interactions/:interaction/:token/callback'
const CREATE = 'POST /channels/:channel/messages'
const REPORT = 'Report a mistake'
const AGAIN = 'Open the form again'

const FORM = {
  claim: 'India was *represented* by X.',
  wrong: 'It was Y, @everyone.',
  source: 'https://example.org/a_b',
}

/** Asks something that has an answer with claims, and presses its button. */
async function openForm(discord: RunningDiscord, meeting = 'tokyo'): Promise<Outcome> {
  const { message } = await discord.quad('meeting', { meeting })
  return discord.press(present(message), REPORT, 0)
}

async function send(
  discord: RunningDiscord,
  { modal }: Pick<Outcome, 'modal'>,
  values: Readonly<Record<string, string>> = FORM,
): Promise<Outcome> {
  return discord.standIn.modalSubmit({ modal: present(modal), values })
}

function kept({ folder }: RunningDiscord): readonly unknown[] {
  const lines = readFileSync(join(folder, REPORTS_FILE), 'utf8').trimEnd().split('\n')
  return lines.map((line): unknown => JSON.parse(line))
}

/** Lets nothing be kept: where the file should be is a folder. */
function breakFile({ folder }: RunningDiscord): void {
  mkdirSync(join(folder, REPORTS_FILE))
}

function referenceIn(text: string): string {
  return present(/(?:reference is |Reference: |"reference":"|Report )([A-Z0-9]{6})/.exec(text)?.[1])
}

/** What is written in the fields of a form, by their names. */
function written({ components }: Modal): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    everyComponent(components).flatMap((one) =>
      typeof one['custom_id'] === 'string' ? [[one['custom_id'], one['value'] ?? '']] : [],
    ),
  )
}

describe('the button', () => {
  test('stands on answers that hold claims, shared ones too, and on no others', async () => {
    const discord = await startDiscord()
    const asked = await discord.quad('latest')
    expect(asked.messages.flatMap(labels)).toContain(REPORT)
    const shared = await discord.press(present(asked.message), 'Share in channel')
    expect(shared.messages.flatMap(labels)).toContain(REPORT)
    for (const subcommand of ['help', 'privacy']) {
      expect((await discord.quad(subcommand)).messages.flatMap(labels)).not.toContain(REPORT)
    }
  })

  test('stands once below a long answer, at its end', async () => {
    const discord = await startDiscord()
    const { messages } = await discord.quad('latest', { density: 'full' }, { count: 3 })
    expect(messages.map((message) => labels(message).includes(REPORT))).toEqual([
      false,
      false,
      true,
    ])
  })

  test('opens a form with the statement where the answer says one thing alone', async () => {
    const discord = await startDiscord()
    const question = 'who represented Japan in Tokyo?'
    const { message } = await discord.quad('ask', { question })
    const { modal } = await discord.press(present(message), REPORT, 0)
    const { briefing } = commands.run('ask', { question }, TODAY)
    const [claim] = statements(briefing).filter(({ kind }) => kind === 'claim')
    const text = inlineText(present(claim).inlines)
    expect(written(present(modal))).toEqual({ claim: text, wrong: '', source: '' })
  })

  test('opens an empty form where it says more', async () => {
    const discord = await startDiscord()
    const { modal } = await openForm(discord)
    expect(written(present(modal))).toEqual({ claim: '', wrong: '', source: '' })
  })
})

test('a report is kept, and its reference is told to the reporter alone', async () => {
  const discord = await startDiscord()
  const { modal, acknowledgement } = await openForm(discord)
  expect(acknowledgement).toBe('modal')
  const { text, ephemeral } = await send(discord, { modal })
  expect(ephemeral).toBe(true)
  expect(kept(discord)).toEqual([
    {
      reference: referenceIn(text),
      at: REPORTED_AT.toString(),
      surface: 'Discord',
      ask: commands.run('meeting', { meeting: 'tokyo' }, TODAY).ask,
      records: ['2023-12-tokyo'],
      ...FORM,
    },
  ])
  expect(readFileSync(join(discord.folder, REPORTS_FILE), 'utf8')).not.toContain(
    present(discord.standIn.users[0]).id,
  )
})

test('what has to be mended is said, and the form opens again with what was typed', async () => {
  const discord = await startDiscord()
  const values = { ...FORM, wrong: '   ' }
  const mended = await send(discord, await openForm(discord), values)
  expect(mended.text).toContain(errorText('form-mended'))
  expect(mended.text).toContain('**What is wrong?** Please say it in a few words.')
  expect(isPrivate(present(mended.message))).toBe(true)
  const again = await discord.press(present(mended.message), AGAIN, 0)
  expect(written(present(again.modal))).toEqual({ ...FORM, wrong: '' })
  const { text } = await send(discord, again, { wrong: FORM.wrong })
  expect(kept(discord)).toEqual([
    expect.objectContaining({ ...FORM, reference: referenceIn(text) }),
  ])
})

test.each([
  ['as text', FORM],
  ['with marks', { claim: '**a** \\ [b](c) 1. - x', wrong: '\\*x\\* `y` <@1>', source: '_z_' }],
  ['at its longest', { claim: 'c'.repeat(1_000), wrong: 'w '.repeat(1_000).trim(), source: 's' }],
])('a report that cannot be kept is given back %s, under a reference', async (_how, values) => {
  const discord = await startDiscord()
  const opened = await openForm(discord)
  breakFile(discord)
  const { message, text } = await send(discord, opened, values)
  expect(text).toContain('Your report could not be kept.')
  expect(await discord.log.has('could not be kept')).toContain(referenceIn(text))
  const again = await discord.press(present(message), AGAIN, 0)
  expect(written(present(again.modal))).toEqual(values)
})

test('a report that is too long for a message comes back as a file', async () => {
  const discord = await startDiscord()
  const values = { claim: '*'.repeat(1_000), wrong: '_'.repeat(2_000), source: '~'.repeat(500) }
  const opened = await openForm(discord)
  breakFile(discord)
  const { message, text } = await send(discord, opened, values)
  const [file] = present(message).attachments
  expect(new TextDecoder().decode(file?.bytes)).toBe(
    `Which statement?\n${values.claim}\n\nWhat is wrong?\n${values.wrong}\n\nWhere does it stand right?\n${values.source}\n`,
  )
  expect(text).toContain('Your report could not be kept.')
  expect(isPrivate(present(message))).toBe(true)
})

test('a report that is given back comes as a file when Discord does not take the components', async () => {
  const discord = await startDiscord()
  const opened = await openForm(discord)
  breakFile(discord)
  discord.standIn.plant(CALLBACK, { kind: 'error', status: 400, code: 50035 })
  const { message, text } = await send(discord, opened)
  const [file] = present(message).attachments
  expect(new TextDecoder().decode(file?.bytes)).toContain(FORM.wrong)
  expect(text).toContain('Your report could not be kept.')
})

test('any text that is given back is read again as it was, in a message that Discord takes', () => {
  const word = anyText({ minLength: 1, maxLength: 25 })
  const text = fc.tuple(word, fc.nat(16)).map(([part, times]) => part.repeat(times))
  const property = fc.property(text, text, text, (claim, wrong, source) => {
    const typed = { claim, wrong, source }
    const { message, file } = typedBack('Words.', typed, 'latest meeting')
    if (file !== undefined) return
    expect(discordFaults(message)).toEqual([])
    expect({ claim: '', wrong: '', source: '', ...readTypedBack(message) }).toEqual(
      Object.fromEntries(
        Object.entries(typed).map(([name, value]) => [name, neutral(value).trim()]),
      ),
    )
  })
  fc.assert(property, { numRuns: 40 })
})

test.each([
  ['q7:report:latest', 'form-outdated'],
  ['q1:report:', 'form-forged'],
] as const)('what was typed into the form %s is given back', async (customId, code) => {
  const discord = await startDiscord()
  const { modal } = await openForm(discord)
  const { text, message } = await send(discord, { modal: { ...present(modal), customId } })
  expect(text).toContain(errorText(code))
  expect(text).toContain('It was Y, \\@everyone.')
  expect(labels(present(message))).toEqual([])
})

describe('a confirmation', () => {
  test.each<PlantedFault>([
    { kind: 'http-500' },
    { kind: 'drop' },
    { kind: 'accept-then-500' },
    { kind: 'accept-then-drop' },
    { kind: 'rate-limited', retryAfterSeconds: 0.05 },
    { kind: 'error', status: 400, code: 50035 },
  ])('comes once, for one report, after $kind', async (fault) => {
    const discord = await startDiscord({ faults: ['second-acknowledgement'] })
    const opened = await openForm(discord)
    discord.standIn.plant(CALLBACK, fault)
    const { text, messages } = await send(discord, opened)
    await discord.surface.stop()
    expect(messages).toHaveLength(1)
    expect(kept(discord)).toEqual([expect.objectContaining({ reference: referenceIn(text) })])
  })

  test('that is lost every time leaves one report, and no word that asks to send it again', async () => {
    const discord = await startDiscord()
    const { standIn } = discord
    const opened = await openForm(discord)
    const sent = standIn.allMessages.length
    standIn.plant({ route: CALLBACK, times: 8 }, { kind: 'http-500' })
    unanswered(send(discord, opened))
    await discord.log.has('Nobody could be told that a report is kept')
    await discord.surface.stop()
    expect(standIn.allMessages).toHaveLength(sent)
    expect(kept(discord)).toHaveLength(1)
  })

  test('is not given twice, nor is the report kept twice, when it is delivered again', async () => {
    const discord = await startDiscord()
    const { interaction } = await send(discord, await openForm(discord))
    discord.standIn.redeliver(interaction)
    await discord.log.has('came again')
    await discord.surface.stop()
    expect(kept(discord)).toHaveLength(1)
  })
})

describe('the curators', () => {
  const CURATORS = '1000000000000000099'
  const withCurators = (appPermissions?: bigint) => {
    const curators = { id: CURATORS, name: 'curators' }
    const channel = appPermissions === undefined ? curators : { ...curators, appPermissions }
    return startDiscord({
      curatorsChannel: CURATORS,
      standIn: { guilds: [{ channels: [{ name: 'briefings' }, channel] }] },
    })
  }

  test('read every report in their channel, and nobody is pinged', async () => {
    const discord = await withCurators()
    const { text } = await send(discord, await openForm(discord))
    await discord.surface.stop()
    const [posted, ...others] = discord.standIn.messages(CURATORS)
    expect(others).toEqual([])
    const read = textsOf(present(posted)).join('\n')
    expect(read).toContain(`Report ${referenceIn(text)}`)
    expect(read).toContain('It was Y, \\@everyone.')
    expect(read).toContain('2023-12-tokyo')
    expect(labels(present(posted))).toEqual(['Show the answer'])
    expect(posted?.nonce).toBe(`report-${referenceIn(text)}-c0`)
  })

  test.each<PlantedFault>([
    { kind: 'http-500' },
    { kind: 'accept-then-500' },
    { kind: 'accept-then-drop' },
    { kind: 'rate-limited', retryAfterSeconds: 0.05 },
    { kind: 'error', status: 400, code: 50035 },
  ])('read it once after $kind', async (fault) => {
    const discord = await withCurators()
    const opened = await openForm(discord)
    discord.standIn.plant(CREATE, fault)
    await send(discord, opened)
    await discord.surface.stop()
    expect(discord.standIn.messages(CURATORS)).toHaveLength(1)
  })

  test('who are slow to be told let no reporter wait', async () => {
    const discord = await withCurators()
    const { standIn } = discord
    const opened = await openForm(discord)
    const planted = standIn.plant(CREATE, { kind: 'rate-limited', retryAfterSeconds: 1 })
    const { text } = await send(discord, opened)
    expect(text).toContain('Your report is kept')
    expect(standIn.messages(CURATORS)).toEqual([])
    await discord.surface.stop()
    expect(planted.struck).toBe(1)
    expect(standIn.messages(CURATORS)).toHaveLength(1)
  })

  test('whose channel is closed to the bot: the report is kept, and the log says why', async () => {
    const discord = await withCurators(permissions('VIEW_CHANNEL'))
    const { text } = await send(discord, await openForm(discord))
    const line = await discord.log.has('The curators in Discord could not be told')
    expect(line).toContain(referenceIn(text))
    expect(line).toContain('Missing Permissions')
    expect(kept(discord)).toHaveLength(1)
  })
})
