// What every renderer owes its reader: one suite, run over every surface.

import { isDeepStrictEqual } from 'node:util'
import { check, defaultReportMessage, property } from 'fast-check'
import type { Arbitrary, RunDetails } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Briefing, NonEmpty } from '../../src/briefings/document/briefing.ts'
import { aMeetingBriefing, briefing, citation, claim } from './briefings.ts'
import { briefings, smallBriefings } from './hostile-briefings.ts'
import { choiceFaults, linkFaults, sourceFaults, statementFaults } from './renderer-checks.ts'
import type { Reading, Shown } from './shown.ts'

/** A renderer and how to see what it made. */
export interface RendererUnderTest<Message> extends Reading {
  readonly name: string
  readonly render: (briefing: Briefing) => NonEmpty<Message>
  /** What a person sees, read by a parser that shares no code with the renderer. */
  readonly read: (message: Message) => Shown
  /** Faults against the platform's rules and limits, pings among them; none when it is fine. */
  readonly validate: (message: Message) => readonly string[]
  /** How many briefings a property tries; 100 unless told. */
  readonly numRuns?: number
}

/**
 * Registers the suite. FAST_CHECK_SEED and FAST_CHECK_RUNS repeat a run or make it longer.
 * @param renderer the renderer, its reader and its validator
 */
export function rendererContract<Message>(renderer: RendererUnderTest<Message>): void {
  const { name, render, read, validate, numRuns = 100 } = renderer
  const told = process.env['FAST_CHECK_SEED']
  const runs = Number(process.env['FAST_CHECK_RUNS'] ?? numRuns)
  const checked = (
    faults: (briefing: Briefing) => readonly string[],
    arbitrary: Arbitrary<Briefing>,
    seed: number | undefined,
  ): RunDetails<[Briefing]> =>
    check(
      property(arbitrary, (each) => {
        const found = faults(each)
        if (found.length > 0) throw new Error(found.join('\n'))
      }),
      { numRuns: runs, ...(seed === undefined ? {} : { seed }) },
    )
  const given = told === undefined ? undefined : Number(told)
  let whole: RunDetails<[Briefing]> | undefined
  /** All kinds of faults are looked for at once, since rendering takes long; one by one only where there are any. */
  const counterexample = (
    faults: (briefing: Briefing) => readonly string[],
  ): string | undefined => {
    whole ??= checked((each) => faultsOf(each, render, renderer), briefings, given)
    return whole.failed ? reportOf(checked(faults, briefings, whole.seed)) : undefined
  }
  const shownOf = (each: Briefing): Shown[] => render(each).map(read)

  describe(`${name} keeps the renderer contract`, () => {
    test('title, headings, labels and statements are whole, in order, with their numbers', () => {
      expect(
        counterexample((each) => statementFaults(each, shownOf(each), renderer)),
      ).toBeUndefined()
    }, 120_000)

    test('every source is listed with title, publisher, date and whole address', () => {
      expect(counterexample((each) => sourceFaults(each, shownOf(each), renderer))).toBeUndefined()
    }, 120_000)

    test('links lead where the briefing says, and text makes no link', () => {
      expect(counterexample((each) => linkFaults(each, shownOf(each), renderer))).toBeUndefined()
    }, 120_000)

    test('choices and suggestions are shown or counted', () => {
      expect(counterexample((each) => choiceFaults(each, shownOf(each), renderer))).toBeUndefined()
    }, 120_000)

    test('no message breaks a rule of the platform', () => {
      expect(
        counterexample((each) => render(each).flatMap((message) => validate(message))),
      ).toBeUndefined()
    }, 120_000)

    test('the same briefing renders the same, and is left as it was', () => {
      const changes = (each: Briefing): string[] => {
        const before = structuredClone(each)
        const first = render(deepFreeze(each))
        return [
          ...(isDeepStrictEqual(each, before) ? [] : ['the briefing was changed']),
          ...(isDeepStrictEqual(render(before), first) ? [] : ['a second rendering differs']),
        ]
      }
      expect(reportOf(checked(changes, smallBriefings, given))).toBeUndefined()
    }, 120_000)

    test('a real briefing fits in one message and has no fault', () => {
      expect(faultsOf(aMeetingBriefing(), render, renderer)).toEqual([])
      expect(render(aMeetingBriefing())).toHaveLength(1)
    })

    test('the shortest briefings fit in one message', () => {
      const empty = briefing({ title: 'Nothing found', blocks: [] })
      const short = briefing({
        blocks: [{ kind: 'paragraph', statement: claim('Japan hosted it.', citation(1)) }],
      })
      for (const each of [empty, short]) {
        expect(faultsOf(each, render, renderer)).toEqual([])
        expect(render(each)).toHaveLength(1)
      }
    })
  })
}

function reportOf(run: RunDetails<[Briefing]>): string | undefined {
  return run.failed ? `${messageOf(run.errorInstance)}\n${defaultReportMessage(run)}` : undefined
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

function faultsOf<Message>(
  each: Briefing,
  render: RendererUnderTest<Message>['render'],
  renderer: RendererUnderTest<Message>,
): readonly string[] {
  const messages = render(each)
  const shown = messages.map(renderer.read)
  return [
    ...messages.flatMap((message) => renderer.validate(message)),
    ...[statementFaults, sourceFaults, linkFaults, choiceFaults].flatMap((faults) =>
      faults(each, shown, renderer),
    ),
  ]
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner)
    Object.freeze(value)
  }
  return value
}
