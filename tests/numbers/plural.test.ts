import { expect, test } from 'vitest'
import { pluralOf } from '../../src/numbers/index.ts'
import { singularOf } from '../../src/numbers/units.ts'

test.each([
  ['chair', 'chairs'],
  ['person', 'people'],
  ['Child', 'Children'],
  ['grand-child', 'grand-children'],
  ['policy', 'policies'],
  ['day', 'days'],
  ['box', 'boxes'],
  ['WCU', 'WCUs'],
  ['sheep', 'sheep'],
])('of one %s there are many %s, and back', (one, many) => {
  expect([pluralOf(one), singularOf(many)]).toEqual([many, one])
})
