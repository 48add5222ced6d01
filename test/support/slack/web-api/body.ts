import type { IncomingMessage } from 'node:http'
import type { JsonObject } from '../json.ts'
import { isObject, parseJson } from '../json.ts'

/** Arguments that a form body carries as JSON text. */
const STRUCTURED = new Set(['attachments', 'blocks', 'files', 'metadata', 'prompts', 'view'])

/** Reads a request's whole body. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/**
 * The arguments of a Web API call, from a form body, a JSON body or a query, as the WebClient and
 * plain fetch send them. Text that should be JSON and is not stays text, and is refused later.
 */
export function argumentsOf(request: IncomingMessage, body: Buffer): JsonObject {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const query = formArguments(url.searchParams)
  const text = body.toString('utf8')
  if ((request.headers['content-type'] ?? '').includes('application/json')) {
    const json = parseJson(text)
    return isObject(json) ? { ...query, ...json } : query
  }
  return { ...query, ...formArguments(new URLSearchParams(text)) }
}

/** The bytes of an upload: a multipart form's only file, or the body as it is. */
export async function uploadedBytes(request: IncomingMessage, body: Buffer): Promise<Buffer> {
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return body
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': type },
  }).formData()
  for (const part of form.values()) {
    if (typeof part !== 'string') return Buffer.from(await part.arrayBuffer())
  }
  return Buffer.alloc(0)
}

function formArguments(form: URLSearchParams): JsonObject {
  const pairs = [...form].map(([key, value]): [string, unknown] => {
    if (!STRUCTURED.has(key)) return [key, value]
    return [key, parseJson(value) ?? value]
  })
  return Object.fromEntries(pairs)
}
