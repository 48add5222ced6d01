// What is asked about people and no source says: their lives, who and how many came with them.

import { nearPerson, representatives } from './people-questions.ts'
import { countsPeople, has, isOpen, size, textWithPeople, typedAs, type Rule } from './rule.ts'

/** "where did Nair study", "what did Pant do before": a life outside the meetings. */
const LIFE =
  /@ (?:still |now )?(?:study|studied|studies|graduate|work before|worked before|work earlier|do before|live|grow up|grew up|work now|doing now|up to now)\b|\b(where|what) (is|are) @ (now|today|currently|these days)$/

/** "where did we see Pezzullo": at which meeting. */
const SEEN =
  /\b(see|sees|saw|seen|meet|met|feature[sd]?|figure[sd]?|appears?|appeared|(come|came) across|crop(s|ped)? up|pop(s|ped)? up)\b/

/** "send someone else": another than before, not one more. */
const SENT_ELSE =
  /\b(send|sent|sends|dispatch\w*|field\w*|pick\w*|choose|chose) (someone|somebody|anyone|anybody) else\b/

/** What no source says of the people of the record. */
export const besidesRules: readonly Rule[] = [
  {
    name: 'how many came with somebody',
    take: (reading) =>
      reading.persons.length > 0 && countsPeople(reading)
        ? { kind: 'unrecorded', said: typedAs(reading, 'count'), near: nearPerson(reading) }
        : null,
  },
  {
    name: 'life of a person',
    take: (reading) => {
      const life = LIFE.exec(textWithPeople(reading))
      const where =
        has(reading, 'where') &&
        isOpen(reading) &&
        reading.persons.length === 1 &&
        !/\bplace (at|in|after|on)\b|\bwhose\b/.test(reading.text) &&
        !SEEN.test(reading.text) &&
        reading.milestones.length === 0 &&
        !has(
          reading,
          'attend',
          'represent',
          'meeting',
          'country',
          'title',
          'host',
          'after',
          'succession',
        )
      return reading.persons.length > 0 && (life !== null || where)
        ? {
            kind: 'unrecorded',
            said:
              life === null
                ? typedAs(reading, 'where')
                : [life[0].replace(/^@ /, '').replace('@', '…')],
            near: nearPerson(reading),
          }
        : null
    },
  },
  {
    name: 'somebody else in a delegation',
    take: (reading) =>
      has(reading, 'represent', 'attend', 'who') &&
      /\belse\b/.test(reading.text) &&
      !SENT_ELSE.test(reading.text) &&
      !/\bor\b.* else\b/.test(reading.text) &&
      (reading.countries.length > 0 || size(reading.scope) > 0) &&
      !has(reading, 'discuss', 'summary')
        ? { kind: 'unrecorded', said: ['else'], near: [representatives(reading)] }
        : null,
  },
]
