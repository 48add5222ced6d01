// The manifest as YAML, as people paste it into Slack.

import { stringify } from 'yaml'
import { makeManifest } from './manifest.ts'
import type { ManifestOptions } from './manifest.ts'

/** The manifests in the repository's root, by file name. */
export const MANIFESTS: Readonly<Record<string, ManifestOptions>> = {
  'slack-manifest.yaml': { receiving: { kind: 'socket' }, agent: false },
  'slack-manifest.agent.yaml': { receiving: { kind: 'socket' }, agent: true },
}

/**
 * Writes a manifest down.
 * @param options how Slack gets to the bot, and whether there is an agent panel
 * @returns YAML with a comment on top
 */
export function manifestText(options: ManifestOptions): string {
  const head =
    '# Made by npm run manifest. Paste it at https://api.slack.com/apps: see README.md.\n'
  return head + stringify(makeManifest(options), { lineWidth: 100, blockQuote: 'folded' })
}
