// Offers one PostgreSQL to all test files of a run. It is started when the first of them asks, so that a run
// that needs none does not wait for it, and stopped at the end.

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { TestProject } from 'vitest/node'
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
  await once(starter.listen(0, '127.0.0.1'), 'listening')
  const address = starter.address()
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  project.provide('postgresStarter', `http://127.0.0.1:${address.port}`)
  return async () => {
    starter.closeAllConnections()
    starter.close()
    const started = await server?.catch(() => undefined)
    await started?.stop()
  }
}
