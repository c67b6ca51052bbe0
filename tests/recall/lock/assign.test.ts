import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignBest } from '../../../src/recall/lock/assign.ts'

/** The best sum there is, by trying all. */
function bestSum(scores: readonly (readonly number[])[], row = 0, taken: readonly number[] = []): number {
  if (row === scores.length) return 0
  const without = bestSum(scores, row + 1, taken)
  const own = scores[row] ?? []
  return own.reduce(
    (best, score, column) =>
      taken.includes(column) ? best : Math.max(best, score + bestSum(scores, row + 1, [...taken, column])),
    without,
  )
}

test('the sum is as high as it can be, no column is given twice, and none for nothing', () => {
  const matrix = fc
    .integer({ min: 0, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), { maxLength: 5 }),
    )
  fc.assert(
    fc.property(matrix, (scores) => {
      const chosen = assignBest(scores)
      const given = chosen.filter((column) => column >= 0)
      expect(chosen).toHaveLength(scores.length)
      expect(new Set(given).size).toBe(given.length)
      const sum = chosen.reduce((total, column, row) => total + (scores[row]?.[column] ?? 0), 0)
      expect(sum).toBe(bestSum(scores))
      for (const [row, column] of chosen.entries()) if (column >= 0) expect(scores[row]?.[column]).toBeGreaterThan(0)
    }),
  )
})

test('what comes first does not take what another needs more', () => {
  expect(
    assignBest([
      [3, 2],
      [3, 0],
    ]),
  ).toEqual([1, 0])
})
