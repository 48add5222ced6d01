import * as fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { renderTerminal } from '../../../src/bot/terminal/render.ts'
import type { TerminalOptions } from '../../../src/bot/terminal/render.ts'
import type { Briefing, Inline } from '../../../src/briefings/document/briefing.ts'
import {
  aMeetingBriefing,
  briefing,
  citation,
  claim,
  note,
  silence,
} from '../../support/briefings.ts'
import { rendererContract } from '../../support/renderer-contract.ts'
import { readTerminal, stripped, terminalFaults } from '../../support/terminal/reader.ts'

const PLAIN = { width: 80, color: false, hyperlinks: false }

const writtenOut = ({ text, url }: { text: string; url: string }) =>
  text === url ? new URL(url).href : `${text} (${new URL(url).href})`

function contractAt(name: string, options: TerminalOptions): void {
  rendererContract({
    name,
    render: (each) => renderTerminal(each, options),
    read: readTerminal,
    validate: (output) => terminalFaults(output, options),
    breaksWords: true,
    ...(options.hyperlinks ? {} : { linkText: writtenOut }),
  })
}

contractAt('a narrow terminal without colour', { width: 40, color: false, hyperlinks: false })
contractAt('a terminal with colour and hyperlinks', { width: 80, color: true, hyperlinks: true })

const shown = (each: Briefing, options: Partial<TerminalOptions> = {}) =>
  renderTerminal(each, { ...PLAIN, ...options })[0]

const saying = (text: string) =>
  briefing({ blocks: [{ kind: 'paragraph', statement: note(text) }] })

const linesOf = (each: Briefing, options: Partial<TerminalOptions> = {}) =>
  stripped(shown(each, options)).split('\n')

describe('width', () => {
  test.each([40, 80, 120])('fills %i columns, at most 100, and never more', (width) => {
    const lines = linesOf(saying('The Quad Senior Cyber Group met. '.repeat(20)), { width })
    const widest = Math.max(...lines.map((line) => stringWidth(line)))
    expect(widest).toBeLessThanOrEqual(Math.min(width, 100))
    expect(widest).toBeGreaterThan(Math.min(width, 100) - 12)
  })

  test('counts wide characters as two columns and does not start a line with their full stop', () => {
    const lines = linesOf(
      saying('第三回日米豪印上級サイバーグループ会合は東京で開催された。'.repeat(3)),
      {
        width: 40,
      },
    )
    expect(lines.slice(3)).toEqual([
      '第三回日米豪印上級サイバーグループ会合は',
      '東京で開催された。第三回日米豪印上級サイ',
      'バーグループ会合は東京で開催された。第三',
      '回日米豪印上級サイバーグループ会合は東京',
      'で開催された。',
    ])
  })

  test('keeps emoji and combining marks whole where it must break a word', () => {
    const lines = linesOf(saying('👩🏽‍💻'.repeat(25)), { width: 20 })
    expect(lines.slice(3)).toEqual(['👩🏽‍💻'.repeat(10), '👩🏽‍💻'.repeat(10), '👩🏽‍💻'.repeat(5)])
  })

  test('keeps words apart and in their order, white space of any kind reduced to one space', () => {
    const word = fc.constantFrom('Quad', 'cyber', '東', 'a', 'e\u0301', 'Tokyo,', '(2023)')
    const space = fc.constantFrom(' ', '  ', '\n', '\t \n', '   ')
    const words = fc.array(fc.tuple(space, word, fc.constantFrom('text', 'strong')), {
      minLength: 1,
    })
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 60 }), (each, width) => {
        const runs = each.map(([space, word, kind]): Inline => ({ kind, text: space + word }))
        const statement = note([{ kind: 'text', text: '' }, ...runs])
        const lines = linesOf(briefing({ blocks: [{ kind: 'paragraph', statement }] }), { width })
        expect(lines.slice(3).join(' ')).toBe(each.map(([, word]) => word).join(' '))
      }),
    )
  })

  test('never breaks an address', () => {
    const url = `https://example.org/${'a'.repeat(200)}`
    const each = briefing({
      blocks: [{ kind: 'paragraph', statement: claim('It met.', citation(1, { url })) }],
    })
    expect(linesOf(each, { width: 40 })).toContain(`    ${url}`)
  })

  test('keeps a citation number on the line of the word that it follows', () => {
    const text = `${'a'.repeat(17)} ${'b'.repeat(20)}`
    const each = briefing({ blocks: [{ kind: 'paragraph', statement: claim(text, citation(1)) }] })
    expect(linesOf(each, { width: 40 })).toContain(`${'b'.repeat(20)} [1]`)
  })

  test('aligns labels that are short, and puts a long one above its statement', () => {
    const each = briefing({
      blocks: [
        {
          kind: 'facts',
          rows: [
            { label: '日本', statements: [note('Tokyo.')] },
            { label: 'India', statements: [note('New Delhi.'), note('Bengaluru.')] },
            { label: 'The United States of America', statements: [note('Washington.')] },
          ],
        },
      ],
    })
    expect(linesOf(each, { width: 40 }).slice(3)).toEqual([
      '日本   Tokyo.',
      'India  New Delhi.',
      '       Bengaluru.',
      'The United States of America',
      '       Washington.',
    ])
  })
})

describe('sequences', () => {
  test('none without colour and hyperlinks', () => {
    expect(shown(aMeetingBriefing())).toBe(stripped(shown(aMeetingBriefing())))
  })

  test('colour and hyperlinks change no visible character', () => {
    const decorated = shown(aMeetingBriefing(), { color: true, hyperlinks: true })
    expect(decorated).not.toBe(stripped(decorated))
    expect(stripped(decorated)).toBe(shown(aMeetingBriefing()))
  })

  test('the text cannot write its own', () => {
    const attack =
      '\u001B]8;;https://evil.example/\u0007safe\u001B]8;;\u0007\u009B2J\u001B[31m\rover'
    expect(linesOf(saying(attack)).slice(3)).toEqual([
      ']8;;https://evil.example/safe]8;;2J[31m over',
    ])
    expect(readTerminal(shown(saying(attack), { hyperlinks: true })).links).toEqual([])
  })

  test('an address cannot leave its hyperlink', () => {
    const url = 'https://example.org/\u001B\\\u0007\u202Ex'
    const each = briefing({
      blocks: [{ kind: 'paragraph', statement: claim('It met.', citation(1, { url })) }],
    })
    const output = shown(each, { hyperlinks: true })
    expect(terminalFaults(output, { width: 80, color: false, hyperlinks: true })).toEqual([])
    expect(new Set(readTerminal(output).links.map((link) => link.url))).toEqual(
      new Set(['https://example.org/%1B/%07%E2%80%AEx']),
    )
  })

  test('an address that is not of the web is text, never a hyperlink', () => {
    const each = saying('')
    const linked = note([{ kind: 'link', text: 'here', url: 'javascript:alert(1)' }])
    const output = shown(
      { ...each, blocks: [{ kind: 'paragraph', statement: linked }] },
      { hyperlinks: true },
    )
    expect(readTerminal(output).links).toEqual([])
    expect(output).toContain('here (javascript:alert(1))')
  })
})

describe('words', () => {
  test('a silence that does not say so is marked, one that does is not', () => {
    const each = (text: string, heading: string) =>
      shown(
        briefing({
          blocks: [
            { kind: 'heading', text: heading },
            { kind: 'paragraph', statement: silence(text, citation(1)) },
          ],
        }),
      )
    expect(each('Who spoke for Japan.', 'Japan')).toContain('Open: Who spoke for Japan. [1]')
    expect(each('Who spoke for Japan.', 'What is open')).not.toContain('Open:')
    expect(each('No source names a delegate.', 'Japan')).not.toContain('Open:')
  })

  test('a command is quoted for the shell, and not inside the program', () => {
    const ask = (text: string) => ({
      ...briefing({ blocks: [] }),
      suggestions: [{ label: 'Ask', ask: text }],
    })
    expect(shown(ask('who spoke?'))).toContain("  Ask  quad 'who spoke?'")
    expect(shown(ask("Japan's $HOME"))).toContain("quad 'Japan'\\''s $HOME'")
    expect(shown(ask('who spoke?'), { command: '' })).toContain('  Ask  who spoke?')
  })
})
