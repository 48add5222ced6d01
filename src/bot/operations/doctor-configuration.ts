// What the doctor says of the configuration: what is set up by it, or everything that is wrong with it.

import type { Config } from '../config/config.ts'
import type { ConfigFault } from '../config/settings.ts'
import { playgroundAddress } from '../config/web-config.ts'
import { ok } from './checks.ts'
import type { Check } from './checks.ts'

/**
 * @param config without what is wrong
 * @param faults what is wrong
 * @returns a line for each fault, or one for what is set up
 */
export function configurationChecks(
  config: Config,
  faults: readonly ConfigFault[],
): readonly Check[] {
  const name = 'Configuration'
  const unread = config.unread.map((variable): Check => ({
    kind: 'wrong',
    name,
    problem: `${variable} is set, but nothing reads it.`,
    fix: 'See .env.example for the names.',
  }))
  const told = faults.map(({ variable, problem, fix }): Check => ({
    kind: 'wrong',
    name,
    problem: `${variable} ${problem}`,
    fix,
  }))
  return told.length + unread.length > 0 ? [...told, ...unread] : [ok(name, setUp(config))]
}

/** Whether no platform is set up. */
export function isAlone({ slack, discord }: Pick<Config, 'slack' | 'discord'>): boolean {
  return slack === null && discord === null
}

function setUp(config: Config): string {
  const { slack, discord, health, web } = config
  if (isAlone(config) && web === null)
    return 'no platform and no pages (WEB=off): the terminal only'
  const platforms = [
    ...(slack === null
      ? []
      : [slack.mode === 'socket' ? 'Slack over Socket Mode' : 'Slack over signed HTTP']),
    ...(discord === null ? [] : ['Discord']),
  ]
  return [
    platforms.length === 0 ? 'no platform' : platforms.join(', '),
    web === null ? 'no pages (WEB=off)' : `the pages at ${playgroundAddress(web)}`,
    ...(health === null ? [] : [`health on ${health.host}, port ${health.port}`]),
  ].join('; ')
}
