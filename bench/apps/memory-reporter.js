// Loaded before a program: when asked, collects the garbage, lets things settle, and tells the resident set.
// Plain JavaScript, since what compiles TypeScript takes memory itself.

import { setTimeout as wait } from 'node:timers/promises'

const ROUNDS = 5
const PAUSE_MS = 200

process.on('message', () => {
  void report()
})

// The bench's channel alone keeps no program running.
process.channel?.unref()

async function report() {
  for (let round = 0; round < ROUNDS; round += 1) {
    globalThis.gc?.()
    await wait(PAUSE_MS)
  }
  process.send?.(process.memoryUsage.rss())
}
