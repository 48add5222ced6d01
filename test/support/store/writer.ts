// A process of its own that uses a store until it is killed, and says on its output what it was told is done.

import { flushCompileCache } from 'node:module'
import { openStore, type StorePlace } from '../../../src/bot/store/open.ts'
import type { Store } from '../../../src/bot/store/port.ts'
import {
  claimAt,
  entry,
  NINE,
  part,
  planOf,
  subscribe,
  subscription,
  W49,
  W50,
} from './examples.ts'

/** What the process is to do. */
export interface Errand {
  readonly place: StorePlace
  /** `write`: digests until it is killed; `share`: takes what there is and ends it, until nothing is left. */
  readonly what: 'write' | 'share'
  /** Begins the ids of what it writes. */
  readonly name: string
}

const errand = JSON.parse(process.argv[2] ?? '') as Errand
const store = await openStore(errand.place)
// A process that is killed keeps nothing of what it compiled.
flushCompileCache()
say('open')
await (errand.what === 'write' ? write(store) : share(store))
await store.close()

async function write(store: Store): Promise<void> {
  for (let count = 0; ; count += 1) {
    const id = `${errand.name}-${count}`
    await subscribe(store, { id })
    await store.deliveries.plan([planOf(subscription({ id }), W49)])
    const [claim] = await claimAt(store, 0, { id: `${id}-2026-W48` })
    if (claim === undefined) throw new Error(`${id} cannot be taken.`)
    await store.deliveries.fix(claim, [part(0), part(1)], 'v1')
    await store.deliveries.part(claim, part(0, { state: { kind: 'sent', message: id } }))
    await store.deliveries.add({ id: `${id}-asked`, subscription: id, slot: W50 })
    const paused = subscription({ id, revision: 2, next: null })
    await store.subscriptions.save(paused, entry({ subscription: id, what: 'paused' }))
    say(id)
  }
}

async function share(store: Store): Promise<void> {
  for (let misses = 0; misses < 3;) {
    const claims = await claimAt(store, 0, { limit: 4 })
    misses = claims.length === 0 ? misses + 1 : 0
    for (const claim of claims) {
      if ((await store.deliveries.end(claim, { kind: 'sent' }, NINE)) === 'kept') {
        say(claim.delivery.id)
      }
    }
  }
}

function say(word: string): void {
  process.stdout.write(`${word}\n`)
}
