// Text and addresses that try to break out of a message: the worst that a source or a person may give us.

import * as fc from 'fast-check'

const PINGS = [
  '<!channel>',
  '<!here|here>',
  '<!everyone>',
  '<@U123>',
  '<#C1>',
  '<!subteam^S1|@team>',
]
const DISCORD_PINGS = ['@everyone', '@here', '<@123>', '<@!123>', '<@&123>', '<#123>', '</quad:1>']
const EMOJI_CODES = [':smile:', ':+1::skin-tone-2:', '<:quad:123>', '<t:1700000000:R>', '::', ':a']
const MARKDOWN = [
  '*bold*',
  '_italic_',
  '~struck~',
  '`code`',
  '``',
  '```\nfence\n```',
  '> quote',
  '>>> quote',
  '# heading',
  '- item',
  '1. item',
  '-# small',
  '[x](https://evil.example/)',
  '[1]',
  '[x](<https://evil.example/>)',
  '<https://evil.example/|safe>',
  'https://evil.example/_a_',
  '||spoiler||',
  '**a**b__c__',
  '| a | b |',
  '---',
  '*',
  '_',
  '~',
  '**',
]
const BACKSLASHES = ['\\', '\\\\', '\\*', '\\n', '\\_\\']
const HTML = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'onclick='",
  '</style>',
  '<!--',
  '-->',
  ']]>',
  '&amp;',
  '&lt;b&gt;',
  '&#x3C;',
  '&',
  '<',
  '>',
  '${x}',
  '{{x}}',
]
const STEERING = [
  '\u0000',
  '\u0007',
  '\b\b',
  '\u007F',
  '\u001B[31mred\u001B[0m',
  '\u001B]8;;https://evil.example/\u001B\\link\u001B]8;;\u001B\\',
  '\u001B]0;title\u0007',
  '\u009B2J',
  '\u009D8;;https://evil.example/\u009C',
  '\u202Egnp.exe\u202C',
  '\u2066\u2069',
  '\u200E\u200F',
  '\uFEFF',
  '\uD800',
  '\r',
  '\r\n',
  '\n\n',
  '\t',
  '\u2028',
  '\u0085',
]
const SCRIPTS = [
  '日本',
  '第三回会合、東京。',
  'भारत',
  'مرحبا',
  'שלום',
  '한국어',
  'e\u0301',
  'Z\u0351\u036B\u0343a\u030A\u0308',
  '👩🏽‍💻',
  '🇯🇵🇮🇳🇦🇺🇺🇸',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '❤️',
  '\u200D',
  '\u200B',
  '\u00AD',
  '\u00A0',
  '\u3000',
  'ﷺ',
  '𝕏',
]
const PLAIN = [
  'Quad',
  'cyber',
  'Tokyo',
  'in',
  'the',
  '2023',
  'Mr.',
  'U.S.',
  '(NSA)',
  'A-B',
  '1,234',
]
const LONG = [
  'x'.repeat(90),
  'quadcyber'.repeat(30),
  '東'.repeat(70),
  '*'.repeat(40),
  '<'.repeat(30),
]

const fragment = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...PLAIN) },
  { weight: 3, arbitrary: fc.constantFrom(...MARKDOWN) },
  { weight: 2, arbitrary: fc.constantFrom(...PINGS, ...DISCORD_PINGS) },
  { weight: 2, arbitrary: fc.constantFrom(...HTML) },
  { weight: 2, arbitrary: fc.constantFrom(...STEERING) },
  { weight: 2, arbitrary: fc.constantFrom(...SCRIPTS) },
  { weight: 1, arbitrary: fc.constantFrom(...EMOJI_CODES, ...BACKSLASHES) },
  { weight: 1, arbitrary: fc.constantFrom(...LONG) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
)
const separator = fc.constantFrom(' ', ' ', ' ', ' ', '', '', '  ', '\n', '. ')

/**
 * Hostile text with something to see in it.
 * @param maxLength the most UTF-16 units that it may have
 * @param minLength how long it is at least, filled up by repetition
 * @returns an arbitrary of texts
 */
export function hostileText(maxLength: number, minLength = 1): fc.Arbitrary<string> {
  const pieces = fc.array(fc.tuple(fragment, separator), {
    minLength: 1,
    maxLength: Math.min(40, Math.max(2, Math.ceil(maxLength / 8))),
  })
  return fc.tuple(fc.constantFrom('Q', 'a', '東', '7', ''), pieces).map(([first, parts]) => {
    const once = parts.map(([text, space]) => `${text}${space}`).join('')
    const long = once.repeat(Math.ceil(minLength / Math.max(1, once.length)))
    const text = `${first}${long}`.slice(0, maxLength)
    return /[\p{L}\p{N}]/u.test(text) ? text : `q${text}`.slice(0, maxLength)
  })
}

const urlPiece = fc.oneof(
  fc.constantFrom('a', 'page', '2023', 'cyber-quad', '/', '.', '-', 'index.html'),
  fc.constantFrom(
    '|',
    '(',
    ')',
    '[',
    ']',
    '>',
    '<',
    '*',
    '_',
    '__',
    '~~',
    '`',
    '"',
    "'",
    '\\',
    '!',
  ),
  fc.constantFrom(
    '%20',
    '%7C',
    '%2F',
    '%',
    '&amp;',
    '&',
    ';',
    '@everyone',
    ':smile:',
    '||',
    '{',
    '^',
  ),
  fc.constantFrom('é', '日本', 'भ', '👩🏽‍💻', 'مرحبا', '\u202E', '\u200D', '+', ',', '$', '='),
)

/** The most that an address of these briefings may have, however a renderer percent-encodes it. */
const LONGEST_ADDRESS = 1500

const isWithinLimit = (url: string): boolean =>
  URL.canParse(url) && encodeURIComponent(new URL(url).href).length <= LONGEST_ADDRESS

const longTail = fc
  .integer({ min: 100, max: LONGEST_ADDRESS - 100 })
  .map((n) => `/${'a'.repeat(n)}`)
const segments = fc.array(urlPiece, { maxLength: 12 }).map((pieces) => pieces.join(''))

/** http and https addresses with every character that some markup gives a meaning, some of them long. */
export const hostileUrl: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      'https://example.org/',
      'http://www.example.gov.au/',
      'https://例え.jp/',
      'https://e.test',
    ),
    segments,
    fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: longTail }),
    fc.oneof(
      fc.constant(''),
      segments.map((query) => `?q=${query}`),
    ),
    fc.oneof(
      fc.constant(''),
      segments.map((hash) => `#${hash}`),
    ),
  )
  .map(
    ([start, path, tail, query, hash]) =>
      `${start}${start.endsWith('/') ? '' : '/'}${path}${tail}${query}${hash}`,
  )
  .filter(isWithinLimit)
