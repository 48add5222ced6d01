import { DOCS, LIMITS } from '../limits.ts'
import { list, may, mayBeNull, must, text, whole } from './rules.ts'
import type { Field, Fields, Rule } from './rules.ts'

/** Component types, https://docs.discord.com/developers/components/reference#component-object-component-types */
export const COMPONENT = {
  ACTION_ROW: 1,
  BUTTON: 2,
  STRING_SELECT: 3,
  TEXT_INPUT: 4,
  USER_SELECT: 5,
  ROLE_SELECT: 6,
  MENTIONABLE_SELECT: 7,
  CHANNEL_SELECT: 8,
  SECTION: 9,
  TEXT_DISPLAY: 10,
  THUMBNAIL: 11,
  MEDIA_GALLERY: 12,
  FILE: 13,
  SEPARATOR: 14,
  CONTAINER: 17,
  LABEL: 18,
  FILE_UPLOAD: 19,
  RADIO_GROUP: 21,
  CHECKBOX_GROUP: 22,
  CHECKBOX: 23,
} as const

/** The select menus. */
export const SELECTS: readonly number[] = [3, 5, 6, 7, 8]

/** A place where components stand. */
export type Place =
  | 'message'
  | 'components-v2-message'
  | 'row'
  | 'section'
  | 'accessory'
  | 'container'
  | 'modal'
  | 'modal-row'
  | 'label'

/** Which place may hold which component types, from the "child components" tables of
 * https://docs.discord.com/developers/components/reference */
export const MAY_HOLD: Readonly<Record<Place, readonly number[]>> = {
  message: [1],
  'components-v2-message': [1, 9, 10, 12, 13, 14, 17],
  row: [2, 3, 5, 6, 7, 8],
  section: [10],
  accessory: [2, 11],
  container: [1, 9, 10, 12, 13, 14],
  modal: [1, 10, 18],
  'modal-row': [4],
  label: [3, 4, 5, 6, 7, 8, 19, 21, 22, 23],
}

const anything: Rule = { kind: 'anything' }
const yesNo: Rule = { kind: 'yes-no', doc: DOCS.components }
const customId = must(text(LIMITS.customId))

function oneOf(values: readonly (string | number)[], doc: string): Rule {
  return { kind: 'one-of', values, doc }
}

function media(schemes: readonly string[]): Rule {
  const ignored = ['proxy_url', 'height', 'width', 'content_type', 'attachment_id']
  const fields: Record<string, Field> = { url: must({ kind: 'url', limit: LIMITS.url, schemes }) }
  for (const name of ignored) fields[name] = mayBeNull(anything)
  return { kind: 'record', doc: `${DOCS.components}#unfurled-media-item`, fields }
}

const anyMedia = media(['http', 'https', 'attachment'])

const emoji: Rule = {
  kind: 'record',
  doc: DOCS.button,
  fields: {
    id: mayBeNull({ kind: 'digits', doc: DOCS.button }),
    name: mayBeNull(text({ min: 1, max: 32, doc: DOCS.button })),
    animated: may(yesNo),
  },
}

const selectFields: Fields = {
  custom_id: customId,
  placeholder: may(text(LIMITS.selectPlaceholder)),
  min_values: may(whole(LIMITS.selectMinValues)),
  max_values: may(whole(LIMITS.selectMaxValues)),
  required: may(yesNo),
  disabled: may(yesNo),
}

const choiceFields: Fields = {
  label: must(text(LIMITS.selectOptionText)),
  value: must(text(LIMITS.selectOptionText)),
  description: mayBeNull(text(LIMITS.selectOptionDescription)),
  default: may(yesNo),
}

const choice: Rule = { kind: 'record', doc: DOCS.select, fields: choiceFields }

const filledSelectFields: Fields = {
  ...selectFields,
  default_values: may(
    list(
      {
        kind: 'record',
        doc: DOCS.select,
        fields: {
          id: must({ kind: 'digits', doc: DOCS.select }),
          type: must(oneOf(['user', 'role', 'channel'], DOCS.select)),
        },
      },
      LIMITS.selectMinValues,
    ),
  ),
}

const base: Fields = {
  type: must({ kind: 'number', doc: DOCS.components }),
  id: may(whole(LIMITS.componentId)),
}

/** The members of every known component type; nested components are checked by the walk. */
export const COMPONENT_FIELDS: Readonly<Record<number, Fields>> = {
  [COMPONENT.ACTION_ROW]: { ...base, components: must(list(anything, LIMITS.rowChildren)) },
  [COMPONENT.BUTTON]: {
    ...base,
    style: must(oneOf([1, 2, 3, 4, 5, 6], `${DOCS.components}#button-button-styles`)),
    label: may(text(LIMITS.buttonLabel)),
    emoji: may(emoji),
    custom_id: may(text(LIMITS.customId)),
    sku_id: may({ kind: 'digits', doc: DOCS.button }),
    url: may({ kind: 'url', limit: LIMITS.buttonUrl, schemes: ['http', 'https', 'discord'] }),
    disabled: may(yesNo),
  },
  [COMPONENT.STRING_SELECT]: {
    ...base,
    ...selectFields,
    options: must(
      list(
        { kind: 'record', doc: DOCS.select, fields: { ...choiceFields, emoji: may(emoji) } },
        LIMITS.selectOptions,
      ),
    ),
  },
  [COMPONENT.TEXT_INPUT]: {
    ...base,
    custom_id: customId,
    style: must(oneOf([1, 2], DOCS.textInput)),
    label: may(text(LIMITS.labelText)),
    min_length: may(whole(LIMITS.textInputMin)),
    max_length: may(whole(LIMITS.textInputMax)),
    required: may(yesNo),
    value: may(text(LIMITS.textInputValue)),
    placeholder: may(text(LIMITS.textInputPlaceholder)),
  },
  [COMPONENT.USER_SELECT]: { ...base, ...filledSelectFields },
  [COMPONENT.ROLE_SELECT]: { ...base, ...filledSelectFields },
  [COMPONENT.MENTIONABLE_SELECT]: { ...base, ...filledSelectFields },
  [COMPONENT.CHANNEL_SELECT]: {
    ...base,
    ...filledSelectFields,
    channel_types: may(
      list({ kind: 'number', doc: DOCS.components }, { min: 0, max: 20, doc: DOCS.components }),
    ),
  },
  [COMPONENT.SECTION]: {
    ...base,
    components: must(list(anything, LIMITS.sectionTexts)),
    accessory: must(anything),
  },
  [COMPONENT.TEXT_DISPLAY]: { ...base, content: must(text(LIMITS.textDisplay)) },
  [COMPONENT.THUMBNAIL]: {
    ...base,
    media: must(anyMedia),
    description: mayBeNull(text(LIMITS.mediaDescription)),
    spoiler: may(yesNo),
  },
  [COMPONENT.MEDIA_GALLERY]: {
    ...base,
    items: must(
      list(
        {
          kind: 'record',
          doc: DOCS.gallery,
          fields: {
            media: must(anyMedia),
            description: mayBeNull(text(LIMITS.mediaDescription)),
            spoiler: may(yesNo),
          },
        },
        LIMITS.galleryItems,
      ),
    ),
  },
  [COMPONENT.FILE]: {
    ...base,
    file: must(media(['attachment'])),
    spoiler: may(yesNo),
    name: may(anything),
    size: may(anything),
  },
  [COMPONENT.SEPARATOR]: {
    ...base,
    divider: may(yesNo),
    spacing: may(oneOf([1, 2], `${DOCS.components}#separator`)),
  },
  [COMPONENT.CONTAINER]: {
    ...base,
    components: must(list(anything, LIMITS.containerChildren)),
    accent_color: mayBeNull(whole(LIMITS.colour)),
    spoiler: may(yesNo),
  },
  [COMPONENT.LABEL]: {
    ...base,
    label: must(text(LIMITS.labelText)),
    description: may(text(LIMITS.labelDescription)),
    component: must(anything),
  },
  [COMPONENT.FILE_UPLOAD]: {
    ...base,
    custom_id: customId,
    min_values: may(whole(LIMITS.uploads)),
    max_values: may(whole(LIMITS.uploads)),
    required: may(yesNo),
  },
  [COMPONENT.RADIO_GROUP]: {
    ...base,
    custom_id: customId,
    options: must(list(choice, LIMITS.radioOptions)),
    required: may(yesNo),
  },
  [COMPONENT.CHECKBOX_GROUP]: {
    ...base,
    custom_id: customId,
    options: must(list(choice, LIMITS.checkboxOptions)),
    min_values: may(whole(LIMITS.uploads)),
    max_values: may(whole(LIMITS.uploads)),
    required: may(yesNo),
  },
  [COMPONENT.CHECKBOX]: { ...base, custom_id: customId, default: may(yesNo) },
}
