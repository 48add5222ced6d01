// The record: which version answers, since when, and why a later one is refused.

import { markup, type HtmlValue } from '../markup.ts'
import type { RecordState, RefusedRecord } from '../record/live-record.ts'
import type { ViewContext } from './deps.ts'
import { momentHtml } from './moments.ts'
import { badge } from './parts.ts'

/** How many faults are told; the log has all. */
const TOLD = 20

/**
 * @param state of the record
 * @param context of the page
 * @returns what a curator and an operator want to know
 */
export function recordContent(
  { version, since, refused, counts }: RecordState,
  context: ViewContext,
): HtmlValue {
  const { now } = context
  const state =
    refused === null
      ? badge('Sound', 'good')
      : markup`${badge('A change is refused', 'bad')} The version before it keeps serving.`
  const row = (label: string, content: HtmlValue): HtmlValue =>
    markup`<div><dt>${label}</dt><dd>${content}</dd></div>\n`
  return markup`<dl class="facts">
${row('State', state)}${row('Version', version)}${row('Taken up', momentHtml(since, now))}\
${row('Since the start', `${counts.takenUp} changes taken up, ${counts.refused} refused`)}</dl>
${refused !== null && faultsHtml(refused, context)}`
}

function faultsHtml({ at, faults }: RefusedRecord, { now, scrub }: ViewContext): HtmlValue {
  const lines = faults.slice(0, TOLD).map(({ file, field, problem, fix }) => {
    const where = field === '' ? file : `${file}, ${field}`
    return markup`<li><code>${scrub(where)}</code> ${scrub(problem)} <strong>Fix:</strong> ${scrub(fix)}</li>\n`
  })
  const more = faults.length - TOLD
  return markup`<p>Refused at ${momentHtml(at, now)}, for:</p>
<ul>
${lines}${more > 0 && markup`<li>and ${more} more; the log has all of them.</li>\n`}</ul>
`
}
