import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bound } from '../../../src/check/bindings/bound-figure.ts'
import { isBeside, isProof, withoutBound } from '../../../src/check/bindings/without-bound.ts'
import { makeFinding } from '../../../src/check/make-finding.ts'
import type { Judged } from '../../../src/check/merge-findings.ts'

const place = { file: 'a', line: 1, column: 1, endLine: 1, endColumn: 2 }
const judged = (mention: number, follows?: readonly number[], severity: 'error' | 'warning' = 'error'): Judged => ({
  mention,
  finding: makeFinding(place, 'x/y', 'wrong', severity),
  ...(follows ? { follows } : {}),
})
const bindings = {
  is: { kind: 'is', expression: 'total' },
  fact: { kind: 'fact', id: 'lag' },
  given: { kind: 'given', reason: 'a premise' },
  waive: { kind: 'waive', reason: 'an anecdote', until: '2027-06-30' },
} as const
const bound = (mention: number, kind: keyof typeof bindings, holds = true): Bound => ({
  start: 0,
  end: 1,
  binding: bindings[kind],
  mention,
  quantity: undefined,
  fact: undefined,
  holds,
})
const left = (list: readonly Judged[], bounds: readonly Bound[], where: typeof isBeside = () => true) =>
  withoutBound(list, bounds, where).map(({ mention, follows }) => [mention, follows])

describe('what is found on a bound number', () => {
  test('goes where the binding says what the number is, and stays where it only excuses it', () => {
    const bounds = [bound(1, 'is'), bound(2, 'fact'), bound(3, 'given'), bound(4, 'waive')]
    expect(
      left(
        [1, 2, 3, 4, 5].map((mention) => judged(mention)),
        bounds,
      ),
    ).toEqual([
      [3, []],
      [4, []],
      [5, []],
    ])
  })

  test('goes as what follows from another number, too', () => {
    expect(left([judged(5, [1, 2, 6])], [bound(1, 'is'), bound(2, 'waive')])).toEqual([[5, [2, 6]]])
  })

  test('stays where the caller says so of that binding', () => {
    expect(left([judged(1), judged(5, [1])], [bound(1, 'is')], () => false)).toEqual([
      [1, []],
      [5, [1]],
    ])
  })

  test('never takes anything from numbers that nobody bound', () => {
    const mentions = fc.array(fc.nat(30), { maxLength: 12 })
    fc.assert(
      fc.property(mentions, mentions, mentions, (found, follows, proven) => {
        const kept = left(
          found.map((mention) => judged(mention, follows)),
          proven.map((mention) => bound(mention, 'is')),
        )
        const free = (list: readonly number[]) => list.filter((mention) => !proven.includes(mention))
        expect(kept).toEqual(free(found).map((mention) => [mention, free(follows)]))
      }),
    )
  })
})

test('beside a binding that holds only errors stand; one that fails is the one finding', () => {
  expect(left([judged(1)], [bound(1, 'is')], isBeside)).toEqual([[1, []]])
  expect(left([judged(1, [], 'warning')], [bound(1, 'is')], isBeside)).toEqual([])
  expect(left([judged(1)], [bound(1, 'is', false)], isBeside)).toEqual([])
  expect(left([judged(1, [], 'warning')], [bound(1, 'is', false)], isBeside)).toEqual([])
})

test('a premise and a waiver prove nothing', () => {
  expect(Object.values(bindings).filter(isProof)).toEqual([bindings.is, bindings.fact])
})
