// What a command is: its words, its options and the question that it stands for.

/** What an option holds. A surface offers values for every kind but `text`. */
export type OptionKind =
  | 'meeting'
  /** A meeting or a milestone. */
  | 'record'
  /** A meeting or a milestone, all of them, or the sources. */
  | 'selection'
  /** What an export is written as. */
  | 'format'
  | 'country'
  | 'person'
  | 'topic'
  | 'year'
  /** How much of a briefing: short, standard or full. */
  | 'density'
  /** A time zone. */
  | 'zone'
  /** What a channel gets when nothing is new. */
  | 'empty'
  /** Who may change a digest. */
  | 'who'
  /** Which of a few: 1, 2, … */
  | 'number'
  /** What there is help on. */
  | 'command'
  /** Free text; it takes whatever is typed. */
  | 'text'

export interface CommandOption {
  readonly name: string
  /** One line, at most 100 characters. */
  readonly description: string
  readonly kind: OptionKind
  readonly required: boolean
}

/** The values of options by option name, as a person gave them: words that name something of its kind. */
export type Values = Readonly<Record<string, string | undefined>>

export interface Command {
  readonly name: string
  /** One line for lists of commands, at most 100 characters. */
  readonly summary: string
  /** Required ones first. */
  readonly options: readonly CommandOption[]
  /** What one could type after /quad. */
  readonly example: string
  /**
   * The question that the command stands for.
   * @param values what was given; every required option has a value
   * @returns plain words for the core; the whole line again where the bot answers the command itself
   */
  ask(values: Values): string
}

/** States an option that may be left out. */
export function optional<const Name extends string, const Kind extends OptionKind>(
  name: Name,
  kind: Kind,
  description: string,
) {
  return { name, kind, description, required: false } as const
}

/** States an option without which there is nothing to ask. */
export function required<const Name extends string, const Kind extends OptionKind>(
  name: Name,
  kind: Kind,
  description: string,
) {
  return { name, kind, description, required: true } as const
}

type ValuesOf<Options extends readonly CommandOption[]> = {
  readonly [O in Options[number] as O['required'] extends true ? O['name'] : never]: string
} & {
  readonly [O in Options[number] as O['required'] extends true ? never : O['name']]?:
    | string
    | undefined
}

/**
 * States a command so that `ask` can only read the options that it has.
 * @param definition the command
 * @returns the same
 */
export function defineCommand<
  const Name extends string,
  const Options extends readonly CommandOption[],
>(definition: {
  readonly name: Name
  readonly summary: string
  readonly options: Options
  readonly example: string
  ask(values: ValuesOf<Options>): string
}): Command & { readonly name: Name } {
  return definition
}

/** What is typed for an option, where that is not a value alone. */
const WORDS: Readonly<Partial<Record<OptionKind, string>>> = {
  density: 'short|full',
  empty: 'empty skip',
  who: 'who may change admins',
  number: '#2',
}

/**
 * How a command is typed.
 * @param command any command
 * @returns "who [country] [meeting]"; what stands in brackets may be left out
 */
export function usageOf({ name, options }: Command): string {
  const words = options.map((option) => {
    const word = WORDS[option.kind] ?? option.name
    return option.required ? word.toUpperCase() : `[${word}]`
  })
  return [name, ...words].join(' ')
}
