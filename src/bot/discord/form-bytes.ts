// Files leave as bytes that Node itself wrote. discord.js would hand the form over to whichever undici
// the whole process sends with; Slack's SDK brings one of its own, which cannot read Node's forms.

import { DefaultRestOptions } from 'discord.js'
import type { RESTOptions } from 'discord.js'

/**
 * Sends a request of discord.js as discord.js does, its form written out before.
 * @param url where to
 * @param init what; a form has its multipart body made of it
 * @returns what came back
 * @throws what discord.js' own way of sending throws
 */
export const requestOfBytes: RESTOptions['makeRequest'] = async (url, init) => {
  if (!(init.body instanceof FormData)) return DefaultRestOptions.makeRequest(url, init)
  const form = new Response(init.body)
  const headers = Object.fromEntries([...Object.entries(init.headers ?? {}), ...form.headers])
  return DefaultRestOptions.makeRequest(url, { ...init, headers, body: await form.bytes() })
}
