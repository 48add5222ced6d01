import { afterAll, describe, it } from 'vitest'
import { runChaos } from '../../../../bench/chaos/run.ts'
import { STEPS } from '../../../../src/bot/subscriptions/delivery/deps.ts'
import { postgresUnderTest, sqliteUnderTest } from '../../../support/store/under-test.ts'

/** At each step, on the wire and anywhere, once. */
const KILLS = STEPS.length + 2
const SLOWEST = 120_000

describe.concurrent(
  'digests through kill -9 and a platform that cannot be trusted',
  { timeout: SLOWEST },
  () => {
    const removals: (() => Promise<void>)[] = []
    afterAll(() => Promise.all(removals.map((remove) => remove())))

    it('arrive once each, from three replicas on PostgreSQL that die at every step', async ({
      expect,
    }) => {
      const { place, remove } = await postgresUnderTest()
      removals.push(remove)
      const { kills, faults, slots, uploads, pictured, ...report } = await runChaos({
        place,
        replicas: 3,
        kills: KILLS,
        seed: 1,
      })
      expect(report).toMatchObject({ duplicates: 0, missing: 0, unclean: 0, wrong: [] })
      expect(Object.values(kills).reduce((sum, count) => sum + count, 0)).toBe(KILLS)
      expect(Object.keys(kills)).toContain('at random')
      expect(faults).toBeGreaterThan(0)
      expect(slots).toBeGreaterThan(0)
      expect(pictured).toBeGreaterThan(0)
      expect(uploads).toBeGreaterThanOrEqual(pictured)
    })

    it('arrive once each, from one replica on SQLite', async ({ expect }) => {
      const { place, remove } = sqliteUnderTest()
      removals.push(remove)
      const report = await runChaos({ place, replicas: 1, kills: 2, seed: 2 })
      expect(report).toMatchObject({ duplicates: 0, missing: 0, unclean: 0, wrong: [] })
    })

    it('arrive twice when nobody looks before sending again, which the count sees', async ({
      expect,
    }) => {
      let duplicates = 0
      // A machine that is too slow may come to no message before it is killed: such a run proves nothing.
      for (let seed = 1; duplicates === 0 && seed < 7; seed += 1) {
        const { place, remove } = sqliteUnderTest()
        removals.push(remove)
        const report = await runChaos({
          place,
          replicas: 1,
          kills: 1,
          // The platform has the message, and nobody has noted it.
          deaths: ['answered'],
          seed,
          isCareless: true,
        })
        duplicates = report.duplicates
      }
      expect(duplicates).toBeGreaterThan(0)
    })
  },
)
