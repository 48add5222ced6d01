// A message as Slack shows it, drawn by slack-blocks-to-jsx.

import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import { Message, type Block } from 'slack-blocks-to-jsx'
import type { SlackPayload } from '../shapes.ts'
import { CHANNEL_IDS, CHANNELS } from '../workspace.ts'
import { WebLink } from './links.tsx'
import { secondsWords } from './moments.ts'
import { Picture } from './picture.tsx'
import type { Theme } from './use-theme.ts'

/** A press, as Slack hands it back. */
export interface SlackPress {
  readonly platform: 'slack'
  readonly action_id: string
  readonly value: string
}

interface SlackLookProps {
  readonly message: SlackPayload
  /** Distinguishes this message from all others on the page. */
  readonly name: string
  readonly theme: Theme
  /** Where its picture is. */
  readonly pictureAddress: string
  readonly onPress: (press: SlackPress) => void
}

const DATA = {
  channels: CHANNEL_IDS.map((id) => ({ id: CHANNELS[id].slack, name: CHANNELS[id].name })),
}

/** A message as Slack shows it. */
export function SlackLook({ message, name, theme, pictureAddress, onPress }: SlackLookProps) {
  const { pieces, presses } = useMemo(() => drawable(message, name), [message, name])
  const root = useRef<HTMLDivElement>(null)

  // Every message has the same id, which a page may hold once; its style hangs on the class too.
  useLayoutEffect(() => {
    for (const each of root.current?.querySelectorAll('#slack_blocks_to_jsx') ?? []) {
      each.removeAttribute('id')
    }
  })

  return (
    <div
      ref={root}
      className="s-message"
      role="presentation"
      onClick={({ target }) => {
        const button = target instanceof Element ? target.closest('button') : null
        const press = presses.get(button?.id ?? '')
        if (press !== undefined) onPress(press)
      }}
    >
      {pieces.map((piece, index) =>
        Array.isArray(piece) ? (
          <Blocks key={index} blocks={piece} theme={theme} />
        ) : (
          <Picture key={index} address={pictureAddress} alt={piece.alt} />
        ),
      )}
    </div>
  )
}

const Blocks = memo(function Blocks({
  blocks,
  theme,
}: {
  readonly blocks: Block[]
  readonly theme: Theme
}) {
  return (
    <Message
      blocks={blocks}
      name="Quad Brief"
      logo=""
      theme={theme}
      withoutWrapper
      data={DATA}
      hooks={HOOKS}
    />
  )
})

const HOOKS: NonNullable<Parameters<typeof Message>[0]['hooks']> = {
  date: ({ timestamp }) => <span>{secondsWords(Number(timestamp))}</span>,
  link: ({ href, children }) => <WebLink href={href}>{children}</WebLink>,
}

/** Blocks that the library draws, or a picture, which it knows by its address alone. */
type Piece = Block[] | { readonly alt: string }

/**
 * The library tells nobody of a press, but gives each button its action_id as id: here these are made
 * different from all others on the page, and remembered.
 */
function drawable(
  message: SlackPayload,
  name: string,
): { readonly pieces: readonly Piece[]; readonly presses: ReadonlyMap<string, SlackPress> } {
  const presses = new Map<string, SlackPress>()
  const blocks = message.blocks.map((block, index) => {
    const { elements } = block
    if (block.type !== 'actions' || !Array.isArray(elements)) return block
    return {
      ...block,
      elements: elements.map((element: Readonly<Record<string, unknown>>, at) => {
        const id = `${name}-${index}-${at}`
        const { action_id: action, value } = element
        if (typeof action === 'string' && typeof value === 'string') {
          presses.set(id, { platform: 'slack', action_id: action, value })
        }
        return { ...element, action_id: id }
      }),
    }
  })
  return { pieces: piecesOf(blocks), presses }
}

function piecesOf(blocks: SlackPayload['blocks']): readonly Piece[] {
  const at = blocks.findIndex(hasFile)
  if (at === -1) return [blocks as Block[]]
  const alt = String(blocks[at]?.['alt_text'])
  return [blocks.slice(0, at) as Block[], { alt }, ...piecesOf(blocks.slice(at + 1))]
}

/** Whether a picture stands there that was uploaded. */
export function hasFile(block: SlackPayload['blocks'][number]): boolean {
  return block.type === 'image' && 'slack_file' in block
}
