// Whoever opens the Home tab finds it as the record stands: published when it differs from what they have,
// and not otherwise.
// https://docs.slack.dev/surfaces/app-home

import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '@slack/bolt'
import { z } from 'zod'
import type { Briefings } from '../../briefings/index.ts'
import type { SurfaceDeps } from '../surface.ts'
import type { DigestHome } from './digests/home.ts'
import type { Forms } from './forms.ts'
import { readHomePress } from './home-press.ts'
import { createHomePresses } from './home-presses.ts'
import { homePage, withOwn } from './home-view.ts'
import type { HomePage } from './home-view.ts'
import { createOpenedHomes } from './opened-homes.ts'
import { createQueues } from './queues.ts'
import { outcomeOf } from './routes.ts'
import type { Client, Talk } from './talk.ts'
import { whenAllowed } from './turns.ts'

/** What the Home tab works with. */
export interface HomeDeps extends Omit<SurfaceDeps, 'reports' | 'digests'> {
  readonly client: Client
  /** What its buttons open. */
  readonly forms: Forms
  /** What answers them; whoever made it ends it. */
  readonly talk: Talk
  /** What stands there about digests, for each person; not there where none are kept. */
  readonly own?: DigestHome
  /**
   * Between one republished page and the next, in milliseconds: half of what Slack allows, so that the other half
   * is left for those who open theirs. https://docs.slack.dev/reference/methods/views.publish
   */
  readonly pauseMs?: number
}

export interface Home {
  /**
   * Shows a changed record: at once to those who opened their page within the last hour, one after the other, and
   * to the others when they open it next. Never rejects.
   * @returns when it is done, or a later change has taken over
   */
  refresh(): Promise<void>
  /** Shows somebody who opened their page within the last hour what has changed about their digests. Never rejects. */
  changed(userId: string): Promise<void>
  /** Ends what is waited for, and waits for what was begun. */
  finish(): Promise<void>
}

/** https://docs.slack.dev/reference/events/app_home_opened */
const openedSchema = z.object({
  event: z.object({
    user: z.string(),
    tab: z.literal('home'),
    view: z.object({ private_metadata: z.string().default('') }).nullish(),
  }),
})

const PAUSE_MS = 1_200

/**
 * Publishes Home pages from now on, and answers their buttons.
 * @param app which hears who opens one
 * @param deps the client, the forms, the record, what day it is, and the log
 * @returns what shows a changed record
 */
export function listenToHome(app: App, deps: HomeDeps): Home {
  const { briefings, commands, client, log, today, own, pauseMs = PAUSE_MS } = deps
  const homes = createOpenedHomes()
  const presses = createHomePresses(deps, deps.talk, deps.forms, own)
  const stopping = new AbortController()
  const begun = new Set<Promise<void>>()
  /** By person, since Slack keeps the page that comes last. */
  const queues = createQueues()
  let refreshing: Promise<void> = Promise.resolve()
  let known: { readonly of: Briefings; readonly day: string; readonly page: HomePage } | null = null

  function common(): HomePage {
    const day = today()
    const of = briefings()
    if (known?.of !== of || known.day !== day.toString()) {
      const page = homePage({ briefings: of, commands }, day)
      known = { of, day: day.toString(), page }
    }
    return known.page
  }

  async function pageFor(userId: string): Promise<HomePage> {
    const blocks = (await own?.blocksFor(userId)) ?? []
    return withOwn(common(), blocks)
  }

  function tracked(work: Promise<void>): Promise<void> {
    const whole = work.finally(() => begun.delete(whole))
    begun.add(whole)
    return whole
  }

  function publish(userId: string, { version }: HomePage): Promise<void> {
    homes.publishing(userId, version)
    return queues.take(userId, () => send(userId))
  }

  async function send(userId: string): Promise<void> {
    const { view } = await pageFor(userId)
    const patience = { stopping: stopping.signal, onWait: () => undefined }
    const attempt = () => outcomeOf(() => client.views.publish({ user_id: userId, view }))
    const outcome = await whenAllowed(attempt, patience)
    if (outcome.kind === 'sent') return
    homes.forget(userId)
    log.warn({ reason: outcome.reason }, `A Home page was not published: ${outcome.reason}.`)
  }

  async function refresh(changed: Briefings): Promise<void> {
    for (const userId of homes.openedLately()) {
      if (stopping.signal.aborted || briefings() !== changed) return
      const current = await pageFor(userId)
      if (homes.version(userId) === current.version) continue
      await publish(userId, current)
      await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  app.event('app_home_opened', async ({ body }) => {
    const { success, data } = openedSchema.safeParse(body)
    if (!success) return
    const { user, view } = data.event
    const current = await pageFor(user)
    // Slack says what it shows, which outlives this process, but not what is on its way there.
    if (view?.private_metadata === current.version) homes.opened(user, current.version)
    else if (!homes.isOnItsWay(user, current.version)) await tracked(publish(user, current))
  })

  app.action({ type: 'block_actions' }, async ({ ack, body }) => {
    const press = readHomePress(body)
    if (press === null) return
    await ack().catch((error: unknown) => {
      log.warn({ error }, 'Slack was not told that something arrived; it is answered all the same.')
    })
    await presses.onPress(press)
  })

  return {
    refresh() {
      known = null
      const changed = briefings()
      refreshing = refreshing
        .then(() => (briefings() === changed ? refresh(changed) : undefined))
        .catch((error: unknown) => log.error({ error }, 'The Home pages could not be refreshed.'))
      return tracked(refreshing)
    },
    changed(userId) {
      if (!homes.openedLately().includes(userId)) return Promise.resolve()
      return tracked(pageFor(userId).then((current) => publish(userId, current)))
    },
    async finish() {
      stopping.abort()
      await Promise.all(begun)
    },
  }
}
