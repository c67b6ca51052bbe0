import { describe, expect, test } from 'vitest'
import { awsPack, makeBook, packJsonSchema, readPack } from '../../src/book/index.ts'
import { bakeryPack, price } from './bakery.ts'

describe('a pack', () => {
  test('of another domain is read from JSON', () => {
    const pack = readPack(JSON.parse(JSON.stringify(bakeryPack)))
    expect(pack).toEqual(bakeryPack)
    expect(() => makeBook(pack)).not.toThrow()
  })

  test('of ours fits the schema too', () => expect(readPack(awsPack)).toEqual(awsPack))

  test('has a JSON Schema that asks for where and when each record was read', () => {
    const { properties } = packJsonSchema() as { properties: Record<string, { items: { required: string[] } }> }
    for (const records of ['prices', 'facts']) {
      expect(properties[records]?.items.required).toEqual(
        expect.arrayContaining(['source', 'published', 'checked', 'review', 'certainty']),
      )
    }
  })

  test.each([null, [], 'pack', 7, undefined, {}])('is not %j', (data) => expect(() => readPack(data)).toThrow(/./))

  test.each([
    [{ amount: 4.2 }, 'prices.0.amount'],
    [{ amount: '-4.20' }, 'prices.0.amount'],
    [{ amount: '4,20' }, 'prices.0.amount'],
    [{ amount: { from: '1' } }, 'prices.0.amount'],
    [{ amount: 'NaN' }, 'prices.0.amount'],
    [{ checked: '5 January' }, 'prices.0.checked: a date is written as 2025-08-28'],
    [{ checked: '2026-02-31' }, 'bread.rye: no such day, 2026-02-31'],
    [{ validTo: '2026-02-30' }, 'bread.rye: no such day, 2026-02-30'],
    [{ certainty: 'sure' }, 'prices.0.certainty'],
    [{ unit: '' }, 'prices.0.unit'],
    [{ colour: 'brown' }, 'prices.0.colour'],
    [{ item: 'Rye Bread' }, 'prices.0.item: an id is small letters, digits, dots and hyphens'],
  ])('with the price %j is refused at its place', (changes, message) => {
    const data = { ...bakeryPack, prices: [{ ...price({}), ...changes }] }
    expect(() => readPack(data)).toThrow(message)
  })

  test('is refused with all that is wrong at once', () => {
    const data = { ...bakeryPack, name: '', prices: [{ ...price({}), amount: 1, review: 'soon' }] }
    expect(() => readPack(data)).toThrow(/name[\s\S]*prices\.0\.review[\s\S]*prices\.0\.amount/)
  })
})
