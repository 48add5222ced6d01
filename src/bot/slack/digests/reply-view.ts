// What the desk says about digests, in a modal.

import type { types } from '@slack/bolt'
import type { DeskReply } from '../../subscriptions/desk/reply.ts'
import { noticeView } from '../answer-view.ts'
import { renderSlack } from '../render.ts'

const HOW_TO =
  'In the channel, /quad status shows this again, with buttons to preview and to pause.'

/**
 * What the desk says, in a modal. It is in no channel, so that buttons could not know which digest they are about.
 * @param replied what the desk says
 * @returns the modal
 */
export function replyView({ briefing }: DeskReply): types.ModalView {
  const messages = renderSlack({ ...briefing, suggestions: [] })
  const blocks = messages.flatMap((message) => message.blocks)
  const view = noticeView(HOW_TO)
  return { ...view, blocks: [...blocks, ...view.blocks] }
}
