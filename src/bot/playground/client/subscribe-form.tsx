// The form that sets a digest up: the options of /quad subscribe.

import { useState } from 'react'
import type { ChannelId } from '../workspace.ts'
import type { Playground } from './use-playground.ts'

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

const CADENCES = [
  ['weekly', 'Every week'],
  ['every other', 'Every other week'],
  ['daily', 'Every day'],
  ['monthly first', 'On the first … of a month'],
] as const

const DENSITIES = ['short', 'standard', 'full'] as const

const EMPTY = [
  ['spotlight', 'a look back at something in the record'],
  ['say-so', 'a line that says so'],
  ['skip', 'nothing'],
] as const

/** An offer besides the zone, which is the reader's. */
const OFFER = {
  cadence: 'weekly',
  day: 'monday',
  time: '09:00',
  about: '',
  density: 'standard',
  empty: 'spotlight',
}

/** The form. */
export function SubscribeForm({
  channel,
  playground,
}: {
  readonly channel: ChannelId
  readonly playground: Playground
}) {
  const { actions, isBusy, known } = playground
  const [values, setValues] = useState({ ...OFFER, zone: known?.zone ?? '' })
  const field = (name: keyof typeof values) => ({
    name,
    value: values[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setValues({ ...values, [name]: target.value }),
  })

  const subscribe = (): void => {
    const { cadence, day, time, zone, about, density, empty } = values
    const when = cadence === 'daily' ? `daily ${time}` : `${cadence} ${day} ${time}`
    const typed = Object.entries({ zone, about }).filter(([, text]) => text.trim() !== '')
    void actions.run(channel, 'subscribe', { when, density, empty, ...Object.fromEntries(typed) })
  }

  return (
    <form
      className="subscribe"
      aria-label="Subscribe this channel"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) subscribe()
      }}
    >
      <label>
        How often
        <select {...field('cadence')}>
          {CADENCES.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {values.cadence === 'daily' ? null : (
        <label>
          Day
          <select {...field('day')}>
            {DAYS.map((day) => (
              <option key={day} value={day}>
                {`${day.slice(0, 1).toUpperCase()}${day.slice(1)}`}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        Time
        <input type="time" required {...field('time')} />
      </label>
      <label>
        Zone or city
        <input type="text" {...field('zone')} />
      </label>
      <label className="wide">
        About
        <input
          type="text"
          placeholder="everything; or: only India, not ransomware"
          {...field('about')}
        />
      </label>
      <label className="wide">
        How much
        <select {...field('density')}>
          {DENSITIES.map((density) => (
            <option key={density}>{density}</option>
          ))}
        </select>
      </label>
      <label className="wide">
        When nothing is new
        <select {...field('empty')}>
          {EMPTY.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="main wide" aria-disabled={isBusy}>
        Subscribe
      </button>
    </form>
  )
}
