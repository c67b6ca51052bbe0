import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ageInDays,
  awsPack,
  BookError,
  findPrice,
  findRegion,
  getFact,
  listPastReview,
  makeBook,
  newestCheck,
} from '../../src/book/index.ts'
import { bakeryPack, price } from './bakery.ts'

const bakery = makeBook(bakeryPack)
const rye = { item: 'bread.rye', region: 'old-town' }

function bakeryWith(...more: (typeof bakeryPack.prices)[number][]) {
  return makeBook({ ...bakeryPack, prices: [...bakeryPack.prices, ...more] })
}

describe('a price', () => {
  test.each([
    ['2025-12-31', '3.80'],
    ['2026-01-01', '4.20'],
  ])('is the one that holds on the day: %s', (on, amount) => {
    expect(findPrice(bakery, rye, on)).toMatchObject({ state: 'priced', price: { amount } })
  })

  test('between bounds stays an interval', () => {
    const answer = findPrice(bakery, { item: 'bread.rye', region: 'harbour' }, '2026-02-01')
    expect(answer).toMatchObject({ price: { amount: { from: '4', to: '5' }, certainty: 'open' } })
  })

  test('known to be absent is not sold, which is not unknown', () => {
    const cake = (region: string) => findPrice(bakery, { item: 'bread.cake', region }, '2026-02-01')
    expect(cake('harbour')).toMatchObject({ state: 'not-sold', price: { source: 'blackboard' } })
    expect(cake('old-town')).toMatchObject({ state: 'not-priced', why: 'the book has no record of it' })
  })

  test('of a day that no record covers is unknown and says the day', () => {
    const book = makeBook({ ...bakeryPack, prices: [price({ validFrom: '2026-01-01' })] })
    expect(findPrice(book, rye, '2025-06-01')).toEqual({
      state: 'not-priced',
      query: rye,
      why: 'no record of it holds on 2025-06-01',
    })
  })

  test('of an item nobody has heard of is unknown', () => {
    expect(findPrice(bakery, { item: 'bread.moon', region: 'harbour' }, '2026-02-01').state).toBe('not-priced')
  })

  test.each([
    ['harbour', 'old-town', '2'],
    ['harbour', 'harbour', '7'],
    ['old-town', 'harbour', '6'],
  ])('of a pair from %s to %s is the one that names the most of it', (region, to, amount) => {
    expect(findPrice(bakery, { item: 'bread.delivery', region, to }, '2026-02-01')).toMatchObject({ price: { amount } })
  })

  test('of a pair is not found by one region alone, nor the other way round', () => {
    expect(findPrice(bakery, { item: 'bread.delivery', region: 'harbour' }, '2026-02-01').state).toBe('not-priced')
    expect(findPrice(bakery, { ...rye, to: 'harbour' }, '2026-02-01').state).toBe('not-priced')
  })
})

describe('two prices that match', () => {
  test('and differ are an error that names both, never the higher one', () => {
    const twice = bakeryWith(price({ amount: '4.30' }))
    expect(() => findPrice(twice, rye, '2026-02-01')).toThrow(
      'bread.rye in old-town has two prices on 2026-02-01: 4.2 (blackboard, 2026-01-01) and 4.3 (blackboard, 2026-01-01) EUR/loaf',
    )
  })

  test('and differ for a pair name the pair', () => {
    const twice = bakeryWith(
      price({
        item: 'bread.delivery',
        region: 'harbour',
        to: 'old-town',
        amount: { from: '1', to: '2' },
        unit: 'EUR/basket',
      }),
    )
    const query = { item: 'bread.delivery', region: 'harbour', to: 'old-town' }
    expect(() => findPrice(twice, query, '2026-02-01')).toThrow('in harbour to old-town has two prices')
    expect(() => findPrice(twice, query, '2026-02-01')).toThrow('1 to 2')
  })

  test('where one says not sold are an error too', () => {
    expect(() => findPrice(bakeryWith(price({ amount: null })), rye, '2026-02-01')).toThrow('not sold')
  })

  test('and agree are the one that was checked last, however they are written', () => {
    const twice = bakeryWith(price({ amount: '4.2', checked: '2026-03-01' }), price({ amount: '4.200' }))
    expect(findPrice(twice, rye, '2026-02-01')).toMatchObject({ price: { checked: '2026-03-01' } })
  })
})

describe('regions', () => {
  test('are found by code, name and other words, in any case', () => {
    expect(['old-town', 'OLD TOWN', ' by the bridge '].map((text) => findRegion(bakery, text)?.code)).toEqual([
      'old-town',
      'old-town',
      'old-town',
    ])
  })

  test('that nothing or several things mean are not guessed', () => {
    const [first, second] = bakeryPack.regions
    if (!first || !second) throw new Error('the bakery has two regions')
    const regions = [first, { ...second, words: ['by the bridge'] }]
    expect(findRegion(makeBook({ ...bakeryPack, regions }), 'by the bridge')).toBeUndefined()
    expect(findRegion(bakery, 'the moon')).toBeUndefined()
  })
})

describe('age', () => {
  test('counts from the day of the last check, not of publication', () => {
    expect(ageInDays(price({ published: '2020-01-01', checked: '2026-01-05' }), '2026-02-05')).toBe(31)
  })

  test('the newest check of the book is found over prices and facts', () => {
    expect(newestCheck(bakery)).toBe('2026-01-05')
    const both = makeBook(bakeryPack, awsPack)
    expect(newestCheck(both)).toBe(newestCheck(makeBook(awsPack)))
    expect([...both.facts.values()].every(({ checked }) => checked <= newestCheck(both))).toBe(true)
  })

  test('records past their review are listed, those that ended are not', () => {
    expect(listPastReview(bakery, '2026-07-01')).toEqual([])
    expect(listPastReview(bakery, '2026-07-02')).toHaveLength(7)
  })
})

describe('a book', () => {
  test.each([
    { checked: '2026-01-01' },
    { checked: '2026-01-05', review: '2026-01-05' },
    { validFrom: '2026-03-01', validTo: '2026-03-01' },
    { validTo: '1999-12-31' },
    { validFrom: '2099-12-31' },
  ])('takes a price with %j', (changes) => {
    expect(() => bakeryWith(price(changes))).not.toThrow()
  })

  test('takes packs of two domains at once', () => {
    const both = makeBook(awsPack, bakeryPack)
    expect(findPrice(both, rye, '2026-02-01').state).toBe('priced')
    expect(getFact(both, 'bread.sunday').amount).toBe('18')
    expect(getFact(both, 'dynamodb.mrec-lag').unit).toBe('s')
  })

  test('has no fact that it was not given', () => {
    expect(() => getFact(bakery, 'bread.moon')).toThrow('no fact bread.moon in the book')
  })

  test('refuses an id that stands twice', () => {
    expect(() => makeBook(bakeryPack, bakeryPack)).toThrow('source blackboard stands twice in the book')
  })

  test.each([
    ['regions', 'region old-town stands twice in the book'],
    ['items', 'price item bread.rye stands twice in the book'],
    ['facts', 'fact bread.sunday stands twice in the book'],
    ['regionSets', 'region set open-on-sunday stands twice in the book'],
  ] as const)('refuses %s of which one stands twice', (kind, message) => {
    const twice = { ...bakeryPack, [kind]: [...bakeryPack[kind], ...bakeryPack[kind]] }
    expect(() => makeBook(twice)).toThrow(message)
  })

  test.each([
    [{ item: 'bread.moon' }, 'price of bread.moon in old-town: no price item bread.moon in the book'],
    [{ source: 'hearsay' }, 'no source hearsay in the book'],
    [{ region: 'moon' }, 'no region moon in the book'],
    [{ to: 'moon' }, 'no region moon in the book'],
    [{ unit: 'USD/loaf' }, "its unit is USD/loaf, the item's is EUR/loaf"],
    [{ checked: '2025-12-31' }, 'checked on 2025-12-31, before it was published on 2026-01-01'],
    [{ review: '2026-01-04' }, 'its review on 2026-01-04 is before its check on 2026-01-05'],
    [{ validFrom: '2026-03-01', validTo: '2026-02-01' }, 'it holds from 2026-03-01 only to 2026-02-01'],
    [{ amount: { from: '5', to: '4' } }, 'the interval from 5 to 4 is empty'],
    [{ amount: { from: '10', to: '9.5' } }, 'the interval from 10 to 9.5 is empty'],
    [{ amount: { from: '4.0', to: '4' } }, 'is empty or a single value'],
  ])('refuses a price with %j', (changes, message) => {
    expect(() => bakeryWith(price(changes))).toThrow(BookError)
    expect(() => bakeryWith(price(changes))).toThrow(message)
  })

  test.each([
    [{ source: 'hearsay' }, 'fact bread.sunday: no source hearsay in the book'],
    [{ amount: { from: '2', to: '1' } }, 'the interval from 2 to 1 is empty'],
  ])('refuses a fact with %j', (changes, message) => {
    const facts = bakeryPack.facts.map((fact) => ({ ...fact, ...changes }))
    expect(() => makeBook({ ...bakeryPack, facts })).toThrow(message)
  })

  test('refuses a fact with an amount and no unit', () => {
    const facts = bakeryPack.facts.map(({ unit: _, ...fact }) => fact)
    expect(() => makeBook({ ...bakeryPack, facts })).toThrow('an amount and its unit stand together or not at all')
  })

  test.each([
    [{ fact: 'bread.moon' }, 'region set open-on-sunday: no fact bread.moon in the book'],
    [{ regions: ['moon'] }, 'region set open-on-sunday: no region moon in the book'],
  ])('refuses a region set with %j', (changes, message) => {
    const regionSets = bakeryPack.regionSets.map((set) => ({ ...set, ...changes }))
    expect(() => makeBook({ ...bakeryPack, regionSets })).toThrow(message)
  })

  test('answers the same however its records are ordered', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...bakeryPack.prices], { minLength: bakeryPack.prices.length }), (prices) => {
        const shuffled = makeBook({ ...bakeryPack, prices })
        const ask = (region: string) => findPrice(shuffled, { item: 'bread.rye', region }, '2026-02-01')
        expect(ask('old-town')).toMatchObject({ price: { amount: '4.20' } })
        expect(ask('harbour')).toMatchObject({ price: { certainty: 'open' } })
      }),
    )
  })
})
