// What a digest tells people to type is there to be typed.

import { expect, it } from 'vitest'
import { COMMANDS } from '../../../src/bot/commands/table.ts'
import { commandJson } from '../../../src/bot/discord/command-json.ts'
import { digestFor } from '../../../src/bot/subscriptions/delivery/content.ts'
import { DESK_COMMANDS } from '../../../src/bot/subscriptions/desk/desk.ts'
import type { DigestSurface } from '../../../src/bot/subscriptions/model.ts'
import { TYPED_ON } from '../../../src/bot/subscriptions/typed-on.ts'
import { toPlainText } from '../../../src/briefings/index.ts'
import { briefings } from '../../support/record.ts'
import { channel, subscription, W48 } from '../../support/store/examples.ts'
import { createModel } from '../../support/store/model.ts'

/** Everything that can be typed in Discord: commands, and those in a group. */
function discordCommands(): readonly string[] {
  const [quad] = commandJson(() => [])
  const named = quad !== undefined && 'options' in quad ? (quad.options ?? []) : []
  return named.flatMap((each) => [
    `/quad ${each.name}`,
    ...('options' in each
      ? (each.options ?? []).map((own) => `/quad ${each.name} ${own.name}`)
      : []),
  ])
}

it('in Discord every command is one that Discord has', () => {
  const typed = Object.values(TYPED_ON.discord).map((line) => line.replace(/ question:$/, ''))
  expect(discordCommands()).toEqual(expect.arrayContaining(typed))
})

it.each(['slack', 'playground'] as const)('in %s every command is one of the desk', (surface) => {
  const { ask, ...typed } = TYPED_ON[surface]
  expect(ask).toBe('/quad')
  const desk = DESK_COMMANDS.map((command) => `/quad ${command}`)
  expect(desk).toEqual(expect.arrayContaining(Object.values(typed)))
  expect(COMMANDS.map(({ name }) => name)).not.toContain('change')
})

it.each<[DigestSurface, RegExp]>([
  ['slack', /example: \/quad who .*\n- To change it: \/quad change\. .* \/quad unsubscribe\. /],
  [
    'playground',
    /example: \/quad who .*\n- To change it: \/quad change\. .* \/quad unsubscribe\. /,
  ],
  [
    'discord',
    /example: \/quad ask question: who .*\n- To change it: \/quad digests change\. .* \/quad digests unsubscribe\. /,
  ],
])('a first digest in %s says how to ask and to change it there', async (surface, words) => {
  const own = subscription({
    place: { ...channel(), surface },
    filters: { countries: { include: [], exclude: [] }, topics: { include: [], exclude: [] } },
  })
  const digest = await digestFor(own, W48, createModel(), briefings)
  if (digest.kind === 'nothing') throw new Error('There is no first digest.')
  expect(toPlainText(digest.briefing)).toMatch(words)
})
