// Everything that the page knows, and what it can do.

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Step } from '../requests.ts'
import type { Changes, Entry, Everything, Form, Progress, State } from '../shapes.ts'
import type { ChannelId } from '../workspace.ts'
import { moveClock, perform, readAll, type Deed } from './api.ts'

export interface Known {
  readonly state: State
  /** Oldest first. */
  readonly entries: readonly Entry[]
  /** Of the browser, by the name that the bot has for it; null for none. */
  readonly zone: string | null
}

/** A form that is open, and where. */
export interface OpenForm {
  readonly form: Form
  readonly channel: ChannelId
}

export interface Actions {
  /** @returns whether it arrived */
  readonly type: (channel: ChannelId, line: string) => Promise<boolean>
  readonly run: (
    channel: ChannelId,
    command: string,
    values: Readonly<Record<string, string>>,
  ) => Promise<void>
  readonly press: (
    entry: Entry,
    pressed: Extract<Deed, { name: 'press' }>['request']['pressed'],
  ) => Promise<void>
  /** @returns what to mend, by field; nothing where the form was taken */
  readonly send: (
    open: OpenForm,
    fields: Readonly<Record<string, string>>,
  ) => Promise<Readonly<Record<string, string>>>
  readonly closeForm: () => void
  readonly set: (
    channel: ChannelId,
    condition: State['channels'][number]['condition'],
  ) => Promise<void>
  /** Moves the clock; words about it are said in the channel that is open. */
  readonly move: (channel: ChannelId, step: Step) => Promise<void>
  readonly reset: () => Promise<void>
  readonly dismiss: () => void
}

export interface Playground {
  /** Null until the server has answered. */
  readonly known: Known | null
  readonly form: OpenForm | null
  /** How far the clock has moved; null while it stands. */
  readonly progress: Progress | null
  readonly isBusy: boolean
  /** What was typed and is not answered yet. */
  readonly pending: { readonly channel: ChannelId; readonly line: string } | null
  /** What went wrong last, in words; null for nothing. */
  readonly trouble: string | null
  /** The newest thing that was said, for those who hear the page. */
  readonly spoken: string
  readonly actions: Actions
}

const BROWSER_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone
/** Whoever hears an answer can go through the rest of it on the page. */
const LONGEST_SPOKEN = 700

/** What the page knows and does, from its first look at the server on. */
export function usePlayground(): Playground {
  const [known, setKnown] = useState<Known | null>(null)
  const [form, setForm] = useState<OpenForm | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [pending, setPending] = useState<Playground['pending']>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [spoken, setSpoken] = useState('')
  const sequence = useRef(0)

  const zone = known?.zone ?? null

  const take = useCallback((changes: Changes | Everything): void => {
    sequence.current = changes.state.sequence
    setKnown((before) => merged(before, changes))
    const words = spokenOf(changes.entries)
    if (words !== '') setSpoken(words)
  }, [])

  const attempt = useCallback(
    async (work: () => Promise<Changes | Everything>): Promise<Changes | null> => {
      setBusy(true)
      setTrouble(null)
      try {
        const changes = await work()
        take(changes)
        return changes
      } catch (error) {
        setTrouble(error instanceof Error ? error.message : String(error))
        return null
      } finally {
        setBusy(false)
        setPending(null)
        setProgress(null)
      }
    },
    [take],
  )

  useEffect(() => {
    void attempt(() => readAll(BROWSER_ZONE))
  }, [attempt])

  const actions: Actions = {
    async type(channel, line) {
      const request = { channel, line, zone, since: sequence.current }
      setPending({ channel, line })
      return (await attempt(() => perform({ name: 'line', request }))) !== null
    },
    async run(channel, command, values) {
      const request = { channel, command, values: { ...values }, zone }
      await attempt(() =>
        perform({ name: 'command', request: { ...request, since: sequence.current } }),
      )
    },
    async press({ id, channel }, pressed) {
      const request = { channel, entry: id, pressed, zone, since: sequence.current }
      const changes = await attempt(() => perform({ name: 'press', request }))
      const opened = changes?.form ?? null
      setForm(opened === null ? null : { form: opened, channel })
    },
    async send({ form: { kind, ask }, channel }, fields) {
      const filled = { channel, kind, ask, fields: { ...fields }, zone }
      const changes = await attempt(() =>
        perform({ name: 'form', request: { ...filled, since: sequence.current } }),
      )
      const problems = changes?.problems ?? {}
      if (changes !== null && Object.keys(problems).length === 0) setForm(null)
      return problems
    },
    closeForm: () => setForm(null),
    async set(channel, condition) {
      const request = { channel, condition, since: sequence.current }
      await attempt(() => perform({ name: 'condition', request }))
    },
    async move(channel, step) {
      await attempt(() => moveClock({ channel, step, since: sequence.current }, setProgress))
    },
    async reset() {
      await attempt(() => perform({ name: 'reset', request: {} }))
    },
    dismiss: () => setTrouble(null),
  }
  return { known, form, progress, isBusy, pending, trouble, spoken, actions }
}

/** A reset makes another session, of which nothing is known. */
function merged(before: Known | null, changes: Changes | Everything): Known {
  const { state, entries } = changes
  const zone = 'zone' in changes ? changes.zone : (before?.zone ?? null)
  if (before === null || before.state.session !== state.session) return { state, entries, zone }
  const byId = new Map(before.entries.map((entry) => [entry.id, entry]))
  for (const entry of entries) byId.set(entry.id, entry)
  return { state, entries: [...byId.values()], zone }
}

function spokenOf(entries: readonly Entry[]): string {
  const said = entries.filter(({ kind }) => kind !== 'typed')
  const last = said.at(-1)
  if (last === undefined) return ''
  const digests = said.filter(({ kind }) => kind === 'digest').length
  if (digests > 1) return `${digests} digests arrived.`
  return `Quad Brief: ${beginningOf(last.text)}`
}

/** Whole sentences, or else whole words. */
function beginningOf(text: string): string {
  if (text.length <= LONGEST_SPOKEN) return text
  const beginning = text.slice(0, LONGEST_SPOKEN)
  const sentence = /^.*[.!?](?=\s)/s.exec(beginning)?.[0]
  return `${sentence ?? beginning.slice(0, beginning.lastIndexOf(' '))} There is more on the page.`
}
