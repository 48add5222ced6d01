import { describe, expect, it } from 'vitest'
import type { Source } from '../../../src/briefings/dataset/schema.ts'
import { compose } from '../../../src/briefings/document/compose.ts'
import { toPlainText } from '../../../src/briefings/document/plain-text.ts'
import {
  claim,
  facts,
  listed,
  note,
  paragraph,
  silence,
} from '../../../src/briefings/document/write.ts'

const source = (id: string, published: string | null): Source => ({
  id,
  title: `Page ${id}`,
  publisher: 'Ministry',
  kind: 'official',
  url: `https://example.org/${id}`,
  published,
})

const sources = new Map(
  [source('a', '2023-01-31'), source('b', null), source('c', '2023-W06')].map((item) => [
    item.id,
    item,
  ]),
)

describe('a briefing', () => {
  const briefing = compose(
    {
      title: 'Title',
      blocks: [
        paragraph(note('A word of the bot’s own.')),
        { kind: 'heading', text: 'Heading' },
        ...listed([claim('First.', ['b', 'a', 'b']), claim('Second.', ['a'], 'inferred')]),
        ...facts([
          { label: 'Host', statements: [claim('Japan.', ['c'])] },
          { label: 'Venue', statements: [silence({ text: 'No source names it.', cites: ['b'] })] },
          { label: 'Left out', statements: [] },
        ]),
        {
          kind: 'choices',
          choices: [
            { label: 'Tokyo', ask: 'briefing on Tokyo' },
            { label: 'Help', ask: 'help' },
          ],
        },
      ],
      records: ['x', 'y', 'x'],
      suggestions: [{ label: 'Next', ask: 'what next' }],
    },
    sources,
  )

  it('numbers its sources in the order of their first use, each once', () => {
    expect(briefing.citations.map(({ number, id }) => [number, id])).toEqual([
      [1, 'b'],
      [2, 'a'],
      [3, 'c'],
    ])
    expect(briefing.records).toEqual(['x', 'y'])
  })

  it('reads as plain text with nothing left out', () => {
    expect(toPlainText(briefing)).toBe(
      [
        'Title',
        'A word of the bot’s own.',
        'Heading',
        '- First. [1][2]\n- Second. (inferred) [2]',
        'Host: Japan. [3]\nVenue: No source names it. [1]',
        '- Tokyo: briefing on Tokyo\n- Help',
        [
          'Sources',
          '[1] Page b. Ministry (official), undated. https://example.org/b',
          '[2] Page a. Ministry (official), 31 January 2023. https://example.org/a',
          '[3] Page c. Ministry (official), the week of 6 February 2023. https://example.org/c',
        ].join('\n'),
        'Ask next\n- what next',
      ].join('\n\n'),
    )
  })

  it('is refused where a statement names a source that does not exist', () => {
    const draft = {
      title: '',
      blocks: [paragraph(claim('Fact.', ['nowhere']))],
      records: [],
      suggestions: [],
    }
    expect(() => compose(draft, sources)).toThrow('No source has the id "nowhere".')
  })
})
