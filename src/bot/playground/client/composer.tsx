// Where one types, with lines to choose from.
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Completion } from '../shapes.ts'
import { complete } from './api.ts'

interface ComposerProps {
  readonly label: string
  readonly isBusy: boolean
  /** @returns whether it arrived; where it did not, it can be sent again */
  readonly onSend: (line: string) => Promise<boolean>
}

const NONE = -1
/** Long enough that a quick typist asks once a word. */
const PAUSE_MS = 60
const LONGEST = 4_000

/** Where one types. */
export function Composer({ label, isBusy, onSend }: ComposerProps) {
  const id = useId()
  const [line, setLine] = useState('')
  const [choices, setChoices] = useState<readonly Completion[]>([])
  const [active, setActive] = useState(NONE)
  const [sent, setSent] = useState<readonly string[]>([])
  const [back, setBack] = useState(0)
  const isAsking = useRef(true)
  const list = useRef<HTMLUListElement>(null)

  useEffect(() => {
    setActive(NONE)
    const asked = new AbortController()
    const ask = async (): Promise<void> => {
      const isCommand = line.startsWith('/') && isAsking.current
      const found = isCommand ? await complete(line, asked.signal) : []
      if (!asked.signal.aborted) setChoices(found)
    }
    const timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [line])

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const write = (text: string, asks: boolean): void => {
    isAsking.current = asks
    setLine(text)
    if (!asks) setChoices([])
  }
  const deliver = async (text: string): Promise<void> => {
    const hasArrived = await onSend(text)
    if (!hasArrived) setLine((since) => (since === '' ? text : since))
  }
  const send = (): void => {
    const text = line.trim()
    if (text === '' || isBusy) return
    setSent([...sent, text])
    setBack(0)
    write('', true)
    void deliver(text)
  }
  const recall = (steps: number): void => {
    const at = Math.min(sent.length, Math.max(0, back + steps))
    setBack(at)
    write(at === 0 ? '' : (sent.at(-at) ?? ''), false)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const chosen = choices[active]
    const isOpen = choices.length > 0
    const keys: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: isOpen
        ? () => setActive((active + 1) % choices.length)
        : back > 0
          ? () => recall(-1)
          : undefined,
      ArrowUp: isOpen
        ? () => setActive(active <= 0 ? choices.length - 1 : active - 1)
        : line === '' || back > 0
          ? () => recall(1)
          : undefined,
      Enter: chosen === undefined ? undefined : () => write(chosen.line, true),
      Tab:
        isOpen && !event.shiftKey && line.startsWith('/')
          ? () => write((chosen ?? choices[0])?.line ?? line, true)
          : undefined,
      Escape: isOpen ? () => setChoices([]) : undefined,
    }
    const act = keys[event.key]
    if (act === undefined || event.nativeEvent.isComposing) return
    event.preventDefault()
    act()
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {choices.length === 0 ? null : (
        <ul
          className="choices"
          role="listbox"
          id={`${id}-list`}
          aria-label="Lines to choose from"
          ref={list}
        >
          {choices.map((choice, index) => (
            <li
              key={choice.line}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => {
                event.preventDefault()
                write(choice.line, true)
              }}
            >
              <b>{choice.label}</b> <span>{choice.detail}</span>
            </li>
          ))}
        </ul>
      )}
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-describedby={`${id}-keys`}
        aria-activedescendant={active === NONE ? undefined : `${id}-${active}`}
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST}
        placeholder="/quad latest, or a question"
        value={line}
        onChange={({ target }) => {
          setBack(0)
          write(target.value, true)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setChoices([])}
      />
      <span className="unseen" id={`${id}-keys`}>
        While lines are offered, the arrows choose one, Tab takes it and Escape closes the list.
      </span>
      <button type="submit" className="send" aria-disabled={isBusy || line.trim() === ''}>
        Send
      </button>
    </form>
  )
}
