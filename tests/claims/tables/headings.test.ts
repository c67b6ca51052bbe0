import { expect, test } from 'vitest'
import { isStock, signOf } from '../../../src/claims/tables/headings.ts'

test.each(['monday', 'opening', 'end of month', 'year 2024', 'counted 2024'])('"%s" heads what was there', (head) =>
  expect(isStock(head)).toBe(true),
)

test.each(['year', 'no', '#', 'age', 'counted', 'actually found'])(
  '"%s" heads a name, or what was counted anew',
  (head) => expect(isStock(head)).toBe(false),
)

test.each([
  ['delivered', 1],
  ['used', -1],
  ['delivered or used', 0],
  ['weather', 0],
] as const)('"%s" heads what moves a stock by %d', (head, sign) => expect(signOf(head)).toBe(sign))
