// Rendering a long briefing takes longer than finding it: what was rendered is kept for as long as the briefing is,
// and the commands keep those that were asked for lately.

import type { Briefing } from '../../briefings/index.ts'
import { remember } from '../remember.ts'

/** What is rendered: a briefing, and how. */
export interface RenderSource {
  readonly briefing: Briefing
}

/** In how many ways a briefing is kept: for the asker, and for the latest who shared it. */
const WAYS_KEPT = 4

/**
 * Makes a renderer remember what it made of each briefing.
 * @param render a pure function of plain data
 * @returns the same function, quicker the second time; its results are shared, so nobody may change one
 */
export function rememberRendered<Source extends RenderSource, Rendered>(
  render: (source: Source) => Rendered,
): (source: Source) => Rendered {
  const renderers = new WeakMap<Briefing, (source: Source) => Rendered>()
  return (source) => {
    const known = renderers.get(source.briefing)
    if (known !== undefined) return known(source)
    const own = remember(render, (how) => JSON.stringify({ ...how, briefing: null }), WAYS_KEPT)
    renderers.set(source.briefing, own)
    return own(source)
  }
}
