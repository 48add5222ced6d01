// What stands in an address of the operator's view; whatever else is typed there counts as nothing.

import { z } from 'zod'
import { DELIVERY_FILTERS } from './delivery-filters.ts'
import { STANDINGS } from './lists.ts'
import { OPERATOR_PATHS, queryOf, type DeliveryChoice, type SubscriptionChoice } from './paths.ts'

type Query = Readonly<Record<string, string>>

/** Nobody searches for more. */
const LONGEST_TEXT = 200

const standing = oneOf(STANDINGS)
const state = oneOf(DELIVERY_FILTERS)
const after = z.uuid().nullable().catch(null)

/** @returns which subscriptions an address is about */
export function subscriptionChoice(query: Query): SubscriptionChoice {
  return {
    standing: standing(query['state']),
    text: (query['q'] ?? '').trim().slice(0, LONGEST_TEXT),
    after: after.parse(query['after'] ?? null),
  }
}

/** @returns which deliveries an address is about */
export function deliveryChoice(query: Query): DeliveryChoice {
  return { state: state(query['state']), after: after.parse(query['after'] ?? null) }
}

/**
 * The address of a page of the view, without anything in it that the page would not read.
 * @param path of any page
 * @param query what stands in its address
 * @param told what takes the words about what was done a moment ago; null for nothing
 * @returns the way to it from the top of the view: "subscriptions/?state=paused"; empty for the overview
 */
export function pageAt(path: string, query: Query, told: string | null = null): string {
  const below = path.slice(OPERATOR_PATHS.overview.length)
  switch (path) {
    case OPERATOR_PATHS.subscriptions: {
      const { standing: state, text: q, after } = subscriptionChoice(query)
      return `${below}${queryOf({ state, q, after, told })}`
    }
    case OPERATOR_PATHS.deliveries:
      return `${below}${queryOf({ ...deliveryChoice(query), told })}`
    case OPERATOR_PATHS.changes:
      return `${below}${queryOf({ told })}`
    default:
      return queryOf({ told })
  }
}

/**
 * The page on which a button stood.
 * @param here what its form says: the way to it from the top of the view
 * @param told what takes the words about what was done a moment ago; null for nothing
 * @returns the same; the way to the overview for whatever is no page of the view
 */
export function pageBack(here: unknown, told: string | null = null): string {
  const top = `http://view${OPERATOR_PATHS.overview}`
  const url = typeof here === 'string' ? URL.parse(here, top) : null
  const query = Object.fromEntries(url?.searchParams ?? [])
  return pageAt(url?.pathname ?? OPERATOR_PATHS.overview, query, told)
}

function oneOf<Name extends string>(
  names: Readonly<Record<Name, unknown>>,
): (typed: string | undefined) => Name | null {
  const known = Object.keys(names) as Name[]
  return (typed) => known.find((name) => name === typed) ?? null
}
