import { isObject, objectsIn, stringAt } from '../json.ts'
import type { JsonObject } from '../json.ts'
import { allElements } from './elements-of.ts'
import { LIMITS } from './limits.ts'
import { checkEveryBlock } from './message.ts'
import { checkCount, checkLength } from './problem.ts'
import type { Problem, Report } from './problem.ts'
import type { TypeSchema } from './schema.ts'
import { checkTextAt } from './text.ts'

/** Everything that Slack would refuse in a modal or Home view. */
export function checkView(view: unknown, schema: TypeSchema): readonly Problem[] {
  const problems: Problem[] = []
  const report: Report = (pointer, message, doc) => {
    const rule = doc === undefined ? {} : { doc }
    problems.push({ error: 'invalid_arguments', pointer, message, ...rule })
  }
  if (!isObject(view)) {
    report('/view', 'must be an object')
    return problems
  }
  const type = stringAt(view, 'type')
  const name = { modal: 'ModalView', home: 'HomeView' }[type ?? '']
  if (name === undefined) {
    report('/view/type', 'must be modal or home', LIMITS.modalTitle.doc)
    return problems
  }
  // The blocks have their own, stricter check: the view's type also lets unknown ones pass.
  const frame = Array.isArray(view['blocks']) ? { ...view, blocks: [] } : view
  schema.checkType(name, frame, '/view', report)
  checkFrame(view, report)
  const blocks = Array.isArray(view['blocks']) ? view['blocks'] : []
  checkEveryBlock(blocks, '/view/blocks', schema, report)
  checkBlocksForView(view, objectsIn(blocks), report)
  if (JSON.stringify(view).length > LIMITS.viewBytes.max) {
    const message = 'the view is greater than 250kb'
    problems.push({ error: 'view_too_large', pointer: '/view', message })
  }
  return problems
}

function checkFrame(view: JsonObject, report: Report): void {
  checkTextAt(view, 'title', LIMITS.modalTitle, '/view', report)
  checkTextAt(view, 'submit', LIMITS.modalSubmit, '/view', report)
  checkTextAt(view, 'close', LIMITS.modalClose, '/view', report)
  checkCount(view['blocks'], LIMITS.blocksInView, '/view/blocks', report)
  const texts = [
    ['private_metadata', LIMITS.privateMetadata],
    ['callback_id', LIMITS.callbackId],
    ['external_id', LIMITS.externalId],
  ] as const
  for (const [key, limit] of texts) {
    if (view[key] !== '') checkLength(view[key], limit, `/view/${key}`, report)
  }
}

/** Blocks whose pages list messages as the only place for them. */
const MESSAGE_ONLY = new Set(['markdown', 'table', 'context_actions', 'file', 'task_card', 'plan'])

function checkBlocksForView(view: JsonObject, blocks: readonly JsonObject[], report: Report): void {
  for (const [index, block] of blocks.entries()) {
    const type = stringAt(block, 'type') ?? ''
    if (!MESSAGE_ONLY.has(type)) continue
    report(`/view/blocks/${index}/type`, `${type} is only allowed in messages`, MESSAGE_DOC)
  }
  const modal = view['type'] === 'modal'
  const input = blocks.some((block) => block['type'] === 'input')
  if (modal && input && view['submit'] === undefined) {
    report('/view/submit', 'missing required field: submit', LIMITS.modalSubmit.doc)
  }
  const elements = allElements(blocks).map((placed) => placed.element)
  if (elements.filter((element) => element['focus_on_load'] === true).length > 1) {
    report('/view/blocks', 'only one element can have focus_on_load', LIMITS.actionId.doc)
  }
  if (!modal && elements.some((element) => element['response_url_enabled'] === true)) {
    report('/view/blocks', 'response_url_enabled is only allowed in modals', LIMITS.modalTitle.doc)
  }
}

const MESSAGE_DOC = 'https://docs.slack.dev/reference/block-kit/blocks'
