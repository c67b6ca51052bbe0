import { describe, expect, test } from 'vitest'
import { readBriefly } from './read-briefly.ts'

describe('the unit of a number', () => {
  test('is a code for time, data, money and rates of bits', () => {
    expect(readBriefly('two seconds, five minutes, three GB, ten gibibytes, two cents, five euros')).toEqual([
      'two = 2 s',
      'five = 5 min',
      'three = 3 GB',
      'ten = 10 GiB',
      'two = 2 cent',
      'five = 5 EUR',
    ])
    expect(readBriefly('ten bits per second')).toEqual(['ten = 10 bps'])
  })

  test('is a count with the singular noun for everything else', () => {
    const cases: [string, string][] = [
      ['forty people', 'forty = 40 count:person'],
      ['five thousand Read Capacity Units', 'five thousand = 5000 count:Unit'],
      ['eleven thousand failed logins', 'eleven thousand = 11000 count:login'],
      ['one very expensive dog', 'one = 1 count:dog'],
      ['three half-lives', 'three = 3 count:half-life'],
      ['a twelve kilo beagle', 'twelve = 12 count:kilo'],
      ['500 IOPS', '500 = 500 count:IOPS'],
      ['zero downtime', 'zero = 0 count:downtime'],
      ['four of those nodes', 'four = 4 count:node'],
      ['six boxes', 'six = 6 count:box'],
      ['six bodies', 'six = 6 count:body'],
      ['three hundred horsemen', 'three hundred = 300 count:horseman'],
      ['five hundred ECPUs', 'five hundred = 500 count:ECPU'],
      ['two WCU-hours', 'two = 2 count:WCU-hour'],
      ['forty gigabyte-hours', 'forty = 40 count:gigabyte-hour'],
      ['ten pounds of flour', 'ten = 10 count:pound'],
      ['five nines', 'five = 5 count:nine'],
      ['five percentage points', 'five = 5 count:point'],
      ['23 grandchildren', '23 = 23 count:grandchild'],
      ['3 kilos', '3 = 3 count:kilo'],
      ['twelve Swiss francs', 'twelve = 12 CHF'],
      ['1\u00a0000\u202fusers', '1\u00a0000 = 1000 count:user'],
      ['ten\r\nusers', 'ten = 10 count:user'],
      ['three times a day', 'three = 3 count:time/day'],
    ]
    for (const [text, expected] of cases) expect(readBriefly(text)).toEqual([expected])
  })

  test('may be said before the number', () => {
    expect(readBriefly('Price in euros: forty-one')).toEqual(['forty-one = 41 EUR'])
    expect(readBriefly('Latency (ms): 45')).toEqual(['45 = 45 ms'])
    expect(readBriefly('EUR 41')).toEqual(['41 = 41 EUR'])
  })

  test('is none for a bare number', () => {
    expect(readBriefly('The answer is 42. It scored 95.')).toEqual(['42 = 42 none', '95 = 95 none'])
  })

  test('may stand after a full stop in staccato', () => {
    expect(readBriefly('Three. Hours. We lost sixty. Thousand. Dollars.')).toEqual([
      'Three = 3 h',
      'sixty. Thousand = 60000 USD',
    ])
  })

  test('holds money with its cents', () => {
    expect(readBriefly('three dollars fifty, please')).toEqual(['three dollars fifty = 3.5 USD'])
    expect(readBriefly('three dollars and fifty cents')).toEqual(['three dollars and fifty = 3.5 USD'])
    expect(readBriefly('5 dollars and 30 cents')).toEqual(['5 dollars and 30 = 5.3 USD'])
    expect(readBriefly('ten dollars and five people')).toEqual(['ten = 10 USD', 'five = 5 count:person'])
    expect(readBriefly('five grand')).toEqual(['five grand = 5000 USD'])
  })
})

describe('the rate of a number', () => {
  test('is a unit code or the noun said', () => {
    const cases: [string, string][] = [
      ['$21,025/month', '$21,025 = 21025 USD/month'],
      ['five dollars per WCU-hour', 'five = 5 USD/WCU-hour'],
      ['twenty dollars a month', 'twenty = 20 USD/month'],
      ['$25K+ monthly', '$25K = 25000 USD/month'],
      ['one thousand items per second', 'one thousand = 1000 count:item/s'],
      ['500 requests/sec', '500 = 500 count:request/s'],
      ['fifty cents a loaf', 'fifty = 50 cent/loaf'],
      ['four shillings a ton', 'four = 4 count:shilling/ton'],
      ['£255 more a month', '£255 = 255 GBP/month'],
      ['$5 per active user', '$5 = 5 USD/user'],
      ['$5 per annum', '$5 = 5 USD/year'],
      ['$5 p.a.', '$5 = 5 USD/year'],
      ['$5 annually', '$5 = 5 USD/year'],
      ['21,000 per square kilometre', '21,000 = 21000 none/kilometre'],
      ['5 MB/s', '5 = 5 MB/s'],
      ['five percent per cent', 'five = 5 percent'],
      ['five daily flights', 'five = 5 count:flight'],
      ['$5 monthly fee', '$5 = 5 USD/month'],
      ['five users each week', 'five = 5 count:user/week'],
      ['forty drops every minute', 'forty = 40 count:drop/min'],
      ['$10/GB', '$10 = 10 USD/GB'],
    ]
    for (const [text, expected] of cases) expect(readBriefly(text)).toEqual([expected])
  })

  test('is not made of an article before something else', () => {
    expect(readBriefly('We gave five people a chance.')).toEqual(['five = 5 count:person'])
  })
})
