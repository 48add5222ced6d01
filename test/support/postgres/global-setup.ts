// Offers one PostgreSQL to all test files of a run. It is started when the first of them asks, so that a run
// that needs none does not wait for it, and stopped at the end.

import { createServer } from 'node:http'
import type { TestProject } from 'vitest/node'
import { listening } from '../ports.ts'
import { type PostgresServer, startPostgres } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Asked over HTTP, it answers with the address of PostgreSQL, or with 500 and why there is none. */
    postgresStarter: string
  }
}

/**
 * Called by vitest before all test files.
 * @param project is told the starter's address
 * @returns what vitest calls at the end
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<PostgresServer> | undefined
  const starter = createServer((_, response) => {
    server ??= startPostgres()
    server.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  const port = await listening(starter)
  project.provide('postgresStarter', `http://127.0.0.1:${port}`)
  return async () => {
    starter.closeAllConnections()
    starter.close()
    const started = await server?.catch(() => undefined)
    await started?.stop()
  }
}
