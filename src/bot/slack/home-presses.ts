// Somebody pressed a button of their Home page, which is in no channel -> the answer opens in a modal.

import type { webApi } from '@slack/bolt'
import { visit } from '../../briefings/index.ts'
import { createSeenIds } from '../guards/seen-ids.ts'
import { decodeButton } from '../messages/buttons.ts'
import type { Button, StrangeButton } from '../messages/buttons.ts'
import { stopwatch } from '../operations/metrics.ts'
import type { SurfaceDeps } from '../surface.ts'
import { answerView, noticeView } from './answer-view.ts'
import { createAnswers } from './answers.ts'
import type { SlackAnswer } from './answers.ts'
import type { DigestHome } from './digests/home.ts'
import type { Forms } from './forms.ts'
import type { HomePress } from './home-press.ts'
import { conversationRoute, outcomeOf } from './routes.ts'
import { createTalk } from './talk.ts'
import type { Client } from './talk.ts'

export interface HomePresses {
  /** Answers a press in a modal, or in direct messages where Slack opens none. Never rejects. */
  onPress(press: HomePress): Promise<void>
  /** Waits for the answers that were begun. */
  finish(): Promise<void>
}

/** Two clicks within so long are one. */
const DOUBLE_CLICK_MS = 2_000

const WAIT = 'Your file is being made. It comes to your direct messages with Quad Brief.'
const NO_FILE = 'There is no file. Your direct messages with Quad Brief say why.'

/**
 * Makes what answers presses of a Home page.
 * @param deps the commands, what day it is, the log, and who may ask how much
 * @param client of the bot token
 * @param forms for the question and for reports
 * @param digests answers the buttons about digests; not there where none are kept
 * @returns what answers
 */
export function createHomePresses(
  deps: Pick<SurfaceDeps, 'commands' | 'today' | 'log' | 'metrics' | 'floodGuard'>,
  client: Client,
  forms: Forms,
  digests?: Pick<DigestHome, 'pressed'>,
): HomePresses {
  const answers = createAnswers(deps)
  const talk = createTalk(deps, client)
  const clicks = createSeenIds({ keepMs: DOUBLE_CLICK_MS })

  async function ask(press: HomePress, question: string): Promise<void> {
    const seconds = stopwatch()
    const answer = () => answers.answerThere(question)
    try {
      const given = answer()
      const first = given.file === null ? answerView({ ...given, from: 0 }) : noticeView(WAIT)
      const viewId = await opened(press, first)
      if (viewId === null) {
        const route = conversationRoute(client, { channelId: press.userId, threadTs: null })
        await talk.give(press, { answer, route })
        return
      }
      if (given.file !== null && !(await isBrought(press, viewId, given))) return
      talk.metrics.answered(given.response, seconds())
    } catch (error) {
      await talk.regret(press, error)
    }
  }

  /** @returns the modal's id; null where Slack opened none, or did not say so */
  async function opened(
    { triggerId }: HomePress,
    view: webApi.ViewsOpenArguments['view'],
  ): Promise<string | null> {
    let id: string | undefined
    const outcome = await outcomeOf(async () => {
      const answered = await client.views.open({ trigger_id: triggerId, view })
      id = answered.view?.id
    })
    if (outcome.kind === 'sent') return id ?? null
    const { reason } = outcome
    deps.log.warn(
      { reason },
      `A modal did not open, so the answer goes to direct messages: ${reason}.`,
    )
    return null
  }

  async function isBrought(
    press: HomePress,
    viewId: string,
    answer: SlackAnswer,
  ): Promise<boolean> {
    const isGiven = await talk.giveFile(press, answer)
    await forms.show(
      press,
      viewId,
      isGiven ? answerView({ ...answer, from: 0 }) : noticeView(NO_FILE),
    )
    return isGiven
  }

  return {
    onPress: (press) =>
      talk.once([press.triggerId], async () => {
        const { userId, actionId, value } = press
        if (!clicks.take(`${userId} ${actionId} ${String(value)}`)) return
        if ((await digests?.pressed(press)) === true) return
        await visit<Button | StrangeButton, Promise<void>>(decodeButton(value), {
          ask: (button) => talk.admitted(press, () => ask(press, button.ask)),
          // A Home page is in no channel, so nothing there is offered to be shared.
          share: () => talk.say(press, { code: 'button-forged' }),
          report: (button) => forms.openReport(press, button.ask),
          form: () => forms.openQuestion(press),
          outdated: () => talk.say(press, { code: 'button-outdated' }),
          forged: () => talk.say(press, { code: 'button-forged' }),
        })
      }),
    finish: () => talk.finish(),
  }
}
