// What a reader of Markdown sees, by a parser that others wrote.

import { fromMarkdown } from 'mdast-util-from-markdown'

/** A part of a text, as the parser tells it. */
export interface Node {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly children?: readonly Node[]
}

/** Every part of a text, whole ones before what is in them. */
export function partsOf(markdown: string): readonly Node[] {
  const all = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(all)]
  return all(fromMarkdown(markdown))
}

/** The words of a part, without marks. */
export function wordsOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(wordsOf).join('')
}

/** The words of a whole text. */
export function wordsShown(markdown: string): string {
  return wordsOf(fromMarkdown(markdown))
}
