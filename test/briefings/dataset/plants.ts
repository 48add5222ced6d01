// Faults planted in copies of the real record, each with exactly what its check says of it.
import type { Fault } from '../../../src/briefings/dataset/dataset.ts'
import type { Edit } from '../../support/record-files.ts'

export interface Plant {
  /** The name of the check that it is for. */
  readonly check: string
  readonly when: string
  readonly edits: readonly Edit[]
  /** Everything that the check finds. */
  readonly faults: readonly Fault[]
  /** Nothing is wrong with it, and no other check may think so either. */
  readonly sound?: true
}

const SYDNEY = 'meetings/2022-03-sydney.json'
const NEW_DELHI = 'meetings/2023-01-new-delhi.json'
const TOKYO = 'meetings/2023-12-tokyo.json'
const PARTNERSHIP = 'milestones/2022-05-cybersecurity-partnership.json'
const CHALLENGE = 'milestones/2023-02-cyber-challenge.json'
const HIROSHIMA = 'milestones/2023-05-leaders-hiroshima.json'
const SOFTWARE = 'milestones/2023-05-secure-software-principles.json'

export const plants: readonly Plant[] = [
  {
    check: 'schema-references',
    when: 'a meeting names no schema',
    edits: [{ file: TOKYO, set: { $schema: undefined } }],
    faults: [
      {
        file: TOKYO,
        field: '$schema',
        problem: 'The file does not name its schema.',
        fix: 'Begin the file with "$schema": "../schemas/meeting.schema.json".',
      },
    ],
  },
  {
    check: 'file-names',
    when: 'the id is not the file name',
    edits: [{ file: TOKYO, set: { id: '2023-12-kyoto' } }],
    faults: [
      {
        file: TOKYO,
        field: 'id',
        problem: 'The id is "2023-12-kyoto", the file is named "2023-12-tokyo.json".',
        fix: 'Rename the file to 2023-12-kyoto.json, or correct the id.',
      },
    ],
  },
  {
    check: 'unique-ids',
    when: 'two sources have one id',
    edits: [{ file: 'sources.json', set: { 'sources.1.id': 'home-affairs-qscg' } }],
    faults: [
      {
        file: 'sources.json',
        field: 'sources.1.id',
        problem: 'The id "home-affairs-qscg" is already used by sources.json, sources.0.id.',
        fix: 'Give one of them another id; an id that was published stays.',
      },
    ],
  },
  {
    check: 'unique-ids',
    when: 'an alias is the id of another record, and a document id is used twice',
    edits: [
      { file: TOKYO, set: { aliases: ['2022-03-sydney'] } },
      { file: SOFTWARE, set: { 'documents.0.id': 'joint-principles-2022' } },
    ],
    faults: [
      {
        file: TOKYO,
        field: 'aliases.0',
        problem: `The id "2022-03-sydney" is already used by ${SYDNEY}, id.`,
        fix: 'Give one of them another id; an id that was published stays.',
      },
      {
        file: SOFTWARE,
        field: 'documents.0.id',
        problem: `The id "joint-principles-2022" is already used by ${PARTNERSHIP}, documents.0.id.`,
        fix: 'Give one of them another id; an id that was published stays.',
      },
    ],
  },
  {
    check: 'references',
    when: 'a source, a person and a topic are misspelt or unknown',
    edits: [
      {
        file: TOKYO,
        set: {
          'format.cites': ['mofa-tokio'],
          'delegations.1.representatives.0.person': 'mu-nayr',
          'discussed.0.topics': ['gardening'],
        },
      },
    ],
    faults: [
      {
        file: TOKYO,
        field: 'format.cites.0',
        problem: 'No source has the id "mofa-tokio".',
        fix: 'Did you mean "mofa-tokyo"?',
      },
      {
        file: TOKYO,
        field: 'delegations.1.representatives.0.person',
        problem: 'No person has the id "mu-nayr".',
        fix: 'Did you mean "mu-nair"?',
      },
      {
        file: TOKYO,
        field: 'discussed.0.topics.0',
        problem: 'No topic has the id "gardening".',
        fix: 'Add it to topics.json.',
      },
    ],
  },
  {
    check: 'orphans',
    when: 'nothing uses a person, a source or a topic',
    edits: [
      { file: 'people.json', set: { 'people.0.id': 'mike-pezzullo' } },
      { file: 'sources.json', set: { 'sources.0.id': 'home-affairs' } },
      { file: 'topics.json', set: { 'topics.0.id': 'infrastructure' } },
    ],
    faults: [
      {
        file: 'sources.json',
        field: 'sources.0.id',
        problem: 'No meeting or milestone uses the source "home-affairs".',
        fix: 'Use it where it belongs, or remove it.',
      },
      {
        file: 'people.json',
        field: 'people.0.id',
        problem: 'No meeting or milestone uses the person "mike-pezzullo".',
        fix: 'Use it where it belongs, or remove it.',
      },
      {
        file: 'topics.json',
        field: 'topics.0.id',
        problem: 'No meeting or milestone uses the topic "infrastructure".',
        fix: 'Use it where it belongs, or remove it.',
      },
    ],
  },
  {
    check: 'real-dates',
    when: 'a day, a week and a month that no calendar has',
    edits: [
      { file: TOKYO, set: { 'period.start': '2023-02-30' } },
      { file: CHALLENGE, set: { 'period.start': '2023-W53' } },
      { file: 'sources.json', set: { 'sources.0.published': '2023-13' } },
    ],
    faults: [
      {
        file: TOKYO,
        field: 'period.start',
        problem: 'The calendar has no 2023-02-30.',
        fix: 'Correct the day, week or month.',
      },
      {
        file: CHALLENGE,
        field: 'period.start',
        problem: 'The calendar has no 2023-W53.',
        fix: 'Correct the day, week or month.',
      },
      {
        file: 'sources.json',
        field: 'sources.0.published',
        problem: 'The calendar has no 2023-13.',
        fix: 'Correct the day, week or month.',
      },
    ],
  },
  {
    check: 'periods',
    when: 'an end before the start, an end that is less precise, a start in another month',
    edits: [
      { file: TOKYO, set: { 'period.end': '2023-12-04' } },
      { file: NEW_DELHI, set: { 'period.end': '2023-02' } },
      { file: SYDNEY, set: { 'period.start': '2022-02-23' } },
    ],
    faults: [
      {
        file: SYDNEY,
        field: 'period.start',
        problem: 'The id begins with 2022-03, the period starts in 2022-02.',
        fix: 'Correct the date, or the id if it is new.',
      },
      {
        file: NEW_DELHI,
        field: 'period.end',
        problem: 'The end 2023-02 is a month, the start 2023-01-30 a day.',
        fix: 'Make both as precise as the less precise source.',
      },
      {
        file: TOKYO,
        field: 'period.end',
        problem: 'The end 2023-12-04 is not after the start 2023-12-05.',
        fix: 'Correct the dates; leave out the end of a single day.',
      },
    ],
  },
  {
    check: 'weekdays',
    when: 'the weekdays are not those of the dates',
    edits: [{ file: NEW_DELHI, set: { 'period.weekdays': ['Monday', 'Wednesday'] } }],
    faults: [
      {
        file: NEW_DELHI,
        field: 'period.weekdays',
        problem: 'The weekdays are Monday, Wednesday; 2023-01-30 to 2023-01-31 is Monday, Tuesday.',
        fix: 'Look at the source again, and correct dates or weekdays.',
      },
    ],
  },
  {
    check: 'weekdays',
    when: 'weekdays stand beside a week',
    edits: [{ file: CHALLENGE, set: { 'period.weekdays': ['Wednesday'] } }],
    faults: [
      {
        file: CHALLENGE,
        field: 'period.weekdays',
        problem: 'Weekdays are named, but 2023-W06 is a week.',
        fix: 'Give the days, or leave out the weekdays.',
      },
    ],
  },
  {
    check: 'document-dates',
    when: 'a document is older than its meeting',
    edits: [{ file: TOKYO, set: { 'documents.0.issued.on': '2023-11-14' } }],
    faults: [
      {
        file: TOKYO,
        field: 'documents.0.issued.on',
        problem: 'The document is dated 2023-11-14, the event begins 2023-12-05.',
        fix: 'Correct the date, or move the document to the record that it belongs to.',
      },
    ],
  },
  {
    check: 'ordinals',
    when: 'a number is left out',
    edits: [{ file: TOKYO, set: { 'ordinal.number': 4 } }],
    faults: [
      {
        file: TOKYO,
        field: 'ordinal.number',
        problem: 'The number is 4; by its date this is meeting 3.',
        fix: 'Correct the number or the dates, here or in the meetings before it.',
      },
    ],
  },
  {
    check: 'delegations',
    when: 'a country stands twice and another is missing',
    edits: [{ file: SYDNEY, set: { 'delegations.1.country': 'AU' } }],
    faults: [
      {
        file: SYDNEY,
        field: 'delegations',
        problem: 'The delegation of India is missing.',
        fix: 'Add it; when no source names anybody, with the kind "not-named".',
      },
      {
        file: SYDNEY,
        field: 'delegations.1.country',
        problem: 'A delegation of Australia stands here already.',
        fix: 'Put all representatives of a country into one delegation.',
      },
    ],
  },
  {
    check: 'delegations',
    when: 'a person stands twice',
    edits: [{ file: TOKYO, set: { 'delegations.3.representatives.0.person': 'keiichi-ichikawa' } }],
    faults: [
      {
        file: TOKYO,
        field: 'delegations.3.representatives.0.person',
        problem: '"keiichi-ichikawa" stands in this meeting already.',
        fix: 'Name a person once, with the title at this meeting.',
      },
    ],
  },
  {
    check: 'nationalities',
    when: 'a person stands for another country',
    edits: [{ file: TOKYO, set: { 'delegations.2.representatives.0.person': 'rajesh-pant' } }],
    faults: [
      {
        file: TOKYO,
        field: 'delegations.2.representatives.0.person',
        problem: '"rajesh-pant" is of India in people.json, and stands here for Japan.',
        fix: 'Move the person to the right delegation, or correct people.json.',
      },
    ],
  },
  {
    check: 'hosts',
    when: 'the host is another country and no source is said to name it',
    edits: [{ file: TOKYO, set: { 'host.country': 'US' } }],
    faults: [
      {
        file: TOKYO,
        field: 'host.country',
        problem: 'The host is the United States, but Tokyo is in Japan.',
        fix: 'Correct one of them; if a source names that host, set host.basis to "stated".',
      },
    ],
  },
  {
    check: 'hosts',
    when: 'the host is another country, as a source states',
    edits: [{ file: TOKYO, set: { 'host.country': 'US', 'host.basis': 'stated' } }],
    faults: [],
    sound: true,
  },
  {
    check: 'leads',
    when: 'a lead is missing',
    edits: [{ file: PARTNERSHIP, set: { 'leads.3.country': 'JP' } }],
    faults: [
      {
        file: PARTNERSHIP,
        field: 'leads',
        problem: 'The lead of the United States is missing.',
        fix: 'Add it, or say in open, about "leads", that no source names it.',
      },
    ],
  },
  {
    check: 'addresses',
    when: 'a source and a document have http addresses without a reason',
    edits: [
      { file: 'sources.json', set: { 'sources.0.url': 'http://www.example.org/qscg' } },
      { file: SOFTWARE, set: { 'documents.0.url': 'http://www.example.org/principles' } },
    ],
    faults: [
      {
        file: 'sources.json',
        field: 'sources.0.url',
        problem: 'The address http://www.example.org/qscg is not encrypted.',
        fix: 'Use https; if the site has http only, say so in the note.',
      },
      {
        file: SOFTWARE,
        field: 'documents.0.url',
        problem: 'The address http://www.example.org/principles is not encrypted.',
        fix: 'Use https, or leave the address out and cite the page as a source.',
      },
    ],
  },
  {
    check: 'duplicate-addresses',
    when: 'two sources differ only in what does not change the page',
    edits: [
      {
        file: 'sources.json',
        set: {
          'sources.0.url': 'https://www.example.org:443/qscg/#top',
          'sources.1.url': 'https://example.org/qscg',
        },
      },
    ],
    faults: [
      {
        file: 'sources.json',
        field: 'sources.1.url',
        problem: 'This is the page of the source "home-affairs-qscg".',
        fix: 'Keep one of the two, and cite that.',
      },
    ],
  },
  {
    check: 'duplicate-people',
    when: 'one person stands under two ids, the name turned round',
    edits: [{ file: 'people.json', set: { 'people.1.name': 'Pezzullo, Michael' } }],
    faults: [
      {
        file: 'people.json',
        field: 'people.1.name',
        problem: '"michael-pezzullo" has the same name.',
        fix: 'Make them one entry; if they are two people, tell them apart in the name.',
      },
    ],
  },
  {
    check: 'colliding-names',
    when: 'an alias is a country, a topic is a person, a place is a topic, a name is a document',
    edits: [
      { file: 'people.json', set: { 'people.1.aliases.0': 'Aussie' } },
      { file: 'topics.json', set: { 'topics.0.synonyms.0': 'Pänt' } },
      { file: TOKYO, set: { 'place.aliases': ['Ransomware'] } },
      { file: HIROSHIMA, set: { 'names.0': 'Wilmington declaration' } },
    ],
    faults: [
      {
        file: 'people.json',
        field: 'people.1.aliases.0',
        problem: '"Aussie" already names the country Australia.',
        fix: 'Leave the name to one of them, or make it longer here.',
      },
      {
        file: 'topics.json',
        field: 'topics.0.synonyms.0',
        problem: '"Pänt" already names the person "rajesh-pant".',
        fix: 'Leave the name to one of them, or make it longer here.',
      },
      {
        file: TOKYO,
        field: 'place.aliases.0',
        problem: '"Ransomware" already names the topic "ransomware".',
        fix: 'Leave the name to one of them, or make it longer here.',
      },
      {
        file: 'milestones/2024-09-leaders-wilmington.json',
        field: 'names.1',
        problem: '"Wilmington Declaration" already names the record "2023-05-leaders-hiroshima".',
        fix: 'Leave the name to one of them, or make it longer here.',
      },
      {
        file: 'milestones/2024-09-leaders-wilmington.json',
        field: 'documents.0.otherTitles.0',
        problem: '"Wilmington Declaration" already names the record "2023-05-leaders-hiroshima".',
        fix: 'Leave the name to one of them, or make it longer here.',
      },
    ],
  },
  {
    check: 'colliding-names',
    when: 'a synonym that only resembles another',
    edits: [{ file: 'topics.json', set: { 'topics.0.synonyms.0': 'Critical-infra structure' } }],
    faults: [],
    sound: true,
  },
  {
    check: 'colliding-names',
    when: 'a synonym differs from another only in capitals and a hyphen',
    edits: [{ file: 'topics.json', set: { 'topics.0.synonyms.0': 'Critical-Infrastructure' } }],
    faults: [
      {
        file: 'topics.json',
        field: 'topics.0.synonyms.0',
        problem:
          '"Critical-Infrastructure" is already a name of the topic "critical-infrastructure".',
        fix: 'Remove it here; capitals, accents and punctuation do not make another name.',
      },
    ],
  },
  {
    check: 'repeated-citations',
    when: 'a claim cites a source twice',
    edits: [{ file: TOKYO, set: { 'format.cites': ['mofa-tokyo', 'mofa-tokyo'] } }],
    faults: [
      {
        file: TOKYO,
        field: 'format.cites.1',
        problem: '"mofa-tokyo" is cited here already.',
        fix: 'Remove the second one.',
      },
    ],
  },
  {
    check: 'repeated-sentences',
    when: 'a sentence stands in a meeting twice',
    edits: [
      {
        file: TOKYO,
        set: { 'host.text': 'The Tokyo meeting of December 2023 was held in person.' },
      },
    ],
    faults: [
      {
        file: TOKYO,
        field: 'host.text',
        problem: 'The same sentence stands in format.text.',
        fix: 'Keep it where it belongs.',
      },
    ],
  },
  {
    check: 'text-style',
    when: 'no full stop, two spaces, a mention, a mark that turns the direction of writing',
    edits: [
      {
        file: TOKYO,
        set: {
          'format.text': 'The Tokyo meeting was held in person',
          'host.text': 'Japan  was the host.',
          'discussed.0.text': 'They spoke to <@U1> of infrastructure.',
        },
      },
      { file: 'people.json', set: { 'people.0.name': 'Michael \u202EPezzullo' } },
    ],
    faults: [
      {
        file: TOKYO,
        field: 'format.text',
        problem: 'The text does not end with a full stop.',
        fix: 'Make it a whole sentence that ends with a full stop.',
      },
      {
        file: TOKYO,
        field: 'host.text',
        problem: 'The text has spaces too many.',
        fix: 'Put one space between words and none at the ends.',
      },
      {
        file: TOKYO,
        field: 'discussed.0.text',
        problem: 'The text has one of the marks @ < >, which chats read as mentions or links.',
        fix: 'Say it in words.',
      },
      {
        file: 'people.json',
        field: 'people.0.name',
        problem: 'The text has a character that cannot be seen.',
        fix: 'Type the text anew instead of pasting it.',
      },
    ],
  },
]
