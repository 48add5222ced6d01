// What people call the place that holds their channels.

import type { DigestSurface } from './model.ts'

/** Behind "this" or "the". */
export const WORKSPACE_WORD: Readonly<Record<DigestSurface, string>> = {
  slack: 'workspace',
  discord: 'server',
  playground: 'workspace',
}
