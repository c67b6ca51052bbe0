import { describe, expect, test } from 'vitest'
import { readBriefly } from './read-briefly.ts'

describe('amounts said in passing', () => {
  const cases: [string, string[]][] = [
    ['not the 45 to 85 milliseconds', ['45 = 45 ms', '85 = 85 ms']],
    ['45-85ms vs 1-3 seconds', ['45 = 45 ms', '85 = 85 ms', '1 = 1 s', '3 = 3 s']],
    ['beef 14.90/kg', ['14.90 = 14.9 none/kg']],
    ['1 tsp caraway and 4 cm cubes', ['1 = 1 count:tsp', '4 = 4 count:cm']],
    ['creatinine five point one', ['five point one = 5.1 none']],
    ['it cost four hundred grand two summers ago', ['four hundred grand = 400000 USD', 'two = 2 count:summer']],
    ['a quarter teaspoon of salt', ['a quarter = 0.25 count:teaspoon']],
    ['say a dollar thirty. You heard me', ['a dollar thirty = 1.3 USD']],
    ['thirty-two eighty-five a month', ['thirty-two eighty-five = 32.85 none/month']],
    ['rent is nine fifty', ['nine fifty = 950 none']],
    ['at -18 °C', ['-18 = -18 count:°C']],
    ['minus 5 degrees', ['minus 5 = -5 count:degree']],
    ['at most minus five dollars', ['minus five = -5 USD']],
    ['450 req/s at 10 Gb/s', ['450 = 450 count:req/s', '10 = 10 Gbps']],
    ['160 bits per second', ['160 = 160 bps']],
    ['a radius of 1.2m', ['1.2 = 1.2 count:m']],
    ['20 → 60 per pod', ['20 = 20 none', '60 = 60 none/pod']],
    ['468 × 1.05^5', ['468 = 468 none', '1.05^5 = 1.2762815625 none']],
    ['last year forty kept you up', ['forty = 40 none']],
    ['it reads about one.', ['one = 1 none']],
    ['of which a quarter settles', ['a quarter = 0.25 none']],
  ]
  for (const [text, expected] of cases)
    test(`are read in "${text}"`, () => expect(readBriefly(`It is so: ${text}`).slice(0)).toEqual(expected))
})

describe('rates', () => {
  const cases: [string, string[]][] = [
    ['twenty milligrams of theobromine per gram', ['twenty = 20 count:milligram/gram']],
    ['thirty-four minutes a night', ['thirty-four = 34 min/night']],
    ['nine dollars a pound', ['nine = 9 USD/pound']],
    ['17.6 a year ago', ['17.6 = 17.6 none']],
    ['820 euros / 40 guests', ['820 = 820 EUR', '40 = 40 count:guest']],
    ['five dollars. Per month, we pay six', ['five = 5 USD', 'six = 6 none']],
    ['five dollars. Per month. And so on', ['five = 5 USD/month']],
  ]
  for (const [text, expected] of cases)
    test(`are read as said in "${text}"`, () => expect(readBriefly(`It is ${text}`)).toEqual(expected))
})

describe('clock times', () => {
  const cases: [string, string[]][] = [
    ['expires at three in the morning', ['three = 10800 time-of-day']],
    ['closes at 11 at night', ['11 = 82800 time-of-day']],
    ['the train ran at 3.15pm', ['3.15 = 54900 time-of-day']],
    ['it ends at 12 AM', ['12 = 0 time-of-day']],
    ['at 5:30pm sharp', ['5:30 = 63000 time-of-day']],
    ['I take three in the morning', ['three = 3 none']],
  ]
  for (const [text, expected] of cases) test(`are read in "${text}"`, () => expect(readBriefly(text)).toEqual(expected))
})

describe('what only looks like a quantity', () => {
  const texts = [
    'the under-16s won',
    'I met her one night in December 1952.',
    'one night in nineteen fifty-two, late',
    'the odds are four to one',
    'Next one in 14 days? No',
    'Table of the last one fifty',
    'The bug was fixed in 0.8',
    'If check 3 fails, stop',
    'Results since run 13',
    'One, plan ahead. Two, say why. And three, rest.',
    'Microchip 985112004567321',
    'consensus for 2026 earnings',
  ]
  for (const text of texts)
    test(`is left alone in "${text}"`, () =>
      expect(readBriefly(text).filter((read) => !/fifty|14/.test(read))).toEqual([]))

  test('is left alone in lines of settings, and under a header that counts rows', () => {
    expect(readBriefly('{\n  "Units": 5,\n  --count 7\n}')).toEqual([])
    expect(readBriefly('#\tCost\n1\t5 ms\n2\t6 ms')).toEqual(['5 = 5 ms', '6 = 6 ms'])
    expect(readBriefly('Rise (cm)\tCost (EUR/GB)\n15\t3')).toEqual(['15 = 15 count:cm', '3 = 3 EUR/GB'])
  })
})
