import { isDeepStrictEqual } from 'node:util'
import { isObject, numberAt, objectAt, objectsIn, stringAt } from '../json.ts'
import type { JsonObject } from '../json.ts'
import type { Limit } from './limits.ts'
import { LIMITS } from './limits.ts'
import { checkCount, checkLength, checkPublicUrl, checkUrl } from './problem.ts'
import type { Report } from './problem.ts'
import { checkConfirm, checkTextAt } from './text.ts'

type Check = (element: JsonObject, pointer: string, report: Report) => void

/** Checks one block element (a button, a menu, an input, a picture) against Slack's rules. */
export function checkElement(element: JsonObject, pointer: string, report: Report): void {
  checkLength(element['action_id'], LIMITS.actionId, `${pointer}/action_id`, report)
  checkConfirm(element, pointer, report)
  checkTextAt(element, 'placeholder', LIMITS.placeholder, pointer, report)
  if (numberAt(element, 'max_selected_items') === 0) {
    report(`${pointer}/max_selected_items`, 'must be more than 0')
  }
  CHECKS[stringAt(element, 'type') ?? '']?.(element, pointer, report)
}

/** The options of a menu, those of its groups among them. */
export function optionsOf(element: JsonObject): readonly JsonObject[] {
  const grouped = objectsIn(element['option_groups']).flatMap((group) =>
    objectsIn(group['options']),
  )
  return [...objectsIn(element['options']), ...grouped]
}

/** Checks a list of options, as a menu holds it or as an answer to a suggestion carries it. */
export function checkOptions(
  holder: JsonObject,
  limit: Limit,
  pointer: string,
  report: Report,
  urlAllowed = false,
): void {
  checkCount(holder['options'], limit, `${pointer}/options`, report)
  for (const [index, option] of objectsIn(holder['options']).entries()) {
    checkOption(option, `${pointer}/options/${index}`, report, urlAllowed)
  }
}

function checkOption(option: JsonObject, at: string, report: Report, urlAllowed: boolean): void {
  checkTextAt(option, 'text', LIMITS.optionText, at, report)
  checkTextAt(option, 'description', LIMITS.optionDescription, at, report)
  checkLength(option['value'], LIMITS.optionValue, `${at}/value`, report)
  if (option['url'] === undefined) return
  checkLength(option['url'], LIMITS.optionUrl, `${at}/url`, report)
  checkUrl(option['url'], `${at}/url`, report)
  if (!urlAllowed) report(`${at}/url`, 'url is only allowed in overflow menus')
}

function checkButton(element: JsonObject, pointer: string, report: Report): void {
  checkTextAt(element, 'text', LIMITS.buttonText, pointer, report)
  checkLength(element['value'], LIMITS.buttonValue, `${pointer}/value`, report)
  checkLength(element['url'], LIMITS.buttonUrl, `${pointer}/url`, report)
  checkUrl(element['url'], `${pointer}/url`, report)
  const label = element['accessibility_label']
  checkLength(label, LIMITS.accessibilityLabel, `${pointer}/accessibility_label`, report)
}

function checkStaticMenu(element: JsonObject, pointer: string, report: Report): void {
  const has = (key: string) => element[key] !== undefined
  if (has('options') === has('option_groups')) {
    report(pointer, 'exactly one of options and option_groups is required')
  }
  checkOptions(element, LIMITS.selectOptions, pointer, report)
  checkCount(element['option_groups'], LIMITS.selectGroups, `${pointer}/option_groups`, report)
  for (const [index, group] of objectsIn(element['option_groups']).entries()) {
    const at = `${pointer}/option_groups/${index}`
    checkTextAt(group, 'label', LIMITS.optionGroupLabel, at, report)
    checkOptions(group, LIMITS.selectOptions, at, report)
  }
  checkInitialOptions(element, pointer, report)
}

/** Slack wants the initial choice to be exactly one of the options, description included. */
function checkInitialOptions(element: JsonObject, pointer: string, report: Report): void {
  const options = optionsOf(element)
  const among = (choice: unknown) => options.some((option) => isDeepStrictEqual(option, choice))
  const initial = objectAt(element, 'initial_option')
  if (initial !== undefined && !among(initial)) {
    report(`${pointer}/initial_option`, 'must exactly match one of the options')
  }
  for (const [index, choice] of objectsIn(element['initial_options']).entries()) {
    if (among(choice)) continue
    report(`${pointer}/initial_options/${index}`, 'must exactly match one of the options')
  }
}

function choiceGroup(limit: Limit, urlAllowed = false): Check {
  return (element, pointer, report) => {
    checkOptions(element, limit, pointer, report, urlAllowed)
    checkInitialOptions(element, pointer, report)
  }
}

function pattern(key: string, shape: RegExp, wanted: string): Check {
  return (element, pointer, report) => {
    const value = element[key]
    if (value === undefined || shape.test(JSON.stringify(value).replaceAll('"', ''))) return
    report(`${pointer}/${key}`, `must be ${wanted}`)
  }
}

function checkPlainInput(element: JsonObject, pointer: string, report: Report): void {
  for (const key of ['min_length', 'max_length']) {
    const length = numberAt(element, key)
    if (length !== undefined && length > LIMITS.plainInputLength.max) {
      report(`${pointer}/${key}`, 'must be no more than 3000', LIMITS.plainInputLength.doc)
    }
  }
  const shortest = numberAt(element, 'min_length') ?? 0
  const longest = numberAt(element, 'max_length') ?? LIMITS.plainInputLength.max
  if (shortest > longest) report(`${pointer}/min_length`, 'must not be more than max_length')
  const initial = stringAt(element, 'initial_value')
  if (initial !== undefined && initial.length > longest) {
    report(`${pointer}/initial_value`, 'must not be longer than max_length')
  }
}

function checkConversations(element: JsonObject, pointer: string, report: Report): void {
  const filter = element['filter']
  if (isObject(filter) && Object.keys(filter).length === 0) {
    report(`${pointer}/filter`, 'must not be empty')
  }
  if (isObject(filter) && Array.isArray(filter['include']) && filter['include'].length === 0) {
    report(`${pointer}/filter/include`, 'must not be empty')
  }
}

function checkImage(element: JsonObject, pointer: string, report: Report): void {
  checkLength(element['alt_text'], LIMITS.imageAltText, `${pointer}/alt_text`, report)
  checkLength(element['image_url'], LIMITS.imageUrl, `${pointer}/image_url`, report)
  checkPublicUrl(element['image_url'], `${pointer}/image_url`, report)
}

const CHECKS: Readonly<Record<string, Check>> = {
  button: checkButton,
  icon_button: (element, pointer, report) => {
    checkTextAt(element, 'text', LIMITS.buttonText, pointer, report)
    checkLength(element['value'], LIMITS.buttonValue, `${pointer}/value`, report)
  },
  static_select: checkStaticMenu,
  multi_static_select: checkStaticMenu,
  radio_buttons: choiceGroup(LIMITS.radioOptions),
  checkboxes: choiceGroup(LIMITS.checkboxOptions),
  overflow: choiceGroup(LIMITS.overflowOptions, true),
  conversations_select: checkConversations,
  multi_conversations_select: checkConversations,
  plain_text_input: checkPlainInput,
  image: checkImage,
  datepicker: pattern('initial_date', /^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-01-31'),
  timepicker: pattern('initial_time', /^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:30'),
  datetimepicker: pattern('initial_date_time', /^\d{10}$/, 'a UNIX time of 10 digits'),
}
