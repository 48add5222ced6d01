import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { BITS } from '../../../src/bot/discord/permission-bits.ts'
import { missingOf, NEEDED, permissionText } from '../../../src/bot/discord/permissions.ts'
import { ERRORS } from '../../../src/bot/errors.ts'

const ALL = Object.values(NEEDED).reduce((bits, { bit }) => bits | bit, 0n)

test('the bits are those of Discord, by name', () => {
  expect(PermissionFlagsBits).toMatchObject(BITS)
})

describe('what is missing', () => {
  test('is nothing where all is given, or everything is', () => {
    expect(missingOf(ALL, false)).toEqual([])
    expect(missingOf(ALL, true)).toEqual([])
    expect(missingOf(PermissionFlagsBits.Administrator, true)).toEqual([])
  })

  test('is, for writing, another permission in a thread', () => {
    const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits
    expect(missingOf(ALL & ~SendMessages, false)).toEqual(['SendMessages'])
    expect(missingOf(ALL & ~SendMessages, true)).toEqual([])
    expect(missingOf(ALL & ~SendMessagesInThreads, true)).toEqual(['SendMessagesInThreads'])
    expect(missingOf(ALL & ~SendMessagesInThreads, false)).toEqual([])
  })

  test('is named as a server’s settings name it', () => {
    expect(permissionText('discord-plain', ['EmbedLinks'])).toBe(
      `${ERRORS['discord-plain'].message}: Embed Links. ${ERRORS['discord-plain'].fix}`,
    )
    expect(permissionText('discord-permissions', ['ViewChannel', 'SendMessages'])).toContain(
      ': View Channel, Send Messages. ',
    )
  })
})
