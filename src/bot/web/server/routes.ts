// What a part of the page server is: the record, the playground, the operator's view each add theirs.

import type { HttpBindings } from '@hono/node-server'
import type { Hono } from 'hono'

/** The requests of the page server, with Node's own beneath them. */
export interface WebEnv {
  readonly Bindings: HttpBindings
}

/**
 * Adds routes. Those that are added first are asked first; a route that sets a Content-Security-Policy
 * keeps it, all others get the strict one.
 */
export type WebRoutes = (app: Hono<WebEnv>) => void
