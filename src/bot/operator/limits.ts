// Rate limits: what room each platform has left, who must wait until when, and when it asked us to wait.

import { markup, type HtmlValue } from '../markup.ts'
import type { LimiterState } from '../subscriptions/delivery/limiter.ts'
import type { Scope } from '../subscriptions/delivery/rates.ts'
import type { Place } from '../subscriptions/model.ts'
import { momentHtml, spanWords } from './moments.ts'
import type { Operated } from './operated.ts'
import { badge, channelWords, gridHtml, surfaceName } from './parts.ts'

/** How many of those that must wait are named. */
const NAMED = 5

/**
 * @param operated whose limits
 * @returns a table, or words where nothing is posted
 */
export function limitsContent(operated: Operated): HtmlValue {
  const limits = [...operated.limits()].toSorted(([one], [other]) => (one < other ? -1 : 1))
  if (limits.length === 0) return markup`<p>Nothing is posted yet, so no limit is kept.</p>\n`
  const now = operated.now()
  const rows = limits.map(([surface, state]) => [
    surfaceName(surface),
    roomWords(state),
    state.waiting,
    holdingHtml(state, now, operated),
    askedHtml(state, now, operated),
  ])
  const columns = ['Platform', 'Room now', 'Waiting', 'Must wait', 'Asked to wait (429)']
  return gridHtml({ label: 'Rate limits', columns, rows })
}

function roomWords({ room }: LimiterState): string {
  if (room === null) return 'No limit for the whole platform'
  return `${room.left} of ${room.max} messages in ${spanWords(room.perMs)}`
}

function holdingHtml(
  { holding }: LimiterState,
  now: Temporal.Instant,
  operated: Operated,
): HtmlValue {
  if (holding.length === 0) return badge('Nobody', 'good')
  const named = holding.slice(0, NAMED).map(({ scope, place, until, isAsked }) => {
    const why = isAsked ? ', as the platform asked' : ''
    return markup`<li>${scopeWords(scope, place, operated)}: until ${momentHtml(until, now)}${why}</li>\n`
  })
  const more = holding.length - NAMED
  return markup`<ul class="plain">${named}${more > 0 && markup`<li>and ${more} more</li>`}</ul>`
}

function askedHtml({ asked }: LimiterState, now: Temporal.Instant, operated: Operated): HtmlValue {
  if (asked.length === 0) return 'Never since the start'
  const named = asked.slice(0, NAMED).map(({ scope, place, at, ms }) => {
    return markup`<li>${momentHtml(at, now)}, for ${spanWords(ms)}: ${scopeWords(scope, place, operated)}</li>\n`
  })
  return markup`<ul class="plain">${named}</ul>`
}

function scopeWords(scope: Scope, place: Place, operated: Operated): string {
  switch (scope) {
    case 'channel':
      return channelWords(place, operated)
    case 'workspace':
      return `workspace ${place.workspace}`
    case 'platform':
      return 'the whole platform'
  }
}
