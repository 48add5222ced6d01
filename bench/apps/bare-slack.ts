// The least that answers a slash command in Socket Mode with Bolt: constant messages, and nothing else.

import { readFileSync } from 'node:fs'
import { App, type RespondArguments } from '@slack/bolt'

/** Messages by what is typed after the command. */
const answers = JSON.parse(readFileSync(0, 'utf8')) as Readonly<
  Record<string, readonly RespondArguments[]>
>
const {
  SLACK_BOT_TOKEN: token,
  SLACK_APP_TOKEN: appToken,
  SLACK_API_URL: slackApiUrl,
} = process.env

const app = new App({ token, appToken, socketMode: true, clientOptions: { slackApiUrl } })

app.command('/quad', async ({ ack, respond, command }) => {
  await ack()
  for (const message of answers[command.text] ?? []) await respond(message)
})

await app.start()
