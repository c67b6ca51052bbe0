import { describe, expect, test } from 'vitest'
import { readBriefly } from './read-briefly.ts'

describe('what a number takes from the one before it', () => {
  test.each([
    ['It went from 20% load to 80.', ['20% = 20 percent', '80 = 80 percent']],
    ['It went from 9 people in May to 40 in June.', ['9 = 9 count:person', '40 = 40 count:person']],
    ['It went from 20% of sales to 400 boxes.', ['20% = 20 percent', '400 = 400 count:box']],
    ['Begin with 5% of them, then ten, thirty.', ['5% = 5 percent', 'ten = 10 percent', 'thirty = 30 percent']],
    ['It took 5% of the flour, then 3 eggs.', ['5% = 5 percent', '3 = 3 count:egg']],
    ['It grew from 12 GB a day to 80 GB.', ['12 = 12 GB/day', '80 = 80 GB/day']],
    ['It grew from 12 GB a day to 80 GB last week.', ['12 = 12 GB/day', '80 = 80 GB']],
    ['It grew from 12 GB a day to 80 pages.', ['12 = 12 GB/day', '80 = 80 count:page']],
    ['That is £68 a year, up from £62.', ['£68 = 68 GBP/year', '£62 = 62 GBP/year']],
    ['Nine members came, out of 40.', ['Nine = 9 count:member', '40 = 40 count:member']],
    ['Darts are £2 a go.', ['£2 = 2 GBP/go']],
    ['The turnout was 30 %, out of 400.', ['30 % = 30 percent', '400 = 400 none']],
    ['Wait two seconds or three, no more.', ['two = 2 s', 'three = 3 s']],
    ['Wait two seconds or nine, no more.', ['two = 2 s', 'nine = 9 none']],
    ['That is twenty-eight, twenty-nine thousand.', ['twenty-eight = 28000 none', 'twenty-nine thousand = 29000 none']],
    ['We sent nine e-mails.', ['nine = 9 count:e-mail']],
    ['Level three, twenty-five. Level four, two hundred.', ['twenty-five = 25 none', 'two hundred = 200 none']],
    ['See Chapter three, nine and ten.', []],
    [
      'A shelf bears $5 of wood and 20 pounds, at 10 inches.',
      ['$5 = 5 USD', '20 = 20 count:pound', '10 = 10 count:inch'],
    ],
    ['See cad3 and pln3.', []],
  ])('a unit, a noun or a rate that is said once: %s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })

  test.each([
    ["It's seven in the foundry, one in the office.", ['seven = 7 none', 'one = 1 none']],
    ['I know the one in the office.', []],
    ['An hour on one and ten minutes on the other.', ['ten = 10 min']],
    ['Hold it for one and ten minutes.', ['one = 1 min', 'ten = 10 min']],
    ['Count it, counting the 28 it took.', ['28 = 28 none']],
    ['We found the 40 they lost.', ['40 = 40 none']],
    ['The 42 takes you home.', []],
  ])('one beside others, and as many as were told before: %s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})

describe('what is a share, and what is a name', () => {
  test.each([
    ['With a fifth lost to the birds, we ate.', ['a fifth = 0.2 none']],
    ['Forty-two came, and the quorum is a quarter.', ['Forty-two = 42 none', 'a quarter = 0.25 none']],
    ['He had two sons, and a third drowned.', ['two = 2 count:son']],
    ['A third lost the thread.', []],
    ['It is flat by a quarter-tone.', []],
    ['A quarter-inch of rain.', ['A quarter = 0.25 count:inch']],
    ['**Room:** x · Episode: 87 · Issue: 9', []],
    ['Bring sheets 4, 5 and 9 of the set.', []],
    ['Photos 12, 13 and 16 of the album are blurred.', []],
    ['At speed 9 and 7 of the bulbs.', ['7 = 7 count:bulb']],
  ])('%s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})
