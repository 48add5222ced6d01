import { isObject, objectAt, objectsIn, stringAt } from '../json.ts'
import type { JsonObject } from '../json.ts'
import type { World } from '../world.ts'
import { refused } from './method.ts'
import type { MethodResult } from './method.ts'

const DOC = 'https://docs.slack.dev/reference/block-kit/composition-objects/slack-file-object'

/**
 * Refuses a message whose blocks refer to a file that is not there: not uploaded by the app, or not ready yet,
 * which is no fault of the app's. https://github.com/slackapi/python-slack-sdk/issues/1521
 */
export function refusedFiles(
  method: string,
  args: JsonObject,
  world: World,
): MethodResult | undefined {
  const images = objectsIn(args['blocks']).filter((block) => isObject(block['slack_file']))
  for (const image of images) {
    const id = stringAt(objectAt(image, 'slack_file') ?? {}, 'id')
    if (id === undefined) continue
    const file = world.files.get(id)
    if (file?.completedAt === undefined) {
      const sentence = `${method} refers to the file ${id}, which nobody has uploaded`
      world.record.addFault('invalid-payload', sentence, { doc: DOC })
      return invalid()
    }
    if (world.clock.now() < file.completedAt + world.settings.fileReadyAfterMs) return invalid()
  }
  return undefined
}

function invalid(): MethodResult {
  const line = 'invalid slack file [json-pointer:/blocks/0/slack_file]'
  return refused('invalid_blocks', {
    errors: [line],
    response_metadata: { messages: [`[ERROR] ${line}`] },
  })
}
