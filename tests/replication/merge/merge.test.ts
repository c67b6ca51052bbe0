import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { settle } from '../../../src/replication/eventual/settle.ts'
import type { Version } from '../../../src/replication/index.ts'
import {
  type AddWinsSet,
  excludeFrom,
  includeIn,
  mergeSets,
  setElements,
} from '../../../src/replication/merge/add-wins-set.ts'
import { addToCounter, type Counter, counterValue, mergeCounters } from '../../../src/replication/merge/counter.ts'

// Many histories take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const region = fc.constantFrom('ash', 'birch', 'cedar')

const counter: fc.Arbitrary<Counter> = fc
  .array(fc.tuple(region, fc.integer({ min: -9, max: 9 })))
  .map((steps) => steps.reduce<Counter>((held, [name, amount]) => addToCounter(held, name, amount), new Map()))

const EMPTY_SET: AddWinsSet = { added: new Set(), removed: new Set() }

const set: fc.Arbitrary<AddWinsSet> = fc
  .array(fc.tuple(fc.boolean(), fc.constantFrom('pear', 'apple', 'a\u0000b'), fc.nat(5)))
  .map((steps) =>
    steps.reduce(
      (held, [isIn, element, mark]) => (isIn ? includeIn(held, element, `${mark}`) : excludeFrom(held, held, element)),
      EMPTY_SET,
    ),
  )

// One region writes one value at a time, so time and region tell the value.
const register: fc.Arbitrary<Version> = fc.record({ stamp: fc.nat(3), origin: fc.nat(2) }).map(({ stamp, origin }) => ({
  ...{ id: stamp * 3 + origin, item: 'x.name', origin, at: stamp, stamp, number: 1, operation: 0, together: 1 },
  ...{ change: { kind: 'delete' }, base: undefined, image: new Map([['value', `${origin} ${stamp}`]]) },
}))

/** What the table itself makes of a version that arrives where another one is: merged registers are kept as its items. */
function mergeRegisters(held: Version, arriving: Version): Version {
  const { kind } = settle(held, arriving)
  return kind === 'newer' || kind === 'win' ? arriving : held
}

describe.each([
  ['a counter per region', counter, mergeCounters],
  ['an add-wins set', set, mergeSets],
  ['a last-writer register', register, mergeRegisters],
] as [string, fc.Arbitrary<unknown>, (a: unknown, b: unknown) => unknown][])('%s', (_, state, merge) => {
  test('merges in any order with the same end', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a))
      }),
    )
  })

  test('merges in any grouping with the same end', () => {
    fc.assert(
      fc.property(state, state, state, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
      }),
    )
  })

  test('does not change by what it has in it already', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        expect(merge(a, a)).toEqual(a)
        expect(merge(merge(a, b), b)).toEqual(merge(a, b))
      }),
    )
  })
})

test('a counter per region counts every step once, however often and in whatever order states are merged', () => {
  const steps = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: -9, max: 9 }), fc.nat(2), fc.nat(2)), { maxLength: 30 })
  fc.assert(
    fc.property(steps, (all) => {
      const held: Counter[] = [new Map(), new Map(), new Map()]
      for (const [at, amount, from, to] of all) {
        held[at] = addToCounter(held[at] ?? new Map(), `r${at}`, amount)
        held[to] = mergeCounters(held[to] ?? new Map(), held[from] ?? new Map())
      }
      const sum = all.reduce((total, [, amount]) => total + amount, 0)
      expect(counterValue(held.reduce(mergeCounters))).toBe(sum)
    }),
  )
})

describe('an add-wins set', () => {
  test('keeps what one region put in while another, not knowing, took it out', () => {
    const both = includeIn(EMPTY_SET, 'pear', '1')
    const merged = mergeSets(excludeFrom(both, both, 'pear'), includeIn(both, 'pear', '2'))
    expect(setElements(merged)).toEqual(['pear'])
  })

  test('loses what was taken out by one that had seen it', () => {
    const held = includeIn(EMPTY_SET, 'pear', '1')
    expect(setElements(excludeFrom(held, held, 'pear'))).toEqual([])
  })
})
