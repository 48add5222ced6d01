// Starts a real PostgreSQL as a process of its own (serve.ts), which ends with the process that asked for it.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

export interface PostgresServer {
  /** The address of its database `postgres`, for a user who may do everything. */
  readonly url: string
  /** Stops it and removes its folder. */
  readonly stop: () => Promise<void>
}

/**
 * Starts a server in a temporary folder, on a free port of this machine alone.
 * @returns the server, ready for connections
 * @throws an error that says what to do where it cannot start
 */
export async function startPostgres(): Promise<PostgresServer> {
  const program = join(import.meta.dirname, 'serve.ts')
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const said = await text(child.stdout)
  if (!said.startsWith('postgres://')) throw new Error(said)
  return {
    url: said,
    async stop() {
      child.stdin.end()
      await ended
    },
  }
}
