// The clock of the playground, and what moves it.

import type { Step } from '../requests.ts'
import type { ChannelId } from '../workspace.ts'
import { clockDay, clockTime, hereTime } from './moments.ts'
import type { Known, Playground } from './use-playground.ts'

const STEP_WORDS: Readonly<Record<Step, string>> = {
  day: '+1 day',
  week: '+1 week',
  next: 'To the next digest',
  year: 'A whole year',
}
const STEPS: readonly Step[] = ['day', 'week', 'next', 'year']

/** The clock. */
export function ClockPanel({
  channel,
  known,
  playground,
}: {
  /** The one that is open. */
  readonly channel: ChannelId
  readonly known: Known
  readonly playground: Playground
}) {
  const { progress, isBusy, actions } = playground
  const now = progress?.now ?? known.state.now
  const isAnyToCome = known.state.channels.some(({ digests }) =>
    digests.some(({ next }) => next.length > 0),
  )
  const canMove = (step: Step): boolean => !isBusy && (step !== 'next' || isAnyToCome)
  return (
    <section className="panel" aria-labelledby="clock-title">
      <h2 id="clock-title">Clock</h2>
      <p className="clock">
        <time dateTime={now}>{clockDay(now)}</time>
        <span className="quiet">{`${clockTime(now)} UTC; ${hereTime(now)} where you are`}</span>
      </p>
      <div className="steps">
        {STEPS.map((step) => (
          <button
            type="button"
            key={step}
            aria-disabled={!canMove(step)}
            title={step === 'next' && !isAnyToCome ? 'No digest is to come yet' : undefined}
            onClick={() => {
              if (canMove(step)) void actions.move(channel, step)
            }}
          >
            {STEP_WORDS[step]}
          </button>
        ))}
      </div>
      <progress
        aria-label="How far the clock has moved"
        value={progress?.part ?? 0}
        max={1}
        hidden={progress === null}
      />
    </section>
  )
}
