import type { World } from './world.ts'

/** What was seen so far, in a few lines: for the error of a wait that was in vain. */
export function summary(world: World): string {
  const { record, messages, views } = world
  const calls = record.calls.slice(-8).map((call) => {
    const { outcome } = call
    return `  ${call.method}: ${outcome.kind === 'error' ? outcome.error : outcome.kind}`
  })
  const deliveries = record.deliveries
    .slice(-8)
    .map(({ delivery, ack }) => `  ${delivery.kind}: ${ack.kind}`)
  const shown = messages
    .all()
    .slice(-5)
    .map((message) => `  ${message.channel} ${message.via}: ${message.text.slice(0, 80)}`)
  const faults = record.faults.map((fault) => `  ${fault.sentence}`)
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? `${title}: none` : `${title}:\n${lines.join('\n')}`
  return [
    part('Latest calls', calls),
    part('Latest deliveries', deliveries),
    part('Latest messages', shown),
    `Views received: ${views.received().length}`,
    part('Faults', faults),
  ].join('\n')
}
