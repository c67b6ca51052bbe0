import { describe, expect, test } from 'vitest'
import { findComparisons } from '../../../src/claims/comparing/find-comparisons.ts'
import { readClaims } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

/** What is compared in a text, and whether it holds. */
function compared(text: string): (string | boolean)[] {
  const document = readDocument(text, 'script')
  const { figures } = readClaims(document, readNumbers(document.text))
  return findComparisons(document, figures).flatMap(({ start, end, ok }) => [document.text.slice(start, end), ok])
}

describe('a multiple is held against its two amounts', () => {
  test.each([
    ['The rent doubled from £400 to £800.', 'doubled', true],
    ['The rent doubled from £400 to £950.', 'doubled', false],
    ['Visits tripled, from 210 to 640.', 'tripled', true],
    ['Visits tripled between May and June, from 210 to 840.', 'tripled', false],
    ['The queue was halved, from 90 to 46.', 'halved', true],
    ['The queue was halved, from 90 to 30.', 'halved', false],
    ['Sales fell by half, from 500 to 350.', 'fell by half', false],
    ['Orders quadrupled from 50 to 200.', 'quadrupled', true],
    ['Orders quadrupled from 50 to 150.', 'quadrupled', false],
    ['The fee more than doubled, from £30 to £100.', 'more than doubled', true],
    ['The fee more than doubled, from £30 to £55.', 'more than doubled', false],
    ['Its size nearly doubled, from 40 kg to 72 kg.', 'nearly doubled', true],
    ['Its size nearly doubled, from 40 kg to 52 kg.', 'nearly doubled', false],
    ['Misses went from 9% to 3%, so they were halved.', 'halved', false],
    ['Misses went from 9% to 4.5%, which means they have halved.', 'halved', true],
    ['Visits went from 200 to 600, so they doubled, while 30 people left.', 'doubled', false],
    ['Costs about tripled, from $100 to $330.', 'about tripled', true],
  ])('%s', (text, words, ok) => expect(compared(text)).toEqual([words, ok]))
})

describe('nothing is held against', () => {
  test.each([
    ['one amount', 'The rent doubled from £400 within a year.'],
    ['amounts of two sorts', 'The load doubled, from 400 users to 3 GB.'],
    ['what is told in another clause', 'The rent doubled; the fee went from £400 to £900.'],
    ['what something else did', 'Misses went from 9% to 3% and traffic doubled.'],
    ['a range of prices', 'Ticket prices of $20 to $50 have doubled.'],
    ['what happened twice', 'The weight fell from 12 to 3 kg, so it halved and halved again.'],
    ['what is denied', 'The rent never doubled from £400 to £900.'],
  ])('%s', (_, text) => expect(compared(text)).toEqual([]))
})
