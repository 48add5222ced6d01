// Compiled code that programs of the project keep: it spares each but the first reading all the TypeScript again.

import { join } from 'node:path'

/** The variable that a program gets which a test starts; Node itself reads it, and knows changed files. */
export const KEEPS_COMPILED = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/quad-tests'),
}
