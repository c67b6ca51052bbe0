import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClaims } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

/** What explains the last number of a text best, and whether that holds. */
function last(text: string) {
  const document = readDocument(text, 'markdown')
  const claim = readClaims(document, readNumbers(document.text)).best.at(-1)
  return claim && { value: claim.value, ok: claim.ok }
}

describe('brackets bind before products, and products before sums', () => {
  test.each([
    ['At its peak: (2,100 − 1,500) × 70 × 60 = 2,520,000.', 2_520_000, true],
    ['We expect 0.5 × (56,640 + 56,758) = 113,398.', 56_699, false],
    ['That is 2,100 − 15 × 70 = 1,050.', 1050, true],
    ['It is 3 × (40 + (12 − 2)) = 150.', 150, true],
  ])('%s', (text, value, ok) => expect(last(text)).toEqual({ value, ok }))

  test('whatever stands in them', () => {
    const amount = fc.integer({ min: 13, max: 999 })
    fc.assert(
      fc.property(amount, amount, amount, (a, b, c) => {
        const [value, told] = [(a + b) * c, ((a + b) * c).toLocaleString('en-US')]
        expect(last(`It comes to (${a} + ${b}) × ${c} = ${told} kg.`)).toEqual({ value, ok: true })
        expect(last(`It comes to ${c} × (${a} + ${b}) = ${told} kg.`)).toEqual({ value, ok: true })
      }),
      { numRuns: 50 },
    )
  })
})

describe('thousands and millions that only the outcome tells', () => {
  test.each([
    ['Left over are 288 + 11,520 = 11,808 million requests.', true],
    ['Left over are 288 + 11,520 = 11,908 million requests.', false],
    ['It takes 5,000 × 400 = 2 million.', true],
    ['Five hundred seventy-six minus three hundred forty-three, two hundred thirty-three thousand.', true],
    ['Five hundred seventy-six minus three hundred forty-three, two hundred forty-three thousand.', false],
  ])('are those of all: %s', (text, ok) => expect(last(text)?.ok).toBe(ok))
})

test('a working goes on behind what it gave first', () => {
  expect(last('1,688 × 4 × 300 bytes = 2.03 MB a second, times 86,400 is 175 GB.')).toMatchObject({ ok: true })
  expect(last('1,688 × 4 × 300 bytes = 2.03 MB a second, times 86,400 is 17.5 GB.')).toMatchObject({ ok: false })
})
