// HTTP as a rude client speaks it: the request goes out exactly as written, the answer comes back as it is.

import { connect } from 'node:net'

export interface RawAnswer {
  /** 0 where the server closed the connection without a word. */
  readonly status: number
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/**
 * Sends a request and waits until the server closes the connection.
 * @param address of the server: "http://127.0.0.1:1234"
 * @param lines of the head, without the empty one at its end
 * @param body what follows it
 */
export async function rawRequest(
  address: string,
  lines: readonly string[],
  body = '',
): Promise<RawAnswer> {
  return read(
    await exchange(address, `${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`),
  )
}

/**
 * Sends bytes, which need be no whole request, and waits until the server closes the connection.
 * @param address of the server
 * @param text the bytes
 */
export async function rawBytes(address: string, text: string): Promise<RawAnswer> {
  return read(await exchange(address, text))
}

function exchange(address: string, text: string): Promise<string> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    let heard = ''
    socket.setEncoding('utf8')
    socket.on('connect', () => socket.write(text))
    socket.on('data', (chunk: string) => {
      heard += chunk
    })
    // A server that refuses a body closes while it is still being sent.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve(heard))
  })
}

function read(heard: string): RawAnswer {
  const [head = '', ...rest] = heard.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0),
    headers: new Map(
      lines.map((line) => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
      }),
    ),
    body: rest.join('\r\n\r\n'),
  }
}
