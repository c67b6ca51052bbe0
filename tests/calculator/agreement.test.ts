import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countIndexWrite, countReadUnits, countWriteUnits, readItem } from '../../src/calculator/index.ts'
import { bill, single, value } from './fixtures.ts'

const size = fc.integer({ min: 1, max: 400 * 1024 })
const kinds = fc.constantFrom('strong', 'eventual', 'transactional')

test('a bill takes as many units for a request as the counter that an independent DynamoDB confirms', () => {
  fc.assert(
    fc.property(size, kinds, fc.boolean(), (bytes, consistency, isTransaction) => {
      const made = bill(
        {
          ...single,
          'item-size': `${bytes} B`,
          writes: { rate: '1/s', kind: isTransaction ? 'transactional' : 'standard' },
          reads: { rate: '1/s', consistency },
          dynamodb: { capacity: 'provisioned' },
        },
        'dynamodb-single',
      )
      const { units } = countWriteUnits(bytes, isTransaction ? 'transactional' : 'plain')
      expect(value(made, 'us-east-1', 'write-capacity')).toBe(String(units))
      expect(value(made, 'us-east-1', 'read-capacity')).toBe(String(countReadUnits(bytes, consistency).units))
    }),
  )
})

const index = { name: 'by-score', key: ['score'], tableKey: ['id'], projection: 'all' } as const
const item = (json: object) => readItem(json, 'plain')

test.each([
  ['new', { id: 'a' }, { id: 'a', score: 1 }],
  ['key-changed', { id: 'a', score: 1 }, { id: 'a', score: 2 }],
  ['removed', { id: 'a', score: 1 }, { id: 'a' }],
  ['projected-changed', { id: 'a', score: 1, name: 'x' }, { id: 'a', score: 1, name: 'y' }],
  ['untouched', { id: 'a' }, { id: 'a', name: 'y' }],
])('an index write that is "%s" takes what the counter takes for such a change', (change, before, after) => {
  const dynamodb = {
    capacity: 'provisioned',
    indexes: [{ name: 'by-score', 'entry-size': '0.1 KB', writes: { [change]: '100 %' }, storage: '1 GB' }],
  }
  const made = bill({ ...single, writes: '1/s', dynamodb }, 'dynamodb-single')
  const { units } = countIndexWrite(index, item(before), item(after))
  expect(value(made, 'us-east-1', 'index-write-capacity')).toBe(String(units))
})
