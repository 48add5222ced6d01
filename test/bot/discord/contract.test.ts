import { renderDiscordPlain } from '../../../src/bot/discord/render-plain.ts'
import { renderDiscord } from '../../../src/bot/discord/render.ts'
import { rendererContract } from '../../support/renderer-contract.ts'
import { readDiscord } from './read.ts'
import { discordFaults } from './validate.ts'

/** What could end an address in angle brackets is percent-encoded. */
function inAngleBrackets(href: string): string {
  return href.replace(/[\\()<>"]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  })
}

rendererContract({
  name: 'Discord',
  render: (briefing) => renderDiscord(briefing),
  read: readDiscord,
  validate: discordFaults,
})

rendererContract({
  name: 'Discord, with the buttons of a whole answer',
  render: (briefing) =>
    renderDiscord(briefing, { share: briefing.title, report: briefing.title, offersForm: true }),
  read: readDiscord,
  validate: discordFaults,
  numRuns: 20,
})

rendererContract({
  name: 'Discord in plain text',
  render: renderDiscordPlain,
  read: readDiscord,
  validate: discordFaults,
  linkText: ({ text, url }) => {
    const { href } = new URL(url)
    return href.length > 300 ? text : `${text} (${inAngleBrackets(href)})`
  },
})
