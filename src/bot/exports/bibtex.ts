// Sources -> BibTeX, one @online entry each, as biblatex and its biber read it.

import { dateParts, firstDay, lastDay, neutral, type Source } from '../../briefings/index.ts'
import { addressText } from './address.ts'

/**
 * Writes a bibliography. The key of an entry is the source's id, which never changes.
 * https://mirrors.ctan.org/macros/latex/contrib/biblatex/doc/biblatex.pdf section 2.1.1, @online
 * @param sources in the order in which they are to stand
 * @returns UTF-8 text for biblatex
 */
export function bibtexText(sources: readonly Source[]): string {
  return sources.map(entryText).join('\n')
}

function entryText({ id, title, publisher, kind, url, published, note }: Source): string {
  const fields: readonly (readonly [string, string])[] = [
    // The second pair of braces keeps capitals as they are.
    ['title', `{${latex(title)}}`],
    ['organization', `{${latex(publisher)}}`],
    ...(published === null ? [] : [['date', bibDate(published)] as const]),
    // Some readers take a dollar for mathematics even in an address.
    ['url', addressText(url).replaceAll('$', '%24')],
    ['keywords', kind],
    ...(note === undefined ? [] : [['note', latex(note)] as const]),
  ]
  return `@online{${id},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`
}

/** As precise as known; biblatex (section 2.3.8) takes days, months, years and ranges of them, but no weeks. */
function bibDate(iso: string): string {
  if (dateParts(iso).kind !== 'week') return iso
  return `${firstDay(iso).toString()}/${lastDay(iso).toString()}`
}

/**
 * What TeX would not print as it stands. Braces go by name: BibTeX counts them even after a backslash.
 * https://www.ctan.org/pkg/encguide section 2; https://www.bibtex.com/g/bibtex-format
 */
const TEX: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '`': String.raw`\textasciigrave{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '|': String.raw`\textbar{}`,
  $: String.raw`\$`,
  '&': String.raw`\&`,
  '%': String.raw`\%`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
}

function latex(text: string): string {
  return (
    neutral(text)
      .replace(/[\\{}~^`<>|$&%#_]/g, (mark) => TEX[mark] ?? mark)
      // Two of these in a row would become one longer mark.
      .replace(/([-'])(?=\1)/g, '$1{}')
  )
}
