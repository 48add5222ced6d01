// One thing that stands in a channel, as each platform shows it.

import { memo, useState } from 'react'
import type { Entry } from '../shapes.ts'
import { anchorOf } from '../workspace.ts'
import { fileAddress, pictureAddress } from './api.ts'
import { DiscordLook, type DiscordPress } from './discord-look.tsx'
import { momentWords } from './moments.ts'
import { Payloads, PayloadSwitch } from './payload.tsx'
import { Picture } from './picture.tsx'
import { hasFile, SlackLook, type SlackPress } from './slack-look.tsx'
import type { Theme } from './use-theme.ts'

export type Looks = 'both' | 'slack' | 'discord'

interface EntryViewProps {
  readonly entry: Entry
  readonly person: string
  readonly looks: Looks
  readonly theme: Theme
  readonly isBusy: boolean
  /** Whether it is shown whole from the start. */
  readonly isOpen: boolean
  readonly onPress: (entry: Entry, press: SlackPress | DiscordPress) => void
}

/** The first line of what was said. */
export function titleOf({ text }: Entry): string {
  return text.split('\n', 1).join('').slice(0, 120)
}

/** One entry. */
export const EntryView = memo(function EntryView(props: EntryViewProps) {
  const { entry, person } = props
  const [isOpened, setOpened] = useState<boolean | null>(null)
  const label = `${entry.kind === 'typed' ? person : 'Quad Brief'}: ${titleOf(entry)}`

  if (entry.kind === 'typed') {
    return (
      <article className="typed" id={anchorOf(entry.id)} aria-label={label}>
        <p className="by">
          <b>{person}</b> <time dateTime={entry.at}>{momentWords(entry.at)}</time>
        </p>
        <Typed text={entry.text} />
      </article>
    )
  }
  const isOpen = isOpened ?? props.isOpen
  return (
    <article
      className={`said ${entry.kind}`}
      id={anchorOf(entry.id)}
      aria-label={label}
      tabIndex={-1}
    >
      <p className="by">
        <span className="avatar" aria-hidden="true">
          Q
        </span>
        <b>Quad Brief</b> <span className="app">app</span>{' '}
        <time dateTime={entry.at}>{momentWords(entry.at)}</time>
        {entry.isPrivate ? <span className="only">Only you see this</span> : null}
        {entry.kind === 'digest' ? <span className="kind">Digest</span> : null}
        {entry.isFound ? <span className="kind">Reply lost, found by looking</span> : null}
      </p>
      {isOpen ? (
        <Body {...props} />
      ) : (
        <button type="button" className="folded" onClick={() => setOpened(true)}>
          {titleOf(entry)} <span>Show</span>
        </button>
      )}
    </article>
  )
})

/** What is longer is folded: the answer is what one looks for. */
const LONG_LINE = 400

function Typed({ text }: { readonly text: string }) {
  const [isWhole, setWhole] = useState(text.length <= LONG_LINE)
  if (isWhole) return <p className="line">{text}</p>
  const beginning = text.slice(0, LONG_LINE)
  return (
    <p className="line">
      {`${beginning.slice(0, beginning.lastIndexOf(' '))} … `}
      <button type="button" className="plain" onClick={() => setWhole(true)}>
        Show all of it
      </button>
    </p>
  )
}

function Body({ entry, looks, theme, isBusy, onPress }: EntryViewProps) {
  const [isPayload, setPayload] = useState(false)
  const { id, slack, discord, file, picture } = entry
  const isWithin = slack.some(({ blocks }) => blocks.some(hasFile))
  return (
    <>
      <div className={`looks ${looks}`}>
        {looks === 'discord' ? null : (
          <div className="look slack" role="group" aria-label="As Slack shows it">
            {slack.map((message, index) => (
              <SlackLook
                key={index}
                name={`${id}-${index}`}
                message={message}
                theme={theme}
                pictureAddress={pictureAddress(entry)}
                onPress={(press) => {
                  if (!isBusy) onPress(entry, press)
                }}
              />
            ))}
            {picture === null || isWithin ? null : (
              <Picture address={pictureAddress(entry)} alt={picture.alt} />
            )}
            {isPayload ? <Payloads platform="Slack" messages={slack} /> : null}
          </div>
        )}
        {looks === 'slack' ? null : (
          <div className="look discord" role="group" aria-label="As Discord shows it">
            {discord.length === 0 ? (
              <p className="d-small">Discord has shown all of this answer already.</p>
            ) : null}
            {discord.map((message, index) => (
              <DiscordLook
                key={index}
                message={message}
                isDisabled={isBusy}
                fileAddress={fileAddress(id)}
                pictureAddress={pictureAddress(entry)}
                onPress={(press) => onPress(entry, press)}
              />
            ))}
            {isPayload ? <Payloads platform="Discord" messages={discord} /> : null}
          </div>
        )}
      </div>
      <p className="below">
        {file === null ? null : (
          <a className="file" href={fileAddress(id)} download={file.name}>
            {`Download ${file.name} (${sizeWords(file.bytes)})`}
          </a>
        )}
        <PayloadSwitch isShown={isPayload} onTurn={setPayload} />
      </p>
    </>
  )
}

function sizeWords(bytes: number): string {
  return bytes < 1_000 ? `${bytes} bytes` : `${Math.round(bytes / 1_000)} kB`
}
