import { defineConfig } from 'vitest/config'
import { KEEPS_COMPILED } from './test/support/compiled.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Most tests wait for a socket or a process: more workers than cores halve the time.
    maxWorkers: 4,
    // Modules are loaded once a worker, which is a third of the work. So nothing global may be changed and left so, and
    // what helps tests clears up with onTestFinished: a hook of its own would be that of its first file alone.
    isolate: false,
    // Libraries are compiled once a machine, and short-lived objects collected less often: a twelfth of the work.
    env: KEEPS_COMPILED,
    execArgv: ['--max-semi-space-size=64'],
    globalSetup: ['test/support/postgres/global-setup.ts'],
    // A machine with other work takes ten times as long for a browser or a dozen processes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
