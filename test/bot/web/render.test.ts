import { describe, expect, test } from 'vitest'
import { renderHtml } from '../../../src/bot/web/render.ts'
import type { Briefing } from '../../../src/briefings/document/briefing.ts'
import {
  aMeetingBriefing,
  briefing,
  citation,
  claim,
  note,
  silence,
} from '../../support/briefings.ts'
import { rendererContract } from '../../support/renderer-contract.ts'
import { attribute, elementsOf, htmlFaults, readHtml, textOf } from '../../support/web/reader.ts'

rendererContract({
  name: 'the web page',
  render: (each) => renderHtml(each),
  read: readHtml,
  validate: htmlFaults,
})

const page = (each: Briefing) => renderHtml(each)[0]
const saying = (text: string) =>
  briefing({ blocks: [{ kind: 'paragraph', statement: note(text) }] })

describe('structure', () => {
  const elements = elementsOf(page(aMeetingBriefing()))
  const texts = (name: string) =>
    elements.filter(({ tagName }) => tagName === name).map((each) => textOf(each).trim())

  test('one title, headings in reading order', () => {
    expect(texts('title')).toEqual(texts('h1'))
    expect(texts('h2')).toEqual(['Who took part', 'What came of it', 'Ask next', 'Sources'])
  })

  test('labels and what is said under them are a description list', () => {
    expect(texts('dt')).toEqual(['Host', 'India', 'Japan'])
    expect(texts('dd')).toHaveLength(3)
  })

  test('every number leads to its source, every source back to each of its uses', () => {
    const hrefs = elements.flatMap((each) => attribute(each, 'href') ?? [])
    const uses = elements
      .flatMap((each) => attribute(each, 'id') ?? [])
      .filter((id) => id.startsWith('use-'))
    expect(uses).toHaveLength(8)
    expect(hrefs.filter((href) => href.startsWith('#use-')).sort()).toEqual(
      uses.map((id) => `#${id}`).sort(),
    )
    expect(hrefs.filter((href) => href === '#source-1')).toHaveLength(3)
  })

  test('numbers and back links have names that make sense when read aloud', () => {
    const names = elements.flatMap((each) => attribute(each, 'aria-label') ?? [])
    expect(names).toContain('Source 2')
    expect(names).toContain('Back to use 3 of source 2')
  })

  test('the language is English unless told', () => {
    expect(page(saying('x'))).toContain('<html lang="en">')
    expect(renderHtml(saying('x'), { language: 'ja' })[0]).toContain('<html lang="ja">')
  })
})

describe('safety', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '</style><script>alert(1)</script>',
    '</title><img src=x onerror=alert(1)>',
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    '&lt;b&gt;',
    '<!--',
    ']]>',
  ]

  test.each(attacks)('%s is text everywhere', (attack) => {
    const source = citation(1, { title: attack, publisher: attack, published: null })
    const each = briefing({
      title: attack,
      blocks: [
        { kind: 'heading', text: attack },
        { kind: 'paragraph', statement: claim(attack, source) },
        { kind: 'facts', rows: [{ label: attack, statements: [silence(attack, source)] }] },
        { kind: 'choices', choices: [{ label: attack, ask: attack }] },
      ],
      suggestions: [{ label: attack, ask: `${attack}.` }],
    })
    expect(htmlFaults(page(each))).toEqual([])
    expect(readHtml(page(each)).text.split(attack)).toHaveLength(11)
  })

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example/',
    'no address',
  ])('%s is no link', (url) => {
    const linked = note([{ kind: 'link', text: 'here', url }])
    const each = briefing({
      blocks: [
        { kind: 'paragraph', statement: linked },
        { kind: 'paragraph', statement: claim('It met.', citation(1, { url })) },
      ],
    })
    expect(htmlFaults(page(each))).toEqual([])
    expect(readHtml(page(each)).links).toEqual([])
    expect(readHtml(page(each)).text).toContain('here (')
  })

  test('an address cannot leave its attribute', () => {
    const url = `https://example.org/?a="><script>alert(1)</script>&b='x'`
    const each = briefing({
      blocks: [{ kind: 'paragraph', statement: claim('It met.', citation(1, { url })) }],
    })
    expect(htmlFaults(page(each))).toEqual([])
    expect(readHtml(page(each)).links.map((link) => link.url)).toEqual([new URL(url).href])
  })
})

describe('a fault is found', () => {
  const good = page(aMeetingBriefing())
  const faults: Readonly<Record<string, [string, string]>> = {
    'a script': ['<main>', '<main><script>x</script>'],
    'a handler': ['<h1>', '<h1 onclick="x">'],
    'a dead link': ['href="#source-1"', 'href="#source-9"'],
    'an id twice': ['id="use-1-2"', 'id="use-1-1"'],
    'a link that tells': [' rel="noopener noreferrer nofollow"', ''],
    'a changed style': ['margin: 0;', 'margin: 1px;'],
    'no language': [' lang="en"', ''],
    'a tag left open': ['</li>\n', '</b>\n'],
  }

  test.each(Object.entries(faults))('%s', (_, [before, after]) => {
    expect(good).toContain(before)
    expect(htmlFaults(good)).toEqual([])
    expect(htmlFaults(good.replace(before, after))).not.toEqual([])
  })
})
