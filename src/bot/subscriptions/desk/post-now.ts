// digest: one for everybody in the channel, now, besides those of the schedule.

import { time } from '../../../briefings/index.ts'
import { askedFor } from '../delivery/asked.ts'
import { digestFor } from '../delivery/content.ts'
import { restore } from '../delivery/halt.ts'
import { scheduleInWords } from '../schedule/schedule-words.ts'
import { accessTo, closedReply, codeWords } from './access.ts'
import type { Access, Asker } from './asker.ts'
import { choose, notAllowed, type ChosenOne } from './choose.ts'
import type { DeskWork } from './deps.ts'
import { shortId } from './marks.ts'
import { needless, seenIn, type Needless } from './needless.ts'
import { postedLine } from './posted-line.ts'
import { around, reply, type DeskReply, type Line } from './reply.ts'
import { meanwhile } from './retried.ts'
import { decisionsOn, troubleLines } from './troubles.ts'
import { detailOf, entryOf } from './words.ts'

/** How many of the newest deliveries are looked through for one that makes another needless. */
const LOOKED_AT = 10

/** How often it is looked anew where others ask at the same moment. */
const TRIES = 4

/** Typed behind it by whoever wants one all the same; a button names the one that its presser saw. */
const ANOTHER = /^another(?: (?<seen>[0-9a-f]{8}))?$/i

/**
 * Has a digest posted now, unless one comes anyway, or came lately and nobody asks for another.
 * @param line which one, where there are several; "another" behind it
 * @param asker who and where
 * @param deps what the desk works with
 * @returns that it is on its way; or why one is hardly needed, with a button for another
 * @throws {StoreError}
 */
export async function postNow(line: string, asker: Asker, deps: DeskWork): Promise<DeskReply> {
  const chosen = await choose({ command: 'digest', line }, asker, deps.store)
  if (chosen.kind === 'none') return chosen.reply
  const refused = notAllowed(chosen.subscription, asker)
  if (refused !== null) return refused
  const access = await accessTo(asker, deps)
  if (access.kind === 'closed') return closedReply('Digest', access, `digest ${chosen.mark}`.trim())
  const current = await restored(chosen, access, deps)
  if (current === null) return meanwhile(ENDED)
  const { standing } = current.subscription
  if (standing.kind === 'halted' && standing.code === 'digest-zone') {
    return reply('Digest', [codeWords(standing.code)], { status: 'not-recorded' })
  }
  for (let left = TRIES; left > 0; left -= 1) {
    const replied = await attempt(current, asker, deps)
    if (replied !== null) return replied
  }
  return meanwhile('Others ask for a digest at the same moment, so none was asked for by you.')
}

/** What is halted though it can be posted comes again. Null where the digest has ended meanwhile. */
async function restored(
  chosen: ChosenOne,
  access: Access,
  { store, clock }: DeskWork,
): Promise<ChosenOne | null> {
  const { id, place, standing } = chosen.subscription
  if (standing.kind !== 'halted' || access.kind !== 'open') return chosen
  await restore(store, place, clock.now())
  const subscription = await store.subscriptions.get(id)
  return subscription === null ? null : { ...chosen, subscription }
}

/** Null where another one appeared meanwhile: it is looked at what is there anew. */
async function attempt(chosen: ChosenOne, asker: Asker, deps: DeskWork): Promise<DeskReply | null> {
  const { subscription, mark, rest } = chosen
  const { store, briefings, clock, wake } = deps
  const { id } = subscription
  const now = clock.now()
  const next = [{ label: 'Status', ask: `status ${mark}`.trim() }]
  const lately = await store.deliveries.ofSubscription(id, LOOKED_AT)
  const found = needless(subscription, lately, now)
  if (found !== null && !isWanted(found, rest)) {
    if (found.kind === 'on-its-way') wake()
    return needlessReply(found, chosen, asker, deps)
  }
  const asked = askedFor(id, now, asker.request)
  if ((await digestFor(subscription, asked.slot, store, briefings)).kind === 'nothing') {
    return nothingNew(mark, next)
  }
  const entry = entryOf(subscription, 'asked-for', detailOf(chosen, ONE), asker, now)
  const seen = {
    since: lately[LOOKED_AT - 1]?.slot.at ?? Temporal.Instant.fromEpochMilliseconds(0),
    deliveries: lately.map((each) => each.id),
  }
  const added = await store.deliveries.add(asked, entry, seen)
  if (added === 'others-there') return null
  if (added === 'gone') return meanwhile(ENDED)
  wake()
  if (added === 'there-already') return reply('Digest', ['It was asked for already.'], { next })
  return reply('Digest', ['It is on its way to this channel.'], {
    next,
    announcement: `asked for a digest of this channel now${whichWords(chosen)}.`,
  })
}

function whichWords({ subscription: { schedule }, isOneOfSeveral }: ChosenOne): string {
  return isOneOfSeveral ? `, the one that comes ${scheduleInWords(schedule)}` : ''
}

const ENDED = 'Somebody else ended this digest at the same moment.'
const ONE = 'one digest at once'

/** Whether somebody wants one all the same, knowing of what makes it needless. */
function isWanted(found: Needless, rest: string): boolean {
  const another = ANOTHER.exec(rest)
  if (another === null || found.kind === 'on-its-way') return false
  const seen = another.groups?.['seen']?.toLowerCase()
  return seen === undefined || seen === shortId(seenIn(found) ?? '')
}

async function needlessReply(
  found: Needless,
  { subscription, mark }: ChosenOne,
  asker: Asker,
  deps: DeskWork,
): Promise<DeskReply> {
  const status = { label: 'Status', ask: `status ${mark}`.trim() }
  if (found.kind === 'on-its-way') {
    return reply('Digest', ['One is on its way to this channel already.'], { next: [status] })
  }
  const another = {
    label: 'Post another',
    ask: `digest ${mark}another ${shortId(seenIn(found) ?? '')}`,
  }
  const decisions = found.kind === 'parked' ? decisionsOn(found.delivery, subscription) : []
  return reply('Digest', await needlessLines(found, asker, deps), {
    status: 'ambiguous',
    next: [...decisions, another, status],
  })
}

async function needlessLines(
  found: Exclude<Needless, { kind: 'on-its-way' }>,
  asker: Asker,
  deps: DeskWork,
): Promise<readonly Line[]> {
  switch (found.kind) {
    case 'due':
      return [around('The next one comes soon, ', time(found.slot.at))]
    case 'posted':
      return [await postedLine('One was posted lately,', found.delivery, asker, deps)]
    case 'waits':
    case 'parked':
      return troubleLines(found.delivery, deps.clock.now())
  }
}

function nothingNew(mark: string, next: readonly { label: string; ask: string }[]): DeskReply {
  return reply(
    'Digest',
    [
      'Nothing is new since the last digest, and this channel wants nothing then, so none is posted. To get one all the same, let it bring a look back when nothing is new, and ask again.',
    ],
    {
      status: 'not-recorded',
      next: [{ label: 'Bring a look back', ask: `change ${mark}empty spotlight` }, ...next],
    },
  )
}
