import { describe, expect, test } from 'vitest'
import { makeFinding } from '../../src/check/make-finding.ts'
import { type Judged, mergeFindings } from '../../src/check/merge-findings.ts'
import type { Claim } from '../../src/claims/index.ts'
import { readNumbers } from '../../src/numbers/index.ts'

const mentions = readNumbers('$1, $2, $3, 40 cats and $5.')
const place = { file: 'a', line: 1, column: 1, endLine: 1, endColumn: 2 }
const judged = (
  mention: number,
  message: string,
  more: Partial<Judged> = {},
  severity: 'error' | 'warning' = 'error',
): Judged => ({
  mention,
  finding: makeFinding(place, 'x/y', message, severity),
  ...more,
})
// Of a claim only this much matters here.
const claim = (figure: number, inputs: readonly number[], ok = true) => ({ figure, inputs, ok }) as unknown as Claim
const merge = (list: readonly Judged[], claims: readonly (Claim | undefined)[] = []) =>
  mergeFindings(list, claims, mentions).map(({ finding, told }) => [finding.message, told])

describe('findings are merged', () => {
  test('to one a number: the first, but errors before warnings', () => {
    expect(merge([judged(0, 'first'), judged(0, 'second')])).toEqual([['first', []]])
    expect(merge([judged(0, 'maybe', {}, 'warning'), judged(0, 'sure')])).toEqual([['sure', []]])
  })

  test('with what was worked out of a wrong number attached, once, and no further than amounts', () => {
    const claims = [undefined, claim(1, [0]), claim(2, [1]), claim(3, [0]), claim(4, [2])]
    expect(merge([judged(0, 'wrong'), judged(1, 'too')], claims)).toEqual([
      ['wrong', [2, 4]],
      ['too', []],
    ])
  })

  test('a number that is wrong by itself is no follower, and what does not hold leads nowhere', () => {
    expect(merge([judged(0, 'wrong')], [undefined, claim(1, [0], false)])).toEqual([['wrong', []]])
    expect(merge([judged(3, 'count')], [undefined, undefined, undefined, undefined, claim(4, [3])])).toEqual([
      ['count', [4]],
    ])
  })

  test('those that a rule attaches stand with the first alone', () => {
    expect(merge([judged(0, 'wrong', { follows: [0, 2] }), judged(2, 'same')], [])).toEqual([['wrong', [2]]])
    expect(merge([judged(0, 'alone', { isAlone: true })], [undefined, claim(1, [0])])).toEqual([['alone', []]])
  })
})
