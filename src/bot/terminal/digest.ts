// quad digest: the very payload of a week's digest.

import {
  createBriefings,
  faultReport,
  loadDataset,
  NO_FILTERS,
  slotFrom,
  type Briefing,
  type Briefings,
  type Density,
  type Digest,
  type DigestCommands,
  type LastDigest,
} from '../../briefings/index.ts'
import { digestText } from '../payloads.ts'
import { drawnForDigest } from '../pictures/of-digest.ts'
import { sketchOf, type Sketch } from '../pictures/sketch.ts'
import { TYPED_ON } from '../subscriptions/typed-on.ts'
import type { Arguments } from './arguments.ts'
import { terminalCapabilities } from './capabilities.ts'
import { readDigest, type DigestAsked } from './digest-arguments.ts'
import { answerJson } from './json.ts'
import { renderTerminal } from './render.ts'
import type { Streams } from './streams.ts'
import { writePicture } from './write-out.ts'

type Wanted = Extract<Arguments, { kind: 'digest' }>

const DONE = 0
const BROKEN_RECORD = 1
const NOT_UNDERSTOOD = 2

/**
 * Prints the digest of a week, as a channel without filters gets it on Monday.
 * @param wanted the week and how to print it
 * @param briefings the core over the record
 * @param env environment variables, for colour and width
 * @param streams where it prints
 * @returns the exit code: 0, 1 where the earlier record is broken, 2 where an option is not understood
 */
export async function printDigest(
  wanted: Wanted,
  briefings: Briefings,
  env: Readonly<Record<string, string | undefined>>,
  { stdout, stderr }: Pick<Streams, 'stdout' | 'stderr'>,
): Promise<number> {
  const { as, look, picture: path } = wanted
  const asked = readDigest(wanted.values)
  if ('problem' in asked) {
    stderr.write(`${asked.problem}\n${asked.fix}\n`)
    return NOT_UNDERSTOOD
  }
  const { monday, density } = asked
  const slot = slotFrom('week', monday ?? mondayBefore(wanted.today))
  const since = lastDigest(asked, briefings, slot.from.subtract({ weeks: 1 }))
  if (since !== null && 'faults' in since) {
    stderr.write(`${since.faults}\n`)
    return BROKEN_RECORD
  }
  const request = { slot, filters: NO_FILTERS, density, whenEmpty: 'spotlight', since } as const
  const made = briefings.digest({ ...request, seed: '', commands: commandsFor(as) })
  if (made.kind === 'nothing') return DONE
  const picture = pictureOf(made, density, briefings)
  if (path !== undefined) {
    if (picture !== null) return writePicture(picture, path, { stdout, stderr })
    stderr.write('This digest has no picture.\nAdd --density full.\n')
    return NOT_UNDERSTOOD
  }
  if (as === 'json') stdout.write(`${JSON.stringify(digestJson(made), null, 2)}\n`)
  else if (as === 'terminal') {
    const { width, color, hyperlinks } = terminalCapabilities(stdout, env)
    const options = { width: look.width ?? width, color: look.color ?? color, hyperlinks }
    const briefing = picture === null ? made.briefing : besidePicture(made.briefing, picture)
    stdout.write(`${renderTerminal(briefing, options).join('\n\n')}\n`)
  } else {
    stdout.write(`${await digestText(as, made.briefing, picture)}\n`)
  }
  return DONE
}

/** Digests are set up in channels, and not from a terminal; questions can be asked here too. */
function commandsFor(as: Wanted['as']): DigestCommands {
  if (as === 'slack' || as === 'discord') return TYPED_ON[as]
  return as === 'terminal' ? { ...TYPED_ON.slack, ask: 'quad' } : TYPED_ON.slack
}

/** A channel without filters gets the same. */
function pictureOf(
  digest: Extract<Digest, { kind: 'digest' }>,
  density: Density,
  { lookup }: Briefings,
): Sketch | null {
  if (density !== 'full') return null
  const drawn = drawnForDigest(digest, NO_FILTERS, lookup)
  return drawn === null ? null : sketchOf(drawn, lookup)
}

/** Says what the picture shows, and how to see it. */
function besidePicture(briefing: Briefing, { name, draw }: Sketch): Briefing {
  const text = `In a channel a picture goes with it, which --picture ${name}.png draws: ${draw().alt}`
  const line = { kind: 'note', inlines: [{ kind: 'text', text }] } as const
  return { ...briefing, blocks: [...briefing.blocks, { kind: 'paragraph', statement: line }] }
}

function mondayBefore(today: Temporal.PlainDate | null): Temporal.PlainDate {
  const day = today ?? Temporal.Now.plainDateISO()
  return day.subtract({ days: day.dayOfWeek - 1 })
}

/** What the last digest is taken to have been made of; the record as it is unless another is named. */
function lastDigest(
  { isFirst, since }: DigestAsked,
  briefings: Briefings,
  on: Temporal.PlainDate,
): LastDigest | { readonly faults: string } | null {
  if (isFirst) return null
  if (since === null) return { on, fingerprints: briefings.fingerprints() }
  const loaded = loadDataset(since)
  return loaded.ok
    ? { on, fingerprints: createBriefings(loaded.dataset).fingerprints() }
    : { faults: faultReport(since, loaded.faults) }
}

function digestJson({ briefing, outline }: Extract<Digest, { kind: 'digest' }>) {
  const { text, claims, records, suggestions } = answerJson({
    question: '',
    status: 'answered',
    briefing,
  })
  return { title: briefing.title, outline, text, claims, records, suggestions }
}
