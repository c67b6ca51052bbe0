import { describe, expect, test } from 'vitest'
import { makeFinding } from '../../src/check/make-finding.ts'
import type { Judged } from '../../src/check/merge-findings.ts'
import type { Evidence } from '../../src/check/standings/ledger.ts'
import { settleBetween, withoutOutranked } from '../../src/check/who-wins.ts'

const place = { file: 'a', line: 1, column: 1, endLine: 1, endColumn: 2 }
const judged = (mention: number, severity: 'error' | 'warning' = 'error'): Judged => ({
  mention,
  finding: makeFinding(place, 'x/y', 'wrong', severity),
})
const evidence = (mention: number, rule = 'calculator/bill', ok = true): Evidence => ({
  mention,
  standing: 'computed',
  working: rule,
  claim: { rule, value: 1, ok },
})

describe('of two judgements on one figure', () => {
  test('a finding outranks the evidence that was there before it', () => {
    const settled = settleBetween(
      { judged: [judged(1)], evidence: [evidence(2), evidence(3)] },
      { judged: [judged(2)], evidence: [] },
    )
    expect(settled.judged.map(({ mention }) => mention)).toEqual([1, 2])
    expect(settled.evidence.map(({ mention }) => mention)).toEqual([3])
  })

  test('the evidence of the first counts', () => {
    const later = { judged: [], evidence: [evidence(1, 'later'), evidence(2, 'later')] }
    const settled = settleBetween({ judged: [], evidence: [evidence(1, 'first')] }, later)
    expect(settled.evidence.map(({ working }) => working)).toEqual(['first', 'later'])
  })
})

describe('what is found of a figure', () => {
  const left = (contenders: Partial<Parameters<typeof withoutOutranked>[0]>) => {
    const { rules, arithmetic } = withoutOutranked({
      ...{ rules: { judged: [], evidence: [] }, arithmetic: [], named: [] },
      ...contenders,
    })
    return [...rules, ...arithmetic].map(({ mention }) => mention)
  }

  test('by a rule does not count where its fact is named', () => {
    expect(left({ rules: { judged: [judged(1), judged(2)], evidence: [] }, named: [evidence(1)] })).toEqual([2])
  })

  test('by arithmetic as likely does not count where the calculator gives it', () => {
    const given = [evidence(1), evidence(2), evidence(3, 'calculator/bill', false), evidence(4, 'facts/figure')]
    const arithmetic = [judged(1), ...[2, 3, 4, 5].map((mention) => judged(mention, 'warning'))]
    expect(left({ rules: { judged: [], evidence: given }, arithmetic })).toEqual([1, 3, 4, 5])
  })
})
