/** A smallest and largest length, count or number, with the page that says so. */
export interface Limit {
  min: number
  max: number
  doc: string
}

/** Discord's documentation pages that the rules of the stand-in rest on. */
export const DOCS = {
  message: 'https://docs.discord.com/developers/resources/message#create-message',
  editMessage: 'https://docs.discord.com/developers/resources/message#edit-message',
  reference: 'https://docs.discord.com/developers/resources/message#message-reference-structure',
  embedLimits: 'https://docs.discord.com/developers/resources/message#embed-object-embed-limits',
  allowedMentions: 'https://docs.discord.com/developers/resources/message#allowed-mentions-object',
  flags: 'https://docs.discord.com/developers/resources/message#message-object-message-flags',
  attachments: 'https://docs.discord.com/developers/reference#uploading-files',
  components: 'https://docs.discord.com/developers/components/reference',
  customId:
    'https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id',
  actionRow: 'https://docs.discord.com/developers/components/reference#action-row',
  button: 'https://docs.discord.com/developers/components/reference#button',
  select: 'https://docs.discord.com/developers/components/reference#string-select',
  section: 'https://docs.discord.com/developers/components/reference#section',
  textDisplay: 'https://docs.discord.com/developers/components/reference#text-display',
  gallery: 'https://docs.discord.com/developers/components/reference#media-gallery',
  container: 'https://docs.discord.com/developers/components/reference#container',
  label: 'https://docs.discord.com/developers/components/reference#label',
  textInput: 'https://docs.discord.com/developers/components/reference#text-input',
  modal:
    'https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal',
  response:
    'https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object',
  command:
    'https://docs.discord.com/developers/interactions/application-commands#application-command-object',
  commandOption:
    'https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure',
  commandCount:
    'https://docs.discord.com/developers/interactions/application-commands#registering-a-command',
} as const

function limit(min: number, max: number, doc: string): Limit {
  return { min, max, doc }
}

/** Every number that the stand-in holds a body to. It shares nothing with the bot's own table, so
 * that a wrong number there is caught here. */
export const LIMITS = {
  content: limit(0, 2000, DOCS.message),
  nonce: limit(1, 25, DOCS.message),
  attachments: limit(0, 10, DOCS.attachments),
  attachmentBytes: limit(0, 10 * 1024 * 1024, DOCS.attachments),
  attachmentDescription: limit(0, 1024, DOCS.attachments),
  embeds: limit(0, 10, DOCS.message),
  embedsTotal: limit(0, 6000, DOCS.embedLimits),
  embedTitle: limit(0, 256, DOCS.embedLimits),
  embedDescription: limit(0, 4096, DOCS.embedLimits),
  embedFields: limit(0, 25, DOCS.embedLimits),
  embedFieldName: limit(1, 256, DOCS.embedLimits),
  embedFieldValue: limit(1, 1024, DOCS.embedLimits),
  embedFooter: limit(0, 2048, DOCS.embedLimits),
  embedAuthor: limit(0, 256, DOCS.embedLimits),
  url: limit(1, 2048, DOCS.embedLimits),
  colour: limit(0, 0xffffff, DOCS.embedLimits),
  allowedIds: limit(0, 100, DOCS.allowedMentions),
  rows: limit(0, 5, DOCS.actionRow),
  componentsTotal: limit(0, 40, DOCS.components),
  textTotal: limit(0, 4000, DOCS.textDisplay),
  textDisplay: limit(1, 4000, DOCS.textDisplay),
  componentId: limit(0, 2 ** 31 - 1, DOCS.components),
  customId: limit(1, 100, DOCS.customId),
  rowChildren: limit(1, 5, DOCS.actionRow),
  buttonLabel: limit(0, 80, DOCS.button),
  buttonUrl: limit(1, 512, DOCS.button),
  selectOptions: limit(1, 25, DOCS.select),
  selectOptionText: limit(1, 100, DOCS.select),
  selectOptionDescription: limit(0, 100, DOCS.select),
  selectPlaceholder: limit(0, 150, DOCS.select),
  selectMinValues: limit(0, 25, DOCS.select),
  selectMaxValues: limit(1, 25, DOCS.select),
  sectionTexts: limit(1, 3, DOCS.section),
  galleryItems: limit(1, 10, DOCS.gallery),
  mediaDescription: limit(0, 1024, DOCS.gallery),
  containerChildren: limit(1, 40, DOCS.container),
  modalTitle: limit(1, 45, DOCS.modal),
  modalComponents: limit(1, 5, DOCS.modal),
  labelText: limit(1, 45, DOCS.label),
  labelDescription: limit(0, 100, DOCS.label),
  textInputValue: limit(0, 4000, DOCS.textInput),
  textInputMin: limit(0, 4000, DOCS.textInput),
  textInputMax: limit(1, 4000, DOCS.textInput),
  textInputPlaceholder: limit(0, 100, DOCS.textInput),
  uploads: limit(0, 10, `${DOCS.components}#file-upload`),
  radioOptions: limit(2, 10, `${DOCS.components}#radio-group`),
  checkboxOptions: limit(1, 10, `${DOCS.components}#checkbox-group`),
  choices: limit(0, 25, DOCS.response),
  choiceName: limit(1, 100, DOCS.commandOption),
  choiceValue: limit(0, 100, DOCS.commandOption),
  commandName: limit(1, 32, DOCS.command),
  commandDescription: limit(1, 100, DOCS.command),
  commandOptions: limit(0, 25, DOCS.command),
  commandTotal: limit(0, 8000, `${DOCS.command}-application-command-structure`),
  chatCommands: limit(0, 100, DOCS.commandCount),
  contextCommands: limit(0, 15, DOCS.commandCount),
  optionLengthMin: limit(0, 6000, DOCS.commandOption),
  optionLengthMax: limit(1, 6000, DOCS.commandOption),
} as const satisfies Record<string, Limit>
