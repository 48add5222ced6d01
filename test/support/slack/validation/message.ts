import { isObject, objectsIn, stringAt } from '../json.ts'
import type { JsonObject } from '../json.ts'
import { checkBlock, checkBlockIds } from './blocks.ts'
import { LIMITS } from './limits.ts'
import { checkCount } from './problem.ts'
import type { Problem, Report } from './problem.ts'
import type { TypeSchema } from './schema.ts'
import { shownTextLength } from './text.ts'

/** What is shown of a message; every way of posting one carries the same fields. */
export interface MessageContent {
  readonly text?: unknown
  readonly blocks?: unknown
  readonly attachments?: unknown
  readonly markdown_text?: unknown
  readonly metadata?: unknown
}

/** Everything that Slack would refuse in a message, in the order in which it would. */
export function checkMessage(content: MessageContent, schema: TypeSchema): readonly Problem[] {
  const problems: Problem[] = []
  const reporting =
    (error: string): Report =>
    (pointer, message, doc) => {
      problems.push({ error, pointer, message, ...(doc === undefined ? {} : { doc }) })
    }
  checkTexts(content, reporting)
  if (content.blocks !== undefined) {
    checkMessageBlocks(content.blocks, '/blocks', schema, reporting)
  }
  for (const [index, attachment] of objectsIn(content.attachments).entries()) {
    if (attachment['blocks'] === undefined) continue
    checkMessageBlocks(attachment['blocks'], `/attachments/${index}/blocks`, schema, reporting)
  }
  checkMetadata(content.metadata, schema, reporting)
  return problems
}

type Reporting = (error: string) => Report

function checkTexts(content: MessageContent, reporting: Reporting): void {
  const { text, markdown_text: markdown } = content
  const { messageText, markdownText } = LIMITS
  const shown = [content.blocks, content.attachments].some(
    (list) => Array.isArray(list) && list.length > 0,
  )
  if (!shown && (text === undefined || text === '') && markdown === undefined) {
    reporting('no_text')('/text', 'there is nothing to show', messageText.doc)
  }
  if (typeof text === 'string' && text.length > messageText.max) {
    reporting('msg_too_long')('/text', 'is cut off after 40,000 characters', messageText.doc)
  }
  if (markdown === undefined) return
  if (text !== undefined || content.blocks !== undefined) {
    const message = 'goes neither with text nor with blocks'
    reporting('markdown_text_conflict')('/markdown_text', message, markdownText.doc)
  }
  if (typeof markdown === 'string' && markdown.length > markdownText.max) {
    const message = `must be less than ${markdownText.max + 1} characters`
    reporting('msg_too_long')('/markdown_text', message, markdownText.doc)
  }
}

function checkMessageBlocks(
  blocks: unknown,
  pointer: string,
  schema: TypeSchema,
  reporting: Reporting,
): void {
  const report = reporting('invalid_blocks')
  if (!Array.isArray(blocks)) {
    reporting('invalid_blocks_format')(pointer, 'must be an array of blocks')
    return
  }
  if (blocks.length > 0) checkCount(blocks, LIMITS.blocksInMessage, pointer, report)
  checkEveryBlock(blocks, pointer, schema, report)
  const ofType = (type: string) => objectsIn(blocks).filter((block) => block['type'] === type)
  if (ofType('table').length > LIMITS.tablesInMessage.max) {
    report(pointer, 'only one table is allowed in a message', LIMITS.tablesInMessage.doc)
  }
  checkBudget(blocks, ofType('markdown'), pointer, reporting)
}

/** Slack has a cap on all blocks together that no page states; these numbers were tried out. */
function checkBudget(
  blocks: readonly unknown[],
  markdown: readonly JsonObject[],
  pointer: string,
  reporting: Reporting,
): void {
  const tooLong = reporting('msg_blocks_too_long')
  const { textInAllBlocks, jsonOfAllBlocks, textWithMarkdownBlocks, markdownTotal } = LIMITS
  const markdownLength = shownTextLength(markdown)
  const mixed = markdown.length > 0
  if (mixed && markdownLength > markdownTotal.max) {
    reporting('invalid_blocks')(
      pointer,
      `${markdownLength} characters in markdown blocks, over ${markdownTotal.max}`,
      markdownTotal.doc,
    )
  }
  const budget = mixed ? textWithMarkdownBlocks : textInAllBlocks
  const length = shownTextLength(blocks)
  if (length > budget.max) {
    tooLong(pointer, `${length} characters of text in all blocks, over ${budget.max}`, budget.doc)
  }
  const json = JSON.stringify(blocks).length
  if (!mixed && json > jsonOfAllBlocks.max) {
    const message = `${json} characters of JSON in all blocks, over ${jsonOfAllBlocks.max}`
    tooLong(pointer, message, jsonOfAllBlocks.doc)
  }
}

/** Checks every block by its type and by its limits, and that no two share a block_id. */
export function checkEveryBlock(
  blocks: readonly unknown[],
  pointer: string,
  schema: TypeSchema,
  report: Report,
): void {
  for (const [index, block] of blocks.entries()) {
    const at = `${pointer}/${index}`
    if (!isObject(block)) {
      report(at, 'must be an object')
      continue
    }
    schema.checkBlock(block, at, report)
    checkBlock(block, at, report)
  }
  checkBlockIds(objectsIn(blocks), pointer, report)
}

function checkMetadata(metadata: unknown, schema: TypeSchema, reporting: Reporting): void {
  if (metadata === undefined) return
  if (!isObject(metadata)) {
    reporting('invalid_metadata_format')('/metadata', 'must be an object', METADATA)
    return
  }
  const report = reporting('invalid_metadata_schema')
  schema.checkType('MessageMetadata', metadata, '/metadata', report)
  const type = stringAt(metadata, 'event_type')
  if (type !== undefined && !/^[A-Za-z0-9_]+$/.test(type)) {
    report('/metadata/event_type', 'must be alphanumeric', METADATA)
  }
}

const METADATA = 'https://docs.slack.dev/messaging/message-metadata'
