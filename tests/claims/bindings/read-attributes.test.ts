import { expect, test } from 'vitest'
import { readAttributes } from '../../../src/claims/index.ts'

test('attributes are read by name, in either kind of quotes', () => {
  const source = `is='shop["us-east-1"].total'  waive="an anecdote" until="2027-06-30"`
  expect(Object.fromEntries(readAttributes(source) ?? [])).toEqual({
    is: 'shop["us-east-1"].total',
    waive: 'an anecdote',
    until: '2027-06-30',
  })
})

test('no attributes are none', () => expect(readAttributes('')?.size).toBe(0))

test.each(['is=a', 'is="a', '"a"', 'is="a" b', 'Is="a"'])('%s is no list of attributes', (source) =>
  expect(readAttributes(source)).toBeUndefined(),
)
