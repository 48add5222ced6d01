// The manifests are those that npm run manifest writes, and keep to what Slack states for one.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { webApi } from '@slack/bolt'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { MANIFESTS, manifestText } from '../../../src/bot/slack/manifest-text.ts'
import { makeManifest, SHORTCUTS, STANDING_PROMPTS } from '../../../src/bot/slack/manifest.ts'
import { commands, TODAY } from './running-surface.ts'

const ROOT = join(import.meta.dirname, '../../..')

const text = (max: number, min = 1) => z.string().min(min).max(max)
const url = z.url({ protocol: /^https$/ }).max(3_000)
const prompt = z.strictObject({ title: text(75), message: text(3_000) })

/**
 * https://docs.slack.dev/reference/app-manifest
 * https://github.com/slackapi/manifest-schema
 */
const manifestSchema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(1), minor_version: z.literal(1) }),
  display_information: z.strictObject({
    name: text(35),
    description: text(140),
    long_description: text(4_000, 175),
    background_color: z.string().regex(/^#(?:[\da-f]{3}){1,2}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({ display_name: text(80), always_online: z.boolean() }),
    slash_commands: z
      .array(
        z.strictObject({
          command: text(32, 2).startsWith('/'),
          url: url.optional(),
          description: text(2_000),
          usage_hint: text(1_000),
          should_escape: z.boolean(),
        }),
      )
      .min(1)
      .max(50),
    shortcuts: z
      .array(
        z.strictObject({
          name: text(24),
          type: z.enum(['message', 'global']),
          callback_id: text(255),
          description: text(150),
        }),
      )
      .min(1)
      .max(10),
    agent_view: z
      .strictObject({
        agent_description: text(300),
        suggested_prompts: z.array(prompt).min(1).max(4),
      })
      .optional(),
  }),
  oauth_config: z.strictObject({
    scopes: z.strictObject({ bot: z.array(text(50)).min(1).max(255) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: url.optional(),
      bot_events: z.array(text(50)).min(1).max(100),
    }),
    interactivity: z.strictObject({
      is_enabled: z.literal(true),
      request_url: url.optional(),
      message_menu_options_url: url.optional(),
    }),
    org_deploy_enabled: z.literal(false),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.literal(false),
  }),
})

const SOCKET = { kind: 'socket' } as const
const HTTP = { kind: 'http', url: 'https://quad.example.org/slack/events' } as const

test.each(Object.entries(MANIFESTS))('%s is what npm run manifest writes', (name, options) => {
  expect(readFileSync(join(ROOT, name), 'utf8')).toBe(manifestText(options))
})

describe.each([
  ['over Socket Mode', { receiving: SOCKET, agent: false }],
  ['over Socket Mode, with the agent panel', { receiving: SOCKET, agent: true }],
  ['over HTTP', { receiving: HTTP, agent: false }],
  ['over HTTP, with the agent panel', { receiving: HTTP, agent: true }],
] as const)('the manifest %s', (_, options) => {
  test('is read back from YAML as it was made', () => {
    expect(parse(manifestText(options))).toEqual(makeManifest(options))
  })

  test('keeps to every limit, and has nothing that Slack does not know', () => {
    expect(manifestSchema.safeParse(makeManifest(options)).error?.issues ?? []).toEqual([])
  })
})

test('a manifest fits the type of Slack’s own library, whose lists of scopes and events are not whole', () => {
  const { oauth_config: _, ...manifest } = makeManifest({ receiving: SOCKET, agent: true })
  const typed = manifest satisfies Omit<Known, 'settings'> & { settings: object }
  expect(typed.display_information.name).toBe('Quad Brief')
})

type Known = webApi.AppsManifestCreateArguments['manifest']

test('over HTTP Slack has one address for everything, and no socket', () => {
  const { features, settings } = makeManifest({ receiving: HTTP, agent: false })
  expect(features.slash_commands.map((command) => command.url)).toEqual([HTTP.url])
  expect(settings).toMatchObject({
    event_subscriptions: { request_url: HTTP.url },
    interactivity: { request_url: HTTP.url, message_menu_options_url: HTTP.url },
    socket_mode_enabled: false,
  })
})

test('people can write to the bot, and have a Home', () => {
  expect(makeManifest({ receiving: SOCKET, agent: false }).features.app_home).toEqual({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  })
})

test('the shortcuts are those that the bot knows', () => {
  expect(SHORTCUTS.map(({ type, callback_id: id }) => [type, id])).toEqual([
    ['global', 'ask'],
    ['message', 'ask_about'],
  ])
})

test('every command of the hint is answered', () => {
  const [command] = makeManifest({ receiving: SOCKET, agent: false }).features.slash_commands
  const hinted = command?.usage_hint.split(' | ') ?? []
  expect(hinted.length).toBeGreaterThan(3)
  expect(hinted.map((line) => commands.respond(line, TODAY).status)).toEqual(
    hinted.map(() => 'answered'),
  )
})

test.each(STANDING_PROMPTS)('the record answers: $message', ({ message }) => {
  expect(commands.respond(message, TODAY).status).toBe('answered')
})
