import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Most tests wait for a socket or a process: more workers than cores halve the time.
    maxWorkers: 3,
    globalSetup: ['test/support/postgres/global-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})
