// Questions about the record itself: where it has things from, what it leaves open, what it covers.

import type { Lookup } from '../../dataset/lookup.ts'
import { isNonEmpty } from '../../document/write.ts'
import { postClaimed } from '../posts.ts'
import type { Question } from '../question.ts'
import type { Reading } from '../reading.ts'
import { UNLIKE } from '../reasons.ts'
import { kindOf, ofKind, milestones, creationIn } from './milestone-kinds.ts'
import { nearPerson, personQuestion } from './people-questions.ts'
import { publisherRules, publishersIn } from './publishers.ts'
import { has, isOpen, namesText, size, typedAs, type Rule } from './rule.ts'

/** A dispute among the participants, as opposed to one among the sources. */
const DISPUTE =
  /\b(they|members|countries|sides|delegations|participants|partners|four)\b.*\b(disagree|differ|clash)/

/** Whether sources say the same. */
const AGREE =
  /\b((name|say|give|have|report)s? the same|agree|agrees|differ|match|square|tally|contradict)\b/

/** "what is the group called", "what does QSCG stand for". */
const GROUP_NAME =
  /\bname of the (\w+ )*(group|grouping)$|\b(qscg|scg|group|acronym|abbreviation) (stands? for|short for|mean)$|\bgroups? (\w+ )?(full |official |proper |formal )?name$|\bwhat (is|was) the (\w+ )*group called$/

const OFFICIAL = /\bofficial (sources|pages|ones)\b|\bsources (\w+ )?(are|is|being) official\b/

/** "link to the Tokyo press release": the text with its address, and not all that the record rests on. */
const LINK = /\b(links?|urls?|web ?page|web ?site|web address)\b/

/** The sources, or those of the one publisher that is named: "sources from the Ministry of External Affairs". */
function sourcesOf(reading: Reading): Question {
  const { scope, text } = reading
  const [publisher, ...more] = publishersIn(reading)
  if (publisher === undefined && OFFICIAL.test(text)) {
    return { kind: 'sources', scope, official: true }
  }
  return publisher !== undefined && more.length === 0 && /\bsources? (from|by) /.test(text)
    ? { kind: 'sources', scope, publisher }
    : { kind: 'sources', scope }
}

/** The milestones that are in doubt: those named, else the ones that say who leads what, where that is. */
function inDoubt(reading: Reading, lookup: Lookup): readonly string[] {
  const kind = kindOf(reading)
  if (reading.named.length === 0 && kind === 'campaign') return ofKind(kind, reading, lookup)
  if (reading.named.length > 0 || !/\blead/.test(reading.text) || !isOpen(reading))
    return reading.named
  return lookup.dataset.milestones.filter(({ leads = [] }) => leads.length > 0).map(({ id }) => id)
}

/** Sources, open points, coverage and how sure a thing is. */
export const recordRules: readonly Rule[] = [
  ...publisherRules,
  {
    name: 'name of the group',
    take: (reading, lookup) =>
      GROUP_NAME.test(reading.text) && isOpen(reading) && !has(reading, 'documents')
        ? milestones(creationIn(lookup), 'all')
        : null,
  },
  {
    name: 'sources',
    take: (reading) =>
      has(reading, 'sources') &&
      !has(reading, 'open', 'count', 'certainty') &&
      !(
        LINK.test(reading.text) &&
        namesText(reading) &&
        size(reading.scope) === 1 &&
        reading.countries.length === 0
      ) &&
      !AGREE.test(reading.text) &&
      !UNLIKE.test(reading.text) &&
      (reading.named.length === 0 || reading.scope.kind !== 'absent') &&
      reading.persons.length + reading.outsiders.length === 0
        ? sourcesOf(reading)
        : null,
  },
  {
    name: 'open points',
    take: (reading, lookup) => {
      const compared =
        !/\baccording to\b|\bwhat (did|do|was|were) /.test(reading.text) &&
        (publishersIn(reading).length > 0 || has(reading, 'sources')) &&
        AGREE.test(reading.text)
      const unlike = has(reading, 'why', 'sources') && UNLIKE.test(reading.text)
      if (!has(reading, 'open') && !compared && !unlike) return null
      if (has(reading, 'count') && reading.persons.length > 0) return null
      if (DISPUTE.test(reading.text)) {
        const near: Question[] =
          reading.scope.kind === 'some' ? [{ kind: 'discussed', scope: reading.scope }] : []
        return { kind: 'unrecorded', said: ['disagree'], near }
      }
      if (isNonEmpty(reading.documents) && isOpen(reading)) {
        const { scope, documents } = reading
        return { kind: 'documents', scope, aspect: 'date', documents }
      }
      if (
        reading.persons.length === 1 &&
        (has(reading, 'title') || postClaimed(reading.spans).length > 0)
      ) {
        return personQuestion(reading, 'title')
      }
      return { kind: 'open', scope: reading.scope, milestones: inDoubt(reading, lookup) }
    },
  },
  {
    name: 'coverage',
    take: (reading) => {
      const about =
        has(reading, 'coverage') &&
        isOpen(reading) &&
        reading.persons.length + reading.topics.length + reading.named.length === 0
      return about && !has(reading, 'represent', 'attend', 'host', 'when', 'summit', 'ministers')
        ? { kind: 'coverage' }
        : null
    },
  },
  {
    name: 'how sure it is',
    take: (reading) => {
      if (!has(reading, 'certainty')) return null
      if (reading.persons.length > 0 && isOpen(reading)) {
        const near = nearPerson(reading)
        return { kind: 'unrecorded', said: typedAs(reading, 'certainty'), near }
      }
      if (publishersIn(reading).length > 0) return { kind: 'sources', scope: reading.scope }
      return !has(
        reading,
        'when',
        'where',
        'host',
        'documents',
        'represent',
        'attend',
        'virtual',
      ) && reading.persons.length + reading.topics.length + reading.countries.length === 0
        ? { kind: 'open', scope: reading.scope, milestones: reading.named }
        : null
    },
  },
]
