// Discord's markdown, as much of it as Quad Brief writes: headings, lists, small print, bold, links, moments,
// mentions. https://support.discord.com/hc/en-us/articles/210298617

import { Fragment, type ReactNode } from 'react'
import { CHANNEL_IDS, CHANNELS, PERSON } from '../workspace.ts'
import { WebLink } from './links.tsx'
import { secondsWords } from './moments.ts'

interface Line {
  readonly kind: 'title' | 'heading' | 'small' | 'item' | 'text'
  readonly text: string
}

const MARKS = [
  ['title', /^## /],
  ['heading', /^### /],
  ['small', /^-# /],
  ['item', /^- /],
] as const

function lineOf(text: string): Line {
  const found = MARKS.find(([, mark]) => mark.test(text))
  return found === undefined
    ? { kind: 'text', text }
    : { kind: found[0], text: text.replace(found[1], '') }
}

/** Lines of one list stand together. */
function groupsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  return lines.reduce<Line[][]>((groups, line) => {
    const last = groups.at(-1)
    const isSameList = line.kind === 'item' && last?.[0]?.kind === 'item'
    return isSameList && last !== undefined
      ? [...groups.slice(0, -1), [...last, line]]
      : [...groups, [line]]
  }, [])
}

/** Text as Discord shows it. */
export function DiscordMarkdown({ text }: { readonly text: string }) {
  return (
    <>
      {groupsOf(text.split('\n').map(lineOf)).map((group, index) => (
        <Group key={index} lines={group} />
      ))}
    </>
  )
}

function Group({ lines }: { readonly lines: readonly Line[] }) {
  const [first] = lines
  if (first === undefined) return null
  const inner = <Inlines text={first.text} />
  switch (first.kind) {
    case 'title':
      return <h3 className="d-title">{inner}</h3>
    case 'heading':
      return <h4 className="d-heading">{inner}</h4>
    case 'small':
      return <p className="d-small">{inner}</p>
    case 'text':
      return <p>{inner}</p>
    case 'item':
      return (
        <ul>
          {lines.map((line, index) => (
            <li key={index}>
              <Inlines text={line.text} />
            </li>
          ))}
        </ul>
      )
  }
}

/** In the order in which they are tried at each place. */
const INLINE =
  /\\(?<escaped>[^0-9A-Za-z\s])|\*\*(?<bold>(?:\\.|[^*\\])+)\*\*|\[(?<label>(?:\\.|\[[^\]]*\]|[^\]\\])+)\]\(<(?<address>[^>\s]+)>\)|<(?<bare>https?:[^>\s]+)>|<t:(?<seconds>-?\d{1,13})(?::\w)?>|<@!?(?<person>\d+)>|<#(?<channel>\d+)>/g

function Inlines({ text }: { readonly text: string }): ReactNode {
  const parts: ReactNode[] = []
  let from = 0
  for (const match of text.matchAll(INLINE)) {
    parts.push(text.slice(from, match.index))
    parts.push(inlineOf(match.groups ?? {}))
    from = match.index + match[0].length
  }
  parts.push(text.slice(from))
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>)
}

function inlineOf(found: Readonly<Record<string, string | undefined>>): ReactNode {
  const { escaped, bold, label, address, bare, seconds, person, channel } = found
  if (escaped !== undefined) return escaped
  if (bold !== undefined) {
    return (
      <strong>
        <Inlines text={bold} />
      </strong>
    )
  }
  if (label !== undefined && address !== undefined) return <WebLink href={address}>{label}</WebLink>
  if (bare !== undefined) return <WebLink href={bare}>{bare}</WebLink>
  if (seconds !== undefined) {
    return <span className="d-time">{secondsWords(Number(seconds))}</span>
  }
  if (person !== undefined) {
    return <span className="d-mention">@{person === PERSON.discord ? PERSON.name : 'someone'}</span>
  }
  const known = CHANNEL_IDS.find((id) => CHANNELS[id].discord === channel)
  return (
    <span className="d-mention">#{known === undefined ? 'unknown' : CHANNELS[known].name}</span>
  )
}
