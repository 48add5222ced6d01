// Questions as people type them, with what a careful person would answer: test/fixtures/questions/.

import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inlineText, statements, toPlainText, type Answer } from '../../../src/briefings/index.ts'
import { briefings, TODAY } from '../../support/record.ts'

const status = z.enum(['answered', 'not-recorded', 'ambiguous', 'not-understood'])

const fixtures = z.array(
  z.strictObject({
    ask: z.string(),
    status: z.union([status, z.array(status)]),
    /** What the answer's text must hold; a list within is a choice. */
    mentions: z.array(z.union([z.string(), z.array(z.string())])),
    /** What its claims must not say. */
    never: z.array(z.string()),
    records: z.array(z.string()).optional(),
  }),
)

type Fixture = z.infer<typeof fixtures>[number]

const folder = new URL('../../fixtures/questions/', import.meta.url)

const kinds = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    kind: basename(name, '.json'),
    questions: fixtures.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
  }))

describe('questions as people type them', () => {
  const shares: string[] = []

  for (const { kind, questions } of kinds) {
    it(`${kind}: every one is answered as a careful person would`, () => {
      const wrong = questions.flatMap((fixture) => {
        const faults = faultsOf(fixture, briefings.ask(fixture.ask, TODAY))
        return faults.length === 0 ? [] : [{ ask: fixture.ask, faults }]
      })
      shares.push(`${kind} ${questions.length - wrong.length}/${questions.length}`)
      expect(wrong).toEqual([])
    })
  }

  it('reports the share that is right, by kind', () => {
    console.log(`Right by kind: ${shares.join(', ')}`)
    expect(shares).toHaveLength(kinds.length)
  })

  it('is a third unanswerable, false or hostile', () => {
    const all = kinds.flatMap(({ kind, questions }) =>
      questions.map((fixture) => ({ kind, fixture })),
    )
    const hard = all.filter(
      ({ kind, fixture }) =>
        !matches(fixture.status, 'answered') ||
        kind.endsWith('false-premise') ||
        kind === 'hostile' ||
        kind === 'further-unanswerable' ||
        kind === 'further-outside',
    )
    expect(all.length).toBeGreaterThanOrEqual(300)
    expect(hard.length / all.length).toBeGreaterThanOrEqual(1 / 3)
  })
})

function faultsOf(
  { status: wanted, mentions, never, records = [] }: Fixture,
  answer: Answer,
): string[] {
  const text = plain(toPlainText(answer.briefing))
  const claimed = plain(claims(answer).join(' '))
  return [
    ...(matches(wanted, answer.status) ? [] : [`is ${answer.status}`]),
    ...mentions
      .filter((choice) => ![choice].flat().some((words) => text.includes(plain(words))))
      .map((choice) => `lacks ${[choice].flat().join(' or ')}`),
    ...never.filter((words) => claimed.includes(plain(words))).map((words) => `says ${words}`),
    ...records
      .filter((id) => !answer.briefing.records.includes(id))
      .map((id) => `leaves out ${id}`),
  ]
}

function claims({ status, briefing }: Answer): readonly string[] {
  if (status !== 'answered') return []
  return statements(briefing)
    .filter(({ kind }) => kind === 'claim')
    .map(({ inlines }) => inlineText(inlines))
}

function matches(wanted: Fixture['status'], got: Answer['status']): boolean {
  return [wanted].flat().includes(got)
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[‘’]/g, "'")
}
