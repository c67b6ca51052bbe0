import { expect, test } from 'vitest'
import { supposedSpread } from '../../../src/claims/index.ts'

test.each([
  ['Had the rate been the total of both regions, ', 'total'],
  ['If all regions write that much together, then ', 'total'],
  ['Were that the rate of each region, it would be ', 'in-each'],
  ['Suppose every region writes as much. ', 'in-each'],
  ['If the rate is the total of each region, ', undefined],
  ['The total of both regions is ', undefined],
  ['If it rains, ', undefined],
  ['', undefined],
])('%s: %s', (before, spread) => expect(supposedSpread(before)).toBe(spread))
