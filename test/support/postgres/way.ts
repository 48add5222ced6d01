// A way to a PostgreSQL server that can be cut, as a network is, and mended.

import { connect, createServer, type Server, type Socket } from 'node:net'

export interface Way {
  /** The database's address over this way. */
  readonly url: string
  /** Ends what goes over it, and refuses what comes. */
  cut(): Promise<void>
  mend(): Promise<void>
}

/**
 * Lays a way.
 * @param target the database's own address
 * @returns the way, open
 */
export async function layWay(target: string): Promise<Way> {
  const { hostname, port: targetPort } = new URL(target)
  const sockets = new Set<Socket>()
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    return socket.on('error', () => socket.destroy())
  }
  let server: Server | undefined
  const listen = async (port: number): Promise<number> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    server = createServer((near) => {
      const far = keep(connect(Number(targetPort === '' ? 5432 : targetPort), hostname))
      keep(near).pipe(far).pipe(near)
    })
    server.on('error', reject).listen(port, '127.0.0.1', resolve)
    await promise
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }
  const port = await listen(0)
  const url = new URL(target)
  url.host = `127.0.0.1:${port}`
  return {
    url: url.href,
    async cut() {
      const closed = new Promise((resolve) => server?.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
    async mend() {
      await listen(port)
    },
  }
}
