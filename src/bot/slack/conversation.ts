// Somebody typed a command or pressed a button -> they are answered: once, in order, and never with
// silence.
import type { webApi } from '@slack/bolt'
import { decodeButton } from '../buttons.ts'
import { errorText, newReference } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import { NO_METRICS, stopwatch } from '../operations/metrics.ts'
import { createSeenIds } from '../seen-ids.ts'
import type { SurfaceDeps } from '../surface.ts'
import { visit } from '../../briefings/index.ts'
import { CHOICE, createAnswers } from './answers.ts'
import type { SlackAnswer } from './answers.ts'
import { deliver } from './deliver.ts'
import type { Delivery, Page } from './deliver.ts'
import { sendFile } from './file.ts'
import type { FileOutcome } from './file.ts'
import { SLACK_LIMITS } from './limits.ts'
import { MORE, plainMessage } from './messages.ts'
import type { Asker, Press, TypedCommand } from './payloads.ts'
import { post } from './post.ts'

export interface Conversation {
  /** Answers a slash command. Never rejects. */
  onCommand(command: TypedCommand): Promise<void>
  /** Answers a press of a button. Never rejects. */
  onPress(press: Press): Promise<void>
  /** Waits for the answers that were begun; waits for Slack end at once. */
  finish(): Promise<void>
}

/** Two clicks within so long are one. */
const DOUBLE_CLICK_MS = 2_000

type Deps = Pick<SurfaceDeps, 'commands' | 'today' | 'log' | 'metrics'>

/** How an answer is given. */
interface Manner {
  readonly answer: () => SlackAnswer
  readonly from?: number
  readonly to?: 'ephemeral' | 'in_channel'
  readonly replaces?: boolean
}

/**
 * Makes what answers people.
 * @param deps the commands, what day it is, and the log
 * @param client for files, and for words to people whose response_url works no more
 * @returns the conversation
 */
export function createConversation(
  deps: Deps,
  client: Pick<webApi.WebClient, 'chat' | 'files'>,
): Conversation {
  const { log, metrics = NO_METRICS } = deps
  const answers = createAnswers(deps)
  const stopping = new AbortController()
  const begun = new Set<Promise<void>>()
  const deeds = createSeenIds()
  const clicks = createSeenIds({ keepMs: DOUBLE_CLICK_MS })
  const shares = createSeenIds()

  function once(asker: Asker, work: () => Promise<void>): Promise<void> {
    if (!deeds.take(asker.triggerId)) return Promise.resolve()
    const whole = work().finally(() => begun.delete(whole))
    begun.add(whole)
    return whole
  }

  /** @returns whether the whole answer arrived */
  async function give(asker: Asker, manner: Manner): Promise<boolean> {
    const { from = 0, to = 'ephemeral', replaces = false } = manner
    const seconds = stopwatch()
    try {
      const { messages, ask, response, file } = manner.answer()
      if (file !== null) {
        const { title } = response.briefing
        const outcome = await sendFile(client, { userId: asker.userId, file, title })
        if (outcome.kind === 'failed') {
          await explainNoFile(asker, outcome)
          return false
        }
      }
      const page: Page = { messages, ask, from: from < messages.length ? from : 0 }
      const address = { url: asker.responseUrl, to, replaces }
      const delivery = await deliver(page, address, stopping.signal, (s) => metrics.waited(s))
      if (delivery.outcome.kind !== 'sent') {
        await explainLoss(asker, delivery)
        return false
      }
      metrics.answered(response, seconds())
      return true
    } catch (error) {
      const reference = newReference()
      log.error({ reference, error }, 'A question in Slack could not be answered.')
      await say(asker, 'unexpected', reference)
    }
    return false
  }

  async function explainLoss(asker: Asker, { outcome, posts, message }: Delivery): Promise<void> {
    const reference = newReference()
    const why = outcome.kind === 'sent' ? '' : outcome.reason
    log.error(
      { reference, outcome: outcome.kind, reason: why, message },
      `Message ${message} of an answer did not get to Slack: ${why}.`,
    )
    const isSpent = outcome.kind === 'refused' || posts >= SLACK_LIMITS.responses.max
    await say(asker, 'not-delivered', reference, isSpent)
  }

  async function explainNoFile(
    asker: Asker,
    { code, reason }: Extract<FileOutcome, { kind: 'failed' }>,
  ): Promise<void> {
    const reference = newReference()
    log.error({ reference, code, reason }, `A file did not get to Slack: ${reason}.`)
    await say(asker, code, reference)
  }

  /** Words to one person, by whichever way works. */
  async function say(
    { responseUrl, channelId, userId }: Asker,
    code: ErrorCode,
    reference?: string,
    isSpent = false,
  ): Promise<void> {
    metrics.failed(code)
    const message = plainMessage(errorText(code, reference))
    if (!isSpent) {
      const reply = { ...message, response_type: 'ephemeral', replace_original: false } as const
      const { kind } = await post(responseUrl, reply)
      if (kind === 'sent') return
    }
    try {
      const { text, blocks } = message
      await client.chat.postEphemeral({ channel: channelId, user: userId, text, blocks })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      log.error({ reference, code }, `Nor could Slack be given words about it: ${why}.`)
    }
  }

  async function share(press: Press, ask: string): Promise<void> {
    const id = [press.channelId, press.messageTs, ask].join(' ')
    if (!shares.take(id)) return say(press, 'already-shared')
    const answer = () => answers.share(ask, press.userName)
    const isShared = await give(press, { answer, to: 'in_channel' })
    if (!isShared) shares.giveBack(id)
  }

  async function ask(press: Press, question: string): Promise<void> {
    const { actionId, isEphemeral } = press
    const from = new RegExp(`^${MORE}(\\d{1,4})$`).exec(actionId)?.[1]
    // What everybody sees is not taken away from them because somebody pressed a button.
    const replaces = isEphemeral && (from !== undefined || actionId.startsWith(CHOICE))
    const answer = () => answers.answer(question)
    await give(press, { answer, replaces, from: Number(from ?? 0) })
  }

  return {
    onCommand: (command) =>
      once(command, async () => {
        await give(command, { answer: () => answers.answer(command.line) })
      }),
    onPress: (press) =>
      once(press, async () => {
        const { userId, messageTs, actionId, value } = press
        if (!clicks.take([userId, messageTs, actionId].join(' '))) return
        await visit(decodeButton(value), {
          ask: (button) => ask(press, button.ask),
          share: (button) => share(press, button.ask),
          outdated: () => say(press, 'button-outdated'),
          forged: () => say(press, 'button-forged'),
        })
      }),
    async finish() {
      stopping.abort()
      await Promise.all(begun)
    },
  }
}
