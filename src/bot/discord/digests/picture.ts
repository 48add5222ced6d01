// The place of a picture in a message of a digest: a gallery that shows a file of the same message.
// https://docs.discord.com/developers/components/reference#media-gallery

import { z } from 'zod'
import { MEDIA_GALLERY } from '../numbers.ts'

const containerSchema = z.looseObject({ components: z.array(z.unknown()) })
const gallerySchema = z.looseObject({ type: z.literal(MEDIA_GALLERY) })

/**
 * A message as it is without its picture.
 * @param message of components
 * @returns the same where there is no picture in it
 */
export function withoutPicture<Message extends { readonly components: readonly [object] }>(
  message: Message,
): Message {
  const [container] = message.components
  const { data } = containerSchema.safeParse(container)
  if (data === undefined) return message
  const components = data.components.filter((each) => !gallerySchema.safeParse(each).success)
  return { ...message, components: [{ ...container, components }] }
}
