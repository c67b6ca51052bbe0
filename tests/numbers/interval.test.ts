import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intervalOf, readNumbers } from '../../src/numbers/index.ts'

function intervalsOf(text: string): string[] {
  return readNumbers(text).map((mention) => {
    const { from, to } = intervalOf(mention)
    return `${from ?? '…'} to ${to ?? '…'}`
  })
}

describe('the interval of a stated number', () => {
  const table: [string, string][] = [
    ['475 dollars', '474.5 to 475.5'],
    ['four hundred seventy-five dollars', '474.5 to 475.5'],
    ['$474.50', '474.495 to 474.505'],
    ['1.5x', '1.45 to 1.55'],
    ['99.99 %', '99.985 to 99.995'],
    ['$950', '945 to 955'],
    ['$6,000', '5880 to 6120'],
    ['six thousand dollars', '5880 to 6120'],
    ['$25K', '24500 to 25500'],
    ['10 dollars', '9.5 to 10.5'],
    ['about $100', '95 to 105'],
    ['about $4', '3.5 to 4.5'],
    ['nearly $100', '93 to 100'],
    ['over $100', '100 to …'],
    ['$100 or less', '… to 100'],
    ['half the fleet', '0.495 to 0.505'],
    ['zero errors', '-0.5 to 0.5'],
    ['$1.50M', '1470000 to 1530000'],
    ['seven and a half times', '7.45 to 7.55'],
    ['about a quarter of it', '0.2375 to 0.2625'],
    ['minus 950 dollars', '-955 to -945'],
    ['minus ten dollars', '-10.5 to -9.5'],
    ['nearly minus one hundred dollars', '-100 to -93'],
    ['about minus $100', '-105 to -95'],
    ['about $1.5', '1.425 to 1.575'],
    ['about $0.15', '0.1425 to 0.1575'],
    ['100 dollars', '98 to 102'],
    ['$20', '19.5 to 20.5'],
    ['$0', '-0.5 to 0.5'],
  ]
  for (const [text, interval] of table)
    test(`"${text}" is ${interval}`, () => expect(intervalsOf(text)).toEqual([interval]))

  test('holds the value itself, and is open only where the hedge is', () => {
    const hedge = fc.constantFrom(undefined, 'about', 'nearly', 'over', 'under') as fc.Arbitrary<
      undefined | 'about' | 'nearly' | 'over' | 'under'
    >
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), hedge, (digits, places, how) => {
        const value = (digits / 10 ** places)
          .toFixed(places)
          .replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : places > 0 ? '' : zeros))
        const { from, to } = intervalOf({ value, place: -places, hedge: how, fraction: false })
        expect(from === null).toBe(how === 'under')
        expect(to === null).toBe(how === 'over')
        expect(Number(from ?? value)).toBeLessThanOrEqual(Number(value))
        expect(Number(to ?? value)).toBeGreaterThanOrEqual(Number(value))
      }),
    )
  })
})
