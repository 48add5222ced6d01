// What the terminal at the other end of a stream can show.

/** The part of a tty.WriteStream that tells; a file or pipe has neither. */
export interface OutputStream {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

export interface TerminalCapabilities {
  readonly width: number
  readonly color: boolean
  readonly hyperlinks: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

const DEFAULT_WIDTH = 80

/**
 * Width, colour and hyperlinks, as far as stream and environment tell.
 * NO_COLOR switches colour off, FORCE_COLOR on (0 off) and wins; FORCE_HYPERLINK does the same for links.
 * @param stream where the text goes, such as process.stdout
 * @param env environment variables
 * @returns what renderTerminal needs to know
 */
export function terminalCapabilities(stream: OutputStream, env: Environment): TerminalCapabilities {
  const isTerminal = stream.isTTY === true && env['TERM'] !== 'dumb'
  return {
    width: widthOf(stream, env),
    color: forced(env['FORCE_COLOR']) ?? (isTerminal && !isSet(env['NO_COLOR'])),
    hyperlinks: forced(env['FORCE_HYPERLINK']) ?? (isTerminal && knowsHyperlinks(env)),
  }
}

function widthOf(stream: OutputStream, env: Environment): number {
  const told = stream.columns ?? Number.parseInt(env['COLUMNS'] ?? '', 10)
  return Number.isInteger(told) && told > 0 ? told : DEFAULT_WIDTH
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== ''

function forced(value: string | undefined): boolean | null {
  return isSet(value) ? value !== '0' && value !== 'false' : null
}

/** Terminals that are known to follow OSC 8; others may print the address into the text. */
function knowsHyperlinks(env: Environment): boolean {
  if (isSet(env['CI'])) return false
  if (Number(env['VTE_VERSION'] ?? 0) >= 5000) return true
  if (isSet(env['WT_SESSION']) || isSet(env['KITTY_WINDOW_ID'])) return true
  if (isSet(env['KONSOLE_VERSION']) || isSet(env['DOMTERM'])) return true
  if (/^(xterm-kitty|xterm-ghostty|alacritty|foot|contour)/.test(env['TERM'] ?? '')) return true
  return ['iTerm.app', 'WezTerm', 'vscode', 'Hyper', 'ghostty', 'Tabby', 'rio'].includes(
    env['TERM_PROGRAM'] ?? '',
  )
}
