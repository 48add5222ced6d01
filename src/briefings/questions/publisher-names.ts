// A publisher of a source as people name it: shorter, by its initials, by the body whose release it put out.

import type { Source } from '../dataset/schema.ts'

/**
 * The names by which a question can mean the publisher of a source.
 * @param source one source
 * @returns its publisher without what stands in brackets, a department without "Department of"; for an official
 * page also the initials, and the body that its note names as the author of the release
 */
export function publisherNames({ publisher, kind, note }: Source): readonly string[] {
  const plain = publisher.replace(/ \([^)]*\)/g, '')
  const inside = /\(([^)]*)\)/.exec(publisher)?.[1]
  const author = kind === 'official' ? RELEASE_OF.exec(note ?? '')?.[1] : undefined
  const bodies = [
    ...(kind === 'official' ? [plain] : []),
    ...(author === undefined ? [] : [author]),
  ]
  const forms = [
    plain,
    plain.replace(/^The /, ''),
    plain.replace(/^Department of /, ''),
    plain.replace(/ of (Japan|India|Australia)$/, ''),
    ...(inside === undefined ? [] : [inside]),
    ...(author === undefined ? [] : [author]),
    ...bodies.map(initials),
  ]
  return forms.filter((form) => form.length > 2 && !NOT_PUBLISHERS.has(form.toLowerCase()))
}

const RELEASE_OF = /^Release of the ([^;.]+)/

/** "PIB" for "Press Information Bureau"; nothing for a name of two words. */
function initials(name: string): string {
  const words = name.split(' ').filter((word) => /^[A-Z]/.test(word))
  return words.length < 3 ? '' : words.map((word) => word.charAt(0)).join('')
}

/** Words in publishers' names that mean something else in a question. */
const NOT_PUBLISHERS: ReadonlySet<string> = new Set([
  'australia',
  'india',
  'japan',
  'blog',
  'mirror',
  'copy',
  'weak',
])
