// The whole page: channels, what stands in them, and the panel of digests.

import { useState } from 'react'
import { createPortal } from 'react-dom'
import type { ChannelId } from '../workspace.ts'
import { BreakPanel } from './break-panel.tsx'
import { ChannelList } from './channel-list.tsx'
import { channelName, Chat } from './chat.tsx'
import { ClockPanel } from './clock-panel.tsx'
import { DigestPanel } from './digest-panel.tsx'
import type { Looks } from './entry-view.tsx'
import { FormDialog } from './form-dialog.tsx'
import { LooksSwitch, useIsNarrow } from './looks-switch.tsx'
import { usePlayground, type Known, type Playground } from './use-playground.ts'
import { useSight } from './use-sight.ts'
import { useTheme, type Theme } from './use-theme.ts'

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
  const isNarrow = useIsNarrow()
  const { state, entries } = known
  const channel = state.channels.find(({ id }) => id === channelId) ?? state.channels[0]
  const looks = isNarrow && chosen === 'both' ? 'slack' : chosen
  const show = useSight(entries, ({ channel: where }) => {
    setChannel(where)
    setPanel(false)
  })

  if (channel === undefined) return null
  const own = entries.filter(({ channel: where }) => where === channel.id)
  return (
    <main className={isPanel ? 'workspace on-panel' : 'workspace'}>
      <h1 className="unseen">Quad Brief playground</h1>
      <ChannelList known={known} current={channel.id} onChoose={setChannel} />
      <div className="views">
        <LooksSwitch looks={looks} isNarrow={isNarrow} onChoose={setLooks} />
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
        <ClockPanel channel={channel.id} known={known} playground={playground} />
        <DigestPanel channel={channel} entries={own} playground={playground} onShow={show} />
        <BreakPanel channel={channel} playground={playground} />
      </aside>
    </main>
  )
}
