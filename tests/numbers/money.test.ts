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
