// Asking in the playground: what is shown is what the code for Slack and Discord makes.

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { answerOptions, publicOptions } from '../../../src/bot/discord/answer-options.ts'
import * as discord from '../../../src/bot/discord/forms.ts'
import { renderDiscord } from '../../../src/bot/discord/render.ts'
import { pictureFile } from '../../../src/bot/pictures/file.ts'
import { createAnswers, slackMessages } from '../../../src/bot/slack/answers.ts'
import * as slackQuestion from '../../../src/bot/slack/question-form.ts'
import * as slackReport from '../../../src/bot/slack/report-form.ts'
import { createBriefings, toPlainText } from '../../../src/briefings/index.ts'
import { anyText } from '../../support/any-text.ts'
import { briefings, record } from '../../support/record.ts'
import { answerIn, playing, said, slackButtons } from './scene.ts'

const commands = createCommands(briefings, { density: 'standard' })
const today = Temporal.PlainDate.from('2026-11-20')
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('what is typed', () => {
  it('is answered for the person alone, by the very messages of both platforms', async () => {
    const { type } = await playing()
    const done = await type('/quad latest')
    const response = commands.respond('latest', today)
    expect(done.entries).toEqual([
      {
        id: 'm1',
        sequence: 1,
        channel: 'briefings',
        at: '2026-11-20T06:30:00Z',
        kind: 'typed',
        isPrivate: true,
        text: '/quad latest',
        status: null,
        slack: [],
        discord: [],
        file: null,
        picture: null,
        isFound: false,
      },
      {
        id: 'm2',
        sequence: 2,
        channel: 'briefings',
        at: '2026-11-20T06:30:00Z',
        kind: 'answer',
        isPrivate: true,
        text: toPlainText(response.briefing),
        status: 'answered',
        slack: asJson(slackMessages(response)),
        discord: asJson(renderDiscord(response.briefing, answerOptions(response))),
        file: null,
        picture: null,
        isFound: false,
      },
    ])
  })

  it('is answered and completed from the record as it is now', async () => {
    let current = briefings
    const { type, playground } = await playing(() => current)
    const words = async () => answerIn(await type('/quad latest')).text
    const completed = () => JSON.stringify(playground.complete('/quad meeting to'))
    expect([await words(), completed()].map((text) => text.includes('Tokyo'))).toEqual([true, true])
    current = createBriefings({
      ...record,
      version: 'later',
      meetings: record.meetings.slice(0, 2),
    })
    expect([await words(), completed()].map((text) => text.includes('Tokyo'))).toEqual([
      false,
      false,
    ])
  })

  it('is answered in the open when it mentions the bot, and there is nothing to share then', async () => {
    const { type } = await playing()
    const answer = answerIn(await type('@Quad Brief who represented India in New Delhi?'))
    const response = commands.respond('who represented India in New Delhi?', today)
    const expected = createAnswers({ commands, today: () => today }).answerThere(
      'who represented India in New Delhi?',
    )
    expect(answer.isPrivate).toBe(false)
    expect(answer.slack).toEqual(asJson(expected.messages))
    expect(answer.discord).toEqual(
      asJson(renderDiscord(response.briefing, publicOptions(response))),
    )
    expect(slackButtons(answer).map(({ text }) => text.text)).not.toContain('Share in channel')
  })

  it('needs no command in direct messages', async () => {
    const { type } = await playing()
    const answer = answerIn(await type('which meeting was the last?', 'direct'))
    expect([answer.channel, answer.isPrivate, answer.status]).toEqual(['direct', false, 'answered'])
  })

  it('is not for the bot where it is another command', async () => {
    const { type } = await playing()
    const [notice, ...more] = said(await type('/giphy cats'))
    expect(more).toEqual([])
    expect(notice?.text).toBe('/giphy is no command here. Type /quad help.')
  })

  it('is always answered, whatever it is, in messages of the right shape', async () => {
    const { type } = await playing()
    await fc.assert(
      fc.asyncProperty(anyText({ maxLength: 300 }), async (text) => {
        // The scene checks every answer of the server against its shape.
        const { entries } = await type(text)
        expect(entries.length).toBeGreaterThanOrEqual(2)
      }),
      { numRuns: 12 },
    )
  })
})

describe('buttons', () => {
  it.each(['slack', 'discord'] as const)('share an answer with the channel, on %s', async (on) => {
    const { type, press } = await playing()
    const answer = answerIn(await type('/quad who India New Delhi'))
    const shared = answerIn(await press(answer, 'Share in channel', on))
    expect([shared.isPrivate, shared.channel]).toEqual([false, 'briefings'])
    expect(JSON.stringify(shared.slack)).toContain('Shared by Alex')
    expect(JSON.stringify(shared.discord)).toContain('-# Shared by <@1200000000000000001>')
  })

  it.each(['slack', 'discord'] as const)(
    'put what was chosen in the place of the question, on %s',
    async (on) => {
      const { type, press } = await playing()
      const question = answerIn(await type('/quad meeting 2023'))
      expect(question.status).toBe('ambiguous')
      const [choice] = slackButtons(question)
      const answer = answerIn(await press(question, choice?.text.text ?? '', on))
      expect(answer).toMatchObject({ id: question.id, status: 'answered', isPrivate: true })
    },
  )

  it('show the rest of an answer that Slack does not take at once', async () => {
    const { post } = await playing()
    const whole = slackMessages(commands.respond('timeline', today))
    expect(whole.length).toBeGreaterThan(2)
    const pressed = { platform: 'slack', action_id: 'more:2', value: 'q1:ask:timeline' }
    const rest = answerIn(await post('press', { channel: 'briefings', entry: 'm1', pressed }))
    expect([rest.slack, rest.discord]).toEqual([asJson(whole.slice(2)), []])
  })

  it('that nobody made say so', async () => {
    const { post } = await playing()
    const pressed = { platform: 'slack', action_id: 'x', value: 'nonsense' }
    const done = await post('press', { channel: 'briefings', entry: 'm9', pressed })
    expect(said(done).map(({ text }) => text)).toEqual([
      'Quad Brief does not know this button. Ask with /quad: the answer has buttons that work.',
    ])
  })
})

describe('forms', () => {
  it('report a mistake: what is missing is said, and what is sent stays on this machine', async () => {
    const { type, press, post } = await playing()
    const answer = answerIn(await type('/quad who India New Delhi'))
    const { form } = await press(answer, 'Report a mistake')
    expect(form?.fields.map(({ name, required }) => [name, required])).toEqual([
      ['claim', false],
      ['wrong', true],
      ['source', false],
    ])
    const { briefing, ask } = commands.respond('who India New Delhi', today)
    expect(form?.payloads).toEqual({
      slack: slackReport.reportForm(
        ask,
        slackReport.reportedBy(ask, () => briefing),
      ),
      discord: { type: 9, data: discord.newReportForm(ask, briefing) },
    })
    const about = { channel: 'briefings', kind: 'report', ask: form?.ask }
    const refused = await post('form', { ...about, fields: { wrong: ' ' } })
    expect([refused.entries, refused.problems]).toEqual([
      [],
      { wrong: 'Please say it in a few words. What it says and what it should say.' },
    ])
    const taken = await post('form', { ...about, fields: { wrong: 'The title.' } })
    expect(taken.problems).toEqual({})
    expect(said(taken)[0]?.text).toMatch(
      /^Thank you\. Here in the playground your report stays on this machine, .* reference is \w{6}\.$/,
    )
  })

  it('ask a question', async () => {
    const { type, press, post } = await playing()
    const { form } = await press(answerIn(await type('/quad help')), 'Ask a question', 'discord')
    expect(form?.kind).toBe('question')
    expect(form?.payloads).toEqual({
      slack: slackQuestion.questionForm(),
      discord: { type: 9, data: discord.questionForm(null) },
    })
    const about = { channel: 'briefings', kind: 'question', ask: form?.ask }
    const refused = await post('form', { ...about, fields: { question: '' } })
    expect(refused.problems).toEqual({ question: 'Type a question.' })
    const answer = answerIn(await post('form', { ...about, fields: { question: 'latest' } }))
    expect(answer.status).toBe('answered')
  })
})

describe('files', () => {
  it('come as a download under their own name', async () => {
    const { type, request } = await playing()
    const answer = answerIn(await type('/quad export all csv'))
    const { file } = commands.respond('export all csv', today)
    expect(answer.file).toEqual({
      name: file?.name,
      type: 'text/csv; charset=utf-8',
      bytes: Buffer.byteLength(file?.text ?? ''),
    })
    const response = await request(`/playground/api/file/${answer.id}`)
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${file?.name}"`)
    expect(await response.text()).toBe(file?.text)
    expect((await request('/playground/api/file/m1')).status).toBe(404)
  })
})

describe('pictures', () => {
  it('go with answers, in words too, on both platforms', async () => {
    const { type, request } = await playing()
    const answer = answerIn(await type('/quad topics'))
    const { picture } = commands.respond('topics', today)
    if (picture === undefined) throw new Error('Topics have a picture.')
    const { name, alt, bytes } = pictureFile(picture)
    expect(answer.picture).toEqual({ name, alt })
    expect(JSON.stringify(answer.discord)).toContain(`attachment://${name}`)
    const response = await request(`/playground/api/picture/${answer.id}`)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(Uint8Array.from(bytes))
    expect((await request('/playground/api/picture/m1')).status).toBe(404)
  })
})

describe('completion', () => {
  it('offers commands, then values, and keeps what stands already', async () => {
    const { playground } = await playing()
    const lines = (typed: string): readonly string[] =>
      playground.complete(typed).map(({ line }) => line)
    expect(lines('/')).toContain('/quad latest ')
    expect(lines('/quad subsc')).toEqual(['/quad subscribe ', '/quad subscriptions'])
    expect(lines('/quad who Ja')).toEqual(['/quad who Japan '])
    expect(lines('/quad who Japan delhi')).toEqual(['/quad who Japan 2023-01-new-delhi '])
    expect(lines('/quad subscribe weekly monday 09:00 kolk')).toEqual([])
    expect(lines('who came?')).toEqual([])
  })
})
