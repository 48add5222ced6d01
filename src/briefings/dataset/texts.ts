// What a record and its joint texts say, statement by statement.

import type { Meeting, Milestone, TopicClaim } from './schema.ts'

/**
 * The statements of a record's texts in a row, as `Found.index` counts them.
 * @param record a meeting or milestone
 * @returns for each text who issued it, then what it says
 */
export function textStatements({
  documents = [],
}: Pick<Meeting | Milestone, 'documents'>): readonly TopicClaim[] {
  return documents.flatMap(({ issuedBy, says }) => [issuedBy, ...says])
}

/**
 * The statements of a record that topics can be told by.
 * @param record a meeting or milestone
 * @returns what was discussed and agreed, or what a milestone says; then what its texts say
 */
export function topicStatements(record: Meeting | Milestone): readonly TopicClaim[] {
  const said = 'says' in record ? record.says : [...record.discussed, ...record.outcomes]
  return [...said, ...(record.documents ?? []).flatMap(({ says }) => says)]
}
