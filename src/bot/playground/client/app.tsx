// The whole page: channels, what stands in them, and the panel of digests.

import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ChannelId } from '../workspace.ts'
import { BreakPanel } from './break-panel.tsx'
import { channelName, Chat } from './chat.tsx'
import { ClockPanel } from './clock-panel.tsx'
import { DigestPanel } from './digest-panel.tsx'
import type { Looks } from './entry-view.tsx'
import { FormDialog } from './form-dialog.tsx'
import { usePlayground, type Known, type Playground } from './use-playground.ts'
import { useTheme, type Theme } from './use-theme.ts'

const LOOKS: readonly (readonly [Looks, string])[] = [
  ['both', 'Side by side'],
  ['slack', 'Slack'],
  ['discord', 'Discord'],
]

/** Below it two platforms do not fit side by side. */
const NARROW = '(max-width: 52rem)'

/** The page. */
export function App({ tools }: { readonly tools: Element }) {
  const playground = usePlayground()
  const [theme, turn] = useTheme()
  const { known, trouble, spoken, form, actions } = playground
  return (
    <>
      {createPortal(
        <Tools theme={theme} onTurn={turn} onReset={() => void actions.reset()} />,
        tools,
      )}
      <div className="unseen" role="status" aria-live="polite">
        {spoken}
      </div>
      {trouble === null ? null : (
        <div className="trouble" role="alert">
          <p>{trouble}</p>
          <button type="button" className="plain" onClick={actions.dismiss}>
            Close
          </button>
        </div>
      )}
      {known === null ? (
        <main className="loading">
          <h1>Quad Brief</h1>
          <p>{trouble === null ? 'One moment …' : 'Nothing can be shown.'}</p>
        </main>
      ) : (
        <Workspace known={known} playground={playground} theme={theme} />
      )}
      {form === null ? null : <FormDialog open={form} playground={playground} />}
    </>
  )
}

function Tools({
  theme,
  onTurn,
  onReset,
}: {
  readonly theme: Theme
  readonly onTurn: () => void
  readonly onReset: () => void
}) {
  return (
    <>
      <button type="button" className="plain" onClick={onReset}>
        Start over
      </button>
      <button type="button" className="plain" aria-pressed={theme === 'dark'} onClick={onTurn}>
        Dark
      </button>
    </>
  )
}

function Workspace({
  known,
  playground,
  theme,
}: {
  readonly known: Known
  readonly playground: Playground
  readonly theme: Theme
}) {
  const [channelId, setChannel] = useState<ChannelId>('briefings')
  const [chosen, setLooks] = useState<Looks>('both')
  const [isPanel, setPanel] = useState(false)
  const [shown, setShown] = useState<string | null>(null)
  const isNarrow = useMedia(NARROW)
  const { state, entries } = known
  const channel = state.channels.find(({ id }) => id === channelId) ?? state.channels[0]
  const looks = isNarrow && chosen === 'both' ? 'slack' : chosen

  useEffect(() => {
    if (shown === null) return
    const entry = document.getElementById(shown)
    entry?.querySelector<HTMLElement>('.folded')?.click()
    entry?.scrollIntoView({ block: 'start' })
    entry?.focus({ preventScroll: true })
    setShown(null)
  }, [shown])

  if (channel === undefined) return null
  const own = entries.filter(({ channel: where }) => where === channel.id)
  return (
    <main className={isPanel ? 'workspace on-panel' : 'workspace'}>
      <h1 className="unseen">Quad Brief playground</h1>
      <nav className="channels" aria-label="Channels">
        <ul>
          {state.channels.map((each) => (
            <li key={each.id}>
              <button
                type="button"
                aria-current={each.id === channel.id}
                onClick={() => setChannel(each.id)}
              >
                {each.id === 'direct' ? 'Direct message' : `# ${each.name}`}
                {each.condition === 'well' ? null : (
                  <span className="broken" title="This channel is broken on purpose">
                    broken
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="views">
        <fieldset className="switch looks-switch">
          <legend className="unseen">Look</legend>
          {LOOKS.filter(([name]) => !isNarrow || name !== 'both').map(([name, label]) => (
            <label key={name}>
              <input
                type="radio"
                name="looks"
                checked={looks === name}
                onChange={() => setLooks(name)}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          className="to-panel"
          aria-expanded={isPanel}
          aria-controls="panel"
          onClick={() => setPanel(!isPanel)}
        >
          {isPanel ? 'Back to the chat' : 'Digests and clock'}
        </button>
      </div>
      <Chat
        key={channel.id}
        channel={channel}
        person={state.person}
        entries={own}
        looks={looks}
        theme={theme}
        playground={playground}
      />
      <aside
        id="panel"
        className="panels"
        aria-label={`Digests and clock, ${channelName(channel)}`}
      >
        <ClockPanel known={known} playground={playground} />
        <DigestPanel
          channel={channel}
          entries={own}
          playground={playground}
          onShow={(anchor) => {
            setPanel(false)
            setShown(anchor)
          }}
        />
        <BreakPanel channel={channel} playground={playground} />
      </aside>
    </main>
  )
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const hear = (): void => setMatches(list.matches)
    hear()
    list.addEventListener('change', hear)
    return () => list.removeEventListener('change', hear)
  }, [query])
  return matches
}
