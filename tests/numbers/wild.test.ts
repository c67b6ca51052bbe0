import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/text/index.ts'
import { readBriefly } from './read-briefly.ts'

describe('texts as they are met in the wild', () => {
  const cases: [string, string[]][] = [
    ['Calls are $0.40 per additional 2,000.', ['$0.40 = 0.4 USD', '2,000 = 2000 none']],
    ['Twelve thousand of those a second.', ['Twelve thousand = 12000 none/s']],
    ['Divide by 1700 and round up.', ['1700 = 1700 none']],
    ['They have 3 appendices.', ['3 = 3 count:appendix']],
    ['The first 300,000 GB-s are free.', ['300,000 = 300000 count:GB-s']],
    ['That is eleven 9s, not 4 9s.', ['eleven = 11 count:9', '4 = 4 count:9']],
    ['So three x. Or four x faster.', ['three = 3 multiplier', 'four = 4 multiplier']],
    ['A limit of 250m CPU.', ['250 = 250 count:m']],
    ['Set maxUnavailable 2 for the roll.', ['2 = 2 none']],
    ['Our mood: comfort 3.8/5.', ['3.8 = 3.8 none', '5 = 5 none']],
    ['It sits at point nine.', ['point nine = 0.9 none']],
    ['A value of 0 disables it.', ['0 = 0 none']],
    ['He signed for 4 years/$36M.', ['4 = 4 year', '$36M = 36000000 USD']],
    ['With TTL 90 her GPA 3.7 fell.', ['90 = 90 none', '3.7 = 3.7 none']],
    ['Two quarters later, three quarters were done.', ['Two = 2 count:quarter', 'three quarters = 0.75 none']],
    ['I would say eighty, eighty-five percent.', ['eighty = 80 percent', 'eighty-five = 85 percent']],
    ['Opened by 39%, down from 47.', ['39% = 39 percent', '47 = 47 percent']],
    ['That is five dollars forty-one and a half cents.', ['five dollars forty-one and a half = 5.415 USD']],
    ['A third, a hundred twenty.', ['A third = 0.333333333333333333333333 none', 'a hundred twenty = 120 none']],
    ['The big one holds 96, the small one 24.', ['96 = 96 none', '24 = 24 none']],
    ['So three grand plus seventy.', ['three grand = 3000 USD', 'seventy = 70 none']],
    ['It ran for 1 h 52 m.', ['1 = 1 h', '52 = 52 min']],
    ['At $2.38, and over 20 billion $1.51.', ['$2.38 = 2.38 USD', '20 billion = 20000000000 none', '$1.51 = 1.51 USD']],
    ['It has 120 mg/5 mL.', ['120 = 120 count:mg', '5 = 5 count:mL']],
    ['Rated 2412 v 2388.', ['2412 = 2412 none', '2388 = 2388 none']],
    ['A half-gig message.', ['A half = 0.5 GB']],
    ['From 3.2 Tb/s to 100 MBps.', ['3.2 = 3.2 count:Tb/s', '100 = 100 MB/s']],
    ['Rs 50,000 or ₹50 lakh.', ['50,000 = 50000 INR', '₹50 lakh = 5000000 INR']],
    ['A town of 1,2 million.', ['1,2 million = 1200000 none']],
    ['Guests came 30ish, 20 tops.', ['30 = 30 none', '20 = 20 none']],
    ['A 5 A fuse on 12 V. 3 A is the norm.', ['5 = 5 count:A', '12 = 12 count:V', '3 = 3 count:A']],
    [
      'We take 730 - 30 = 700 and 1 − 0.9.',
      ['730 = 730 none', '30 = 30 none', '700 = 700 none', '1 = 1 none', '0.9 = 0.9 none'],
    ],
    ['It is one strongly consistent read per second.', ['one = 1 count:read/s']],
    ['It is thirty one way, sixty both ways.', ['thirty = 30 none', 'sixty = 60 none']],
    ['Headcount 14 → 17.', ['14 = 14 none', '17 = 17 none']],
    ['Let at 24 €/m² a year.', ['24 € = 24 EUR/m²']],
    [
      'One page in thirty, two windows out of five.',
      ['One = 1 count:page', 'thirty = 30 count:page', 'two = 2 count:window', 'five = 5 count:window'],
    ],
    ['To the power of fifty. Point six six.', ['fifty = 50 none', 'Point six six = 0.66 none']],
    ['It broke at seven minutes past nine.', ['seven minutes past nine = 32820 time-of-day']],
    ['At two o five the bell rang.', ['two o five = 7500 time-of-day']],
    ['Begin at ten to four in the afternoon.', ['ten to four = 57000 time-of-day']],
    ['She is one metre eighty-four tall.', ['one metre eighty-four = 1.84 count:metre']],
    ['The clock runs forty seconds slow a week.', ['forty = 40 s/week']],
    ['We wait, as a rule 2–5 seconds.', ['2 = 2 s', '5 = 5 s']],
    ['It is 24k, so 2k a month.', ['24k = 24000 none', '2k = 2000 none/month']],
    [
      'One ran, 1 moved to Peru, 149 became 226, and three per cent went.',
      ['1 = 1 none', '149 = 149 none', '226 = 226 none', 'three = 3 percent'],
    ],
    ['There are at least 31.', ['31 = 31 none']],
    ['Three eighty and two twenty.', ['Three eighty = 380 none', 'two twenty = 220 none']],
    ['Thirty-one fifty-four divided by two.', ['Thirty-one fifty-four = 3154 none', 'two = 2 none']],
    ['That is sixteen fifty, divided by three.', ['sixteen fifty = 1650 none', 'three = 3 none']],
    ['Of whom 212 left; capacity 600, retention 7 d.', ['212 = 212 none', '600 = 600 none', '7 = 7 day']],
    ['We set min.insync.replicas 2.', ['2 = 2 none']],
    ['That is sixteen seventeen deploys.', ['sixteen = 16 count:deploy', 'seventeen = 17 count:deploy']],
    ['If lag > 5k for 10m, page.', ['5k = 5000 none', '10 = 10 min']],
    ['Scale 3→6 now (target 60).', ['3 = 3 none', '6 = 6 none', '60 = 60 none']],
    ['Windows of 10/20/30 ms.', ['10 = 10 ms', '20 = 20 ms', '30 = 30 ms']],
    ['Disks of 50/100 GB, 1/2 tsp.', ['50 = 50 GB', '100 = 100 GB', '1/2 = 0.5 count:tsp']],
  ]
  test.each(cases)('%s', (text, expected) => {
    expect(readBriefly(text)).toEqual(expected)
  })
})

describe('amounts said as pairs', () => {
  const cases: [string, string[]][] = [
    [
      'That is two forty-one a month. So two forty-one.',
      ['two forty-one = 241 none/month', 'two forty-one = 241 none'],
    ],
    ['Beers at six fifty each.', ['six fifty = 6.5 none']],
    ['It is seven twenty an hour.', ['seven twenty = 7.2 none/h']],
    ['We met at six fifty.', ['six fifty = 24600 time-of-day']],
    [
      'At one eighty-seven and a half per million.',
      ['one eighty-seven and a half = 187.5 none', 'million = 1000000 none'],
    ],
    ['Half of the 90 they sold came back.', ['Half = 0.5 none', '90 = 90 none']],
    ['Lunch was at half one, for us.', ['half one = 5400 time-of-day']],
  ]
  test.each(cases)('%s', (text, expected) => {
    expect(readBriefly(text)).toEqual(expected)
  })
})

describe('what a line says of a number before it', () => {
  test('a unit and a rate in brackets hold for all behind the colon', () => {
    expect(readBriefly('Speed (MB/s): 120, 140')).toEqual(['120 = 120 MB/s', '140 = 140 MB/s'])
  })

  test('a version and a port are no amounts', () => {
    expect(readBriefly('\nNode version: 20.11\nLocal port: 88')).toEqual([])
  })

  test('a header that is a rate counts what stands before it', () => {
    const { text } = readDocument('| Plan | Requests/s |\n| --- | --- |\n| Pro | 250 |\n', 'markdown')
    expect(readBriefly(text)).toEqual(['250 = 250 count:Request/s'])
  })

  test('a letter is a name and no unit, a word may be one', () => {
    expect(readBriefly('x = 90')).toEqual(['90 = 90 none'])
    expect(readBriefly('\nVersion: 3.2\nEuros: 4')).toEqual(['4 = 4 EUR'])
  })

  test('a time that is itself an amount is no unit', () => {
    expect(readBriefly('Late by fifteen minutes: three.')).toEqual(['fifteen = 15 min', 'three = 3 none'])
  })
})

describe('decimals with a comma', () => {
  test('hold for the whole text where it writes nothing else', () => {
    expect(readBriefly('It is €1.000,50 and 2,5 km.')).toEqual(['€1.000,50 = 1000.5 EUR', '2,5 = 2.5 count:km'])
  })

  test('do not make a grouped number of what has one or two digits behind a point', () => {
    expect(readBriefly('It is €1.000,50 and 3.2 million.')).toEqual([
      '€1.000,50 = 1000.5 EUR',
      '3.2 million = 3200000 none',
    ])
  })

  test('are read one by one where most numbers have points', () => {
    expect(readBriefly('Of 11,800 mails 0,5 % and of 12,400 some 13,37 of them.')).toEqual([
      '11,800 = 11800 count:mail',
      '0,5 % = 0.5 percent',
      '12,400 = 12400 none',
      '13,37 = 13.37 none',
    ])
  })
})

describe('what only looks like an amount', () => {
  const cases: [string, string[]][] = [
    ['It was a 4-for-4 night.', []],
    ['Dilute 1:10 before use.', []],
    ['It returns 404 instead of 400 when unknown, and 429 after 60 calls.', ['60 = 60 count:call']],
    ['Okay, one — the writes. Two — their size.', []],
    ['Take the 2 or the 7 to the sea.', []],
    ['Down to room six sixty-six.', []],
    ['It runs on node.js 20.', []],
    ['In sixteen seventeen he died.', []],
    ['The card is 4111 1111 1111 1111, phone 5550 1764.', []],
    ['Live at BS1 6TJ with Python ≥ 2.0 and k8s 1.29.', []],
    ['It drew, twenty-two all, on the ninety-nine point five percentile.', []],
    ['Turn it to two, on a dial that goes to nine.', []],
    ['Valid 12/30; the beam is from 1487, they say.', []],
    ['It must say 200. When it says 502, wait.', []],
    ['By evening 12, on evenings 6 and 10.', []],
    ['\n(02:50)\n', []],
    ['1 What this is\n\nText.\n\n2 The evenings\n\nMore.', []],
    ['After the third zero it stops.', []],
    ['A few 503s, and songs of the ’60s.', []],
    ['Since 3.8.1 you need more; 3.9 is out.', []],
  ]
  test.each(cases)('%s', (text, expected) => {
    expect(readBriefly(text)).toEqual(expected)
  })
})
