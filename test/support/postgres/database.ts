// A PostgreSQL database of a test's own: on the server of DATABASE_URL, or else on the one that the run starts.

import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'

export interface TestDatabase {
  /** Its address, for a user who may do everything in it. */
  readonly url: string
  /** Runs a statement in it, over a connection of its own. @returns the rows */
  readonly query: (text: string) => Promise<readonly Record<string, unknown>[]>
  /** Ends every connection to it, as a restart of the server does. */
  readonly disconnectAll: () => Promise<void>
  /** Removes it, with whatever still uses it. */
  readonly drop: () => Promise<void>
}

/**
 * Makes an empty database. Its language sorts other than by bytes, as those of most servers do.
 * @returns the database
 * @throws where no PostgreSQL can be had: such a test fails, it is not skipped
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await serverUrl()
  const name = `quad_test_${randomUUID().replaceAll('-', '')}`
  const url = new URL(server)
  url.pathname = `/${name}`
  await query(
    server,
    `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en'`,
  )
  return {
    url: url.href,
    query: (text) => query(url.href, text),
    async disconnectAll() {
      await query(
        server,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
      )
    },
    async drop() {
      await query(server, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

async function serverUrl(): Promise<string> {
  const given = process.env['DATABASE_URL']
  if (given !== undefined && given !== '') return given
  const response = await fetch(inject('postgresStarter'))
  const answer = await response.text()
  if (!response.ok) throw new Error(answer)
  return answer
}

async function query(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(text)
    return rows
  } finally {
    await client.end()
  }
}
