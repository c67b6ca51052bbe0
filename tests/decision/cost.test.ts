import { describe, expect, test } from 'vitest'
import { awsPack, makeBook, newestCheck } from '../../src/book/index.ts'
import { isBill, openPrices, readWorkload } from '../../src/calculator/index.ts'
import { priceDecision } from '../../src/decision/cost.ts'
import { type Answers, recommend } from '../../src/decision/index.ts'
import { sayCost } from '../../src/decision/say-cost.ts'

const book = makeBook(awsPack)
const prices = openPrices(book, newestCheck(book))

function workloadIn(regions: readonly string[], more: object = {}) {
  const spread = regions.length > 1 ? { spread: 'total' } : {}
  return readWorkload({
    regions,
    writes: { rate: '1000 per second', ...spread },
    reads: { rate: '5000 per second', ...spread, consistency: 'eventual' },
    'item-size': '1 KB',
    storage: '100 GB',
    dynamodb: { capacity: 'on-demand' },
    ...more,
  })
}

function price(answers: Answers, regions: readonly string[], more: object = {}) {
  return priceDecision(recommend(answers), workloadIn(regions, more), prices)
}

const single: Answers = { 'which-regions': ['one'], 'which-queries': ['by-key'] }
const far: Answers = { 'which-regions': ['one-set'], 'who-writes': ['one'], 'which-queries': ['by-key'] }
const strong: Answers = { 'which-regions': ['one-set'], 'who-writes': ['same-items'], 'how-fresh': ['latest'] }

describe('the price of a decision', () => {
  test('has the bill of the outcome first, and that of the runner-up', () => {
    const { bills, against } = price(single, ['us-east-1'])
    expect(bills.map(({ architecture }) => architecture)).toEqual(['dynamodb-single', 'aurora-dsql'])
    expect(against).toBe('aurora-dsql')
  })

  test('has the difference, worked out', () => {
    const { comparison, bills } = price({ ...single, 'which-queries': ['existing-sql'] }, ['us-east-1'], {
      aurora: { instances: 2, io: '100 per second' },
    })
    const totals = bills.map((bill) => (isBill(bill) ? bill.total.low : undefined))
    expect(comparison?.cheaper).toMatch(/first|second|undecided/)
    expect(totals).toHaveLength(2)
  })

  test('names what a second region would cost where one is enough', () => {
    const { secondRegion, bills } = price(far, ['us-east-1', 'us-west-2'])
    expect(bills.map(({ architecture }) => architecture)).toContain('dynamodb-global-eventual')
    expect(secondRegion?.cheaper).toBe('first')
    expect(sayCost(price(far, ['us-east-1', 'us-west-2'])).join('\n')).toMatch(/A second region would add \$[\d,.]+/)
  })

  test('names the two inputs that move it most', () => {
    expect(price(single, ['us-east-1']).sensitivity.map(({ input }) => input)).toEqual(['item-size', 'writes'])
  })

  test('says where along the writes the cheaper design changes', () => {
    const { crossing } = price(single, ['us-east-1'])
    expect(crossing?.answer).toMatch(/crosses|always|never|undecided/)
    const said = sayCost(price(single, ['us-east-1'])).join('\n')
    expect(said).toMatch(/The cheaper one changes at|does not change|stays open/)
  })

  test('of no design is that of what the relaxations lead to', () => {
    const unfit: Answers = {
      'which-regions': ['across-sets'],
      'who-writes': ['same-items'],
      'which-queries': ['joins'],
    }
    const { bills, comparison, sensitivity } = price(unfit, ['us-east-1', 'us-west-2'])
    expect(bills.map(({ architecture }) => architecture)).toEqual([
      'aurora-dsql-multi',
      'aurora-global',
      'dynamodb-global-eventual',
    ])
    expect([comparison, sensitivity]).toEqual([undefined, []])
  })

  test('says so where the regions rule a design out, or nothing is written', () => {
    const outside = price(strong, ['us-east-1', 'eu-west-1'])
    expect(sayCost(outside)[0]).toMatch(/dynamodb-global-strong: not priced/)
    const still = priceDecision(recommend(single), workloadIn(['us-east-1'], { writes: '0 per second' }), prices)
    expect(still.crossing).toBeUndefined()
  })
})
