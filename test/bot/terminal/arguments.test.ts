import { describe, expect, test } from 'vitest'
import { readArguments } from '../../../src/bot/terminal/arguments.ts'

const words = (line: string) => line.split(' ').filter((word) => word !== '')
const answer = {
  kind: 'answer',
  as: 'terminal',
  look: { width: null, color: null },
  today: null,
}

describe('what can be read', () => {
  test.each([
    ['', { ...answer, line: '' }],
    ['latest', { ...answer, line: 'latest' }],
    ['ask who represented India', { ...answer, line: 'ask who represented India' }],
    ['who --json india', { ...answer, line: 'who india', as: 'json' }],
    ['latest --surface slack', { ...answer, line: 'latest', as: 'slack' }],
    ['latest --surface=html', { ...answer, line: 'latest', as: 'html' }],
    ['latest --width 60', { ...answer, line: 'latest', look: { width: 60, color: null } }],
    ['latest --no-color', { ...answer, line: 'latest', look: { width: null, color: false } }],
    ['latest --color', { ...answer, line: 'latest', look: { width: null, color: true } }],
    ['ask -- --json', { ...answer, line: 'ask --json' }],
    ['ask --batch --json', { kind: 'batch', today: null }],
    ['ask --batch', { kind: 'batch', today: null }],
    ['topics --picture a.png', { ...answer, line: 'topics', picture: 'a.png' }],
    ['topics --picture=out/A.SVG', { ...answer, line: 'topics', picture: 'out/A.SVG' }],
    ['latest --help', { kind: 'help' }],
    ['-h', { kind: 'help' }],
    ['--version', { kind: 'version' }],
  ])('quad %s', (line, expected) => {
    expect(readArguments(words(line))).toEqual(expected)
  })

  test('the day', () => {
    expect(readArguments(words('latest --today 2024-02-29'))).toMatchObject({
      today: Temporal.PlainDate.from('2024-02-29'),
    })
  })
})

describe('what cannot', () => {
  test.each([
    ['latest --jsno', "Unknown option '--jsno'."],
    ['latest -x', "Unknown option '-x'."],
    ['latest --width', "Option '--width <value>' argument missing."],
    ['latest --width --json', "Option '--width' argument is ambiguous."],
    ['latest --width 0', '--width 0 is no width.'],
    ['latest --width wide', '--width wide is no width.'],
    ['latest --json=yes', "Option '--json' does not take an argument."],
    ['latest --surface teams', '--surface teams is unknown.'],
    ['latest --json --surface slack', '--json and --surface are two forms of output.'],
    ['latest --today yesterday', '--today yesterday is no date.'],
    ['latest --today 2023-02-29', '--today 2023-02-29 is no date.'],
    ['topics --picture a.gif', '--picture needs the name of a file.'],
    ['topics --picture .png', '--picture needs the name of a file.'],
    ['topics --picture a.png --json', '--picture goes with one answer.'],
    ['topics --picture a.png --surface html', '--picture goes with one answer.'],
    ['export all --picture a.png', '--picture goes with one answer.'],
    ['ask --batch --picture a.png', '--picture goes with one answer.'],
    ['--batch', '--batch reads its questions from standard input.'],
    ['ask who --batch', '--batch reads its questions from standard input.'],
    ['latest --batch', '--batch reads its questions from standard input.'],
    ['ask --batch --surface slack', '--batch prints JSON only.'],
  ])('quad %s', (line, problem) => {
    const read = readArguments(words(line))
    expect(read).toMatchObject({ kind: 'mistake', problem })
    expect(read).toHaveProperty('fix', expect.stringMatching(/^[A-Z].{10}/))
  })
})
