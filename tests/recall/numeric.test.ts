import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awsPack, makeBook } from '../../src/book/index.ts'
import { openPrices } from '../../src/calculator/index.ts'
import { CardError, gradeAnswer, makeVariant, type NumericCard, readCard } from '../../src/recall/index.ts'

const prices = openPrices(makeBook(awsPack), '2026-10-04')

const workload = {
  regions: ['us-east-1', 'us-west-2', 'eu-west-1'],
  writes: { rate: '500 per second', spread: 'in-each' },
  reads: { rate: '0 per second', spread: 'in-each', consistency: 'eventual' },
  'item-size': '2 KB',
  storage: '1 GB',
  transfer: false,
  dynamodb: { capacity: 'provisioned' },
}

function cardOf(more: object = {}): NumericCard {
  const { card } = readCard(
    {
      question: 'How many write units does each region need?',
      workload,
      vary: { regions: [2] },
      answer: ['dynamodb-global-eventual', 'us-east-1', 'write-capacity'],
      ...more,
    },
    new Map(),
  )
  return card as NumericCard
}

const varied = cardOf({
  question: 'Writes: {writes.rate} in {writes.spread}, items of {item-size}, {regions}.',
  vary: {
    'writes.rate': { from: 100, to: 5000, step: 100, unit: 'per second' },
    'writes.spread': ['total', 'in-each'],
    'item-size': { from: 0.5, to: 8, step: 0.5, unit: 'KB' },
    regions: [2, 3],
  },
})

describe('500 writes a second in each of two regions, of 2 KB', () => {
  const variant = makeVariant(cardOf(), 1, prices)

  test('need 2,000 units in each, with the calculator’s working', () => {
    expect(variant.answer.low.toFixed()).toBe('2000')
    expect(variant.working).toMatch(/= 1,000 rWCU \+ 1,000 rWCU/)
  })

  test.each(['2000', '2,000 WCUs', 'two thousand units', '1,000 + 1,000 = 2,000', '1,995 or so', 'about 2,050'])(
    '%s is right',
    (typed) => {
      expect(gradeAnswer(typed, variant).verdict).toBe('right')
    },
  )

  test.each([
    ['1,000', ['other-reading', 'no-replication']],
    ['1,500 WCUs', ['replica-without-size']],
    ['1200', []],
  ])('%s is wrong by a mistake that has a name, if any', (typed, names) => {
    const { verdict, mistakes, says } = gradeAnswer(typed, variant)
    expect([verdict, mistakes.map(({ name }) => name)]).toEqual(['wrong', names])
    expect(says).toMatch(/It is 2,000 rWCU\.$/)
  })

  test('words without a number, money and an open end are no answers', () => {
    expect(gradeAnswer('no idea', variant).verdict).toBe('no-number')
    expect(gradeAnswer('$2,000', variant).verdict).toBe('other-unit')
    expect(gradeAnswer('over 5', variant).verdict).toBe('wrong')
  })
})

test('a size that is not rounded up is recognised', () => {
  const variant = makeVariant(cardOf({ workload: { ...workload, 'item-size': '1.5 KB' } }), 1, prices)
  expect(gradeAnswer('1,500', variant).mistakes.map(({ name }) => name)).toContain('size-not-rounded')
})

test('a total and a price can be asked for too', () => {
  const total = cardOf({
    workload: { ...workload, writes: { rate: '1000 per second', spread: 'total' } },
    vary: { regions: [3] },
  })
  const variant = makeVariant(total, 1, prices)
  expect(gradeAnswer('667', variant).mistakes.map(({ name }) => name)).toEqual(['no-replication'])
  expect(gradeAnswer('6000', variant).mistakes.map(({ name }) => name)).toEqual(['other-reading'])
  const money = makeVariant(cardOf({ answer: ['dynamodb-single', 'total'], vary: { regions: [1] } }), 1, prices)
  expect(gradeAnswer(`$${money.answer.low.toFixed(2)}`, money).verdict).toBe('right')
})

test('where nothing is copied and the spread is not said, only the size can be forgotten', () => {
  const alone = cardOf({
    workload: { ...workload, regions: ['us-east-1'], writes: '500 per second', 'item-size': '1.5 KB' },
    vary: { 'writes.rate': ['300 per second'] },
    answer: ['dynamodb-single', 'us-east-1', 'write-capacity'],
  })
  const variant = makeVariant(alone, 1, prices)
  expect(variant.answer.low.toFixed()).toBe('600')
  expect(variant.mistakes.map(({ name }) => name)).toEqual(['size-not-rounded'])
})

test('of a line that one region alone does not have, copies are not spoken of', () => {
  const replicated = cardOf({ answer: ['dynamodb-global-eventual', 'us-east-1', 'replicated-writes'] })
  expect(makeVariant(replicated, 1, prices).mistakes.map(({ name }) => name)).toEqual([])
})

describe('variants', () => {
  test('are the same for the same seed and any number of different ones', () => {
    const questions = new Set<string>()
    for (let seed = 1; seed <= 50; seed++) {
      expect(makeVariant(varied, seed, prices)).toEqual(makeVariant(varied, seed, prices))
      questions.add(makeVariant(varied, seed, prices).question)
    }
    expect(questions.size).toBeGreaterThan(40)
  })

  test('accept their own answer, and never take a mistake for it', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const variant = makeVariant(varied, seed, prices)
        expect(variant.question).not.toContain('{')
        expect(gradeAnswer(`${variant.answer.low.toFixed()} units`, variant).verdict).toBe('right')
        for (const { value } of variant.mistakes) expect(value.low.eq(variant.answer.low)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a card is refused', () => {
  test.each([
    ['no object', 'six', /a card has question and answer/],
    ['a parameter that is none', { vary: { 'dynamodb.capacity': ['on-demand'] } }, /no field that can vary/],
    ['a path out of the workload', { vary: { __proto__: null, '__proto__.x': ['1'] } }, /no field that can vary/],
    ['too many values', { vary: { 'writes.rate': { from: 0, to: 1e9, step: 1 } } }, /values/],
    ['values that run backwards', { vary: { 'writes.rate': { from: 5, to: 1, step: 1 } } }, /values/],
    ['more regions than there are', { vary: { regions: [9] } }, /the workload has 3, not 9/],
    ['a blank for nothing', { question: 'How many {things}?' }, /\{things\} is none of its parameters/],
    ['no workload', { workload: undefined }, /names a scenario/],
    ['an unknown scenario', { workload: undefined, scenario: 'x' }, /no scenario x here/],
  ])('with %s', (_, more, message) => {
    expect(() => (typeof more === 'string' ? readCard(more, new Map()) : cardOf(more))).toThrow(CardError)
    expect(() => (typeof more === 'string' ? readCard(more, new Map()) : cardOf(more))).toThrow(message)
  })

  test.each([
    [
      'that leads to no quantity',
      { answer: ['dynamodb-global-eventual', 'us-east-1', 'weather'] },
      /leads to no quantity/,
    ],
    ['of a design that there isn’t', { answer: ['rye', 'total'] }, /leads to no quantity/],
    [
      'of a design that the regions rule out',
      { answer: ['aurora-dsql-multi', 'total'], workload: { ...workload, regions: ['sa-east-1', 'us-east-1'] } },
      /leads to no quantity/,
    ],
    ['of a workload that is none', { workload: { ...workload, 'item-size': '2 miles' } }, /size/],
  ])('whose answer is one %s', (_, more, message) => {
    expect(() => makeVariant(cardOf(more), 1, prices)).toThrow(message)
  })
})

test('a card in words is question and answer, with what it covers', () => {
  expect(readCard({ question: ' Who? ', answer: 'All.', covers: [2] }, new Map())).toEqual({
    card: { kind: 'text', question: 'Who?', answer: 'All.' },
    covers: [2],
  })
})
