// Help on the commands about digests in Slack: as they are typed where it is read.

import { afterEach, describe, expect, it } from 'vitest'
import type { SlackView } from '../../../support/slack/stand-in.ts'
import { buttonCalled, CHANNEL } from '../running-surface.ts'
import { fill, textIn } from '../view.ts'
import type { RunningDigests } from './running.ts'
import { startDigests } from './running.ts'

const OTHERS = /npm|terminal|page|Discord/

let slack: RunningDigests
afterEach(() => slack.finish())

function modal(): SlackView {
  const view = slack.standIn.openModal('U0ALICE')
  if (view === undefined) throw new Error('no modal is open')
  return view
}

describe('help on subscribing in Slack', () => {
  it('in a channel says how it is typed there, and has the button for the form', async () => {
    slack = await startDigests()
    const [help] = await slack.quad('help subscribe')
    if (help === undefined) throw new Error('no help')
    expect(help.text).toContain('Type: /quad subscribe [when] [zone]')
    expect(help.text).toContain('For example: /quad subscribe weekly monday 09:00 Asia/Kolkata')
    expect(help.text).toContain('/quad subscribe alone opens a form.')
    expect(help.text).not.toMatch(OTHERS)
    expect(help.text).not.toContain('Type it in the channel')
    const form = await slack.pressForForm(help, buttonCalled('Subscribe', help))
    expect(textIn(form)).toContain('How often')
  })

  it('in direct messages says to type it in the channel, and what it is for here', async () => {
    slack = await startDigests()
    const [written] = await slack.write({
      type: 'message',
      channelId: 'D0ALICE',
      text: 'help subscribe',
    })
    if (written === undefined) throw new Error('no help')
    expect(written.text).toContain(
      'Type it in the channel that is to get digests. Here it is for a digest of your own.',
    )
    expect(written.text).not.toMatch(OTHERS)
    const form = await slack.pressForForm(written, buttonCalled('Subscribe', written))
    expect(textIn(form)).toContain('How often')
  })

  it('by mention speaks of the channel that it is in, and has the button too', async () => {
    slack = await startDigests()
    const text = '<@U0QUADBRIEF> help subscribe'
    await slack.standIn.event({ type: 'app_mention', text })
    const help = await slack.standIn.waitFor('help', () =>
      slack.standIn.messages(CHANNEL).find(({ author }) => author.kind === 'app'),
    )
    expect(help.text).not.toContain('Type it in the channel')
    const form = await slack.pressForForm(help, buttonCalled('Subscribe', help))
    expect(textIn(form)).toContain('How often')
  })

  it('in a form says to type it in the channel', async () => {
    slack = await startDigests()
    await slack.standIn.shortcut({ callbackId: 'ask', expect: 'answer' })
    await slack.standIn.viewSubmission({
      view: modal(),
      filled: fill({ question: 'help subscribe' }),
    })
    const shown = textIn(modal())
    expect(shown).toContain('Type: /quad subscribe [when]')
    expect(shown).toContain('Type it in the channel that is to get digests.')
    expect(shown).not.toMatch(OTHERS)
    expect(shown).not.toContain('Subscribe')
  })
})

describe('help on digests in Slack', () => {
  it('has every command as it is typed, and buttons to begin with', async () => {
    slack = await startDigests()
    const [help] = await slack.quad('help digests')
    if (help === undefined) throw new Error('no help')
    for (const command of ['subscribe', 'pause', 'unsubscribe', 'status']) {
      expect(help.text).toContain(`/quad ${command}`)
    }
    expect(help.text).not.toMatch(OTHERS)
    const [status] = await slack.press(help, buttonCalled('Status', help))
    expect(status?.text).toContain('No digest')
  })

  it('says that words were left aside all the same', async () => {
    slack = await startDigests()
    const [help] = await slack.quad('unsubscribe kindly now')
    expect(help?.text).toContain('left aside')
    expect(help?.text).toContain('Type: /quad unsubscribe [#2]')
  })

  it('asks back what “mute” means, and a button does it', async () => {
    slack = await startDigests()
    await slack.quad('subscribe weekly monday 09:00 Asia/Kolkata')
    const [asked] = await slack.quad('mute')
    if (asked === undefined) throw new Error('no answer')
    await slack.press(asked, buttonCalled('pause', asked))
    expect(await slack.only()).toMatchObject({ standing: { kind: 'paused' } })
  })
})
