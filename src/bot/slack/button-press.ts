// A button was pressed, wherever it stands -> what it is for is done, or words say why not.

import { visit } from '../../briefings/index.ts'
import { decodeButton } from '../messages/buttons.ts'
import type { Button, StrangeButton } from '../messages/buttons.ts'
import type { Opener } from './form-payloads.ts'
import type { Talk } from './talk.ts'

/** What is pressed within so long again is one click. */
export const DOUBLE_CLICK_MS = 2_000

/** What the buttons of one place do. */
export interface ButtonDeeds {
  /** Answers a question, unless the person asks too much. */
  readonly ask: (question: string) => Promise<void>
  /** Shares the answer to a question; not there where there is no channel to share it in. */
  readonly share?: (question: string) => Promise<void>
  /** Opens the form to report a mistake in the answer to a question. */
  readonly report: (question: string) => Promise<void>
  /** Opens the form for any question. */
  readonly form: () => Promise<void>
}

/**
 * Does what a button is for. Never rejects where the deeds do not.
 * @param value what the button carries
 * @param person who pressed it
 * @param talk says what is wrong with a button of another version, or of nobody, and counts questions
 * @param deeds what the buttons do there
 */
export function doPressed(
  value: unknown,
  person: Opener,
  talk: Pick<Talk, 'say' | 'admitted'>,
  { ask, share, report, form }: ButtonDeeds,
): Promise<void> {
  const forged = () => talk.say(person, { code: 'button-forged' })
  return visit<Button | StrangeButton, Promise<void>>(decodeButton(value), {
    ask: (button) => talk.admitted(person, () => ask(button.ask)),
    share: (button) =>
      share === undefined ? forged() : talk.admitted(person, () => share(button.ask)),
    report: (button) => report(button.ask),
    form,
    outdated: () => talk.say(person, { code: 'button-outdated' }),
    forged,
  })
}
