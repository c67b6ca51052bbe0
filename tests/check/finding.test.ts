import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Finding, sortFindings } from '../../src/check/index.ts'

const base = {
  endLine: 1,
  endColumn: 2,
  severity: 'error',
  changesCheaper: false,
  notes: [],
  related: [],
} as const satisfies Partial<Finding>

const finding: fc.Arbitrary<Finding> = fc
  .record({
    file: fc.constantFrom('a', 'b'),
    line: fc.integer({ min: 1, max: 3 }),
    column: fc.integer({ min: 1, max: 3 }),
    rule: fc.constantFrom('x/a', 'x/b'),
    message: fc.constantFrom('m', 'n'),
  })
  .map((drawn) => ({ ...base, ...drawn }))

test('findings stand in reading order, the same whatever order they came in', () => {
  fc.assert(
    fc.property(fc.array(finding), (findings) => {
      const sorted = sortFindings(findings)
      expect(sortFindings(findings.toReversed())).toEqual(sorted)
      for (const [index, { file, line }] of sorted.entries()) {
        const before = sorted[index - 1]
        if (before?.file === file) expect(line).toBeGreaterThanOrEqual(before.line)
      }
    }),
  )
})
