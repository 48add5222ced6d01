// What a rule about imports is, and what many of them allow.

export interface Rule {
  readonly folder: string
  /** Paths (ending with / for folders) and packages that its files may import. */
  readonly may: readonly string[]
}

export const CORE = 'src/briefings/'
export const DOOR = 'src/briefings/index.ts'
export const CONFIG = 'src/bot/config/config.ts'
export const FORMATS = 'src/bot/exports/formats.ts'

/** What every surface may use. */
export const SHARED = [
  'src/bot/*',
  'src/bot/commands/',
  'src/bot/guards/',
  'src/bot/messages/',
  'src/bot/subscriptions/',
  'src/bot/store/port.ts',
  'src/bot/operations/',
  'src/bot/reports/',
  'src/bot/pictures/',
  FORMATS,
  DOOR,
]
