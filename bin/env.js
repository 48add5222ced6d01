// The variables of .env, where there is such a file; those that are set already stay. Loaded before a program by
// --import: Node's own --env-file-if-exists says at every start that there is none.

import { loadEnvFile } from 'node:process'

try {
  loadEnvFile('.env')
} catch (error) {
  if (error?.code !== 'ENOENT') {
    console.error(
      'The .env here cannot be read. It has to be a file that whoever starts Quad Brief may read.',
    )
    process.exit(1)
  }
}
