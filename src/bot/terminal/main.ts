// quad: asks in a terminal.

import { runProgram } from './program.ts'

// Whoever reads the output may stop before its end (quad … | head): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

process.exitCode = await runProgram(process.argv.slice(2), process.env, process)
