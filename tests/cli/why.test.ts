import { expect, test } from 'vitest'
import { run } from '../../src/cli/why.ts'
import { Refusal } from '../../src/host/index.ts'
import { fakeIo } from './fake-io.ts'

async function why(text: string, place: string): Promise<string> {
  const { io, said } = fakeIo({ 'a.txt': text })
  expect(await run([place], io)).toBe(0)
  return said.out
}

test('a wrong number is explained by the relation that its words assert', async () => {
  const out = await why('We bought 12 chairs at 45 euros each, so 560 euros.', 'a.txt:1:42')
  expect(out).toContain('a.txt:1:42  "560 euros"')
  expect(out).toContain('read as 560 EUR')
  expect(out).toContain('wrong: arithmetic/product, 12 × 45 = 540')
})

test('a right number is explained by what holds', async () => {
  expect(await why('We bought 12 chairs at 45 euros each, so 540 euros.', 'a.txt:1:42')).toContain(
    'right: arithmetic/product',
  )
})

test('a number that nothing explains is said to be a premise, or to have no likely relation', async () => {
  expect(await why('There are 17 boats.', 'a.txt:1')).toContain('taken as a premise')
  expect(await why('There are 17 boats. About 93 birds sat there, in 4 flocks.', 'a.txt:1:28')).toContain(
    'tried; none that holds',
  )
})

test('a place without a number says so', async () => {
  expect(await why('Nothing here.', 'a.txt:1')).toBe('a.txt:1: no number was read there.\n')
})

test('without a place the usage is shown', async () => {
  await expect(run(['a.txt'], fakeIo().io)).rejects.toBeInstanceOf(Refusal)
})
