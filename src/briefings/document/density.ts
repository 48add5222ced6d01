// How much of a briefing somebody wants to see at once.

/** `short` is a few lines; `standard` is what fits a message of a chat; `full` leaves nothing out. */
export const DENSITIES = ['short', 'standard', 'full'] as const
export type Density = (typeof DENSITIES)[number]
