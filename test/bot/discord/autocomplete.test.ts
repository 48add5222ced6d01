// What /quad suggests while one types, end to end.

import { expect, test } from 'vitest'
import { choicesJson } from '../../../src/bot/discord/command-json.ts'
import { commands, startDiscord } from './running-surface.ts'

test('every option that is chosen from the record is suggested, also before anything is typed', async () => {
  const { standIn } = await startDiscord()
  for (const [subcommand, focused, some] of [
    ['meeting', 'meeting', 'Tokyo'],
    ['country', 'country', 'Australia'],
    ['person', 'person', 'Anne Neuberger'],
    ['topic', 'topic', 'Ransomware'],
    ['timeline', 'year', '2023'],
  ] as const) {
    const { choices } = await standIn.autocomplete({ name: 'quad', subcommand, focused })
    const names = choices.map(({ name }) => name)
    expect(names.some((name) => name.toLowerCase().includes(some.toLowerCase()))).toBe(true)
    expect(names.length).toBeLessThanOrEqual(25)
  }
})

test.each([
  ['country', 'country', 'aus', ['Australia']],
  ['country', 'country', 'USA', ['United States']],
  ['person', 'person', 'neub', ['Anne Neuberger']],
  ['person', 'person', 'Neubeger', ['Anne Neuberger']],
  ['meeting', 'meeting', 'dehli', ['New Delhi']],
  ['meeting', 'meeting', 'DELHI', ['New Delhi']],
  ['meeting', 'meeting', 'To\u200Bkyo', ['Tokyo']],
  ['meeting', 'meeting', 'qqqqqq', []],
  ['digests subscribe', 'zone', 'mumb', ['Mumbai (Asia/Kolkata)']],
  ['digests change', 'zone', 'Asia/Tok', ['Tokyo (Asia/Tokyo)']],
  ['person', 'person', '@everyone', []],
])('/%s %s:%s', async (subcommand, focused, typed, expected) => {
  const { standIn } = await startDiscord()
  const options = { [focused]: typed }
  const { choices } = await standIn.autocomplete({ name: 'quad', subcommand, options, focused })
  expect(choices.map(({ name }) => name)).toHaveLength(expected.length)
  for (const [index, name] of expected.entries()) expect(choices[index]?.name).toContain(name)
})

test('what is chosen is understood', async () => {
  const discord = await startDiscord()
  const options = { meeting: 'delhi' }
  const spec = { name: 'quad', subcommand: 'meeting', options, focused: 'meeting' }
  const { choices } = await discord.standIn.autocomplete(spec)
  const { text } = await discord.quad('meeting', { meeting: String(choices[0]?.value) })
  expect(text).toContain('New Delhi')
})

test('the 25 best of many are suggested', async () => {
  const many = Array.from({ length: 300 }, (_, index) => `Person ${index}`)
  const discord = await startDiscord({
    commands: {
      ...commands,
      complete: () => many.map((name) => ({ name, value: name })),
    },
  })
  const spec = { name: 'quad', subcommand: 'person', focused: 'person' }
  const { choices } = await discord.standIn.autocomplete(spec)
  expect(choices.map(({ name }) => name)).toEqual(many.slice(0, 25))
})

test('an error while one types gives no suggestions, and the log says why', async () => {
  const discord = await startDiscord({
    commands: {
      ...commands,
      complete: (kind, typed) => {
        if (typed === 'boom') throw new Error('planted')
        return commands.complete(kind, typed)
      },
    },
  })
  const options = { person: 'boom' }
  const spec = { name: 'quad', subcommand: 'person', options, focused: 'person' }
  const { choices } = await discord.standIn.autocomplete(spec)
  expect(choices).toEqual([])
  await discord.log.has('planted')
})

test('long names are shortened, and what could not be handed back whole is left out', () => {
  const long = 'x'.repeat(101)
  expect(
    choicesJson([
      { name: long, value: 'a' },
      { name: `${'y'.repeat(98)}🦘🦘`, value: 'b' },
      { name: 'too long a value', value: long },
      { name: '', value: 'c' },
    ]),
  ).toEqual([
    { name: `${'x'.repeat(99)}…`, value: 'a' },
    { name: `${'y'.repeat(98)}…`, value: 'b' },
    { name: 'c', value: 'c' },
  ])
})
