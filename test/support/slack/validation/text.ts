import { isObject, objectAt } from '../json.ts'
import type { JsonObject } from '../json.ts'
import type { Limit } from './limits.ts'
import { LIMITS } from './limits.ts'
import { checkLength } from './problem.ts'
import type { Report } from './problem.ts'

/** Checks the length of the text object under a key, if there is one. */
export function checkTextAt(
  holder: JsonObject,
  key: string,
  limit: Limit,
  pointer: string,
  report: Report,
): void {
  const text = objectAt(holder, key)
  if (text !== undefined) checkLength(text['text'], limit, `${pointer}/${key}/text`, report)
}

/** Checks a confirmation dialog, if the element has one. */
export function checkConfirm(element: JsonObject, pointer: string, report: Report): void {
  const confirm = objectAt(element, 'confirm')
  if (confirm === undefined) return
  const at = `${pointer}/confirm`
  checkTextAt(confirm, 'title', LIMITS.confirmTitle, at, report)
  checkTextAt(confirm, 'text', LIMITS.confirmText, at, report)
  checkTextAt(confirm, 'confirm', LIMITS.confirmButton, at, report)
  checkTextAt(confirm, 'deny', LIMITS.confirmButton, at, report)
}

/** Counts the characters that blocks would show, for the budget of a whole message. */
export function shownTextLength(value: unknown): number {
  if (Array.isArray(value)) {
    return value.reduce((sum: number, entry: unknown) => sum + shownTextLength(entry), 0)
  }
  if (!isObject(value)) return 0
  return Object.entries(value).reduce((sum, [key, entry]) => {
    const own = key === 'text' && typeof entry === 'string' ? entry.length : 0
    return sum + own + shownTextLength(entry)
  }, 0)
}
