import { describe, expect, test } from 'vitest'
import { readBriefly } from './read-briefly.ts'

const phrases: [string, string][] = [
  ['eighteen hundred seventy-five', '1875'],
  ['twenty-four hundred', '2400'],
  ['forty-five hundred thirty', '4530'],
  ['two thousand one', '2001'],
  ['two thousand and one', '2001'],
  ['a hundred twenty', '120'],
  ['one hundred and twelve', '112'],
  ['one and a half thousand', '1500'],
  ['half a million', '500000'],
  ['a quarter of a million', '250000'],
  ['three quarters of a million', '750000'],
  ['a dozen', '12'],
  ['two dozen', '24'],
  ['half a dozen', '6'],
  ['two and a half', '2.5'],
  ['two and three quarters', '2.75'],
  ['two-and-a-half', '2.5'],
  ['ninety-nine point nine nine', '99.99'],
  ['seven-point-five', '7.5'],
  ['point zero zero zero sixty-five', '0.00065'],
  ['point zero zero zero one three', '0.00013'],
  ['zero point zero two', '0.02'],
  ['nought point five', '0.5'],
  ['one point oh five', '1.05'],
  ['one-point-two million', '1200000'],
  ['one million, two hundred thousand', '1200000'],
  ['three million four hundred and five thousand six hundred and seven', '3405607'],
  ['Seven. Point. Five', '7.5'],
  ['Two. Hundred. Forty', '240'],
  ['Seven... point... five', '7.5'],
  ['SIX HUNDRED', '600'],
  ['one hundred and two thousand', '102000'],
  ['a million and a half', '1500000'],
  ['five hundred thousand', '500000'],
  ['twelve hundred and fifty', '1250'],
  ['one fifty', '150'],
  ['fifty', '50'],
  ['nine hundred ninety-nine quadrillion', '999000000000000000'],
]

describe('a number in words', () => {
  for (const [phrase, value] of phrases) {
    test(`"${phrase}" is ${value}`, () => {
      expect(readBriefly(`${phrase} dollars`)).toEqual([`${phrase} = ${value} USD`])
    })
  }

  test('may be broken by a line end', () => {
    expect(readBriefly('it costs one hundred\ntwenty dollars')).toEqual(['one hundred\ntwenty = 120 USD'])
  })

  test('is not joined over a sentence, a list or a heading', () => {
    expect(readBriefly('They had five. Hundred Acre Wood is far.')).toEqual(['five = 5 none'])
    expect(readBriefly('One thousand, two thousand, three thousand dollars')).toHaveLength(3)
    expect(readBriefly('from one hundred\n\nTwenty of them')).toEqual(['one hundred = 100 none', 'Twenty = 20 none'])
  })

  test('can be a clock time said digit by digit', () => {
    expect(readBriefly('at ten zero zero zero point one zero zero seconds')).toEqual([
      'ten zero zero zero point one zero zero = 36000.1 time-of-day',
    ])
    expect(readBriefly('at nine oh five')).toEqual(['nine oh five = 32700 time-of-day'])
    expect(readBriefly('at ten thirty')).toEqual(['ten thirty = 37800 time-of-day'])
    expect(readBriefly("at seven o'clock")).toEqual(['seven = 25200 time-of-day'])
    expect(readBriefly('the two AM pages, 5 pm, 12 am, 5:30 p.m.')).toEqual([
      'two = 7200 time-of-day',
      '5 = 61200 time-of-day',
      '12 = 0 time-of-day',
      '5:30 = 63000 time-of-day',
    ])
  })

  test.each([
    ['They met at ten to nine.', ['ten to nine = 31800 time-of-day']],
    ['They met at five to ten in the evening.', ['five to ten = 78900 time-of-day']],
    ['Twenty-five to three, and nobody came.', ['Twenty-five to three = 9300 time-of-day']],
    ['It was twenty to eight.', ['twenty to eight = 27600 time-of-day']],
    ['It fell from ten to nine.', ['ten = 10 none', 'nine = 9 none']],
    ['It is sold at ten to nine dollars.', ['ten = 10 USD', 'nine = 9 USD']],
    ['The odds stood at ten to one.', []],
    ['They go in at five to ten.', ['five = 5 none', 'ten = 10 none']],
  ])('%s has a time before the hour only where it can be nothing else', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })

  test('can be a clock time past or to the hour', () => {
    expect(readBriefly('ten past four, quarter past seven, half past six, quarter to seven')).toEqual([
      'ten past four = 15000 time-of-day',
      'quarter past seven = 26100 time-of-day',
      'half past six = 23400 time-of-day',
      'quarter to seven = 24300 time-of-day',
    ])
  })

  test('may be below zero, unless something is subtracted', () => {
    expect(readBriefly('It fell to minus five degrees.')).toEqual(['minus five = -5 count:degree'])
    expect(readBriefly('Ten minus five is five.')).toEqual(['Ten = 10 none', 'five = 5 none', 'five = 5 none'])
  })

  test('can be a share of something', () => {
    expect(readBriefly('half the fleet, a third of users, two thirds of it, three quarters')).toEqual([
      'half = 0.5 none',
      'a third = 0.333333333333333333333333 none',
      'two thirds = 0.666666666666666666666667 none',
      'three quarters = 0.75 none',
    ])
    expect(readBriefly('half an hour, a quarter of a second, half a percent, half a loaf')).toEqual([
      'half = 0.5 h',
      'a quarter = 0.25 s',
      'half = 0.5 percent',
      'half = 0.5 count:loaf',
    ])
    expect(readBriefly('an hour and a half, two hours and a half, one and a half hours')).toEqual([
      'an hour and a half = 1.5 h',
      'two hours and a half = 2.5 h',
      'one and a half = 1.5 h',
    ])
    expect(readBriefly('It was cut by a quarter.')).toEqual(['a quarter = 0.25 none'])
  })
})
