// Moments for whoever runs the bot: in UTC, and how far away they are.

import { markup, type SafeHtml } from '../markup.ts'

const STEPS: readonly (readonly [unit: string, seconds: number, below: number])[] = [
  ['second', 1, 60],
  ['minute', 60, 60],
  ['hour', 3_600, 48],
  ['day', 86_400, Infinity],
]

/**
 * @param at any moment
 * @param now the moment to look from
 * @returns "in 3 days", "2 hours ago", "now"
 */
export function relativeWords(at: Temporal.Instant, now: Temporal.Instant): string {
  const seconds = now.until(at).total('seconds')
  const [unit, size] = STEPS.find(([, each, below]) => Math.abs(seconds) / each < below) ?? ['', 1]
  const count = Math.floor(Math.abs(seconds) / size)
  if (count === 0) return 'now'
  const words = `${count} ${unit}${count === 1 ? '' : 's'}`
  return seconds < 0 ? `${words} ago` : `in ${words}`
}

/**
 * @param at any moment
 * @param now the moment to look from
 * @returns "2026-11-23 03:30 UTC (in 3 days)", for machines too
 */
export function momentHtml(at: Temporal.Instant, now: Temporal.Instant): SafeHtml {
  const iso = at.toString({ smallestUnit: 'second' })
  const words = `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`
  return markup`<time datetime="${iso}">${words}</time> <span class="quiet">(${relativeWords(at, now)})</span>`
}

/**
 * @param ms milliseconds
 * @returns "250 ms", "3 s", "5 min", "2 h"
 */
export function spanWords(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`
  const seconds = ms / 1_000
  if (seconds < 120) return `${Number(seconds.toFixed(1))} s`
  return seconds < 7_200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`
}
