// Which of a channel's digests somebody speaks of: the only one, or "#2".

import type { Store } from '../../store/port.ts'
import type { Subscription } from '../model.ts'
import { quoted } from '../reading/problem.ts'
import { WORKSPACE_WORD } from '../workspace-word.ts'
import type { Asker } from './asker.ts'
import { numberedDigests } from './numbered.ts'
import { reply, type DeskReply } from './reply.ts'

export type Chosen =
  | {
      readonly kind: 'one'
      readonly subscription: Subscription
      /** "#2 " where the channel has several, to name it again. */
      readonly mark: string
      /** What was typed besides the number. */
      readonly rest: string
    }
  | { readonly kind: 'none'; readonly reply: DeskReply }

const NUMBER = /^\s*#\s?(\d{1,3})(?=\s|$)/

/** "#second": meant to be a number, and none. */
const NO_NUMBER = /^#\s?\S*/

/** What a command takes besides the number of a digest; nothing unless named here. */
const TAKES: Readonly<Partial<Record<string, RegExp>>> = {
  change: /^/,
  pause: /^/,
  digest: /^(?:another)?$/i,
}
const NOTHING = /^$/

/**
 * Chooses.
 * @param command what is to be done with it, as it is typed
 * @param line what was typed after the command
 * @param asker where
 * @param store where digests are kept
 * @returns the digest, or what to say instead: never one where something of the line was not understood
 */
export async function choose(
  command: string,
  line: string,
  { place }: Pick<Asker, 'place'>,
  store: Store,
): Promise<Chosen> {
  const all = await store.subscriptions.ofChannel(place)
  const [only] = all
  if (only === undefined) return { kind: 'none', reply: nothingHere() }
  const [, number] = NUMBER.exec(line) ?? []
  const { rest, strange } = leftOf(command, line)
  if (strange === '') {
    if (number === undefined && all.length === 1) {
      return { kind: 'one', subscription: only, mark: '', rest }
    }
    const subscription = number === undefined ? undefined : all[Number(number) - 1]
    if (subscription !== undefined) return { kind: 'one', subscription, mark: `#${number} `, rest }
  }
  const next = numberedDigests(all).map(({ number: each, label }) => ({
    label,
    ask: `${command} #${each} ${rest}`.trim(),
  }))
  const words = whyNone(strange, number)
  return { kind: 'none', reply: reply('Which digest?', [words], { status: 'ambiguous', next }) }
}

/** What stands behind the number of a digest: what the command takes, and what nobody can read. */
function leftOf(
  command: string,
  line: string,
): { readonly rest: string; readonly strange: string } {
  const behind = withoutNumber(line)
  const [mark = ''] = NO_NUMBER.exec(behind) ?? []
  const rest = behind.slice(mark.length).trim()
  if ((TAKES[command] ?? NOTHING).test(rest)) return { rest, strange: mark }
  return { rest: '', strange: behind }
}

function whyNone(strange: string, number: string | undefined): string {
  if (strange !== '') {
    return `${quoted(strange.replace(/^#\s?(?=.)/, ''))} was not understood. Digests have numbers: which one?`
  }
  return number === undefined
    ? 'This channel has several digests. Which one?'
    : `This channel has no digest #${number}. Which one?`
}

/**
 * @param line what was typed after the command
 * @returns what was typed besides the number of a digest
 */
export function withoutNumber(line: string): string {
  return line.replace(NUMBER, '').trim()
}

/** What to say in a channel without digests. */
function nothingHere(): DeskReply {
  return reply('No digest here', ['This channel gets no digest yet.'], {
    next: [{ label: 'Subscribe', ask: 'subscribe' }],
  })
}

/**
 * Whether somebody may change a digest, or have it posted.
 * @param subscription the digest
 * @param asker who wants to
 * @returns null where they may; what to say otherwise
 */
export function notAllowed(
  { whoMayChange, place }: Pick<Subscription, 'whoMayChange' | 'place'>,
  { isAdmin }: Pick<Asker, 'isAdmin'>,
): DeskReply | null {
  if (whoMayChange === 'anyone' || isAdmin) return null
  const here = WORKSPACE_WORD[place.surface]
  const words = `Only people who manage this ${here} may change this digest or have it posted. Ask one of them.`
  return reply('Not allowed', [words], { status: 'not-recorded' })
}
