import type { JsonObject } from '../json.ts'
import { stringAt } from '../json.ts'
import type { Problem } from '../validation/problem.ts'
import { problemLine } from '../validation/problem.ts'
import type { World } from '../world.ts'

/** One method of the Web API. */
export interface Method {
  readonly token: 'bot' | 'app'
  /** The scopes of which one must be granted; none are needed when empty. */
  readonly scopes: (args: JsonObject, world: World) => readonly string[]
  readonly run: (args: JsonObject, world: World) => MethodResult
}

/** What a method answers. */
export type MethodResult =
  | { readonly kind: 'ok'; readonly body: JsonObject }
  | { readonly kind: 'refused'; readonly error: string; readonly body?: JsonObject }
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }

/** An answer with `ok: true` and these fields. */
export function ok(body: JsonObject = {}): MethodResult {
  return { kind: 'ok', body }
}

/** An answer with `ok: false` and this error code. */
export function refused(error: string, body?: JsonObject): MethodResult {
  return body === undefined ? { kind: 'refused', error } : { kind: 'refused', error, body }
}

/** Scopes that are the same whatever the arguments. */
export function scopes(...names: readonly string[]): Method['scopes'] {
  return () => names
}

/** Refuses a payload the way Slack does, with a line for every problem, and records the faults. */
export function refusedPayload(
  method: string,
  problems: readonly Problem[],
  world: World,
): MethodResult {
  world.record.addProblems(method, problems)
  const error = problems[0]?.error ?? 'invalid_arguments'
  const lines = problems.filter((problem) => problem.error === error).map(problemLine)
  return refused(error, {
    ...(error === 'invalid_blocks' ? { errors: lines } : {}),
    response_metadata: { messages: lines.map((line) => `[ERROR] ${line}`) },
  })
}

/** Refuses a call that lacks an argument, and records the fault. */
export function missingArgument(method: string, name: string, world: World): MethodResult {
  const line = `missing required field: ${name}`
  world.record.addFault('invalid-call', `${method} was called without ${name}`)
  return refused('invalid_arguments', { response_metadata: { messages: [`[ERROR] ${line}`] } })
}

/** The first of these arguments that is absent, if one is. */
export function firstMissing(args: JsonObject, names: readonly string[]): string | undefined {
  return names.find((name) => (stringAt(args, name) ?? '') === '')
}
