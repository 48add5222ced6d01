import type { JsonObject } from '../json.ts'
import { checkOptions } from './elements.ts'
import { LIMITS } from './limits.ts'
import { checkMessage } from './message.ts'
import type { MessageContent } from './message.ts'
import type { Problem } from './problem.ts'
import { typeSchema } from './schema.ts'
import { checkView } from './view.ts'

/** Says what Slack would refuse in what an app sends. */
export interface Validator {
  readonly message: (content: MessageContent) => readonly Problem[]
  readonly view: (view: unknown) => readonly Problem[]
  /** The answer to a block_suggestion: options or groups of them. */
  readonly suggestions: (answer: JsonObject) => readonly Problem[]
}

/** Makes the validator: the types that Slack publishes, and the rules that they do not hold. */
export async function createValidator(): Promise<Validator> {
  const schema = await typeSchema()
  return {
    message: (content) => checkMessage(content, schema),
    view: (view) => checkView(view, schema),
    suggestions(answer) {
      const problems: Problem[] = []
      const report = (pointer: string, message: string) => {
        problems.push({ error: 'invalid_options', pointer, message })
      }
      const lists = [answer['options'], answer['option_groups']].filter(Array.isArray)
      if (lists.length !== 1) report('', 'exactly one of options and option_groups is required')
      // No option at all is a valid answer: nothing matches what was typed.
      if (lists[0]?.length !== 0) checkOptions(answer, LIMITS.selectOptions, '', report)
      return problems
    },
  }
}
