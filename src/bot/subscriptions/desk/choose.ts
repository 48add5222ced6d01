// Which of a channel's digests somebody speaks of.

import type { Store } from '../../store/port.ts'
import type { Subscription } from '../model.ts'
import { quoted } from '../reading/problem.ts'
import { WORKSPACE_WORD } from '../workspace-word.ts'
import type { Asker } from './asker.ts'
import { indexOfMarked, markOf, readMark, type Marked } from './marks.ts'
import { numberedDigests } from './numbered.ts'
import { reply, type DeskReply } from './reply.ts'

/** The digest that is meant. */
export interface ChosenOne {
  readonly kind: 'one'
  readonly subscription: Subscription
  /** Names it again in the lines of buttons, with a space behind; empty for the only one of its channel. */
  readonly mark: string
  /** "#2 ", for people; empty for the only one. */
  readonly number: string
  /** Whether its channel has others. */
  readonly isOneOfSeveral: boolean
  /** What was typed besides what names it. */
  readonly rest: string
}

export type Chosen = ChosenOne | { readonly kind: 'none'; readonly reply: DeskReply }

/** "#second": meant to be a number, and none. */
const NO_NUMBER = /^#\s?\S*/

/** What a command takes besides the number of a digest; nothing unless named here. */
const TAKES: Readonly<Partial<Record<string, RegExp>>> = {
  change: /^/,
  pause: /^/,
  digest: /^(?:another(?: [0-9a-f]{8})?)?$/i,
}
const NOTHING = /^$/

/** What is to be chosen. */
export interface Choosing {
  /** What is to be done with it, as it is typed. */
  readonly command: string
  /** What was typed after the command. */
  readonly line: string
  /**
   * What to say where the rest of the line cannot be carried out for any of them, so that nobody is asked which first;
   * null where it can.
   */
  readonly check?: (rest: string, subscription: Subscription) => DeskReply | null
}

/**
 * Chooses.
 * @param choosing what for
 * @param asker where, and whether a button says it: the numbers of buttons of former times are not counted on
 * @param store where digests are kept
 * @returns the digest, or what to say instead: never one where something of the line was not understood
 */
export async function choose(
  { command, line, check }: Choosing,
  { place, isPressed = false }: Pick<Asker, 'place' | 'isPressed'>,
  store: Pick<Store, 'subscriptions'>,
): Promise<Chosen> {
  const all = await store.subscriptions.ofChannel(place)
  const [only] = all
  if (only === undefined) return { kind: 'none', reply: nothingHere() }
  const marked = readMark(line)
  const isOneOfSeveral = all.length > 1
  const { rest, strange } = leftOf(command, marked.rest)
  if (strange === '') {
    if (marked.mark === undefined && !isOneOfSeveral) {
      return { kind: 'one', subscription: only, mark: '', number: '', isOneOfSeveral, rest }
    }
    const index = isPressed && marked.isNumber ? -1 : indexOfMarked(all, marked)
    const subscription = all[index]
    if (subscription !== undefined) {
      const mark = `${markOf(subscription)} `
      return { kind: 'one', subscription, mark, number: `#${index + 1} `, isOneOfSeveral, rest }
    }
    const wrong = check?.(rest, only) ?? null
    if (wrong !== null) return { kind: 'none', reply: wrong }
  }
  const labels = numberedDigests(all)
  const next = all.map((each, index) => ({
    label: labels[index]?.label ?? '',
    ask: `${command} ${markOf(each)} ${rest}`.trim(),
  }))
  const words = whyNone(strange, marked, isPressed, isOneOfSeveral)
  return { kind: 'none', reply: reply('Which digest?', [words], { status: 'ambiguous', next }) }
}

/** What stands behind the number of a digest: what the command takes, and what nobody can read. */
function leftOf(
  command: string,
  behind: string,
): { readonly rest: string; readonly strange: string } {
  const [mark = ''] = NO_NUMBER.exec(behind) ?? []
  const rest = behind.slice(mark.length).trim()
  if ((TAKES[command] ?? NOTHING).test(rest)) return { rest, strange: mark }
  return { rest: '', strange: behind }
}

function whyNone(
  strange: string,
  { mark, isNumber }: Marked,
  isPressed: boolean,
  isOneOfSeveral: boolean,
): string {
  const question = isOneOfSeveral ? 'Which one?' : 'Is this one meant?'
  if (strange !== '') {
    const what = `${quoted(strange.replace(/^#\s?(?=.)/, ''))} was not understood.`
    return isOneOfSeveral ? `${what} Digests have numbers: which one?` : `${what} ${question}`
  }
  if (mark === undefined) return `This channel has several digests. ${question}`
  if (!isNumber) return `That digest has ended. ${question}`
  return isPressed
    ? `This button is an older one, and numbers change when a digest ends. ${question}`
    : `This channel has no digest #${mark}. ${question}`
}

/**
 * @param line what was typed after the command
 * @returns what was typed besides what names a digest
 */
export function withoutNumber(line: string): string {
  return readMark(line).rest
}

/** What to say in a channel without digests. */
function nothingHere(): DeskReply {
  return reply('No digest here', ['This channel gets no digest yet.'], {
    next: [{ label: 'Subscribe', ask: 'subscribe' }],
  })
}

/**
 * Whether somebody may do something with a digest, so that buttons for it are of use.
 * @param subscription the digest
 * @param asker who sees the buttons
 */
export function mayAct(
  subscription: Pick<Subscription, 'whoMayChange' | 'place'>,
  asker: Pick<Asker, 'isAdmin' | 'mayWrite'>,
): boolean {
  return asker.mayWrite !== false && notAllowed(subscription, asker) === null
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
