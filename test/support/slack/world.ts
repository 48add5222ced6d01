import type { Clock } from './clock.ts'
import { createClock } from './clock.ts'
import type { Ids } from './ids.ts'
import { createIds } from './ids.ts'
import type { Injections } from './injections.ts'
import { createInjections } from './injections.ts'
import type { Interactions } from './interactions.ts'
import { createInteractions } from './interactions.ts'
import type { JsonObject } from './json.ts'
import type { Messages } from './messages.ts'
import { createMessages } from './messages.ts'
import type { Settings } from './options.ts'
import type { RateLimits } from './rate-limits.ts'
import { createRateLimits } from './rate-limits.ts'
import type { Recording } from './record.ts'
import { createRecording } from './record.ts'
import type { ResponseUrls } from './response-urls.ts'
import { createResponseUrls } from './response-urls.ts'
import { summary } from './summary.ts'
import type { Triggers } from './triggers.ts'
import { createTriggers } from './triggers.ts'
import type { SlackFile } from './types.ts'
import type { Validator } from './validation/validator.ts'
import type { Views } from './views.ts'
import { createViews } from './views.ts'
import type { Workspace } from './workspace.ts'
import { createWorkspace } from './workspace.ts'

/** Everything that the stand-in's parts share. */
export interface World {
  readonly settings: Settings
  readonly clock: Clock
  readonly ids: Ids
  readonly record: Recording
  readonly workspace: Workspace
  readonly messages: Messages
  readonly views: Views
  readonly files: Map<string, SlackFile>
  /** What was set in assistant threads, by `channel:thread_ts`. */
  readonly assistantThreads: Map<string, JsonObject>
  readonly validator: Validator
  readonly triggers: Triggers
  readonly responseUrls: ResponseUrls
  readonly interactions: Interactions
  readonly rateLimits: RateLimits
  readonly injections: Injections
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origin: () => string
  /** Makes the address of a new socket, good for one connection. */
  readonly socketUrl: () => string
}

/** Puts the parts of a stand-in together. The addresses are known once the server listens. */
export function createWorld(
  settings: Settings,
  validator: Validator,
  addresses: Pick<World, 'origin' | 'socketUrl'>,
): World {
  const clock = createClock(settings.now)
  const ids = createIds(clock)
  const record = createRecording(() => summary(world))
  const workspace = createWorkspace(settings.channels, settings.users)
  const world: World = {
    settings,
    clock,
    ids,
    record,
    workspace,
    messages: createMessages(clock, ids, record.changed),
    views: createViews(ids, record.changed),
    files: new Map(),
    assistantThreads: new Map(),
    validator,
    triggers: createTriggers(clock, ids),
    responseUrls: createResponseUrls(() => world),
    interactions: createInteractions(
      (userId) => workspace.directMessage(userId)?.id,
      record.changed,
    ),
    rateLimits: createRateLimits(settings.rateLimit, clock),
    injections: createInjections(),
    ...addresses,
  }
  return world
}
