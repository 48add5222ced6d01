import { renderSlack } from '../../../src/bot/slack/render.ts'
import { rendererContract } from '../../support/renderer-contract.ts'
import { readSlack } from './read.ts'
import { slackFaults } from './validate.ts'

rendererContract({
  name: 'Slack',
  render: (briefing) => renderSlack(briefing),
  read: readSlack,
  validate: slackFaults,
})

rendererContract({
  name: 'Slack, with all buttons',
  render: (briefing) => renderSlack(briefing, { share: briefing.title, report: briefing.title }),
  read: readSlack,
  validate: slackFaults,
  numRuns: 20,
})
