import { describe, expect, test } from 'vitest'
import { isChoiceRow } from '../../../src/bot/discord/buttons.ts'
import { ACTION_ROW } from '../../../src/bot/discord/numbers.ts'
import { renderDiscordPlain } from '../../../src/bot/discord/render-plain.ts'
import { renderDiscord } from '../../../src/bot/discord/render.ts'
import type { Briefing } from '../../../src/briefings/index.ts'
import { briefing, citation, claim, note } from '../../support/briefings.ts'
import { newDelhi } from '../new-delhi.ts'
import { readDiscord } from './read.ts'
import { present } from './running-surface.ts'
import { discordFaults } from './validate.ts'

const joint = '<https://www.whitehouse.gov/quad-joint-cyber-statement/>'
const release = '<https://pib.gov.in/PressReleasePage.aspx?PRID=1895000&reg=%283%29>'

const golden: object = {
  flags: 1 << 15,
  components: [
    {
      type: 17,
      accent_color: 0x1d4ed8,
      components: [
        { type: 10, content: '## Who spoke in New Delhi' },
        {
          type: 10,
          content: `The group met on **30–31 January 2023**. [[1]](${joint})[[2]](${release})`,
        },
        {
          type: 10,
          content: [
            '### Representatives',
            `**India:** Lt General Rajesh Pant. [[2]](${release})`,
            '**Japan:**',
            `- No source names the speaker. [[1]](${joint})`,
            `- Japan took part. (inferred) [[1]](${joint})`,
          ].join('\n'),
        },
        { type: 14, divider: true, spacing: 1 },
        {
          type: 10,
          content: [
            '-# **Sources**',
            `-# \\[1\\] [Quad Joint Cyber Statement](${joint}) · The White House (official), 2 February 2023`,
            `-# \\[2\\] [Quad Senior Cyber Group](${release}) \\[outcome\\] · Press Information Bureau (official), undated`,
          ].join('\n'),
        },
        {
          type: 1,
          components: [
            {
              type: 2,
              style: 2,
              label: 'What came of it?',
              custom_id: 'q1:ask:outcomes of new delhi',
            },
            { type: 2, style: 1, label: 'Share in channel', custom_id: 'q1:share:new delhi' },
          ],
        },
      ],
    },
  ],
  allowed_mentions: { parse: [] },
}

const goldenPlain = {
  content: [
    '## Who spoke in New Delhi',
    'The group met on **30–31 January 2023**. \\[1\\]\\[2\\]',
    '### Representatives',
    '**India:** Lt General Rajesh Pant. \\[2\\]',
    '**Japan:**',
    '- No source names the speaker. \\[1\\]',
    '- Japan took part. (inferred) \\[1\\]',
    '-# **Sources**',
    `-# \\[1\\] Quad Joint Cyber Statement · The White House (official), 2 February 2023 ${joint}`,
    `-# \\[2\\] Quad Senior Cyber Group \\[outcome\\] · Press Information Bureau (official), undated ${release}`,
    '-# **Ask next**',
    '- What came of it? – /quad ask question\\: outcomes of new delhi',
  ].join('\n'),
  flags: 1 << 2,
  allowed_mentions: { parse: [] },
}

const HOSTILE =
  '@everyone <@1> <#2> <t:3:R> <:e:4> </q:5> # *b* _i_ ~~s~~ ||x|| `c` [l](https://e.test) https://e.test'

function facts(count: number) {
  const [first, ...rest] = Array.from({ length: count }, (_, index) => ({
    label: `Fact ${index + 1}`,
    statements: [claim(`This is fact ${index + 1} of many.`, citation((index % 30) + 1))] as const,
  }))
  if (first === undefined) throw new Error('no facts')
  return briefing({ blocks: [{ kind: 'facts', rows: [first, ...rest] }] })
}

describe('a briefing in Discord', () => {
  test('is one container with linked numbers, sources, what to ask next and Share', () => {
    expect(renderDiscord(newDelhi, { share: 'new delhi' })).toEqual([golden])
  })

  test('shows hostile text letter by letter and pings nobody', () => {
    const messages = renderDiscord(
      briefing({
        title: HOSTILE,
        blocks: [
          { kind: 'paragraph', statement: note(`You asked: ${HOSTILE}`) },
          { kind: 'list', items: [note('- 1. # not a list'), note('1. nor this'), note('-# nor')] },
        ],
        suggestions: [{ label: HOSTILE.slice(0, 70), ask: HOSTILE.slice(0, 90) }],
      }),
    )
    expect(messages).toHaveLength(1)
    expect(messages.flatMap(discordFaults)).toEqual([])
    expect(readDiscord(messages[0])).toEqual({
      text: `${HOSTILE}\nYou asked: ${HOSTILE}\n- 1. # not a list\n1. nor this\n-# nor`,
      links: [],
      controls: [{ label: HOSTILE.slice(0, 70), ask: HOSTILE.slice(0, 90) }],
    })
  })

  test('of more facts than fit goes on in further messages, each with the sources of its own', () => {
    const messages = renderDiscord(facts(120))
    expect(messages.length).toBeGreaterThan(1)
    expect(messages.flatMap(discordFaults)).toEqual([])
    for (const [index, message] of messages.entries()) {
      const shown = readDiscord(message).text
      expect(shown).toContain(`Part ${index + 1} of ${messages.length}`)
      const used = [...shown.matchAll(/of many\. \[(\d+)\]/g)].map((match) => match[1])
      const listed = [...shown.matchAll(/^\[(\d+)\] Source/gm)].map((match) => match[1])
      expect(new Set(listed)).toEqual(new Set(used))
    }
  })

  test('links its numbers as far as they fit: all, each source once, or none', () => {
    const linksTo = (number: number, told: Briefing): number =>
      readDiscord(renderDiscord(told)[0]).links.filter(({ text }) => text === `[${number}]`).length
    const ofFourSources = (count: number): Briefing => {
      const [first, ...rest] = Array.from({ length: count }, (_, index) =>
        claim(`Fact ${index} of several.`, citation((index % 4) + 1)),
      )
      return briefing({ blocks: [{ kind: 'list', items: [present(first), ...rest] }] })
    }
    const shown = [ofFourSources(8), ofFourSources(100), facts(60)]
    expect(shown.map((told) => linksTo(1, told))).toEqual([2, 1, 0])
  })

  test('divides one character of endless marks, which no plain message could hold', () => {
    const text = `Q${'\u200D'.repeat(5_000)}`
    const statement = claim([{ kind: 'text', text }], citation(1))
    const messages = renderDiscordPlain(briefing({ blocks: [{ kind: 'paragraph', statement }] }))
    expect(messages.flatMap(discordFaults)).toEqual([])
    const marks = messages.map(({ content }) => content.split('\u200D').length - 1)
    expect(marks.reduce((sum, count) => sum + count, 0)).toBe(5_000)
  })

  test('offers ten suggestions and counts the others', () => {
    const suggestions = Array.from({ length: 30 }, (_, index) => ({
      label: `Question ${index}`,
      ask: `question ${index}`,
    }))
    const messages = renderDiscord(briefing({ blocks: [], suggestions }), { share: 'all' })
    const [shown] = messages.map(readDiscord)
    expect(messages.flatMap(discordFaults)).toEqual([])
    expect(shown?.controls).toEqual(suggestions.slice(0, 10))
    expect(shown?.text).toContain('20 more: type /quad help.')
  })

  test('shows every choice: as a button, or to be typed where no button could hold it', () => {
    const long = { label: 'Long', ask: 'x'.repeat(94) }
    const twice = { label: 'Again', ask: 'choice 0' }
    const choices = Array.from({ length: 27 }, (_, index) => ({
      label: `Choice ${index}`,
      ask: `choice ${index}`,
    }))
    const messages = renderDiscord(
      briefing({ blocks: [{ kind: 'choices', choices: [long, ...choices, twice] }] }),
    )
    const [shown] = messages.map(readDiscord)
    expect(messages.flatMap(discordFaults)).toEqual([])
    expect(shown?.controls).toEqual(choices)
    expect(shown?.text).toContain(`Long – /quad ask question: ${long.ask}`)
    expect(shown?.text).toContain('Again – /quad ask question: choice 0')
  })

  test('shows a title of 300 characters whole', () => {
    const title = 'A very long title, '.repeat(16).trim()
    const messages = renderDiscord(briefing({ title, blocks: [] }))
    expect(messages.flatMap(discordFaults)).toEqual([])
    expect(readDiscord(messages[0]).text).toBe(title)
  })

  test('encodes what would end an address early, and links no others than of the web', () => {
    const odd = citation(1, { url: 'https://e.test/a|b(c)?x=<y>\\z' })
    const script = citation(2, { url: 'javascript:alert(1)' })
    const messages = renderDiscord(
      briefing({ blocks: [{ kind: 'paragraph', statement: claim('So it is.', odd, script) }] }),
    )
    const shown = readDiscord(messages[0])
    expect(messages.flatMap(discordFaults)).toEqual([])
    expect(shown.links.map(({ url }) => url)).toEqual([
      'https://e.test/a|b%28c%29?x=%3Cy%3E%5Cz',
      'https://e.test/a|b%28c%29?x=%3Cy%3E%5Cz',
    ])
    expect(shown.text).toContain('[2] Source 2 javascript:alert(1)')
  })

  test('in Japanese keeps to the bytes that Discord takes, not only to the characters', () => {
    const text = '日本が第三回会合を主催した。'.repeat(400)
    const messages = renderDiscord(
      briefing({ blocks: [{ kind: 'paragraph', statement: claim(text, citation(1)) }] }),
    )
    expect(messages.flatMap(discordFaults)).toEqual([])
    const said = messages.map((message) => /^(日.*。) \[1\]$/m.exec(readDiscord(message).text)?.[1])
    expect(said.join('')).toBe(text)
  })

  test('says so where a question is too long for Share', () => {
    const [message] = renderDiscord(briefing({ blocks: [] }), { share: 'x'.repeat(200) })
    expect(readDiscord(message).text).toContain('too long for a Share button')
  })
})

describe('a briefing that is shared', () => {
  const shared = briefing({ title: 'A', blocks: facts(60).blocks })

  test('says by whom on its first message only, within the limits', () => {
    const messages = renderDiscord(shared, { sharedBy: '123456789012345678' })
    expect(messages.length).toBeGreaterThan(1)
    const [first, ...rest] = messages.map((message) => JSON.stringify(message))
    expect(first).toContain('-# Shared by <@123456789012345678>\\n## A')
    expect(rest.join('')).not.toContain('Shared by')
    expect(messages.flatMap(discordFaults)).toEqual([])
  })

  test('says so in plain text as well', () => {
    const [first] = renderDiscordPlain(shared, { sharedBy: '1' })
    expect(first.content).toMatch(/^-# Shared by <@1>\n## A\n/)
  })

  test('says nothing for what is no id', () => {
    const [message] = renderDiscord(shared, { sharedBy: '1> @everyone' })
    expect(JSON.stringify(message)).not.toContain('Shared by')
  })
})

test('rows of choices are known again where a briefing asks back, and only there', () => {
  const choices = Array.from({ length: 7 }, (_, index) => ({ label: `${index}`, ask: `${index}` }))
  const [first, ...rest] = choices
  if (first === undefined) throw new Error('no choices')
  const suggestions = [{ label: 'else', ask: 'else' }]
  const asking = briefing({ blocks: [{ kind: 'choices', choices: [first, ...rest] }], suggestions })
  const rowIds = (asksBack: boolean) =>
    renderDiscord(asking, { asksBack })[0].components[0].components.flatMap((row) =>
      row.type === ACTION_ROW ? [row.id] : [],
    )
  expect(rowIds(true).map(isChoiceRow)).toEqual([true, true, false])
  expect(new Set(rowIds(true)).size).toBe(3)
  expect(rowIds(false)).toEqual([undefined, undefined, undefined])
  expect(renderDiscord(asking, { asksBack: true }).flatMap(discordFaults)).toEqual([])
})

describe('a briefing in plain Discord', () => {
  test('has its addresses in sight and its choices to be typed', () => {
    expect(renderDiscordPlain(newDelhi)).toEqual([goldenPlain])
  })

  test('shows hostile text letter by letter and pings nobody', () => {
    const messages = renderDiscordPlain(briefing({ title: HOSTILE, blocks: [] }))
    expect(messages.flatMap(discordFaults)).toEqual([])
    expect(readDiscord(messages[0])).toEqual({ text: HOSTILE, links: [], controls: [] })
  })

  test('of more facts than fit goes on in further messages', () => {
    const messages = renderDiscordPlain(facts(60))
    expect(messages.length).toBeGreaterThan(1)
    expect(messages.flatMap(discordFaults)).toEqual([])
  })
})
