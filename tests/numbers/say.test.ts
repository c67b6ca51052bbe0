import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumbers, sayLike } from '../../src/numbers/index.ts'

/** Phrases that show a register: words or digits, with their habits. */
const spoken = [
  'eighteen hundred seventy-five',
  'one thousand eight hundred seventy-five',
  'one hundred and twelve',
  'a hundred twenty',
  'seventy five',
  'Nine hundred',
  'one-point-two million',
  'zero point zero two',
  'point zero zero zero sixty-five',
  'ninety-nine point nine nine',
  'seven-point-five',
  'half a million',
  'two and a half',
  'five',
  'FIVE HUNDRED',
]
const digits = [
  '1,875',
  '1875',
  '25K',
  '1.5M',
  '1_000',
  '12 500',
  "1'000",
  '5 million',
  '1.50',
  '$1,875',
  '$474.50',
  '$5K',
  '€ 20',
  'US$5',
  '99.99%',
  '7.5x',
  '5 %',
]

const anyWhole = fc.bigInt({ min: 0n, max: 10n ** 21n }).map(String)
const anyDecimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 6, max: 9 }))
  .map(([whole, part, places]) => `${whole}.${String(part).padStart(places, '0')}`.replace(/0+$/, ''))
const anyValue = fc
  .tuple(fc.oneof(anyWhole, fc.nat(9999).map(String), anyDecimal), fc.boolean())
  .map(([value, negative]) => (negative && value !== '0' ? `-${value}` : value))

/** Ways to name what is counted, and what is read: its unit and its noun. */
const units = [
  [' dollars', 'USD'],
  [' euros', 'EUR'],
  [' cents', 'cent'],
  [' percent', 'percent'],
  [' times', 'multiplier'],
  [' milliseconds', 'ms'],
  [' gigabytes', 'GB'],
  [' requests', 'count', 'request'],
] as const
const hedges = [
  ['', undefined],
  ['about ', 'about'],
  ['nearly ', 'nearly'],
  ['over ', 'over'],
  ['at most ', 'under'],
] as const
const spokenAs = fc.record({ value: anyValue, unit: fc.constantFrom(...units), hedge: fc.constantFrom(...hedges) })

/** A unit word as it stands after this value: "one request", "two requests". */
function agree(value: string, word: string): string {
  return value === '1' && word !== ' times' ? word.replace(/s$/, '') : word
}

function readBack(text: string): unknown[] {
  return readNumbers(text).map(({ value, unit, noun, hedge }) => [value, unit, noun, hedge])
}

describe('saying a value again', () => {
  test('keeps the register of the phrase', () => {
    const cases: [string, string, string][] = [
      ['1925', 'eighteen hundred seventy-five', 'nineteen hundred twenty-five'],
      ['1925', 'one thousand eight hundred seventy-five', 'one thousand nine hundred twenty-five'],
      ['2000', 'eighteen hundred seventy-five', 'two thousand'],
      ['115', 'one hundred and twelve', 'one hundred and fifteen'],
      ['140', 'a hundred twenty', 'a hundred forty'],
      ['86', 'seventy five', 'eighty six'],
      ['950', 'Nine hundred', 'Nine hundred fifty'],
      ['1300000', 'one-point-two million', 'one-point-three million'],
      ['0.00078', 'point zero zero zero sixty-five', 'point zero zero zero seventy-eight'],
      ['0.03', 'zero point zero two', 'zero point zero three'],
      ['3.5', 'two and a half', 'three and a half'],
      ['0.75', 'half', 'three quarters'],
      ['1925', '$1,875', '$1,925'],
      ['480', '$474.50', '$480.00'],
      ['26500', '$25K', '$26.5K'],
      ['1923.4567', '$25K', '$1,923.4567'],
      ['12', '7.5x', '12.0x'],
      ['7500000', '5 million', '7.5 million'],
      ['1900.5', '€1.000,50', '€1.900,50'],
      ['-5', '7', '-5'],
      ['-5', 'seven', 'minus five'],
      ['36000.15', '10:00:00.100', '10:00:00.150'],
      ['37800', '09:15', '10:30'],
      ['37830', '09:15', '10:30:30'],
      ['36000.5', '09:15', '10:00:00.5'],
      ['36060', '09:15:00', '10:01:00'],
      ['1234567.5', '12 500', '1 234 567.5'],
      ['2500.25', '1.184,60', '2.500,25'],
      ['1234', '4,5', '1.234,0'],
      ['12', '1,234.50', '12.00'],
      ['1500', '1500', '1500'],
      ['1500', '950', '1,500'],
      ['500', '$25K', '$500'],
      ['-12', '$5', '-$12'],
      ['0.25', 'half', 'a quarter'],
      ['0.6', 'half', 'zero point six'],
      ['2.75', 'two and a half', 'two and three quarters'],
      ['2.6', 'two and a half', 'two point six'],
      ['500000', 'one point two million', 'five hundred thousand'],
      ['2000000', 'one point two million', 'two million'],
      ['0.05', 'point five', 'point zero five'],
      ['21', 'forty-two', 'twenty-one'],
      ['0', 'forty-two', 'zero'],
      ['1000001', 'one hundred and twelve', 'one million and one'],
      ['600', 'FIVE HUNDRED', 'SIX HUNDRED'],
    ]
    for (const [value, phrase, said] of cases) expect(sayLike(value, phrase)).toBe(said)
  })

  for (const phrase of spoken) {
    test(`reads back to any value, unit and hedge, said like "${phrase}"`, () => {
      fc.assert(
        fc.property(spokenAs, ({ value, unit: [word, unit, noun = ''], hedge: [said, hedge] }) => {
          const isStart = /^[A-Z]/.test(phrase)
          const text = `${isStart ? '' : `It is ${said}`}${sayLike(value, phrase)}${agree(value, word)}.`
          expect(readBack(text)).toEqual([[value, unit, noun, isStart ? undefined : hedge]])
        }),
      )
    })
  }

  for (const phrase of digits) {
    test(`reads back to any value, unit and hedge, said like "${phrase}"`, () => {
      const own = /€/.test(phrase)
        ? 'EUR'
        : /\$/.test(phrase)
          ? 'USD'
          : /%/.test(phrase)
            ? 'percent'
            : /x/.test(phrase)
              ? 'multiplier'
              : ''
      fc.assert(
        fc.property(spokenAs, ({ value, unit: [word, unit, noun = ''], hedge: [said, hedge] }) => {
          const text = `It is ${said}${sayLike(value, phrase)}${own === '' ? agree(value, word) : ''}.`
          expect(readBack(text)).toEqual([[value, own || unit, own === '' ? noun : '', hedge]])
        }),
      )
    })
  }
})
