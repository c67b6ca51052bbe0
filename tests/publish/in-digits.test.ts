import { expect, test } from 'vitest'
import { writeInDigits } from '../../src/publish/in-digits.ts'

test.each([
  ['It may be away for four point three eight minutes.', 'It may be away for 4.38 minutes.'],
  ['The bill is nineteen hundred twenty-three dollars per month.', 'The bill is $1,923 per month.'],
  ['Three regions, and two of them write.', 'Three regions, and two of them write.'],
  ['That is 2,000 write units in each region.', 'That is 2,000 write units in each region.'],
  ['A ten-thousandth of a month.', 'A ten-thousandth of a month.'],
  ['Nothing to count here.', 'Nothing to count here.'],
])('%j is read as %j', (said, read) => {
  expect(writeInDigits(said)).toBe(read)
})
