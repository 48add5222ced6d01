// The least permission there is: what the code does in Slack, and what the manifest asks for, are the same.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeManifest } from '../../../src/bot/slack/manifest.ts'
import {
  AGENT_SCOPES,
  EVENTS,
  NEEDED_SCOPES,
  OPTIONAL_SCOPES,
} from '../../../src/bot/slack/scopes.ts'

const SLACK = join(import.meta.dirname, '../../../src/bot/slack')

/** For public and private channels, direct messages, and the metadata in all of them. */
const READING = ['channels:history', 'groups:history', 'im:history', 'metadata.message:read']

/** What a method needs, by its page under https://docs.slack.dev/reference/methods; null for nothing. */
const METHODS: Readonly<Record<string, readonly string[] | string | null>> = {
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
  'assistant.threads.setTitle': 'assistant:write',
  'auth.test': null,
  'chat.getPermalink': null,
  'chat.postEphemeral': 'chat:write',
  'chat.postMessage': 'chat:write',
  'conversations.history': READING,
  'conversations.replies': READING,
  'files.completeUploadExternal': 'files:write',
  'files.getUploadURLExternal': 'files:write',
  'users.info': 'users:read',
  'views.open': null,
  'views.publish': null,
  'views.push': null,
  'views.update': null,
}

/** What an event needs, by its page under https://docs.slack.dev/reference/events; null for nothing. */
const EVENTS_BY_LISTENER: Readonly<Record<string, readonly [string, string | null]>> = {
  app_home_opened: ['app_home_opened', null],
  app_mention: ['app_mention', 'app_mentions:read'],
  app_uninstalled: ['app_uninstalled', null],
  message: ['message.im', 'im:history'],
  tokens_revoked: ['tokens_revoked', null],
}

const source = globSync('**/*.ts', { cwd: SLACK })
  .map((name) => readFileSync(join(SLACK, name), 'utf8'))
  .join('\n')

const distinct = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort()
const found = (pattern: RegExp): readonly string[] =>
  distinct([...source.matchAll(pattern)].map(([, name = '']) => name))

const methodsUsed = distinct([
  ...found(/\bclient\.((?:[a-z]\w*\.)+[a-z]\w*)\(/g),
  ...found(/\bapi\.call\('([^']+)'/g),
])
/** app.event('app_mention', …), and for (const event of ['app_mention', …]). */
const eventsUsed = distinct(
  [...found(/\bapp\.event\(\s*('[^']+')/g), ...found(/\bconst event of \[([^\]]+)\]/g)].flatMap(
    (names) => [...names.matchAll(/'([^']+)'/g)].map(([, name = '']) => name),
  ),
)

test('every method and every event that is used is known here', () => {
  expect(methodsUsed).toContain('chat.postMessage')
  expect(methodsUsed.filter((name) => !(name in METHODS))).toEqual([])
  expect(eventsUsed.filter((name) => !(name in EVENTS_BY_LISTENER))).toEqual([])
  // Methods of views need no scope, so that it may be open which of them is called.
  expect(source).not.toMatch(
    /\bapi\.call\([^'\n]|\bapiCall\(|\bapp\.message\(|\bclient\[|\bclient\.(?!views\b)\w+\[/,
  )
})

test('the scopes are those of the methods, the events and the commands that are used', () => {
  const ofMethods = methodsUsed.flatMap((name) => METHODS[name] ?? null)
  const ofEvents = eventsUsed.map((name) => EVENTS_BY_LISTENER[name]?.[1] ?? null)
  const ofCommands = /\bapp\.(?:command|shortcut)\(/.test(source) ? ['commands'] : []
  const used = [...ofMethods, ...ofEvents, ...ofCommands].filter((scope) => scope !== null)
  const asked = Object.keys({ ...NEEDED_SCOPES, ...AGENT_SCOPES, ...OPTIONAL_SCOPES })
  expect(distinct(used)).toEqual(distinct(asked))
})

test('the events are those that are listened to', () => {
  const heard = eventsUsed.map((name) => EVENTS_BY_LISTENER[name])
  expect(Object.fromEntries(heard.filter((each) => each !== undefined))).toEqual(EVENTS)
})

test.each([
  [false, Object.keys(NEEDED_SCOPES)],
  [true, [...Object.keys(NEEDED_SCOPES), ...Object.keys(AGENT_SCOPES)]],
])('the manifest asks for them and no others; agent panel: %s', (agent, scopes) => {
  const { oauth_config, settings } = makeManifest({ receiving: { kind: 'socket' }, agent })
  expect(oauth_config.scopes.bot).toEqual(scopes)
  expect(settings.event_subscriptions.bot_events).toEqual(Object.keys(EVENTS))
})

test('the README explains each scope, in the words of the table', () => {
  const readme = readFileSync(join(SLACK, '../../../README.md'), 'utf8')
  const rows = [...readme.matchAll(/^\| `([\w.]+(?::\w+)?)` +\| (.+?) +\|$/gm)]
  const explained = Object.fromEntries(rows.map(([, scope = '', why = '']) => [scope, why]))
  expect(explained).toMatchObject({ ...NEEDED_SCOPES, ...AGENT_SCOPES, ...OPTIONAL_SCOPES })
})
