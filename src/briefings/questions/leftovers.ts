// What the  that nothing accounts for do to a question: some change what was asked, others are only
// somebody's way of putting it.
import { isEnglish } from './spelling.ts'
import { stemKey } from './lexicon.ts'
import type { Question } from './question.ts'
import type { Reading } from './reading.ts'
import { isUnknown, type Span } from './read.ts'
import { has } from './rules/rule.ts'

/**
 * The leftover  that change what was asked: names, things that the record says nothing of, and any
 * word where the rest of the  is too thin to stand without it.
 * @param reading the  as a whole
 * @param  what a rule took it for; null where none did
 * @returns the  as typed; none where the  can be answered without them
 */
export function blocking(
  reading: Reading,
  question: Question | null,
  recorded: RecordedWords,
): readonly string[] {
  if (question === null || !isStrong(question, reading)) return reading.unknown
  const left = new Set(reading.unknown)
  const records = AS_RECORDED.has(question.kind) ? recordsOf(question) : []
  return reading.spans
    .filter((span) => left.has(span.typed))
    .filter((span) => isTelling(span, reading.spans))
    .filter(({ words }) => !records.some((record) => words.every((word) => recorded(record, word))))
    .map(({ typed }) => typed)
}

/** Whether a word stands in the statements of a meeting or milestone. */
export type RecordedWords = (record: string, word: string) => boolean

/** Kinds of question whose answer shows what the record says, whole. */
const AS_RECORDED: ReadonlySet<Question['kind']> = new Set<Question['kind']>([
  'milestone',
  'documents',
  'discussed',
  'outcomes',
  'topic',
  'meeting',
])

function recordsOf(question: Question): readonly string[] {
  if (question.kind === 'milestone') return question.milestones
  return 'scope' in question && question.scope.kind === 'some' ? question.scope.meetings : []
}

/** @returns whether leftover  are all names of somebody or something, as far as can be seen */
export function areNames(words: readonly string[]): boolean {
  return words.every((typed) => /^\p{Lu}/u.test(typed))
}

/** @returns whether leftover words are about something else altogether: weather, sport, travel, code */
export function areElsewhere(spans: readonly Span[]): boolean {
  return spans.some((span) => isUnknown(span) && ELSEWHERE.has(stemKey(span.words)))
}

function isTelling(span: Span, spans: readonly Span[]): boolean {
  if (!isUnknown(span)) return true
  const [word = ''] = span.words
  if (!isEnglish(word) || isCapitalisedInside(span)) return true
  const at = spans.indexOf(span)
  const key = stemKey([word])
  return (
    UNRECORDED.has(key) ||
    ELSEWHERE.has(key) ||
    isAskedFor(spans, at) ||
    isPlaceOrOccasion(spans, at)
  )
}

function isCapitalisedInside({ typed, startsSentence }: Span): boolean {
  return !startsSentence && /^\p{Lu}\p{Ll}/u.test(typed)
}

/** "which hotel", "how many pages", "what was the logo", "who won": the very thing that is asked for. */
function isAskedFor(spans: readonly Span[], at: number): boolean {
  const before = spans.slice(0, at).findLast(({ words }) => !PASSED_OVER.has(words[0] ?? ''))
  if (before === undefined) return false
  return (
    before.cues.some((cue) => ASKING_FOR.has(cue)) ||
    (before.words.length === 1 && before.words[0] === 'how')
  )
}

const PASSED_OVER: ReadonlySet<string> = new Set(
  'the a an cyber quad is was are were other more new main big exact did do does has have'.split(
    ' ',
  ),
)

const ASKING_FOR: ReadonlySet<string> = new Set([
  'which',
  'what',
  'count',
  'who',
  'define',
  'whois',
])

/** "at the olympiad", "in parliament": names another occasion or place. */
function isPlaceOrOccasion(spans: readonly Span[], at: number): boolean {
  const before = spans[at - 1]?.words.at(-1) ?? ''
  const preposition = ARTICLES.has(before) ? (spans[at - 2]?.words.at(-1) ?? '') : before
  const next = spans[at + 1]
  const closes = next === undefined || next.filler || next.time !== null
  return closes && PREPOSITIONS.has(preposition)
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'this', 'that'])

const PREPOSITIONS: ReadonlySet<string> = new Set([
  'at',
  'in',
  'about',
  'against',
  'during',
  'inside',
])

/** Whether the understood part of a  would be a whole  by itself. */
function isStrong(question: Question, reading: Reading): boolean {
  const about = reading.scope.kind !== 'all' || has(reading, 'meeting', 'group', 'happened')
  switch (question.kind) {
    case 'representatives':
      if (has(reading, 'who') && reading.countries.length > 0 && question.scope.kind === 'some')
        return true
      return has(reading, 'represent') || (has(reading, 'who') && has(reading, 'attend'))
    case 'attendance':
      return has(reading, 'attend', 'represent') || (about && reading.yesNo)
    case 'person':
      return has(reading, 'title', 'country', 'whois', 'succession', 'before', 'after')
    case 'detail':
      return (
        about &&
        has(
          reading,
          'when',
          'where',
          'weekday',
          'duration',
          'format',
          'virtual',
          'ordinal',
          'venue',
        )
      )
    case 'discussed':
    case 'outcomes':
      return about
    case 'topic':
      return (
        has(reading, 'discuss', 'say', 'outcomes', 'documents', 'which', 'when') ||
        reading.scope.kind !== 'all'
      )
    case 'count':
      return has(reading, 'meeting', 'represent', 'attend', 'documents', 'host', 'group')
    case 'meeting':
    case 'latest':
      return has(reading, 'latest') || (has(reading, 'summary') && about)
    case 'meetings':
      return has(reading, 'list', 'which') && has(reading, 'meeting')
    case 'host':
    case 'not-hosted':
    case 'holders':
    case 'interval':
    case 'since':
    case 'documents':
    case 'reports':
    case 'continuity':
    case 'compare':
    case 'milestone':
    case 'timeline':
    case 'leads':
    case 'open':
    case 'sources':
    case 'topics':
    case 'future':
      return true
    case 'people':
    case 'country':
    case 'help':
    case 'coverage':
    case 'greeting':
    case 'search':
    case 'unrecorded':
    case 'ambiguous':
    case 'not-understood':
      return false
  }
}

/** What people ask about the group and the record says nothing of, by stem. */
const UNRECORDED: ReadonlySet<string> = stemsOf(`
  cost costs budget price prices pay paid salary wage earn earns earned earnings money fund funds funding funded spend spent
  spending tax taxes taxpayer taxpayers dollar dollars rupee rupees yen million billion expense expenses donate bribe
  age old born birthday died dead die married wife husband spouse child children son daughter family religion height weight
  hobby hobbies email mail phone phones telephone mobile address contact linkedin twitter university degree educated education
  graduate biography autobiography memoir career pension
  hotel hotels lunch dinner breakfast meal menu catering eat ate eaten drink drank vegetarian
  vote votes voted voting ballot interpreter interpreters translator translators language languages minutes transcript recording
  recorded recordings photo photos photograph picture pictures livestream broadcast webcast journalist journalists conference
  interview interviews accredited deputy deputies assistant assistants aide aides staff staffer staffers secretariat intern
  entourage bodyguard bodyguards company companies firm firms contractor contractors industry business businesses agency agencies
  army troops soldiers sanction sanctions sanctioned treaty treaties convention pact ratify ratified ratification
  draft drafts annex annexes protocol classified secret secrets confidential unpublished redacted leak leaked leaks
  hack hacked hacker hackers hacking breach breached malware spy spies spying espionage
  motive motives motivation opinion opinions feel feeling feelings mood atmosphere tone angry argue argued argument quarrel row
  clash clashed disagreement tension tensions gift gifts dress dressed wore gender ratio percentage percent proportion average
  influential important powerful popular implement implemented implementation fulfilled completed followup evaluation assessed
  effective effectiveness success successful failed failure deadline deadlines penalty compliance findings annual
  subgroup subgroups subcommittee taskforce committee committees council board sidelines bilateral bilaterals trilateral
  quote quotes verbatim speech speeches remark remarks react reaction reacted respond responded criticised criticized criticism
  condemn protest protests invited invitation observer observers guest guests room street scandal allegation allegations
  corruption corrupt press reception exercise drill publicly travel stay trust longest logo hashtag taker ill sick jail resigned`)

/** What has nothing to do with the group at all, by stem. */
const ELSEWHERE: ReadonlySet<string> = stemsOf(`
  weather rain sunny temperature forecast snow food tea coffee wine sushi restaurant restaurants recipe cook
  flight flights airline airport visa train taxi tourist tourism holiday beach luggage jet plane
  cricket football soccer rugby tennis hockey olympic olympics olympiad chess match game games sport sports score goal medal
  tournament cup championship race marathon film movie song music concert dance singer actor album eurovision festival art
  museum novel poem joke haiku fashion election elections elected poll
  stock stocks bitcoin crypto cryptocurrency trading economy tariff tariffs invest investment
  programmer code coding python javascript java html sql computer laptop password wifi printer translate
  maths math equation solve calculate multiply divided sqrt dog cat pet horse bird fish bike bicycle car truck motorbike
  doctor medicine hospital vaccine vaccines covid pandemic disease virus satellite moon mars rocket
  god love relationship girlfriend boyfriend population geography mountain river kilometres miles
  metro uninstall king queen emperor horoscope lottery`)

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .trim()
      .split(/\s+/)
      .map((word) => stemKey([word])),
  )
}
