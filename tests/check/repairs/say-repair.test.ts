import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sayRepair } from '../../../src/check/repairs/say-repair.ts'
import { readClaims } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

function say(text: string, exact: string): string {
  const document = readDocument(text, 'script')
  const [mention] = readNumbers(document.text)
  return mention ? sayRepair(document, mention, exact).text : ''
}

describe('a time in two units is said again in both', () => {
  test.each([
    ['It runs one hour and 25 minutes.', '95', 'one hour and 35 minutes'],
    ['It runs 1 hour and 40 minutes.', '130', '2 hours and 10 minutes'],
    ['It runs 2 hours 40 minutes.', '65', '1 hour 5 minutes'],
    ['It runs an hour and 40 minutes.', '75', 'an hour and 15 minutes'],
    ['It runs an hour and 40 minutes.', '135', 'two hours and 15 minutes'],
    ['It runs 1 hour and 40 minutes.', '120', '2 hours'],
    ['It runs 7 h 40 min.', '450', '7 h 30 min'],
    ['It runs 1 hour and 40 minutes.', '45', '45 minutes'],
  ])('%s %s: %s', (text, exact, said) => {
    const document = readDocument(text, 'script')
    const { figures } = readClaims(document, readNumbers(document.text))
    const mention = figures[0]?.mention
    expect(mention && sayRepair(document, mention, exact).text).toBe(said)
  })
})

test('what takes other numbers to be said is a suggestion, and no repair', () => {
  const isOther = (text: string, exact: string) => {
    const document = readDocument(text, 'script')
    const { figures } = readClaims(document, readNumbers(document.text))
    return figures[0] && sayRepair(document, figures[0].mention, exact)
  }
  expect(isOther('It took 2 hours.', '1.25')?.isOther).toBe(true)
  expect(isOther('It took 2 hours.', '3')?.isOther).toBeUndefined()
  expect(isOther('It took 1 day 11 hours 30 minutes.', '2070')).toMatchObject({
    text: '1 day 10 h 30 min',
    isOther: true,
  })
})

describe('a number is said again', () => {
  test.each([
    ['It costs eighteen hundred seventy-five dollars.', '1925', 'nineteen hundred twenty-five dollars'],
    ['It costs $1,875.', '1925', '$1,925'],
    ['It costs $1875.', '1925', '$1925'],
    ['It costs $1,875.50.', '1925', '$1,925.00'],
    ['It costs $7.', '4.5', '$4.50'],
    ['It costs 7 dollars.', '0.0123', '0.0123 dollars'],
    ['It took 7 hours.', '4.5', '4 hours 30 minutes'],
    ['It costs 1.5K dollars.', '2500', '2.5K dollars'],
    ['It costs $7.', '0.00013', '$0.00013'],
    ['It took three months.', '1', 'one month'],
    ['It took 1 month.', '3', '3 months'],
    ['It took one hour.', '2', 'two hours'],
    ['It took 1 GB.', '2', '2 GB'],
    ['It grew by 1 percent.', '2', '2 percent'],
    ['It is $1.00.', '1.005', '$1.01'],
    ['It costs $12.', '12.4', '$12.40'],
    ['It took two hours.', '1.3333333333333333', 'one hour twenty minutes'],
    ['It took 2 hours.', '0.25', '15 minutes'],
    ['It took half an hour.', '0.4166666666666667', 'twenty-five minutes'],
    ['It took 2.5 hours.', '1.25', '1.25 hours'],
    ['It took 40 hours.', '37.5', '37 hours 30 minutes'],
    ['It took an hour and a half.', '1.25', 'one hour fifteen minutes'],
    ['It took half an hour.', '1', 'one hour'],
    ['It took half an hour.', '1.5', 'one hour thirty minutes'],
    ['It took two and a half hours.', '3.5', 'three and a half hours'],
    ['Two hours it took.', '1.3333333333333333', 'One hour twenty minutes'],
    ['It was a 2-hour drive.', '1.3333333333333333', '80-minute'],
    ['It took 2 hrs.', '1.3333333333333333', '1 h 20 min'],
    ['It costs four dollars fifty.', '12.25', 'twelve dollars twenty-five'],
    ['It costs two dollars and six cents.', '3', 'three dollars'],
    ['It costs three hundred pounds and fifty pence.', '1.2', 'one pound and twenty pence'],
  ])('%s %s: %s', (text, exact, said) => expect(say(text, exact)).toBe(said))

  test('within two percent of what it should be, read back', () => {
    const cents = fc.integer({ min: 1, max: 10_000_000 })
    fc.assert(
      fc.property(
        cents,
        fc.constantFrom('It costs $1,875.', 'It costs $18.75.', 'It took 12 hours.'),
        (value, text) => {
          const exact = String(value / 100)
          const parts = readNumbers(`It costs ${say(text, exact)}.`)
          const read = parts.reduce((sum, part) => sum + Number(part.value) / (part.unit === 'min' ? 60 : 1), 0)
          expect(Math.abs(read - value / 100)).toBeLessThanOrEqual((value / 100) * 0.02 + 1e-9)
        },
      ),
    )
  })
})
