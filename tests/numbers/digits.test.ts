import { describe, expect, test } from 'vitest'
import { readBriefly } from './read-briefly.ts'

const written: [string, string][] = [
  ['1,875 items', '1,875 = 1875 count:item'],
  ['1,234,567 items', '1,234,567 = 1234567 count:item'],
  ['1,00,000 items', '1,00,000 = 100000 count:item'],
  ['12 500 users', '12 500 = 12500 count:user'],
  ['1_000_000 rows', '1_000_000 = 1000000 count:row'],
  ["1'000 rows", "1'000 = 1000 count:row"],
  ['.5 mg', '.5 = 0.5 count:mg'],
  ['$1,875', '$1,875 = 1875 USD'],
  ['$0.00065', '$0.00065 = 0.00065 USD'],
  ['$1.2bn', '$1.2bn = 1200000000 USD'],
  ['$5 million', '$5 million = 5000000 USD'],
  ['$3 M', '$3 M = 3000000 USD'],
  ['US$5', 'US$5 = 5 USD'],
  ['USD 5', '5 = 5 USD'],
  ['5 USD', '5 = 5 USD'],
  ['€20', '€20 = 20 EUR'],
  ['20 €', '20 € = 20 EUR'],
  ['£1,140', '£1,140 = 1140 GBP'],
  ['₹500', '₹500 = 500 INR'],
  ['CHF 12', '12 = 12 CHF'],
  ['25¢', '25¢ = 25 cent'],
  ['25K users', '25K = 25000 count:user'],
  ['10M rows', '10M = 10000000 count:row'],
  ['1.5 KB', '1.5 = 1.5 KB'],
  ['45ms', '45 = 45 ms'],
  ['5min', '5 = 5 min'],
  ['16GiB', '16 = 16 GiB'],
  ['99.99%', '99.99% = 99.99 percent'],
  ['99.99 %', '99.99 % = 99.99 percent'],
  ['7.5x faster', '7.5x = 7.5 multiplier'],
  ['3× faster', '3× = 3 multiplier'],
  ['10-fold', '10 = 10 multiplier'],
  ['100 Mbps', '100 = 100 Mbps'],
  ['10 Gbit/s', '10 = 10 Gbps'],
  ['100 megabits per second', '100 = 100 Mbps'],
  ['1.5 MB/s', '1.5 = 1.5 MB/s'],
  ['10:00:00.100', '10:00:00.100 = 36000.1 time-of-day'],
  ['04:40', '04:40 = 16800 time-of-day'],
  ['1e6 rows', '1e6 = 1000000 count:row'],
  ['1.5e-3 s', '1.5e-3 = 0.0015 s'],
  ['10^6 rows', '10^6 = 1000000 count:row'],
  ['10⁶ rows', '10⁶ = 1000000 count:row'],
  ['5×10^6 rows', '5×10^6 = 5000000 count:row'],
  ['2^10 rows', '2^10 = 1024 count:row'],
  ['1/3 of users', '1/3 = 0.333333333333333333333333 none'],
  ['2 1/2 hours', '2 1/2 = 2.5 h'],
  ['1½ hours', '1½ = 1.5 h'],
  ['½ cup', '½ = 0.5 count:cup'],
  ['a 5-GB file', '5 = 5 GB'],
  ['a 3-region setup', '3 = 3 count:region'],
  ['5+ years', '5 = 5 year'],
  ['~10ms', '10 = 10 ms'],
  ['t=50ms', '50 = 50 ms'],
  ['sub-100 ms', '100 = 100 ms'],
  ['23°C', '23 = 23 count:°C'],
]

describe('a number in digits', () => {
  for (const [text, expected] of written) {
    test(`"${text}"`, () => expect(readBriefly(`It is ${text}, they say.`)).toEqual([expected]))
  }

  test('may be below zero', () => {
    expect(readBriefly('It fell to -5 or −7 degrees.')).toEqual(['-5 = -5 count:degree', '−7 = -7 count:degree'])
    expect(readBriefly('A loss of -$5')).toEqual(['-$5 = -5 USD'])
  })

  test('has a decimal comma where the whole text is written so', () => {
    expect(readBriefly('Rent €1.184,60, power 1.000 kWh, water 1,5 %.')).toEqual([
      '€1.184,60 = 1184.6 EUR',
      '1.000 = 1000 count:kWh',
      '1,5 % = 1.5 percent',
    ])
    expect(readBriefly('Rent €1,184.60, power 1.000 kWh.')).toEqual(['€1,184.60 = 1184.6 EUR', '1.000 = 1 count:kWh'])
  })

  test('keeps every digit of a long decimal', () => {
    expect(readBriefly('It is 0.1234567890123456789012 s.')).toEqual([
      '0.1234567890123456789012 = 0.1234567890123456789012 s',
    ])
  })
})
