// What Discord's markdown becomes on the page: what was escaped reads as it was, and links lead where they say.

import * as fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { escapeMarkdown, linkAddress, maskedLink } from '../../src/bot/discord/escape.ts'
import { DiscordMarkdown } from '../../src/bot/playground/client/discord-markdown.tsx'
import { hostileText, hostileUrl } from '../support/hostile-text.ts'

type Node = DefaultTreeAdapterMap['node']

const htmlOf = (text: string): string =>
  renderToStaticMarkup(createElement(DiscordMarkdown, { text }))

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

const shown = (text: string): string => textOf(parseFragment(htmlOf(text)))

/** As the bot writes it: one line, without what parse5 and browsers read otherwise. */
const line = hostileText(120).map((text) => text.replaceAll(/[\p{Cc}\p{Cs}\uFEFF]/gu, ' '))

describe('Discord’s markdown on the page', () => {
  it('shows escaped text as it was, whatever it is', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(shown(escapeMarkdown(text))).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  it('links nothing but the web, to the very address', () => {
    fc.assert(
      fc.property(line, hostileUrl, (text, url) => {
        const addresses = [...htmlOf(maskedLink(text, url)).matchAll(/ href="([^"]*)"/g)]
        const expected = linkAddress(url)?.replaceAll('&', '&amp;').replaceAll("'", '&#x27;')
        for (const [, address] of addresses) expect(address).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['## Title', '<h3 class="d-title">Title</h3>'],
    ['### Heading', '<h4 class="d-heading">Heading</h4>'],
    ['-# small **bold**', '<p class="d-small">small <strong>bold</strong></p>'],
    ['- one\n- two\ntext', '<ul><li>one</li><li>two</li></ul><p>text</p>'],
    [
      'said [[1]](<https://example.org/a>)',
      '<p>said <a href="https://example.org/a" target="_blank" rel="noopener noreferrer nofollow">[1]</a></p>',
    ],
    ['by <@1200000000000000001>', '<p>by <span class="d-mention">@Alex</span></p>'],
    ['in <#1100000000000000002>', '<p>in <span class="d-mention">#cyber-desk</span></p>'],
    ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
  ])('draws %s', (text, html) => {
    expect(htmlOf(text)).toBe(html)
  })
})
