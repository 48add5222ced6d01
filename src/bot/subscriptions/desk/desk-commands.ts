// What the desk can be asked.

/** The commands that the desk answers. */
export const DESK_COMMANDS = [
  'subscribe',
  'preview',
  'digest',
  'status',
  'pause',
  'resume',
  'change',
  'unsubscribe',
  'subscriptions',
] as const
export type DeskCommand = (typeof DESK_COMMANDS)[number]
