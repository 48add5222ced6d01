// Whether an answer says something of the record, so that it is worth sharing and may be wrong.

import { statements, type Briefing } from '../../briefings/index.ts'

/**
 * @param briefing any briefing
 * @returns whether it is about a record, says something from one or that the record is silent; false for words of the
 * bot's own, such as help, a question back, or that nothing was understood
 */
export function speaksOfRecord(briefing: Briefing): boolean {
  return briefing.records.length > 0 || statements(briefing).some(({ kind }) => kind !== 'note')
}
