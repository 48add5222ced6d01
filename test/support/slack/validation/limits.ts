/** One of Slack's numbers, with the page that states it. */
export interface Limit {
  readonly max: number
  readonly doc: string
}

const BLOCKS = 'https://docs.slack.dev/reference/block-kit/blocks'
const ELEMENTS = 'https://docs.slack.dev/reference/block-kit/block-elements'
const OBJECTS = 'https://docs.slack.dev/reference/block-kit/composition-objects'
const MODALS = 'https://docs.slack.dev/reference/views/modal-views'
const CAP = 'https://github.com/slackapi/bolt-js/issues/2867'

function limit(max: number, doc: string): Limit {
  return { max, doc }
}

/**
 * Slack's numbers as the stand-in enforces them. This table is on purpose no import of the
 * product's own: a wrong number there must be caught here.
 */
export const LIMITS = {
  blocksInMessage: limit(50, BLOCKS),
  blocksInView: limit(100, BLOCKS),
  blockId: limit(255, BLOCKS),
  textObject: limit(3_000, `${OBJECTS}/text-object`),

  sectionText: limit(3_000, `${BLOCKS}/section-block`),
  sectionFields: limit(10, `${BLOCKS}/section-block`),
  sectionField: limit(2_000, `${BLOCKS}/section-block`),
  headerText: limit(150, `${BLOCKS}/header-block`),
  contextElements: limit(10, `${BLOCKS}/context-block`),
  contextActionsElements: limit(5, `${BLOCKS}/context-actions-block`),
  actionsElements: limit(25, `${BLOCKS}/actions-block`),
  imageUrl: limit(3_000, `${BLOCKS}/image-block`),
  imageAltText: limit(2_000, `${BLOCKS}/image-block`),
  imageTitle: limit(2_000, `${BLOCKS}/image-block`),
  inputLabel: limit(2_000, `${BLOCKS}/input-block`),
  inputHint: limit(2_000, `${BLOCKS}/input-block`),
  markdownTotal: limit(12_000, `${BLOCKS}/markdown-block`),
  tableRows: limit(100, `${BLOCKS}/table-block`),
  tableCells: limit(20, `${BLOCKS}/table-block`),
  tablesInMessage: limit(1, `${BLOCKS}/table-block`),
  videoTitle: limit(199, `${BLOCKS}/video-block`),
  videoAuthor: limit(49, `${BLOCKS}/video-block`),
  cardTitle: limit(150, `${BLOCKS}/card-block`),
  cardBody: limit(200, `${BLOCKS}/card-block`),
  carouselCards: limit(10, `${BLOCKS}/carousel-block`),
  containerTitle: limit(150, `${BLOCKS}/container-block`),
  containerBlocks: limit(10, `${BLOCKS}/container-block`),

  actionId: limit(255, ELEMENTS),
  buttonText: limit(75, `${ELEMENTS}/button-element`),
  buttonValue: limit(2_000, `${ELEMENTS}/button-element`),
  buttonUrl: limit(3_000, `${ELEMENTS}/button-element`),
  accessibilityLabel: limit(75, `${ELEMENTS}/button-element`),
  placeholder: limit(150, `${ELEMENTS}/select-menu-element`),
  selectOptions: limit(100, `${ELEMENTS}/select-menu-element`),
  selectGroups: limit(100, `${ELEMENTS}/select-menu-element`),
  radioOptions: limit(10, `${ELEMENTS}/radio-button-group-element`),
  checkboxOptions: limit(10, `${ELEMENTS}/checkboxes-element`),
  overflowOptions: limit(5, `${ELEMENTS}/overflow-menu-element`),
  plainInputLength: limit(3_000, `${ELEMENTS}/plain-text-input-element`),

  optionText: limit(75, `${OBJECTS}/option-object`),
  optionValue: limit(150, `${OBJECTS}/option-object`),
  optionDescription: limit(75, `${OBJECTS}/option-object`),
  optionUrl: limit(3_000, `${OBJECTS}/option-object`),
  optionGroupLabel: limit(75, `${OBJECTS}/option-group-object`),
  confirmTitle: limit(100, `${OBJECTS}/confirmation-dialog-object`),
  confirmText: limit(300, `${OBJECTS}/confirmation-dialog-object`),
  confirmButton: limit(30, `${OBJECTS}/confirmation-dialog-object`),

  modalTitle: limit(24, MODALS),
  modalSubmit: limit(24, MODALS),
  modalClose: limit(24, MODALS),
  privateMetadata: limit(3_000, MODALS),
  callbackId: limit(255, MODALS),
  externalId: limit(255, MODALS),
  viewBytes: limit(250_000, 'https://docs.slack.dev/reference/methods/views.open'),
  viewStack: limit(3, 'https://docs.slack.dev/reference/methods/views.push'),

  messageText: limit(40_000, 'https://docs.slack.dev/reference/methods/chat.postMessage'),
  markdownText: limit(12_000, 'https://docs.slack.dev/reference/methods/chat.postMessage'),
  /** Not documented: 9,597 characters were taken and 11,341 refused. */
  textInAllBlocks: limit(9_600, CAP),
  /** Not documented: 15,561 characters of JSON were taken and 17,694 refused. */
  jsonOfAllBlocks: limit(15_500, CAP),
  /** Not documented: with markdown blocks among them a little over 13,100 were taken. */
  textWithMarkdownBlocks: limit(13_100, 'https://github.com/slackapi/bolt-js/issues/2509'),

  suggestedPrompts: limit(
    4,
    'https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts',
  ),
  responseUrlUses: limit(5, 'https://docs.slack.dev/interactivity/handling-user-interaction'),
  responseUrlMinutes: limit(30, 'https://docs.slack.dev/interactivity/handling-user-interaction'),
  triggerSeconds: limit(3, 'https://docs.slack.dev/surfaces/modals'),
  ackSeconds: limit(3, 'https://docs.slack.dev/tools/bolt-js/concepts/acknowledge'),
} as const satisfies Record<string, Limit>
