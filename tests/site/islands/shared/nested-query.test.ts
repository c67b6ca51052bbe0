import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeNested, encodeNested, type Fields } from '../../../../src/site/islands/shared/nested-query.ts'
import { decodeWorkload, encodeWorkload } from '../../../../src/site/islands/shared/workload-query.ts'

const kinds = { lists: ['regions'], flags: ['transfer'], counts: ['aurora.instances'] }

describe('fields in an address', () => {
  test('stand under their paths', () => {
    expect(encodeNested({ regions: ['us-east-1', 'eu-west-1'], writes: { rate: '5 per second' } })).toBe(
      'regions=us-east-1%2Ceu-west-1&writes.rate=5+per+second',
    )
  })

  test('come back as they went: words, lists, switches, counts, kinds of one thing', () => {
    const fields: Fields = {
      regions: ['us-east-1', 'eu-west-1'],
      'item-size': '1.5 KB',
      transfer: false,
      writes: [
        { rate: '5 per second', spread: { 'us-east-1': '1 per second' } },
        { rate: '7 per hour', kind: 'transactional' },
      ],
      aurora: { instances: { 'us-east-1': 2, 'eu-west-1': 0 }, instance: 'r6g.large' },
    }
    expect(decodeNested(encodeNested(fields), kinds)).toEqual(fields)
  })

  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/)
  const tree = fc.letrec<{ node: Fields; leaf: string }>((tie) => ({
    leaf: fc.string({ minLength: 1, maxLength: 12 }),
    node: fc.dictionary(name, fc.oneof({ maxDepth: 3 }, tie('leaf'), tie('node')), { minKeys: 1, maxKeys: 4 }) as never,
  }))

  test('come back as they went, whatever texts they hold', () => {
    fc.assert(
      fc.property(tree.node, (fields) => {
        const query = encodeNested(fields)
        fc.pre(query.length < 8000)
        expect(decodeNested(query, { lists: [], flags: [], counts: [] })).toEqual(fields)
      }),
    )
  })

  test('are read from any text without an error, and again the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
        const once = decodeNested(query, kinds)
        expect(decodeNested(encodeNested(once), kinds)).toEqual(once)
      }),
    )
  })

  test.each([
    ['a name of the language', '__proto__.polluted=1&constructor.prototype.polluted=1'],
    ['a path without end', `${'a.'.repeat(5000)}a=1`],
    ['a list of a million', 'writes.999999999.rate=1'],
    ['nothing before the dot', '.rate=1&writes..rate=2'],
  ])('%s makes nothing of the language different', (_, query) => {
    const fields = decodeNested(query, kinds)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(Array.isArray(fields['writes'])).toBe(false)
  })

  test('a field and fields below it: the later one stands', () => {
    expect(decodeNested('writes=5&writes.rate=7', kinds)).toEqual({ writes: { rate: '7' } })
    expect(decodeNested('writes.rate=7&writes=5', kinds)).toEqual({ writes: '5' })
  })

  test('what is no switch and no count stays a text, for the calculator to refuse', () => {
    expect(decodeNested('transfer=maybe&aurora.instances=two', kinds)).toEqual({
      transfer: 'maybe',
      aurora: { instances: 'two' },
    })
  })
})

test('an address without a field holds no workload', () => {
  expect(decodeWorkload('')).toBeUndefined()
  expect(decodeWorkload('?')).toBeUndefined()
  expect(decodeWorkload(`?${encodeWorkload({ regions: ['us-east-1'] })}`)).toEqual({ regions: ['us-east-1'] })
})
