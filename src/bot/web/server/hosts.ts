// By which names this server may be called: a page elsewhere must not reach it under a name of its own.
// https://developer.mozilla.org/en-US/docs/Web/Security/Attacks/DNS_rebinding

import type { WebConfig } from '../../config/web-config.ts'

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'] as const

/** Every address of the machine. */
const WILDCARDS = ['0.0.0.0', '::']

/** What a request may have in its Host and Origin headers. */
export interface Names {
  /** Host headers: "127.0.0.1:7340". */
  readonly hosts: ReadonlySet<string>
  /** Origin headers: "http://127.0.0.1:7340". */
  readonly origins: ReadonlySet<string>
}

/**
 * @param config where the server listens, and its address for others
 * @param port that it listens on
 * @returns the names
 */
export function namesOf({ host, url }: Pick<WebConfig, 'host' | 'url'>, port: number): Names {
  const own = WILDCARDS.includes(host) ? [] : [hostName(host)]
  const addresses = [...LOOPBACK, ...own]
    .map((name) => `http://${name}:${port}`)
    .concat(url ?? [])
    // What is no name of a machine, the server cannot listen on either.
    .filter((address) => URL.canParse(address))
    .map((address) => new URL(address))
  return {
    hosts: new Set(addresses.map((address) => address.host)),
    origins: new Set(addresses.map((address) => address.origin)),
  }
}

/**
 * @param host a name or an address of a machine
 * @returns the same as it stands in a web address
 */
export function hostName(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
