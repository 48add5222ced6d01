// Whatever people and platforms write stays text on the operator's view.

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileText } from '../../support/hostile-text.ts'
import { NINE, nine, part, subscribe, subscription, entry } from '../../support/store/examples.ts'
import { elementsOf } from '../../support/web/reader.ts'
import { ended, operating, uuid } from './scene.ts'

const PATHS = ['', 'subscriptions/', 'deliveries/', 'changes/']

/** The elements of the pages over a bot in which the same happened, with these words in it. */
async function shapes(words: string) {
  const { store, page, record, stop } = await operating()
  const place = { surface: 'slack', workspace: words, channel: words } as const
  const standing = { kind: 'halted', code: words, since: NINE } as const
  await subscribe(store, { id: uuid(1), place, standing, next: null })
  const lost = [part(0, { state: { kind: 'unknown' } })]
  const slot = { period: 'p', at: NINE }
  await ended(
    store,
    { id: uuid(2), subscription: uuid(1), slot },
    { kind: 'parked', reason: words },
    lost,
  )
  const said = entry({ subscription: uuid(1), place, at: nine(1), by: words, detail: words })
  await store.subscriptions.save(subscription({ id: uuid(1), place, standing, next: null }), said)
  const fault = { file: words, field: words, problem: words, fix: words }
  record({ version: words, refused: { at: NINE, faults: [fault] } })
  const query = `?q=${encodeURIComponent(words)}&state=${encodeURIComponent(words)}`
  const pages = await Promise.all([...PATHS, `subscriptions/${query}`].map((path) => page(path)))
  await stop()
  return pages.map((html) =>
    elementsOf(html).map(({ tagName, attrs }) =>
      [tagName, attrs.map(({ name }) => name).join()].join(' '),
    ),
  )
}

test('hostile names, reasons and faults make no element and no attribute', async () => {
  const harmless = await shapes('Plain')
  const isText = (text: string): boolean => text.trim() !== ''
  const text = hostileText(80)
    .map((each) => each.toWellFormed().replaceAll('\0', ''))
    .filter(isText)
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      const found = await shapes(words)
      expect(found.slice(0, PATHS.length)).toEqual(harmless.slice(0, PATHS.length))
    }),
    { numRuns: 20, examples: [['"><script>alert(1)</script>'], ["' onmouseover='alert(1)"]] },
  )
})
