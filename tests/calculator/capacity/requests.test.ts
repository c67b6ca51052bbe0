import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awsPack, makeBook } from '../../../src/book/index.ts'
import {
  CapacityError,
  countBatchGet,
  countBatchWrite,
  countDelete,
  countGet,
  countPut,
  countQuery,
  countReadUnits,
  countReplicated,
  countTransaction,
  countWriteUnits,
  readItem,
  sizeItem,
  type Units,
} from '../../../src/calculator/capacity/index.ts'

const KB = 1024
const book = makeBook(awsPack)

describe("AWS's own examples", () => {
  test('an item of 3,500 bytes is read as one of 4 KB, one of 10 KB as one of 12 KB', () => {
    expect([countGet(3500, 'strong').units, countGet(10 * KB, 'strong').units]).toEqual([1, 3])
  })

  test('an item of 8 KB takes 2 units strong, 1 eventual and 4 transactional', () => {
    const units = (['strong', 'eventual', 'transactional'] as const).map((kind) => countGet(8 * KB, kind).units)
    expect(units).toEqual([2, 1, 4])
  })

  test('a batch of reads of 1.5 KB and 6.5 KB is read as 12 KB, not as 8 KB', () => {
    expect(countBatchGet([1536, 6656], 'strong').units).toBe(3)
  })

  test('a query of 40.8 KB is read as 44 KB', () => {
    const ten = [...Array.from({ length: 9 }, () => 4096), 40.8 * KB - 9 * 4096].map(Math.floor)
    expect(countQuery(ten, 'strong', 'query').units).toBe(11)
  })

  test('a query of 1,500 items of 64 bytes is read as 96 KB', () => {
    expect(
      countQuery(
        Array.from({ length: 1500 }, () => 64),
        'strong',
        'query',
      ).units,
    ).toBe(96 / 4)
  })

  test('a query of an index with eight entries of 2,000 bytes takes 2 units', () => {
    expect(
      countQuery(
        Array.from({ length: 8 }, () => 2000),
        'eventual',
        'query',
      ).units,
    ).toBe(2)
  })

  test('a write of 2 KB takes 2 units, in a transaction 4; one of 500 bytes is written as one of 1 KB', () => {
    expect(countPut({ before: null, after: 2 * KB }).units).toBe(2)
    expect(countTransaction({ writes: [{ before: null, after: 2 * KB }] }).units).toBe(4)
    expect(countWriteUnits(2 * KB, 'transactional').units).toBe(4)
    expect(countPut({ before: null, after: 500 }).units).toBe(1)
  })

  test('a batch of writes of 500 bytes and 3.5 KB is written as 5 KB, not as 4 KB', () => {
    expect(
      countBatchWrite([
        { before: null, after: 500 },
        { before: null, after: 3584 },
      ]).units,
    ).toBe(5)
  })

  test('putting or deleting an item of 1.6 KB takes 2 units', () => {
    expect([countPut({ before: null, after: 1638 }).units, countDelete(1638).units]).toEqual([2, 2])
  })

  test('a condition that fails on 300 KB with a new item of 310 KB takes 310 units', () => {
    expect(countPut({ before: 300 * KB, after: 310 * KB }, 'failed').units).toBe(310)
  })

  test('100 writes of 1 KB to one table take 100 units', () => {
    expect(countBatchWrite(Array.from({ length: 100 }, () => ({ before: null, after: KB }))).units).toBe(100)
  })

  test('150 writes of 1 KB with 2 replicas take 300 replicated units', () => {
    const { replicated, plain } = countReplicated({ units: 150, facts: [] }, [], 2)
    expect([replicated.units, plain.units]).toEqual([300, 0])
  })

  test('200 new items with an index of all attributes and 2 replicas take 400 replicated and 400 plain units', () => {
    const { replicated, plain } = countReplicated({ units: 200, facts: [] }, [{ units: 200, facts: [] }], 2)
    expect([replicated.units, plain.units]).toEqual([400, 400])
  })
})

describe('a request', () => {
  test.each([
    ['strong', 1],
    ['eventual', 0.5],
    ['transactional', 2],
  ] as const)('for an absent item takes the smallest %s read, %d', (kind, units) => {
    expect(countGet(null, kind)).toMatchObject({ units, facts: expect.arrayContaining(['dynamodb.absent-read']) })
  })

  test('that writes is counted by the larger of before and after', () => {
    expect(countPut({ before: 5 * KB, after: KB }).units).toBe(5)
    expect(countPut({ before: KB, after: 5 * KB }).units).toBe(5)
  })

  test('that deletes is counted by what was there; an absent item takes one unit, which is an assumption', () => {
    expect(countDelete(3 * KB + 1).units).toBe(4)
    expect(countDelete(null)).toMatchObject({ units: 1, facts: expect.arrayContaining(['dynamodb.delete-absent']) })
    expect(book.facts.get('dynamodb.delete-absent')?.certainty).toBe('assumed')
    expect(countDelete(3 * KB, 'failed')).toMatchObject({
      units: 3,
      facts: expect.arrayContaining(['dynamodb.failed-conditional-write']),
    })
  })

  test('that finds nothing still takes one block', () => {
    expect(countQuery([], 'eventual', 'query').units).toBe(0.5)
    expect(countQuery([], 'strong', 'scan').units).toBe(1)
  })

  test('in a transaction takes each item twice', () => {
    expect(countTransaction({ reads: [null, 5000] }).units).toBe(2 + 4)
    const writes = [
      { before: 2000, after: null },
      { before: null, after: 100 },
    ]
    expect(countTransaction({ writes }).units).toBe(2 * 2 + 2)
  })

  test.each([0, 101])('cannot be a transaction of %i items', (count) => {
    expect(() => countTransaction({ reads: Array.from({ length: count }, () => 1) })).toThrow(
      `the items of a transaction is ${count}; accepted: 1 to 100`,
    )
    expect(countTransaction({ reads: Array.from({ length: 100 }, () => 1) }).units).toBe(200)
  })

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])('cannot have a size of %d', (bytes) => {
    expect(() => countReadUnits(bytes, 'strong')).toThrow(CapacityError)
    expect(() => countWriteUnits(bytes)).toThrow(`a size is ${bytes}; accepted: a whole number of bytes`)
  })

  test.each([0, -1, 1.5, Number.NaN])('cannot go to %d replicas', (replicas) => {
    expect(() => countReplicated({ units: 1, facts: [] }, [], replicas)).toThrow(
      `the replicas of a global table is ${replicas}; accepted: a whole number from 1`,
    )
  })
})

describe('units', () => {
  const size = fc.integer({ min: 0, max: 400 * KB })
  const sizes = fc.array(size, { minLength: 1, maxLength: 50 })

  test('change only at the boundaries of 1 KB and 4 KB', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (blocks) => {
        expect(countWriteUnits(blocks * KB).units).toBe(blocks)
        expect(countWriteUnits(blocks * KB + 1).units).toBe(blocks + 1)
        expect(countReadUnits(blocks * 4 * KB, 'strong').units).toBe(blocks)
        expect(countReadUnits(blocks * 4 * KB + 1, 'strong').units).toBe(blocks + 1)
      }),
    )
  })

  test('never fall where the item grows', () => {
    fc.assert(
      fc.property(size, size, (a, b) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)]
        expect(countWriteUnits(small).units).toBeLessThanOrEqual(countWriteUnits(large).units)
        expect(countGet(small, 'eventual').units).toBeLessThanOrEqual(countGet(large, 'eventual').units)
      }),
    )
  })

  test('of one query are at most those of a batch of the same items', () => {
    fc.assert(
      fc.property(sizes, (items) => {
        expect(countQuery(items, 'strong', 'query').units).toBeLessThanOrEqual(countBatchGet(items, 'strong').units)
      }),
    )
  })

  test('are half of a strong read for an eventual one and double for a transactional one', () => {
    fc.assert(
      fc.property(size, (bytes) => {
        const strong = countGet(bytes, 'strong').units
        expect([countGet(bytes, 'eventual').units * 2, countGet(bytes, 'transactional').units / 2]).toEqual([
          strong,
          strong,
        ])
      }),
    )
  })

  const read = ['dynamodb.kilobyte', 'dynamodb.read-block']
  const strong = [...read, 'dynamodb.strong-read-units']
  const eventual = [...read, 'dynamodb.eventual-read-units']
  const write = ['dynamodb.kilobyte', 'dynamodb.write-units']
  const larger = ['dynamodb.write-larger-item', ...write]
  const failed = 'dynamodb.failed-conditional-write'
  const query = ['dynamodb.query-rounding', 'dynamodb.filters-cost-nothing-less']
  const one: Units = { units: 1, facts: [] }
  test.each<[string, () => Units, readonly string[]]>([
    ['a strong read', () => countGet(1, 'strong'), strong],
    ['a transactional read', () => countGet(1, 'transactional'), [...read, 'dynamodb.transactional-read-units']],
    ['an absent item', () => countGet(null, 'strong'), ['dynamodb.absent-read', ...strong]],
    ['a batch of reads', () => countBatchGet([1, 2], 'eventual'), ['dynamodb.batch-rounding', ...eventual]],
    ['a query', () => countQuery([1], 'eventual', 'query'), [...query, ...eventual]],
    ['an empty query', () => countQuery([], 'eventual', 'query'), [...query, 'dynamodb.empty-query', ...eventual]],
    ['a scan', () => countQuery([1], 'strong', 'scan'), [...query, 'dynamodb.scan-evaluated', ...strong]],
    ['a write', () => countWriteUnits(1), write],
    [
      'a transactional write',
      () => countWriteUnits(1, 'transactional'),
      [...write, 'dynamodb.transactional-write-units'],
    ],
    ['a put', () => countPut({ before: 1, after: 2 }), larger],
    [
      'a failed put',
      () => countPut({ before: 1, after: 2 }, 'failed'),
      ['dynamodb.write-larger-item', failed, ...write],
    ],
    ['a delete', () => countDelete(1), ['dynamodb.delete-size', ...write]],
    ['a failed delete', () => countDelete(1, 'failed'), ['dynamodb.delete-size', failed, ...write]],
    ['a delete of nothing', () => countDelete(null), ['dynamodb.delete-absent', ...write]],
    [
      'a batch of writes',
      () => countBatchWrite([{ before: 1, after: null }]),
      ['dynamodb.batch-rounding', 'dynamodb.delete-size', ...write],
    ],
    [
      'a transaction of reads',
      () => countTransaction({ reads: [1] }),
      ['dynamodb.transaction-units', ...read, 'dynamodb.transactional-read-units'],
    ],
    [
      'a transaction of writes',
      () => countTransaction({ writes: [{ before: 1, after: 1 }] }),
      ['dynamodb.transaction-units', 'dynamodb.transactional-write-units', ...larger],
    ],
    ['a replicated write', () => countReplicated(one, [], 1).replicated, ['dynamodb.replicated-write-everywhere']],
    ['its index', () => countReplicated(one, [one], 1).plain, ['dynamodb.gsi-global-table']],
  ])('of %s cite the facts they follow from', (_, count, expected) => {
    const { facts } = count()
    expect(facts).toEqual(expected)
    for (const fact of facts) expect(book.facts.has(fact), fact).toBe(true)
  })

  test('are one replica of a table that has one', () => {
    expect(countReplicated(one, [one], 1)).toMatchObject({ replicated: { units: 1 }, plain: { units: 1 } })
  })

  test('and sizes cite facts that the book has', () => {
    const plain = { a: '', b: 1, c: true, d: null, e: [], f: {} }
    const typed = { a: { SS: ['x'] }, b: { NS: ['1'] }, c: { BS: ['AA=='] }, d: { B: '' } }
    for (const { facts } of [plain, typed].map((item) => sizeItem(readItem(item)))) {
      expect(facts.length).toBeGreaterThan(3)
      for (const fact of facts) expect(book.facts.has(fact), fact).toBe(true)
    }
  })
})
