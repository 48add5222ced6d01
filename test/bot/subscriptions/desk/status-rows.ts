// What status says, taken apart.

import type { Scene } from './scene.ts'

/** Asha as the tests of status know her: her clock is that of the digest. */
export const IN_KOLKATA = { zone: 'Asia/Kolkata' }

/** @returns what status says, by its labels */
export async function rows(here: Scene): Promise<Readonly<Record<string, string>>> {
  const text = await here.say('status', IN_KOLKATA)
  return Object.fromEntries(
    text.split('\n\n').flatMap((part) => {
      const [, label = '', words = ''] = /^([A-Z][^:\n]+): ([^]*)$/.exec(part) ?? []
      return label === '' ? [] : [[label, words]]
    }),
  )
}
