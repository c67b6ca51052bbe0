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

describe('labels that go on or stop', () => {
  const cases: [string, string[]][] = [
    ['It is on slide nine. No, ten.', []],
    ['We had nine goats. No, ten.', ['nine = 9 count:goat', 'ten = 10 none']],
    ['Bring them to gate 4, ten at a time.', ['ten = 10 none']],
    ['We lost 11 in 2024 and 4 in 2025.', ['11 = 11 none', '4 = 4 none']],
    ['The winters of 1946 and 47 were hard.', []],
    ['Rooms 4 (library), 5 (lab) and 6 are open.', []],
    ['In 2024 (a bad year), 40 failed.', ['40 = 40 none']],
    ['Posts 4, 5 and 11–12 are empty.', []],
    ['Teams of 4 and 5 are fine.', ['4 = 4 none', '5 = 5 none']],
    ['Lines 40–52 repeat rules 9–12.', []],
    ['It came in batches 10–20 MB large.', ['10 = 10 MB', '20 = 20 MB']],
    ['Call phone 5550 1764.', []],
    ['Known errors: 4031 (role), 4032 (quota).', []],
    ['Known errors: 12.', ['12 = 12 none']],
    ['The pump in shed 2 also serves the line of shed 1.', []],
    ['We shed 2 kilos.', ['2 = 2 count:kilo']],
  ]
  for (const [text, expected] of cases) test(`are told in "${text}"`, () => expect(readBriefly(text)).toEqual(expected))
})

describe('counts that something describes or repeats', () => {
  const cases: [string, string[]][] = [
    ['That is fifty 5-litre bottles.', ['fifty = 50 count:bottle', '5 = 5 count:litre']],
    ['He paid with three $20 notes.', ['three = 3 count:note', '$20 = 20 USD']],
    ['We bought two H100 GPUs for 12 US states.', ['two = 2 count:GPU', '12 = 12 count:state']],
    ['At five 50 men came.', ['five = 5 none', '50 = 50 count:man']],
    ['It lasts five (5) years.', ['five = 5 year', '5 = 5 year']],
    ['He asked two (3 on Sundays).', ['two = 2 none', '3 = 3 none']],
    ['I know one such farm.', ['one = 1 count:farm']],
    ['That one hurt. That one flaw cost us.', ['one = 1 count:flaw']],
    ['It fell from 2 million down to 700 thousand dollars.', ['2 million = 2000000 USD', '700 thousand = 700000 USD']],
    ['Sold 600 at £1.15 and 50 at £0.95.', ['600 = 600 none', '£1.15 = 1.15 GBP', '50 = 50 none', '£0.95 = 0.95 GBP']],
  ]
  for (const [text, expected] of cases) test(`are read in "${text}"`, () => expect(readBriefly(text)).toEqual(expected))
})
