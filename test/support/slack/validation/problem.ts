import type { Limit } from './limits.ts'

/** One thing that Slack would refuse: where it is, what is wrong, and who says so. */
export interface Problem {
  /** Slack's error code for the whole call. */
  readonly error: string
  /** Where in the payload, as a JSON pointer. */
  readonly pointer: string
  readonly message: string
  /** The page that states the rule. */
  readonly doc?: string
}

/** Takes one problem; the checks call it as often as they find something. */
export type Report = (pointer: string, message: string, doc?: string) => void

/** The problem as one line, the way Slack writes its `errors`. */
export function problemLine(problem: Problem): string {
  return `${problem.message} [json-pointer:${problem.pointer}]`
}

/** Reports a text that is empty or longer than its limit; anything but text is left alone. */
export function checkLength(value: unknown, limit: Limit, pointer: string, report: Report): void {
  if (typeof value !== 'string') return
  if (value.length === 0) report(pointer, 'must be more than 0 characters', limit.doc)
  if (value.length > limit.max) {
    report(pointer, `must be less than ${limit.max + 1} characters`, limit.doc)
  }
}

/** Reports a list with no items or more than its limit; anything but a list is left alone. */
export function checkCount(value: unknown, limit: Limit, pointer: string, report: Report): void {
  if (!Array.isArray(value)) return
  if (value.length === 0) report(pointer, 'must have at least 1 item', limit.doc)
  if (value.length > limit.max) {
    report(pointer, `no more than ${limit.max} items allowed`, limit.doc)
  }
}

/** Reports an address that is no http or https address, or of another kind than those named. */
export function checkUrl(
  value: unknown,
  pointer: string,
  report: Report,
  protocols: readonly string[] = ['http:', 'https:'],
): void {
  if (typeof value !== 'string') return
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url === undefined || !protocols.includes(url.protocol)) {
    report(pointer, `invalid url: ${value.slice(0, 80)}`)
  }
}

/** Reports a picture's address that Slack's servers could never fetch. */
export function checkPublicUrl(value: unknown, pointer: string, report: Report): void {
  checkUrl(value, pointer, report)
  if (typeof value !== 'string' || !URL.canParse(value)) return
  const { hostname } = new URL(value)
  if (/^(localhost|127\.|10\.|192\.168\.|\[::1\])/.test(hostname)) {
    report(pointer, 'downloading image failed')
  }
}
