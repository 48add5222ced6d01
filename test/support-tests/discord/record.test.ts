import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { startStandIn } from './standing.ts'

test('waiting in vain tells what was seen', async () => {
  const standIn = await startStandIn()
  await standIn.say({ text: 'hello' })
  const waiting = standIn.waitFor(() => false, 'a miracle', 5)
  await expect(waiting).rejects.toThrow(/a miracle; seen:\n {2}Asha writes in briefings: hello/)
})

test('stopping ends what still waits', async () => {
  const standIn = await startStandIn()
  const waiting = standIn.waitFor(() => false, 'a miracle')
  await Promise.all([expect(waiting).rejects.toThrow(/was stopped/), standIn.stop()])
})

test('a route that the stand-in does not have is a fault', async () => {
  const standIn = await startStandIn()
  const response = await fetch(`${standIn.apiUrl}/v10/guilds/1/bans`)
  expect(response.status).toBe(404)
  expect(standIn.faults).toMatchObject([
    { kind: 'unknown-route', message: 'GET /api/v10/guilds/1/bans' },
  ])
})

test('an answer without a body has no content type', async () => {
  const standIn = await startStandIn()
  const [channel] = standIn.channels
  const response = await fetch(`${standIn.apiUrl}/v10/channels/${channel?.id}/typing`, {
    method: 'POST',
    headers: { authorization: `Bot ${standIn.token}` },
  })
  expect([response.status, response.headers.get('content-type')]).toEqual([204, null])
})

test('nothing keeps the process alive after stop', async () => {
  const script = `
    import { createDiscordStandIn } from ${JSON.stringify(new URL('../../support/discord/index.ts', import.meta.url).href)}
    const standIn = await createDiscordStandIn()
    const socket = new WebSocket(standIn.apiUrl.replace('http', 'ws') + '/?v=10&encoding=json')
    await new Promise((resolve) => { socket.onmessage = resolve })
    await standIn.stop()
  `
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  expect(code).toBe(0)
})
