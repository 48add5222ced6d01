// Ports of this machine that nobody uses.

import { once } from 'node:events'
import { createServer, type Server } from 'node:net'

/**
 * Lets a server listen, for this machine alone.
 * @param server TCP or HTTP
 * @returns its port, once it listens
 */
export async function listening(server: Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

/** @returns a port for a program that cannot say which one it took */
export async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listening(server)
  await once(server.close(), 'close')
  return port
}
