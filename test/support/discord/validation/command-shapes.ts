import { DOCS, LIMITS } from '../limits.ts'
import { list, may, mayBeNull, must, text, whole } from './rules.ts'
import type { Fields, Rule } from './rules.ts'

/** The languages of Discord's client, https://docs.discord.com/developers/reference#locales */
export const LOCALES = (
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ' +
  'ru uk hi th zh-CN ja zh-TW ko'
).split(' ')

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

const yesNo: Rule = { kind: 'yes-no', doc: DOCS.command }
const number: Rule = { kind: 'number', doc: DOCS.commandOption }
const name = text(LIMITS.commandName, NAME)
const freeName = text(LIMITS.commandName)
const description = text(LIMITS.commandDescription)

function localized(of: Rule): Rule {
  return {
    kind: 'map',
    keys: LOCALES,
    of,
    doc: 'https://docs.discord.com/developers/reference#locales',
  }
}

const shared: Fields = {
  id: may({ kind: 'digits', doc: DOCS.command }),
  type: may({
    kind: 'one-of',
    values: [1, 2, 3],
    doc: `${DOCS.command}-application-command-types`,
  }),
  default_member_permissions: mayBeNull({ kind: 'digits', doc: DOCS.command }),
  dm_permission: mayBeNull(yesNo),
  nsfw: may(yesNo),
  integration_types: mayBeNull(
    list(
      { kind: 'one-of', values: [0, 1], doc: DOCS.command },
      { min: 1, max: 2, doc: DOCS.command },
    ),
  ),
  contexts: mayBeNull(
    list(
      { kind: 'one-of', values: [0, 1, 2], doc: DOCS.command },
      { min: 1, max: 3, doc: DOCS.command },
    ),
  ),
}

/** The members of a chat input command. */
export const COMMAND_FIELDS: Fields = {
  ...shared,
  name: must(name),
  name_localizations: mayBeNull(localized(name)),
  description: must(description),
  description_localizations: mayBeNull(localized(description)),
  options: may(list({ kind: 'anything' }, LIMITS.commandOptions)),
}

/** The members of a user or message command: names may hold spaces, and there is no description. */
export const CONTEXT_MENU_FIELDS: Fields = {
  ...shared,
  name: must(freeName),
  name_localizations: mayBeNull(localized(freeName)),
  description: may(text({ min: 0, max: 0, doc: DOCS.command })),
  description_localizations: mayBeNull(localized(text({ min: 0, max: 0, doc: DOCS.command }))),
  options: may(list({ kind: 'anything' }, { min: 0, max: 0, doc: DOCS.command })),
}

/** The members of an option. */
export const OPTION_FIELDS: Fields = {
  type: must({
    kind: 'one-of',
    values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    doc: `${DOCS.command}-application-command-option-type`,
  }),
  name: must(name),
  name_localizations: mayBeNull(localized(name)),
  description: must(description),
  description_localizations: mayBeNull(localized(description)),
  required: may(yesNo),
  choices: may(
    list(
      {
        kind: 'record',
        doc: DOCS.commandOption,
        fields: {
          name: must(text(LIMITS.choiceName)),
          name_localizations: mayBeNull(localized(text(LIMITS.choiceName))),
          value: must({ kind: 'either', rules: [text(LIMITS.choiceValue), number] }),
        },
      },
      LIMITS.choices,
    ),
  ),
  options: may(list({ kind: 'anything' }, LIMITS.commandOptions)),
  channel_types: may(list(number, { min: 0, max: 20, doc: DOCS.commandOption })),
  min_value: may(number),
  max_value: may(number),
  min_length: may(whole(LIMITS.optionLengthMin)),
  max_length: may(whole(LIMITS.optionLengthMax)),
  autocomplete: may(yesNo),
}
