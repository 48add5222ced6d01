// Which of a channel's digests somebody speaks of: the only one, or "#2".

import type { Store } from '../../store/port.ts'
import type { Subscription } from '../model.ts'
import { scheduleInWords } from '../schedule/schedule-words.ts'
import type { Asker } from './asker.ts'
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

/**
 * Chooses.
 * @param command what is to be done with it, as it is typed
 * @param line what was typed after the command
 * @param asker where
 * @param store where digests are kept
 * @returns the digest, or what to say instead
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
  const number = NUMBER.exec(line)
  const rest = withoutNumber(line)
  if (number === null && all.length === 1)
    return { kind: 'one', subscription: only, mark: '', rest }
  const subscription = number === null ? undefined : all[Number(number[1]) - 1]
  if (subscription !== undefined) {
    return { kind: 'one', subscription, mark: `#${number?.[1] ?? ''} `, rest }
  }
  const choices = all.map(({ schedule }, index) => ({
    label: `#${index + 1}: ${scheduleInWords(schedule)}`,
    ask: `${command} #${index + 1} ${rest}`.trim(),
  }))
  const words =
    number === null
      ? 'This channel has several digests. Which one?'
      : `This channel has no digest #${number[1] ?? ''}. Which one?`
  return {
    kind: 'none',
    reply: reply('Which digest?', [words], { status: 'ambiguous', next: choices }),
  }
}

/**
 * @param line what was typed after the command
 * @returns what was typed besides the number of a digest
 */
export function withoutNumber(line: string): string {
  return line.replace(NUMBER, '').trim()
}

/** What to say in a channel without digests. */
export function nothingHere(): DeskReply {
  return reply('No digest here', ['This channel gets no digest yet.'], {
    next: [{ label: 'Subscribe', ask: 'subscribe' }],
  })
}

/**
 * Whether somebody may change a digest.
 * @param subscription the digest
 * @param asker who wants to
 * @returns null where they may; what to say otherwise
 */
export function notAllowed({ whoMayChange }: Subscription, { isAdmin }: Asker): DeskReply | null {
  if (whoMayChange === 'anyone' || isAdmin) return null
  return reply(
    'Not allowed',
    ['Only people who manage this workspace may change this digest. Ask one of them.'],
    { status: 'not-recorded' },
  )
}
