// The page server over real HTTP: what it serves, and to whom.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WebConfig } from '../../../src/bot/config/web-config.ts'
import { recordSite } from '../../../src/bot/web/server/record-routes.ts'
import { createBriefings, type Briefings } from '../../../src/briefings/index.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { briefings, record, TODAY } from '../../support/record.ts'
import { rawRequest } from '../../support/web/raw-http.ts'
import { siteFaults } from '../../support/web/site-reader.ts'
import { echo, HERE, serving, SITE } from './serving.ts'

const OTHERS: WebConfig = {
  host: '127.0.0.1',
  port: 0,
  url: 'https://quad.example.org/',
  proxies: 0,
  isForOthers: true,
  password: 'correct horse battery',
}

const siteOver = (from: () => Briefings, url: string | null = null) =>
  recordSite({ briefings: from, today: () => TODAY, url })

describe('the record', () => {
  test('every address of the site is served, byte for byte', async () => {
    const { address } = await serving()
    for (const path of SITE.paths) {
      const response = await fetch(`${address}${path}`)
      const body = Buffer.from(await response.arrayBuffer())
      const { type, body: wanted } = SITE.resource(path) ?? { type: '', body: '' }
      expect([path, response.status, response.headers.get('content-type')]).toEqual([
        path,
        200,
        type,
      ])
      expect(body.equals(Buffer.from(wanted))).toBe(true)
    }
  })

  test('an address without its slash, or that a record once had, leads on', async () => {
    const [first, ...rest] = record.meetings
    if (first === undefined) throw new Error('no meeting')
    const renamed = { ...record, meetings: [{ ...first, aliases: ['2022-03-canberra'] }, ...rest] }
    const { address } = await serving({ site: siteOver(() => createBriefings(renamed)) })
    const leads = async (path: string) => {
      const response = await fetch(`${address}${path}`)
      return [
        response.status,
        response.redirected,
        new URL(response.url).href.slice(address.length),
      ]
    }
    expect(await leads('/meetings/2023-12-tokyo')).toEqual([200, true, '/meetings/2023-12-tokyo/'])
    expect(await leads('/meetings')).toEqual([200, true, '/meetings/'])
    expect(await leads('/search?q=tokyo')).toEqual([200, true, '/search/?q=tokyo'])
    for (const path of ['/meetings/2022-03-canberra', '/meetings/2022-03-canberra/']) {
      expect(await leads(path)).toEqual([200, true, `/meetings/${first.id}/`])
    }
  })

  test('a new record is there at once', async () => {
    let current = briefings
    const { address } = await serving({ site: siteOver(() => current) })
    const status = async () => (await fetch(`${address}/meetings/2023-12-tokyo/`)).status
    expect(await status()).toBe(200)
    current = createBriefings({ ...record, meetings: record.meetings.slice(0, 2) })
    expect(await status()).toBe(404)
  })

  test('a question is answered, and a hostile one is text', async () => {
    const { address } = await serving()
    const asked = await fetch(`${address}/search/?q=${encodeURIComponent('who hosted in Tokio?')}`)
    expect(await asked.text()).toContain('Japan hosted the Tokyo meeting')
    await fc.assert(
      fc.asyncProperty(hostileText(300), async (text) => {
        const response = await fetch(
          `${address}/search/?q=${encodeURIComponent(text.toWellFormed())}`,
        )
        expect([response.status, siteFaults(await response.text())]).toEqual([200, []])
      }),
      { numRuns: 20 },
    )
  })
})

describe('caching', () => {
  test('what has not changed is not sent again', async () => {
    const { address } = await serving()
    for (const path of ['/', '/feed.xml', '/pictures/topics.png']) {
      const first = await fetch(`${address}${path}`)
      const etag = first.headers.get('etag') ?? ''
      expect(etag).toMatch(/^"[0-9a-f]{40}"$/)
      expect(first.headers.get('cache-control')).toBe('no-cache')
      const again = await fetch(`${address}${path}`, { headers: { 'if-none-match': etag } })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
      const other = await fetch(`${address}${path}`, { headers: { 'if-none-match': '"other"' } })
      expect(other.status).toBe(200)
    }
  })

  test('only what changes its address with its content is kept for ever', async () => {
    const { address } = await serving()
    const kept: string[] = []
    for (const path of SITE.paths) {
      const response = await fetch(`${address}${path}`, { method: 'HEAD' })
      if (response.headers.get('cache-control') !== 'no-cache') kept.push(path)
    }
    expect(kept).toHaveLength(1)
    expect(kept[0]).toMatch(/^\/assets\/style-[0-9a-f]{12}\.css$/)
  })

  test('HEAD says what GET would, without a body', async () => {
    const { address } = await serving()
    const get = await fetch(`${address}/people/`)
    const head = await fetch(`${address}/people/`, { method: 'HEAD' })
    const without = (headers: Headers) =>
      [...headers].filter(
        ([name]) => !['date', 'content-length', 'connection', 'keep-alive'].includes(name),
      )
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(without(head.headers)).toEqual(without(get.headers))
  })
})

describe('every answer', () => {
  test('has the headers that keep it to itself, refusals too', async () => {
    const { address } = await serving({ routes: [echo] })
    const { host } = new URL(address)
    const answers = [
      await rawRequest(address, ['GET / HTTP/1.1', `Host: ${host}`]),
      await rawRequest(address, ['GET /nothing HTTP/1.1', `Host: ${host}`]),
      await rawRequest(address, ['GET /broken HTTP/1.1', `Host: ${host}`]),
      await rawRequest(address, ['DELETE / HTTP/1.1', `Host: ${host}`]),
      await rawRequest(address, ['GET / HTTP/1.1', 'Host: evil.example']),
      await rawRequest(address, ['GET /../x HTTP/1.1', `Host: ${host}`]),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 500, 405, 421, 400])
    for (const { headers } of answers) {
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': `default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      for (const name of ['server', 'x-powered-by', 'access-control-allow-origin']) {
        expect(headers.has(name)).toBe(false)
      }
    }
  })

  test('of a route with a policy of its own keeps that', async () => {
    const { address } = await serving({ routes: [echo] })
    const { headers } = await fetch(`${address}/scripted`)
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self'")
  })

  test('that is no page is still a sound page for people', async () => {
    const { address, logged } = await serving({ routes: [echo] })
    const pages: readonly (readonly [string, string, number, string])[] = [
      ['GET', '/meetings/2099-01-nowhere/', 404, 'There is no such page'],
      ['POST', '/meetings/', 405, 'This can only be read here'],
      ['GET', '/broken', 500, 'Something went wrong here'],
    ]
    for (const [method, path, status, words] of pages) {
      const response = await fetch(`${address}${path}`, { method })
      const html = await response.text()
      expect([response.status, siteFaults(html), html.includes(words)]).toEqual([status, [], true])
      expect(html).not.toContain('planted')
    }
    expect(logged.join('')).toContain('planted')
  })
})

describe('a server for others', () => {
  const basic = (password: string) => ({
    authorization: `Basic ${Buffer.from(`anybody:${password}`).toString('base64')}`,
  })

  test('asks for the password everywhere', async () => {
    const { address } = await serving({ config: OTHERS, routes: [echo] })
    for (const path of ['/', '/record.json', '/nothing', '/echo', '/search/?q=x']) {
      const response = await fetch(`${address}${path}`)
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toBe('Basic realm="Quad Brief"')
      const wrong = await fetch(`${address}${path}`, { headers: basic('correct horse') })
      expect(wrong.status).toBe(401)
    }
    const right = await fetch(address, { headers: basic('correct horse battery') })
    expect(right.status).toBe(200)
  })

  test('tells feed readers its public address', async () => {
    const { address } = await serving({
      config: OTHERS,
      site: siteOver(() => briefings, OTHERS.url),
    })
    const feed = await fetch(`${address}/feed.xml`, { headers: basic('correct horse battery') })
    expect(await feed.text()).toContain('href="https://quad.example.org/feed.xml"')
  })
})

describe('starting and stopping', () => {
  test('a port that is taken is named, with what to do', async () => {
    const { address } = await serving()
    const { port } = new URL(address)
    const second = serving({ config: { ...HERE, port: Number(port) } })
    await expect(second).rejects.toMatchObject({ name: 'StartError', code: 'web-port' })
  })
})
