import { expect, test } from 'vitest'
import { terminalCapabilities } from '../../../src/bot/terminal/capabilities.ts'

const terminal = { isTTY: true, columns: 120 }
const iTerm = { TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app' }

test.each([
  ['a known terminal', terminal, iTerm, { width: 120, color: true, hyperlinks: true }],
  ['an unknown one', terminal, { TERM: 'xterm' }, { width: 120, color: true, hyperlinks: false }],
  ['a pipe', {}, iTerm, { width: 80, color: false, hyperlinks: false }],
  ['a pipe with COLUMNS', {}, { COLUMNS: '60' }, { width: 60, color: false, hyperlinks: false }],
  ['COLUMNS=x', {}, { COLUMNS: 'x' }, { width: 80, color: false, hyperlinks: false }],
  ['TERM=dumb', terminal, { TERM: 'dumb' }, { width: 120, color: false, hyperlinks: false }],
  [
    'NO_COLOR',
    terminal,
    { ...iTerm, NO_COLOR: '1' },
    { width: 120, color: false, hyperlinks: true },
  ],
  ['an empty NO_COLOR', terminal, { NO_COLOR: '' }, { width: 120, color: true, hyperlinks: false }],
  ['FORCE_COLOR', {}, { FORCE_COLOR: '1' }, { width: 80, color: true, hyperlinks: false }],
  [
    'FORCE_COLOR=0',
    terminal,
    { FORCE_COLOR: '0' },
    { width: 120, color: false, hyperlinks: false },
  ],
  ['CI', terminal, { ...iTerm, CI: 'true' }, { width: 120, color: true, hyperlinks: false }],
  ['FORCE_HYPERLINK', {}, { FORCE_HYPERLINK: '1' }, { width: 80, color: false, hyperlinks: true }],
  ['a width of 0', { isTTY: true, columns: 0 }, {}, { width: 80, color: true, hyperlinks: false }],
])('%s', (_, stream, env, expected) => {
  expect(terminalCapabilities(stream, env)).toEqual(expected)
})
