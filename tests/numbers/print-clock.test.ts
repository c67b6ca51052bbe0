import { expect, test } from 'vitest'
import { printClock } from '../../src/numbers/index.ts'

test.each([
  ['36000', '10:00'],
  ['0', '0:00'],
  ['45840', '12:44'],
  ['86399', '23:59:59'],
  ['3605.25', '1:00:05.25'],
])('%s seconds after midnight it is %s', (seconds, shown) => {
  expect(printClock(seconds)).toBe(shown)
})
