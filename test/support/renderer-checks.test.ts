// The contract itself under test: a plain renderer passes, and each way to break it is noticed.

import { check, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Briefing } from '../../src/briefings/document/briefing.ts'
import { inlineText, toPlainText } from '../../src/briefings/document/plain-text.ts'
import { aMeetingBriefing, briefing, citation, claim } from './briefings.ts'
import { briefings } from './hostile-briefings.ts'
import { choiceFaults, linkFaults, sourceFaults, statementFaults } from './renderer-checks.ts'
import { sameAddress, visible } from './shown.ts'
import type { Reading, Shown } from './shown.ts'

const READING: Reading = { linkText: (link) => inlineText([{ kind: 'link', ...link }]) }
const meeting = aMeetingBriefing()

function shownOf(each: Briefing): Shown {
  const links = each.citations.map(({ title, url }) => ({ text: title, url }))
  const controls = [...each.suggestions]
  return { text: toPlainText(each), links, controls }
}

const faultsOf = (each: Briefing, shown: readonly Shown[]) =>
  [statementFaults, sourceFaults, linkFaults, choiceFaults].flatMap((faults) =>
    faults(each, shown, READING),
  )

test('plain text has no fault but that links are not written in a normal form', () => {
  const run = check(
    property(briefings, (each) => {
      const shown = [shownOf(each)]
      const faults = [statementFaults, sourceFaults, choiceFaults]
      return faults.every((fault) => fault(each, shown, READING).length === 0)
    }),
    { numRuns: 50 },
  )
  expect(run.counterexample).toBeNull()
})

describe('a fault in what is shown is found', () => {
  const { text, links, controls } = shownOf(meeting)
  const changed = (before: string, after: string): Shown => {
    expect(text).toContain(before)
    return { text: text.replace(before, after), links, controls }
  }

  test('none in what is right', () => {
    expect(faultsOf(meeting, [shownOf(meeting)])).toEqual([])
  })

  test.each([
    ['a statement cut', 'security standards for software.', 'security stan…'],
    ['a number gone', 'Coordinator. [2][3]', 'Coordinator. [2]'],
    ['a wrong number', 'hosted the meeting. [2]', 'hosted the meeting. [1]'],
    [
      'a number parted from its claim',
      'hosted the meeting. [2]',
      'hosted the meeting. Indeed. [2]',
    ],
    ['an inference not marked', ' (inferred)', ''],
    ['a silence gone', 'No source names who spoke for Japan. [1]', ''],
    ['a note gone', 'This briefing covers what the four governments published.', ''],
    ['a heading gone', 'What came of it', ''],
    ['a label gone', 'Host: ', ''],
    ['the title gone', 'Quad Senior Cyber Group, New Delhi, 30–31 January 2023', ''],
    ['a publisher gone', 'Press Information Bureau', ''],
    ['a date gone', ', 31 January 2023.', '.'],
    ['a title of a source cut', 'What the four cyber chiefs agreed on', 'What the four…'],
    ['a choice gone', 'All meetings: list the meetings', ''],
  ])('%s', (_, before, after) => {
    expect(faultsOf(meeting, [changed(before, after)])).not.toEqual([])
  })

  test('an address cut', () => {
    const cut = links.map((link) => ({ ...link, url: link.url.slice(0, -3) }))
    const noAddress = text.replaceAll(/https?:\S+/g, '')
    expect(sourceFaults(meeting, [{ text: noAddress, links: cut, controls }])).toHaveLength(3)
    expect(linkFaults(meeting, [{ text: noAddress, links: cut, controls }])).toHaveLength(3)
  })

  test('sources that stand before their last use only', () => {
    const [body = '', sources = ''] = text.split('\n\nSources')
    const before = [
      { text: sources, links, controls },
      { text: body, links: [], controls },
    ]
    const after = [
      { text: body, links: [], controls },
      { text: sources, links, controls },
    ]
    expect(sourceFaults(meeting, before)).toHaveLength(3)
    expect(sourceFaults(meeting, after)).toEqual([])
  })

  test('blocks in another order', () => {
    const [first, ...rest] = meeting.blocks
    const turned = { ...meeting, blocks: first === undefined ? rest : [...rest, first] }
    expect(statementFaults(turned, [shownOf(meeting)])).not.toEqual([])
  })

  test('choices left out without a word, and a whole group hidden behind a count', () => {
    const without: Shown = { text: 'Tokyo, 2022: what happened in Tokyo in 2022', links, controls }
    expect(choiceFaults(meeting, [without])).toHaveLength(1)
    expect(choiceFaults(meeting, [{ ...without, text: `${without.text}, 1 more` }])).toEqual([])
    expect(choiceFaults(meeting, [{ text: '2 more', links, controls }])).toHaveLength(1)
  })

  test('a button may cut its label, not its question', () => {
    const [first, second] = meeting.suggestions
    const cut = { label: 'Who spoke…', ask: first?.ask ?? '' }
    const rest = second === undefined ? [] : [second]
    expect(choiceFaults(meeting, [{ text, links, controls: [cut, ...rest] }])).toEqual([])
    const wrong = { ...cut, ask: 'who' }
    expect(choiceFaults(meeting, [{ text: '', links, controls: [wrong, ...rest] }])).toHaveLength(2)
  })
})

describe('a statement over two messages', () => {
  const long = 'One of many words. '.repeat(40).trim()
  const each = briefing({
    title: 'T',
    blocks: [{ kind: 'paragraph', statement: claim(long, citation(1)) }],
  })
  const pages = (...texts: string[]) => texts.map((text) => ({ text, links: [], controls: [] }))
  const [head, tail] = [long.slice(0, 300), long.slice(300)]

  test('may be one that is long', () => {
    expect(statementFaults(each, pages(`T ${head}`, `T ${tail} [1]`))).toEqual([])
    expect(
      statementFaults(each, pages(`T ${head}`, tail.slice(0, 200), `${tail.slice(200)} [1]`)),
    ).toEqual([])
  })

  test('has nothing lost between, and its number where it ends', () => {
    expect(statementFaults(each, pages(`T ${head}`, `${tail.slice(30)} [1]`))).toHaveLength(1)
    expect(statementFaults(each, pages(`T ${head} [1]`, tail))).toHaveLength(1)
    expect(statementFaults(each, pages(`T ${head}`, tail, '[1]'))).toHaveLength(1)
  })

  test('may not be one that is short', () => {
    const short = briefing({
      title: 'T',
      blocks: [{ kind: 'paragraph', statement: claim('Japan hosted it.', citation(1)) }],
    })
    expect(statementFaults(short, pages('T Japan', 'hosted it. [1]'))).toHaveLength(1)
  })
})

test('addresses are the same but for percent-encoding', () => {
  expect(sameAddress('https://e.test/a|b)', 'https://e.test/a%7Cb%29')).toBe(true)
  expect(sameAddress('https://e.test/é', 'https://e.test/%C3%A9')).toBe(true)
  expect(sameAddress('https://e.test/%41', 'https://e.test/%2541')).toBe(false)
  expect(sameAddress('https://e.test/abc', 'https://e.test/ab')).toBe(false)
})

test('what is visible: neutral, no invisible breaks, white space only between words', () => {
  expect(visible('a\u200B  b \n [1] [2]')).toBe('a b[1][2]')
  expect(visible('a b\nc', { breaksWords: true })).toBe('abc')
})
