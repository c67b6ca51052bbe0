import { describe, expect, test } from 'vitest'
import { readNumbers } from '../../src/numbers/index.ts'
import { readBriefly } from './read-briefly.ts'

describe('a range', () => {
  test('is two mentions that share unit, rate and scale', () => {
    const cases: [string, string[]][] = [
      ['45 to 85 milliseconds', ['45 = 45 ms', '85 = 85 ms']],
      ['45-85ms', ['45 = 45 ms', '85 = 85 ms']],
      ['$5–8K/month', ['$5 = 5000 USD/month', '8K = 8000 USD/month']],
      ['five to eight thousand dollars a month', ['five = 5000 USD/month', 'eight thousand = 8000 USD/month']],
      [
        'two and a half to seven and a half times',
        ['two and a half = 2.5 multiplier', 'seven and a half = 7.5 multiplier'],
      ],
      ['between five and ten percent', ['five = 5 percent', 'ten = 10 percent']],
      ['between one hundred and two hundred ms', ['one hundred = 100 ms', 'two hundred = 200 ms']],
      ['between two and three hundred items', ['two = 200 count:item', 'three hundred = 300 count:item']],
      ['fifty to one thousand users', ['fifty = 50 count:user', 'one thousand = 1000 count:user']],
      ['0.5–1%', ['0.5 = 0.5 percent', '1% = 1 percent']],
      ['$5 to 8', ['$5 = 5 USD', '8 = 8 USD']],
      ['from 250ms to 45 ms', ['250 = 250 ms', '45 = 45 ms']],
      ['from 3 to 5 in the afternoon', ['3 = 54000 time-of-day', '5 = 61200 time-of-day']],
      ['open from 9 to 5 pm', ['9 = 32400 time-of-day', '5 = 61200 time-of-day']],
      ['9.5 to 5 pm', ['9.5 = 9.5 none', '5 = 61200 time-of-day']],
      ['half to two thirds of it', ['half = 0.5 none', 'two thirds = 0.666666666666666666666667 none']],
      ['twelve to fifteen hundred dollars', ['twelve = 1200 USD', 'fifteen hundred = 1500 USD']],
      ['fifty to five thousand users', ['fifty = 50 count:user', 'five thousand = 5000 count:user']],
      ['20 MB to 5 thousand', ['20 = 20 MB', '5 thousand = 5000 MB']],
      ['nine percent to 430 million', ['nine = 9 percent', '430 million = 430000000 none']],
      ['$1.5 to 2 million a year', ['$1.5 = 1500000 USD/year', '2 million = 2000000 USD/year']],
      ['three to four items a day each', ['three = 3 count:item/day', 'four = 4 count:item/day']],
      ['5 and 10 ms', ['5 = 5 ms', '10 = 10 ms']],
      ['10:00 to 12:00', ['10:00 = 36000 time-of-day', '12:00 = 43200 time-of-day']],
    ]
    for (const [text, expected] of cases) expect(readBriefly(text), text).toEqual(expected)
  })

  test('links its ends', () => {
    const [from, to] = readNumbers('between five and ten percent')
    expect([from?.role, from?.partner, to?.role, to?.partner]).toEqual(['from', 1, 'to', 0])
  })
})

describe('a comma', () => {
  const cases: [string, string[]][] = [
    ['RPO 0, and 60–70 ms more.', ['0 = 0 none', '60 = 60 ms', '70 = 70 ms']],
    ['It got 8.2 out of 10, 0.4 points more.', ['8.2 = 8.2 none', '10 = 10 none', '0.4 = 0.4 count:point']],
    ['Take two, three or four cups.', ['two = 2 count:cup', 'three = 3 count:cup', 'four = 4 count:cup']],
  ]

  for (const [text, expected] of cases)
    test(`parts what does not share a unit in "${text}"`, () => expect(readBriefly(text)).toEqual(expected))

  test('or an "and" joins the two parts of one time, which share their rate', () => {
    expect(readBriefly('It is down four hours and ten minutes a year.')).toEqual([
      'four = 4 h/year',
      'ten = 10 min/year',
    ])
    expect(readBriefly('We worked six hours and lost ten minutes a day.')).toEqual(['six = 6 h', 'ten = 10 min/day'])
  })
})

describe('a range in a longer text', () => {
  test('keeps its links when a score before it is left out', () => {
    const read = readNumbers('They led 3 to 5, then it took 45 to 85 ms and 5 GB.')
    expect(read.map(({ value, role, partner }) => [value, role, partner])).toEqual([
      ['45', 'from', 1],
      ['85', 'to', 0],
      ['5', undefined, -1],
    ])
  })

  test('has two ends: a third number goes on the list, not the range', () => {
    const read = readNumbers('1 to 2 to 3 ms')
    expect(read.map(({ unit, role, partner }) => [unit, role, partner])).toEqual([
      ['ms', 'from', 1],
      ['ms', 'to', 0],
      ['ms', undefined, -1],
    ])
  })

  test('states no decimals that a scale takes away', () => {
    const places = readNumbers('1.5 to 2 million').map(({ value, place }) => [value, place])
    expect(places).toEqual([
      ['1500000', 0],
      ['2000000', 0],
    ])
  })
})

describe('a falling range', () => {
  test('is one where "from" or a unit says so, and else a score', () => {
    expect(readBriefly('from ten to five')).toEqual(['ten = 10 none', 'five = 5 none'])
    expect(readBriefly('10 to 5 ms')).toEqual(['10 = 10 ms', '5 = 5 ms'])
    expect(readBriefly('0-255')).toEqual(['0 = 0 none', '255 = 255 none'])
    const kept = readNumbers('We lost 2-4 in 45 to 85 ms.')
    expect(kept.map(({ value, partner }) => [value, partner])).toEqual([
      ['45', 1],
      ['85', 0],
    ])
  })
})

describe('a list', () => {
  test('shares the unit that is said once', () => {
    const cases: [string, string[]][] = [
      ['5, 10 or 15 ms', ['5 = 5 ms', '10 = 10 ms', '15 = 15 ms']],
      ['ten, twenty and thirty percent', ['ten = 10 percent', 'twenty = 20 percent', 'thirty = 30 percent']],
      ['one, two and five times', ['one = 1 multiplier', 'two = 2 multiplier', 'five = 5 multiplier']],
      ['six out of eight regions', ['six = 6 count:region', 'eight = 8 count:region']],
      ['16 of 31 GiB', ['16 = 16 GiB', '31 = 31 GiB']],
      ['One in five users', ['One = 1 count:user', 'five = 5 count:user']],
    ]
    for (const [text, expected] of cases) expect(readBriefly(text), text).toEqual(expected)
  })

  test('is not made over a full stop or of things with units of their own', () => {
    expect(readBriefly('batches of ten, 2,100 orders/s')).toEqual(['ten = 10 none', '2,100 = 2100 count:order/s'])
    expect(readBriefly('1.02 billion, or 1.8 times that')).toEqual([
      '1.02 billion = 1020000000 none',
      '1.8 = 1.8 multiplier',
    ])
    expect(readBriefly('half, or 3 users')).toEqual(['half = 0.5 none', '3 = 3 count:user'])
    expect(readBriefly('a third or 40 users')).not.toContain('a third = 40 count:user')
    expect(readBriefly('at 10:00 or 5 GB')).toEqual(['10:00 = 36000 time-of-day', '5 = 5 GB'])
    expect(readBriefly('five, and a good while later 10 ms')).toEqual(['five = 5 none', '10 = 10 ms'])
    expect(readBriefly('It has 5. Ten ms later')).toEqual(['5 = 5 none', 'Ten = 10 ms'])
    expect(readBriefly('two replicas and ten GB')).toEqual(['two = 2 count:replica', 'ten = 10 GB'])
    expect(readBriefly('$5 million, 5-10%')).toEqual(['$5 million = 5000000 USD', '5 = 5 percent', '10% = 10 percent'])
  })
})

describe('a hedge', () => {
  const hedges: [string, string | undefined][] = [
    ['about five dollars', 'about'],
    ['roughly $5', 'about'],
    ['around a hundred dollars', 'about'],
    ['~$5', 'about'],
    ['five dollars or so', 'about'],
    ['nearly five dollars', 'nearly'],
    ['almost $5', 'nearly'],
    ['just under $5', 'nearly'],
    ['over $5', 'over'],
    ['more than $5', 'over'],
    ['at least $5', 'over'],
    ['> $5', 'over'],
    ['$25K+ of it', 'over'],
    ['twenty-plus dollars', 'over'],
    ['$5 or more', 'over'],
    ['under $5', 'under'],
    ['up to $5', 'under'],
    ['at most $5', 'under'],
    ['no more than $5', 'under'],
    ['< $5', 'under'],
    ['≤ $5', 'under'],
    ['$5 or less', 'under'],
    ['$5 maximum', 'under'],
    ['exactly $5', undefined],
    ['no less than $5', 'over'],
    ['some $5', 'about'],
    ['what adds up to $5', undefined],
    ['what comes up to $5', undefined],
    ['not quite $5', 'nearly'],
    ['a maximum of $5', 'under'],
    ['$5 give or take', 'about'],
    ['it is $5', undefined],
  ]
  for (const [text, hedge] of hedges) {
    test(`"${text}" is said with ${hedge ?? 'none'}`, () => {
      expect(readNumbers(`We pay ${text}.`).map((mention) => mention.hedge)).toEqual([hedge])
    })
  }
})
