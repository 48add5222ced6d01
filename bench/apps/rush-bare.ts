// The least that posts a message to many channels: the platform's own library, with its own waits and retries.

import { text } from 'node:stream/consumers'
import { LogLevel, webApi } from '@slack/bolt'
import { REST, Routes } from 'discord.js'
import { TOKEN, type BareOrders } from '../rush/orders.ts'

const orders = JSON.parse(await text(process.stdin)) as BareOrders
const { channels, way } = orders
const post = orders.chat === 'slack' ? slack(orders) : discord(orders)

if (way === 'at-once') await Promise.all(channels.map(post))
else for (const channel of channels) await post(channel)

function slack({ apiUrl, message }: BareOrders): (channel: string) => Promise<unknown> {
  const options = { slackApiUrl: apiUrl, logLevel: LogLevel.ERROR }
  const client = new webApi.WebClient(TOKEN, options)
  return (channel) => client.apiCall('chat.postMessage', { ...message, channel })
}

function discord({ apiUrl, message }: BareOrders): (channel: string) => Promise<unknown> {
  const rest = new REST({ api: apiUrl }).setToken(TOKEN)
  return (channel) => rest.post(Routes.channelMessages(channel), { body: message })
}
