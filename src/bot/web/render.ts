// A briefing -> one web page that stands alone: no script, nothing loaded, every claim linked to its source.
import {
  needsOpenMark,
  visit,
  webAddress,
  type Block,
  type Briefing,
  type Choice,
  type Inline,
  type NonEmpty,
  type Statement,
} from '../../briefings/index.ts'
import { markup } from '../markup.ts'
import type { SafeHtml } from '../markup.ts'
import { outwardLink } from './link.ts'
import { pageText } from './page.ts'
import { countUses, marksHtml, sourceSection } from './sources.ts'
import type { Uses } from './sources.ts'

export interface HtmlOptions {
  /** BCP 47 tag of the language that the briefing is in; "en" unless told. */
  readonly language?: string
}

/**
 * Shows a briefing as a page.
 * @param briefing any briefing
 * @param options the language
 * @returns one HTML document
 */
export function renderHtml(briefing: Briefing, options: HtmlOptions = {}): NonEmpty<string> {
  const { title, citations, suggestions } = briefing
  const uses = countUses(briefing)
  const main = markup`<main>
<h1>${title}</h1>
${bodyOf(briefing, uses)}${suggestions.length > 0 && askNext(suggestions)}${
    citations.length > 0 && sourceSection(citations, uses)
  }</main>`
  return [pageText({ title, language: options.language ?? 'en', main })]
}

function bodyOf(briefing: Briefing, uses: Uses): readonly SafeHtml[] {
  let heading = briefing.title
  return briefing.blocks.map((block) => {
    if (block.kind === 'heading') heading = block.text
    return markup`${blockHtml(block, uses, heading)}\n`
  })
}

function blockHtml(block: Block, uses: Uses, heading: string): SafeHtml {
  const say = (statement: Statement, label = '') => statementHtml(statement, uses, [heading, label])
  return visit<Block, SafeHtml>(block, {
    heading: ({ text }) => markup`<h2>${text}</h2>`,
    paragraph: ({ statement }) => markup`<p>${say(statement)}</p>`,
    list: ({ items }) => markup`<ul>\n${items.map((item) => markup`<li>${say(item)}</li>\n`)}</ul>`,
    facts: ({ rows }) =>
      markup`<dl class="facts">\n${rows.map(({ label, statements }) => {
        const said = statements.map((statement) => markup`<dd>${say(statement, label)}</dd>`)
        return markup`<div><dt>${label}</dt>${said}</div>\n`
      })}</dl>`,
    choices: ({ choices }) => choiceList(choices),
  })
}

function statementHtml(
  statement: Statement,
  uses: Uses,
  surroundings: readonly string[],
): SafeHtml {
  const said = statement.inlines.map(inlineHtml)
  const marks = marksHtml(uses.get(statement) ?? [])
  return visit<Statement, SafeHtml>(statement, {
    claim: ({ basis }) => {
      const isInferred = basis === 'inferred'
      return markup`${said}${isInferred && markup` <span class="quiet">(inferred)</span>`}${marks}`
    },
    silence: (silence) => {
      const isUnmarked = needsOpenMark(silence, surroundings)
      return markup`${isUnmarked && markup`<span class="open">Open:</span> `}${said}${marks}`
    },
    note: () => markup`<span class="quiet">${said}</span>`,
  })
}

function inlineHtml(inline: Inline): SafeHtml {
  return visit<Inline, SafeHtml>(inline, {
    text: ({ text }) => markup`${text}`,
    strong: ({ text }) => markup`<strong>${text}</strong>`,
    time: ({ text, seconds }) => {
      const at = Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
      return markup`<time datetime="${at.toString()}">${text}</time>`
    },
    channel: ({ text }) => markup`${text}`,
    link: ({ text, url }) => {
      const href = webAddress(url)
      return href === null ? markup`${text} (${url})` : outwardLink(text, href)
    },
  })
}

function choiceList(choices: readonly Choice[]): SafeHtml {
  const items = choices.map(({ label, ask }) => {
    const name = label === ask ? null : markup`${label} `
    return markup`<li>${name}<code>${ask}</code></li>\n`
  })
  return markup`<ul class="choices" role="list">\n${items}</ul>`
}

function askNext(suggestions: readonly Choice[]): SafeHtml {
  return markup`<section class="ask" aria-labelledby="ask-next">
<h2 id="ask-next">Ask next</h2>
${choiceList(suggestions)}
</section>
`
}
