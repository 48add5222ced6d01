// The channels: which are broken, and where something came while another was open.

import { useEffect, useRef } from 'react'
import type { ChannelId } from '../workspace.ts'
import type { Known } from './use-playground.ts'

interface ChannelListProps {
  readonly known: Known
  readonly current: ChannelId
  readonly onChoose: (channel: ChannelId) => void
}

/** The channels, one of them open. */
export function ChannelList({ known, current, onChoose }: ChannelListProps) {
  const unseenIn = useUnseen(known, current)
  return (
    <nav className="channels" aria-label="Channels">
      <ul>
        {known.state.channels.map(({ id, name, condition }) => (
          <li key={id}>
            <button type="button" aria-current={id === current} onClick={() => onChoose(id)}>
              {id === 'direct' ? 'Direct message' : `# ${name}`}
              {unseenIn(id) === 0 ? null : <span className="new">{`${unseenIn(id)} new`}</span>}
              {condition === 'well' ? null : (
                <span className="broken" title="This channel is broken on purpose">
                  broken
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Up to which sequence what stands in each channel was seen; what was there at first counts as seen. */
interface Seen {
  readonly session: string
  readonly first: number
  readonly upTo: Map<ChannelId, number>
}

/** @returns tells how many things came to a channel since it was open last */
function useUnseen({ state, entries }: Known, current: ChannelId): (channel: ChannelId) => number {
  const { session, sequence } = state
  const kept = useRef<Seen>({ session, first: sequence, upTo: new Map() })
  // A reset makes another session, and counts anew.
  const seen =
    kept.current.session === session ? kept.current : { session, first: 0, upTo: new Map() }

  useEffect(() => {
    seen.upTo.set(current, sequence)
    kept.current = seen
  })

  return (channel) => {
    if (channel === current) return 0
    const from = seen.upTo.get(channel) ?? seen.first
    return entries.filter((entry) => entry.channel === channel && entry.sequence > from).length
  }
}
