// A message as Slack shows it, drawn by slack-blocks-to-jsx.

import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import { Message, type Block } from 'slack-blocks-to-jsx'
import type { SlackPayload } from '../shapes.ts'
import { CHANNEL_IDS, CHANNELS } from '../workspace.ts'
import { WebLink } from './links.tsx'
import { secondsWords } from './moments.ts'
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
  readonly onPress: (press: SlackPress) => void
}

const DATA = {
  channels: CHANNEL_IDS.map((id) => ({ id: CHANNELS[id].slack, name: CHANNELS[id].name })),
}

/** A message as Slack shows it. */
export function SlackLook({ message, name, theme, onPress }: SlackLookProps) {
  const { blocks, presses } = useMemo(() => drawable(message, name), [message, name])
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
      <Blocks blocks={blocks} theme={theme} />
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

/**
 * The library tells nobody of a press, but gives each button its action_id as id: here these are made
 * different from all others on the page, and remembered.
 */
function drawable(
  message: SlackPayload,
  name: string,
): { readonly blocks: Block[]; readonly presses: ReadonlyMap<string, SlackPress> } {
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
  return { blocks: blocks as Block[], presses }
}
