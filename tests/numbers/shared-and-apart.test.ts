import { describe, expect, test } from 'vitest'
import { readBriefly } from './read-briefly.ts'

describe('times of day are told from what is written or said like them', () => {
  test.each([
    [
      'Shops close at 18.30. Milk is sold at 1.20 and bread at 2.50.',
      ['18.30 = 66600 time-of-day', '1.20 = 1.2 none', '2.50 = 2.5 none'],
    ],
    ['The rate closed at 4.25 and opened at 4.50.', ['4.25 = 4.25 none', '4.50 = 4.5 none']],
    ['The gate opens at 9.30, and she slept until 7.15.', ['9.30 = 34200 time-of-day', '7.15 = 26100 time-of-day']],
    [
      'The meeting runs from 2.30 to 4.00, two and a half hours.',
      ['2.30 = 9000 time-of-day', '4.00 = 14400 time-of-day', 'two and a half = 2.5 h'],
    ],
    ['She is in from 2.30 to 4.00 in the afternoon.', ['2.30 = 52200 time-of-day', '4.00 = 57600 time-of-day']],
    ['The mark rose from 2.30 to 2.45.', ['2.30 = 2.3 none', '2.45 = 2.45 none']],
    ['The road runs from 2.30 to 4.00 km.', ['2.30 = 2.3 count:km', '4.00 = 4 count:km']],
    ['"When?" "Five twenty in the morning."', ['Five twenty = 19200 time-of-day']],
    [
      'Call at seven in the evening in London, two in the afternoon in New York.',
      ['seven = 68400 time-of-day', 'two = 50400 time-of-day'],
    ],
    ['I take two in the afternoon.', ['two = 2 none']],
    ['She ran at 4:09 per kilometre and was home at 9:40.', ['9:40 = 34800 time-of-day']],
  ])('%s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})

describe('parts are told from places in a row and from what lasts three months', () => {
  test.each([
    ['Not a third lock, just a third key.', []],
    ['Only a third came, and just a fifth paid.', ['a third = 0.333333333333333333333333 none', 'a fifth = 0.2 none']],
    ['The remaining third has to wait.', ['third = 0.333333333333333333333333 none']],
    ['The remaining third-party scripts went.', []],
    ['They grew in eleven quarters.', ['eleven = 11 count:quarter']],
    ['In one quarter? In three quarters of all cases.', ['one = 1 count:quarter', 'three quarters = 0.75 none']],
    ['It fell in the first quarter of the financial year.', []],
    ['One day and a half was lost.', ['One day and a half = 1.5 day']],
    ['It takes two hours and three quarters.', ['two hours and three quarters = 2.75 h']],
    ['He walked three miles and a quarter.', ['three miles and a quarter = 3.25 count:mile']],
    ['It took five plums and a third lemon.', ['five = 5 count:plum']],
    ['It took two days and half the crew.', ['two = 2 day', 'half = 0.5 none']],
  ])('%s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})

describe('what is shared, and what is not', () => {
  test.each([
    ['It went to 1% of them, then 10, then 50%.', ['1% = 1 percent', '10 = 10 percent', '50% = 50 percent']],
    ['It is $5 up to 10, then 40p per kilo.', ['$5 = 5 USD', '10 = 10 none', '40 = 40 count:p/kilo']],
    ['Use four eggs instead of two, and 400 g.', ['four = 4 count:egg', 'two = 2 none', '400 = 400 count:g']],
    [
      'With one mill, it costs one and a half, maybe two hours.',
      ['one = 1 count:mill', 'one and a half = 1.5 h', 'two = 2 h'],
    ],
    ['He took two twenty-five-kilo bags.', ['two = 2 count:bag', 'twenty-five = 25 count:kilo']],
    ['It has 90 calories a cup.', ['90 = 90 count:calorie/cup']],
  ])('%s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})

describe('what only has a number', () => {
  test.each([
    ['Notes. 1. Frost kills it. 2. Water it. 3. Wait.', []],
    ['We won 2. They won 1.', ['2 = 2 none', '1 = 1 none']],
    ["You're listening to Coast Radio on ninety-four point six.", []],
    ['She scored ninety-four point six.', ['ninety-four point six = 94.6 none']],
    ['Now turn it up to 9 and stir.', []],
    ['The queue grew up to 9 and stayed.', ['9 = 9 none']],
    ['It listens on port 6432, and if you leave 5432 open, beware.', []],
    ['We lose four one, and they beat us five two.', []],
    ['It is in the ten-Q.', []],
  ])('%s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})

describe('what a number is of shares its unit only where it may be a part of it', () => {
  test.each([
    ['He read 3 of 12 MB.', ['3 = 3 MB', '12 = 12 MB']],
    [
      'It takes 250 writes of 1 KB, or 125 of 2 KB.',
      ['250 = 250 count:write', '1 = 1 KB', '125 = 125 none', '2 = 2 KB'],
    ],
  ])('%s', (text, read) => expect(readBriefly(text)).toEqual(read))
})
