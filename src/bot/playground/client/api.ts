// What the page asks the server.

import type {
  ClockRequest,
  CommandRequest,
  ConditionRequest,
  FormRequest,
  LineRequest,
  PressRequest,
} from '../requests.ts'
import type { Changes, Completion, Entry, Everything, Progress } from '../shapes.ts'

const API = '/playground/api'

/** What can be asked that changes something. */
export type Deed =
  | { readonly name: 'line'; readonly request: LineRequest }
  | { readonly name: 'command'; readonly request: CommandRequest }
  | { readonly name: 'press'; readonly request: PressRequest }
  | { readonly name: 'form'; readonly request: FormRequest }
  | { readonly name: 'condition'; readonly request: ConditionRequest }
  | { readonly name: 'reset'; readonly request: Readonly<Record<string, never>> }

/**
 * @param zone of the browser, as it calls it
 * @returns everything that is there
 * @throws {Error} in words for people
 */
export async function readAll(zone: string): Promise<Everything> {
  const response = await reached(() => fetch(`${API}/all?zone=${encodeURIComponent(zone)}`))
  return jsonOf<Everything>(response)
}

/** Does something. @returns what changed by it @throws {Error} in words for people */
export async function perform({ name, request }: Deed): Promise<Changes> {
  return jsonOf<Changes>(await post(name, request))
}

/**
 * Moves the clock.
 * @param onProgress hears how far it is
 * @returns what changed by it
 * @throws {Error} in words for people
 */
export async function moveClock(
  request: ClockRequest,
  onProgress: (progress: Progress) => void,
): Promise<Changes> {
  const response = await post('clock', request)
  if (!response.ok || response.body === null) throw new Error(await problemOf(response))
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let held = ''
  for (;;) {
    const { value, done } = await reader.read()
    const lines = `${held}${value ?? ''}`.split('\n')
    held = lines.pop() ?? ''
    for (const line of lines) {
      const told = JSON.parse(line) as Changes | Progress
      if (told.kind === 'done') return told
      onProgress(told)
    }
    if (done) throw new Error('The server ended before the clock had moved. Try it again.')
  }
}

/** @returns lines to choose from; none where that fails, since nobody waits for them */
export async function complete(line: string, signal: AbortSignal): Promise<readonly Completion[]> {
  try {
    const response = await fetch(`${API}/complete?line=${encodeURIComponent(line)}`, { signal })
    return response.ok ? ((await response.json()) as readonly Completion[]) : []
  } catch {
    return []
  }
}

/** @returns where the file of an answer is */
export function fileAddress(entry: string): string {
  return `${API}/file/${encodeURIComponent(entry)}`
}

/** @returns where the picture of an answer is; another one once the answer has changed */
export function pictureAddress({ id, sequence }: Pick<Entry, 'id' | 'sequence'>): string {
  return `${API}/picture/${encodeURIComponent(id)}?${sequence}`
}

function post(name: string, request: object): Promise<Response> {
  return reached(() =>
    fetch(`${API}/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    }),
  )
}

async function reached(call: () => Promise<Response>): Promise<Response> {
  try {
    return await call()
  } catch {
    throw new Error('The server does not answer. Is npm start still running?')
  }
}

async function jsonOf<Value>(response: Response): Promise<Value> {
  if (!response.ok) throw new Error(await problemOf(response))
  return (await response.json()) as Value
}

const NO_WORDS = { problem: 'Try it again; whoever runs this finds the reason in the log.' }

async function problemOf(response: Response): Promise<string> {
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
  const { problem } = isJson ? ((await response.json()) as { readonly problem: string }) : NO_WORDS
  return `The server did not take that (${response.status}). ${problem}`
}
