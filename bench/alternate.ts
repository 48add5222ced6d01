// A and B in turns, so that what disturbs the machine disturbs both.

/** What one turn costs. */
export type Turn = () => Promise<number> | number

/** What the turns cost, in the order in which they were taken. */
export interface Turns {
  readonly subject: readonly number[]
  readonly baseline: readonly number[]
}

/**
 * Takes turns: A B, B A, A B …
 * @param turns one of each
 * @param counts pairs that are measured, and pairs before them that are not
 * @returns what each turn cost
 */
export async function alternate(
  turns: { readonly subject: Turn; readonly baseline: Turn },
  { pairs, warmUp }: { readonly pairs: number; readonly warmUp: number },
): Promise<Turns> {
  const subject: number[] = []
  const baseline: number[] = []
  for (let pair = -warmUp; pair < pairs; pair += 1) {
    const order = ['subject', 'baseline'] as const
    for (const name of pair % 2 === 0 ? order : order.toReversed()) {
      const cost = await turns[name]()
      if (pair >= 0) (name === 'subject' ? subject : baseline).push(cost)
    }
  }
  return { subject, baseline }
}
