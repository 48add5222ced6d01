// What meetings and milestones refer to by id: sources, people, topics.

import type { Dataset, Meeting, Milestone } from '../../briefings/index.ts'

type Records = readonly (Meeting | Milestone)[]
type ItemOf<K extends 'sources' | 'people' | 'topics'> =
  Dataset[K] extends ReadonlyMap<string, infer Item> ? Item : never

/**
 * @param records meetings and milestones
 * @param dataset the whole record
 * @returns the sources that they cite, each once, in the order in which they are first cited
 */
export function sourcesOf(records: Records, { sources }: Dataset): readonly ItemOf<'sources'>[] {
  return idsAt(records, ['cites']).flatMap((id) => sources.get(id) ?? [])
}

/**
 * @param records meetings and milestones
 * @param dataset the whole record
 * @returns the people whom they name
 */
export function peopleOf(records: Records, { people }: Dataset): readonly ItemOf<'people'>[] {
  return idsAt(records, ['person', 'people']).flatMap((id) => people.get(id) ?? [])
}

/**
 * @param records meetings and milestones
 * @param dataset the whole record
 * @returns the topics that their statements are about
 */
export function topicsOf(records: Records, { topics }: Dataset): readonly ItemOf<'topics'>[] {
  return idsAt(records, ['topics']).flatMap((id) => topics.get(id) ?? [])
}

/** Every text under these keys, at any depth, each once. */
function idsAt(value: unknown, keys: readonly string[]): readonly string[] {
  const found = new Set<string>()
  const walk = (part: unknown, isWanted: boolean): void => {
    if (typeof part === 'string' && isWanted) found.add(part)
    if (Array.isArray(part)) part.forEach((inner) => walk(inner, isWanted))
    else if (typeof part === 'object' && part !== null) {
      for (const [key, inner] of Object.entries(part)) walk(inner, keys.includes(key))
    }
  }
  walk(value, false)
  return [...found]
}
