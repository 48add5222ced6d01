import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { linesOf, writeLine } from '../../../src/bot/terminal/batch.ts'

async function* arriving(pieces: readonly string[]): AsyncGenerator<string> {
  for (const piece of pieces) yield await Promise.resolve(piece)
}

test.each([
  ['nothing', [], []],
  ['one line without an end', ['who'], ['who']],
  ['one line', ['who\n'], ['who']],
  ['blank lines', ['\n', '\n a \n\n'], ['', '', ' a ', '']],
  ['Windows line ends', ['one\r\ntwo\r\n\r\nthree'], ['one', 'two', '', 'three']],
  ['a line end in two pieces', ['one\r', '\ntwo'], ['one', 'two']],
  ['a line in many pieces', ['w', 'h', 'o?\nwh', 'en?\n'], ['who?', 'when?']],
  ['other line separators inside a line', ['a\rb\u2028c\u0085d\n'], ['a\rb\u2028c\u0085d']],
  ['a byte order mark', ['\uFEFFone\n\uFEFFtwo\n'], ['one', '\uFEFFtwo']],
])('%s', async (_, pieces, expected) => {
  expect(await Array.fromAsync(linesOf(arriving(pieces)))).toEqual(expected)
})

test('a line is handed over before the next piece arrives', async () => {
  const second = Promise.withResolvers<string>()
  async function* pieces() {
    yield 'one\nt'
    yield await second.promise
  }
  const lines = linesOf(pieces())
  expect(await lines.next()).toEqual({ done: false, value: 'one' })
  second.resolve('wo\n')
  expect(await lines.next()).toEqual({ done: false, value: 'two' })
})

test('writing waits for a reader that is behind', async () => {
  const taken: string[] = []
  const waiting: (() => void)[] = []
  const stream = new Writable({
    highWaterMark: 4,
    write(chunk: Buffer, _encoding, done) {
      taken.push(String(chunk))
      waiting.push(done)
    },
  })
  const writing = writeLine(stream, 'a long line')
  const first = await Promise.race([writing, new Promise((resolve) => setImmediate(resolve, 1))])
  expect({ taken, first }).toEqual({ taken: ['a long line\n'], first: 1 })
  waiting[0]?.()
  await expect(writing).resolves.toBeUndefined()
})
