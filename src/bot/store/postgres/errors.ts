// What PostgreSQL, or the way to it, refuses -> what it means and what to do; without the password.

import { z } from 'zod'
import { StoreError } from '../port.ts'

/** https://www.postgresql.org/docs/18/errcodes-appendix.html, by the beginning of the code. */
const BY_STATE: readonly (readonly [string, Exclude<StoreError['code'], 'newer'>])[] = [
  ['53100', 'full'],
  ['25006', 'not-writable'],
  ['42501', 'not-writable'],
  ['XX001', 'corrupted'],
  ['XX002', 'corrupted'],
  ['25P03', 'unreachable'],
  ['55P03', 'unreachable'],
  ['57', 'unreachable'],
  ['53', 'unreachable'],
  ['40', 'unreachable'],
  ['28', 'unreachable'],
  ['3D', 'unreachable'],
  ['08', 'unreachable'],
]

const FROM_SERVER = z.object({ severity: z.string(), code: z.string(), message: z.string() })
const AGGREGATE = z.object({ errors: z.tuple([z.unknown()], z.unknown()) })

/**
 * @param error what was thrown
 * @returns the server's own code for it (SQLSTATE); null where the connection failed or it is no error of it
 */
export function stateOf(error: unknown): string | null {
  return FROM_SERVER.safeParse(error).data?.code ?? null
}

/**
 * Puts an error of the connection or the server into words.
 * @param error what was thrown
 * @param url the database's address; neither it nor its password will be in the words, nor in the cause
 * @returns the error for the rest of the bot
 */
export function postgresError(error: unknown, url: string): StoreError {
  if (error instanceof StoreError) return error
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_URL') {
    return noAddress()
  }
  const several = AGGREGATE.safeParse(error)
  const first = several.success ? several.data.errors[0] : error
  const detail = withoutSecrets(first instanceof Error ? first.message : String(first), url)
  const code = codeOf(first)
  return new StoreError(code, words(code, detail), new Error(detail))
}

/**
 * An address that no database has.
 * @returns the error
 */
export function noAddress(): StoreError {
  return new StoreError(
    'unreachable',
    'DATABASE_URL is no address of a PostgreSQL database. Give one such as postgres://user:password@host:5432/name, or leave it out to keep everything in a file.',
  )
}

function codeOf(error: unknown): Exclude<StoreError['code'], 'newer'> {
  const state = stateOf(error)
  if (state !== null) {
    return BY_STATE.find(([beginning]) => state.startsWith(beginning))?.[1] ?? 'broken'
  }
  return error instanceof TypeError || error instanceof RangeError ? 'broken' : 'unreachable'
}

function words(code: Exclude<StoreError['code'], 'newer'>, detail: string): string {
  switch (code) {
    case 'corrupted':
      return `The PostgreSQL database is damaged (${detail}). Stop the bot and bring back a backup.`
    case 'full':
      return `The PostgreSQL server has no room left (${detail}). Nothing was written by halves. Make room on its disk: the bot goes on by itself.`
    case 'not-writable':
      return `The PostgreSQL database cannot be written (${detail}). Let DATABASE_URL name the primary server, and a user that may create and write tables.`
    case 'unreachable':
      return `The PostgreSQL database cannot be used at the moment (${detail}). The bot goes on by itself once it can; if it stays so, see whether the server runs, and whether DATABASE_URL has its address, user and password.`
    case 'broken':
      return `The PostgreSQL database does not do as it should (${detail}). Report it with this line.`
  }
}

function withoutSecrets(words: string, url: string): string {
  return secretsOf(url).reduce((before, secret) => before.replaceAll(secret, '***'), words)
}

function secretsOf(url: string): readonly string[] {
  const parsed = URL.parse(url)
  if (parsed === null) return [url]
  const passwords = [parsed.password, parsed.searchParams.get('password') ?? '']
  return [url, ...passwords.flatMap((password) => [password, decoded(password)])].filter(
    (secret) => secret !== '',
  )
}

function decoded(password: string): string {
  try {
    return decodeURIComponent(password)
  } catch {
    return password
  }
}
