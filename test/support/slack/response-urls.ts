import type { OpenInteraction } from './interactions.ts'
import { flagAt, stringAt } from './json.ts'
import type { JsonObject } from './json.ts'
import type { SlackMessage } from './types.ts'
import { LIMITS } from './validation/limits.ts'
import type { World } from './world.ts'

/** What a response_url was given out for. */
export interface ResponseTarget {
  readonly interaction: OpenInteraction
  readonly channel: string
  readonly userId: string
  /** The message that was acted on; a slash command has none. */
  readonly source?: SlackMessage
}

/** The URLs with which an app may answer without a token. */
export interface ResponseUrls {
  /** Makes a URL's last part. */
  readonly issue: (target: ResponseTarget) => string
  /** Takes what the app posted to the URL with this last part. */
  readonly post: (key: string, body: unknown) => ResponseOutcome
}

/** What the app gets for its post. */
export type ResponseOutcome =
  | { readonly kind: 'ok' }
  | { readonly kind: 'refused'; readonly status: number; readonly error: string }

/**
 * Makes response URLs that work five times within thirty minutes.
 * https://docs.slack.dev/interactivity/handling-user-interaction
 */
export function createResponseUrls(world: () => World): ResponseUrls {
  const issued = new Map<string, { target: ResponseTarget; at: number; uses: number }>()

  function refuse(error: string, why: string): ResponseOutcome {
    world().record.addFault(
      'response-url-refused',
      `A response_url was used ${why}`,
      LIMITS.responseUrlUses,
    )
    return { kind: 'refused', status: 404, error }
  }

  return {
    issue(target) {
      const key = world().ids.uuid()
      issued.set(key, { target, at: world().clock.now(), uses: 0 })
      return key
    },
    post(key, body) {
      const url = issued.get(key)
      if (url === undefined) return refuse('invalid_url', 'that was never given out')
      const minutes = (world().clock.now() - url.at) / 60_000
      if (minutes > LIMITS.responseUrlMinutes.max) {
        return refuse('expired_url', `${Math.round(minutes)} minutes after it was given out`)
      }
      if (url.uses >= LIMITS.responseUrlUses.max) return refuse('used_url', 'a sixth time')
      url.uses += 1
      return respond(url.target, body, world())
    },
  }
}

function respond(target: ResponseTarget, body: unknown, world: World): ResponseOutcome {
  const args: JsonObject = typeof body === 'object' && body !== null ? { ...body } : {}
  const source = currentSource(target, world)
  if (flagAt(args, 'delete_original') === true) {
    if (source === undefined) return { kind: 'refused', status: 404, error: 'message_not_found' }
    world.messages.remove(source)
    world.interactions.answer(target.interaction, { kind: 'deleted', ts: source.ts })
    return { kind: 'ok' }
  }
  const problems = world.validator.message(args)
  const [first] = problems
  if (first !== undefined) {
    world.record.addProblems(`The response to ${target.interaction.what}`, problems)
    return { kind: 'refused', status: 400, error: first.error }
  }
  // A slash command has no original: its first answer cannot be replaced through the URL.
  if (flagAt(args, 'replace_original') === true && source !== undefined) {
    const message = world.messages.update(source, args)
    world.interactions.answer(target.interaction, { kind: 'updated', message })
    return { kind: 'ok' }
  }
  postAnswer(target.interaction, target, args, 'response_url', world)
  return { kind: 'ok' }
}

function currentSource(target: ResponseTarget, world: World): SlackMessage | undefined {
  return target.source === undefined
    ? undefined
    : world.messages.find(target.source.channel, target.source.ts)
}

/** Posts what an app answered by URL or in its acknowledgement: to one user unless it says all. */
export function postAnswer(
  interaction: OpenInteraction,
  to: { readonly channel: string; readonly userId: string },
  args: JsonObject,
  via: 'response_url' | 'acknowledgement',
  world: World,
): void {
  const everyone = stringAt(args, 'response_type') === 'in_channel'
  const message = world.messages.post({
    channel: to.channel,
    args,
    via,
    ...(everyone ? {} : { ephemeralFor: to.userId }),
  })
  world.interactions.answer(interaction, { kind: everyone ? 'message' : 'ephemeral', message })
}
