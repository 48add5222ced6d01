// The first page of the operator's view: how everything stands, and what somebody has to decide.

import { markup, type HtmlValue, type SafeHtml } from '../markup.ts'
import { StoreError, type Counts } from '../store/port.ts'
import { linksFrom } from '../web/site/links.ts'
import { changesContent } from './changes.ts'
import { connectionsContent } from './connections.ts'
import { deliveriesTable } from './deliveries.ts'
import { lately } from './delivery-filters.ts'
import type { OperatorDeps, ViewContext } from './deps.ts'
import { limitsContent } from './limits.ts'
import type { Operated } from './operated.ts'
import { sectionHtml } from './parts.ts'
import { OPERATOR_PATHS, queryOf } from './paths.ts'
import { recordContent } from './record.ts'
import { subscriptionsTable, withLast } from './subscriptions.ts'
import { workContent } from './work.ts'

const LINKS = linksFrom(OPERATOR_PATHS.overview)
const TOP = './'
/** How many of each are shown before their own page is named. */
const SHOWN = 10

/**
 * Looks at everything.
 * @param operated whose digests; null where there are none
 * @param deps of the view
 * @param context of the page
 * @returns what stands below the title
 */
export async function overviewContent(
  operated: Operated | null,
  deps: OperatorDeps,
  context: ViewContext,
): Promise<HtmlValue> {
  const { bot, record, progress } = deps
  const { now } = context
  const state = record.state()
  const digests = await digestParts(operated, deps, context)
  return [
    digests.top,
    sectionHtml({
      id: 'connections',
      heading: 'Connections',
      content: connectionsContent(bot, now),
    }),
    operated !== null &&
      sectionHtml({ id: 'limits', heading: 'Rate limits', content: limitsContent(operated) }),
    digests.deliveries,
    sectionHtml({ id: 'record', heading: 'Record', content: recordContent(state, context) }),
    sectionHtml({ id: 'work', heading: 'Long work', content: workContent(progress.state(), now) }),
    digests.changes,
  ]
}

interface DigestParts {
  readonly top: HtmlValue
  readonly deliveries: HtmlValue
  readonly changes: HtmlValue
}

async function digestParts(
  operated: Operated | null,
  { record }: OperatorDeps,
  context: ViewContext,
): Promise<DigestParts> {
  const { changes } = record.state()
  if (operated === null) {
    const log = changesContent({ entries: [], operated }, changes, SHOWN, context)
    return { top: null, deliveries: null, changes: changesSection(log) }
  }
  try {
    const { overview, deliveries } = operated.store
    const [counts, parked, halted, latest, entries] = await Promise.all([
      overview.counts(lately(operated.now())),
      deliveries.inState('parked', SHOWN),
      overview.subscriptions({ standing: 'halted', limit: SHOWN }),
      overview.deliveries({ limit: SHOWN }),
      overview.audit(SHOWN),
    ])
    const watched = await withLast(halted, operated)
    const table = (label: string, some: typeof parked, own = context): HtmlValue =>
      deliveriesTable(label, some, operated, TOP, own)
    const reading: ViewContext = { ...context, buttons: 'none' }
    const more = moreLink
    return {
      top: [
        cards(counts),
        sectionHtml({
          id: 'parked',
          heading: 'To be decided',
          content: [
            markup`<p>${parked.length === 0 ? NOTHING_PARKED : PARKED}</p>\n`,
            parked.length > 0 && table('Parked deliveries', parked),
            counts.deliveries.parked > parked.length &&
              more('All that are parked', OPERATOR_PATHS.deliveries, { state: 'parked' }),
          ],
        }),
        watched.length > 0 &&
          sectionHtml({
            id: 'halted',
            heading: 'Halted subscriptions',
            content: [
              subscriptionsTable('Halted subscriptions', watched, operated, TOP, context),
              more('All that are halted', OPERATOR_PATHS.subscriptions, { state: 'halted' }),
            ],
          }),
      ],
      deliveries: sectionHtml({
        id: 'deliveries',
        heading: 'Latest deliveries',
        content:
          latest.length === 0
            ? markup`<p>Nothing was due yet.</p>\n`
            : [
                table('Latest deliveries', latest, reading),
                more('All deliveries', OPERATOR_PATHS.deliveries),
              ],
      }),
      changes: changesSection([
        changesContent({ entries, operated }, changes, SHOWN, context),
        more('More changes', OPERATOR_PATHS.changes),
      ]),
    }
  } catch (error) {
    return { top: storeTrouble(error, context), deliveries: null, changes: null }
  }
}

const PARKED =
  'Nobody knows whether these have arrived, and Quad Brief does not post twice. Look in the channel, then have them posted again or leave them.'
const NOTHING_PARKED = 'Nothing waits for a decision.'

/**
 * What to show where the database does not answer.
 * @param error what was thrown
 * @param context takes secrets out of it
 * @returns a section
 * @throws what is no error of the database
 */
export function storeTrouble(error: unknown, { scrub }: ViewContext): SafeHtml {
  if (!(error instanceof StoreError)) throw error
  const content = markup`<p class="notice">${scrub(error.message)}</p>\n`
  return sectionHtml({ id: 'database', heading: 'The database', content })
}

function changesSection(content: HtmlValue): SafeHtml {
  return sectionHtml({ id: 'changes', heading: 'Log of changes', content })
}

function moreLink(
  label: string,
  path: string,
  query: Readonly<Record<string, string>> = {},
): SafeHtml {
  return markup`<p class="more"><a href="${LINKS.to(path)}${queryOf(query)}">${label}</a></p>\n`
}

type Card = readonly [count: number, label: string, path: string, state: string, isAlarm: boolean]

function cards({ subscriptions, deliveries }: Counts): SafeHtml {
  const all: readonly Card[] = [
    [subscriptions.active, 'active', OPERATOR_PATHS.subscriptions, 'active', false],
    [subscriptions.paused, 'paused', OPERATOR_PATHS.subscriptions, 'paused', false],
    [subscriptions.halted, 'halted', OPERATOR_PATHS.subscriptions, 'halted', true],
    [deliveries.parked, 'parked', OPERATOR_PATHS.deliveries, 'parked', true],
    [
      deliveries.waiting + deliveries.claimed,
      'on their way',
      OPERATOR_PATHS.deliveries,
      'on-their-way',
      false,
    ],
    [deliveries.sent, 'sent in 24 h', OPERATOR_PATHS.deliveries, 'sent-lately', false],
    [deliveries.refused, 'refused in 24 h', OPERATOR_PATHS.deliveries, 'refused-lately', true],
  ]
  const items = all.map(([count, label, path, state, isAlarm]) => {
    const alarm = isAlarm && count > 0 && markup` class="alarm"`
    return markup`<li${alarm}><a href="${LINKS.to(path)}${queryOf({ state })}"><strong>${count}</strong> ${label}</a></li>\n`
  })
  return markup`<section id="counts" data-live aria-label="In numbers"><ul class="cards" role="list">
${items}</ul></section>
`
}
