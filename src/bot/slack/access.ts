// Whether Slack still takes the bot token. Every call of the Web API goes past here, so that it is noticed
// wherever it shows first, and said once.

import type { webApi } from '@slack/bolt'
import { ERRORS } from '../errors.ts'
import type { Log } from '../operations/log.ts'
import { countStatus, type Metrics, NO_METRICS } from '../operations/metrics.ts'

export interface Access {
  /** For the client: Node's own, watched. */
  readonly fetch: webApi.FetchFunction
  /** Whether Slack refused the token the last time, after it had taken it. */
  isRevoked(): boolean
}

/** https://docs.slack.dev/reference/methods/auth.test#errors */
const REFUSED = /"error"\s*:\s*"(token_revoked|token_expired|account_inactive|invalid_auth)"/

/**
 * Makes the watch.
 * @param log hears when the token works no more, and when it does again
 * @param metrics counts the requests that Slack turned away
 * @returns the watch; a token that never worked is none of its business
 */
export function createAccess(log: Log, metrics: Metrics = NO_METRICS): Access {
  let state: 'unknown' | 'granted' | 'revoked' = 'unknown'

  function heard(body: string): void {
    const reason = /"ok"\s*:\s*false/.test(body) ? REFUSED.exec(body)?.[1] : undefined
    if (reason === undefined) {
      if (state === 'revoked') log.info({}, 'Slack takes the bot token again.')
      state = 'granted'
    } else if (state === 'granted') {
      state = 'revoked'
      const { message, fix } = ERRORS['slack-bot-token']
      log.fatal({ reason }, `${message} from now on (${reason}), so nobody is answered. ${fix}`)
    }
  }

  return {
    async fetch(url, init) {
      const response = await fetch(url, init)
      countStatus(response.status, metrics)
      if (response.status !== 200) return response
      const body = await response.text()
      heard(body)
      const { status, statusText, headers } = response
      return new Response(body, { status, statusText, headers })
    },
    isRevoked: () => state === 'revoked',
  }
}
