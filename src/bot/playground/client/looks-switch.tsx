// Which platforms' looks are shown.

import { useEffect, useState } from 'react'
import type { Looks } from './entry-view.tsx'

const LOOKS: readonly (readonly [Looks, string])[] = [
  ['both', 'Side by side'],
  ['slack', 'Slack'],
  ['discord', 'Discord'],
]

interface LooksSwitchProps {
  readonly looks: Looks
  /** Whether there is room for one alone. */
  readonly isNarrow: boolean
  readonly onChoose: (looks: Looks) => void
}

/** The switch between them. */
export function LooksSwitch({ looks, isNarrow, onChoose }: LooksSwitchProps) {
  return (
    <fieldset className="switch looks-switch">
      <legend className="unseen">Look</legend>
      {LOOKS.filter(([name]) => !isNarrow || name !== 'both').map(([name, label]) => (
        <label key={name}>
          <input
            type="radio"
            name="looks"
            checked={looks === name}
            onChange={() => onChoose(name)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Below it two platforms do not fit side by side. */
const NARROW = '(max-width: 52rem)'

/** @returns whether the window is too narrow for two platforms, now and whenever that changes */
export function useIsNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches)
  useEffect(() => {
    const list = matchMedia(NARROW)
    const hear = (): void => setNarrow(list.matches)
    hear()
    list.addEventListener('change', hear)
    return () => list.removeEventListener('change', hear)
  }, [])
  return isNarrow
}
