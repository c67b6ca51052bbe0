import { describe, expect, test } from 'vitest'
import { findEchoes, readClaims } from '../../src/claims/index.ts'
import { readNumbers } from '../../src/numbers/index.ts'
import { readDocument } from '../../src/text/index.ts'

function echoes(text: string): (string | undefined)[][] {
  const document = readDocument(text, 'script')
  const claims = readClaims(document, readNumbers(document.text))
  const statedAt = (index: number) => claims.figures[index]?.mention.value
  return findEchoes(document, claims).map(({ figure, original }) => [statedAt(figure), statedAt(original)])
}

const payroll = 'Payroll is 112,400 dollars a month, so 1,348,800 dollars a year.'

describe('a text tells twice with different values', () => {
  test('what has two digits in another order, where the text rests on one of the two', () => {
    expect(echoes(`${payroll}\n\nThe payroll of 121,400 dollars a month includes the raise.`)).toEqual([
      ['121400', '112400'],
    ])
  })

  test('a long number whose digits changed places, whatever the words are about', () => {
    const bill = 'The bill was $64,962.60, so $5,413.55 a month.'
    expect(echoes(`${bill}\n\n- Slide with the year: $64,692.60`)).toEqual([['64692.6', '64962.6']])
    expect(echoes(`On the slide stands $64,692.60.\n\n${bill}`)).toEqual([])
  })

  test('what it calls the same', () => {
    expect(echoes('Today the 64 TB fill three rooms. Packed better, the same 68 TB would fill one.')).toEqual([
      ['68', '64'],
    ])
  })
})

describe('nothing is told twice', () => {
  test.each([
    ['where both tell the same', `${payroll}\n\nThe payroll of 112,400 dollars a month includes the raise.`],
    ['where the words are about something else', `${payroll}\n\nA new bridge costs 121,400 dollars a month in rent.`],
    ['where the digits are others', `${payroll}\n\nThe payroll of 118,400 dollars a month includes the raise.`],
    [
      'where the text works out by how much they differ',
      'The census of spring counted 123,456 people. That of autumn counted 132,456 people, 9,000 more.',
    ],
    ['where a number is hedged', `${payroll}\n\nThe payroll of about 121,400 dollars a month includes the raise.`],
    ['where nothing rests on either', 'The payroll was 112,400 dollars. The payroll was 121,400 dollars.'],
  ])('%s', (_, text) => {
    expect(echoes(text)).toEqual([])
  })
})
