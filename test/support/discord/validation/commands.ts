import { isJsonObject, lengthOf, objectsOf, shown, textOf } from '../json.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { DOCS, LIMITS } from '../limits.ts'
import { COMMAND_FIELDS, CONTEXT_MENU_FIELDS, OPTION_FIELDS } from './command-shapes.ts'
import type { Issue, Path } from './issues.ts'
import { check } from './rules.ts'

/** Where commands are registered: for every guild, or for one. */
export type CommandScope = 'global' | 'guild'

/** Everything that Discord would refuse in a bulk overwrite of commands. */
export function commandListIssues(value: JsonValue, scope: CommandScope): Issue[] {
  if (!Array.isArray(value)) {
    const message = 'Only iterables may be used in a ListType.'
    return [{ path: [], code: 'LIST_TYPE_CONVERT', message, doc: DOCS.command }]
  }
  const issues = value.flatMap((one, index) => commandIssues(one, scope, [index]))
  const commands = value.filter(isJsonObject)
  for (const type of [1, 2, 3]) {
    const names = commands.filter((one) => typeOf(one) === type).map((one) => one['name'])
    const limit = type === 1 ? LIMITS.chatCommands : LIMITS.contextCommands
    if (names.length > limit.max)
      issues.push({
        path: [],
        code: 'APPLICATION_COMMAND_TOO_MANY',
        message: `Maximum number of commands of type ${type} reached (${limit.max}).`,
        doc: limit.doc,
      })
    const twice = names.find((name, index) => names.indexOf(name) !== index)
    if (twice !== undefined)
      issues.push({
        path: [],
        code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
        message: `Application command names must be unique: ${shown(twice)}.`,
        doc: DOCS.commandCount,
      })
  }
  return issues
}

function typeOf(command: JsonObject): JsonValue {
  return command['type'] ?? 1
}

function commandIssues(value: JsonValue, scope: CommandScope, path: Path): Issue[] {
  const issues: Issue[] = []
  const contextMenu = isJsonObject(value) && typeOf(value) !== 1
  const fields = contextMenu ? CONTEXT_MENU_FIELDS : COMMAND_FIELDS
  check({ kind: 'record', fields, doc: DOCS.command }, value, path, issues)
  if (!isJsonObject(value)) return issues
  const report = (member: string, code: string, message: string, doc: string = DOCS.command) => {
    issues.push({ path: [...path, member], code, message, doc })
  }
  if (!contextMenu) issues.push(...nameIssues(value, path))
  if (scope === 'guild')
    for (const member of ['contexts', 'integration_types'])
      if (value[member] !== undefined && value[member] !== null)
        report(member, 'UNKNOWN_PROPERTY', 'Only for globally-scoped commands.')
  const contexts = value['contexts']
  const integrations = value['integration_types']
  for (const [member, list] of Object.entries({ contexts, integration_types: integrations }))
    if (Array.isArray(list) && new Set(list).size !== list.length)
      report(member, 'SET_TYPE_CONTAINS_DUPLICATES', 'The set contains duplicates.')
  if (Array.isArray(contexts) && contexts.includes(2) && isOnlyGuildInstall(integrations))
    report(
      'contexts',
      'APPLICATION_COMMAND_CONTEXTS_INVALID',
      'PRIVATE_CHANNEL needs the integration type USER_INSTALL.',
      'https://docs.discord.com/developers/interactions/application-commands#interaction-contexts',
    )
  issues.push(...optionListIssues(value['options'], [...path, 'options'], 'command'))
  const size = commandSize(value)
  if (size > LIMITS.commandTotal.max) {
    const message = `Command exceeds maximum size (${LIMITS.commandTotal.max}), here ${size}.`
    issues.push({
      path,
      code: 'APPLICATION_COMMAND_TOO_LARGE',
      message,
      doc: LIMITS.commandTotal.doc,
    })
  }
  return issues
}

function isOnlyGuildInstall(value: JsonValue | undefined): boolean {
  return Array.isArray(value) && !value.includes(1)
}

type OptionPlace = 'command' | 'group' | 'subcommand'

function optionListIssues(value: JsonValue | undefined, path: Path, place: OptionPlace): Issue[] {
  if (!Array.isArray(value)) return []
  const issues: Issue[] = []
  const report = (at: Path, code: string, message: string) => {
    issues.push({ path: at, code, message, doc: DOCS.commandOption })
  }
  const options = value.filter(isJsonObject)
  const nested = options.filter((one) => one['type'] === 1 || one['type'] === 2)
  if (nested.length > 0 && nested.length < options.length)
    report(path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Subcommands stand by themselves.')
  const names = options.map((one) => one['name'])
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined)
    report(path, 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', `${shown(twice)} repeats.`)
  const firstOptional = options.findIndex((one) => one['required'] !== true)
  options.forEach((option, index) => {
    const at = [...path, index]
    check({ kind: 'record', fields: OPTION_FIELDS, doc: DOCS.commandOption }, option, at, issues)
    issues.push(...nameIssues(option, at))
    if (nested.length === 0 && option['required'] === true && index > firstOptional)
      if (firstOptional !== -1)
        report(
          at,
          'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          'Required options must be placed before non-required options',
        )
    issues.push(...optionIssues(option, at, place))
  })
  return issues
}

function optionIssues(option: JsonObject, path: Path, place: OptionPlace): Issue[] {
  const issues: Issue[] = []
  const report = (member: string, code: string, message: string) => {
    issues.push({ path: [...path, member], code, message, doc: DOCS.commandOption })
  }
  const type = option['type']
  const choices = objectsOf(option['choices'])
  const onlyFor = (member: string, types: readonly number[]) => {
    if (option[member] !== undefined && !types.some((known) => known === type))
      report(member, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', `Not for type ${shown(type)}.`)
  }
  if (place === 'group' && type !== 1)
    report('type', 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'A group holds subcommands.')
  if (place === 'subcommand' && (type === 1 || type === 2))
    report('type', 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'A subcommand holds parameters.')
  onlyFor('options', [1, 2])
  onlyFor('min_length', [3])
  onlyFor('max_length', [3])
  onlyFor('min_value', [4, 10])
  onlyFor('max_value', [4, 10])
  onlyFor('channel_types', [7])
  if (choices.length > 0) onlyFor('choices', [3, 4, 10])
  if (option['autocomplete'] === true) onlyFor('autocomplete', [3, 4, 10])
  if (option['autocomplete'] === true && choices.length > 0)
    report('autocomplete', 'APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES', 'Choices are present.')
  if ((type === 1 || type === 2) && option['required'] === true)
    report('required', 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Not for subcommands.')
  choices.forEach((choice, index) => {
    const fits = type === 3 ? typeof choice['value'] === 'string' : isNumberFor(type, choice)
    if (!fits) report(`choices.${index}`, 'BASE_TYPE_CHOICES', 'The value has another type.')
  })
  if (type === 1 || type === 2)
    issues.push(
      ...optionListIssues(
        option['options'],
        [...path, 'options'],
        type === 1 ? 'subcommand' : 'group',
      ),
    )
  return issues
}

function isNumberFor(type: JsonValue | undefined, choice: JsonObject): boolean {
  const value = choice['value']
  return type === 4 ? Number.isInteger(value) : typeof value === 'number'
}

/** Names are lower case wherever there is a lower case,
 * https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
function nameIssues(named: JsonObject, path: Path): Issue[] {
  const localized = isJsonObject(named['name_localizations']) ? named['name_localizations'] : {}
  return [['name', named['name']] as const, ...Object.entries(localized)]
    .filter(([, name]) => typeof name === 'string' && name !== name.toLowerCase())
    .map(([member]) => ({
      path: [...path, ...(member === 'name' ? ['name'] : ['name_localizations', member])],
      code: 'APPLICATION_COMMAND_INVALID_NAME',
      message: 'Command name is invalid: use the lower case letters.',
      doc: DOCS.command,
    }))
}

/** Characters of names, descriptions and values, the longest localization counting. */
function commandSize(named: JsonObject): number {
  const longest = (member: string) => {
    const localized = named[`${member}_localizations`]
    const texts = [named[member], ...Object.values(isJsonObject(localized) ? localized : {})]
    return Math.max(0, ...texts.map((one) => lengthOf(textOf(one) ?? '')))
  }
  const inner = [...objectsOf(named['options']), ...objectsOf(named['choices'])]
  const value = lengthOf(textOf(named['value']) ?? '')
  const own = longest('name') + longest('description') + value
  return inner.reduce((sum, one) => sum + commandSize(one), own)
}
