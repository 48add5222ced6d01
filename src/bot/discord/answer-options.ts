// A response -> how it is shown: which buttons stand below it.

import type { Response } from '../commands.ts'
import { speaksOfRecord } from '../messages/speaks-of-record.ts'
import type { DiscordRenderOptions } from './render.ts'

/** What of a response decides about its buttons. */
export type ToShow = Pick<Response, 'briefing' | 'ask' | 'file'> &
  Partial<Pick<Response, 'questionKind' | 'status'>>

/**
 * How an answer is shown to the one who asked.
 * @param answered the response
 * @returns options to render it with
 */
export function answerOptions(answered: ToShow): DiscordRenderOptions {
  const { briefing, ask, status, questionKind, file } = answered
  // A question back is for the one who was asked, and whoever has a file can pass it on.
  const isWorthSharing = speaksOfRecord(briefing) && status !== 'ambiguous' && file === undefined
  return {
    ...publicOptions(answered),
    offersForm: questionKind === 'help',
    asksBack: status === 'ambiguous',
    ...(isWorthSharing && ask !== '' ? { share: ask } : {}),
  }
}

/**
 * How an answer is shown to everybody.
 * @param answered the response
 * @returns options to render it with
 */
export function publicOptions({ briefing, ask, file }: ToShow): DiscordRenderOptions {
  return {
    ...(speaksOfRecord(briefing) && ask !== '' ? { report: ask } : {}),
    ...(file === undefined ? {} : { file: file.name }),
  }
}
