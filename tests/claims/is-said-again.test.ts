import { describe, expect, test } from 'vitest'
import { readClaims } from '../../src/claims/index.ts'
import { isSaidAgain } from '../../src/claims/is-said-again.ts'
import { readNumbers } from '../../src/numbers/index.ts'
import { readDocument } from '../../src/text/index.ts'

/** Whether the last number of a text says the one before again in another unit, or for another period. */
function isAgain(text: string, rule: string): boolean {
  const document = readDocument(text, 'script')
  const { figures } = readClaims(document, readNumbers(document.text))
  const last = figures.length - 1
  return isSaidAgain({ rule: `arithmetic/${rule}`, figure: last, inputs: [last - 1] }, figures, document)
}

describe('an amount is said again', () => {
  test.each([
    ['They left 11,520 GB, or 115.2 TB.', 'conversion'],
    ['It lies at 324 m, or 1,630 ft, above the sea.', 'conversion'],
    ['It lies at 324 m or 1,630 ft above the sea.', 'conversion'],
    ['It sends 30 MB a second, which is 3.75 megabits a second.', 'conversion'],
    ['We lease 3,600 square feet (1,097 square meters).', 'conversion'],
    ['The bag holds 11 lb = 50 kg.', 'conversion'],
    ['The bag holds 50 lb (227 kg), and a spoon.', 'conversion'],
    ['Winds reached 74 mph, or 46 knots, by midnight.', 'conversion'],
    ['That took 216 minutes, which is 2.16 hours.', 'conversion'],
    ['The trip takes 12,000 seconds; in other words, almost 4 hours.', 'conversion'],
    ['She does 12 knots, that is about 19 kilometres an hour.', 'conversion'],
    ['It ate $1,886.75 a month, or $18,867.50 a year.', 'period'],
    ['It saves $429.30 a month or $22,323.60 a year.', 'period'],
    ['It saves $7,681 a year, or $256.02 a month.', 'period'],
    ['The pump moves 16 litres a second, that is 57,600 litres an hour.', 'period'],
    ['The rent is 900 euros a month, which makes 10,800 euros a year.', 'period'],
  ])('%s', (text, rule) => {
    expect(isAgain(text, rule)).toBe(true)
  })
})

describe('and is not', () => {
  test.each([
    ['where two prices are offered', 'It costs $9 a month or $90 a year.', 'period'],
    ['where it may be either of two times', 'Leave it for 30 minutes, or 2 hours in winter.', 'conversion'],
    ['where days may be those of work', 'The job takes 40 days, which is 300 hours.', 'conversion'],
    ['where it is one of several factors', 'We need 4 times 30 minutes, which is 2 hours.', 'conversion'],
    ['where each of several is meant', 'Three of us at $20 a month, or $7,200 a year.', 'period'],
    ['where the next number goes on', 'It takes 90 minutes, that is 1 hour plus 30.', 'conversion'],
    ['where its sentence ended', 'They left 11,520 GB. That is 115.2 TB.', 'conversion'],
    ['where other words stand between', 'They left 11,520 GB in a store of 115.2 TB.', 'conversion'],
    ['where things differ', 'The van weighs 2 tonnes, which is 6 metres.', 'conversion'],
    ['where one is for something else', 'It is 5 kg a head, or 500 grams a day.', 'conversion'],
    ['where no period is said', 'She earned 900 euros, which is 75 euros a month.', 'period'],
    ['where it is the same period', 'He pays 900 euros a month, that is 90 euros a month.', 'period'],
    ['where two prices end as offers do', 'It is $119.99 a month or $1,199.99 a year.', 'period'],
    ['where a price stands in brackets', 'It is $9.99 a month ($99.99 a year).', 'period'],
    ['where a day may have the hours of work', 'He earns $30 an hour, which is $240 a day.', 'period'],
    ['where a week may have the days of work', 'Lunch is $12 a day, which makes $60 a week.', 'period'],
    ['where a year may have the weeks of terms', 'It costs $40 a week, that is $1,600 a year.', 'period'],
    ['where a week may be one of work', 'The job takes 2 weeks, which is 10 days.', 'conversion'],
    ['where it may be either of two sizes', 'It comes in bags of 500 g or 1 kg.', 'conversion'],
    ['where one is so much more than the other', 'Now 2 km is 500 m further than before.', 'conversion'],
    ['where one is too long by the other', 'A film of 2 hours is 30 minutes too long.', 'conversion'],
    ['where one was off by the other', 'The wall is 3 m, which was 10 cm off.', 'conversion'],
    ['where one is over a limit by the other', 'It weighs 5 kg, which is 500 g over the limit.', 'conversion'],
    ['where each of several has it', 'It is 1,200 euros a month, that is 4,800 euros a year each.', 'period'],
    ['where more stands in the brackets', 'Use 200 g (1 kg for a party).', 'conversion'],
    ['where one has two parts', 'The baby weighed 7 lb 4 oz (3.3 kg).', 'conversion'],
    ['where a recipe rounds', 'Add 8 oz (250 g) of nuts.', 'conversion'],
    ['by a sum', 'They left 11,520 GB, or 115.2 TB.', 'sum'],
  ])('%s', (_, text, rule) => {
    expect(isAgain(text, rule)).toBe(false)
  })
})

test('nor where the outcome has two parts', () => {
  const document = readDocument('The parcel weighs 2.2 kg (4 lb 14 oz).', 'script')
  const { figures } = readClaims(document, readNumbers(document.text))
  expect(figures).toHaveLength(3)
  expect(isSaidAgain({ rule: 'arithmetic/conversion', figure: 1, inputs: [0] }, figures, document)).toBe(false)
})
