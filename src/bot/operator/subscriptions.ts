// Subscriptions and their health.

import { markup, type HtmlValue } from '../markup.ts'
import type { Delivery } from '../subscriptions/delivery.ts'
import { pauseWords } from '../subscriptions/desk/pause.ts'
import type { Standing, Subscription } from '../subscriptions/model.ts'
import { scheduleInWords } from '../subscriptions/schedule/schedule-words.ts'
import { outcomeBadge, outcomeWords } from './deliveries.ts'
import type { ViewContext } from './deps.ts'
import { momentHtml } from './moments.ts'
import type { Operated } from './operated.ts'
import { badge, buttonsHtml, channelWords, fixWords, gridHtml, placeHtml } from './parts.ts'

/** A subscription and the latest of its deliveries, if it has one. */
export interface Watched {
  readonly subscription: Subscription
  readonly last: Delivery | null
}

/**
 * Looks up what came last of each.
 * @param subscriptions few
 * @param operated where deliveries are kept
 * @returns the same with their latest delivery
 * @throws {StoreError}
 */
export function withLast(
  subscriptions: readonly Subscription[],
  { store }: Pick<Operated, 'store'>,
): Promise<readonly Watched[]> {
  return Promise.all(
    subscriptions.map(async (subscription) => {
      const [last = null] = await store.deliveries.ofSubscription(subscription.id, 1)
      return { subscription, last }
    }),
  )
}

/**
 * @param label what the table is of
 * @param watched at least one
 * @param operated whose they are
 * @param top the way to the top of the view
 * @param context of the page
 * @returns a table
 */
export function subscriptionsTable(
  label: string,
  watched: readonly Watched[],
  operated: Operated,
  top: string,
  context: ViewContext,
): HtmlValue {
  const now = operated.now()
  const rows = watched.map(({ subscription, last }) => {
    const { place, schedule, next, standing } = subscription
    return [
      placeHtml(place, operated),
      scheduleInWords(schedule),
      next === null ? 'None' : momentHtml(next.at, now),
      [standingHtml(standing, now, context), resumeButton(subscription, operated, top, context)],
      last === null ? 'None yet' : lastHtml(last, now, context),
    ]
  })
  return gridHtml({ label, columns: ['Channel', 'When', 'Next', 'State', 'Last digest'], rows })
}

function standingHtml(standing: Standing, now: Temporal.Instant, context: ViewContext): HtmlValue {
  switch (standing.kind) {
    case 'active':
      return badge('Active', 'good')
    case 'paused':
      return [badge('Paused', 'calm'), ` ${pauseWords(standing.until)}`]
    case 'halted': {
      const words = fixWords(standing.code, context)
      return [
        badge('Halted', 'bad'),
        ' since ',
        momentHtml(standing.since, now),
        markup`<p>${words}</p>`,
      ]
    }
  }
}

function resumeButton(
  { id, place, standing }: Subscription,
  operated: Operated,
  top: string,
  context: ViewContext,
): HtmlValue {
  if (standing.kind === 'active') return null
  const about = `the digest of ${channelWords(place, operated)}`
  return buttonsHtml([{ label: 'Resume', about, action: 'resume', fields: { id } }], top, context)
}

function lastHtml(last: Delivery, now: Temporal.Instant, context: ViewContext): HtmlValue {
  const words = outcomeWords(last, now, context)
  return [
    outcomeBadge(last.state.kind),
    ' ',
    momentHtml(last.slot.at, now),
    words !== null && markup`<p>${words}</p>`,
  ]
}
