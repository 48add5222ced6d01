// What anything that somebody typed or chose is answered with, on any surface.

import type { AnswerStatus, Briefing, Question } from '../../briefings/index.ts'
import type { ExportFile } from '../exports/formats.ts'
import type { Sketch } from '../pictures/sketch.ts'
import type { DigestCommandName } from './digest-table.ts'
import type { CommandName } from './table.ts'

/** What a surface shows, and what it needs to offer the same again. */
export interface Response {
  /** The command that was taken; null for a question. */
  readonly command: CommandName | DigestCommandName | null
  /**
   * The question that was asked of the core, in plain words: the person's own, or those of a
   * command.
   */
  readonly question: string
  /** What kind of question it was taken for; `none` for a command that the core knows nothing of. */
  readonly questionKind: Question['kind'] | 'none'
  /** What asks for the same again, for a button; empty where nothing was understood. */
  readonly ask: string
  readonly status: AnswerStatus
  readonly briefing: Briefing
  /** What the answer gives besides the briefing, for a surface to upload; the briefing says what it is. */
  readonly file?: ExportFile
  /** Words of what was typed without which it was answered; the briefing says so. */
  readonly aside?: readonly string[]
  /** A picture that shows the same, for a surface that can show it; the briefing is whole without it. */
  readonly picture?: Sketch
}
