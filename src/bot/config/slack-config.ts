// How Slack is reached: over a socket, or by signed HTTP.

import { DEFAULTS, FIXES } from './settings.ts'
import type { ConfigFault, Settings } from './settings.ts'

export type SlackConfig =
  | {
      readonly mode: 'socket'
      readonly botToken: string
      readonly appToken: string
      /** Where Slack's Web API is, with a slash at its end; null for the real one. */
      readonly apiUrl: string | null
      /** The channel that hears of reported mistakes; none without it. */
      readonly curatorsChannel?: string
    }
  | {
      readonly mode: 'http'
      readonly botToken: string
      readonly signingSecret: string
      readonly host: string
      /** 0 takes any that is free. */
      readonly port: number
      readonly apiUrl: string | null
      readonly curatorsChannel?: string
    }

/**
 * @param values what is set, without faults
 * @returns how Slack is reached; null where it is not set up
 */
export function slackFrom(values: Settings): SlackConfig | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = values
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: api } = values
  const apiUrl = api === undefined ? null : `${api}/`
  const { SLACK_CURATORS_CHANNEL: channel } = values
  const curators = channel === undefined ? {} : { curatorsChannel: channel }
  if (botToken === undefined) return null
  if (appToken !== undefined) return { mode: 'socket', botToken, appToken, apiUrl, ...curators }
  if (signingSecret === undefined) return null
  const host = values.SLACK_HOST ?? DEFAULTS.SLACK_HOST
  const port = values.SLACK_PORT ?? DEFAULTS.SLACK_PORT
  return { mode: 'http', botToken, signingSecret, host, port, apiUrl, ...curators }
}

/**
 * Slack needs a bot token and a way to receive; each is useless without the other.
 * @param given the names of what is set
 * @returns what is missing or too much
 */
export function slackFaults(given: ReadonlySet<string>): readonly ConfigFault[] {
  const receivers = ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'] as const
  const receives = receivers.find((name) => given.has(name))
  if (given.has('SLACK_BOT_TOKEN') && receives === undefined) {
    const problem = 'is set, but neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET.'
    const fix = `Set one of them: SLACK_APP_TOKEN for Socket Mode (no public address needed), SLACK_SIGNING_SECRET for signed HTTP.`
    return [{ variable: 'SLACK_BOT_TOKEN', problem, fix }]
  }
  if (!given.has('SLACK_BOT_TOKEN') && receives !== undefined) {
    const problem = 'is set, but SLACK_BOT_TOKEN is not.'
    return [{ variable: receives, problem, fix: FIXES.SLACK_BOT_TOKEN }]
  }
  const listens = ['SLACK_HOST', 'SLACK_PORT'].find((name) => given.has(name))
  if (given.has('SLACK_APP_TOKEN') && listens !== undefined) {
    const problem = 'is set, but SLACK_APP_TOKEN selects Socket Mode, which listens nowhere.'
    const fix = `Remove ${listens} for Socket Mode, or SLACK_APP_TOKEN for signed HTTP.`
    return [{ variable: listens, problem, fix }]
  }
  return []
}
