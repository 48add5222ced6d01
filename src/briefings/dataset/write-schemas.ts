// npm run schemas [folder]: writes data/schemas/.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { schemaFiles } from './json-schemas.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '../../../data')

for (const { file, text } of schemaFiles()) {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  console.log(`wrote ${path}`)
}
