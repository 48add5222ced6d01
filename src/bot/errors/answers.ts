// What a person is told instead of an answer, or with one that is less than it should be.

import type { ErrorWords } from './words.ts'

export const ANSWERS = {
  unexpected: {
    message: 'Something went wrong, and there is no answer.',
    fix: 'Ask again in a minute. If it happens again, give the reference to whoever runs this bot.',
  },
  'not-delivered': {
    message: 'The answer may not have arrived whole.',
    fix: 'Ask again in a minute. If it happens again, give the reference to whoever runs this bot.',
  },
  'too-many-questions': {
    message: 'That was a lot of questions at once.',
    fix: 'Wait a little and ask again.',
  },
  'too-many-in-workspace': {
    message: 'So many people here ask at once that Quad Brief makes a pause.',
    fix: 'Wait a little and ask again.',
  },
  'report-not-kept': {
    message: 'Your report could not be kept.',
    fix: 'Send it once more in a minute. If it happens again, give the reference to whoever runs this bot.',
  },
  'button-outdated': {
    message: 'This button is from another version of Quad Brief.',
    fix: 'Ask again with /quad: the new answer has buttons that work.',
  },
  'button-forged': {
    message: 'Quad Brief does not know this button.',
    fix: 'Ask with /quad: the answer has buttons that work.',
  },
  'already-shared': {
    message: 'This answer was shared here already.',
    fix: 'Ask again with /quad to share it once more.',
  },
  'share-not-allowed': {
    message:
      'This server shows what your own apps write to you alone, so it cannot be shared here.',
    fix: 'Ask somebody who manages the server to add Quad Brief to it.',
  },
  'may-not-write': {
    message: 'You may not write here, so Quad Brief posts and changes nothing here for you.',
    fix: 'Ask somebody who may, or do it in a channel where you may write.',
  },
  'discord-permissions': {
    message: 'In that channel Quad Brief lacks permissions that it needs to answer',
    fix: 'Ask whoever manages the server to give them there, or ask with /quad, which needs none.',
  },
  'discord-plain': {
    message: 'This answer is plain text, since Quad Brief lacks a permission in this channel',
    fix: 'Whoever manages the server can give it.',
  },
  'discord-no-files': {
    message: 'There is no file, since Quad Brief lacks a permission in this channel',
    fix: 'Ask whoever manages the server to give it, or ask with /quad export, which needs none.',
  },
  'discord-no-picture': {
    message: 'There is no picture, since Quad Brief lacks a permission in this channel',
    fix: 'Ask whoever manages the server to give it, or ask with /quad, which needs none.',
  },
  'discord-kept-out': {
    message: 'Discord does not let Quad Brief write in that channel.',
    fix: 'Ask whoever manages the server to look at the permissions of the channel, at AutoMod, and whether Quad Brief is timed out; or ask with /quad, which needs none of that.',
  },
  'discord-archived': {
    message: 'The thread is closed, so that nothing more can be posted in it.',
    fix: 'Ask in another channel, or have the thread opened again by whoever manages it.',
  },
  'command-unknown': {
    message: 'Quad Brief does not have this command any more.',
    fix: 'Reload Discord to see those that it has, or ask for /quad help.',
  },
} as const satisfies Record<string, ErrorWords>
