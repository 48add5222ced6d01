// What stands in the channels of the pretend workspace, oldest first.

import type { Shown } from './rendering.ts'
import type { DigestPart, Entry } from './shapes.ts'
import type { ChannelId } from './workspace.ts'

/** What the newest entries push out; a year of daily digests stays. */
const MOST = 1_000

/** What is put into a channel. */
export interface Saying {
  readonly channel: ChannelId
  readonly kind: Entry['kind']
  readonly isPrivate: boolean
  readonly shown: Shown
  /** The entry whose place it takes. */
  readonly replaces?: string | undefined
}

export interface Conversation {
  /** What the person typed. */
  typed(channel: ChannelId, text: string, isPrivate: boolean): void
  say(saying: Saying): void
  /** Puts a message of a digest, by itself or behind those in whose thread it stands. @returns its id */
  digest(
    channel: ChannelId,
    part: DigestPart,
    thread: string | null,
    picture: Shown['picture'],
  ): string
  /** Marks a message of a digest as found, though its reply was lost. @param id of its entry */
  found(id: string): void
  /** Entries that changed after a sequence, oldest first. */
  since(sequence: number): readonly Entry[]
  readonly sequence: () => number
  /** Null where there is none, or not any more. */
  file(entry: string): Shown['file']
  /** The same for its picture. */
  picture(entry: string): Shown['picture']
}

/**
 * Makes an empty conversation.
 * @param now by the clock of the playground
 */
export function createConversation(now: () => Temporal.Instant): Conversation {
  const entries = new Map<string, Entry>()
  /** What came with entries. */
  const things = new Map<string, Pick<Shown, 'file' | 'picture'>>()
  let sequence = 0
  let count = 0

  const put = (id: string, entry: Omit<Entry, 'id' | 'sequence'>): void => {
    sequence += 1
    entries.set(id, { ...entry, id, sequence })
    const [oldest] = entries.keys()
    if (entries.size <= MOST || oldest === undefined) return
    entries.delete(oldest)
    things.delete(oldest)
  }
  const newId = (): string => `m${(count += 1)}`
  const at = (): string => now().toString()

  return {
    sequence: () => sequence,
    since: (known) => [...entries.values()].filter((entry) => entry.sequence > known),
    file: (entry) => things.get(entry)?.file ?? null,
    picture: (entry) => things.get(entry)?.picture ?? null,
    typed(channel, text, isPrivate) {
      const entry = { channel, at: at(), kind: 'typed', isPrivate, text } as const
      put(newId(), { ...entry, slack: [], discord: [], ...PLAIN })
    },
    say({ channel, kind, isPrivate, shown, replaces }) {
      const { slack, discord, text, status, file, picture } = shown
      const id = replaces !== undefined && entries.has(replaces) ? replaces : newId()
      const about =
        file === null
          ? null
          : { name: file.name, type: file.type, bytes: Buffer.byteLength(file.text) }
      things.set(id, { file, picture })
      const messages = { slack: [...slack], discord: [...discord] }
      put(id, {
        channel,
        at: at(),
        kind,
        isPrivate,
        text,
        status,
        ...messages,
        file: about,
        picture: imageOf(picture),
        isFound: false,
      })
    },
    digest(channel, { slack, discord }, thread, picture) {
      const head = thread === null ? undefined : entries.get(thread)
      const id = head?.id ?? newId()
      if (picture !== null) things.set(id, { file: null, picture })
      put(id, {
        channel,
        at: head?.at ?? at(),
        kind: 'digest',
        isPrivate: false,
        text: head?.text ?? slack?.text ?? '',
        status: null,
        slack: [...(head?.slack ?? []), ...(slack === null ? [] : [slack])],
        discord: [...(head?.discord ?? []), ...(discord === null ? [] : [discord])],
        file: null,
        picture: imageOf(things.get(id)?.picture ?? null),
        isFound: head?.isFound ?? false,
      })
      return id
    },
    found(id) {
      const entry = entries.get(id)
      if (entry !== undefined) put(id, { ...entry, isFound: true })
    },
  }
}

/** What comes with nothing. */
const PLAIN = { status: null, file: null, picture: null, isFound: false } as const

function imageOf(picture: Shown['picture']): Entry['picture'] {
  return picture === null ? null : { name: picture.name, alt: picture.alt }
}
