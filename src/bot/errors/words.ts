// What every line of the table of errors is made of, and where the settings are that lines send people to.

export interface ErrorWords {
  /** What happened, as a sentence. */
  readonly message: string
  /** What to do about it, as a sentence. */
  readonly fix: string
}

/** For whoever runs the bot: where the settings of a Slack app are. */
export const SLACK_APP = 'at https://api.slack.com/apps, in your app,'

/** For whoever runs the bot: where the settings of a Discord application are. */
export const DISCORD_APP = 'at https://discord.com/developers/applications, in your application,'
