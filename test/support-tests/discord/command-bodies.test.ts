import { describe, expect, test } from 'vitest'
import type { DiscordStandIn } from '../../support/discord/index.ts'
import { call, first, startStandIn } from './standing.ts'

function command(more: object = {}) {
  return { name: 'quad', description: 'a', ...more }
}

function option(more: object = {}) {
  return { type: 3, name: 'country', description: 'a', ...more }
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

const sub = { type: 1, name: 'ask', description: 'a' }

function commandsPath(standIn: DiscordStandIn, guild = ''): string {
  return `/applications/${standIn.applicationId}${guild}/commands`
}

describe('registering commands', () => {
  test.each<[string, object, RegExp]>([
    ['upper case', command({ name: 'Quad' }), /APPLICATION_COMMAND_INVALID_NAME/],
    ['a space in the name', command({ name: 'the quad' }), /STRING_TYPE_REGEX/],
    ['a name of 33', command({ name: 'x'.repeat(33) }), /name/],
    ['an empty description', command({ description: '' }), /description/],
    ['a description of 101', command({ description: 'x'.repeat(101) }), /description/],
    ['no description', { name: 'quad' }, /description.*REQUIRED/],
    ['a member that does not exist', command({ handler: 1 }), /UNKNOWN_PROPERTY/],
    ['26 options', command({ options: times(26, (n) => option({ name: `o${n}` })) }), /options/],
    ['the same option twice', command({ options: [option(), option()] }), /repeats/],
    [
      'an optional option before a required one',
      command({ options: [option(), option({ name: 'b', required: true })] }),
      /REQUIRED_INVALID/,
    ],
    [
      'the same inside a subcommand',
      command({
        options: [{ ...sub, options: [option(), option({ name: 'b', required: true })] }],
      }),
      /REQUIRED_INVALID/,
    ],
    ['a subcommand beside an option', command({ options: [sub, option()] }), /by themselves/],
    [
      'a subcommand in a subcommand',
      command({ options: [{ ...sub, options: [sub] }] }),
      /parameters/,
    ],
    [
      '26 choices',
      command({
        options: [option({ choices: times(26, (n) => ({ name: `${n}`, value: `${n}` })) })],
      }),
      /choices/,
    ],
    [
      'a choice of another type',
      command({ options: [option({ choices: [{ name: 'a', value: 1 }] })] }),
      /another type/,
    ],
    [
      'choices and autocomplete',
      command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] }),
      /AUTOCOMPLETE/,
    ],
    [
      'a length for a number',
      command({ options: [option({ type: 4, max_length: 5 })] }),
      /max_length/,
    ],
    ['an unknown option type', command({ options: [option({ type: 12 })] }), /CHOICES/],
    ['an unknown context', command({ contexts: [3] }), /contexts/],
    [
      'private channels for guild installs',
      command({ contexts: [2], integration_types: [0] }),
      /USER_INSTALL/,
    ],
    ['an unknown language', command({ name_localizations: { en: 'a' } }), /DICT_TYPE_CHOICES/],
    ['permissions that are no number', command({ default_member_permissions: 'all' }), /default/],
    ['a description for a message command', command({ type: 3 }), /description/],
    [
      'more than 8000 characters',
      command({
        options: times(4, (n) =>
          option({
            name: `o${n}`,
            choices: times(25, (m) => ({ name: `${m}`.padEnd(50), value: `${m}`.padEnd(50) })),
          }),
        ),
      }),
      /TOO_LARGE/,
    ],
  ])('refuses %s', async (_what, body, reason) => {
    const standIn = await startStandIn()
    const refused = await call(standIn, 'PUT', commandsPath(standIn), [body])
    expect(refused.code).toBe(50035)
    expect(refused.text).toMatch(reason)
    expect(standIn.registrations).toEqual([])
  })

  test('refuses 101 commands, and two of one name', async () => {
    const standIn = await startStandIn()
    const put = (body: object[]) => call(standIn, 'PUT', commandsPath(standIn), body)
    expect((await put(times(101, (n) => command({ name: `c${n}` })))).text).toMatch(/TOO_MANY/)
    expect((await put([command(), command()])).text).toMatch(/DUPLICATE_NAME/)
  })

  test('refuses contexts for the commands of one guild', async () => {
    const standIn = await startStandIn()
    const path = commandsPath(standIn, `/guilds/${first(standIn.guilds).id}`)
    const refused = await call(standIn, 'PUT', path, [command({ contexts: [0] })])
    expect(refused.text).toMatch(/globally-scoped/)
  })
})
