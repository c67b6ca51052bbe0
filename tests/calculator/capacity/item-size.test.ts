import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Attribute, CapacityError, readItem, sizeItem } from '../../../src/calculator/capacity/index.ts'
import { isSameAttribute } from '../../../src/calculator/capacity/item.ts'

function bytesOf(json: unknown, form?: 'dynamodb' | 'plain'): number {
  return sizeItem(readItem(json, form)).bytes
}

describe('an item', () => {
  test.each([
    [{}, 0],
    [{ a: { S: '' } }, 1],
    [{ name: { S: 'Ada' } }, 7],
    [{ name: { S: 'Zoë' } }, 8],
    [{ naïve: { S: '' } }, 6],
    [{ emoji: { S: '🥐' } }, 9],
    [{ a: { BOOL: false } }, 2],
    [{ a: { NULL: true } }, 2],
    [{ a: { B: '' } }, 1],
    [{ a: { B: 'AA==' } }, 2],
    [{ a: { B: 'AAA=' } }, 3],
    [{ a: { B: 'AAAA' } }, 4],
    [{ a: { L: [] } }, 4],
    [{ a: { M: {} } }, 4],
    [{ a: { L: [{ S: 'xy' }, { BOOL: true }] } }, 1 + 3 + (1 + 2) + (1 + 1)],
    [{ a: { M: { key: { S: 'xy' } } } }, 1 + 3 + (1 + 3 + 2)],
    [{ a: { L: [{ L: [{ NULL: true }] }] } }, 1 + 3 + 1 + (3 + 1 + 1)],
    [{ a: { SS: ['x', 'yz'] } }, 1 + 1 + 2],
    [{ a: { NS: ['1', '22'] } }, 1 + 2 + 2],
    [{ a: { BS: ['AA==', 'AAAA'] } }, 1 + 1 + 3],
  ])('%j in DynamoDB JSON is of %i bytes', (json, bytes) => expect(bytesOf(json, 'dynamodb')).toBe(bytes))

  test.each([
    ['0', 1],
    ['-0', 1],
    ['0.000', 1],
    ['7', 2],
    ['42', 2],
    ['100', 2],
    ['123', 3],
    ['001.50', 2],
    ['0.00012', 2],
    ['.5', 2],
    ['5.', 2],
    ['1e100', 2],
    ['-42', 3],
    ['+42', 2],
    ['1234567890123456789012345678901234567', 20],
    ['-12345678901234567890123456789012345678', 21],
  ])('with the number %s gives it %i bytes: one for two digits and one more', (number, bytes) => {
    expect(bytesOf({ a: { N: number } })).toBe(1 + bytes)
  })

  test.each([
    [{ name: 'Ada', age: 36, member: true, note: null }, 4 + 3 + 3 + 2 + 6 + 1 + 4 + 1],
    [{ tags: ['a', 'b'] }, 4 + 3 + 2 + 2],
    [{ home: { city: 'Rome' } }, 4 + 3 + (1 + 4 + 4)],
    [{ big: 12345678901234567890n }, 3 + 11],
  ])('in plain JSON is read without types', (json, bytes) => expect(bytesOf(json)).toBe(bytes))

  test('is of the same size in both forms', () => {
    const typed = { id: { S: 'x' }, n: { N: '12.5' }, l: { L: [{ M: { k: { NULL: true } } }] } }
    expect(bytesOf({ id: 'x', n: 12.5, l: [{ k: null }] })).toBe(bytesOf(typed))
  })

  test('is taken for DynamoDB JSON where all of it fits, unless told otherwise', () => {
    expect(bytesOf({ id: { S: 'x' } })).toBe(3)
    expect(bytesOf({ id: { S: 'x' } }, 'plain')).toBe(2 + 3 + (1 + 1 + 1))
    expect(bytesOf({ id: { S: 'x' }, other: 1 })).toBe(2 + 3 + (1 + 1 + 1) + 5 + 2)
    expect(bytesOf({ id: { S: 'x', N: '1' } })).toBe(2 + 3 + (1 + 1 + 1) + (1 + 1 + 1))
  })

  test('shows what each attribute adds, and the fact that says so', () => {
    expect(sizeItem(readItem({ name: 'Ada', tags: [] })).attributes).toEqual([
      { name: 'name', nameBytes: 4, valueBytes: 3, fact: 'dynamodb.size-names' },
      { name: 'tags', nameBytes: 4, valueBytes: 3, fact: 'dynamodb.size-container' },
    ])
  })

  test('fits up to 400 KB with its names, and no further', () => {
    const item = (length: number) => sizeItem(readItem({ a: 'x'.repeat(length) }))
    expect([item(409_599).fits, item(409_600).fits]).toEqual([true, false])
  })

  test('is as large as its attributes together', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })), (json) => {
        const { bytes, attributes } = sizeItem(readItem(json, 'plain'))
        expect(bytes).toBe(attributes.reduce((sum, { nameBytes, valueBytes }) => sum + nameBytes + valueBytes, 0))
      }),
    )
  })

  test('only grows where an attribute is added', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (json, value) => {
        expect(bytesOf({ ...json, 'a-new-one': value }, 'plain')).toBeGreaterThan(bytesOf(json, 'plain') + 8)
      }),
    )
  })
})

describe('what is no item is refused with its place', () => {
  test.each([
    [null, undefined, 'the item is null'],
    [[], undefined, 'the item is a list; accepted: an object of attributes'],
    ['text', undefined, 'the item is "text"'],
    [{ a: undefined }, undefined, 'a is undefined; accepted: a JSON value'],
    [{ a: Number.NaN }, undefined, 'a is NaN'],
    [{ a: { b: [Number.POSITIVE_INFINITY] } }, undefined, 'a.b[0] is Infinity'],
    [{ a: 'x' }, 'dynamodb', 'a is "x"; accepted: one type and its value, as {"S":"text"}'],
    [{ a: { S: 1 } }, undefined, 'a.S is 1; accepted: a text'],
    [{ a: { N: 1 } }, undefined, 'a.N is 1; accepted: a text, also for numbers'],
    [{ a: { BOOL: 'true' } }, undefined, 'accepted: true or false'],
    [{ a: { NULL: false } }, undefined, 'a.NULL is false; accepted: true'],
    [{ a: { SS: [] } }, undefined, 'accepted: a list of texts, none twice, at least one'],
    [{ a: { SS: ['x', 'x'] } }, undefined, 'none twice'],
    [{ a: { NS: [1] } }, undefined, 'accepted: a list of texts'],
    [{ a: { NS: ['1', 2] } }, undefined, 'a.NS is a list; accepted: a list of texts'],
    [{ a: { S: {} } }, undefined, 'a.S is an object; accepted: a text'],
    [
      { a: { N: 'x'.repeat(61) } },
      undefined,
      `a number is "${'x'.repeat(59)}…; accepted: digits, as "-12.5" or "1e-7"`,
    ],
    [{ a: { SS: 'x' } }, undefined, 'accepted: a list of texts'],
    [{ a: { L: {} } }, undefined, 'accepted: a list'],
    [{ a: { M: [] } }, undefined, 'accepted: an object'],
    [{ a: { L: [{ X: '1' }] } }, undefined, 'a.L[0] is'],
    [{ a: { N: 'twelve' } }, undefined, 'a number is "twelve"'],
    [{ a: { N: '' } }, undefined, 'a number is ""'],
    [{ a: { N: '.' } }, undefined, 'a number is "."'],
    [{ a: { N: '1e99999' } }, undefined, 'a number is'],
    [{ a: { N: '1'.repeat(39) } }, undefined, 'accepted: at most 38 significant digits'],
    [{ a: { B: 'A' } }, undefined, 'accepted: base64 with its padding'],
    [{ a: { BS: ['AB=A'] } }, undefined, 'accepted: base64 with its padding'],
    [{ a: { M: { b: { B: '*' } } } }, undefined, 'a.b is "*"'],
  ] as const)('%j', (json, form, message) => {
    expect(() => bytesOf(json, form)).toThrow(CapacityError)
    expect(() => bytesOf(json, form)).toThrow(message)
  })

  test('where it is nested deeper than the stack would bear', () => {
    const deep = JSON.parse(`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`)
    expect(() => bytesOf(deep)).toThrow('at most 32 levels')
    expect(() => bytesOf(JSON.parse(`{"a":${'['.repeat(32)}${']'.repeat(32)}}`))).not.toThrow()
    const map = (levels: number) => JSON.parse(`{"a":${'{"b":'.repeat(levels)}1${'}'.repeat(levels)}}`)
    expect(() => bytesOf(map(32))).toThrow('at most 32 levels')
    expect(() => bytesOf(map(31))).not.toThrow()
  })

  test('and a name like __proto__ is a name like any other', () => {
    expect(bytesOf(JSON.parse('{"__proto__":"x","constructor":"y"}'))).toBe(9 + 1 + 11 + 1)
  })

  test('and a long number takes no long time', () => {
    expect(bytesOf({ a: { N: `1${'0'.repeat(200_000)}` } })).toBe(3)
    expect(bytesOf({ a: { N: `0.${'0'.repeat(200_000)}1` } })).toBe(3)
  })
})

function mapOf(name: string, value: string): Attribute {
  return { type: 'M', pairs: new Map<string, Attribute>([[name, { type: 'N', value }]]) }
}

describe('two values', () => {
  const same: [Attribute, Attribute][] = [
    [
      { type: 'N', value: '1.0' },
      { type: 'N', value: '1' },
    ],
    [
      { type: 'N', value: '100' },
      { type: 'N', value: '1e2' },
    ],
    [
      { type: 'N', value: '-0' },
      { type: 'N', value: '0' },
    ],
    [
      { type: 'NS', values: ['2', '1.0'] },
      { type: 'NS', values: ['1', '2'] },
    ],
    [
      { type: 'SS', values: ['b', 'a'] },
      { type: 'SS', values: ['a', 'b'] },
    ],
    [{ type: 'NULL' }, { type: 'NULL' }],
    [
      {
        type: 'M',
        pairs: new Map<string, Attribute>([
          ['a', { type: 'NULL' }],
          ['b', { type: 'BOOL', value: true }],
        ]),
      },
      {
        type: 'M',
        pairs: new Map<string, Attribute>([
          ['b', { type: 'BOOL', value: true }],
          ['a', { type: 'NULL' }],
        ]),
      },
    ],
  ]
  test.each(same)('%j and %j are the same', (a, b) => expect(isSameAttribute(a, b)).toBe(true))

  const different: [Attribute | undefined, Attribute | undefined][] = [
    [
      { type: 'N', value: '1' },
      { type: 'N', value: '-1' },
    ],
    [
      { type: 'N', value: '1' },
      { type: 'N', value: '10' },
    ],
    [
      { type: 'N', value: '1' },
      { type: 'S', value: '1' },
    ],
    [
      { type: 'BOOL', value: true },
      { type: 'BOOL', value: false },
    ],
    [
      { type: 'SS', values: ['a,b'] },
      { type: 'SS', values: ['a', 'b'] },
    ],
    [
      { type: 'L', elements: [{ type: 'NULL' }] },
      { type: 'L', elements: [] },
    ],
    [{ type: 'NULL' }, undefined],
    [
      { type: 'S', value: 'x' },
      { type: 'B', value: 'x' },
    ],
    [
      { type: 'B', value: 'AAAA' },
      { type: 'B', value: 'AAAB' },
    ],
    [
      { type: 'NS', values: ['1'] },
      { type: 'NS', values: ['2'] },
    ],
    [
      { type: 'BS', values: ['AAAA'] },
      { type: 'BS', values: ['AAAB'] },
    ],
    [{ type: 'NULL' }, { type: 'BOOL', value: false }],
    [mapOf('a', '1'), mapOf('a', '2')],
    [mapOf('a', '1'), mapOf('b', '1')],
    [mapOf('a', '1'), { type: 'M', pairs: new Map() }],
    [undefined, { type: 'NULL' }],
  ]
  test.each(different)('%j and %j are not', (a, b) => expect(isSameAttribute(a, b)).toBe(false))

  test('that are both missing are the same', () => expect(isSameAttribute(undefined, undefined)).toBe(true))
})
