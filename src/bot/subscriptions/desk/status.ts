// status: what comes, what came, what is wrong and what to do about it.
import { dateInWords, newestEntry, time, type Dataset } from '../../../briefings/index.ts'
import type { Delivery } from '../delivery.ts'
import type { Subscription } from '../model.ts'
import { accessTo, closedWords, codeWords } from './access.ts'
import type { Access, Asker } from './asker.ts'
import { choose, notAllowed } from './choose.ts'
import type { DeskDeps } from './deps.ts'
import { pauseWords } from './pause.ts'
import { reply, type DeskReply, type Line, type Row } from './reply.ts'
import { troubles } from './troubles.ts'
import { entryOf, settingsRows } from './words.ts'

const LOOKED_AT = 20

/** "post again 2f1b…", "leave 2f1b…": what the buttons of an uncertain digest say. */
const DECISION = /^(post again|leave) ([0-9a-f-]{36})$/i

/**
 * Says how the digests of a channel stand; with a decision about an uncertain one, takes that.
 * @param line nothing, which one, or a decision
 * @param asker who and where
 * @param deps what the desk works with
 * @returns how they stand
 * @throws {StoreError}
 */
export async function status(line: string, asker: Asker, deps: DeskDeps): Promise<DeskReply> {
  const decision = DECISION.exec(line.trim())
  if (decision !== null) {
    const [, what = '', id = ''] = decision
    return decide(what.toLowerCase() === 'leave' ? 'leave' : 'post-again', id, asker, deps)
  }
  const chosen = await choose('status', line, asker, deps.store)
  if (chosen.kind === 'none') return chosen.reply
  return ofOne(chosen.subscription, chosen.mark, asker, deps)
}

async function ofOne(
  subscription: Subscription,
  mark: string,
  asker: Asker,
  deps: DeskDeps,
): Promise<DeskReply> {
  const deliveries = await deps.store.deliveries.ofSubscription(subscription.id, LOOKED_AT)
  const parked = deliveries.filter(({ state }) => state.kind === 'parked')
  const wrong = troubles(deliveries)
  const rows: readonly Row[] = [
    { label: 'State', lines: [stateWords(subscription)] },
    ...settingsRows(subscription, asker, deps),
    { label: 'Last digest', lines: [await lastLine(deliveries, asker, deps)] },
    { label: 'Trouble', lines: wrong.length === 0 ? ['None.'] : wrong },
    { label: 'May post here', lines: [accessWords(await accessTo(asker, deps))] },
    { label: 'Record', lines: [recordWords(deps.briefings.lookup.dataset)] },
  ]
  const decisions = parked.flatMap(({ id }) => [
    { label: 'Post again', ask: `status post again ${id}` },
    { label: 'Leave it', ask: `status leave ${id}` },
  ])
  const standing =
    subscription.standing.kind === 'active'
      ? { label: 'Pause', ask: `pause ${mark}`.trim() }
      : { label: 'Resume', ask: `resume ${mark}`.trim() }
  return reply(mark === '' ? 'Digest of this channel' : `Digest ${mark}of this channel`, rows, {
    next: [...decisions, { label: 'Preview', ask: `preview ${mark}`.trim() }, standing],
  })
}

async function decide(
  decision: 'post-again' | 'leave',
  id: string,
  asker: Asker,
  deps: DeskDeps,
): Promise<DeskReply> {
  const { store, clock, wake } = deps
  const delivery = await store.deliveries.get(id)
  const subscription =
    delivery === null ? null : await store.subscriptions.get(delivery.subscription)
  if (delivery === null || subscription === null || !isHere(subscription, asker)) return notParked()
  const refused = notAllowed(subscription, asker)
  if (refused !== null) return refused
  const now = clock.now()
  const day = delivery.slot.at.toZonedDateTimeISO(subscription.schedule.zone).toPlainDate()
  const entry = entryOf(
    subscription,
    decision === 'leave' ? 'given-up' : 'posted-again',
    `the digest of ${dateInWords(day.toString())}`,
    asker,
    now,
  )
  if ((await store.deliveries.decide(id, decision, now, entry)) === 'not-parked') return notParked()
  wake()
  const words = decision === 'leave' ? 'It is left as it is.' : 'It is on its way once more.'
  return reply('Decided', [words], { next: [{ label: 'Status', ask: 'status' }] })
}

function notParked(): DeskReply {
  return reply('Nothing to decide', ['This digest waits for no decision any more.'], {
    status: 'not-recorded',
    next: [{ label: 'Status', ask: 'status' }],
  })
}

function isHere({ place }: Subscription, asker: Asker): boolean {
  const { surface, workspace, channel } = asker.place
  return place.surface === surface && place.workspace === workspace && place.channel === channel
}

function stateWords({ standing }: Subscription): string {
  switch (standing.kind) {
    case 'active':
      return 'It comes as planned.'
    case 'paused':
      return `It is paused ${pauseWords(standing.until)}.`
    case 'halted':
      return `It is halted, and kept: it comes again once it can be posted. ${codeWords(standing.code)}`
  }
}

async function lastLine(
  deliveries: readonly Delivery[],
  { place }: Asker,
  { platforms }: DeskDeps,
): Promise<Line> {
  const sent = deliveries.find(({ state }) => state.kind === 'sent')
  if (sent === undefined) return 'None yet.'
  const { state, parts, slot } = sent
  const at = time('at' in state ? state.at : slot.at)
  const first = parts[0]?.state
  const message = first?.kind === 'sent' ? first.message : null
  const channels = platforms.get(place.surface)?.channels
  const url = message === null ? null : ((await channels?.link(place, message)) ?? null)
  const posted = [{ kind: 'text', text: 'Posted ' }, at] as const
  if (url === null) return [...posted, { kind: 'text', text: '.' }]
  return [...posted, { kind: 'text', text: ': ' }, { kind: 'link', text: 'see it', url }]
}

function accessWords(access: Access): string {
  switch (access.kind) {
    case 'open':
      return 'Yes.'
    case 'closed':
      return `No. ${closedWords(access)}`
    case 'unsure':
      return 'It could not be found out just now.'
  }
}

function recordWords(dataset: Dataset): string {
  const newest = newestEntry(dataset)
  const upTo = newest === null ? 'without an entry' : `its newest entry of ${dateInWords(newest)}`
  return `Version ${dataset.version}, ${upTo}.`
}
