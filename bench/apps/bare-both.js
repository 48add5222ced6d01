// Both libraries in one process, logged in, without anything to answer: the least memory that a bot on both takes.
// Plain JavaScript, since what compiles TypeScript takes memory itself.

import { App } from '@slack/bolt'
import { Client, GatewayIntentBits } from 'discord.js'

const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN: appToken, SLACK_API_URL: slackApiUrl } = process.env
const { DISCORD_TOKEN, DISCORD_API_URL: api } = process.env

const app = new App({
  token: SLACK_BOT_TOKEN,
  appToken,
  socketMode: true,
  clientOptions: { slackApiUrl },
})
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: api === undefined ? {} : { api },
})

await Promise.all([app.start(), client.login(DISCORD_TOKEN)])
