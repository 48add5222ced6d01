import { childrenOf, displayTexts, everyComponent, isComponent } from '../component.ts'
import type { Component } from '../component.ts'
import { lengthOf, numberOf, objectsOf, shown, textOf } from '../json.ts'
import type { JsonValue } from '../json.ts'
import { DOCS, LIMITS } from '../limits.ts'
import { COMPONENT, COMPONENT_FIELDS, MAY_HOLD, SELECTS } from './component-shapes.ts'
import type { Place } from './component-shapes.ts'
import type { Issue, Path } from './issues.ts'
import { check } from './rules.ts'

/** Everything that Discord would refuse in a list of components at a place. */
export function componentIssues(value: JsonValue, place: Place, path: Path): Issue[] {
  const issues: Issue[] = []
  if (!Array.isArray(value)) {
    const message = 'Only iterables may be used in a ListType.'
    return [{ path, code: 'LIST_TYPE_CONVERT', message, doc: DOCS.components }]
  }
  value.forEach((one, index) => checkOne(one, place, [...path, index], issues))
  const all = everyComponent(value.filter(isComponent))
  issues.push(...treeIssues(all, value.filter(isComponent), place, path))
  return issues
}

function checkOne(value: JsonValue, place: Place, path: Path, issues: Issue[]): void {
  const allowed = MAY_HOLD[place]
  if (!isComponent(value) || !allowed.includes(value.type)) {
    const type = isComponent(value) ? value.type : JSON.stringify(value)
    const message = `Value of field "type" must be one of (${allowed.join(', ')}), not ${type}.`
    issues.push({
      path: [...path, 'type'],
      code: 'UNION_TYPE_CHOICES',
      message,
      doc: DOCS.components,
    })
    return
  }
  const fields = COMPONENT_FIELDS[value.type]
  if (fields !== undefined)
    check({ kind: 'record', fields, doc: DOCS.components }, value, path, issues)
  issues.push(...ownIssues(value, place, path))
  const inner = innerPlace(value.type, place)
  const children = value['components']
  if (inner !== undefined && Array.isArray(children))
    children.forEach((one, index) => checkOne(one, inner, [...path, 'components', index], issues))
  if (value.type === COMPONENT.SECTION && value['accessory'] !== undefined)
    checkOne(value['accessory'], 'accessory', [...path, 'accessory'], issues)
  if (value.type === COMPONENT.LABEL && value['component'] !== undefined)
    checkOne(value['component'], 'label', [...path, 'component'], issues)
}

function innerPlace(type: number, place: Place): Place | undefined {
  if (type === COMPONENT.ACTION_ROW) return place === 'modal' ? 'modal-row' : 'row'
  if (type === COMPONENT.SECTION) return 'section'
  if (type === COMPONENT.CONTAINER) return 'container'
  return undefined
}

/** The rules between members of one component. */
function ownIssues(component: Component, place: Place, path: Path): Issue[] {
  const issue = (member: string, code: string, message: string, doc: string): Issue => ({
    path: [...path, member],
    code,
    message,
    doc,
  })
  if (component.type === COMPONENT.BUTTON) return buttonIssues(component, issue)
  if (component.type === COMPONENT.ACTION_ROW) {
    const children = childrenOf(component)
    const mixed = children.length > 1 && children.some((one) => one.type !== COMPONENT.BUTTON)
    return mixed
      ? [
          issue(
            'components',
            'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
            'A row holds up to 5 buttons or a single select (in a modal, a single text input).',
            DOCS.actionRow,
          ),
        ]
      : []
  }
  if (SELECTS.includes(component.type)) return selectIssues(component, place, issue)
  if (component.type === COMPONENT.TEXT_INPUT) return textInputIssues(component, place, issue)
  return []
}

type MakeIssue = (member: string, code: string, message: string, doc: string) => Issue

function buttonIssues(button: Component, issue: MakeIssue): Issue[] {
  const style = numberOf(button['style'])
  const needed = style === 5 ? 'url' : style === 6 ? 'sku_id' : 'custom_id'
  const refused = ['url', 'sku_id', 'custom_id'].filter((name) => name !== needed)
  if (style === 6) refused.push('label', 'emoji')
  const issues = refused
    .filter((name) => button[name] !== undefined)
    .map((name) =>
      issue(
        name,
        'BUTTON_COMPONENT_INVALID',
        `A style ${style} button has no ${name}.`,
        DOCS.button,
      ),
    )
  if (button[needed] === undefined)
    issues.push(issue(needed, 'BASE_TYPE_REQUIRED', 'This field is required', DOCS.button))
  const blank = !textOf(button['label']) && button['emoji'] === undefined
  if (style !== 6 && blank)
    issues.push(
      issue('label', 'BUTTON_COMPONENT_INVALID', 'A button has a label or an emoji.', DOCS.button),
    )
  return issues
}

function selectIssues(select: Component, place: Place, issue: MakeIssue): Issue[] {
  const issues: Issue[] = []
  const options = objectsOf(select['options'])
  const values = options.map((option) => option['value'])
  const most = select['max_values'] === undefined ? 1 : numberOf(select['max_values'])
  const least = select['min_values'] === undefined ? 1 : numberOf(select['min_values'])
  if (new Set(values).size !== values.length)
    issues.push(
      issue('options', 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'Values repeat.', DOCS.select),
    )
  if (least > most)
    issues.push(issue('min_values', 'NUMBER_TYPE_MAX', 'More than max_values.', DOCS.select))
  if (select.type === COMPONENT.STRING_SELECT && options.length > 0 && most > options.length)
    issues.push(issue('max_values', 'NUMBER_TYPE_MAX', 'More than there are options.', DOCS.select))
  if (options.filter((option) => option['default'] === true).length > most)
    issues.push(
      issue('options', 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', 'Too many.', DOCS.select),
    )
  if (place === 'label' && select['disabled'] !== undefined)
    issues.push(issue('disabled', 'UNKNOWN_PROPERTY', 'Not in a modal.', DOCS.select))
  if (place === 'label' && least === 0 && select['required'] !== false)
    issues.push(
      issue('min_values', 'NUMBER_TYPE_MIN', 'At least 1 unless required is false.', DOCS.select),
    )
  return issues
}

function textInputIssues(input: Component, place: Place, issue: MakeIssue): Issue[] {
  const issues: Issue[] = []
  if (place === 'modal-row' && input['label'] === undefined)
    issues.push(issue('label', 'BASE_TYPE_REQUIRED', 'This field is required', DOCS.textInput))
  if (place === 'label' && input['label'] !== undefined)
    issues.push(
      issue('label', 'UNKNOWN_PROPERTY', 'A text input in a label has no own one.', DOCS.label),
    )
  const most = input['max_length']
  if (typeof most === 'number' && numberOf(input['min_length']) > most)
    issues.push(issue('min_length', 'NUMBER_TYPE_MAX', 'More than max_length.', DOCS.textInput))
  return issues
}

/** The rules over a whole tree: counts, total text, ids that repeat. */
function treeIssues(
  all: readonly Component[],
  top: readonly Component[],
  place: Place,
  path: Path,
): Issue[] {
  const issues: Issue[] = []
  const report = (code: string, message: string, doc: string) => {
    issues.push({ path, code, message, doc })
  }
  if (place === 'message' && top.length > LIMITS.rows.max)
    report(
      'BASE_TYPE_BAD_LENGTH',
      `Must be ${LIMITS.rows.max} or fewer in length.`,
      LIMITS.rows.doc,
    )
  const { componentsTotal, textTotal } = LIMITS
  if (place === 'components-v2-message' && all.length > componentsTotal.max)
    report(
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The total number of components cannot exceed ${componentsTotal.max}, here ${all.length}.`,
      componentsTotal.doc,
    )
  const length = displayTexts(top).reduce((sum, one) => sum + lengthOf(one), 0)
  if (length > textTotal.max)
    report(
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `The total text cannot exceed ${textTotal.max} characters, here ${length}.`,
      textTotal.doc,
    )
  for (const [member, code, doc] of [
    ['custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', DOCS.customId],
    ['id', 'COMPONENT_ID_DUPLICATED', DOCS.components],
  ] as const) {
    const values = all.flatMap((one) => (one[member] ? [one[member]] : []))
    const twice = values.find((value, index) => values.indexOf(value) !== index)
    if (twice !== undefined) report(code, `Component ${member} ${shown(twice)} repeats.`, doc)
  }
  return issues
}
