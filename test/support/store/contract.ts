// What every store keeps to, whichever database is under it.

import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
import type { Store } from '../../../src/bot/store/port.ts'
import { claimContract } from './contract-claims.ts'
import { deliveryContract } from './contract-deliveries.ts'
import { endingContract } from './contract-endings.ts'
import { overviewContract } from './contract-overview.ts'
import { raceContract } from './contract-races.ts'
import { subscriptionContract } from './contract-subscriptions.ts'
import { upkeepContract } from './contract-upkeep.ts'
import { DATABASES, type StoreUnderTest } from './under-test.ts'

/** What a test of the contract can reach: a store over an empty database, and more of them. */
export interface Reach {
  readonly store: Store
  readonly another: () => Promise<Store>
  readonly query: StoreUnderTest['query']
}

/**
 * Declares the tests of the contract.
 * @param name a name of `DATABASES`
 */
export function storeContract(name: keyof typeof DATABASES): void {
  describe(`a store on ${name}`, () => {
    let database: StoreUnderTest | undefined
    let reach: Reach | undefined
    const opened = (): StoreUnderTest => {
      if (database === undefined) throw new Error('The database is not open.')
      return database
    }
    beforeAll(async () => {
      database = await DATABASES[name]?.()
    })
    beforeEach(async () => {
      const { open, query } = opened()
      reach = { store: await open(), another: open, query }
    })
    afterEach(async () => {
      await opened().close()
      await opened().empty()
    })
    afterAll(() => database?.remove())

    const now = (): Reach => {
      if (reach === undefined) throw new Error('There is no store before a test begins.')
      return reach
    }
    subscriptionContract(now)
    deliveryContract(now)
    claimContract(now)
    endingContract(now)
    raceContract(now)
    upkeepContract(now)
    overviewContract(now)
  })
}
