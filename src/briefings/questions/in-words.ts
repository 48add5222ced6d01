// A question in words that the parser reads back as the same question: for titles, buttons and suggestions.

import { country } from '../dataset/countries.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type { MilestoneKind } from '../dataset/schema.ts'
import { dateInWords } from '../document/dates.ts'
import {
  isPlural,
  leadsInWords,
  list,
  milestoneInWords,
  personInWords,
  recordInWords,
  scopeInWords,
  topicInWords,
  whom,
} from './names-in-words.ts'
import type { Question, Scope, QuestionOf } from './question.ts'

/**
 * Puts a question into words.
 * @param question any question
 * @param lookup the record
 * @returns words in lower case at the start; asking them asks the same question
 */
export function inWords(question: Question, lookup: Lookup): string {
  const at = (scope: Scope): string => scopeInWords(scope, lookup)
  const atOrAll = (scope: Scope): string => (scope.kind === 'all' ? ' at all meetings' : at(scope))
  switch (question.kind) {
    case 'latest':
      return 'latest meeting'
    case 'meeting':
      return question.scope.kind === 'all'
        ? 'short briefings on all meetings'
        : `${question.density === null ? '' : `${question.density} `}briefing on the meeting${at(question.scope)}`
    case 'meetings':
      return `list of meetings${at(question.scope)}`
    case 'representatives':
      return `who represented ${whom(question.countries, question.outsiders)}${at(question.scope)}`
    case 'attendance': {
      const people = question.persons.map((id) => personInWords(id, lookup)).join(' and ')
      if (isAboutAll(question)) return people
      const side = question.countries.length === 0 ? '' : ` for ${list(question.countries)}`
      return `did ${people} attend the meeting${at(question.scope)}${side}`
    }
    case 'person':
      return personQuestionInWords(question, lookup)
    case 'holders':
      return `who was ${question.title}${at(question.scope)}`
    case 'host':
      return question.countries.length === 0
        ? `who hosted the meeting${at(question.scope)}`
        : `did ${list(question.countries)} host the meeting${at(question.scope)}`
    case 'not-hosted':
      return 'which country has not hosted'
    case 'detail':
      return detailInWords(question, lookup)
    case 'interval': {
      const [[from, to]] = question.pairs
      return `how long between ${recordInWords(from, lookup)} and ${recordInWords(to, lookup)}`
    }
    case 'since':
      return `how long since ${recordInWords(question.record, lookup)}`
    case 'count':
      return countInWords(question, lookup)
    case 'discussed':
      return `what was discussed${atOrAll(question.scope)}`
    case 'topic': {
      const names = question.topics.map((id) => topicInWords(id, lookup)).join(' and ')
      return `${isPlural(names) ? 'were' : 'was'} ${names} discussed${at(question.scope)}`
    }
    case 'topics':
      return 'list of topics'
    case 'outcomes':
      return `what was agreed${atOrAll(question.scope)}`
    case 'documents':
      return documentsInWords(question, lookup)
    case 'reports':
      return `who does the group report back to${at(question.scope)}`
    case 'continuity':
      return question.countries.length === 0
        ? 'who attended more than once'
        : `did ${list(question.countries)} send the same person every time`
    case 'people':
      return 'list of people'
    case 'country':
      return `${country(question.country).name} through the meetings`
    case 'compare': {
      const named = question.meetings.map((id) => recordInWords(id, lookup)).join(' and ')
      return question.people ? `who changed between ${named}` : `compare ${named}`
    }
    case 'milestone': {
      const names = question.milestones.map((id) => milestoneInWords(id, lookup)).join(' and ')
      if (question.detail === 'all') return names
      return `${question.detail} ${names}`
    }
    case 'timeline':
      return timelineInWords(question, lookup)
    case 'leads':
      return leadsInWords(question, lookup)
    case 'open':
      return `what do the sources leave open${openInWords(question, lookup)}`
    case 'sources':
      return `${question.official === true ? 'official ' : ''}sources${fromInWords(question)}${at(question.scope)}`
    case 'future':
      return 'when is the next meeting'
    case 'help':
      return 'help'
    case 'coverage':
      return 'what do you cover'
    case 'greeting':
      return question.thanks ? 'thanks' : 'hello'
    case 'search':
      return question.words.join(' ')
    case 'unrecorded':
      return question.said.join(' ')
    case 'ambiguous':
      return inWords(question.readings[0], lookup)
    case 'not-understood':
      return ''
  }
}

/** Whether several people are asked about without saying where: "Pant and Hansford". */
function isAboutAll({ persons, scope, countries }: QuestionOf<'attendance'>): boolean {
  return persons.length > 1 && scope.kind === 'all' && countries.length === 0
}

function openInWords({ scope, milestones }: QuestionOf<'open'>, lookup: Lookup): string {
  if (milestones.length === 0) return scopeInWords(scope, lookup)
  return ` on ${milestones.map((id) => milestoneInWords(id, lookup)).join(' and ')}`
}

function fromInWords({ publisher }: QuestionOf<'sources'>): string {
  return publisher === undefined ? '' : ` from ${publisher.replace(/ \([^)]*\)/g, '')}`
}

function personQuestionInWords(
  { person, aspect, scope }: QuestionOf<'person'>,
  lookup: Lookup,
): string {
  const name = personInWords(person, lookup)
  const at = scopeInWords(scope, lookup)
  const words = {
    profile: `who is ${name}${at}`,
    title: `title of ${name}${at}`,
    country: `which country did ${name} represent${at}`,
    succession: `who came before and after ${name}`,
    successor: `who succeeded ${name}`,
    predecessor: `who preceded ${name}`,
  }
  return words[aspect]
}

function detailInWords({ detail, scope }: QuestionOf<'detail'>, lookup: Lookup): string {
  const at = scopeInWords(scope, lookup)
  const words = {
    when: `when was the meeting${at}`,
    weekday: `which weekday was the meeting${at}`,
    where: `where was the meeting${at}`,
    venue: `what was the venue of the meeting${at}`,
    duration: `how long was the meeting${at}`,
    format: `was the meeting${at} in person`,
    virtual: `was the meeting${at} virtual`,
    ordinal: `which number was the meeting${at}`,
  }
  return words[detail]
}

function countInWords(
  { what, scope, countries, inPerson }: QuestionOf<'count'>,
  lookup: Lookup,
): string {
  const of = countries.length === 0 ? '' : ` of ${list(countries)}`
  const how = inPerson === true ? ' in person' : ''
  return `how many ${what}${how}${of}${scopeInWords(scope, lookup)}`
}

function documentsInWords(
  { aspect, scope, documents, day }: QuestionOf<'documents'>,
  lookup: Lookup,
): string {
  if (day !== undefined) return `what was published on ${dateInWords(day)}`
  const titles = documents.map((id) => lookup.document(id)?.document.title ?? id)
  const named = titles.length === 0 ? 'the joint texts' : titles.join(' and ')
  const at = scopeInWords(scope, lookup)
  const words = {
    list: `${named}${at}`,
    issuer: `who issued ${named}${at}`,
    date: `when ${titles.length === 0 ? 'were' : 'was'} ${named} issued${at}`,
  }
  return words[aspect]
}

const KINDS: Readonly<Partial<Record<MilestoneKind, string>>> = {
  leaders: 'leaders summits',
  'foreign-ministers': 'foreign ministers meetings',
  campaign: 'campaigns',
}

function timelineInWords(
  { year, milestoneKind, between, part, onwards, after }: QuestionOf<'timeline'>,
  lookup: Lookup,
): string {
  if (between !== null) {
    const [from, to] = between.map((id) => recordInWords(id, lookup))
    return `what happened between ${from} and ${to}`
  }
  const kind = milestoneKind === null ? 'timeline' : (KINDS[milestoneKind] ?? 'timeline')
  if (after !== undefined) return `${kind} since ${recordInWords(after, lookup)}`
  if (onwards === true && year !== null) return `${kind} since ${year}`
  return year === null ? kind : [kind, part ?? [], year].flat().join(' ')
}
