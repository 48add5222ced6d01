// Which Quad Brief this is.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What runs: for whoever compares what two bots do. */
export interface Build {
  readonly version: string
  readonly node: string
}

interface Manifest {
  readonly version: string
  /** The lowest Node that it runs on. */
  readonly node: number
}

/**
 * Reads what package.json says.
 * @returns the version, and the Node that is needed
 */
export function manifest(): Manifest {
  const file = join(import.meta.dirname, '../../../package.json')
  const { version, engines } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly version: string
    readonly engines: { readonly node: string }
  }
  return { version, node: Number(/\d+/.exec(engines.node)?.[0]) }
}
