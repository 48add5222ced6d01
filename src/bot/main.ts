// npm start: the environment and the record -> the bot on every platform that is set up.

import { configReport, readConfig } from './config/config.ts'
import { dataDirOf } from './config/data-dir.ts'
import { createLog } from './operations/log.ts'
import { createProgress } from './operations/progress.ts'
import { keptRecord } from './record/kept-record.ts'
import { createLiveRecord } from './record/live-record.ts'
import { readRecord, recordFaults } from './record/read-record.ts'
import { unreadNote } from './run/deps.ts'
import { runPages } from './run/run-pages.ts'
import { runPlatforms } from './run/run-platforms.ts'

const NOTHING_SET_UP = `No platform is set up yet, and the pages are switched off (WEB=off), so there is nothing to start.

To try Quad Brief right here, without any account:
  npm run quad -- latest
  npm run quad -- ask who represented India in New Delhi

To bring it to Slack or Discord, copy .env.example to .env, fill in
  SLACK_BOT_TOKEN and SLACK_APP_TOKEN   for Slack, or
  DISCORD_TOKEN                         for Discord,
and run npm start again. README.md says where the tokens come from.`

const FAILED = 1

const now = (): Temporal.Instant => Temporal.Now.instant()
const today = (): Temporal.PlainDate => Temporal.Now.plainDateISO('UTC')

async function main(): Promise<void> {
  const read = readConfig(process.env)
  if (!read.ok) return fail(configReport(read.faults))
  const { config } = read
  const { dataDir: folder, logLevel: level, secrets } = config
  const kept = keptRecord()
  const found = await readRecord(folder, kept)
  if (!found.ok) return fail(`${recordFaults(folder, found.faults)}${elsewhere(folder)}`)
  const isAlone = config.slack === null && config.discord === null
  if (isAlone && config.web === null) {
    // A newcomer's first npm start did what it could; a failure would bury these words under npm's own.
    console.log([NOTHING_SET_UP, ...unreadNote(config)].join('\n\n'))
    return
  }
  const log = await createLog({ level, secrets, pretty: process.stdout.isTTY })
  const record = createLiveRecord({ folder, first: found.first, kept, now, log })
  const run = isAlone ? runPages : runPlatforms
  const progress = createProgress(now)
  if (!(await run({ config, record, now, today, log, progress }, process)))
    process.exitCode = FAILED
}

/** Says which folder it is, where it is not the one that everybody has. */
function elsewhere(folder: string): string {
  if (folder === dataDirOf(undefined)) return ''
  return `\n\nDATA_DIR names this folder: ${folder}. Leave it out for the record that comes with Quad Brief.`
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = FAILED
}

await main()
