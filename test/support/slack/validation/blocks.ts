import { objectAt, objectsIn, stringAt, visitObjects } from '../json.ts'
import type { JsonObject } from '../json.ts'
import { blocksInside, elementsOf } from './elements-of.ts'
import { checkElement } from './elements.ts'
import { LIMITS } from './limits.ts'
import { checkCount, checkLength, checkPublicUrl, checkUrl } from './problem.ts'
import type { Report } from './problem.ts'
import { checkTextAt } from './text.ts'

type Check = (block: JsonObject, pointer: string, report: Report) => void

/** Checks one block, the elements in it and the blocks inside it. */
export function checkBlock(block: JsonObject, pointer: string, report: Report): void {
  checkLength(block['block_id'], LIMITS.blockId, `${pointer}/block_id`, report)
  CHECKS[stringAt(block, 'type') ?? '']?.(block, pointer, report)
  const actionIds = new Set<string>()
  for (const { element, pointer: inside } of elementsOf(block)) {
    const at = `${pointer}${inside}`
    checkElement(element, at, report)
    const actionId = stringAt(element, 'action_id')
    if (actionId === undefined) continue
    if (actionIds.has(actionId)) {
      report(`${at}/action_id`, `action_id \`${actionId}\` already exists in this block`)
    }
    actionIds.add(actionId)
  }
  for (const inner of blocksInside(block)) {
    checkBlock(inner.block, `${pointer}${inner.pointer}`, report)
  }
}

/** Reports a block_id that two blocks of one message or view share. */
export function checkBlockIds(
  blocks: readonly JsonObject[],
  pointer: string,
  report: Report,
): void {
  const seen = new Set<string>()
  for (const [index, block] of blocks.entries()) {
    const id = stringAt(block, 'block_id')
    if (id === undefined) continue
    if (seen.has(id)) {
      report(`${pointer}/${index}/block_id`, `block_id \`${id}\` already exists`)
    }
    seen.add(id)
  }
}

function checkSection(block: JsonObject, pointer: string, report: Report): void {
  const { sectionFields, sectionField, sectionText } = LIMITS
  if (block['text'] === undefined && block['fields'] === undefined) {
    report(pointer, 'missing required field: text or fields', sectionText.doc)
  }
  checkTextAt(block, 'text', sectionText, pointer, report)
  checkCount(block['fields'], sectionFields, `${pointer}/fields`, report)
  for (const [index, field] of objectsIn(block['fields']).entries()) {
    checkLength(field['text'], sectionField, `${pointer}/fields/${index}/text`, report)
  }
}

function checkContext(block: JsonObject, pointer: string, report: Report): void {
  checkCount(block['elements'], LIMITS.contextElements, `${pointer}/elements`, report)
  for (const [index, element] of objectsIn(block['elements']).entries()) {
    checkLength(element['text'], LIMITS.textObject, `${pointer}/elements/${index}/text`, report)
  }
}

function checkImage(block: JsonObject, pointer: string, report: Report): void {
  checkLength(block['alt_text'], LIMITS.imageAltText, `${pointer}/alt_text`, report)
  checkLength(block['image_url'], LIMITS.imageUrl, `${pointer}/image_url`, report)
  checkPublicUrl(block['image_url'], `${pointer}/image_url`, report)
  checkTextAt(block, 'title', LIMITS.imageTitle, pointer, report)
}

function checkTable(block: JsonObject, pointer: string, report: Report): void {
  checkCount(block['rows'], LIMITS.tableRows, `${pointer}/rows`, report)
  const rows = Array.isArray(block['rows']) ? block['rows'] : []
  for (const [index, row] of rows.entries()) {
    checkCount(row, LIMITS.tableCells, `${pointer}/rows/${index}`, report)
  }
  const settings = block['column_settings']
  checkCount(settings, LIMITS.tableCells, `${pointer}/column_settings`, report)
  checkRichText(block, pointer, report)
}

function checkRichText(block: JsonObject, pointer: string, report: Report): void {
  visitObjects(block, pointer, (object, at) => {
    const type = object['type']
    if (type === 'text' || type === 'raw_text') {
      checkLength(object['text'], LIMITS.textObject, `${at}/text`, report)
    }
    if (type === 'link') checkUrl(object['url'], `${at}/url`, report, LINKS)
  })
}

function checkVideo(block: JsonObject, pointer: string, report: Report): void {
  checkTextAt(block, 'title', LIMITS.videoTitle, pointer, report)
  checkLength(block['author_name'], LIMITS.videoAuthor, `${pointer}/author_name`, report)
  for (const key of ['video_url', 'title_url']) {
    checkUrl(block[key], `${pointer}/${key}`, report, ['https:'])
  }
}

function checkCard(block: JsonObject, pointer: string, report: Report): void {
  const shown = ['hero_image', 'title', 'actions', 'body']
  if (shown.every((key) => block[key] === undefined)) {
    report(pointer, `missing required field: one of ${shown.join(', ')}`, LIMITS.cardTitle.doc)
  }
  checkTextAt(block, 'title', LIMITS.cardTitle, pointer, report)
  checkTextAt(block, 'subtitle', LIMITS.cardTitle, pointer, report)
  checkTextAt(block, 'body', LIMITS.cardBody, pointer, report)
}

function checkContainer(block: JsonObject, pointer: string, report: Report): void {
  if (objectAt(block, 'title') === undefined && objectAt(block, 'rich_text_title') === undefined) {
    report(pointer, 'missing required field: title', LIMITS.containerTitle.doc)
  }
  checkTextAt(block, 'title', LIMITS.containerTitle, pointer, report)
  checkTextAt(block, 'subtitle', LIMITS.containerTitle, pointer, report)
  checkCount(block['child_blocks'], LIMITS.containerBlocks, `${pointer}/child_blocks`, report)
}

/** Links in rich text may also write a mail or call a number. */
const LINKS = ['http:', 'https:', 'mailto:', 'tel:']

const CHECKS: Readonly<Record<string, Check>> = {
  section: checkSection,
  context: checkContext,
  image: checkImage,
  table: checkTable,
  rich_text: checkRichText,
  video: checkVideo,
  card: checkCard,
  container: checkContainer,
  header: (block, pointer, report) => {
    checkTextAt(block, 'text', LIMITS.headerText, pointer, report)
  },
  actions: (block, pointer, report) => {
    checkCount(block['elements'], LIMITS.actionsElements, `${pointer}/elements`, report)
  },
  context_actions: (block, pointer, report) => {
    checkCount(block['elements'], LIMITS.contextActionsElements, `${pointer}/elements`, report)
  },
  carousel: (block, pointer, report) => {
    checkCount(block['elements'], LIMITS.carouselCards, `${pointer}/elements`, report)
  },
  input: (block, pointer, report) => {
    checkTextAt(block, 'label', LIMITS.inputLabel, pointer, report)
    checkTextAt(block, 'hint', LIMITS.inputHint, pointer, report)
  },
  markdown: (block, pointer, report) => {
    checkLength(block['text'], LIMITS.markdownTotal, `${pointer}/text`, report)
  },
  alert: (block, pointer, report) => {
    checkTextAt(block, 'text', LIMITS.textObject, pointer, report)
  },
}
