// The playground's part of the page server: what it sends, and what it refuses.

import { describe, expect, it } from 'vitest'
import { everything } from '../../../src/bot/playground/shapes.ts'
import { briefings } from '../../support/record.ts'
import { playing } from './scene.ts'

describe('the page', () => {
  it('loads nothing but its own files, and lets no script or style stand in it', async () => {
    const { request } = await playing()
    const response = await request('/')
    const html = await response.text()
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    expect([...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      'data:,',
      '/playground/files/playground-0.css',
      '/playground/files/playground-0.js',
      '/meetings/',
    ])
    expect(html).not.toMatch(/<style|style=|<script(?! type="module" src=)|\son\w+=/)
  })

  it('is found without the slash at the end of its address', async () => {
    const { request } = await playing(() => briefings, '/try/')
    const response = await request('/try')
    expect([response.status, response.headers.get('location')]).toEqual([308, './try/'])
    expect((await request('/try/')).status).toBe(200)
  })

  it('is told the zone of its browser by the name that the bot has for it', async () => {
    const { request } = await playing()
    const zoneFor = async (zone: string): Promise<unknown> => {
      const response = await request(`/playground/api/all?zone=${encodeURIComponent(zone)}`)
      return everything.parse(await response.json()).zone
    }
    expect(await zoneFor('Asia/Calcutta')).toBe('Asia/Kolkata')
    expect(await zoneFor('America/New_York')).toBe('America/New_York')
    expect(await zoneFor('Etc/GMT+5')).toBeNull()
    expect(await zoneFor('')).toBeNull()
  })

  it('has files that are kept for ever, compressed for those who take that', async () => {
    const { playground, request } = await playing()
    expect(playground).toBeDefined()
    const path = '/playground/files/playground-0.js'
    const plain = await request(path)
    expect([await plain.text(), Object.fromEntries(plain.headers)]).toEqual([
      'plain',
      {
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': 'text/javascript; charset=utf-8',
        vary: 'Accept-Encoding',
      },
    ])
    expect((await request('/playground/files/other.js')).status).toBe(404)
  })
})

describe('what the server refuses', () => {
  it.each([
    ['a channel that is not there', 'line', { channel: 'general', line: 'x' }],
    ['a line as long as a book', 'line', { channel: 'direct', line: 'x'.repeat(5_000) }],
    ['what it was never told about', 'line', { channel: 'direct', line: 'x', as: 'admin' }],
    ['a state that no channel has', 'condition', { channel: 'direct', condition: 'on fire' }],
    ['a step that the clock does not take', 'clock', { channel: 'direct', step: 'century' }],
    ['a clock that is moved in no channel', 'clock', { step: 'day' }],
    ['a press of nothing', 'press', { channel: 'direct', entry: 'm1', pressed: {} }],
  ])('%s', async (_, name, body) => {
    const { request } = await playing()
    const response = await request(`/playground/api/${name}`, body)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ problem: expect.any(String) })
  })
})
