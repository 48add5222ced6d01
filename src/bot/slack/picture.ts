// The picture that goes with an answer -> the conversation that it was given in, or the asker's direct messages:
// an answer comes at once, seen by one person, and a block of it could refer to a file only some time after its
// upload. https://docs.slack.dev/reference/block-kit/composition-objects/slack-file-object

import type { webApi } from '@slack/bolt'
import type { PictureFile } from '../pictures/file.ts'
import { SLACK_LIMITS } from './limits.ts'
import { plainMessage } from './messages.ts'
import { reasonOf, upload } from './post.ts'
import type { Turn } from './turns.ts'

/** Where a picture goes. */
export type PicturePlace =
  | { readonly kind: 'conversation'; readonly channelId: string; readonly threadTs: string | null }
  /** The direct messages with a person. */
  | { readonly kind: 'person'; readonly userId: string }

/** Why a picture did not get to Slack; null where it did. */
export type PictureFault = string | null

/**
 * Sends a picture. Never throws, and repeats nothing but what Slack asks to repeat.
 * https://docs.slack.dev/messaging/working-with-files#uploading_files
 * @param client of the bot token
 * @param picture the file
 * @param to where it is to be seen
 * @param turn there
 * @returns null once Slack has taken it
 */
export async function sendPicture(
  client: Pick<webApi.WebClient, 'chat' | 'files'>,
  picture: PictureFile,
  to: PicturePlace,
  turn: Turn,
): Promise<PictureFault> {
  const { name: filename, title, alt } = picture
  const bytes = Buffer.from(picture.bytes)
  try {
    const alt_txt = alt.slice(0, SLACK_LIMITS.fileAltText.max)
    // Slack's page calls it alt_txt, and the types of its library alt_text.
    const asked = { filename, length: bytes.length, alt_txt, alt_text: alt_txt }
    const place = await turn.call(() => client.files.getUploadURLExternal(asked))
    const { upload_url: url = '', file_id: id = '' } = place
    await upload(url, bytes)
    const where = await whereOf(client, to, title, turn)
    await turn.call(() => client.files.completeUploadExternal({ files: [{ id, title }], ...where }))
    return null
  } catch (error) {
    return reasonOf(error)
  }
}

/** A message to a person's id names the direct messages with them, for which no im:write is needed. */
async function whereOf(
  client: Pick<webApi.WebClient, 'chat'>,
  place: PicturePlace,
  title: string,
  turn: Turn,
): Promise<{ channel_id: string } | { channel_id: string; thread_ts: string }> {
  if (place.kind === 'conversation') {
    const { channelId, threadTs } = place
    return { channel_id: channelId, ...(threadTs === null ? {} : { thread_ts: threadTs }) }
  }
  const words = plainMessage(`A picture for your question to Quad Brief: ${title}.`)
  const message = { ...words, channel: place.userId }
  const { channel } = await turn.call(() => client.chat.postMessage(message))
  if (channel === undefined) throw new Error('no channel')
  return { channel_id: channel }
}
