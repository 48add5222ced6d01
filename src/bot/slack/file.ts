// A file that answers a command -> the asker's direct messages with the bot, seen by nobody else.
// https://docs.slack.dev/messaging/working-with-files

import { webApi } from '@slack/bolt'
import { neutral } from '../../briefings/index.ts'
import type { ErrorCode } from '../errors.ts'
import type { ExportFile } from '../exports/formats.ts'
import { plainMessage } from './messages.ts'
import { upload } from './post.ts'
import { fileRefusal } from './refusals.ts'
import type { Turn } from './turns.ts'

/** What came of a file. */
export type FileOutcome =
  | { readonly kind: 'sent' }
  | {
      readonly kind: 'failed'
      /** What the asker is told. */
      readonly code: ErrorCode
      /** Which call failed, and how. */
      readonly reason: string
    }

/** A file, and who asked for it. */
export interface Sending {
  readonly userId: string
  readonly file: ExportFile
  /** What it is, as people call it. Slack shows it as it is written. */
  readonly title: string
}

/** The calls, in order. The bytes come first, so that a file that Slack refuses leaves no message. */
type Step = 'files.getUploadURLExternal' | 'upload' | 'chat.postMessage' | typeof LAST

/** The call that puts the file where it is seen. */
const LAST = 'files.completeUploadExternal'

/**
 * Sends a file. Never throws, and repeats nothing but what Slack asks to repeat: what got no
 * answer may have been done. A message
 * to a user's id goes to the direct messages and names them, for which no im:write is needed.
 * https://docs.slack.dev/reference/methods/chat.postMessage
 * @param client of the bot token
 * @param sending what, and to whom
 * @param turn in the direct messages with the asker
 * @returns what came of it
 */
export async function sendFile(
  client: Pick<webApi.WebClient, 'chat' | 'files'>,
  { userId, file, title: said }: Sending,
  turn: Turn,
): Promise<FileOutcome> {
  const { name } = file
  const title = neutral(said)
  const bytes = Buffer.from(file.text)
  let step: Step = 'files.getUploadURLExternal'
  try {
    const asked = { filename: name, length: bytes.length }
    const place = await turn.call(() => client.files.getUploadURLExternal(asked))
    const { upload_url: url = '', file_id: id = '' } = place
    step = 'upload'
    await upload(url, bytes)
    step = 'chat.postMessage'
    const words = plainMessage(`You asked Quad Brief for a file: ${title} (${name}).`)
    const message = { ...words, channel: userId }
    const { channel } = await turn.call(() => client.chat.postMessage(message))
    // Without one the upload would end well, and nobody would see the file.
    if (channel === undefined) throw new Error('no channel')
    step = LAST
    await turn.call(() =>
      client.files.completeUploadExternal({ files: [{ id, title }], channel_id: channel }),
    )
    return { kind: 'sent' }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { kind: 'failed', code: codeOf(error, step), reason: `${step}: ${why}` }
  }
}

function codeOf(error: unknown, step: Step): ErrorCode {
  if (error instanceof webApi.WebAPIRateLimitedError) return 'file-later'
  const said = error instanceof webApi.WebAPIPlatformError ? error.data.error : null
  const refusal = said === null ? null : fileRefusal(said)
  return refusal ?? (step === LAST ? 'file-unsure' : 'file-not-sent')
}
