// The registered commands: what Discord is told of it, and when.

import { expect, test } from 'vitest'
import { DIGEST_COMMANDS } from '../../../src/bot/commands/digest-table.ts'
import { COMMANDS } from '../../../src/bot/commands/table.ts'
import { commandJson } from '../../../src/bot/discord/command-json.ts'
import { fingerprint } from '../../../src/bot/discord/fingerprint.ts'
import { inviteLinks } from '../../../src/bot/discord/invite.ts'
import { commands, startStandIn, surfaceFor } from './running-surface.ts'

const wanted = commandJson((kind, typed) => commands.complete(kind, typed))

/** As Discord lists it: with ids, and a value for everything that was left out. */
function asListed(json: object): object {
  return {
    id: '1',
    application_id: '2',
    version: '3',
    dm_permission: true,
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    nsfw: false,
    handler: null,
    ...json,
    contexts: [2, 1, 0],
    integration_types: [1, 0],
  }
}

/** The options of /quad. */
function optionsOf(command: (typeof wanted)[number] | undefined) {
  return command !== undefined && 'options' in command ? (command.options ?? []) : []
}

test('there is /quad with a subcommand for each of the tables, and a command on messages', () => {
  const [quad, ...others] = wanted
  expect(quad?.name).toBe('quad')
  expect(quad?.contexts).toEqual([0, 1, 2])
  expect(quad?.integration_types).toEqual([0, 1])
  expect(optionsOf(quad).map(({ name }) => name)).toEqual([
    ...COMMANDS.map(({ name }) => name),
    'digests',
  ])
  const group = optionsOf(quad).at(-1)
  const inGroup = group !== undefined && 'options' in group ? (group.options ?? []) : []
  expect(inGroup.map(({ name }) => name)).toEqual(DIGEST_COMMANDS.map(({ name }) => name))
  expect(others).toEqual([
    { type: 3, name: 'Ask Quad Brief', contexts: [0, 1, 2], integration_types: [0, 1] },
  ])
  const words: number[] = []
  JSON.stringify(quad, (key, value: unknown) => {
    const counts = key === 'name' || key === 'description' || key === 'value'
    if (counts && typeof value === 'string') words.push(value.length)
    return value
  })
  // https://docs.discord.com/developers/interactions/application-commands#registering-a-command
  expect(words.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(8_000)
})

test('meetings, countries, people, topics, years and time zones are suggested; densities are listed', () => {
  const options = JSON.stringify(wanted)
  for (const name of ['meeting', 'country', 'person', 'topic', 'year', 'zone']) {
    const found = [...options.matchAll(new RegExp(`{"type":3,"name":"${name}"[^{}]*}`, 'g'))]
    expect(found.length).toBeGreaterThan(0)
    for (const [option] of found) expect(option).toContain('"autocomplete":true')
  }
  expect(options).toContain('"choices":[{"name":"short","value":"short"}')
  expect(options).toMatch(/"name":"question"[^}]*"required":true}/)
})

test('it is registered once, and not again when the bot starts again', async () => {
  const { standIn, log } = await startStandIn()
  for (const starts of [1, 2, 3]) {
    const surface = await surfaceFor(standIn, log)
    await surface.start()
    await surface.stop()
    expect(standIn.registrations).toHaveLength(1)
    expect(standIn.callsTo('GET /applications/:application/commands')).toHaveLength(starts)
  }
  expect(standIn.registrations[0]).toMatchObject({ names: ['quad', 'Ask Quad Brief'] })
  expect(standIn.registrations[0]).not.toHaveProperty('guildId')
})

test('no server has commands of its own, beside which everything would stand twice', async () => {
  const { standIn, log } = await startStandIn()
  const surface = await surfaceFor(standIn, log)
  await surface.start()
  await surface.stop()
  expect(standIn.callsTo('PUT /applications/:application/guilds/:guild/commands')).toEqual([])
  for (const { id } of standIn.guilds) expect(standIn.commands(id)).toEqual([])
})

test('it is registered again when the table has changed', async () => {
  const { standIn, log } = await startStandIn()
  const before = await surfaceFor(standIn, log)
  await before.start()
  await before.stop()
  const changed: typeof commands = {
    ...commands,
    complete: (kind, typed, limit) =>
      kind === 'density'
        ? [{ name: 'full', value: 'full' }]
        : commands.complete(kind, typed, limit),
  }
  const after = await surfaceFor(standIn, log, { commands: changed })
  await after.start()
  expect(standIn.registrations).toHaveLength(2)
  expect(JSON.stringify(standIn.commands())).toContain('"full"')
})

test('what Discord fills in and the order of what has none are no difference', () => {
  expect(fingerprint(wanted.map(asListed))).toBe(fingerprint(wanted))
  expect(fingerprint([{ name: 'a', options: [] }])).toBe(fingerprint([{ type: 1, name: 'a' }]))
  expect(fingerprint([{ name: 'a' }, { name: 'b' }])).toBe(
    fingerprint([{ name: 'b' }, { name: 'a' }]),
  )
  const option = { type: 3, name: 'x', description: 'y' }
  expect(fingerprint([{ name: 'a', options: [{ ...option, required: false }] }])).toBe(
    fingerprint([{ name: 'a', options: [option] }]),
  )
})

test.each([
  ['a description', { description: 'else' }],
  ['where it is offered', { contexts: [0] }],
  ['who needs what to see it', { default_member_permissions: '32' }],
  ['the order of options', { options: optionsOf(wanted[0]).toReversed() }],
  ['nothing but a subcommand less', { options: optionsOf(wanted[0]).slice(1) }],
])('%s is a difference', (_what, change) => {
  const [quad, ...others] = wanted
  expect(fingerprint([{ ...quad, ...change }, ...others])).not.toBe(fingerprint(wanted))
})

test('a command on messages that is missing or called otherwise is a difference', () => {
  const [quad, message] = wanted
  expect(fingerprint([{ ...quad }])).not.toBe(fingerprint(wanted))
  expect(fingerprint([{ ...quad }, { ...message, name: 'Ask' }])).not.toBe(fingerprint(wanted))
})

test('another command that was registered once is a difference', () => {
  expect(fingerprint([...wanted, { name: 'old' }])).not.toBe(fingerprint(wanted))
})

test('the log has the link that adds the bot, with what it needs and no more', async () => {
  const { standIn, log } = await startStandIn()
  const surface = await surfaceFor(standIn, log)
  await surface.start()
  const { server, person } = inviteLinks(standIn.applicationId)
  await log.has(`Add Quad Brief to a server: ${server}`)
  expect(Object.fromEntries(new URL(server).searchParams)).toEqual({
    client_id: standIn.applicationId,
    scope: 'applications.commands bot',
    integration_type: '0',
    // View Channel, Send Messages, Send Messages in Threads, Embed Links, Attach Files
    permissions: String(
      [10n, 11n, 14n, 15n, 16n, 35n, 38n].reduce((bits, bit) => bits | (1n << bit), 0n),
    ),
  })
  expect(Object.fromEntries(new URL(person).searchParams)).toEqual({
    client_id: standIn.applicationId,
    scope: 'applications.commands',
    integration_type: '1',
  })
})

test('no privileged intent is asked for: servers, messages in them and direct messages', async () => {
  const { standIn, log } = await startStandIn()
  const surface = await surfaceFor(standIn, log)
  await surface.start()
  expect(standIn.sessions[0]?.intents).toBe((1 << 0) | (1 << 9) | (1 << 12))
})
