import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Most tests wait for a socket or a process: more workers than cores halve the time.
    maxWorkers: 4,
    // Modules are loaded once a worker, which is a third of the work. So nothing global may be changed and left so, and
    // what helps tests clears up with onTestFinished: a hook of its own would be that of its first file alone.
    isolate: false,
    globalSetup: ['test/support/postgres/global-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})
