import type { OpenInteraction } from '../interactions.ts'
import type { JsonObject } from '../json.ts'
import { isObject, stringAt } from '../json.ts'
import type { SlackView } from '../types.ts'
import { LIMITS } from '../validation/limits.ts'
import { viewJson } from '../wire/json-out.ts'
import type { World } from '../world.ts'
import type { Method, MethodResult } from './method.ts'
import { missingArgument, ok, refused, refusedPayload, scopes } from './method.ts'

/** The views.* methods. https://docs.slack.dev/reference/methods/views.open */
export const VIEW_METHODS: Readonly<Record<string, Method>> = {
  'views.open': { token: 'bot', scopes: scopes(), run: open },
  'views.push': { token: 'bot', scopes: scopes(), run: push },
  'views.update': { token: 'bot', scopes: scopes(), run: update },
  'views.publish': { token: 'bot', scopes: scopes(), run: publish },
}

function open(args: JsonObject, world: World): MethodResult {
  return withTrigger('views.open', args, world, (view, interaction) =>
    world.views.open(interaction.userId, view, 'views.open'),
  )
}

function push(args: JsonObject, world: World): MethodResult {
  return withTrigger('views.push', args, world, (view, interaction) => {
    const stack = world.views.stack(interaction.userId)
    if (stack.length === 0) return 'not_found'
    if (stack.length >= LIMITS.viewStack.max) return 'push_limit_reached'
    return world.views.push(interaction.userId, view, 'views.push')
  })
}

function update(args: JsonObject, world: World): MethodResult {
  const view = checkedView('views.update', args, 'modal', world)
  if (view.kind === 'refused') return view.result
  const id = stringAt(args, 'view_id')
  const externalId = stringAt(args, 'external_id')
  const known =
    id === undefined ? world.views.byExternalId(externalId ?? '') : world.views.current(id)
  if (known === undefined || !known.open) return refused('not_found')
  const hash = stringAt(args, 'hash')
  if (hash !== undefined && hash !== known.hash) return refused('hash_conflict')
  return answered(world.views.update(known, view.payload, 'views.update'), world)
}

function publish(args: JsonObject, world: World): MethodResult {
  const userId = stringAt(args, 'user_id')
  if (userId === undefined) return missingArgument('views.publish', 'user_id', world)
  if (world.workspace.user(userId) === undefined) return refused('user_not_found')
  // https://docs.slack.dev/reference/methods/views.publish#errors
  if (!world.settings.homeTab) return refused('not_enabled')
  const view = checkedView('views.publish', args, 'home', world)
  if (view.kind === 'refused') return view.result
  const hash = stringAt(args, 'hash')
  if (hash !== undefined && hash !== world.views.home(userId)?.hash) return refused('hash_conflict')
  return answered(world.views.publish(userId, view.payload), world)
}

function withTrigger(
  method: string,
  args: JsonObject,
  world: World,
  show: (payload: JsonObject, interaction: OpenInteraction) => SlackView | string,
): MethodResult {
  const triggerId = stringAt(args, 'trigger_id')
  if (triggerId === undefined) return missingArgument(method, 'trigger_id', world)
  const view = checkedView(method, args, 'modal', world)
  if (view.kind === 'refused') return view.result
  const externalId = stringAt(view.payload, 'external_id') ?? ''
  if (externalId !== '' && world.views.byExternalId(externalId) !== undefined) {
    return refused('duplicate_external_id')
  }
  const redeemed = world.triggers.redeem(triggerId)
  if (redeemed.kind === 'refused') {
    const sentence = `${method} was called with a trigger that Slack refuses: ${redeemed.error}`
    world.record.addFault('trigger-refused', sentence, LIMITS.triggerSeconds)
    return refused(redeemed.error)
  }
  const shown = show(view.payload, redeemed.interaction)
  if (typeof shown === 'string') return refused(shown)
  world.interactions.answer(redeemed.interaction, { kind: 'view', view: shown })
  return ok({ view: viewJson(shown, world) })
}

function answered(view: SlackView, world: World): MethodResult {
  world.interactions.answerToUser(view.userId, { kind: 'view', view })
  return ok({ view: viewJson(view, world) })
}

type Checked =
  | { readonly kind: 'fine'; readonly payload: JsonObject }
  | { readonly kind: 'refused'; readonly result: MethodResult }

function checkedView(
  method: string,
  args: JsonObject,
  kind: 'modal' | 'home',
  world: World,
): Checked {
  const payload = args['view']
  if (payload === undefined) {
    return { kind: 'refused', result: missingArgument(method, 'view', world) }
  }
  const problems = world.validator.view(payload)
  if (problems.length > 0 || !isObject(payload)) {
    return { kind: 'refused', result: refusedPayload(method, problems, world) }
  }
  if (payload['type'] !== kind) {
    const problem = {
      error: 'invalid_arguments',
      pointer: '/view/type',
      message: `must be ${kind}`,
    }
    return { kind: 'refused', result: refusedPayload(method, [problem], world) }
  }
  return { kind: 'fine', payload }
}
