// What a person sees of a Slack message. Shares no code with the renderer.

import type { types } from '@slack/bolt'
import type { SlackMessage } from '../../../src/bot/slack/render.ts'
import { timeInWords } from '../../support/shown.ts'
import type { Shown } from '../../support/shown.ts'

interface Seen {
  readonly lines: string[]
  readonly links: { text: string; url: string }[]
  readonly controls: { label: string; ask: string }[]
}

/** Reads every block of a message; a block or element that the renderer should not use throws. */
export function readSlack({ blocks }: SlackMessage): Shown {
  const seen: Seen = { lines: [], links: [], controls: [] }
  for (const block of blocks) readBlock(block, seen)
  return { text: seen.lines.join('\n'), links: seen.links, controls: seen.controls }
}

function readBlock(block: types.KnownBlock, seen: Seen): void {
  if (block.type === 'header') {
    seen.lines.push(literal(block.text))
  } else if (block.type === 'context') {
    for (const element of block.elements) {
      if (element.type === 'image') throw new Error('a picture where text should be')
      seen.lines.push(literal(element))
    }
  } else if (block.type === 'rich_text') {
    for (const element of block.elements) readRichText(element, seen)
  } else if (block.type === 'actions') {
    for (const element of block.elements) readButton(element, seen)
  } else {
    throw new Error(`a block that nobody designed: ${block.type}`)
  }
}

function literal(text: types.TextObject): string {
  if (text.type !== 'plain_text') throw new Error('mrkdwn, which cannot be escaped')
  if (text.emoji !== false) throw new Error('plain text in which :smile: becomes a picture')
  return text.text
}

function readRichText(element: types.RichTextBlockElement, seen: Seen): void {
  if (element.type === 'rich_text_list') {
    for (const item of element.elements) readRuns(item.elements, seen)
  } else {
    readRuns(element.elements, seen)
  }
}

function readRuns(runs: readonly types.RichTextElement[], seen: Seen): void {
  const texts = runs.map((run) => {
    if (run.type === 'text') return run.text
    if (run.type === 'date') return timeInWords(run.timestamp)
    if (run.type === 'channel') return run.channel_id
    if (run.type === 'user') return run.user_id
    if (run.type !== 'link') throw new Error(`a run that pings or draws: ${run.type}`)
    seen.links.push({ text: run.text ?? run.url, url: run.url })
    return run.text ?? run.url
  })
  seen.lines.push(texts.join(''))
}

function readButton(element: types.ActionsBlock['elements'][number], seen: Seen): void {
  if (element.type !== 'button') throw new Error(`a control that nobody designed: ${element.type}`)
  if (element.text.emoji !== false) throw new Error('a label in which :smile: becomes a picture')
  const match = /^q1:(?<kind>ask|share|report):(?<ask>.*)$/s.exec(element.value ?? '')
  if (match?.groups?.['kind'] !== 'ask' && match !== null) return
  seen.controls.push({ label: element.text.text, ask: match?.groups?.['ask'] ?? '' })
}
