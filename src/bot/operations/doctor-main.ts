// npm run doctor: looks at everything that the bot needs, and says what to do about what is wrong.

import { parseArgs } from 'node:util'
import { checkDiscord } from '../discord/checks.ts'
import { checkSlack } from '../slack/checks.ts'
import { checkStore } from '../store/check.ts'
import { checkLines } from './checks.ts'
import { examine } from './doctor.ts'

const USAGE = `npm run doctor            checks everything, a line each: ok, or what to do
npm run doctor -- --json  the same for programs
It changes nothing, and prints no secret. The exit code is 1 where something is wrong.`

const WRONG = 1
const MISUSED = 2

async function main(): Promise<number> {
  const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const
  const { json = false, help = false } = parseArgs({ options }).values
  if (help) {
    console.log(USAGE)
    return 0
  }
  const node = process.versions.node
  const deps = { now: Date.now, node, checkStore, checkSlack, checkDiscord }
  const checks = await examine(process.env, deps)
  const isRight = checks.every(({ kind }) => kind !== 'wrong')
  const text = json
    ? JSON.stringify({ ok: isRight, checks }, null, 2)
    : checkLines(checks).join('\n')
  console.log(text)
  return isRight ? 0 : WRONG
}

function misused(error: unknown): number {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  return MISUSED
}

const isMisuse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

process.exitCode = await main().catch((error: unknown) => {
  if (isMisuse(error)) return misused(error)
  throw error
})
