// Somebody pressed a button of their Home page, which is in no channel -> the answer opens in a modal.

import { createSeenIds } from '../guards/seen-ids.ts'
import { stopwatch } from '../operations/metrics.ts'
import type { SurfaceDeps } from '../surface.ts'
import { answerView, FILE_WAIT, NO_FILE, noticeView } from './answer-view.ts'
import { createAnswers } from './answers.ts'
import type { SlackAnswer } from './answers.ts'
import { DOUBLE_CLICK_MS, doPressed } from './button-press.ts'
import type { DigestHome } from './digests/home.ts'
import type { Forms } from './forms.ts'
import type { HomePress } from './home-press.ts'
import { conversationRoute } from './routes.ts'
import type { Talk } from './talk.ts'

export interface HomePresses {
  /** Answers a press in a modal, or in direct messages where Slack opens none. Never rejects. */
  onPress(press: HomePress): Promise<void>
}

/**
 * Makes what answers presses of a Home page.
 * @param deps the commands, and what day it is
 * @param talk what talks to people everywhere
 * @param forms for the question and for reports
 * @param digests answers the buttons about digests; not there where none are kept
 * @returns what answers
 */
export function createHomePresses(
  deps: Pick<SurfaceDeps, 'commands' | 'today'>,
  talk: Talk,
  forms: Forms,
  digests?: Pick<DigestHome, 'pressed'>,
): HomePresses {
  const answers = createAnswers(deps)
  const clicks = createSeenIds({ keepMs: DOUBLE_CLICK_MS })

  async function ask(press: HomePress, question: string): Promise<void> {
    const seconds = stopwatch()
    try {
      const given = answers.answerThere(question)
      const first = given.file === null ? answerView({ ...given, from: 0 }) : noticeView(FILE_WAIT)
      const viewId = await forms.begin(press, first)
      if (viewId === null) {
        const route = conversationRoute(talk.client, { channelId: press.userId, threadTs: null })
        const answer = () => answers.answerThere(question, 'direct')
        await talk.give(press, { answer, route })
        return
      }
      if (given.file !== null && !(await isBrought(press, viewId, given))) return
      talk.metrics.answered(given.response, seconds())
    } catch (error) {
      await talk.regret(press, error)
    }
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
        if ((await digests?.pressed(press, talk)) === true) return
        // A Home page is in no channel, so nothing there is offered to be shared.
        await doPressed(value, press, talk, {
          ask: (question) => ask(press, question),
          report: (question) => forms.openReport(press, question),
          form: () => forms.openQuestion(press),
        })
      }),
  }
}
