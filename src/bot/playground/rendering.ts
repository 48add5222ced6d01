// What the bot says -> the very messages that Slack and Discord would be sent, by the code that serves them.

import { toPlainText, type Briefing } from '../../briefings/index.ts'
import type { Commands, Response } from '../commands.ts'
import { answerOptions, publicOptions } from '../discord/answer-options.ts'
import { escapeMarkdown } from '../discord/escape.ts'
import { inDiscord } from '../discord/hints.ts'
import { MEDIA_GALLERY, SUPPRESS_EMBEDS } from '../discord/numbers.ts'
import { renderDiscord } from '../discord/render.ts'
import type { DiscordRenderOptions } from '../discord/render.ts'
import type { ExportFile } from '../exports/formats.ts'
import { pictureFileIfAny, type PictureFile } from '../pictures/file.ts'
import { keptMessage } from '../pictures/kept.ts'
import { digestReported } from '../reports/reported-digest.ts'
import { createAnswers, slackMessages, type Answers, type SlackAnswer } from '../slack/answers.ts'
import { messagesOf } from '../slack/deliver.ts'
import { withoutPicture, withPicture } from '../slack/digests/picture.ts'
import { renderSlackDigest } from '../slack/digests/render.ts'
import { SLACK_LIMITS } from '../slack/limits.ts'
import { plainMessage } from '../slack/messages.ts'
import type { DigestPicture } from '../subscriptions/delivery/sender.ts'
import type { DeskReply } from '../subscriptions/desk/reply.ts'
import { asDiscordSays } from './closed.ts'
import { forDiscord } from './discord-words.ts'
import { digestPart, discordPayload, slackPayload } from './shapes.ts'
import type { DigestPart, DiscordPayload, SlackPayload } from './shapes.ts'
import { PERSON } from './workspace.ts'

/** What is shown, on both platforms and in plain text. */
export interface Shown {
  readonly slack: readonly SlackPayload[]
  readonly discord: readonly DiscordPayload[]
  readonly text: string
  readonly status: Response['status'] | null
  readonly file: ExportFile | null
  readonly picture: PictureFile | null
}

export interface Rendering {
  /**
   * An answer for whoever asked, with a button to share it.
   * @param from how many of Slack's messages were shown before; then nothing is left to show on Discord
   */
  forAsker(line: string, from?: number): Shown
  /** An answer in the open, or in direct messages. */
  forAll(line: string): Shown
  /** An answer that the person shares with a channel. */
  shared(line: string): Shown
  /** What the desk replies, and behind it the messages of a digest that it shows, with their picture. */
  desk(reply: DeskReply): Shown
}

/**
 * Makes the rendering of answers.
 * @param commands what there is to ask
 * @param today the day of asking
 * @param onNoPicture hears why a picture could not be drawn; the answer goes without it
 * @returns the rendering
 */
export function createRendering(
  commands: Commands,
  today: () => Temporal.PlainDate,
  onNoPicture: (error: unknown) => void,
): Rendering {
  const answers: Answers = createAnswers({ commands, today })
  /** @param options how it is shown on Discord; null where that has shown it already */
  const shown = (
    { response }: SlackAnswer,
    slack: Shown['slack'],
    options: DiscordRenderOptions | null,
  ): Shown => {
    const { briefing, status, file = null } = response
    const inServer = forDiscord(inDiscord(response, true, commands))
    const picture = options === null ? null : pictureFileIfAny(response.picture, onNoPicture)
    const pictured = picture === null ? {} : { picture: { name: picture.name, alt: picture.alt } }
    const discord =
      options === null ? [] : renderDiscord(inServer, { ...options, ...pictured }).map(onDiscord)
    return { slack, discord, text: toPlainText(briefing), status, file, picture }
  }

  return {
    forAsker(line, from = 0) {
      const answer = answers.answer(line, 'channel')
      const page = { messages: answer.messages, ask: answer.ask, from }
      const slack = messagesOf(page, SLACK_LIMITS.responses.max).map(onSlack)
      return shown(answer, slack, from === 0 ? answerOptions(answer.response) : null)
    },
    forAll(line) {
      const answer = answers.answerThere(line)
      return shown(answer, answer.messages.map(onSlack), publicOptions(answer.response))
    },
    shared(line) {
      const answer = answers.share(line, PERSON.name)
      const options = { ...publicOptions(answer.response), sharedBy: PERSON.discord }
      return { ...shown(answer, answer.messages.map(onSlack), options), file: null }
    },
    desk: (reply) => deskShown(reply, pictureFileIfAny(reply.picture ?? undefined, onNoPicture)),
  }
}

function deskShown({ briefing, status, messages }: DeskReply, picture: Shown['picture']): Shown {
  const parts = (messages ?? []).map((message) =>
    readPart(message, picture === null ? 'none' : 'beside'),
  )
  const answered = { ask: '', status } as const
  return {
    slack: [
      ...slackMessages({ ...answered, briefing }).map(onSlack),
      ...parts.flatMap(({ slack }) => slack ?? []),
    ],
    discord: [
      ...renderDiscord(forDiscord(briefing)).map(onDiscord),
      ...parts.flatMap(({ discord }) => discord ?? []),
    ],
    text: toPlainText(briefing),
    status,
    file: null,
    picture,
  }
}

/**
 * What everybody in a channel is to know.
 * @param words go on after the person's name
 */
export function announcementShown(words: string): Shown {
  const { slack, text } = wordsShown(`${PERSON.name} ${words}`)
  const content = `<@${PERSON.discord}> ${escapeMarkdown(words)}`
  return { ...wordsShown(''), slack, text, discord: [onDiscord({ ...PLAIN, content })] }
}

/**
 * A sentence or two.
 * @param words plain text
 */
export function wordsShown(words: string): Shown {
  return {
    slack: [onSlack(plainMessage(words))],
    discord: [onDiscord({ ...PLAIN, content: escapeMarkdown(asDiscordSays(words)) })],
    text: words,
    status: null,
    file: null,
    picture: null,
  }
}

/**
 * A digest, as many messages as the platform needs that needs more.
 * @param briefing the digest
 * @param picture goes along with the first message; null for none
 * @returns a JSON text a message, which `readPart` reads
 */
export function digestParts(briefing: Briefing, picture: DigestPicture | null): readonly string[] {
  const pictured = picture === null ? {} : { picture: { name: picture.name, alt: picture.alt } }
  const slack = renderSlackDigest(briefing, picture?.alt ?? null).map(onSlack)
  const report = digestReported(briefing)
  const discord = renderDiscord(briefing, { ...pictured, report }).map(onDiscord)
  const count = Math.max(slack.length, discord.length)
  return Array.from({ length: count }, (_, index) => {
    const part = { slack: slack[index] ?? null, discord: discord[index] ?? null }
    return keptMessage(part, index === 0 ? (picture?.kept ?? null) : null)
  })
}

/** Where the picture of a digest is; in Slack it is `beside` what one person sees, which takes no file. */
export type PicturePlace = 'within' | 'beside' | 'none'

/**
 * Reads a message of a digest.
 * @param payload as `digestParts` wrote it
 * @param picture where its picture is
 * @throws {Error} for anything else
 */
export function readPart(payload: string, picture: PicturePlace): DigestPart {
  const { slack, discord } = digestPart.parse(JSON.parse(payload))
  return {
    slack: slack && { ...slack, blocks: slackBlocks(slack, picture) },
    discord: discord && (picture === 'none' ? withoutGallery(discord) : discord),
  }
}

/** Stands where Slack names the file that was uploaded; nothing is, here. */
const UPLOADED = 'ID_OF_THE_UPLOADED_FILE'

function slackBlocks({ blocks }: SlackPayload, picture: PicturePlace): SlackPayload['blocks'] {
  if (picture !== 'within') return withoutPicture(blocks)
  return slackPayload.shape.blocks.parse(withPicture(blocks, UPLOADED))
}

function withoutGallery(message: DiscordPayload): DiscordPayload {
  const components = message.components?.map((container) => ({
    ...container,
    components: container.components.filter(({ type }) => type !== GALLERY),
  }))
  return { ...message, ...(components === undefined ? {} : { components }) }
}

const GALLERY: number = MEDIA_GALLERY

/** What is the same in every message of words; it pings nobody. */
const PLAIN = { flags: SUPPRESS_EMBEDS, allowed_mentions: { parse: [] } }

const onSlack = (message: object): SlackPayload => slackPayload.parse(message)
const onDiscord = (message: object): DiscordPayload => discordPayload.parse(message)
