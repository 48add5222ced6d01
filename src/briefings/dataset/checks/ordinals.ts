// A check: the meetings are numbered 1, 2, 3 … in the order of their dates.

import { firstDay } from '../../document/dates.ts'
import type { Check } from './check.ts'

export const ordinals: Check = {
  name: 'ordinals',
  describes: 'The meetings are numbered 1, 2, 3 … in the order of their dates.',
  scope: 'record',
  check: ({ meetings }) =>
    [...meetings]
      .sort((a, b) =>
        Temporal.PlainDate.compare(firstDay(a.value.period.start), firstDay(b.value.period.start)),
      )
      .flatMap(({ file, value: { ordinal } }, index) =>
        ordinal.number === index + 1
          ? []
          : [
              {
                file,
                field: 'ordinal.number',
                problem: `The number is ${ordinal.number}; by its date this is meeting ${index + 1}.`,
                fix: 'Correct the number or the dates, here or in the meetings before it.',
              },
            ],
      ),
}
