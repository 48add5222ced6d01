// A channel: what stands in it, and where one types.

import { useEffect, useRef } from 'react'
import type { Entry, State } from '../shapes.ts'
import { Composer } from './composer.tsx'
import { EntryView, type Looks } from './entry-view.tsx'
import type { Playground } from './use-playground.ts'
import type { Theme } from './use-theme.ts'

interface ChatProps {
  readonly channel: State['channels'][number]
  readonly person: string
  readonly entries: readonly Entry[]
  readonly looks: Looks
  readonly theme: Theme
  readonly playground: Playground
}

/** So many are shown whole; those before them are folded to a line each. */
const OPEN = 8

/** Of so many that come at once, the last is looked at. */
const MANY = 4

const TRY = [
  '/quad latest',
  'Who represented India in New Delhi?',
  '/quad compare Sydney Tokyo',
  '/quad export all csv',
  '/quad subscribe weekly monday 09:00',
] as const

/** How people call a channel. */
export function channelName({ id, name }: Pick<State['channels'][number], 'id' | 'name'>): string {
  return id === 'direct' ? `Direct message with ${name}` : `#${name}`
}

/** A channel. */
export function Chat({ channel, person, entries, looks, theme, playground }: ChatProps) {
  const { actions, isBusy } = playground
  const pending = playground.pending?.channel === channel.id ? playground.pending.line : null
  const scroller = useRef<HTMLDivElement>(null)
  /** How many stood here when it was last looked at. */
  const seen = useRef(0)
  const count = entries.length

  useEffect(() => {
    const isMany = count - seen.current > MANY
    const at = isMany ? count : Math.min(seen.current + 1, count)
    seen.current = count
    // What is new begins at the top: one reads downwards.
    scroller.current
      ?.querySelector(`.entries > li:nth-child(${at})`)
      ?.scrollIntoView({ block: 'start' })
  }, [count])

  return (
    <section className="chat" aria-labelledby="channel-title">
      <h2 className="unseen" id="channel-title">
        {channelName(channel)}
      </h2>
      <div
        className="scroller"
        ref={scroller}
        tabIndex={0}
        role="region"
        aria-label={`What stands in ${channelName(channel)}`}
      >
        {entries.length === 0 && pending === null ? (
          <div className="empty">
            <p className="big">{channelName(channel)}</p>
            <p>
              Quad Brief answers questions about the cyber meetings of the Quad: Australia, India,
              Japan and the United States. Every sentence names its source.
            </p>
            <p>
              Type <code>/</code> for every command, or ask in your own words. The answer is what
              Slack and Discord would show, from the code that serves them.
            </p>
            <ul>
              {TRY.map((line) => (
                <li key={line}>
                  <button
                    type="button"
                    className="try"
                    onClick={() => void actions.type(channel.id, line)}
                  >
                    {line}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <ol className="entries">
            {entries.map((entry, index) => (
              <li key={entry.id}>
                <EntryView
                  entry={entry}
                  person={person}
                  looks={looks}
                  theme={theme}
                  isBusy={isBusy}
                  isOpen={entry.kind !== 'digest' || index >= entries.length - OPEN}
                  onPress={(from, press) => {
                    void actions.press(from, press)
                  }}
                />
              </li>
            ))}
            {pending === null ? null : (
              <li className="pending">
                <b>{person}</b> {pending}
                <span className="waiting"> …</span>
              </li>
            )}
          </ol>
        )}
      </div>
      <Composer
        key={channel.id}
        label={`Message to ${channelName(channel)}`}
        isBusy={isBusy}
        onSend={(line) => actions.type(channel.id, line)}
      />
    </section>
  )
}
