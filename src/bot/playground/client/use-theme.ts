// Light or dark: as the machine says, until somebody chooses.

import { useEffect, useState } from 'react'

export type Theme = 'light' | 'dark'

const KEPT = 'theme'

/** @returns what holds now, and what turns it over */
export function useTheme(): readonly [Theme, () => void] {
  const [chosen, setChosen] = useState<Theme | null>(readKept)
  const [isDarkMachine, setDarkMachine] = useState(() => darkQuery().matches)

  useEffect(() => {
    const query = darkQuery()
    const hear = (): void => setDarkMachine(query.matches)
    query.addEventListener('change', hear)
    return () => query.removeEventListener('change', hear)
  }, [])

  useEffect(() => {
    if (chosen === null) delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = chosen
  }, [chosen])

  const theme = chosen ?? (isDarkMachine ? 'dark' : 'light')
  const turn = (): void => {
    const other = theme === 'dark' ? 'light' : 'dark'
    setChosen(other)
    keep(other)
  }
  return [theme, turn]
}

function darkQuery(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)')
}

function readKept(): Theme | null {
  try {
    const kept = localStorage.getItem(KEPT)
    return kept === 'light' || kept === 'dark' ? kept : null
  } catch {
    // Some browsers keep nothing for anybody.
    return null
  }
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(KEPT, theme)
  } catch {
    // It holds until the page is closed.
  }
}
