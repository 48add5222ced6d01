// Why a digest is put off, for the people of its channel.

import type { DigestSurface, Place } from '../model.ts'
import { WORKSPACE_WORD } from '../workspace-word.ts'
import type { LimiterState } from './limiter.ts'
import type { Scope } from './rates.ts'

const NAMES: Readonly<Record<DigestSurface, string>> = {
  slack: 'Slack',
  discord: 'Discord',
  playground: 'The pretend workspace',
}

/**
 * @param surface which platform wants to be left alone
 * @param scope where
 * @param code what the platform calls it; left out where there is none
 * @returns words, without a full stop
 */
export function askedToWait(surface: DigestSurface, scope: Scope, code?: string): string {
  const where: Readonly<Record<Scope, string>> = {
    channel: 'in this channel',
    workspace: `in this ${WORKSPACE_WORD[surface]}`,
    platform: 'anywhere',
  }
  const called = code === undefined ? '' : ` (${code})`
  return `${NAMES[surface]} wants Quad Brief to wait before it posts ${where[scope]} again${called}`
}

/**
 * @param surface which platform did not take a message, and did not say when it will
 * @param code what the platform, or the network, calls it
 * @returns words, without a full stop
 */
export function notTaken(surface: DigestSurface, code: string): string {
  return `${NAMES[surface]} did not take it for now (${code})`
}

/**
 * Why no turn comes soon.
 * @param place where to
 * @param holding as the limiter tells it, those that wait longest first
 * @returns words; null where only the known limits are kept to
 */
export function heldWords(place: Place, holding: LimiterState['holding']): string | null {
  const held = holding.find((each) => each.isAsked && isOf(each, place))
  return held === undefined ? null : askedToWait(place.surface, held.scope)
}

function isOf({ scope, place }: LimiterState['holding'][number], own: Place): boolean {
  switch (scope) {
    case 'platform':
      return true
    case 'workspace':
      return place.workspace === own.workspace
    case 'channel':
      return place.workspace === own.workspace && place.channel === own.channel
  }
}
