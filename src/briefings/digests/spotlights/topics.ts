// Topics followed through the record, and who leads the work on them.

import { leadStatement } from '../../answers/leads.ts'
import { countryName } from '../../answers/words.ts'
import type { Lookup } from '../../dataset/lookup.ts'
import type { Meeting, Milestone, TopicClaim } from '../../dataset/schema.ts'
import { topicStatements } from '../../dataset/texts.ts'
import { milestoneAbout } from '../entries.ts'
import { inOrder, saidItem, spotlight, type Item, type Spotlight } from './spotlight.ts'

/**
 * Each topic, in order of time.
 * @param lookup the record
 * @returns a spotlight a topic
 */
export function topicSpotlights(lookup: Lookup): readonly Spotlight[] {
  const { meetings, milestones, topics } = lookup.dataset
  const records = inOrder([...meetings, ...milestones])
  return [...topics.values()].flatMap(({ id, name }) => {
    const thread = records.filter((record) => onTopic(record, id).length > 0)
    return spotlight({
      id: `topic/${id}`,
      title:
        thread.length > 1
          ? `${name}, followed through the record`
          : `what the record has on ${name}`,
      about: { countries: 'all', topics: [id] },
      items: thread.flatMap((record) => topicItems(record, id, lookup)),
      isThread: true,
      ask: { kind: 'topic', topics: [id], scope: { kind: 'all' } },
      records: thread.map((record) => record.id),
      subjects: [id],
    })
  })
}

function topicItems(record: Meeting | Milestone, topic: string, lookup: Lookup): readonly Item[] {
  const countries = 'title' in record ? milestoneAbout(record, lookup).countries : 'all'
  return onTopic(record, topic).map((said) => saidItem(said, countries))
}

function onTopic(record: Meeting | Milestone, topic: string): readonly TopicClaim[] {
  return topicStatements(record).filter(({ topics }) => topics?.includes(topic))
}

/**
 * Each workstream: who leads it, and what the meetings took up of it.
 * @param lookup the record
 * @returns a spotlight a workstream
 */
export function leadSpotlights(lookup: Lookup): readonly Spotlight[] {
  const { meetings, milestones } = lookup.dataset
  return milestones.flatMap((milestone) =>
    (milestone.leads ?? []).flatMap((lead) => {
      const { country, workstream, topics = [] } = lead
      const taken = meetings.filter((meeting) =>
        topics.some((topic) => onTopic(meeting, topic).length > 0),
      )
      return spotlight({
        id: `lead/${milestone.id}/${country}/${topics[0] ?? workstream}`,
        title: `${workstream}, the work that ${countryName(country)} leads`,
        about: { countries: [country], topics },
        items: [
          {
            about: { countries: [country], topics },
            statement: leadStatement({ lead, milestone }),
          },
          ...taken.flatMap((meeting) =>
            meeting.discussed
              .filter(({ topics: about = [] }) => topics.some((topic) => about.includes(topic)))
              .map((said) => saidItem(said, [country])),
          ),
        ],
        ask: { kind: 'leads', topics: [], countries: [country] },
        records: [milestone.id, ...taken.map(({ id }) => id)],
        subjects: [country, ...topics],
      })
    }),
  )
}
