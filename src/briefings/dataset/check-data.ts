// npm run check:data [folder]: says everything that is wrong with the record, or that nothing is.

import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Fault } from './dataset.ts'
import { faultReport } from './fault-report.ts'
import { schemaFiles } from './json-schemas.ts'
import { loadDataset } from './load.ts'
import { soundReport } from './sound-report.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '../../../data')
const result = loadDataset(folder)
const faults = [...(result.ok ? [] : result.faults), ...staleSchemas()]

if (result.ok && faults.length === 0) {
  console.log(soundReport(result.dataset))
} else {
  console.error(faultReport(relative('.', folder) || '.', faults))
  process.exitCode = 1
}

function staleSchemas(): readonly Fault[] {
  return schemaFiles()
    .filter(({ file, text }) => textOf(file) !== text)
    .map(({ file }) => ({
      file,
      field: '',
      problem: 'The file is not what schema.ts makes.',
      fix: 'Run npm run schemas.',
    }))
}

function textOf(file: string): string | null {
  try {
    return readFileSync(join(folder, file), 'utf8')
  } catch {
    return null
  }
}
