import { isJsonObject, objectsOf, textOf } from './json.ts'
import type { JsonObject, JsonValue } from './json.ts'

/** A component as Discord stores and shows it; nested ones in `components`, `accessory`, `component`. */
export interface Component extends JsonObject {
  type: number
}

/** Whether a value looks like a component. */
export function isComponent(value: JsonValue | undefined): value is Component {
  return isJsonObject(value) && typeof value['type'] === 'number'
}

/** The components of a list; `[]` when the value is no list. */
export function componentsOf(value: JsonValue | undefined): Component[] {
  return objectsOf(value).filter(isComponent)
}

/** The components directly inside a component. */
export function childrenOf(component: Component): Component[] {
  const singles = [component['accessory'], component['component']].filter(isComponent)
  return [...componentsOf(component['components']), ...singles]
}

/** A tree of components as one list, outer before inner. */
export function everyComponent(components: readonly Component[]): Component[] {
  return components.flatMap((one) => [one, ...everyComponent(childrenOf(one))])
}

/** The texts of all text displays of a tree, in order. */
export function displayTexts(components: readonly Component[]): string[] {
  return everyComponent(components)
    .filter((one) => one.type === 10)
    .flatMap((one) => textOf(one['content']) ?? [])
}

/** Gives an `id` to every component that has none (or 0), as Discord does,
 * https://docs.discord.com/developers/components/reference#anatomy-of-a-component */
export function withIds(components: readonly Component[]): Component[] {
  const copy = structuredClone(components) as Component[]
  const all = everyComponent(copy)
  const taken = new Set(all.flatMap((one) => (one['id'] ? [one['id']] : [])))
  let next = 1
  for (const one of all) {
    if (one['id']) continue
    while (taken.has(next)) next += 1
    one['id'] = next
    taken.add(next)
  }
  return copy
}
