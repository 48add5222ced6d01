// Exhaustive dispatch over the document model: a new kind without a handler does not compile.

import type { Block, Briefing, Citation, Statement } from './briefing.ts'

/** One handler for every kind of a union discriminated by `kind`. */
export type Handlers<U extends { kind: string }, Output> = {
  readonly [K in U['kind']]: (node: Extract<U, { kind: K }>) => Output
}

/**
 * Calls the handler of the node's kind.
 * @param node a member of a closed union discriminated by `kind`
 * @param handlers one handler a kind
 * @returns what the handler returns
 */
export function visit<U extends { kind: string }, Output>(
  node: U,
  handlers: Handlers<U, Output>,
): Output {
  const handler = handlers[node.kind as U['kind']] as (node: U) => Output
  return handler(node)
}

/**
 * Every statement of a block, in reading order.
 * @param block any block, its sources resolved or not
 * @returns its statements; none for headings and choices
 */
export function statementsOf<Cite = Citation>(block: Block<Cite>): readonly Statement<Cite>[] {
  return visit<Block<Cite>, readonly Statement<Cite>[]>(block, {
    heading: () => [],
    paragraph: ({ statement }) => [statement],
    list: ({ items }) => items,
    facts: ({ rows }) => rows.flatMap((row) => row.statements),
    choices: () => [],
  })
}

/**
 * Every statement of a briefing, in reading order.
 * @param briefing any briefing
 * @returns its claims, silences and notes
 */
export function statements(briefing: Briefing): readonly Statement[] {
  return briefing.blocks.flatMap((block) => statementsOf(block))
}
