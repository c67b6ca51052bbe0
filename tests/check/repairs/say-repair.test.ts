import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sayRepair } from '../../../src/check/repairs/say-repair.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

function say(text: string, exact: string): string {
  const document = readDocument(text, 'script')
  const [mention] = readNumbers(document.text)
  return mention ? sayRepair(document, mention, exact).text : ''
}

describe('a number is said again', () => {
  test.each([
    ['It costs eighteen hundred seventy-five dollars.', '1925', 'nineteen hundred twenty-five dollars'],
    ['It costs $1,875.', '1925', '$1,925'],
    ['It costs $1875.', '1925', '$1925'],
    ['It costs $1,875.50.', '1925', '$1,925.00'],
    ['It costs $7.', '4.5', '$4.50'],
    ['It costs 7 dollars.', '0.0123', '0.0123 dollars'],
    ['It took 7 hours.', '4.5', '4.5 hours'],
    ['It costs 1.5K dollars.', '2500', '2.5K dollars'],
    ['It costs $7.', '0.00013', '$0.00013'],
    ['It is $1.00.', '1.005', '$1.01'],
    ['It costs $12.', '12.4', '$12.40'],
  ])('%s %s: %s', (text, exact, said) => expect(say(text, exact)).toBe(said))

  test('within two percent of what it should be, read back', () => {
    const cents = fc.integer({ min: 1, max: 10_000_000 })
    fc.assert(
      fc.property(
        cents,
        fc.constantFrom('It costs $1,875.', 'It costs $18.75.', 'It took 12 hours.'),
        (value, text) => {
          const exact = String(value / 100)
          const [read] = readNumbers(`It costs ${say(text, exact)}.`)
          expect(Math.abs(Number(read?.value) - value / 100)).toBeLessThanOrEqual((value / 100) * 0.02 + 1e-9)
        },
      ),
    )
  })
})
