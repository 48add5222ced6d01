// How the databases find rows: the planner's tick and a worker's claim must not read what is not due.

import { afterEach, describe, expect, test } from 'vitest'
import type { Database } from '../../../src/bot/store/database.ts'
import { migrate } from '../../../src/bot/store/migrate.ts'
import { openDatabase } from '../../../src/bot/store/open.ts'
import type { Store } from '../../../src/bot/store/port.ts'
import { type Sql, text } from '../../../src/bot/store/sql.ts'
import { createStore } from '../../../src/bot/store/store.ts'
import { channel, claimAt, NINE, nine } from '../../support/store/examples.ts'
import { DATABASES, type StoreUnderTest } from '../../support/store/under-test.ts'

const MANY = 5_000
const COUNT = `WITH RECURSIVE count (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM count WHERE i < ${MANY})`
const LATER = '2027-01-01T00:00:00.000Z'

/** None of them due; a hundredth of the deliveries still to be sent. */
const FILL = [
  `${COUNT} INSERT INTO quad_subscriptions (id, surface, workspace, channel, cadence, wall_time, zone,
      filters, density, when_empty, who_may_change, set_by, created, standing, next_period, next_at,
      revision)
    SELECT 's' || CAST(i AS TEXT), 'slack', 'T' || CAST(i / 10 AS TEXT), 'C' || CAST(i AS TEXT),
      '{"kind":"daily"}', '09:00', 'UTC', '{}', 'full', 'skip', 'anyone', 'U1', '${LATER}', 'active',
      'p', '${LATER}', 1
    FROM count`,
  `${COUNT} INSERT INTO quad_deliveries (id, subscription, period, slot_at, attempts, state, ready_at,
      ended_at)
    SELECT 'd' || CAST(i AS TEXT), 's' || CAST(i AS TEXT), 'p', '${LATER}', 1,
      CASE WHEN i % 100 = 0 THEN 'waiting' ELSE 'sent' END,
      CASE WHEN i % 100 = 0 THEN '${LATER}' END, CASE WHEN i % 100 > 0 THEN '${LATER}' END
    FROM count`,
  `${COUNT} INSERT INTO quad_audit (id, subscription, surface, workspace, channel, happened_at, position,
      what, detail)
    SELECT 'a' || CAST(i AS TEXT), 's' || CAST(i AS TEXT), 'slack', 'T', 'C', '${LATER}', i, 'changed', ''
    FROM count`,
  'ANALYZE',
]

/** SQLite names no index behind the table then. */
const READS_ALL = /SCAN (?:delivery|place|quad_\w+)"|Seq Scan on quad_(?:subscriptions|deliveries)/

const BEHIND = {
  id: 's2500',
  place: channel('C2500', 'T250'),
  created: Temporal.Instant.from(LATER),
}

interface Asked {
  readonly what: string
  readonly ask: (store: Store) => Promise<unknown>
  readonly index: string
}

const ASKED: readonly Asked[] = [
  {
    what: 'what is due',
    ask: (store) => store.subscriptions.due(NINE, 500),
    index: 'quad_subscriptions_due',
  },
  {
    what: 'those of a channel',
    ask: (store) => store.subscriptions.ofChannel(channel()),
    index: 'quad_subscriptions_place',
  },
  { what: 'a claim', ask: (store) => claimAt(store), index: 'quad_deliveries_open' },
  {
    what: 'what a claim would take',
    ask: (store) => store.deliveries.ready(NINE, 100),
    index: 'quad_deliveries_open',
  },
  {
    what: 'what was posted last',
    ask: (store) => store.deliveries.lastPosted('s1', NINE),
    index: 'quad_deliveries_subscription',
  },
  {
    what: 'the latest of a subscription',
    ask: (store) => store.deliveries.ofSubscription('s1', 3),
    index: 'quad_deliveries_subscription',
  },
  {
    what: 'what is parked',
    ask: (store) => store.deliveries.inState('parked', 10),
    index: 'quad_deliveries_state',
  },
  {
    what: 'the newest of all',
    ask: (store) => store.overview.deliveries({ limit: 20 }),
    index: 'quad_deliveries_state',
  },
  {
    what: 'the newest that were sent lately',
    ask: (store) => store.overview.deliveries({ states: ['sent'], endedSince: NINE, limit: 20 }),
    index: 'quad_deliveries_state',
  },
  {
    what: 'what comes behind a page of all subscriptions',
    ask: (store) => store.overview.subscriptions({ after: BEHIND, limit: 20 }),
    index: 'quad_subscriptions_place',
  },
  {
    what: 'the newest changes of all workspaces',
    ask: (store) => store.overview.audit(20),
    index: 'quad_audit_newest',
  },
  {
    what: 'what has been halted for long',
    ask: (store) => store.subscriptions.purgeHalted(nine(0), ['gone']),
    index: 'quad_subscriptions_halted',
  },
]

describe.each(Object.entries(DATABASES))('%s', (name, make) => {
  let under: StoreUnderTest | undefined
  let database: Database | undefined
  afterEach(async () => {
    await database?.close()
    await under?.remove()
  })

  test('finds what is asked for by its index, however much else there is', async () => {
    under = await make()
    const opened = (await openDatabase(under.place)).database
    database = opened
    await migrate(opened, 'x')
    for (const statement of FILL) await opened.run(text(statement))
    for (const { what, ask, index } of ASKED) {
      const word = name === 'SQLite' ? 'EXPLAIN QUERY PLAN ' : 'EXPLAIN '
      const [first = text('')] = await statementsOf(opened, ask)
      const plan = `${what}: ${JSON.stringify(await opened.run(withWord(word, first)))}`
      expect(plan).toContain(index)
      expect(plan).not.toMatch(READS_ALL)
    }
  })
})

async function statementsOf(
  database: Database,
  ask: (store: Store) => Promise<unknown>,
): Promise<readonly Sql[]> {
  const asked: Sql[] = []
  const listening: Database = {
    ...database,
    async run(statement) {
      asked.push(statement)
      return []
    },
    async transaction(work) {
      const steps = work()
      for (let step = steps.next([]); ; step = steps.next([])) {
        if (step.done === true) return step.value
        asked.push(step.value)
      }
    },
  }
  await ask(createStore(listening))
  return asked
}

function withWord(word: string, { texts: [first = '', ...rest], values }: Sql): Sql {
  return { texts: [`${word}${first}`, ...rest], values }
}
