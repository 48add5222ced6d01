// Why an answer, or a part of it, does not come in Slack, for the one who asked.

import type { ErrorWords } from './words.ts'

export const SLACK_ANSWERS = {
  'answer-later': {
    message: 'Slack takes no more messages here for now, so the answer did not come whole.',
    fix: 'Ask again in a minute.',
  },
  restarting: {
    message: 'Quad Brief is being restarted, so the answer did not come, or not whole.',
    fix: 'Ask again in a minute.',
  },
  'answer-refused': {
    message: 'Slack did not take the answer, or the rest of it.',
    fix: 'Ask again. If it happens again, give the reference to whoever runs this bot.',
  },
  'channel-closed': {
    message: 'Quad Brief is not in that channel, so it cannot answer there.',
    fix: 'Invite it there with /invite @Quad Brief, or ask with /quad, which works all the same.',
  },
  'channel-archived': {
    message: 'That channel is archived, so nothing can be posted in it.',
    fix: 'Ask in another channel, or write to Quad Brief in your direct messages with it.',
  },
  'channel-restricted': {
    message: 'The settings of that channel or workspace do not let Quad Brief post there.',
    fix: 'Ask with /quad, or write to Quad Brief in your direct messages with it.',
  },
  'thread-closed': {
    message: 'That thread takes no more messages.',
    fix: 'Ask with /quad in the channel, or write to Quad Brief in your direct messages with it.',
  },
  'keep-unsure': {
    message: 'Slack did not say whether it took what you keep: it may be there already.',
    fix: 'Look in your direct messages with Quad Brief before you send it again.',
  },
  'share-unsure': {
    message: 'Slack did not say whether it took what you share: it may be there already.',
    fix: 'Look first. If it is missing, ask again with /quad and share the new answer.',
  },
} as const satisfies Record<string, ErrorWords>
