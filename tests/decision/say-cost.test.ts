import { describe, expect, test } from 'vitest'
import type { CrossingAnswer, Verdict } from '../../src/calculator/index.ts'
import type { DecisionCost } from '../../src/decision/cost.ts'
import { sayCost } from '../../src/decision/say-cost.ts'
import { amount, Decimal } from '../../src/quantity/index.ts'

const ruledOut = (architecture: 'dynamodb-single' | 'aurora-dsql') => ({
  architecture,
  excluded: 'it is not offered there',
})

function say(more: Partial<DecisionCost>): string {
  const cost: DecisionCost = {
    asOf: '2026-10-04',
    bills: [ruledOut('dynamodb-single'), ruledOut('aurora-dsql')],
    against: 'aurora-dsql',
    comparison: undefined,
    crossing: undefined,
    secondRegion: undefined,
    sensitivity: [],
    ...more,
  }
  return sayCost(cost).slice(2).join(' ')
}

const compare = (cheaper: Verdict, difference?: string) =>
  say({ comparison: { cheaper, why: 'because', difference: difference ? amount(difference, 'USD/month') : undefined } })

const pointAt = (value: number, cheaper: Verdict) => ({ value: new Decimal(value), cheaper }) as never
const cross = (crossing: CrossingAnswer) => say({ crossing })

describe('the difference is said', () => {
  test('with the cheaper one and by how much', () => {
    expect(compare('second', '-12.5')).toBe('aurora-dsql is the cheaper one, by $12.50/month: because.')
    expect(compare('first')).toBe('dynamodb-single is the cheaper one: because.')
  })

  test('where there is none, or where it stays open', () => {
    expect(compare('same')).toBe('dynamodb-single and aurora-dsql cost the same.')
    expect(compare('undecided')).toBe('Which of dynamodb-single and aurora-dsql is cheaper stays open: because.')
  })
})

describe('the traffic at which the cheaper one changes is said', () => {
  test('from which to which', () => {
    const crossings = [
      { below: pointAt(9, 'first'), above: pointAt(10, 'second') },
      { below: pointAt(90, 'same'), above: pointAt(91, 'undecided') },
    ]
    expect(cross({ answer: 'crosses', crossings })).toBe(
      'The cheaper one changes at 10 writes from dynamodb-single to aurora-dsql, then at 91 writes from neither to undecided; writes in the workload’s own rate.',
    )
  })

  test('where it does not, where that stays open, and where it can not be said', () => {
    const range = { from: pointAt(1, 'first'), to: pointAt(100, 'first') }
    expect(cross({ answer: 'always', ...range })).toContain('does not change between 1 and 100 writes')
    expect(cross({ answer: 'undecided', ...range })).toContain('stays open')
    expect(cross({ answer: 'ruled-out', why: 'too few regions' })).toContain('was not looked at: too few regions')
  })
})

test('no second design is named where there is nothing to compare', () => {
  expect(say({ bills: [], against: undefined })).toBe('')
})
