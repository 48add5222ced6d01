// Why no digest comes to a channel of Slack.

import type { ErrorWords } from './words.ts'

export const SLACK_DIGESTS = {
  'slack-not-in-channel': {
    message: 'Quad Brief is not in this channel, so it cannot post here.',
    fix: 'Type /invite @Quad Brief in it.',
  },
  'slack-channel-hidden': {
    message: 'Slack does not show this channel to Quad Brief.',
    fix: 'If it is there, type /invite @Quad Brief in it.',
  },
  'slack-archived': {
    message: 'This channel is archived, so nothing can be posted in it.',
    fix: 'Unarchive it, or subscribe in another channel.',
  },
  'slack-restricted': {
    message: 'The settings of this channel or workspace do not let Quad Brief post here.',
    fix: 'Ask whoever manages them to let it.',
  },
  'slack-thread-closed': {
    message: 'Slack took no more messages in the thread of this digest.',
    fix: 'Allow threads in this channel, or change the density of the digest to short.',
  },
  'slack-suspended': {
    message: 'Those who manage this workspace or its organization have stopped posts by apps.',
    fix: 'Ask them to allow Quad Brief to post.',
  },
  'slack-uninstalled': {
    message: 'Quad Brief was removed from this workspace.',
    fix: 'Install it again to have its digests back.',
  },
  'slack-message-refused': {
    message: 'Slack did not take the digest as it is written.',
    fix: 'Tell whoever runs this bot; the next digest is tried all the same.',
  },
  'slack-refused': {
    message: 'Slack did not take the digest, and says nothing that Quad Brief knows.',
    fix: 'If it happens again, tell whoever runs this bot; the next digest is tried all the same.',
  },
  'slack-digest-unsure': {
    message: 'Slack does not show what came of your form: the digest may be saved.',
    fix: 'Look before you send the form again: “/quad status” in the channel says what it gets.',
  },
  'slack-admins-unknown': {
    message:
      'Slack does not tell Quad Brief who manages this workspace, so nobody is shown all of its digests.',
    fix: 'Whoever runs this bot can add the scope users:read. “/quad status” in a channel shows those of the channel.',
  },
} as const satisfies Record<string, ErrorWords>
