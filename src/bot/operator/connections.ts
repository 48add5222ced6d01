// Sockets and gateways: how the connection to each platform stands.

import { markup, type HtmlValue } from '../markup.ts'
import type { ConnectionReport } from '../operations/connections.ts'
import type { SurfaceState } from '../surface.ts'
import { momentHtml, spanWords } from './moments.ts'
import type { RunningBot } from './operated.ts'
import { badge, gridHtml, type Tone } from './parts.ts'

const STATES: Readonly<Record<SurfaceState, readonly [words: string, tone: Tone]>> = {
  starting: ['Starting', 'calm'],
  connected: ['Connected', 'good'],
  reconnecting: ['Reconnecting', 'warn'],
  stopped: ['Stopped', 'bad'],
}

/**
 * @param bot what runs on the platforms; null where none is set up
 * @param now the hour
 * @returns a table, or what to do
 */
export function connectionsContent(bot: RunningBot | null, now: Temporal.Instant): HtmlValue {
  if (bot === null) {
    return markup`<p>No platform is connected. For Slack, set SLACK_BOT_TOKEN and SLACK_APP_TOKEN; for Discord, DISCORD_TOKEN.</p>\n`
  }
  const rows = bot.states().map(({ name, state }) => {
    const [words, tone] = STATES[state]
    const report = bot.connections.report(name)
    return [
      name,
      badge(words, tone),
      sinceHtml(state, report, now),
      report.reconnects,
      waitsHtml(report, now),
    ]
  })
  const columns = ['Platform', 'State', 'Since', 'Made again', 'Asked to slow down']
  return gridHtml({ label: 'Connections', columns, rows })
}

/** When a connection ended for good, nobody says. */
function sinceHtml(
  state: SurfaceState,
  { changed }: ConnectionReport,
  now: Temporal.Instant,
): HtmlValue {
  const isOfState = changed?.to === (state === 'connected' ? 'made' : 'lost')
  return changed !== null && isOfState ? momentHtml(changed.at, now) : 'Not known'
}

function waitsHtml({ waits, lastWait }: ConnectionReport, now: Temporal.Instant): HtmlValue {
  if (lastWait === null) return 'Never'
  const times = waits === 1 ? 'Once' : `${waits} times`
  return [
    times,
    ', last at ',
    momentHtml(lastWait.at, now),
    `, for ${spanWords(lastWait.seconds * 1_000)}`,
  ]
}
