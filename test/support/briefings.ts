// Short builders for the briefings of tests, and one realistic briefing of a meeting.

import type {
  Block,
  Briefing,
  Citation,
  Claim,
  Inline,
  NonEmpty,
  Note,
  Silence,
} from '../../src/briefings/document/briefing.ts'

/** A numbered source with plausible contents; give only what the test is about. */
export function citation(number: number, changes: Partial<Citation> = {}): Citation {
  return {
    number,
    id: `source-${number}`,
    title: `Source ${number}`,
    publisher: 'The White House',
    kind: 'official',
    url: `https://example.org/source-${number}`,
    published: '2023-02-02',
    ...changes,
  }
}

const runs = (text: string | NonEmpty<Inline>): NonEmpty<Inline> =>
  typeof text === 'string' ? [{ kind: 'text', text }] : text

/** A stated claim with its citations. */
export function claim(text: string | NonEmpty<Inline>, ...citations: NonEmpty<Citation>): Claim {
  return { kind: 'claim', inlines: runs(text), citations, basis: 'stated' }
}

/** A claim that no source says outright. */
export function inferred(text: string | NonEmpty<Inline>, ...citations: NonEmpty<Citation>): Claim {
  return { ...claim(text, ...citations), basis: 'inferred' }
}

/** What no source says, with the sources that were read for it. */
export function silence(
  text: string | NonEmpty<Inline>,
  ...citations: NonEmpty<Citation>
): Silence {
  return { kind: 'silence', inlines: runs(text), citations }
}

/** The bot's own words. */
export function note(text: string | NonEmpty<Inline>): Note {
  return { kind: 'note', inlines: runs(text) }
}

/** A briefing of these blocks; citations are collected from the statements. */
export function briefing(changes: Partial<Briefing> & Pick<Briefing, 'blocks'>): Briefing {
  const used = changes.blocks
    .flatMap(statementsIn)
    .flatMap((statement) => (statement.kind === 'note' ? [] : statement.citations))
  const citations = [...new Map(used.map((each) => [each.number, each])).values()]
  citations.sort((a, b) => a.number - b.number)
  return { title: 'A briefing', citations, records: [], suggestions: [], ...changes }
}

function statementsIn(block: Block): readonly (Claim | Silence | Note)[] {
  if (block.kind === 'paragraph') return [block.statement]
  if (block.kind === 'list') return block.items
  return block.kind === 'facts' ? block.rows.flatMap((row) => row.statements) : []
}

/** A real meeting as the bot tells of it: every kind of block, statement and inline once. */
export function aMeetingBriefing(): Briefing {
  const statement = citation(1, {
    id: 'wh-joint-statement',
    title: 'Quad Senior Cyber Group joint statement',
    publisher: 'The White House',
    url: 'https://www.whitehouse.gov/briefing-room/2023/02/02/quad-joint-cyber-statement/',
    published: '2023-02-02',
  })
  const release = citation(2, {
    id: 'pib-release',
    title: 'Quad Senior Cyber Group meets in New Delhi',
    publisher: 'Press Information Bureau',
    url: 'https://pib.gov.in/PressReleasePage.aspx?PRID=1895000',
    published: '2023-01-31',
  })
  const report = citation(3, {
    id: 'press-report',
    title: 'What the four cyber chiefs agreed on',
    publisher: 'The Hindu',
    kind: 'press',
    url: 'https://www.thehindu.com/news/national/quad-cyber/article66458921.ece',
    published: '2023-W05',
  })
  return briefing({
    title: 'Quad Senior Cyber Group, New Delhi, 30–31 January 2023',
    blocks: [
      {
        kind: 'paragraph',
        statement: claim(
          [
            { kind: 'text', text: 'The group met in ' },
            { kind: 'strong', text: 'New Delhi' },
            { kind: 'text', text: ' on 30 and 31 January 2023.' },
          ],
          statement,
          release,
        ),
      },
      { kind: 'heading', text: 'Who took part' },
      {
        kind: 'facts',
        rows: [
          { label: 'Host', statements: [claim('India hosted the meeting.', release)] },
          {
            label: 'India',
            statements: [
              claim('Lt Gen Rajesh Pant, National Cyber Security Coordinator.', release, report),
            ],
          },
          {
            label: 'Japan',
            statements: [silence('No source names who spoke for Japan.', statement)],
          },
        ],
      },
      { kind: 'heading', text: 'What came of it' },
      {
        kind: 'list',
        items: [
          claim(
            'The four agreed to work on common cyber security standards for software.',
            statement,
          ),
          inferred('The next meeting was to be held in Tokyo, since Japan was to host it.', report),
          note('This briefing covers what the four governments published.'),
        ],
      },
      {
        kind: 'choices',
        choices: [
          { label: 'Tokyo, 2022', ask: 'what happened in Tokyo in 2022' },
          { label: 'All meetings', ask: 'list the meetings' },
        ],
      },
    ],
    records: ['2023-01-new-delhi'],
    suggestions: [
      { label: 'Who spoke for Japan?', ask: 'who represented Japan?' },
      { label: 'The outcomes', ask: "what are the Quad's outcomes" },
    ],
  })
}
