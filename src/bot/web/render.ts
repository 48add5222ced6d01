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
import type { Picture } from '../pictures/picture.ts'
import { outwardLink } from './link.ts'
import { pageText } from './page.ts'
import { countUses, marksHtml, sourceSection } from './sources.ts'
import type { Uses } from './sources.ts'

export interface HtmlOptions {
  /** BCP 47 tag of the language that the briefing is in; "en" unless told. */
  readonly language?: string
  /** Stands below the title; none unless told. */
  readonly picture?: Picture
}

/** Where a page that stands among others leads; without them a page stands alone. */
export interface BodyLinks {
  /** The address that asks a question; without it, questions stand there to be typed. */
  readonly ask?: (ask: string) => string
  /** The address of the page of a source, by its id. */
  readonly source?: (id: string) => string
}

/** What stands below the title, in the order of reading. */
export interface BriefingBody {
  readonly blocks: readonly SafeHtml[]
  /** Null where there is nothing to ask next. */
  readonly askNext: SafeHtml | null
  /** Null where nothing is cited. */
  readonly sources: SafeHtml | null
}

/**
 * Shows a briefing as a page.
 * @param briefing any briefing
 * @param options the language, and a picture that shows the same
 * @returns one HTML document
 */
export function renderHtml(briefing: Briefing, options: HtmlOptions = {}): NonEmpty<string> {
  const { title } = briefing
  const { blocks, askNext, sources } = briefingBody(briefing)
  const { picture } = options
  const figure =
    picture !== undefined && markup`<figure class="picture">${picture.drawing}</figure>\n`
  const main = markup`<main>
<h1>${title}</h1>
${figure}${blocks}${askNext}${sources}</main>`
  return [pageText({ title, language: options.language ?? 'en', main })]
}

/**
 * A briefing without its title, to be put into a page.
 * @param briefing any briefing; one a page, since its sources have ids
 * @param links where the page leads besides
 * @returns its parts
 */
export function briefingBody(briefing: Briefing, links: BodyLinks = {}): BriefingBody {
  const { citations, suggestions } = briefing
  const uses = countUses(briefing)
  let heading = briefing.title
  const blocks = briefing.blocks.map((block) => {
    if (block.kind === 'heading') heading = block.text
    return markup`${blockHtml(block, uses, heading, links)}\n`
  })
  return {
    blocks,
    askNext: suggestions.length > 0 ? askNextSection(suggestions, links) : null,
    sources: citations.length > 0 ? sourceSection(citations, uses, links.source) : null,
  }
}

function blockHtml(block: Block, uses: Uses, heading: string, links: BodyLinks): SafeHtml {
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
    choices: ({ choices }) => choiceList(choices, links),
  })
}

/**
 * One statement with the numbers of its sources.
 * @param statement of a briefing
 * @param uses all uses of sources in that briefing
 * @param surroundings what stands around it, such as its heading
 * @returns text and marks, without an element around them
 */
export function statementHtml(
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
    person: ({ text }) => markup`${text}`,
    link: ({ text, url }) => {
      const href = webAddress(url)
      return href === null ? markup`${text} (${url})` : outwardLink(text, href)
    },
  })
}

function choiceList(choices: readonly Choice[], { ask: address }: BodyLinks): SafeHtml {
  const items = choices.map(({ label, ask }) => {
    if (address !== undefined) return markup`<li><a href="${address(ask)}">${label}</a></li>\n`
    const name = label === ask ? null : markup`${label} `
    return markup`<li>${name}<code>${ask}</code></li>\n`
  })
  return markup`<ul class="choices" role="list">\n${items}</ul>`
}

function askNextSection(suggestions: readonly Choice[], links: BodyLinks): SafeHtml {
  return markup`<section class="ask" aria-labelledby="ask-next">
<h2 id="ask-next">Ask next</h2>
${choiceList(suggestions, links)}
</section>
`
}
