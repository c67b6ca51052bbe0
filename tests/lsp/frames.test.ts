import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Frames } from '../../src/lsp/frames.ts'

const frame = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

/** What comes through when some bytes arrive in pieces of the given sizes. */
async function pass(bytes: Buffer, sizes: readonly number[]): Promise<string> {
  const frames = new Frames()
  let at = 0
  for (const size of sizes) {
    frames.write(bytes.subarray(at, at + size))
    at += size
  }
  frames.end(bytes.subarray(at))
  const out: Buffer[] = []
  for await (const piece of frames) out.push(piece)
  return Buffer.concat(out).toString()
}

const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 30 })

test('whole messages come through as they are, in whatever pieces they arrive', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), sizes, async (bodies, pieces) => {
      const sent = bodies.map(frame).join('')
      expect(await pass(Buffer.from(sent), pieces)).toBe(sent)
    }),
  )
})

test('a message comes through whatever nonsense stood before it', async () => {
  const nonsense = fc.string().filter((text) => !/content-length/i.test(text))
  await fc.assert(
    fc.asyncProperty(nonsense, sizes, async (text, pieces) => {
      const sent = `${text}\r\n\r\n${frame('{"a":1}')}${frame('{}')}`
      expect(await pass(Buffer.from(sent), pieces)).toBe(`${frame('{"a":1}')}${frame('{}')}`)
    }),
  )
})

test('a length that nobody could send is no length', async () => {
  const sent = `Content-Length: 99999999999\r\n\r\n${frame('{}')}`
  expect(await pass(Buffer.from(sent), [])).toBe(frame('{}'))
})

test('other headers are dropped, the message is not', async () => {
  expect(await pass(Buffer.from('Content-Length: 2\r\nContent-Type: x\r\n\r\n{}'), [3])).toBe(frame('{}'))
})
