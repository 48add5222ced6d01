// npm run site: the record as files that can be hosted anywhere.

import { createBriefings, faultReport, loadDataset } from '../../../briefings/index.ts'
import { dataDirOf } from '../../config/data-dir.ts'
import { readSiteArguments, SITE_USAGE } from './arguments.ts'
import { staticFiles } from './static-files.ts'
import { writeSite } from './write-site.ts'

const FAILED = 1
const NOT_UNDERSTOOD = 2

process.exitCode = await run()

async function run(): Promise<number> {
  const args = process.argv.slice(2)
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${SITE_USAGE}\n`)
    return 0
  }
  const wish = readSiteArguments(args)
  if ('problem' in wish) return refuse(`${wish.problem}\n${wish.fix}`, NOT_UNDERSTOOD)
  const folder = dataDirOf(process.env['DATA_DIR'])
  const loaded = loadDataset(folder)
  if (!loaded.ok) return refuse(faultReport(folder, loaded.faults), FAILED)
  const briefings = createBriefings(loaded.dataset)
  const files = await staticFiles(briefings, Temporal.Now.plainDateISO('UTC'), wish.url)
  const written = writeSite(files, wish.folder)
  if (!written.ok) return refuse(`${written.problem}\n${written.fix}`, FAILED)
  const { meetings, milestones, people, topics, sources } = loaded.dataset
  const size = Math.ceil(written.bytes / 1024)
  process.stdout.write(`Wrote ${written.files} files (${size} kB) to ${wish.folder}:
  ${meetings.length} meetings, ${milestones.length} milestones, ${people.size} people, ${topics.size} topics, ${sources.size} sources;
  a timeline, pictures, feed.xml, calendar.ics and record.json; a search that runs in the browser.
Host the folder anywhere. The first page is index.html.
`)
  return 0
}

function refuse(text: string, exitCode: number): number {
  process.stderr.write(`${text}\n`)
  return exitCode
}
