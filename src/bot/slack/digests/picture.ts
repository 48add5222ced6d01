// The picture of a digest in Slack: uploaded and shared with nobody, so that doing it twice does no harm; then a block
// of the message refers to it. https://docs.slack.dev/reference/block-kit/composition-objects/slack-file-object

import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { PictureFile } from '../../pictures/file.ts'
import type { Prepared } from '../../subscriptions/delivery/sender.ts'
import { SLACK_LIMITS } from '../limits.ts'
import { reasonOf, upload } from '../post.ts'
import type { Answered, WebApi } from './web-api.ts'

/** What stands for the id of a file in a message that is kept: each upload has one of its own. */
const NO_FILE_YET = 'F0000000000'

const WITHIN_MS = 8_000

const placeSchema = z.object({ upload_url: z.url(), file_id: z.string() })

const blockSchema = z.looseObject({
  type: z.literal('image'),
  slack_file: z.object({ id: z.literal(NO_FILE_YET) }),
})

/**
 * The block of a picture that is not uploaded yet.
 * @param alt what it shows, in words
 * @returns Slack takes it once `withPicture` has put a file into it
 */
export function pictureBlock(alt: string): types.KnownBlock {
  const alt_text = alt.slice(0, SLACK_LIMITS.imageAltText.max)
  return { type: 'image', slack_file: { id: NO_FILE_YET }, alt_text }
}

/**
 * The blocks of a message with its picture.
 * @param blocks as they are kept
 * @param file the id of the picture's file
 */
export function withPicture(blocks: readonly unknown[], file: string): readonly unknown[] {
  return blocks.map((block) => {
    const { data } = blockSchema.safeParse(block)
    return data === undefined ? block : { ...data, slack_file: { id: file } }
  })
}

/**
 * The blocks of a message without its picture.
 * @param blocks as they are kept
 */
export function withoutPicture<Block>(blocks: readonly Block[]): Block[] {
  return blocks.filter((block) => !blockSchema.safeParse(block).success)
}

export interface Uploads {
  /** Uploads a picture; once, however many channels it goes to. It does not throw. */
  prepared(picture: PictureFile): Promise<Prepared>
  /** Forgets an upload that Slack does not take in a message. */
  forget(file: string): void
}

/**
 * Makes what uploads.
 * @param api calls Slack
 * @returns it; nothing is uploaded yet
 */
export function createUploads(api: WebApi): Uploads {
  const uploads = new Map<PictureFile, Promise<Prepared>>()
  /** By the id of its file. */
  const pictures = new Map<string, PictureFile>()

  const begin = async (picture: PictureFile): Promise<Prepared> => {
    const done = await uploaded(picture, api)
    if (done.kind === 'failed') uploads.delete(picture)
    else pictures.set(done.reference, picture)
    return done
  }

  return {
    prepared(picture) {
      const known = uploads.get(picture)
      if (known !== undefined) return known
      if (uploads.size >= MOST) {
        uploads.clear()
        pictures.clear()
      }
      const begun = begin(picture)
      uploads.set(picture, begun)
      return begun
    },
    forget(file) {
      const picture = pictures.get(file)
      if (picture !== undefined) uploads.delete(picture)
      pictures.delete(file)
    },
  }
}

/** Pictures differ by what channels follow, and by record. */
const MOST = 50

/** Slack's page calls it alt_txt, and the types of its library alt_text. */
async function uploaded(
  { name: filename, title, alt, bytes }: PictureFile,
  api: WebApi,
): Promise<Prepared> {
  const signal = AbortSignal.timeout(WITHIN_MS)
  const alt_txt = alt.slice(0, SLACK_LIMITS.fileAltText.max)
  const asked = { filename, length: bytes.length, alt_txt, alt_text: alt_txt }
  const announced = await api.call('files.getUploadURLExternal', asked, signal)
  if (announced.kind !== 'ok') return failed('files.getUploadURLExternal', announced)
  const place = placeSchema.safeParse(announced.body)
  if (!place.success) return { kind: 'failed', reason: 'Slack names no place to upload it to' }
  const { upload_url: url, file_id: id } = place.data
  try {
    await upload(url, Buffer.from(bytes))
  } catch (error) {
    return { kind: 'failed', reason: `upload: ${reasonOf(error)}` }
  }
  // Without a channel the file is the bot's alone.
  const completed = await api.call(
    'files.completeUploadExternal',
    { files: [{ id, title }] },
    signal,
  )
  if (completed.kind !== 'ok') return failed('files.completeUploadExternal', completed)
  return { kind: 'ready', reference: id }
}

function failed(method: string, answered: Exclude<Answered, { readonly kind: 'ok' }>): Prepared {
  const why = answered.kind === 'refused' ? answered.code : answered.reason
  return { kind: 'failed', reason: `${method}: ${why}` }
}
