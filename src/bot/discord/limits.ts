// Every number that Discord sets for messages, commands and interactions, each with the page that states it. Nothing else
// knows one.

const COMPONENTS = 'https://docs.discord.com/developers/components/reference'
const MESSAGE = 'https://docs.discord.com/developers/resources/message#create-message'
const COMMANDS = 'https://docs.discord.com/developers/interactions/application-commands'
const INTERACTIONS = 'https://docs.discord.com/developers/interactions/receiving-and-responding'

/** One of Discord's numbers, with the page that states it. */
export interface Limit {
  readonly max: number
  readonly doc: string
}

export const DISCORD_LIMITS = {
  /** Of a message without components: the plain fallback. */
  content: { max: 2_000, doc: MESSAGE },
  /** All components of a message, containers and rows among them. */
  components: { max: 40, doc: `${COMPONENTS}#component-reference` },
  /** All text displays of a message together; we count the labels of buttons as well. */
  text: { max: 4_000, doc: 'https://github.com/discord/discord-api-docs/pull/8562' },
  /**
   * On no page: components of 10,170 bytes in UTF-8 were taken, and beyond that came an error 500.
   */
  bytes: { max: 9_500, doc: 'https://github.com/discord/discord-api-docs/issues/8554' },
  /** What a picture shows, in words. */
  mediaDescription: { max: 1_024, doc: `${COMPONENTS}#media-gallery` },
  rowButtons: { max: 5, doc: `${COMPONENTS}#action-row` },
  buttonLabel: { max: 80, doc: `${COMPONENTS}#button` },
  customId: { max: 100, doc: `${COMPONENTS}#anatomy-of-a-component-custom-id` },
  /** Fixed choices of an option, and suggestions while one types. */
  choices: {
    max: 25,
    doc: `${INTERACTIONS}#interaction-response-object-autocomplete`,
  },
  choiceName: {
    max: 100,
    doc: `${COMMANDS}#application-command-object-application-command-option-choice-structure`,
  },
  choiceValue: {
    max: 100,
    doc: `${COMMANDS}#application-command-object-application-command-option-choice-structure`,
  },
  /** Messages after the first where the app is only the user's own, and not the server's. */
  followUps: { max: 5, doc: `${INTERACTIONS}#create-followup-message` },
} as const satisfies Record<string, Limit>
