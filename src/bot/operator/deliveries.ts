// Deliveries, what became of them, and the buttons of those that wait for a decision.

import { webAddress } from '../../briefings/index.ts'
import { markup, type HtmlValue, type SafeHtml } from '../markup.ts'
import type { Delivery, DeliveryState } from '../subscriptions/delivery.ts'
import { sentence } from '../subscriptions/desk/words.ts'
import { outwardLink } from '../web/link.ts'
import type { ViewContext } from './deps.ts'
import { momentHtml } from './moments.ts'
import type { Operated } from './operated.ts'
import {
  badge,
  buttonsHtml,
  channelWords,
  fixWords,
  gridHtml,
  placeHtml,
  type Tone,
} from './parts.ts'

type Kind = DeliveryState['kind']

/** Every state, in the order in which they are of interest, and what people call it. */
export const STATES: Readonly<Record<Kind, { readonly label: string; readonly tone: Tone }>> = {
  parked: { label: 'Parked', tone: 'bad' },
  refused: { label: 'Refused', tone: 'bad' },
  waiting: { label: 'Waiting', tone: 'calm' },
  claimed: { label: 'Being posted', tone: 'calm' },
  sent: { label: 'Sent', tone: 'good' },
  skipped: { label: 'Skipped', tone: 'calm' },
  expired: { label: 'Expired', tone: 'warn' },
}

/**
 * @param kind of a delivery's state
 * @returns a mark
 */
export function outcomeBadge(kind: Kind): SafeHtml {
  const { label, tone } = STATES[kind]
  return badge(label, tone)
}

/**
 * Why it is as it is.
 * @param delivery any
 * @param now the hour by which digests come
 * @param context takes secrets out of the platform's words
 * @returns what happened and what to do; null where it is as it should be
 */
export function outcomeWords(
  { state }: Delivery,
  now: Temporal.Instant,
  context: ViewContext,
): HtmlValue {
  const { scrub } = context
  switch (state.kind) {
    case 'sent':
      return null
    case 'waiting':
      return [
        state.why === null ? null : `${sentence(scrub(state.why))} `,
        'To be tried at ',
        momentHtml(state.tryAt, now),
        '.',
      ]
    case 'claimed':
      return ['A worker has it until ', momentHtml(state.leaseUntil, now), '.']
    case 'skipped':
      return 'There was nothing new, and the channel wants nothing then.'
    case 'refused':
      return fixWords(state.code, context, state.reason)
    case 'parked':
    case 'expired':
      return sentence(scrub(state.reason))
  }
}

/**
 * @param label what the table is of
 * @param deliveries at least one
 * @param operated whose they are
 * @param top the way to the top of the view
 * @param context of the page
 * @returns a table; those that are parked have their buttons
 */
export function deliveriesTable(
  label: string,
  deliveries: readonly Delivery[],
  operated: Operated,
  top: string,
  context: ViewContext,
): HtmlValue {
  const now = operated.now()
  const rows = deliveries.map((delivery) => {
    const { slot, place, state, attempts } = delivery
    const words = outcomeWords(delivery, now, context)
    return [
      momentHtml(slot.at, now),
      placeHtml(place, operated),
      [
        outcomeBadge(state.kind),
        words !== null && markup`<p>${words}</p>`,
        state.kind === 'parked' && decisionButtons(delivery, operated, top, context),
      ],
      [partsWords(delivery), messageLink(delivery, operated, context)],
      attempts,
    ]
  })
  const columns = ['Slot', 'Channel', 'Outcome', 'Parts', 'Attempts']
  return gridHtml({ label, columns, rows })
}

function decisionButtons(
  { id, place }: Delivery,
  operated: Operated,
  top: string,
  context: ViewContext,
): SafeHtml | null {
  const about = `the digest of ${channelWords(place, operated)}`
  const button = (label: string, decision: string) => {
    return { label, about, action: 'decide', fields: { id, decision } }
  }
  return buttonsHtml([button('Post again', 'post-again'), button('Leave', 'leave')], top, context)
}

/** "2 of 3 posted, 1 unknown". */
function partsWords({ parts, state }: Delivery): string {
  if (parts.length === 0) return state.kind === 'skipped' ? 'None' : 'Not made yet'
  const posted = parts.filter((part) => part.state.kind === 'sent').length
  const unknown = parts.filter((part) => part.state.kind === 'unknown').length
  const doubt = unknown === 0 ? '' : `, ${unknown} unknown`
  return `${posted} of ${parts.length} posted${doubt}`
}

function messageLink(
  { place, parts }: Delivery,
  operated: Operated,
  { links }: ViewContext,
): HtmlValue {
  const first = parts[0]?.state
  if (first?.kind !== 'sent') return null
  const address = links.of(operated, place, first.message)
  const href = address === null ? null : webAddress(address)
  return href === null ? null : [' ', outwardLink('See it', href)]
}
