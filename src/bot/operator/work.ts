// Work that takes a while, and how far it is.

import { markup, type HtmlValue } from '../markup.ts'
import type { ProgressState, RunningWork } from '../operations/progress.ts'
import { momentHtml, relativeWords, spanWords } from './moments.ts'
import { badge, gridHtml } from './parts.ts'

/**
 * @param state what is being done, and what was
 * @param now the hour
 * @returns both
 */
export function workContent({ running, ended }: ProgressState, now: Temporal.Instant): HtmlValue {
  const none = markup`<p>Nothing that takes long is being done.</p>\n`
  const rows = ended.map(({ label, at, ms, isDone }) => [
    label,
    isDone ? badge('Done', 'good') : badge('Failed', 'bad'),
    momentHtml(at, now),
    spanWords(ms),
  ])
  const columns = ['Lately', 'Outcome', 'Ended', 'Took']
  return [
    running.length === 0
      ? none
      : markup`<ul class="plain">\n${running.map((work) => runningHtml(work, now))}</ul>\n`,
    rows.length > 0 && gridHtml({ label: 'Done lately', columns, rows }),
  ]
}

function runningHtml({ label, since, done, total }: RunningWork, now: Temporal.Instant): HtmlValue {
  const begun = `begun ${relativeWords(since, now)}`
  if (total === null) return markup`<li>${label}, ${begun}</li>\n`
  return markup`<li><label>${label}, ${begun}: ${Math.floor((done / Math.max(1, total)) * 100)} % \
<progress value="${done}" max="${total}"></progress></label></li>\n`
}
