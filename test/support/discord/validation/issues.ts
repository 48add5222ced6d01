import type { JsonObject } from '../json.ts'

/** Where in a body something is: member names and list positions. */
export type Path = readonly (string | number)[]

/** One thing that Discord would refuse, with the page that says so. */
export interface Issue {
  path: Path
  code: string
  message: string
  doc: string
}

/** Puts issues into the nested `errors` of Discord's 50035 answer,
 * https://docs.discord.com/developers/reference#error-messages */
export function nestedErrors(issues: readonly Issue[]): JsonObject {
  const root: JsonObject = {}
  for (const issue of issues) {
    let node = root
    for (const step of issue.path) {
      const next = node[step]
      const child: JsonObject = typeof next === 'object' && !Array.isArray(next) && next ? next : {}
      node[step] = child
      node = child
    }
    const list = Array.isArray(node['_errors']) ? node['_errors'] : []
    node['_errors'] = [...list, { code: issue.code, message: issue.message }]
  }
  return root
}

/** One line for a person: where, what, and the page. */
export function issueLine(issue: Issue): string {
  const where = issue.path.length === 0 ? '(body)' : issue.path.join('.')
  return `${where}: ${issue.message} [${issue.code}] ${issue.doc}`
}
