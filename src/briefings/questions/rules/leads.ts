// Questions about who leads what: workstreams, the group, a department's part in it.

import { country } from '../../dataset/countries.ts'
import { isNonEmpty } from '../../document/write.ts'
import type { Question } from '../question.ts'
import type { Reading } from '../reading.ts'
import { milestones } from './milestone-kinds.ts'
import { representatives } from './people-questions.ts'
import { has, size, typedAs, type Rule } from './rule.ts'

/** "which partner has software", "whose job is the workforce": asks who leads. */
const WHOSE =
  /\b(which|what) (partner|country|member|nation|government)\b|\bwhose (job|remit|brief|baby|responsibility|task|field|patch)\b|\bis whose\b/

/** "who heads workforce", "lead for software standards": heads a field where no meeting is named. */
const HEADS = /\b(heads?|headed|fronts?|leads?|led)\b|\bwho (is|has) (got|on)\b/

/** "which meeting led to the challenge": came before it. */
const LED_TO = /\b(led|leads?) (up )?to\b/

const STREAM = /\b(work ?streams?|pillars?|strands?|tracks?|prongs?|lines? of (effort|work))\b/

const LEADS_ALL = /\bwho (leads?|led|heads?|does|runs) what\b|^(the )?(leads?|lead countries)$/

/** "leads Germany", "what does Germany lead". */
const WHAT_LEADS = /^leads( \w+){1,3}$|\b(which|what) (does|do|did) .*\bleads?$/

function bareName(publisher: string): string {
  return publisher.replace(/ \([^)]*\)/g, '')
}

/** "which department leads for Australia". */
function asksBody({ text, countries }: Reading): boolean {
  return countries.length > 0 && /\b(department|ministry)\b/.test(text)
}

function namesBody(says: readonly { readonly text: string }[], reading: Reading): boolean {
  return (
    asksBody(reading) &&
    reading.countries.some((code) =>
      says.some(
        ({ text }) => /\bDepartment|Ministry\b/.test(text) && text.includes(country(code).name),
      ),
    )
  )
}

function names(says: readonly { readonly text: string }[], bodies: readonly string[]): boolean {
  return bodies.some((body) => says.some(({ text }) => text.includes(body)))
}

/** What countries outside the Quad lead; asked before other questions about them. */
export const outsideLeadRules: readonly Rule[] = [
  {
    name: 'what an outsider leads',
    take: (reading) => {
      const { topics, countries, outsiders, text } = reading
      if (!isNonEmpty(outsiders) || countries.length > 0 || size(reading.scope) > 0) return null
      return has(reading, 'lead') && (STREAM.test(text) || WHAT_LEADS.test(text))
        ? { kind: 'leads', topics, countries, outsiders }
        : null
    },
  },
]

/** Who leads what. */
export const leadRules: readonly Rule[] = [
  {
    name: 'what a department does in the group',
    take: (reading, lookup) => {
      const bodies = reading.spans
        .flatMap(({ entities }) => entities)
        .flatMap((entity) => (entity.kind === 'publisher' ? [bareName(entity.publisher)] : []))
      const ids = lookup.dataset.milestones
        .filter(
          ({ kind, says }) =>
            kind === 'creation' && (names(says, bodies) || namesBody(says, reading)),
        )
        .map(({ id }) => id)
      if (!has(reading, 'title', 'lead') || !has(reading, 'group', 'compose')) return null
      const unsaid: Question = {
        kind: 'unrecorded',
        said: typedAs(reading, 'title'),
        near: [representatives(reading)],
      }
      return milestones(ids, 'all') ?? (asksBody(reading) ? unsaid : null)
    },
  },
  {
    name: 'who leads a workstream',
    take: (reading, lookup) => {
      const { topics, countries, named } = reading
      const open = size(reading.scope) === 0
      const partnership = named.some((id) => (lookup.milestone(id)?.leads ?? []).length > 0)
      const leads =
        (STREAM.test(reading.text) && (open || topics.length > 0)) ||
        (topics.length > 0 &&
          open &&
          (HEADS.test(reading.text) || has(reading, 'runs')) &&
          !LED_TO.test(reading.text) &&
          !has(reading, 'discuss')) ||
        (topics.length > 0 && WHOSE.test(reading.text) && !has(reading, 'discuss', 'meeting')) ||
        LEADS_ALL.test(reading.text) ||
        (partnership && has(reading, 'lead')) ||
        (has(reading, 'lead') &&
          (topics.length > 0 || (countries.length > 0 && !has(reading, 'who') && open)))
      return leads ? { kind: 'leads', topics, countries } : null
    },
  },
  {
    name: 'who leads the group',
    take: (reading) =>
      has(reading, 'who') &&
      has(reading, 'lead', 'runs') &&
      (has(reading, 'group') || (has(reading, 'runs') && reading.countries.length > 0)) &&
      !has(reading, 'represent', 'attend', 'creation', 'host') &&
      size(reading.scope) === 0
        ? {
            kind: 'unrecorded',
            said: typedAs(reading, 'lead', 'runs'),
            near: [{ kind: 'leads', topics: [], countries: reading.countries }],
          }
        : null,
  },
]
