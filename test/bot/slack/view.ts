// What a person sees and does in a modal of the stand-in, and the references in words about failures.

import { expect } from 'vitest'
import type { SlackView } from '../../support/slack/stand-in.ts'

/** All text that a modal shows, in order. */
export function textIn({ blocks }: SlackView): string {
  const texts: string[] = []
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') texts.push(value)
    return value
  })
  return texts.join('\n')
}

/** The buttons of a modal. */
export function buttonsIn({ blocks }: SlackView): readonly {
  readonly id: string
  readonly label: string
  readonly value: string
}[] {
  return blocks.flatMap(({ type, elements }) =>
    type !== 'actions' || !Array.isArray(elements)
      ? []
      : elements.map(({ action_id: id, text, value }) => ({
          id: String(id),
          label: String(text.text),
          value: String(value),
        })),
  )
}

/** What is filled into fields whose blocks are called like them. */
export function fill(
  fields: Readonly<Record<string, string>>,
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, { [name]: value }]),
  )
}

/** The reference in a person's words, which the log must have too. */
export function expectReference(text: string | undefined, lines: readonly string[]): void {
  const reference = /Reference: (?<code>[A-Z2-9]{6})$/.exec(text ?? '')?.groups?.['code']
  expect(reference).toBeDefined()
  expect(lines.join('')).toContain(`"reference":"${reference}"`)
}
