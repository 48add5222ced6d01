import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Most tests wait for a socket or a process: more workers than cores halve the time.
    maxWorkers: 4,
    // A worker loads a module once for all of its files, which spares a third of the time: no module of
    // the bot keeps anything that a test could see of another.
    isolate: false,
    globalSetup: ['test/support/postgres/global-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})
