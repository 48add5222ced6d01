// Statements and sources -> runs of rich text.
//
// Everything that we quote goes into rich_text, never into mrkdwn: a text element holds text, and
// whatever pings, links or draws is an element of another type. So nothing needs escaping, and no
// escaping can be forgotten. (In mrkdwn, `*`, `_`, `~` and backticks cannot be escaped at all.)
// Slack prefers it over mrkdwn as well.
// https://docs.slack.dev/reference/block-kit/blocks/rich-text-block

import type { types } from '@slack/bolt'
import {
  dateInWords,
  visit,
  webAddress,
  type Citation,
  type Inline,
  type Statement,
} from '../../briefings/index.ts'
import { LONG_ADDRESS } from '../messages/atoms.ts'
import type { LongLink } from '../messages/atoms.ts'
import { SLACK_LIMITS } from './limits.ts'

export type Run = types.RichTextElement
type Style = NonNullable<types.RichTextText['style']>

/**
 * Text as it is, however long.
 * @param text plain text
 * @param style bold, italic, code; none unless told
 * @returns as many runs as Slack needs for it; none for no text
 */
export function textRuns(text: string, style?: Style): readonly Run[] {
  const runs: Run[] = []
  for (let rest = text; rest !== '';) {
    const piece = rest.slice(0, cutBefore(rest, SLACK_LIMITS.run.max))
    runs.push({ type: 'text', text: piece, ...(style === undefined ? {} : { style }) })
    rest = rest.slice(piece.length)
  }
  return runs
}

/**
 * The same text in as few runs as it takes, since Slack counts their JSON too.
 * @param runs any runs
 * @returns runs in which no two neighbours are text of the same style, unless they are too long for
 * one
 */
export function merged(runs: readonly Run[]): Run[] {
  return runs.reduce<Run[]>((kept, run) => {
    const last = kept.at(-1)
    const isSame =
      last?.type === 'text' &&
      run.type === 'text' &&
      JSON.stringify(last.style) === JSON.stringify(run.style) &&
      last.text.length + run.text.length <= SLACK_LIMITS.run.max
    return isSame ? [...kept.slice(0, -1), { ...last, text: last.text + run.text }] : [...kept, run]
  }, [])
}

/**
 * A statement with its citation numbers behind it, each linked to its source.
 * @param statement any statement
 * @returns its runs
 */
export function statementRuns(statement: Statement): readonly Run[] {
  const said = statement.inlines.flatMap(inlineRuns)
  return visit<Statement, readonly Run[]>(statement, {
    claim: ({ basis, citations }) => [
      ...said,
      ...(basis === 'inferred' ? textRuns(' (inferred)', { italic: true }) : []),
      ...numberRuns(citations),
    ],
    silence: ({ citations }) => [...said, ...numberRuns(citations)],
    note: () => said,
  })
}

/**
 * A source as it stands in the list of sources.
 * @param citation a numbered source
 * @returns "[1] Title · Publisher (official), 31 January 2023", the title linked
 */
export function sourceRuns({
  number,
  title,
  url,
  publisher,
  kind,
  published,
}: Citation): readonly Run[] {
  const date = published === null ? 'undated' : dateInWords(published)
  return [
    ...textRuns(`[${number}] `),
    ...linkRuns(title, url),
    ...textRuns(` · ${publisher} (${kind}), ${date}`),
  ]
}

/**
 * A link of a sentence that is listed with the sources, since its address is long.
 * @param link text and address
 * @returns its runs
 */
export function longLinkRuns({ text, url }: LongLink): readonly Run[] {
  return [...textRuns('Link: '), ...linkRuns(text, url)]
}

function inlineRuns(inline: Inline): readonly Run[] {
  return visit<Inline, readonly Run[]>(inline, {
    text: ({ text }) => textRuns(text),
    strong: ({ text }) => textRuns(text, { bold: true }),
    // https://docs.slack.dev/reference/block-kit/block-elements/date-element
    time: ({ text, seconds, lead = '' }) => [
      ...(lead === '' ? [] : textRuns(lead)),
      { type: 'date', timestamp: seconds, format: '{date_long}, {time}', fallback: text },
    ],
    channel: ({ text }) =>
      /^[CGD][A-Z0-9]{2,}$/.test(text) ? [{ type: 'channel', channel_id: text }] : textRuns(text),
    // https://docs.slack.dev/reference/block-kit/blocks/rich-text-block#user-element-type
    person: ({ text }) =>
      /^[UW][A-Z0-9]{2,}$/.test(text) ? [{ type: 'user', user_id: text }] : textRuns(text),
    link: ({ text, url }) => (url.length > LONG_ADDRESS ? textRuns(text) : linkRuns(text, url)),
  })
}

function numberRuns(citations: readonly Citation[]): readonly Run[] {
  const numbers = citations.flatMap(({ number, url }) =>
    url.length > LONG_ADDRESS ? textRuns(`[${number}]`) : linkRuns(`[${number}]`, url),
  )
  return [...textRuns(' '), ...numbers]
}

/** A link; text and address as text where the address leads to nowhere on the web. */
function linkRuns(text: string, url: string): readonly Run[] {
  const address = webAddress(url)
  if (address === null) return textRuns(`${text} ${url}`)
  return [{ type: 'link', url: address, text: text.trim() === '' ? address : text }]
}

/** The most that can be cut off a text without parting the two halves of one character. */
function cutBefore(text: string, most: number): number {
  if (text.length <= most) return text.length
  const last = text.charCodeAt(most - 1)
  return last >= 0xd800 && last <= 0xdbff ? most - 1 : most
}
