// What people decide about a subscription, and what it is where they say nothing.

import type { Subscription } from './model.ts'
import { NO_FILTERS } from './reading/read-filters.ts'

export type Settings = Pick<
  Subscription,
  'schedule' | 'filters' | 'density' | 'whenEmpty' | 'whoMayChange'
>

/** What a new subscription has where nothing is said; a schedule is always said or assumed aloud. */
export const DEFAULTS: Omit<Settings, 'schedule'> = {
  filters: NO_FILTERS,
  density: 'standard',
  whenEmpty: 'spotlight',
  whoMayChange: 'anyone',
}
