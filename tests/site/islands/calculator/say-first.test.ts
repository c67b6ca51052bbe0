import { expect, test } from 'vitest'
import { sayFirst } from '../../../../src/site/islands/calculator/say-first.ts'
import type { BillsView, RankView } from '../../../../src/site/islands/calculator/view-bills.ts'

const labels = { one: 'One', two: 'Two' }

function rank(architecture: string, certainty: RankView['certainty']): RankView {
  return { architecture, certainty, total: '$1.00/month', versus: '', low: 0, high: 1 }
}

function say(...ranking: RankView[]) {
  return sayFirst({ ranking } as Partial<BillsView> as BillsView, labels)
}

test('a design that lacks a price is not counted among those that are priced', () => {
  expect(say(rank('one', 'listed'), rank('two', 'assumed'))).toBe(
    '2 designs priced; One stands first with $1.00/month.',
  )
  expect(say(rank('one', 'listed'), rank('two', 'not priced'))).toBe(
    '1 of 2 designs priced, 1 only in part; One stands first with $1.00/month.',
  )
  expect(say()).toBe('')
})
