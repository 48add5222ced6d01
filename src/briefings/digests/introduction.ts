// The first digest of a channel: what it will get, when the group last met, how to ask and how to change.

import { laterMeetings } from '../answers/meetings.ts'
import { allCites } from '../answers/statements.ts'
import { GROUP, inARow, cityAndCountry } from '../answers/words.ts'
import { country } from '../dataset/countries.ts'
import type { Lookup } from '../dataset/lookup.ts'
import { periodInWords } from '../document/dates.ts'
import { claim, listed, note, type Draft, type DraftBlock } from '../document/write.ts'
import { RHYTHMS } from './period-words.ts'
import type { DigestCommands, DigestRequest } from './request.ts'

/**
 * What a channel reads in its first digest before anything else.
 * @param request the slot, the filters, the density and the commands
 * @param lookup the record
 * @param example a question that the record answers
 * @returns blocks without a heading
 */
export function introduction(
  { slot, filters, density, commands }: DigestRequest,
  lookup: Lookup,
  example: string,
): readonly DraftBlock[] {
  const { often, coming } = RHYTHMS[slot.covers]
  const [later] = laterMeetings(lookup)
  return listed([
    note(
      `This is the first digest for this channel. It comes ${often} with what is new or corrected in the record of the ${GROUP}, what happened ${coming} of earlier years, and one spotlight, every statement with its source.`,
    ),
    ...choiceNotes(filters, lookup),
    ...lastMeeting(lookup),
    ...(later === undefined || density === 'short' ? [] : [later]),
    note(
      `Ask in plain English, for example: ${commands === undefined ? '' : `${commands.ask} `}${example}`,
    ),
    ...(commands === undefined ? [] : [note(commandWords(commands))]),
  ])
}

function commandWords({ change, pause, unsubscribe, status }: DigestCommands): string {
  return `To change it: ${change}. To stop it: ${pause} or ${unsubscribe}. When it comes next: ${status}.`
}

function lastMeeting({ dataset }: Lookup): readonly Draft[] {
  const newest = dataset.meetings.at(-1)
  if (newest === undefined) return []
  const { place, period } = newest
  const text = `The last meeting on record was in ${cityAndCountry(place)}, on ${periodInWords(period)}.`
  return [claim(text, allCites(period.cites, place.cites))]
}

function choiceNotes({ countries, topics }: DigestRequest['filters'], lookup: Lookup) {
  const names = (codes: typeof countries.include, ids: readonly string[]): string =>
    inARow([
      ...codes.map((code) => country(code).inSentence),
      ...ids.map((id) => lookup.dataset.topics.get(id)?.name ?? id),
    ])
  const included = names(countries.include, topics.include)
  const excluded = names(countries.exclude, topics.exclude)
  return [
    ...(included === '' ? [] : [note(`It holds what is about ${included}.`)]),
    ...(excluded === '' ? [] : [note(`It leaves out what is about ${excluded}.`)]),
  ]
}
