// All of them, by number.

import { BACKLOG } from './backlog.ts'
import { CHANNELS } from './channels.ts'
import { COMMANDS } from './commands.ts'
import { CONTENT } from './content.ts'
import { DUPLICATES } from './duplicates.ts'
import { EVENTS } from './events.ts'
import type { Pain } from './pain.ts'
import { PERMISSIONS } from './permissions.ts'
import { SILENCE } from './silence.ts'
import { SIZES } from './sizes.ts'
import { TIMES } from './times.ts'
import { TRUST } from './trust.ts'

export const PAINS: readonly Pain[] = [
  ...DUPLICATES,
  ...EVENTS,
  ...SILENCE,
  ...BACKLOG,
  ...TIMES,
  ...PERMISSIONS,
  ...CHANNELS,
  ...SIZES,
  ...CONTENT,
  ...COMMANDS,
  ...TRUST,
]
