// What help says about asking in Slack, besides the commands.

/** https://docs.slack.dev/interactivity/implementing-slash-commands: not in threads. */
export const SLACK_HINTS = {
  heading: 'In Slack',
  lines: [
    'In a thread Slack takes no slash commands: mention @Quad Brief there with your question, and the answer comes in the thread, for everybody in it.',
    'In a direct message to Quad Brief just write your question, without a command.',
    '“Ask Quad Brief” stands among the shortcuts, and “Ask about this message” in the menu of every message.',
  ],
} as const
