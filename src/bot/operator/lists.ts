// The pages that list everything: subscriptions, deliveries and changes, a page at a time.

import { markup, type HtmlValue, type SafeHtml } from '../markup.ts'
import type { RecordChange } from '../record/live-record.ts'
import { changesContent } from './changes.ts'
import { deliveriesTable } from './deliveries.ts'
import { deliveriesOf, DELIVERY_FILTERS } from './delivery-filters.ts'
import type { ViewContext } from './deps.ts'
import type { Operated } from './operated.ts'
import { sectionHtml } from './parts.ts'
import { queryOf, type DeliveryChoice, type SubscriptionChoice } from './paths.ts'
import { subscriptionsTable, withLast } from './subscriptions.ts'

const TOP = '../'
const A_PAGE = 50
/** So many are told at most; older ones are in the database. */
const CHANGES = 200

/** What a list may be narrowed to, and what people call that. */
export const STANDINGS = { active: 'Active', paused: 'Paused', halted: 'Halted' } as const

/**
 * @param choice which subscriptions
 * @param operated whose
 * @param context of the page
 * @returns a page of them
 * @throws {StoreError}
 */
export async function subscriptionList(
  choice: SubscriptionChoice,
  operated: Operated,
  context: ViewContext,
): Promise<HtmlValue> {
  const { standing, text, after } = choice
  const { store } = operated
  // Where the last one of the page before is gone, the list begins anew.
  const last = after === null ? null : await store.subscriptions.get(after)
  const found = await store.overview.subscriptions({
    ...(standing === null ? {} : { standing }),
    ...(text === '' ? {} : { text }),
    ...(last === null ? {} : { after: last }),
    limit: A_PAGE + 1,
  })
  const shown = await withLast(found.slice(0, A_PAGE), operated)
  const table = subscriptionsTable('Subscriptions', shown, operated, TOP, context)
  return [
    filterForm({ state: standing, states: STANDINGS, text }),
    listSection('Subscriptions', shown.length === 0 ? NONE : table, {
      first: after === null ? null : queryOf({ state: standing, q: text }),
      next:
        found.length > A_PAGE
          ? queryOf({ state: standing, q: text, after: shown.at(-1)?.subscription.id ?? null })
          : null,
    }),
  ]
}

/**
 * @param choice which deliveries
 * @param operated whose
 * @param context of the page
 * @returns a page of them, newest slot first
 * @throws {StoreError}
 */
export async function deliveryList(
  { state, after }: DeliveryChoice,
  operated: Operated,
  context: ViewContext,
): Promise<HtmlValue> {
  const { store } = operated
  const last = after === null ? null : await store.deliveries.get(after)
  const found = await store.overview.deliveries({
    ...deliveriesOf(state, operated.now()),
    ...(last === null ? {} : { after: last }),
    limit: A_PAGE + 1,
  })
  const shown = found.slice(0, A_PAGE)
  const table = deliveriesTable('Deliveries', shown, operated, TOP, context)
  return [
    filterForm({ state, states: DELIVERY_FILTERS, text: null }),
    listSection('Deliveries, newest first', shown.length === 0 ? NONE : table, {
      first: after === null ? null : queryOf({ state }),
      next: found.length > A_PAGE ? queryOf({ state, after: shown.at(-1)?.id ?? null }) : null,
    }),
  ]
}

/**
 * @param operated whose; null where there is nobody
 * @param changes of the record
 * @param context of the page
 * @returns the latest changes of all workspaces and of the record
 * @throws {StoreError}
 */
export async function changeList(
  operated: Operated | null,
  changes: readonly RecordChange[],
  context: ViewContext,
): Promise<HtmlValue> {
  const entries = operated === null ? [] : await operated.store.overview.audit(CHANGES)
  const heading = `The latest ${CHANGES} changes, newest first`
  const content = changesContent({ entries, operated }, changes, CHANGES, context)
  return sectionHtml({ id: 'list', heading, content })
}

const NONE = markup`<p>Nothing fits.</p>\n`

/** Where the pages before and behind are; null where there is none. */
interface Pages {
  readonly first: string | null
  readonly next: string | null
}

function listSection(heading: string, content: HtmlValue, { first, next }: Pages): SafeHtml {
  const ways = [
    first !== null && markup`<a href="./${first}">First page</a> `,
    next !== null && markup`<a href="./${next}">Next page</a>`,
  ]
  const hasWays = first !== null || next !== null
  const paged = hasWays && markup`<p class="more">${ways}</p>\n`
  return sectionHtml({ id: 'list', heading, content: [content, paged] })
}

interface Filter {
  readonly state: string | null
  readonly states: Readonly<Record<string, string>>
  /** Null where nothing can be searched for. */
  readonly text: string | null
}

function filterForm({ state, states, text }: Filter): SafeHtml {
  const options = Object.entries(states).map(([kind, label]) => {
    const chosen = kind === state && markup` selected`
    return markup`<option value="${kind}"${chosen}>${label}</option>`
  })
  const search =
    text !== null &&
    markup`<label>Channel, workspace, person or zone <input name="q" type="search" value="${text}" maxlength="200" autocomplete="off"></label>\n`
  return markup`<form class="filter" action="./">
${search}<label>State <select name="state"><option value="">Any</option>${options}</select></label>
<button>Show</button>
</form>
`
}
