import type { IncomingMessage } from 'node:http'
import { ApiError } from '../api-errors.ts'
import type { JsonValue } from '../json.ts'
import { LIMITS } from '../limits.ts'

/** A file of a multipart body; `index` is the n of its `files[n]`. */
export interface Upload {
  index: string
  filename: string
  contentType: string
  bytes: Uint8Array
}

/** A body as it came: JSON, and files if it was multipart. */
export interface ParsedBody {
  json: JsonValue | undefined
  uploads: Upload[]
}

/** Reads a request to its end. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

/** Parses a JSON body or a multipart one with `payload_json` and `files[n]`,
 * https://docs.discord.com/developers/reference#uploading-files */
export async function parseBody(bytes: Buffer, contentType: string): Promise<ParsedBody> {
  if (bytes.length === 0) return { json: undefined, uploads: [] }
  if (contentType.startsWith('application/json'))
    return { json: parseJson(bytes.toString()), uploads: [] }
  if (!contentType.startsWith('multipart/form-data'))
    throw new ApiError(50109, `content-type ${contentType}`)
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData()
  let json: JsonValue | undefined
  const uploads: Upload[] = []
  for (const [name, value] of form.entries()) {
    const index = /^files\[(\d+)\]$/.exec(name)?.[1]
    if (name === 'payload_json' && typeof value === 'string') json = parseJson(value)
    else if (index !== undefined && typeof value !== 'string')
      uploads.push({
        index,
        filename: value.name,
        contentType: value.type === '' ? 'application/octet-stream' : value.type,
        bytes: new Uint8Array(await value.arrayBuffer()),
      })
    else throw new ApiError(50109, `form field ${name}`)
  }
  const tooLarge = uploads.find((file) => file.bytes.byteLength > LIMITS.attachmentBytes.max)
  if (tooLarge !== undefined) throw new ApiError(40005, tooLarge.filename)
  if (uploads.length > LIMITS.attachments.max) throw new ApiError(50035, 'more than 10 files')
  return { json, uploads }
}

function parseJson(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    throw new ApiError(50109, text.slice(0, 80))
  }
}
