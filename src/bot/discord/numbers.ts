// The numbers that stand for Discord's components, styles and flags on the wire. They are written
// out since the enums of discord.js exist only once that library is loaded, and rendering needs no
// library.
/* oxlint-disable typescript/no-unsafe-enum-assignment -- the types check that each number is that of its name */

import type {
  ButtonStyle,
  ComponentType,
  InteractionResponseType,
  MessageFlags,
  SeparatorSpacingSize,
  TextInputStyle,
} from 'discord.js'

/** https://docs.discord.com/developers/components/reference#component-object-component-types */
export const ACTION_ROW: ComponentType.ActionRow = 1
export const BUTTON: ComponentType.Button = 2
export const STRING_SELECT: ComponentType.StringSelect = 3
export const TEXT_INPUT: ComponentType.TextInput = 4
export const SECTION: ComponentType.Section = 9
export const TEXT_DISPLAY: ComponentType.TextDisplay = 10
export const MEDIA_GALLERY: ComponentType.MediaGallery = 12
export const FILE: ComponentType.File = 13
export const SEPARATOR: ComponentType.Separator = 14
export const CONTAINER: ComponentType.Container = 17
export const LABEL: ComponentType.Label = 18

/** https://docs.discord.com/developers/components/reference#button-button-styles */
export const PRIMARY: ButtonStyle.Primary = 1
export const SECONDARY: ButtonStyle.Secondary = 2

/** https://docs.discord.com/developers/components/reference#text-input-text-input-styles */
export const ONE_LINE: TextInputStyle.Short = 1
export const SEVERAL_LINES: TextInputStyle.Paragraph = 2

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
export const MODAL: InteractionResponseType.Modal = 9

/** https://docs.discord.com/developers/components/reference#separator-separator-structure */
export const SMALL_SPACING: SeparatorSpacingSize.Small = 1

/** https://docs.discord.com/developers/resources/message#message-object-message-flags */
export const SUPPRESS_EMBEDS: MessageFlags.SuppressEmbeds = 4
export const IS_COMPONENTS_V2: MessageFlags.IsComponentsV2 = 32768
