// npm run simulate: a year of a channel's digests.

import { createBriefings, faultReport, loadDataset } from '../../briefings/index.ts'
import { dataDirOf } from '../config/data-dir.ts'
import { readSimulation, simulate, SIMULATE_USAGE } from './simulation.ts'

const WIDTH = 100
const BROKEN_RECORD = 1
const NOT_UNDERSTOOD = 2

// Whoever reads the output may stop before its end: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

process.exitCode = run()

function run(): number {
  const args = process.argv.slice(2)
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${SIMULATE_USAGE}\n`)
    return 0
  }
  const folder = dataDirOf(process.env['DATA_DIR'])
  const loaded = loadDataset(folder)
  if (!loaded.ok) return refuse(faultReport(folder, loaded.faults), BROKEN_RECORD)
  const today = Temporal.Now.plainDateISO()
  const wanted = readSimulation(args, [...loaded.dataset.topics.keys()], today)
  if ('problem' in wanted) return refuse(`${wanted.problem}\n${wanted.fix}`, NOT_UNDERSTOOD)
  for (const text of simulate(wanted, createBriefings(loaded.dataset), WIDTH)) {
    process.stdout.write(`${text}\n`)
  }
  return 0
}

function refuse(text: string, exitCode: number): number {
  process.stderr.write(`${text}\n`)
  return exitCode
}
