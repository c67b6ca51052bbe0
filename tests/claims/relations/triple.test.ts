import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tryTriples } from '../../../src/claims/relations/triple.ts'
import { valuesOf } from './tried.ts'

const triples = (text: string, keep?: 'stated') => valuesOf(tryTriples, text, keep)
const count = fc.integer({ min: 2, max: 90 })

describe('three factors near each other', () => {
  test('give their product, whatever they are', () => {
    fc.assert(
      fc.property(count, count, count, (shops, boxes, price) => {
        const product = shops * boxes * price
        const text = `The ${shops} shops each sell ${boxes} boxes a day at $${price} a box, $${product} in all.`
        expect(triples(text, 'stated')).toContain(Number(product.toPrecision(6)))
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    ['Six hours a week, fifty weeks, at £16.50: that is £4,950.', 4950],
    ['Three pages a day, 50 days, at $2 a page: that is $300.', 300],
    ['For 50 days, 3 pages a day, at $2 a page: that is $300.', 300],
    ['We had 5 vehicles on 190 days at £48, which adds £45,600.', 45_600],
    ['We had 190 days for 5 vehicles at £48, which adds £45,600.', 45_600],
    ['Two machines, 44 hours, 19 cents: 16 dollars 72.', 16.72],
    ['At €95 an hour and 7.5 hours a day, the 22 days come to €15,675.', 15_675],
    ['The 24 helpers worked six hours on each of three days, 432 hours.', 432],
    ['It is 29.6 miles, and for six weeks of six days that is 1,066 miles.', 1065.6],
    ['Six hours a week, fifty weeks, at £16.50 an hour: that is £4,950.', 4950],
    ['It is 3 hours a day, 4 days a week, at £6 an hour: £72 a week.', 72],
    ['It is 4 vans, 90 minutes at £30 per hour, £180.', 180],
    ['It is 90 minutes for 4 vans at £30 per hour, £180.', 180],
    ['Each of 5 crates holds 12 jars of 3 kg, 180 kg in all.', 180],
    ['For 5 shops with 12 copies of 3 TB, that is 180 TB.', 180],
    ['For 2 shops with 3 million requests at $0.20 per million, it is $1.20.', 1.2],
  ])('give what is stated, each in its own unit: %s', (text, value) => {
    expect(triples(text)).toEqual([value])
    expect(triples(text, 'stated')).toEqual([value])
  })

  test('are also taken by the million for which a price was said before', () => {
    const text = '1,620 million requests, times two, at 20 cents, is $648.'
    expect(triples(text)).toEqual([648_000_000, 648])
    expect(triples(text, 'stated')).toEqual([648])
  })

  test.each([
    ['a share that counts', '5 boxes, 20% of them, at $3 make $300.'],
    ['a share that is taken', 'Five jars for 3 shops at 20% are 300%.'],
    ['a bare amount', 'Take 5, 12 and 3, which is 180.'],
    ['a weight for which nothing is paid', 'Three tonnes for 40 kits at $5 make $600.'],
    ['a way for which nothing is paid', 'We drove 6 people for 5 km at £48, so £1,440.'],
    ['kilometres beside hours', 'We drove 5 km for 6 hours at £48, so £1,440.'],
    ['times of which none is paid', 'With 5 days and 6 weeks at 3 kg we have 90 kg.'],
    ['times at a price for something else', 'With 5 days and 6 weeks at $3 per box we have $90.'],
    ['an amount of another sort', 'The 4 shops each sell 30 boxes at $7, and 840 kg in all.'],
  ])('have none with %s', (_, text) => expect(triples(text)).toEqual([]))

  test('stand before what they give', () => {
    expect(valuesOf(tryTriples, 'They cost $840: 4 shops with 30 boxes at $7.', 'all', 0)).toEqual([])
    expect(triples('4 shops with 30 boxes at $7: they cost $840.')).toEqual([840])
  })

  test.each([
    ['They pay 4 tutors for 6 hours a week over 30 weeks at £21 an hour. That adds up to £15,120.', 15_120],
    ['The 10 machines run 16 hours a day. For 30 days at 15 cents an hour, it is $720.', 720],
    ['She pays for 2 children, 3 hours a day, 4 days a week, at £6 an hour: £144 a week.', 144],
  ])('are also taken for each of so many: %s', (text, value) => {
    expect(triples(text, 'stated')).toContain(value)
  })

  test('are taken for each of so many only where that is what is stated', () => {
    const text = 'They pay 4 tutors for 6 hours a week over 30 weeks at £21 an hour. That adds up to £15,210.'
    expect(triples(text)).not.toContain(15_120)
  })
})
