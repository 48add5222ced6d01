import type { types } from '@slack/bolt'
import { describe, expect, test } from 'vitest'
import { renderSlack } from '../../../src/bot/slack/render.ts'
import type { SlackMessage } from '../../../src/bot/slack/render.ts'
import { briefing, citation, claim, note } from '../../support/briefings.ts'
import { newDelhi } from '../new-delhi.ts'
import { readSlack } from './read.ts'
import { slackFaults } from './validate.ts'

const joint = 'https://www.whitehouse.gov/quad-joint-cyber-statement/'
const release = 'https://pib.gov.in/PressReleasePage.aspx?PRID=1895000&reg=(3)'

const text = (run: string): types.RichTextText => ({ type: 'text', text: run })
const bold = (run: string): types.RichTextText => ({ ...text(run), style: { bold: true } })
const link = (run: string, url: string): types.RichTextLink => ({ type: 'link', url, text: run })
const section = (...elements: types.RichTextElement[]): types.RichTextSection => ({
  type: 'rich_text_section',
  elements,
})
const plain = (words: string): types.PlainTextElement => ({
  type: 'plain_text',
  text: words,
  emoji: false,
})

const golden: SlackMessage = {
  text: [
    'Who spoke in New Delhi',
    '',
    'The group met on 30–31 January 2023. [1][2]',
    '',
    'Representatives',
    '',
    'India: Lt General Rajesh Pant. [2]',
    'Japan: No source names the speaker. [1] Japan took part. (inferred) [1]',
    '',
    'Sources',
    `[1] Quad Joint Cyber Statement. The White House (official), 2 February 2023. ${joint}`,
    '[2] Quad Senior Cyber Group [outcome]. Press Information Bureau (official), undated. ' +
      release.replace('&', '&amp;'),
    '',
    'Ask next',
    '- outcomes of new delhi',
  ].join('\n'),
  blocks: [
    { type: 'header', text: plain('Who spoke in New Delhi') },
    {
      type: 'rich_text',
      elements: [
        section(
          text('The group met on '),
          bold('30–31 January 2023'),
          text('. '),
          link('[1]', joint),
          link('[2]', release),
        ),
      ],
    },
    {
      type: 'rich_text',
      elements: [
        section(
          bold('Representatives'),
          text('\n'),
          bold('India: '),
          text('Lt General Rajesh Pant. '),
          link('[2]', release),
          text('\n'),
          bold('Japan:'),
        ),
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [
            section(text('No source names the speaker. '), link('[1]', joint)),
            section(
              text('Japan took part.'),
              { ...text(' (inferred)'), style: { italic: true } },
              text(' '),
              link('[1]', joint),
            ),
          ],
        },
      ],
    },
    {
      type: 'rich_text',
      elements: [
        section(bold('Sources')),
        {
          type: 'rich_text_quote',
          elements: [
            text('[1] '),
            link('Quad Joint Cyber Statement', joint),
            text(' · The White House (official), 2 February 2023\n[2] '),
            link('Quad Senior Cyber Group [outcome]', release),
            text(' · Press Information Bureau (official), undated'),
          ],
        },
      ],
    },
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: 'ask:next:0',
          text: plain('What came of it?'),
          value: 'q1:ask:outcomes of new delhi',
        },
        {
          type: 'button',
          action_id: 'share',
          text: plain('Share in channel'),
          value: 'q1:share:new delhi',
        },
      ],
    },
  ],
  unfurl_links: false,
  unfurl_media: false,
}

describe('a briefing in Slack', () => {
  test('is one message with linked numbers, sources, what to ask next and Share', () => {
    expect(renderSlack(newDelhi, { share: 'new delhi' })).toEqual([golden])
  })

  test('may have a button to report a mistake, behind Share', () => {
    const [message] = renderSlack(newDelhi, { share: 'new delhi', report: 'new delhi' })
    const actions = message.blocks.at(-1)
    const last = actions?.type === 'actions' ? actions.elements.at(-1) : undefined
    expect(last).toEqual({
      type: 'button',
      action_id: 'report',
      text: plain('Report a mistake'),
      value: 'q1:report:new delhi',
    })
  })

  test('says where a question is too long for a button', () => {
    const [message] = renderSlack(newDelhi, { report: 'x'.repeat(2_500) })
    expect(message.blocks.at(-1)).toEqual({
      type: 'context',
      elements: [plain('This question is too long for a button to report a mistake.')],
    })
  })

  test('shows hostile text letter by letter and pings nobody', () => {
    const hostile = '<!channel> <@U1> *b* _i_ ~s~ `c` :smile: &lt; > q <https://e.test|x> @here'
    const messages = renderSlack(
      briefing({
        title: hostile,
        blocks: [{ kind: 'paragraph', statement: note(`You asked: ${hostile}`) }],
        suggestions: [{ label: hostile.slice(0, 70), ask: hostile }],
      }),
    )
    expect(messages).toHaveLength(1)
    expect(messages.flatMap(slackFaults)).toEqual([])
    expect(readSlack(messages[0])).toEqual({
      text: `${hostile}\nYou asked: ${hostile}`,
      links: [],
      controls: [{ label: hostile.slice(0, 70), ask: hostile }],
    })
    expect(messages[0].text).toContain('&lt;!channel&gt; &lt;@U1&gt;')
  })

  test('of more facts than fit goes on in further messages, each with the sources of its own', () => {
    const facts = Array.from({ length: 120 }, (_, index) => ({
      label: `Fact ${index + 1}`,
      statements: [
        claim(`This is fact ${index + 1} of many.`, citation((index % 30) + 1)),
      ] as const,
    }))
    const [first, ...rest] = facts
    if (first === undefined) throw new Error('no facts')
    const messages = renderSlack(briefing({ blocks: [{ kind: 'facts', rows: [first, ...rest] }] }))
    expect(messages.length).toBeGreaterThan(1)
    expect(messages.flatMap(slackFaults)).toEqual([])
    for (const [index, message] of messages.entries()) {
      expect(message.text.length).toBeLessThanOrEqual(4_000)
      expect(message.text).toContain(`(part ${index + 1} of ${messages.length})`)
      const shown = readSlack(message).text
      expect(shown).toContain(`Part ${index + 1} of ${messages.length}`)
      const used = [...shown.matchAll(/of many\. \[(\d+)\]/g)].map((match) => match[1])
      const listed = [...shown.matchAll(/^\[(\d+)\] Source/gm)].map((match) => match[1])
      expect(new Set(listed)).toEqual(new Set(used))
    }
  })

  test('that goes on in another message has its heading there once more', () => {
    const items = Array.from({ length: 80 }, (_, index) =>
      claim(`What was agreed as number ${index + 1} of many.`, citation((index % 20) + 1)),
    )
    const [first, ...rest] = items
    if (first === undefined) throw new Error('nothing was agreed')
    const messages = renderSlack(
      briefing({
        blocks: [
          { kind: 'heading', text: 'Outcomes' },
          { kind: 'list', items: [first, ...rest] },
        ],
      }),
    )
    expect(messages.length).toBeGreaterThan(1)
    expect(messages.flatMap(slackFaults)).toEqual([])
    const headings = messages.map((message) =>
      readSlack(message)
        .text.split('\n')
        .filter((line) => line === 'Outcomes'),
    )
    expect(headings).toEqual(messages.map(() => ['Outcomes']))
  })

  test('offers ten suggestions and counts the others', () => {
    const suggestions = Array.from({ length: 30 }, (_, index) => ({
      label: `Question ${index}`,
      ask: `question ${index}`,
    }))
    const messages = renderSlack(briefing({ blocks: [], suggestions }), { share: 'all' })
    const [shown] = messages.map(readSlack)
    expect(messages.flatMap(slackFaults)).toEqual([])
    expect(shown?.controls).toEqual(suggestions.slice(0, 10))
    expect(shown?.text).toContain('20 more: type /quad help.')
    expect(messages[0].text).toContain('20 more: type /quad help.')
  })

  test('shows every choice: as a button, or to be typed where no button could hold it', () => {
    const long = { label: 'l'.repeat(76), ask: 'short' }
    const choices = Array.from({ length: 29 }, (_, index) => ({
      label: `Choice ${index}`,
      ask: `choice ${index}`,
    }))
    const messages = renderSlack(
      briefing({ blocks: [{ kind: 'choices', choices: [long, ...choices] }] }),
    )
    const [shown] = messages.map(readSlack)
    expect(messages.flatMap(slackFaults)).toEqual([])
    expect(shown?.controls).toEqual(choices)
    expect(shown?.text).toContain(`${long.label} – /quad short`)
  })

  test('shows a title of 300 characters whole', () => {
    const title = 'A very long title, '.repeat(16).trim()
    const messages = renderSlack(briefing({ title, blocks: [] }))
    expect(messages.flatMap(slackFaults)).toEqual([])
    expect(readSlack(messages[0]).text).toBe(title)
    expect(messages[0].blocks[0]?.type).toBe('rich_text')
  })

  test('links addresses with | and ) as they are, and no others than of the web', () => {
    const odd = citation(1, { url: 'https://e.test/a|b(c)?x=<y>' })
    const script = citation(2, { url: 'javascript:alert(1)' })
    const messages = renderSlack(
      briefing({ blocks: [{ kind: 'paragraph', statement: claim('So it is.', odd, script) }] }),
    )
    const shown = readSlack(messages[0])
    expect(messages.flatMap(slackFaults)).toEqual([])
    expect(shown.links.map(({ url }) => url)).toEqual([
      'https://e.test/a|b(c)?x=%3Cy%3E',
      'https://e.test/a|b(c)?x=%3Cy%3E',
    ])
    expect(shown.text).toContain('[2] Source 2 javascript:alert(1)')
  })

  test('says so where a question is too long for Share', () => {
    const [message] = renderSlack(briefing({ blocks: [] }), { share: 'x'.repeat(2_500) })
    expect(readSlack(message).text).toContain('too long for a Share button')
  })

  test('in a single statement of 20,000 characters is divided between words, numbers in every part', () => {
    const words = Array.from({ length: 3_000 }, (_, index) => `word${index}`).join(' ')
    const messages = renderSlack(
      briefing({ blocks: [{ kind: 'paragraph', statement: claim(words, citation(1)) }] }),
    )
    expect(messages.flatMap(slackFaults)).toEqual([])
    const said = messages.map(
      (message) => /(word[\s\S]*\d) \[1\]\n/.exec(readSlack(message).text)?.[1],
    )
    expect(said.join(' ')).toBe(words)
  })
})
