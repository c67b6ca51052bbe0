import { describe, expect, test } from 'vitest'
import { readBriefly } from './read-briefly.ts'

const said: [string, string[]][] = [
  ['a quarter of it', ['a quarter = 0.25 none']],
  ['quarter of a million people', ['quarter of a million = 250000 count:person']],
  ['half of a dozen eggs', ['half of a dozen = 6 count:egg']],
  ['two thirds of one million people', ['two thirds of one million = 666666.666666666666666667 count:person']],
  ['four thirds of it', ['four thirds = 1.333333333333333333333333 none']],
  ['three quarter turns', ['three quarter = 0.75 none']],
  ['one tenth of them', ['one tenth = 0.1 none']],
  ['six and two-thirds hours', ['six and two-thirds = 6.666666666666666666666667 h']],
  ['two and three quarters million dollars', ['two and three quarters million = 2750000 USD']],
  ['three million and a quarter dollars', ['three million and a quarter = 3250000 USD']],
  ['an hour and a half', ['an hour and a half = 1.5 h']],
  ['two hours and a half', ['two hours and a half = 2.5 h']],
  ['at ten thirty', ['ten thirty = 37800 time-of-day']],
  ['at twenty-three fifty-nine', ['twenty-three fifty-nine = 86340 time-of-day']],
  ['at nine oh five', ['nine oh five = 32700 time-of-day']],
  ['ten past four', ['ten past four = 15000 time-of-day']],
  ['a quarter to seven', ['a quarter to seven = 24300 time-of-day']],
  ['half past six', ['half past six = 23400 time-of-day']],
  ['ten fifteen hundred', ['ten = 10 none', 'fifteen hundred = 1500 none']],
  ['about twenty second delays', ['twenty = 20 s']],
  ['nine hundred and five point two five meters', ['nine hundred and five point two five = 905.25 count:meter']],
  ['two dozen and a half eggs', ['two dozen and a half = 24.5 count:egg']],
  ['eleven thousand, two hundred tons', ['eleven thousand, two hundred = 11200 count:ton']],
  ['one thousand, fifty and ten tons', ['one thousand = 1000 count:ton', 'fifty = 50 count:ton', 'ten = 10 count:ton']],
  ['two million, three hundred thousand or so people', ['two million, three hundred thousand = 2300000 count:person']],
]
const unsaid = [
  'the twenty second of May',
  'the twenty-first time',
  'the nineteen-sixties',
  'error four oh four',
  'extension two one four seven',
  'half past nothing',
  'the third floor',
  'in a fifth attempt',
  'thousands of them',
  'zero zero seven',
]

describe('the grammar of number words', () => {
  for (const [text, expected] of said)
    test(`reads "${text}"`, () => expect(readBriefly(`It is ${text}.`)).toEqual(expected))

  for (const text of unsaid)
    test(`reads no quantity in "${text}"`, () => expect(readBriefly(`It is ${text}.`)).toEqual([]))
})
