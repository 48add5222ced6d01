// Looking back in the stand-in as in Discord: lists, single messages, servers, threads.

import { describe, expect, it } from 'vitest'
import { everyComponent } from '../../support/discord/index.ts'
import type { DiscordStandIn } from '../../support/discord/index.ts'
import { call, startStandIn } from './standing.ts'

const PLAIN = { content: 'Hello', nonce: 'n1', enforce_nonce: true }
const CONTAINER = {
  flags: 32768,
  components: [{ type: 17, id: 2_000_000, components: [{ type: 10, content: 'Hello' }] }],
}

function channelOf(standIn: DiscordStandIn): string {
  return standIn.channels[0]?.id ?? ''
}

/** Gets something as the bot. */
async function get(standIn: DiscordStandIn, path: string): Promise<unknown> {
  const { status, text } = await call(standIn, 'GET', path, undefined)
  const body: unknown = JSON.parse(text)
  return { status, body }
}

describe('messages that are there', () => {
  it('show no nonce, which only the answer to Create Message and its event do', async () => {
    const standIn = await startStandIn()
    const path = `/channels/${channelOf(standIn)}/messages`
    const created = await call(standIn, 'POST', path, PLAIN)
    expect(created.text).toContain('"nonce":"n1"')
    const { text } = await call(standIn, 'GET', `${path}/${created.id}`, undefined)
    expect(text).not.toContain('nonce')
    const listed = await call(standIn, 'GET', path, undefined)
    expect([listed.status, listed.text.includes('nonce')]).toEqual([200, false])
  })

  it('cannot be listed where one holds a container, but each be looked at, with the ids of components', async () => {
    const standIn = await startStandIn()
    const path = `/channels/${channelOf(standIn)}/messages`
    const { id } = await call(standIn, 'POST', path, CONTAINER)
    expect((await call(standIn, 'GET', path, undefined)).status).toBe(500)
    expect((await call(standIn, 'GET', `${path}/${id}`, undefined)).text).toContain('2000000')
    const [message] = standIn.messages(channelOf(standIn))
    expect(everyComponent(message?.components ?? []).map((one) => one['id'])).toEqual([
      2_000_000, 1,
    ])
    const mended = await startStandIn({ listsContainers: true })
    const there = `/channels/${channelOf(mended)}/messages`
    await call(mended, 'POST', there, CONTAINER)
    expect((await call(mended, 'GET', there, undefined)).status).toBe(200)
  })

  it('are named by their channel: the newest, even where it was deleted', async () => {
    const standIn = await startStandIn()
    const path = `/channels/${channelOf(standIn)}`
    expect(await get(standIn, path)).toMatchObject({ body: { last_message_id: null } })
    const { id } = await call(standIn, 'POST', `${path}/messages`, PLAIN)
    // The answer has no body.
    await call(standIn, 'DELETE', `${path}/messages/${id}`, undefined).catch(() => undefined)
    expect(standIn.messages(channelOf(standIn))).toEqual([])
    expect(await get(standIn, path)).toMatchObject({ body: { last_message_id: id } })
  })
})

describe('a server', () => {
  it('shows its roles and the bot as a member, until the bot is thrown out', async () => {
    const standIn = await startStandIn()
    const id = standIn.guilds[0]?.id ?? ''
    expect(await get(standIn, `/guilds/${id}`)).toMatchObject({
      status: 200,
      body: { id, owner_id: standIn.users[0]?.id, roles: [{ id, permissions: '0' }] },
    })
    const member = `/guilds/${id}/members/${standIn.applicationId}`
    expect(await get(standIn, member)).toMatchObject({ body: { roles: [] } })
    standIn.removeGuild(id)
    expect((await call(standIn, 'GET', `/guilds/${id}`, undefined)).code).toBe(10004)
    standIn.returnGuild(id)
    expect((await call(standIn, 'GET', `/guilds/${id}`, undefined)).status).toBe(200)
  })
})

it('no thread starts in a thread', async () => {
  const standIn = await startStandIn()
  const thread = standIn.addThread(channelOf(standIn), 'Cyber')
  const { id } = await call(standIn, 'POST', `/channels/${thread.id}/messages`, PLAIN)
  const path = `/channels/${thread.id}/messages/${id}/threads`
  expect((await call(standIn, 'POST', path, { name: 'More' })).code).toBe(50024)
})
