#!/usr/bin/env node
// The command quad. Plain JavaScript, so that an older Node can say what is missing, and so that code compiled
// in an earlier run is found before the first TypeScript file is read, which saves a third of the time.

import module from 'node:module'
import { fileURLToPath } from 'node:url'

const NEEDED = 26

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  console.error(
    `Quad Brief needs Node ${NEEDED}; this is ${process.version}.\n` +
      'npm ci brings the right one along: use npm run --silent quad -- COMMAND.',
  )
  process.exitCode = 1
} else {
  module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/quad', import.meta.url)))
  await import('../src/bot/terminal/main.ts')
}
