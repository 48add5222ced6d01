// The page server over real HTTP: what it refuses.

import { connect } from 'node:net'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesOf } from '../../../src/bot/web/server/hosts.ts'
import type { WebRoutes } from '../../../src/bot/web/server/routes.ts'
import { isPlainTarget } from '../../../src/bot/web/server/targets.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { rawBytes, rawRequest } from '../../support/web/raw-http.ts'
import { echo, HERE, serving, SITE } from './serving.ts'

/** More than the buffers between two programs hold. */
const LARGE = 50_000_000

describe('refused', () => {
  const head = (target: string, host: string) => [`GET ${target} HTTP/1.1`, `Host: ${host}`]

  test.each([
    '/../package.json',
    '/meetings/../../package.json',
    '/%2e%2e/package.json',
    '/%2E%2e%2fpackage.json',
    '/..%2fpackage.json',
    '/meetings/..',
    '/./meetings/',
    '/..\\package.json',
    '/%5c..%5cpackage.json',
    '/meetings/%00',
    '/record.json%00.html',
    '/%252e%252e/package.json',
    '//evil.example/',
    '/meetings//',
    '/%zz',
    '/%ff',
    '/%0d%0aSet-Cookie:x',
    '*',
    'http://evil.example/',
  ])('a path that is a trick: %s', async (target) => {
    const { address } = await serving()
    const { status, body } = await rawRequest(address, head(target, new URL(address).host))
    expect([400, 404]).toContain(status)
    expect(isPlainTarget(target)).toBe(false)
    expect(body).not.toContain('quad-brief')
  })

  test('no path leads to a file of the program', () => {
    const pieces = fc.constantFrom(
      '/',
      '.',
      '..',
      '%2e',
      '%2F',
      '\\',
      '%00',
      'meetings',
      'data',
      '~',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, hostileText(8)), { maxLength: 8 }), (parts) => {
        const path = `/${parts.join('')}`
        const isServed = isPlainTarget(path) && SITE.resource(path) !== null
        expect(isServed).toBe(SITE.paths.includes(path))
      }),
    )
  })

  test.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    '0.0.0.0',
    '',
  ])('a name that is not ours: “%s”', async (host) => {
    const { address } = await serving()
    const { status, body } = await rawRequest(address, head('/', host))
    expect([400, 421]).toContain(status)
    expect(body).not.toContain('<html')
  })

  test('none of our own names', async () => {
    const { address } = await serving({ config: { ...HERE, url: 'https://quad.example.org/' } })
    const { port } = new URL(address)
    for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) {
      expect((await rawRequest(address, head('/', `${name}:${port}`))).status).toBe(200)
    }
    expect((await rawRequest(address, head('/', 'quad.example.org'))).status).toBe(200)
  })

  test('the port that browsers leave out', () => {
    const names = namesOf({ host: 'quad.local', url: 'https://quad.example.org/' }, 80)
    expect([...names.hosts]).toEqual([
      '127.0.0.1',
      'localhost',
      '[::1]',
      'quad.local',
      'quad.example.org',
    ])
    expect([...names.origins].at(-1)).toBe('https://quad.example.org')
    expect(namesOf({ host: '0.0.0.0', url: null }, 81).hosts.has('0.0.0.0:81')).toBe(false)
  })

  test('a request without or with two names', async () => {
    const { address } = await serving()
    const { host } = new URL(address)
    expect((await rawRequest(address, ['GET / HTTP/1.1'])).status).toBe(400)
    const two = ['GET / HTTP/1.1', `Host: ${host}`, 'Host: evil.example']
    expect((await rawRequest(address, two)).status).not.toBe(200)
  })

  const post = (address: string, headers: readonly string[], body = 'hello') =>
    rawRequest(
      address,
      [
        'POST /echo HTTP/1.1',
        `Host: ${new URL(address).host}`,
        `Content-Length: ${body.length}`,
        ...headers,
      ],
      body,
    )

  test.each([
    ['Origin: https://evil.example'],
    ['Origin: null'],
    ['Origin: http://127.0.0.1'],
    ['Origin: http://127.0.0.1.evil.example'],
    ['Sec-Fetch-Site: cross-site'],
    ['Sec-Fetch-Site: same-site'],
    ['Sec-Fetch-Site: none'],
    ['Sec-Fetch-Site: same-origin\r\nOrigin: https://evil.example'],
  ])('a post from elsewhere: %s', async (header) => {
    const { address } = await serving({ routes: [echo] })
    const { status, body } = await post(address, header.split('\r\n'))
    expect(status).toBe(403)
    expect(body).not.toContain('hello')
  })

  test('no post from our own page, or from a program', async () => {
    const { address } = await serving({ routes: [echo] })
    for (const headers of [[`Origin: ${address}`, 'Sec-Fetch-Site: same-origin'], []]) {
      const { status, body } = await post(address, headers)
      expect([status, body]).toEqual([200, 'hello'])
    }
  })

  test('a body that is too large, told or not', async () => {
    const { address } = await serving({ routes: [echo] })
    const large = 'x'.repeat(70_000)
    expect((await post(address, [], large)).status).toBe(413)
    const stream = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 70; part += 1) controller.enqueue(Buffer.alloc(1_000, 'x'))
        controller.close()
      },
    })
    const chunked = await fetch(`${address}/echo`, { method: 'POST', body: stream, duplex: 'half' })
    expect(chunked.status).toBe(411)
  })

  test('a head that is too large', async () => {
    const { address } = await serving()
    const { status } = await rawRequest(address, [
      ...head('/', new URL(address).host),
      `X: ${'x'.repeat(20_000)}`,
    ])
    expect(status).toBe(431)
  })

  test.each([
    ['OPTIONS', 405],
    ['PUT', 405],
    ['DELETE', 405],
    ['PATCH', 405],
    ['PROPFIND', 405],
    ['TRACE', 405],
  ])('the method %s', async (method, wanted) => {
    const { address } = await serving()
    const { host } = new URL(address)
    const answer = await rawRequest(address, [`${method} / HTTP/1.1`, `Host: ${host}`])
    expect([answer.status, answer.headers.get('allow')]).toEqual([wanted, 'GET, HEAD'])
  })

  test('whoever takes too long over a request', async () => {
    const { address } = await serving({ routes: [echo], requestWithinMs: 50 })
    const { host } = new URL(address)
    const slow = await rawBytes(address, `GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow`)
    expect(slow.status).toBe(408)
    const body = `POST /echo HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 100\r\n\r\nhel`
    expect((await rawBytes(address, body)).status).toBe(408)
  })
})

test('whoever takes no answer is let go', async () => {
  const ended = Promise.withResolvers<boolean>()
  const large: WebRoutes = (app) => {
    app.get('/large', (context) => {
      const { outgoing } = context.env
      outgoing.on('close', () => ended.resolve(outgoing.writableFinished))
      return context.text('x'.repeat(LARGE))
    })
  }
  const { address } = await serving({ routes: [large], stillWithinMs: 100 })
  const { hostname, port, host } = new URL(address)
  const socket = connect(Number(port), hostname)
  socket.write(`GET /large HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
  expect(await ended.promise).toBe(false)
  socket.destroy()
})
