// The style and the script of the operator's view, by addresses that change with them.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { OPERATOR_STYLE } from './style.ts'

/** A file as it is sent. */
export interface OwnFile {
  readonly path: string
  readonly type: string
  readonly text: string
}

const SCRIPT = new URL('client/live.js', import.meta.url)

export const STYLE_FILE: OwnFile = file('style', 'css', 'text/css', OPERATOR_STYLE)

/** Runs in the browser as it stands. */
export const SCRIPT_FILE: OwnFile = file(
  'live',
  'js',
  'text/javascript',
  readFileSync(SCRIPT, 'utf8'),
)

function file(name: string, ending: string, type: string, text: string): OwnFile {
  const version = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return { path: `/operator/${name}-${version}.${ending}`, type: `${type}; charset=utf-8`, text }
}
