import { describe, expect, test } from 'vitest'
import { readBriefly } from './read-briefly.ts'

describe('what stands beside a number', () => {
  const cases: [string, string[]][] = [
    ['We run six Redis 6.2 nodes.', ['six = 6 count:node']],
    ['Buy 24 No. 10 screws.', ['24 = 24 count:screw']],
    ['It crosses the 32-GiB line.', ['32 = 32 GiB']],
    ['A club with 300 to 450 seats.', ['300 = 300 count:seat', '450 = 450 count:seat']],
    ['It takes one person four or five days.', ['one = 1 count:person', 'four = 4 day', 'five = 5 day']],
    ['The belt, run four times a year, held.', ['four = 4 count:time/year']],
    ['The stove 1,250, chimney 310.', ['1,250 = 1250 none', '310 = 310 none']],
    ['We shot it in one take, after nine takes.', ['one = 1 count:take', 'nine = 9 count:take']],
    ['All hundred and six chairs burned.', ['hundred and six = 106 count:chair']],
    ["It's five in the morning.", ['five = 18000 time-of-day']],
    ['Visits rose from 1.9 to 2.6; Redis 2.6 is old.', ['1.9 = 1.9 none', '2.6 = 2.6 none']],
    ['Shot at 1/250 s.', ['1/250 = 0.004 s']],
  ]
  test.each(cases)('does not hide it: "%s"', (text, expected) => expect(readBriefly(text)).toEqual(expected))
})

describe('a neighbour of another kind', () => {
  const cases: [string, string[]][] = [
    ['At 50% it was 6,400 and 17%.', ['50% = 50 percent', '6,400 = 6400 none', '17% = 17 percent']],
    ['From 4,200 we came down to 1,680, 40% less.', ['4,200 = 4200 none', '1,680 = 1680 none', '40% = 40 percent']],
    ['We planned five, and forty thousand dollars.', ['five = 5 none', 'forty thousand = 40000 USD']],
  ]
  test.each(cases)('does not lend its unit: "%s"', (text, expected) => expect(readBriefly(text)).toEqual(expected))

  test('lends it when it says the first again a little higher', () => {
    expect(readBriefly('They scan at 180, 190 percent.')).toEqual(['180 = 180 percent', '190 = 190 percent'])
    expect(readBriefly('From 1,000 to 1,200% in a year.')).toEqual(['1,000 = 1000 percent', '1,200% = 1200 percent'])
  })
})

describe('what is no amount', () => {
  const cases: [string, string[]][] = [
    ['Three firms asked, and one withdrew.', ['Three = 3 count:firm']],
    ['Two goats stayed, and one bit him.', ['Two = 2 count:goat']],
    ['It works from three point four on.', []],
    ['In between sits KIP five hundred, the move.', []],
    ['Berth 2 dates from the war.', []],
    ['Team 2 owns search.', []],
    ['See letter 25/3391 of the ministry.', []],
    ['Ring the office, or 112 at night.', []],
    ['"Which one would you pick?" – 2, both say.', []],
    ['Established 1890, it stands.', []],
    ['Open (0:00–1:30), clip 0:12, close (36:10–38:00).', []],
  ]
  test.each(cases)('is known by what stands around it: "%s"', (text, expected) =>
    expect(readBriefly(text)).toEqual(expected),
  )
})
