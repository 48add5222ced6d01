// What stands in an address of the operator's view; whatever else is typed there counts as nothing.

import { z } from 'zod'
import { TOLD, type Told } from './actions.ts'
import { STATES } from './deliveries.ts'
import { STANDINGS } from './lists.ts'
import type { DeliveryChoice, SubscriptionChoice } from './paths.ts'

type Query = Readonly<Record<string, string>>

/** Nobody searches for more. */
const LONGEST_TEXT = 200

const told = oneOf(TOLD)
const standing = oneOf(STANDINGS)
const state = oneOf(STATES)
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

/** @returns what was done a moment ago; null for nothing */
export function toldIn(query: Query): Told | null {
  return told(query['told'])
}

function oneOf<Name extends string>(
  names: Readonly<Record<Name, unknown>>,
): (typed: string | undefined) => Name | null {
  const known = Object.keys(names) as Name[]
  return (typed) => known.find((name) => name === typed) ?? null
}
