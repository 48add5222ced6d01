import { setTimeout as wait } from 'node:timers/promises'
import type { InjectedFault } from '../injections.ts'
import type { JsonObject } from '../json.ts'
import { stringAt } from '../json.ts'
import type { CallOutcome } from '../types.ts'
import { unreachable } from '../unreachable.ts'
import type { World } from '../world.ts'
import type { Method, MethodResult } from './method.ts'
import { refused } from './method.ts'
import { METHODS } from './methods.ts'
import { grantedScopes } from './scopes.ts'

/** What goes back over the wire for a call. */
export type WireAnswer =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly body: JsonObject | string
    }
  | { readonly kind: 'broken-connection' }

/** What a call came to: what is written down and what goes back. */
export interface Ran {
  readonly outcome: CallOutcome
  readonly answer: WireAnswer
}

/** Carries out one call of the Web API: token, scopes, then the method itself. */
export function callMethod(
  name: string,
  args: JsonObject,
  authorization: string | undefined,
  world: World,
): Ran {
  const result = carryOut(name, args, authorization, world)
  const answer = wireAnswer(result, scopeHeaders(METHODS.get(name), args, world))
  return { outcome: ending(result), answer }
}

/** Runs a call, writes it down, and lets an injected fault get in its way if one waits for it. */
export async function underFaults(
  name: string,
  args: JsonObject,
  world: World,
  stopped: AbortSignal,
  run: () => Ran,
): Promise<WireAnswer> {
  const fault = world.injections.take(name)
  if (fault?.kind === 'stall') {
    await wait(fault.ms, undefined, { signal: stopped, ref: false }).catch(() => undefined)
  }
  const instead = fault === undefined ? undefined : answerInstead(fault)
  if (fault !== undefined && instead !== undefined) {
    record(name, args, { kind: 'injected', fault: fault.kind }, world)
    return instead
  }
  const { outcome, answer } = run()
  if (fault?.kind === 'accept-then-drop') {
    record(name, args, { kind: 'injected', fault: fault.kind }, world)
    return { kind: 'broken-connection' }
  }
  record(name, args, outcome, world)
  return answer
}

/** The answer that an injected fault gives without any work being done. */
function answerInstead(fault: InjectedFault): WireAnswer | undefined {
  switch (fault.kind) {
    case 'http-500':
      return { kind: 'answer', status: 500, headers: {}, body: 'Internal Server Error' }
    case 'rate-limited':
      return wireAnswer({ ...fault, kind: 'rate-limited' }, {})
    case 'error':
      return wireAnswer(refused(fault.error), {})
    case 'drop':
      return { kind: 'broken-connection' }
    case 'accept-then-drop':
    case 'stall':
      return undefined
    default:
      return unreachable(fault)
  }
}

function carryOut(
  name: string,
  args: JsonObject,
  authorization: string | undefined,
  world: World,
): MethodResult {
  const method = METHODS.get(name)
  if (method === undefined) {
    world.record.addFault('invalid-call', `${name} was called, which the stand-in does not know`)
    return refused('unknown_method')
  }
  const token = authorization?.replace(/^Bearer /, '') ?? stringAt(args, 'token')
  const refusal = refusedToken(token, method, world)
  if (refusal !== undefined) return refused(refusal)
  const needed = method.scopes(args, world)
  const granted = grantedScopes(world)
  if (needed.length > 0 && !needed.some((scope) => granted.includes(scope))) {
    // https://docs.slack.dev/reference/methods/auth.test lists missing_scope's two fields
    return refused('missing_scope', { needed: needed.join(','), provided: granted.join(',') })
  }
  return method.run(args, world)
}

function refusedToken(token: string | undefined, method: Method, world: World): string | undefined {
  const { identity } = world.settings
  if (token === undefined || token === '') return 'not_authed'
  if (method.token === 'app') {
    if (token === identity.appToken) return undefined
    return token === identity.botToken ? 'not_allowed_token_type' : 'invalid_auth'
  }
  if (token !== identity.botToken) {
    return token === identity.appToken ? 'not_allowed_token_type' : 'invalid_auth'
  }
  const access = world.workspace.access()
  return access === 'granted' ? undefined : access
}

function scopeHeaders(
  method: Method | undefined,
  args: JsonObject,
  world: World,
): Readonly<Record<string, string>> {
  if (method === undefined || method.token === 'app') return {}
  return {
    'x-oauth-scopes': grantedScopes(world).join(','),
    'x-accepted-oauth-scopes': method.scopes(args, world).join(','),
  }
}

function wireAnswer(result: MethodResult, headers: Readonly<Record<string, string>>): WireAnswer {
  switch (result.kind) {
    case 'ok':
      return { kind: 'answer', status: 200, headers, body: { ok: true, ...result.body } }
    case 'refused': {
      const body = { ok: false, error: result.error, ...result.body }
      return { kind: 'answer', status: 200, headers, body }
    }
    case 'rate-limited': {
      const retryAfter = { 'retry-after': String(result.retryAfterSeconds) }
      const body = { ok: false, error: 'ratelimited' }
      return { kind: 'answer', status: 429, headers: { ...headers, ...retryAfter }, body }
    }
    default:
      return unreachable(result)
  }
}

function ending(result: MethodResult): CallOutcome {
  switch (result.kind) {
    case 'ok':
      return { kind: 'ok' }
    case 'refused':
      return { kind: 'error', error: result.error }
    case 'rate-limited':
      return result
    default:
      return unreachable(result)
  }
}

function record(method: string, args: JsonObject, outcome: CallOutcome, world: World): void {
  const { token: _token, ...shown } = args
  world.record.addCall({ method, args: shown, at: world.clock.now(), outcome })
}
