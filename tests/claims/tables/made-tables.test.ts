import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { right, table, wrong } from './tables.ts'

const cents = (value: number) => `$${value.toFixed(2)}`
const quantities = fc.uniqueArray(fc.integer({ min: 11, max: 149 }), { minLength: 4, maxLength: 7 })
const name = (at: number) => `Thing ${String.fromCharCode(65 + at)}`

interface Made {
  readonly head: readonly string[]
  readonly rows: readonly (readonly [number, number])[]
  readonly result: (a: number, b: number) => number
  readonly print: (value: number) => string
}

const pairs = (least: number, most: number) =>
  fc.tuple(quantities, fc.uniqueArray(fc.integer({ min: least, max: most }), { minLength: 7, maxLength: 7 }))

function made({ head, rows, result, print }: Made, spoil: (value: number, at: number) => number): string {
  return table(head, ...rows.map(([a, b], at) => [name(at), a, b, print(spoil(result(a, b), at))]))
}

const kinds: readonly (readonly [string, Omit<Made, 'rows'>])[] = [
  [
    'prices times quantities',
    { head: ['Item', 'Quantity', 'Cents each', 'Cost'], result: (a, b) => (a * b) / 100, print: cents },
  ],
  ['sums', { head: ['Item', 'Morning', 'Evening', 'Total'], result: (a, b) => a + b, print: String }],
  [
    'months of 730 hours',
    { head: ['Item', 'Machines', 'Dollars an hour', 'Monthly'], result: (a, b) => a * b * 730, print: cents },
  ],
]

describe('a table made by a formula', () => {
  test.each(kinds)('of %s has nothing raised and its results verified', (_, kind) => {
    fc.assert(
      fc.property(pairs(13, 89), ([first, second]) => {
        const rows = first.map((a, at) => [a, second[at] ?? 17] as const)
        const results = rows.map(([a, b]) => kind.result(a, b))
        // a last row that is the sum of the others by chance is rightly taken for their total
        fc.pre(results.reduce((sum, one) => sum + one, 0) !== 2 * (results.at(-1) ?? 0))
        const text = made({ ...kind, rows }, (value) => value)
        expect(wrong(text)).toEqual([])
        expect(right(text).length).toBeGreaterThanOrEqual(rows.length)
      }),
      { numRuns: 12 },
    )
  })

  test.each(kinds)(
    'of %s with one cell off by a third has that cell found, or one of its row whose slip would explain it',
    (_, kind) => {
      fc.assert(
        fc.property(pairs(13, 89), fc.nat(), ([first, second], pick) => {
          const rows = first.map((a, at) => [a, second[at] ?? 17] as const)
          const spoiled = pick % rows.length
          const [a, b] = rows[spoiled] ?? [1, 1]
          const off = Math.round(kind.result(a, b) * 1.34) + 1
          const text = made({ ...kind, rows }, (value, at) => (at === spoiled ? off : value))
          const found = wrong(text).map(([stated]) => Number(stated))
          expect(found).toHaveLength(1)
          expect([off, a, b]).toContain(found[0])
        }),
        { numRuns: 12 },
      )
    },
  )

  test('under a total that was worked out of the right cells tells the cell and not the total', () => {
    fc.assert(
      fc.property(quantities, fc.nat(), (amounts, pick) => {
        const spoiled = pick % amounts.length
        const sum = amounts.reduce((total, one) => total + one * 19, 0)
        const text = table(
          ['Line', 'Units', 'Cost at 19'],
          ...amounts.map((one, at) => [name(at), one, cents(at === spoiled ? one * 190 : one * 19)]),
          ['**Total**', '', `**${cents(sum)}**`],
        )
        const found = wrong(text).map(([stated]) => Number(stated))
        expect(found).toEqual([(amounts[spoiled] as number) * 190])
      }),
      { numRuns: 12 },
    )
  })
})
