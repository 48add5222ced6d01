// The joint texts of a record, statement by statement.

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
