import { objectAt, objectsIn, stringAt } from '../json.ts'
import type { JsonObject } from '../json.ts'

/** A block element and where it stands. */
export interface PlacedElement {
  readonly block: JsonObject
  readonly element: JsonObject
  /** Pointer inside the block, such as `/elements/0`. */
  readonly pointer: string
}

/** The elements that one block holds itself: buttons, menus, inputs, pictures. */
export function elementsOf(block: JsonObject): readonly PlacedElement[] {
  const listed = (key: string) =>
    objectsIn(block[key]).map((element, index) => ({
      block,
      element,
      pointer: `/${key}/${index}`,
    }))
  const single = (key: string) => {
    const element = objectAt(block, key)
    return element === undefined ? [] : [{ block, element, pointer: `/${key}` }]
  }
  switch (stringAt(block, 'type') ?? '') {
    case 'actions':
    case 'context_actions':
      return listed('elements')
    case 'context':
      return listed('elements').filter((placed) => placed.element['type'] === 'image')
    case 'section':
      return single('accessory')
    case 'input':
      return single('element')
    case 'card':
      return [...single('hero_image'), ...single('icon'), ...listed('actions')]
    default:
      return []
  }
}

/** The blocks that stand inside a block: a carousel's cards, a container's children. */
export function blocksInside(
  block: JsonObject,
): readonly { readonly block: JsonObject; readonly pointer: string }[] {
  const key = { carousel: 'elements', container: 'child_blocks' }[stringAt(block, 'type') ?? '']
  if (key === undefined) return []
  return objectsIn(block[key]).map((inner, index) => ({
    block: inner,
    pointer: `/${key}/${index}`,
  }))
}

/** Every element of these blocks, those of nested blocks among them. */
export function allElements(blocks: readonly JsonObject[]): readonly PlacedElement[] {
  return blocks.flatMap((block) => [
    ...elementsOf(block),
    ...allElements(blocksInside(block).map((inner) => inner.block)),
  ])
}
