// Slack's side of digests: what posts them, and what tells about their channels.

import type { Sender } from '../../subscriptions/delivery/sender.ts'
import type { Channels } from '../../subscriptions/desk/asker.ts'
import { createWhoAmI } from './bot.ts'
import type { WhoAmI } from './bot.ts'
import { createChannels } from './channels.ts'
import { createSlackSender } from './sender.ts'
import type { SenderDeps } from './sender.ts'
import { createWebApi } from './web-api.ts'
import type { WebApi, WebApiOptions } from './web-api.ts'

export interface SlackDigests {
  readonly sender: Sender
  readonly channels: Channels
  readonly whoAmI: WhoAmI
  readonly api: WebApi
}

/**
 * Makes it for the workspace of a bot token. It needs no connection: each call stands alone.
 * @param options the token, and where to; `onMoved` hears of a channel with a new id, `sleep` waits
 * @returns it; nothing is called yet
 */
export function createSlackDigests({
  onMoved,
  sleep,
  ...options
}: WebApiOptions & Pick<SenderDeps, 'onMoved' | 'sleep'>): SlackDigests {
  const api = createWebApi(options)
  const whoAmI = createWhoAmI(api)
  const more = {
    ...(onMoved === undefined ? {} : { onMoved }),
    ...(sleep === undefined ? {} : { sleep }),
  }
  return {
    sender: createSlackSender({ api, whoAmI, ...more }),
    channels: createChannels({ api, whoAmI }),
    whoAmI,
    api,
  }
}
