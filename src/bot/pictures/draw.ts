// Draws any of the pictures.

import { visit, type Lookup } from '../../briefings/index.ts'
import type { Drawn } from './drawn.ts'
import { hostsPicture } from './hosts.ts'
import { peoplePicture } from './people.ts'
import type { Picture } from './picture.ts'
import { eventsPicture, timelinePicture } from './timeline.ts'
import { topicsPicture } from './topics.ts'

/**
 * Draws a picture of the record.
 * @param drawn which
 * @param lookup the record
 * @returns the picture
 */
export function draw(drawn: Drawn, lookup: Lookup): Picture {
  return visit<Drawn, Picture>(drawn, {
    timeline: ({ year }) => timelinePicture(lookup, year ?? undefined),
    events: ({ records }) => eventsPicture(lookup, records),
    topics: ({ topics, meetings }) => topicsPicture(lookup, topics, meetings),
    people: ({ countries, meetings }) => peoplePicture(lookup, countries, meetings),
    hosts: () => hostsPicture(lookup),
  })
}
