import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/bot/commands/table.ts'
import { UNDERSTOOD } from '../../src/bot/commands/understood.ts'
import { briefings, TODAY } from '../support/record.ts'

describe('a command without values', () => {
  const commands = COMMANDS.filter(({ name }) => name in UNDERSTOOD)

  it('exists for every question that is known beforehand', () => {
    expect(commands.map(({ name }) => name).toSorted()).toEqual(Object.keys(UNDERSTOOD).toSorted())
  })

  it.each(commands.map(({ name }) => name))('%s answers as its words would', (name) => {
    const command = commands.find((one) => one.name === name)
    const question = UNDERSTOOD[name]
    expect(question).toBeDefined()
    const read = briefings.ask(command?.ask({}) ?? '', TODAY)
    expect(question && briefings.answer(question, TODAY).briefing).toEqual(read.briefing)
  })
})
