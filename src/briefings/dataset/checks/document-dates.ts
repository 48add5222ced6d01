// A check: a document was not issued before the event that it comes from began.

import { firstDay, lastDay } from '../../document/dates.ts'
import type { Check } from './check.ts'

export const documentDates: Check = {
  name: 'document-dates',
  describes: 'A document was not issued before the event that it comes from began.',
  scope: 'file',
  check: ({ meetings, milestones }) =>
    [...meetings, ...milestones].flatMap(({ file, value: { documents, period } }) =>
      (documents ?? []).flatMap(({ issued }, index) =>
        Temporal.PlainDate.compare(lastDay(issued.on), firstDay(period.start)) >= 0
          ? []
          : [
              {
                file,
                field: `documents.${index}.issued.on`,
                problem: `The document is dated ${issued.on}, the event begins ${period.start}.`,
                fix: 'Correct the date, or move the document to the record that it belongs to.',
              },
            ],
      ),
    ),
}
