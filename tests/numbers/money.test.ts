import { describe, expect, test } from 'vitest'
import { readBriefly } from './read-briefly.ts'

describe('money', () => {
  const cases: [string, string[]][] = [
    ['A coffee was 650 forints, a bus 5 lei.', ['650 = 650 HUF', '5 = 5 RON']],
    ['It cost 40 złoty, then 300 kronor.', ['40 = 40 PLN', '300 = 300 SEK']],
    ['The prize was 50,000 won.', ['50,000 = 50000 KRW']],
    ['In 1790 he paid 300 francs in Paris.', ['300 = 300 count:franc']],
    ['We sent 300 francs.', ['300 = 300 CHF']],
    ['The French sent 300 Swiss francs.', ['300 = 300 CHF']],
    ['She pays CHF 300.', ['300 = 300 CHF']],
  ]
  for (const [text, expected] of cases)
    test(`of many countries is read in ${JSON.stringify(text)}`, () => expect(readBriefly(text)).toEqual(expected))
})

describe('cents below ten', () => {
  const cases: [string, string[]][] = [
    ['Parking costs two euros nine an hour.', ['two euros nine = 2.09 EUR/h']],
    ['That is one dollar seven plus four dollars two.', ['one dollar seven = 1.07 USD', 'four dollars two = 4.02 USD']],
    [
      'It is two times two dollars eight times seven hundred.',
      ['two = 2 none', 'two dollars eight = 2.08 USD', 'seven hundred = 700 none'],
    ],
    ['Diesel was a dollar nine a litre.', ['a dollar nine = 1.09 USD/litre']],
    ['She had four dollars three days ago.', ['four = 4 USD', 'three = 3 day']],
    ['For ten dollars two and a half hours.', ['ten = 10 USD', 'two and a half = 2.5 h']],
  ]

  for (const [text, expected] of cases) test(`are read in "${text}"`, () => expect(readBriefly(text)).toEqual(expected))
})

describe('pounds', () => {
  const cases: [string, string[]][] = [
    ['The parcel weighs sixteen pounds.', ['sixteen = 16 count:pound']],
    ['It is 9 kilos, or about twenty pounds.', ['9 = 9 count:kilo', 'twenty = 20 count:pound']],
    [
      'Ten dollars buy 20 pounds of ice. You want a hundred pounds.',
      ['Ten = 10 USD', '20 = 20 count:pound', 'a hundred = 100 count:pound'],
    ],
    ['It is 9 kilos and costs twenty pounds.', ['9 = 9 count:kilo', 'twenty = 20 GBP']],
    ['A pie is six dollars there, two pounds here.', ['six = 6 USD', 'two = 2 GBP']],
    ['weighs £5', ['£5 = 5 GBP']],
  ]
  for (const [text, expected] of cases)
    test(`are money or weight in ${JSON.stringify(text)}`, () => expect(readBriefly(text)).toEqual(expected))
})
