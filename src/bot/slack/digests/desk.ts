// What people in Slack ask about digests -> what the desk says, as Slack shows it.

import type { Commands } from '../../commands.ts'
import { deskRequest } from '../../commands/desk-request.ts'
import type { DeskRequest } from '../../commands/desk-request.ts'
import { errorText, newReference } from '../../errors.ts'
import type { ErrorCode } from '../../errors.ts'
import { mapAll } from '../../messages/neutral-briefing.ts'
import type { Log } from '../../operations/log.ts'
import { StoreError } from '../../store/port.ts'
import type { Store } from '../../store/port.ts'
import type { Asker } from '../../subscriptions/desk/asker.ts'
import { notAllowed } from '../../subscriptions/desk/choose.ts'
import type { Desk } from '../../subscriptions/desk/desk.ts'
import { deskErrorCode } from '../../subscriptions/desk/error-code.ts'
import { reply } from '../../subscriptions/desk/reply.ts'
import type { DeskReply } from '../../subscriptions/desk/reply.ts'
import type { Place, Subscription } from '../../subscriptions/model.ts'
import { withChoices } from '../answers.ts'
import type { SlackAnswer } from '../answers.ts'
import { isDirect } from '../event-payloads.ts'
import type { Person } from '../payloads.ts'
import { renderSlack } from '../render.ts'
import type { SlackMessage } from '../render.ts'
import type { SlackDigests } from './digests.ts'
import type { Lifecycle } from './lifecycle.ts'
import type { Known, People } from './people.ts'
import { withoutPicture } from './picture.ts'

/** Somebody in a channel. */
export interface InChannel extends Pick<Person, 'teamId' | 'userId'> {
  readonly channelId: string
  /** What Slack calls what was done; the same where Slack sends it again. */
  readonly request: string
  /** Whether a button carried what is asked. */
  readonly isPressed?: boolean
  /** What Slack calls the person; empty where it does not say. */
  readonly userName?: string
}

export interface SlackDesk {
  /** @returns what a line asks of the desk; null where it is not about digests */
  requestOf(line: string): DeskRequest | null
  /**
   * Asks the desk, and tells the channel what everybody there is to know.
   * @returns what it says; words with a reference where the database failed. It does not throw for that.
   */
  ask(request: DeskRequest, person: InChannel): Promise<DeskReply>
  /** The same, as messages. */
  answer(request: DeskRequest, person: InChannel): Promise<SlackAnswer>
  /** Whether somebody may change a digest of the channel that they are in. */
  mayChange(subscription: Subscription, person: InChannel): Promise<boolean>
  /** The workspace of the bot; `teamId` where Slack does not say now. */
  workspaceOf(teamId: string): Promise<string>
  /** Where somebody is, as digests know it. */
  placeOf(person: Pick<InChannel, 'teamId' | 'channelId'>): Promise<Place>
  /** Somebody mentioned the bot: what was halted in the channel comes again. Never rejects. */
  seen(person: Pick<InChannel, 'teamId' | 'channelId'>): Promise<void>
}

export interface SlackDeskDeps {
  readonly desk: Pick<Desk, 'run'>
  readonly store: Store
  readonly slack: Pick<SlackDigests, 'whoAmI'>
  readonly people: People
  readonly lifecycle: Lifecycle
  readonly commands: Pick<Commands, 'parse'>
  readonly log: Log
  /** Hears who changed something. */
  readonly onChanged: (userId: string) => void
  /** Tells everybody in a channel what changed there. */
  readonly announce: (channelId: string, text: string) => void
}

const WITHIN_MS = 8_000

/**
 * Makes it.
 * @param deps the desk, and what Slack tells of people and channels
 * @returns what answers
 */
export function createSlackDesk(deps: SlackDeskDeps): SlackDesk {
  const { desk, store, slack, people, lifecycle, commands, log, onChanged, announce } = deps

  async function placeOf({
    teamId,
    channelId: channel,
  }: Pick<InChannel, 'teamId' | 'channelId'>): Promise<Place> {
    return { surface: 'slack', workspace: await workspaceOf(teamId), channel }
  }

  /** In a shared channel people of another workspace ask too; the channel is that of the bot's. */
  async function workspaceOf(teamId: string): Promise<string> {
    const bot = await slack.whoAmI(AbortSignal.timeout(WITHIN_MS))
    return bot?.workspace ?? teamId
  }

  async function askerFor(person: InChannel, place: Place, known: Known): Promise<Asker> {
    const { userId, request, isPressed = false } = person
    const isAdmin = known.isAdmin ?? (await hasSetUpAll(place, userId))
    return { place, person: userId, isAdmin, zone: known.zone, isPressed, request }
  }

  /** Where Slack does not say who manages the workspace, whoever set up a channel's digests counts as one who does. */
  async function hasSetUpAll(place: Place, userId: string): Promise<boolean> {
    const there = await store.subscriptions.ofChannel(place)
    return there.length > 0 && there.every(({ setBy }) => setBy === userId)
  }

  async function run({ command, line }: DeskRequest, person: InChannel): Promise<DeskReply> {
    const [place, known] = await Promise.all([placeOf(person), people.find(person.userId)])
    if (command === 'subscriptions' && known.isAdmin === null)
      return refused('slack-admins-unknown')
    await lifecycle.seen(place)
    const replied = await desk.run(command, line, await askerFor(person, place, known))
    const { announcement } = replied
    if (announcement === null) return replied
    onChanged(person.userId)
    if (!isDirect(place.channel)) {
      const name = known.name ?? (person.userName === '' ? undefined : person.userName)
      announce(place.channel, `${name ?? 'Somebody'} ${announcement}`)
    }
    return replied
  }

  async function ask(request: DeskRequest, person: InChannel): Promise<DeskReply> {
    try {
      return await run(request, person)
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      const reference = newReference()
      log.error({ reference, error }, 'The digests could not be looked up.')
      return refused(deskErrorCode(error), reference)
    }
  }

  return {
    requestOf: (line) => deskRequest(commands.parse(line)),
    ask,
    answer: async (request, person) => deskAnswer(request, await ask(request, person)),
    workspaceOf,
    placeOf,
    async mayChange(subscription, person) {
      const known = await people.find(person.userId)
      const asker = await askerFor(person, subscription.place, known)
      return notAllowed(subscription, asker) === null
    },
    async seen(person) {
      await lifecycle.seen(await placeOf(person))
    },
  }
}

function refused(code: ErrorCode, reference?: string): DeskReply {
  return reply('Digests', [errorText(code, reference)], { status: 'not-recorded' })
}

/**
 * What the desk says, as messages. There is nothing to share: it is for the asker alone, and the channel is told what
 * it has to know.
 * @param request what was asked
 * @param replied what the desk says
 * @returns the answer
 */
export function deskAnswer({ command, line }: DeskRequest, replied: DeskReply): SlackAnswer {
  const { briefing, status, messages: shown, picture } = replied
  const ask = `${command} ${line}`.trim()
  const own = renderSlack(briefing)
  const [first, ...rest] = status === 'ambiguous' ? mapAll(own, withChoices) : own
  const messages = [first, ...rest, ...(shown ?? []).map(messageIn)] as const
  const response = { command, question: ask, questionKind: 'none', ask, status, briefing } as const
  return { messages, ask, response, file: null, ...(picture === null ? {} : { picture }) }
}

/** A message of a preview, as the sender wrote it a moment ago; its picture goes where the asker's pictures go. */
function messageIn(json: string): SlackMessage {
  const { text, blocks, unfurl_links, unfurl_media }: SlackMessage = JSON.parse(json)
  return { text, blocks: withoutPicture(blocks), unfurl_links, unfurl_media }
}
