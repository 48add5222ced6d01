import type { JsonValue } from '../json.ts'
import { DOCS, LIMITS } from '../limits.ts'
import { componentIssues } from './components.ts'
import type { Issue, Path } from './issues.ts'
import { issuesOf, list, may, must, text } from './rules.ts'
import type { Rule } from './rules.ts'

const modal: Rule = {
  kind: 'record',
  doc: DOCS.modal,
  fields: {
    custom_id: must(text(LIMITS.customId)),
    title: must(text(LIMITS.modalTitle)),
    components: must(list({ kind: 'anything' }, LIMITS.modalComponents)),
  },
}

const choices: Rule = {
  kind: 'record',
  doc: DOCS.response,
  fields: {
    choices: must(
      list(
        {
          kind: 'record',
          doc: DOCS.commandOption,
          fields: {
            name: must(text(LIMITS.choiceName)),
            name_localizations: may({ kind: 'anything' }),
            value: must({
              kind: 'either',
              rules: [text(LIMITS.choiceValue), { kind: 'number', doc: DOCS.commandOption }],
            }),
          },
        },
        LIMITS.choices,
      ),
    ),
  },
}

/** Everything that Discord would refuse in the `data` of a modal response (type 9). */
export function modalIssues(value: JsonValue, path: Path): Issue[] {
  const issues = issuesOf(modal, value, path)
  const components =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? value['components']
      : undefined
  return Array.isArray(components)
    ? [...issues, ...componentIssues(components, 'modal', [...path, 'components'])]
    : issues
}

/** Everything that Discord would refuse in the `data` of an autocomplete result (type 8). */
export function choiceIssues(value: JsonValue, path: Path): Issue[] {
  return issuesOf(choices, value, path)
}
