// The variables WEB and WEB_… -> where the pages in the browser are, and who may see them.

import { DEFAULTS, FIXES, type ConfigFault, type Settings } from './settings.ts'

/** The pages in the browser. */
export type WebConfig = {
  readonly host: string
  /** 0 takes any that is free. */
  readonly port: number
  /** Where browsers reach it, with a slash at its end; null where that is host and port. */
  readonly url: string | null
  /** How many proxies of ours stand in front, each of which says in X-Forwarded-For whose request it passes on. */
  readonly proxies: number
} & (
  | { readonly isForOthers: false; readonly password: string | null }
  /** Other machines reach it, so everything on it asks for the password. */
  | { readonly isForOthers: true; readonly password: string }
)

/** Where the playground is, below the address of the pages. */
export const PLAYGROUND = '/try/'

/**
 * The address to open in a browser.
 * @param config where the pages are
 * @returns of the playground: "http://127.0.0.1:7340/try/"
 */
export function playgroundAddress({
  host,
  port,
  url,
}: Pick<WebConfig, 'host' | 'port' | 'url'>): string {
  const origin = url ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  return `${origin.replace(/\/$/, '')}${PLAYGROUND}`
}

/**
 * @param values of the environment, without faults
 * @returns where the pages are; null where they are switched off
 */
export function webFrom(values: Settings): WebConfig | null {
  if (values.WEB === 'off') return null
  const { host, address } = webPlace(values)
  const port = values.WEB_PORT ?? DEFAULTS.WEB_PORT
  const url = address === null ? null : `${address}/`
  const { WEB_PASSWORD: password = null } = values
  const proxies = values.WEB_PROXIES ?? DEFAULTS.WEB_PROXIES
  const place = { host, port, url, proxies }
  if (password !== null && isWebForOthers(values)) return { ...place, isForOthers: true, password }
  return { ...place, isForOthers: false, password }
}

/**
 * Whoever lets others in has a password, and says under which name.
 * @param values of the environment, each of them sound
 * @returns what is wrong with them together
 */
export function webFaults(values: Settings): readonly ConfigFault[] {
  if (values.WEB === 'off') return []
  const { host, address } = webPlace(values)
  const variable = isLoopback(host) ? 'WEB_URL' : 'WEB_HOST'
  const open = isWebForOthers(values) && values.WEB_PASSWORD === undefined
  const nameless = EVERY_ADDRESS.includes(host) && address === null
  return [
    ...(open
      ? [
          {
            variable,
            problem: 'lets other machines in, but WEB_PASSWORD is not set.',
            fix: `Set WEB_PASSWORD, or remove ${variable}.`,
          },
        ]
      : []),
    ...(nameless
      ? [
          {
            variable: 'WEB_HOST',
            problem: 'is every address of this machine, but WEB_URL is not set.',
            fix: FIXES.WEB_URL,
          },
        ]
      : []),
  ]
}

function webPlace({ WEB_HOST: host, WEB_URL: url }: Settings): {
  readonly host: string
  readonly address: string | null
} {
  return { host: host ?? DEFAULTS.WEB_HOST, address: url ?? null }
}

function isWebForOthers(values: Settings): boolean {
  const { host, address } = webPlace(values)
  return !isLoopback(host) || (address !== null && !isLoopback(new URL(address).hostname))
}

const EVERY_ADDRESS = ['0.0.0.0', '::']

function isLoopback(host: string): boolean {
  return /^(?:127(?:\.\d{1,3}){3}|localhost|\[?::1\]?)$/i.test(host)
}
