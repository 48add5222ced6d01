// Starts replicas and sees them die.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ReplicaOrders } from './replica.ts'

export interface Replica {
  /**
   * Lets it run until it kills itself at its step, and kills it when time is up.
   * @param ms real milliseconds
   * @returns whether it killed itself
   */
  diesWithin(ms: number): Promise<boolean>
  /** Stops it as an operator does. @returns whether it stopped cleanly */
  stop(): Promise<boolean>
}

const ROOT = join(import.meta.dirname, '../..')
/** What is compiled once starts in half the time. */
const COMPILED = join(tmpdir(), 'quad-chaos-compiled')
const READY_WITHIN_MS = 30_000

/**
 * Starts a replica.
 * @param orders where it works, and where it dies
 * @returns once it is ready, or has died already
 * @throws where it ended by an error
 */
export async function startReplica(orders: ReplicaOrders): Promise<Replica> {
  const child = spawn(process.execPath, ['bench/chaos/replica.ts', JSON.stringify(orders)], {
    cwd: ROOT,
    env: { NODE_COMPILE_CACHE: COMPILED },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = endOf(child)
  const isReady = Promise.withResolvers<void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('ready')) isReady.resolve()
    else process.stderr.write(text)
  })
  const end = await Promise.race([
    isReady.promise,
    ended,
    wait(READY_WITHIN_MS, 'late', { ref: false }),
  ])
  if (end !== undefined && end !== 'SIGKILL') {
    child.kill('SIGKILL')
    throw new Error(`A replica did not start: ${end}.`)
  }
  return {
    async diesWithin(ms) {
      const end = await Promise.race([ended, wait(ms, 'alive', { ref: false })])
      if (end === 'alive') child.kill('SIGKILL')
      const last = await ended
      if (last !== 'SIGKILL') throw new Error(`A replica ended by itself: ${last}.`)
      return end !== 'alive'
    },
    async stop() {
      child.kill('SIGTERM')
      return (await ended) === '0'
    },
  }
}

/** The signal or code that a process ends by. */
async function endOf(child: ChildProcess): Promise<string> {
  const [code, signal]: readonly unknown[] = await once(child, 'exit')
  return String(signal ?? code)
}
