import type { JsonObject } from '../json.ts'
import { numberAt, objectsIn, stringAt } from '../json.ts'
import type { SlackFile } from '../types.ts'
import type { World } from '../world.ts'
import { writable } from './chat.ts'
import type { Method, MethodResult } from './method.ts'
import { firstMissing, missingArgument, ok, refused, refusedPayload, scopes } from './method.ts'

/** The upload methods. https://docs.slack.dev/messaging/working-with-files */
export const FILE_METHODS: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': { token: 'bot', scopes: scopes('files:write'), run: getUrl },
  'files.completeUploadExternal': { token: 'bot', scopes: scopes('files:write'), run: complete },
}

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal#errors */
const ALT_LENGTH = 1_000
const IMAGE = /\.(?:png|jpe?g|gif)$/

function getUrl(args: JsonObject, world: World): MethodResult {
  const method = 'files.getUploadURLExternal'
  const filename = stringAt(args, 'filename')
  const length = numberAt(args, 'length')
  if (filename === undefined) return missingArgument(method, 'filename', world)
  if (length === undefined || length <= 0) return missingArgument(method, 'length', world)
  const id = world.ids.next('F')
  const altText = stringAt(args, 'alt_txt') ?? stringAt(args, 'alt_text')
  if (altText !== undefined && altText.length > ALT_LENGTH) return refused('alt_txt_too_large')
  if (altText === undefined && IMAGE.test(filename)) {
    world.record.addFault('invalid-call', `The picture ${filename} has no description`)
  }
  const file: SlackFile = { id, filename, announcedLength: length, completed: false }
  world.files.set(id, altText === undefined ? file : { ...file, altText })
  return ok({ upload_url: `${world.origin()}/upload/${id}`, file_id: id })
}

/** Takes the bytes of an upload. False when nobody asked for it or it is not as long as said. */
export function takeUpload(id: string, content: Buffer, world: World): boolean {
  const file = world.files.get(id)
  if (file === undefined) return false
  if (file.announcedLength !== content.length) {
    const said = `${file.announcedLength} bytes were announced and ${content.length} came`
    world.record.addFault('invalid-call', `The upload of ${file.filename} is wrong: ${said}`)
    return false
  }
  world.files.set(id, { ...file, content })
  world.record.changed()
  return true
}

function complete(args: JsonObject, world: World): MethodResult {
  const method = 'files.completeUploadExternal'
  const entries = objectsIn(args['files'])
  if (entries.length === 0) return missingArgument(method, 'files', world)
  const missing = entries.find((entry) => firstMissing(entry, ['id']) !== undefined)
  if (missing !== undefined) return missingArgument(method, 'files[].id', world)
  const files = entries.map((entry) => ({
    entry,
    file: world.files.get(stringAt(entry, 'id') ?? ''),
  }))
  if (files.some(({ file }) => file?.content === undefined)) return refused('file_not_found')

  const channel = stringAt(args, 'channel_id')
  const target = channel === undefined ? undefined : writable(channel, world)
  if (typeof target === 'string') return refused(target)
  const problems = world.validator.message(shownWith(args))
  if (problems.length > 0) return refusedPayload(method, problems, world)

  const done = files.flatMap(({ entry, file }) => {
    if (file === undefined) return []
    const title = stringAt(entry, 'title') ?? file.filename
    const completed: SlackFile = {
      ...file,
      title,
      completed: true,
      completedAt: world.clock.now(),
      ...(target === undefined ? {} : { channel: target.id }),
    }
    world.files.set(file.id, completed)
    return [{ id: file.id, title }]
  })
  if (target !== undefined) share(target.id, args, done, world)
  world.record.changed()
  return ok({ files: done })
}

/** The comment is a message of its own right; a file alone needs none. */
function shownWith(args: JsonObject): JsonObject {
  return { text: stringAt(args, 'initial_comment') ?? 'a file', blocks: args['blocks'] }
}

function share(
  channel: string,
  args: JsonObject,
  files: readonly { readonly id: string }[],
  world: World,
): void {
  const message = world.messages.post({
    channel,
    args: { ...args, text: stringAt(args, 'initial_comment') ?? '' },
    via: 'file',
    files: files.map((file) => file.id),
  })
  world.interactions.answerInChannel(channel, { kind: 'message', message })
}
