// What every request passes before any route sees it, and the headers that every answer has.

import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { basicAuth } from 'hono/basic-auth'
import { secureHeaders } from 'hono/secure-headers'
import { SITE_POLICY } from '../site/frame.ts'
import { createAttempts, type Attempts } from './attempts.ts'
import { clientAddress } from './clients.ts'
import type { Names } from './hosts.ts'
import type { WebEnv } from './routes.ts'
import { isPlainTarget } from './targets.ts'

type Guard = MiddlewareHandler<WebEnv>

const POLICY = `${SITE_POLICY}; frame-ancestors 'none'`

/**
 * Headers of every answer, refusals among them.
 * @returns the guard; a policy that a route has set stays
 */
export function headersGuard(): Guard[] {
  const secure = secureHeaders({
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    xContentTypeOptions: 'nosniff',
    xFrameOptions: 'DENY',
    // It is for whoever ends TLS to promise it for a whole host.
    strictTransportSecurity: false,
  })
  const policy: Guard = async (context, next) => {
    await next()
    if (!context.res.headers.has('content-security-policy')) {
      context.header('Content-Security-Policy', POLICY)
    }
  }
  return [secure, policy]
}

/**
 * Refuses targets that are not what they seem.
 * @returns the guard
 */
export function targetGuard(): Guard {
  return async (context, next) => {
    const { url = '' } = context.env.incoming
    if (isPlainTarget(url)) return next()
    return context.text('This address is not plain. Type it again, without tricks.\n', 400)
  }
}

/**
 * Refuses whoever calls this server by a name that is not its own.
 * @param names its own, once it listens
 * @returns the guard
 */
export function hostGuard(names: () => Names): Guard {
  return async (context, next) => {
    const host = context.req.header('host')?.toLowerCase() ?? ''
    if (names().hosts.has(host)) return next()
    const words = 'This server does not go by that name. Whoever runs it can set WEB_URL.\n'
    return context.text(words, 421)
  }
}

/** Methods that change nothing. https://www.rfc-editor.org/rfc/rfc9110#section-9.2.1 */
const SAFE = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses posts that a page of somebody else sends. https://www.w3.org/TR/fetch-metadata/
 * A program that is no browser sends neither header, and has no cookies or passwords of others to misuse.
 * @param names of this server, once it listens
 * @returns the guard
 */
export function crossSiteGuard(names: () => Names): Guard {
  return async (context, next) => {
    if (SAFE.includes(context.req.method)) return next()
    const site = context.req.header('sec-fetch-site') ?? 'same-origin'
    const origin = context.req.header('origin')
    const isOwn = origin === undefined || names().origins.has(origin)
    if (isOwn && site === 'same-origin') return next()
    return context.text('Another site may not send this. Open the page here and try again.\n', 403)
  }
}

/** Whoever asks a question needs no more. */
const LARGEST_BODY = 64 * 1024

/**
 * Refuses bodies that are too large, or do not say how large they are. Node lets no body be longer than said.
 * https://www.rfc-editor.org/rfc/rfc9110#section-15.5.12
 * @returns the guard
 */
export function bodyGuard(): Guard {
  return async (context, next) => {
    if (context.req.header('transfer-encoding') !== undefined) {
      return context.text('Say how long it is (Content-Length) and send it again.\n', 411)
    }
    if (Number(context.req.header('content-length') ?? 0) <= LARGEST_BODY) return next()
    return context.text('This is more than anybody has to say here.\n', 413)
  }
}

export interface PasswordGuardOptions {
  readonly password: string
  /** How many proxies of ours stand in front. */
  readonly proxies: number
  /** Counts wrong passwords; on the machine's clock unless given. */
  readonly attempts?: Attempts
}

/**
 * Asks for the password, whatever the user name. Who was wrong too often waits, and is told how long; until then
 * not even the right one is looked at, which would make guessing worth while.
 * @param options from the configuration
 * @returns the guard
 */
export function passwordGuard({
  password,
  proxies,
  attempts = createAttempts(),
}: PasswordGuardOptions): Guard {
  const addressOf = ({ req, env }: Context<WebEnv>): string =>
    clientAddress(
      env.incoming.socket.remoteAddress ?? '',
      req.header('x-forwarded-for') ?? '',
      proxies,
    )
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  const right = digest(password)
  const ask = basicAuth({
    realm: 'Quad Brief',
    verifyUser(_name, given, context: Context<WebEnv>) {
      const isRight = timingSafeEqual(right, digest(given))
      if (!isRight) attempts.failed(addressOf(context))
      return isRight
    },
    invalidUserMessage: 'Quad Brief needs the password here. The user name may be anything.\n',
  })
  return async (context, next) => {
    // A browser asks without a password first, which is no guess.
    const isTried = context.req.header('authorization') !== undefined
    const seconds = isTried ? attempts.wait(addressOf(context)) : 0
    if (seconds === 0) return ask(context, next)
    context.header('Retry-After', `${seconds}`)
    return context.text(
      `Too many wrong passwords. Wait ${waitInWords(seconds)} and try again.\n`,
      429,
    )
  }
}

function waitInWords(seconds: number): string {
  return seconds === 1 ? 'a second' : `${seconds} seconds`
}
