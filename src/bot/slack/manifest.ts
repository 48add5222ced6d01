// The app as Slack is told of it: made from the command table, the scopes and the events.
// https://docs.slack.dev/reference/app-manifest

import { findCommand } from '../commands/table.ts'
import type { CommandName } from '../commands/table.ts'
import { AGENT_SCOPES, EVENTS, NEEDED_SCOPES } from './scopes.ts'

/** How Slack gets to the bot. */
export type Receiving =
  | { readonly kind: 'socket' }
  /** Signed requests to an address that Slack can reach; it takes all kinds of them. */
  | { readonly kind: 'http'; readonly url: string }

export interface ManifestOptions {
  readonly receiving: Receiving
  /** Whether the app has the agent panel. Slack lets nobody take that back. */
  readonly agent: boolean
}

/** The name in Slack's menus -> what the bot is told of it. Slack takes 24 characters for a name. */
export const SHORTCUTS = [
  {
    name: 'Ask Quad Brief',
    type: 'global',
    callback_id: 'ask',
    description: 'Ask about the Quad’s cyber meetings',
  },
  {
    name: 'Ask about this message',
    type: 'message',
    callback_id: 'ask_about',
    description: 'Ask about what a message says',
  },
] as const

/** Questions to start with that any record answers, since they stay in the app until it is changed. */
export const STANDING_PROMPTS = [
  { title: 'The latest meeting', message: 'latest meeting' },
  { title: 'Who represented each country', message: 'who represented each country' },
  { title: 'What changed between the last two', message: 'compare the last two meetings' },
  { title: 'What I can ask', message: 'help' },
] as const

const DESCRIPTION = 'Cited briefings on the Quad’s cyber meetings'

const LONG_DESCRIPTION = [
  `Quad Brief answers questions about the cyber diplomacy of the Quad (Australia, India, Japan and the United States) from a curated record of the Quad Senior Cyber Group’s meetings and of what happened around them. Every statement comes with its source, and what no source says is said so. Nothing is generated.`,
  'Type /quad in a channel, mention the bot, write to it directly, or open its Home. What /quad answers is yours alone until you share it. A channel can have a digest on the day and hour that it chooses: /quad subscribe. Of that, what was chosen is stored, and by whom; nothing that you ask is.',
].join('\n\n')

/** Shown while somebody types /quad. */
const HINTED: readonly CommandName[] = ['latest', 'who', 'topic', 'compare', 'help']

/**
 * Makes the manifest of the app.
 * @param options how Slack gets to the bot, and whether there is an agent panel
 * @returns plain data, to be written as YAML or JSON
 */
export function makeManifest({ receiving, agent }: ManifestOptions) {
  const isSocket = receiving.kind === 'socket'
  const to = isSocket ? {} : { request_url: receiving.url }
  const scopes = [...Object.keys(NEEDED_SCOPES), ...(agent ? Object.keys(AGENT_SCOPES) : [])]
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: 'Quad Brief',
      description: DESCRIPTION,
      long_description: LONG_DESCRIPTION,
      background_color: '#1d3a5f',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Quad Brief', always_online: false },
      slash_commands: [
        {
          command: '/quad',
          ...(isSocket ? {} : { url: receiving.url }),
          description: 'Ask about the Quad’s cyber meetings',
          usage_hint: HINTED.map((name) => findCommand(name)?.example ?? name).join(' | '),
          should_escape: false,
        },
      ],
      shortcuts: SHORTCUTS.map((shortcut) => ({ ...shortcut })),
      ...(agent ? { agent_view: agentView() } : {}),
    },
    oauth_config: { scopes: { bot: scopes } },
    settings: {
      event_subscriptions: { ...to, bot_events: Object.keys(EVENTS) },
      interactivity: {
        is_enabled: true,
        ...to,
        // Where Slack asks for the zones to choose from.
        ...(isSocket ? {} : { message_menu_options_url: receiving.url }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: isSocket,
      token_rotation_enabled: false,
    },
  }
}

/** https://docs.slack.dev/ai/migrating-to-agent-messaging */
function agentView() {
  return {
    agent_description:
      'Answers questions about the Quad’s cyber meetings from a curated record, every sentence with its source',
    suggested_prompts: STANDING_PROMPTS.map((prompt) => ({ ...prompt })),
  }
}

export type Manifest = ReturnType<typeof makeManifest>
