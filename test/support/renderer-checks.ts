// What is wrong with a rendered briefing, seen with a reader's eyes. Every check returns faults in words.

import type {
  Briefing,
  Choice,
  Citation,
  Statement,
} from '../../src/briefings/document/briefing.ts'
import { dateInWords } from '../../src/briefings/document/dates.ts'
import { statements, visit } from '../../src/briefings/document/visit.ts'
import { decoded, sameAddress, visible } from './shown.ts'
import type { Reading, Shown } from './shown.ts'

/** The longest statement that must stand in one message; a longer one may go on in the next. */
const UNDIVIDED = 500

interface Expected {
  readonly what: string
  readonly text: string
  /** What stands directly after the text: "(inferred)" and the citation numbers. */
  readonly marks: string
  readonly statement: Statement | null
}

function expectedOf(briefing: Briefing, reading: Reading): Expected[] {
  const plain = (what: string, text: string): Expected => ({
    what,
    text: visible(text, reading),
    marks: '',
    statement: null,
  })
  const said = (statement: Statement): Expected => {
    const text = statement.inlines.map((inline) =>
      inline.kind === 'link' ? (reading.linkText?.(inline) ?? inline.text) : inline.text,
    )
    return {
      what: statement.kind,
      text: visible(text.join(''), reading),
      marks: visible(marksOf(statement), reading),
      statement,
    }
  }
  return [
    plain('title', briefing.title),
    ...briefing.blocks.flatMap((block) =>
      visit<typeof block, Expected[]>(block, {
        heading: ({ text }) => [plain('heading', text)],
        paragraph: ({ statement }) => [said(statement)],
        list: ({ items }) => items.map(said),
        facts: ({ rows }) =>
          rows.flatMap((row) => [plain('label', row.label), ...row.statements.map(said)]),
        choices: () => [],
      }),
    ),
  ]
}

function marksOf(statement: Statement): string {
  if (statement.kind === 'note') return ''
  const basis = statement.kind === 'claim' && statement.basis === 'inferred' ? '(inferred)' : ''
  return basis + statement.citations.map(({ number }) => `[${number}]`).join('')
}

interface Place {
  readonly message: number
  readonly end: number
}

/**
 * Title, headings, labels and statements: all there, whole, in order, every statement with its citation numbers
 * directly after it; statements of up to UNDIVIDED characters within one message.
 */
export function statementFaults(
  briefing: Briefing,
  shown: readonly Shown[],
  reading: Reading = {},
) {
  return locate(briefing, shown, reading).faults
}

function locate(briefing: Briefing, shown: readonly Shown[], reading: Reading) {
  const pages = shown.map(({ text }) => visible(text, reading))
  const ends = new Map<Statement, number>()
  const faults: string[] = []
  let place: Place = { message: 0, end: 0 }
  for (const expected of expectedOf(briefing, reading)) {
    const found = find(expected, pages, place)
    if (found === null) {
      faults.push(`${expected.what} not found in order: ${expected.text}${expected.marks}`)
      continue
    }
    place = found
    if (expected.statement !== null) ends.set(expected.statement, found.message)
  }
  return { faults, ends }
}

function find({ text, marks, statement }: Expected, pages: readonly string[], from: Place) {
  const mayDivide = statement !== null && text.length > UNDIVIDED
  for (let message = from.message; message < pages.length; message += 1) {
    const start = message === from.message ? from.end : 0
    const found =
      within(text + marks, pages, { message, end: start }) ??
      (mayDivide ? divided(text, marks, pages, { message, end: start }) : null)
    if (found !== null) return found
  }
  return null
}

function within(needle: string, pages: readonly string[], { message, end }: Place): Place | null {
  const at = (pages[message] ?? '').indexOf(needle, end)
  return at < 0 ? null : { message, end: at + needle.length }
}

/** A long text that starts in one message and ends, with its marks, in a following one. */
function divided(text: string, marks: string, pages: readonly string[], from: Place): Place | null {
  const next = { message: from.message + 1, end: 0 }
  if (next.message >= pages.length) return null
  const longest = longestPrefix(text, pages[from.message] ?? '', from.end)
  for (let length = longest; length > Math.max(0, longest - 20); length -= 1) {
    const rest = text.slice(length).trimStart()
    if (rest === '') continue
    const found = within(rest + marks, pages, next) ?? divided(rest, marks, pages, next)
    if (found !== null) return found
  }
  return null
}

function longestPrefix(text: string, page: string, from: number): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (page.indexOf(text.slice(0, middle), from) < 0) high = middle - 1
    else low = middle
  }
  return low
}

/**
 * Every source is listed where the reader comes after its last use, or in that message: number, title,
 * publisher, date and the whole address.
 */
export function sourceFaults(briefing: Briefing, shown: readonly Shown[], reading: Reading = {}) {
  const { ends } = locate(briefing, shown, reading)
  return briefing.citations.flatMap((citation) => {
    const lastUse = statements(briefing)
      .filter((statement) => statement.kind !== 'note' && statement.citations.includes(citation))
      .map((statement) => ends.get(statement) ?? 0)
      .reduce((one, other) => Math.max(one, other), 0)
    const listed = shown.slice(lastUse).some((message) => isListed(citation, message, reading))
    return listed ? [] : [`source not listed whole after its last use: ${JSON.stringify(citation)}`]
  })
}

function isListed(citation: Citation, message: Shown, reading: Reading): boolean {
  const page = visible(message.text, reading)
  const { number, title, publisher, published, url } = citation
  const names = [`[${number}]`, `${number}.`, `${number}. `].map(
    (mark) => mark + visible(title, reading),
  )
  const rest = [publisher, ...(published === null ? [] : [dateInWords(published)])]
  const inOrder = names.some((name) => {
    let end = page.indexOf(name)
    if (end < 0) return false
    end += name.length
    return rest.every((part) => {
      const needle = visible(part, reading)
      const at = page.indexOf(needle, end)
      end = at + needle.length
      return at >= 0
    })
  })
  return inOrder && isReachable(url, message, reading)
}

function isReachable(url: string, { links, text }: Shown, reading: Reading): boolean {
  if (links.some((link) => sameAddress(link.url, url))) return true
  const page = visible(text, reading)
  return page.includes(visible(new URL(url).href, reading))
}

/** Links inside sentences lead where the briefing says, and no other link has come into being. */
export function linkFaults(briefing: Briefing, shown: readonly Shown[], reading: Reading = {}) {
  const links = statements(briefing)
    .flatMap((statement) => statement.inlines)
    .filter((inline) => inline.kind === 'link')
  const lost = links
    .filter(({ url }) => !shown.some((message) => isReachable(url, message, reading)))
    .map(({ url }) => `link lost: ${url}`)
  const known = [...links, ...briefing.citations].map(({ url }) => decoded(url))
  const foreign = shown
    .flatMap((message) => message.links)
    .filter(({ text, url }) => !known.includes(decoded(url)) && !sameAddress(text, url))
    .map(({ text, url }) => `link that the briefing does not have: "${text}" to ${url}`)
  return [...lost, ...foreign]
}

/** Of every group of choices at least one is shown, and those that are not are counted ("3 more"). */
export function choiceFaults(briefing: Briefing, shown: readonly Shown[], reading: Reading = {}) {
  const groups = briefing.blocks.flatMap((block) =>
    block.kind === 'choices' ? [block.choices] : [],
  )
  const page = visible(shown.map(({ text }) => text).join('\n'), reading)
  const controls = shown.flatMap((message) => message.controls)
  return [...groups, briefing.suggestions].flatMap((group) => {
    const missing = group.filter((choice) => !isOffered(choice, controls, page, reading))
    if (missing.length === 0) return []
    const isCounted = page.includes(visible(`${missing.length} more`, reading))
    if (isCounted && missing.length < group.length) return []
    return [
      `${missing.length} of ${group.length} choices neither shown nor counted: ${JSON.stringify(missing)}`,
    ]
  })
}

function isOffered(choice: Choice, controls: readonly Choice[], page: string, reading: Reading) {
  const [label, ask] = [visible(choice.label, reading), visible(choice.ask, reading)]
  const asControl = controls.some((control) => {
    const shownLabel = visible(control.label, reading)
    const isLabel = shownLabel.endsWith('…')
      ? label.startsWith(shownLabel.slice(0, -1).trimEnd())
      : shownLabel === label
    return isLabel && visible(control.ask, reading) === ask
  })
  return asControl || (page.includes(ask) && page.includes(label))
}
