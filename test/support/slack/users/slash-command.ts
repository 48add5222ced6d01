import { postAnswer } from '../response-urls.ts'
import type { Interaction } from '../types.ts'
import type { Deliveries } from '../wire/deliveries.ts'
import type { World } from '../world.ts'
import { actingUser, placeOf } from './common.ts'
import type { Expect, Where } from './common.ts'
import { begin, perform } from './perform.ts'

/** A command that a user types. */
export interface SlashCommand extends Where {
  readonly command: `/${string}`
  readonly text?: string
  /** `answer` when absent. */
  readonly expect?: Expect
}

/**
 * Types a slash command.
 * https://docs.slack.dev/interactivity/implementing-slash-commands
 */
export async function slashCommand(
  input: SlashCommand,
  deliveries: Deliveries,
  world: World,
): Promise<Interaction> {
  const user = actingUser(input.userId, world)
  const channel = placeOf(input.channelId, world)
  const text = input.text ?? ''
  const what = `${input.command} ${text}`.trim()
  const interaction = begin(what, user.id, channel.id, world)
  const to = { interaction, channel: channel.id, userId: user.id }
  const responseUrl = `${world.origin()}/response/${world.responseUrls.issue(to)}`
  const triggerId = world.triggers.issue(interaction)
  const { identity } = world.settings
  const payload = {
    token: 'verification-token',
    team_id: identity.teamId,
    team_domain: identity.teamDomain,
    channel_id: channel.id,
    channel_name: { public: channel.name, private: 'privategroup', im: 'directmessage' }[
      channel.kind
    ],
    user_id: user.id,
    user_name: user.name,
    command: input.command,
    text,
    api_app_id: identity.appId,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: triggerId,
  }
  return perform(
    {
      interaction,
      delivery: { kind: 'slash-command', payload },
      expect: input.expect ?? 'answer',
      triggerId,
      responseUrl,
      onAck(answer) {
        if (Object.keys(answer).length === 0) return
        const problems = world.validator.message(answer)
        world.record.addProblems(`The acknowledgement of ${what}`, problems)
        if (problems.length === 0) postAnswer(interaction, to, answer, 'acknowledgement', world)
      },
    },
    deliveries,
    world,
  )
}
