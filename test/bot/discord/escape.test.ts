import { describe, expect, test } from 'vitest'
import { escapeMarkdown, linkAddress, maskedLink } from '../../../src/bot/discord/escape.ts'

describe('text in Discord', () => {
  test.each([
    ['a_b *c* ~~d~~ `e` ||f||', '\\_', '\\*', '\\~', '\\`', '\\|'],
    ['@everyone <@1> <#2> </ask:3>', '\\@everyone', '\\<\\@1\\>', '\\<\\#2', '\\</ask\\:3'],
    ['https://e.test :smile: [x](y)', 'https\\://', '\\:smile\\:', '\\[x\\]'],
    ['back\\slash', 'back\\\\slash'],
  ])('%s is escaped', (text, ...escaped) => {
    for (const part of escaped) expect(escapeMarkdown(text)).toContain(part)
  })

  test.each([
    ['- item', '\\- item'],
    ['-# small', '\\-\\# small'],
    ['# heading', '\\# heading'],
    ['> quote', '\\> quote'],
    ['12. item', '12\\. item'],
    ['2023. A-B', '2023\\. A-B'],
    ['A - B, 3.5', 'A - B, 3.5'],
  ])('%s starts no block', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })
})

describe('a link in Discord', () => {
  const url = 'https://e.test/'
  test.each([
    ['Quad: the joint statement (2023)', `[Quad: the joint statement (2023)](<${url}>)`],
    ['第三回会合', `[第三回会合](<${url}>)`],
    ['[outcome] of the meeting', `\\[outcome\\] [of the meeting](<${url}>)`],
    ['*Bold* claims', `\\*Bold\\* [claims](<${url}>)`],
    ['ℹ️ 2️⃣ Info', `ℹ️ 2️⃣ [Info](<${url}>)`],
    ['👍 Good', `👍 [Good](<${url}>)`],
    ['1. First', `[1](<${url}>). First`],
    ['https://good.test', `https\\://[good.test](<${url}>)`],
    ['https://e.test', `<${url}>`],
    ['‘Do stay tuned’: a talk', `[‘Do stay tuned’: a talk](<${url}>)`],
    ["'Do stay tuned': a talk", `['Do stay tuned': a talk](<${url}>)`],
    ['🇯🇵', `🇯🇵 <${url}>`],
  ])('%s is linked as far as Discord lets it', (text, markdown) => {
    expect(maskedLink(text, url)).toBe(markdown)
  })

  test('leads to the web or nowhere', () => {
    expect(linkAddress('https://e.test/a(b)|c\\d?e=<f>')).toBe(
      'https://e.test/a%28b%29|c/d?e=%3Cf%3E',
    )
    expect(linkAddress('javascript:alert(1)')).toBeNull()
    expect(maskedLink('x', 'discord://quit')).toBe('x discord\\://quit')
  })
})
