// Bolt's own log -> ours, which takes every token out of its lines.

import { LogLevel } from '@slack/bolt'
import type { Logger } from '@slack/bolt'
import type { Log } from '../operations/log.ts'

/**
 * Makes the logger that Bolt and its clients are given. What Bolt says at debug level is left out:
 * it holds what people ask, and headers.
 * @param log where the lines go
 * @returns the logger
 */
export function createBoltLogger(log: Log): Logger {
  return {
    debug: () => undefined,
    info: (...parts) => log.debug({}, sentence(parts)),
    warn: (...parts) => log.warn({}, sentence(parts)),
    error: (...parts) => log.error({}, sentence(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  }
}

function sentence(parts: readonly unknown[]): string {
  const words = parts.map((part) => (part instanceof Error ? part.message : String(part)))
  return `Bolt: ${words.join(' ')}`
}
