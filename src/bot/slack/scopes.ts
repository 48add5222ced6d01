// What the bot token must be allowed to do, and why. The app's manifest asks for these and no others.

/** https://docs.slack.dev/reference/scopes */
export const NEEDED_SCOPES: Readonly<Record<string, string>> = {
  /** https://docs.slack.dev/reference/scopes/commands */
  commands: 'people type /quad; answers go through the address that comes with it',
  /** https://docs.slack.dev/reference/scopes/chat.write */
  'chat:write': 'a file comes with a direct message to whoever asked for it',
  /** https://docs.slack.dev/reference/scopes/files.write */
  'files:write': 'a file that /quad export makes is uploaded',
}
