// The digests of a channel: when they come, how they stand, what can be done about them.

import type { DigestState, Entry, State } from '../shapes.ts'
import { channelName } from './chat.tsx'
import { titleOf } from './entry-view.tsx'
import { dayWords } from './moments.ts'
import { SubscribeForm } from './subscribe-form.tsx'
import type { Playground } from './use-playground.ts'

interface DigestPanelProps {
  readonly channel: State['channels'][number]
  /** Those of the channel. */
  readonly entries: readonly Entry[]
  readonly playground: Playground
  /** Brings an entry into sight. */
  readonly onShow: (entry: Entry) => void
}

/** The digests of a channel. */
export function DigestPanel({ channel, entries, playground, onShow }: DigestPanelProps) {
  const { digests } = channel
  const arrived = entries.filter(({ kind }) => kind === 'digest').toReversed()
  return (
    <section className="panel" aria-labelledby="digests-title">
      <h2 id="digests-title">{`Digests in ${channelName(channel)}`}</h2>
      {digests.map((digest, index) => (
        <DigestCard
          key={digest.id}
          digest={digest}
          mark={digests.length > 1 ? ` #${index + 1}` : ''}
          channel={channel}
          playground={playground}
        />
      ))}
      {digests.length === 0 ? (
        <>
          <p className="quiet">
            None yet. Fill this in, or type <code>/quad subscribe weekly monday 09:00</code>.
          </p>
          <SubscribeForm channel={channel.id} playground={playground} />
        </>
      ) : null}
      {arrived.length === 0 ? null : (
        <>
          <h3>{`Arrived: ${arrived.length}`}</h3>
          <ol className="arrived">
            {arrived.map((entry) => (
              <li key={entry.id}>
                <button type="button" className="plain" onClick={() => onShow(entry)}>
                  <span>{dayWords(entry.at)}</span> {titleOf(entry)}
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

const STANDING: Readonly<Record<DigestState['standing'], string>> = {
  active: 'Comes as planned',
  paused: 'Paused',
  halted: 'Halted',
}

const STATES: Readonly<Record<string, string>> = {
  waiting: 'waits',
  claimed: 'is on its way',
  sent: 'posted',
  skipped: 'left out, since nothing was new',
  refused: 'refused',
  parked: 'uncertain: somebody has to decide',
  expired: 'too late',
}

function DigestCard({
  digest: { schedule, about, standing, next, counts, deliveries },
  mark,
  channel,
  playground: { actions, isBusy },
}: {
  readonly digest: DigestState
  /** " #2" where there are several. */
  readonly mark: string
  readonly channel: State['channels'][number]
  readonly playground: Playground
}) {
  const say = (command: string) => (): void => {
    if (!isBusy) void actions.type(channel.id, `/quad ${command}${mark}`)
  }
  const deeds: readonly (readonly [string, string])[] = [
    ['Status', 'status'],
    ['Preview', 'preview'],
    ['Post now', 'digest'],
    standing === 'active' ? ['Pause', 'pause'] : ['Resume', 'resume'],
    ['Unsubscribe', 'unsubscribe'],
  ]
  const wrong = deliveries.filter(({ why }) => why !== null)
  return (
    <div className="card">
      <p>
        <b>{`${schedule.slice(0, 1).toUpperCase()}${schedule.slice(1)}`}</b>{' '}
        <span className={`standing ${standing}`}>{STANDING[standing]}</span>
      </p>
      <p className="quiet">{`About ${about}`}</p>
      {next.length === 0 ? null : (
        <>
          <h3>Next</h3>
          <ul className="next">
            {next.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      {deliveries.length === 0 ? null : (
        <p className="counts">
          {Object.entries(counts).map(([state, count]) => (
            <span key={state} className={state}>{`${count} ${STATES[state] ?? state}`}</span>
          ))}
        </p>
      )}
      {wrong.length === 0 ? null : (
        <details>
          <summary>What went wrong lately</summary>
          <ul className="next">
            {wrong.map(({ slot, state, why }) => (
              <li key={slot}>{`${slot}: ${STATES[state] ?? state}. ${why ?? ''}`}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="steps">
        {deeds.map(([label, command]) => (
          <button type="button" key={command} aria-disabled={isBusy} onClick={say(command)}>
            {label}
          </button>
        ))}
      </div>
    </div>
  )
}
