import { describe, expect, test } from 'vitest'
import { ASSUMPTION_NAMES, ASSUMPTIONS } from '../../src/calculator/assumptions.ts'
import { readNumbers } from '../../src/numbers/index.ts'

/** Numbers that a reason takes from elsewhere: the assumption that it is a part of. */
const quarter = Number(ASSUMPTIONS['statements-per-acu'].from) / Number(ASSUMPTIONS['statements-per-vcpu'].from)

describe('a reason says no other number than its assumption has', () => {
  test.each(ASSUMPTION_NAMES)('%s', (name) => {
    const { from, to, why } = ASSUMPTIONS[name]
    // One is also an article; it says nothing.
    const said = readNumbers(why).flatMap(({ value }) => (Number(value) === 1 ? [] : [Number(value)]))
    // What is logged beside the row itself.
    const beside = name === 'log-writes-per-write' ? [Number(to) - Number(from)] : []
    const own = [Number(from), Number(to), ...(name === 'statements-per-acu' ? [quarter] : []), ...beside]
    const isMultiple = name.startsWith('compute-per-')
    expect(said.filter((value) => !isMultiple && !own.includes(value))).toEqual([])
  })

  test('half to double stands for bounds of which one is four times the other', () => {
    for (const name of ['compute-per-write', 'compute-per-read'] as const) {
      expect(ASSUMPTIONS[name].why).toMatch(/^half to double/)
      expect(Number(ASSUMPTIONS[name].to) / Number(ASSUMPTIONS[name].from)).toBeCloseTo(4, 9)
    }
  })
})
