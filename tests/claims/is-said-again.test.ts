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
    ['It sends 30 MB a second, which is 3.75 megabits a second.', 'conversion'],
    ['We lease 3,600 square feet (1,097 square meters).', 'conversion'],
    ['The bag holds 11 lb = 5 kg.', 'conversion'],
    ['That took 216 minutes, which is 2.16 hours.', 'conversion'],
    ['The trip takes 12,000 seconds; in other words, almost 4 hours.', 'conversion'],
    ['She does 12 knots, that is about 19 kilometres an hour.', 'conversion'],
    ['It ate $1,886.75 a month, or $18,867.50 a year.', 'period'],
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
    ['by a sum', 'They left 11,520 GB, or 115.2 TB.', 'sum'],
  ])('%s', (_, text, rule) => {
    expect(isAgain(text, rule)).toBe(false)
  })
})
