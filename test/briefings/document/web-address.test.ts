import { expect, test } from 'vitest'
import { webAddress } from '../../../src/briefings/document/web-address.ts'

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['HTTP://EXAMPLE.org', 'http://example.org/'],
  ['https://例え.jp/日本', 'https://xn--r8jz45g.jp/%E6%97%A5%E6%9C%AC'],
  ['https://example.org/\u001B\u202E"<>', 'https://example.org/%1B%E2%80%AE%22%3C%3E'],
  ['javascript:alert(1)', null],
  ['java\tscript:alert(1)', null],
  ['data:text/html,x', null],
  ['ftp://example.org/', null],
  ['//example.org/', null],
  ['example.org', null],
  ['', null],
])('%s', (url, expected) => {
  expect(webAddress(url)).toBe(expected)
})
