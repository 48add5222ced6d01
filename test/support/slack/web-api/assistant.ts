import type { JsonObject } from '../json.ts'
import { objectsIn, stringAt } from '../json.ts'
import { LIMITS } from '../validation/limits.ts'
import type { World } from '../world.ts'
import type { Method, MethodResult } from './method.ts'
import { firstMissing, missingArgument, ok, refused, refusedPayload, scopes } from './method.ts'

/** The assistant.threads.* methods. https://docs.slack.dev/ai/developing-agents */
export const ASSISTANT_METHODS: Readonly<Record<string, Method>> = {
  'assistant.threads.setSuggestedPrompts': {
    token: 'bot',
    scopes: scopes('assistant:write'),
    run: setPrompts,
  },
  'assistant.threads.setStatus': {
    token: 'bot',
    scopes: scopes('assistant:write', 'chat:write'),
    run: (args, world) => setField('assistant.threads.setStatus', 'status', args, world),
  },
  'assistant.threads.setTitle': {
    token: 'bot',
    scopes: scopes('assistant:write'),
    run: (args, world) => setField('assistant.threads.setTitle', 'title', args, world),
  },
}

function setPrompts(args: JsonObject, world: World): MethodResult {
  const method = 'assistant.threads.setSuggestedPrompts'
  const prompts = objectsIn(args['prompts'])
  const { max, doc } = LIMITS.suggestedPrompts
  if (prompts.length === 0) return missingArgument(method, 'prompts', world)
  if (prompts.length > max) {
    const message = `no more than ${max} items allowed`
    const problem = { error: 'invalid_arguments', pointer: '/prompts', message, doc }
    return refusedPayload(method, [problem], world)
  }
  for (const prompt of prompts) {
    const missing = firstMissing(prompt, ['title', 'message'])
    if (missing !== undefined) return missingArgument(method, `prompts[].${missing}`, world)
  }
  const { experience } = world.settings
  if (experience === 'plain') return refused('not_agent_app')
  if (experience === 'agent' && args['thread_ts'] !== undefined) {
    const sentence = `${method} was called with thread_ts for an agent app: Slack says ok and sets nothing`
    world.record.addFault('invalid-call', sentence, LIMITS.suggestedPrompts)
    return ok()
  }
  return inThread(method, { prompts, prompts_title: args['title'] }, args, world)
}

function setField(method: string, field: string, args: JsonObject, world: World): MethodResult {
  const value = stringAt(args, field)
  if (world.settings.experience === 'plain' && field === 'title') return refused('not_agent_app')
  if (value === undefined) return missingArgument(method, field, world)
  return inThread(method, { [field]: value }, args, world)
}

function inThread(
  method: string,
  change: JsonObject,
  args: JsonObject,
  world: World,
): MethodResult {
  const channel = stringAt(args, 'channel_id')
  if (channel === undefined) return missingArgument(method, 'channel_id', world)
  if (world.workspace.conversation(channel) === undefined) return refused('channel_not_found')
  const key = `${channel}:${stringAt(args, 'thread_ts') ?? ''}`
  world.assistantThreads.set(key, { ...world.assistantThreads.get(key), ...change })
  return ok()
}
