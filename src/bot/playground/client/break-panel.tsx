// Breaks and mends a channel, as it happens on the platforms.

import type { Condition, State } from '../shapes.ts'
import { channelName } from './chat.tsx'
import type { Playground } from './use-playground.ts'

const CONDITIONS: readonly (readonly [Condition, string, string])[] = [
  ['well', 'All is well', 'Messages arrive.'],
  ['archived', 'Archived', 'The channel is closed to everybody.'],
  ['kicked', 'Bot removed', 'Quad Brief was thrown out of the channel.'],
  ['rate-limited', 'Rate limited', 'The platform takes no more messages for now.'],
  ['lost-reply', 'Replies lost', 'Messages arrive, nobody is told so, and looking finds them.'],
  ['lost-for-good', 'Replies lost for good', 'The channel cannot be read back: a person decides.'],
]

/** Nobody archives a conversation of two, or throws one of them out. */
const OF_CHANNELS: readonly Condition[] = ['archived', 'kicked']

/** The switches of a channel. */
export function BreakPanel({
  channel,
  playground: { actions },
}: {
  readonly channel: State['channels'][number]
  readonly playground: Playground
}) {
  const isDirect = channel.id === 'direct'
  const possible = CONDITIONS.filter(([each]) => !isDirect || !OF_CHANNELS.includes(each))
  return (
    <section className="panel">
      <fieldset className="break">
        <legend>{isDirect ? 'Break the direct messages' : `Break ${channelName(channel)}`}</legend>
        {possible.map(([condition, label, detail]) => (
          <label key={condition}>
            <input
              type="radio"
              name="condition"
              checked={channel.condition === condition}
              onChange={() => void actions.set(channel.id, condition)}
            />
            <span>
              <b>{label}</b> <span className="quiet">{detail}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  )
}
