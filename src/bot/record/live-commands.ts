// The commands over whichever record answers now.

import type { Briefings } from '../../briefings/index.ts'
import { createCommands, type CommandSettings, type Commands } from '../commands.ts'

/**
 * Makes commands that go with the record.
 * @param briefings the core over the record as it is now
 * @param settings `density` is full unless given
 * @returns the commands; nothing of a record that was replaced is answered or kept
 */
export function liveCommands(briefings: () => Briefings, settings?: CommandSettings): Commands {
  let made: { readonly from: Briefings; readonly commands: Commands } | undefined
  const commands = (): Commands => {
    const from = briefings()
    if (made?.from !== from) made = { from, commands: createCommands(from, settings) }
    return made.commands
  }
  return {
    parse: (line) => commands().parse(line),
    respond: (line, today) => commands().respond(line, today),
    run: (name, values, today) => commands().run(name, values, today),
    complete: (kind, typed, limit) => commands().complete(kind, typed, limit),
  }
}
