import { describe, expect, test } from 'vitest'
import { readBriefly } from './read-briefly.ts'

const amounts: Record<string, [string, string[]][]> = {
  'an amount between neighbours of other kinds': [
    ['A pass at 1,900 m, 42 € a head, 7 for the bus.', ['1,900 = 1900 count:m', '42 € = 42 EUR/head', '7 = 7 none']],
    ['Maps: $3 / 1,000, then $2 / 1,000.', ['$3 = 3 USD', '1,000 = 1000 none', '$2 = 2 USD', '1,000 = 1000 none']],
    [
      'Reads are eight cents per million reads, writes one fifteen per million writes.',
      ['eight = 8 cent', 'million = 1000000 count:read', 'one fifteen = 1.15 none', 'million = 1000000 count:write'],
    ],
    ['A crate of size 40 × 30 cm.', ['40 = 40 none', '30 = 30 count:cm']],
    ['Open 8 am–5 pm.', ['8 = 28800 time-of-day', '5 = 61200 time-of-day']],
  ],
  'work, which is no time': [
    ['It stores ninety kilowatt hours.', ['ninety = 90 count:hour']],
    ['That took six man days, or six days.', ['six = 6 count:day', 'six = 6 day']],
  ],
  'coins and marks of many countries': [
    ['It was £2 or 85p a kilo.', ['£2 = 2 GBP', '85 = 85 count:p/kilo']],
    ['Power is at 28 ct/kWh.', ['28 = 28 cent/kWh']],
    ['Lunch is 6,30 on Mondays.', ['6,30 = 6.3 none']],
    ['Nights count x1.5 here, on x86 too.', ['x1.5 = 1.5 multiplier']],
    ['You have 4 trys.', ['4 = 4 count:trys']],
  ],
  'a number behind a word that denies it or halves it': [
    ['The tolerance is plus or minus point oh four.', ['point oh four = 0.04 none']],
    ["A dozen isn't thirteen.", ['A dozen = 12 none', 'thirteen = 13 none']],
    ['They are the other forty-nine and a half.', ['forty-nine and a half = 49.5 none']],
    ['In the third year 1.5 per month.', ['1.5 = 1.5 none/month']],
    ['What did that one call cost?', ['one = 1 count:call']],
    ['The copy ran for 3h07m, then for 1h30m45s.', ['3 = 3 h', '07 = 7 min', '1 = 1 h', '30 = 30 min', '45 = 45 s']],
    ["It's four oh five, and we open at six.", ['four oh five = 14700 time-of-day', 'six = 6 none']],
    ['He came with a bag and a half.', ['a bag and a half = 1.5 count:bag']],
    [
      'We pay forty-two fifty for it, so nineteen eighty a month.',
      ['forty-two fifty = 42.5 none', 'nineteen eighty = 19.8 none/month'],
    ],
    ['Take half of the 40.', ['half = 0.5 none', '40 = 40 none']],
    ['My costs are eleven fifty, and I use one sixty-five.', ['eleven fifty = 1150 none', 'one sixty-five = 165 none']],
    [
      'It was 4/31 ms, then 10/20 ms, with 1/2 tsp.',
      ['4 = 4 ms', '31 = 31 ms', '10 = 10 ms', '20 = 20 ms', '1/2 = 0.5 count:tsp'],
    ],
    ['Replication factor 3, two books instead of one.', ['3 = 3 none', 'two = 2 count:book', 'one = 1 none']],
    ['Twelve plus forty. Two fifty.', ['Twelve = 12 none', 'forty = 40 none', 'Two fifty = 250 none']],
    ['It took 3,5 hours and cost 1,200.', ['3,5 = 3.5 h', '1,200 = 1200 none']],
  ],
}

const none: Record<string, string[]> = {
  'a code said or written': [
    'We saw it on ten dot nine dot zero dot one.',
    'Message ids 771200 to 771309 were lost.',
    "The code for the shed isn't 4471.",
    'It answered 503, then 504.',
    'Their number nine shoots.',
    'Take tram 14 to the fourth stop.',
    'Use program 2, not 6.',
    'A row with id=4471 failed.',
    'Park on level -3 by the two-by-four, tel. -118.',
    "It's exercise number nine c.",
    'Which version do you run? 9.2, as ever.',
    'Which room? 14. Not 15.',
    'She wears a factor 50 cream of dep. 4.',
    'The card says so (see 3).',
    'We run \uFFFC 2.4, and for that 2.1 is too old.',
    'Ferret Ltd., 22 Tannery, Leeds LS1 4AB.',
  ],
  'a part of the room': ["That's my half of the desk."],
}

describe.each(Object.entries(amounts))('%s', (_, cases) => {
  test.each(cases)('is read in "%s"', (text, expected) => expect(readBriefly(text)).toEqual(expected))
})

test.each([
  ['Copy it to folder 3.', []],
  ['Ask holder 12 about it.', []],
  ['Press a key or 3 to stop.', []],
  ['It takes a minute or 2.', ['2 = 2 min']],
  ['We were there two days and four hours a day.', ['two = 2 day', 'four = 4 h/day']],
  ['It runs four hours and ten minutes a year.', ['four = 4 h/year', 'ten = 10 min/year']],
  ['I paid five dollars three and four years ago.', ['five = 5 USD', 'three = 3 year', 'four = 4 year']],
  ['He cut the calf and half fell.', ['half = 0.5 none']],
])('in "%s" nothing is joined that only stands beside', (text, expected) => {
  expect(readBriefly(text)).toEqual(expected)
})

describe.each(Object.entries(none))('%s', (_, texts) => {
  test.each(texts)('is no amount in "%s"', (text) => expect(readBriefly(text)).toEqual([]))
})

describe('a table', () => {
  test('whose header ends in the sign of a unit gives it, but not a measure that is a bound', () => {
    expect(readBriefly('Engine\tp99 ms\tstalls over 9 ms\nA\t1.9\t4')).toEqual([
      '9 = 9 ms',
      '1.9 = 1.9 ms',
      '4 = 4 none',
    ])
  })

  test('whose header is so many by something counts them', () => {
    expect(readBriefly('Parser\tallocs/op\nA\t211')).toEqual(['211 = 211 count:alloc/op'])
  })

  test('has no label written in groups', () => {
    expect(readBriefly('Course\tClouds\nLevel\t200')).toEqual([])
    expect(readBriefly('Call\tNear\tFar\nRoute\t3,000\t5,000')).toEqual(['3,000 = 3000 none', '5,000 = 5000 none'])
  })

  test('whose header says a rate with blanks gives it to its cells', () => {
    expect(readBriefly('Plan\t€ / month\tms per hop\nBasic\t19.90\t4')).toEqual([
      '19.90 = 19.9 EUR/month',
      '4 = 4 ms/hop',
    ])
  })
})
