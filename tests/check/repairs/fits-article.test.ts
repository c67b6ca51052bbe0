import { expect, test } from 'vitest'
import { fitsArticle } from '../../../src/check/repairs/fits-article.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

test.each([
  ['We made an 80 km tour.', '90', false],
  ['We made an 80 km tour.', '85', true],
  ['We made a 75 km tour.', '80', false],
  ['We made a 75 km tour.', '18,000', false],
  ['We made a 75 km tour.', '1,800', true],
  ['We made a 75 km tour.', '118', true],
  ['We made an $800 tour.', '$700', false],
  ['It is an eight mile tour.', 'eleven', true],
  ['It is an eighty mile tour.', 'ninety', false],
  ['It is a ninety mile tour.', 'eighteen', false],
  ['It is a ninety mile tour.', 'one hundred', true],
  ['We made the 80 km tour.', '90', true],
])('%s → %s: %s', (text, words, fits) => {
  const document = readDocument(text, 'script')
  const [mention] = readNumbers(document.text)
  expect(mention && fitsArticle(document, mention, words)).toBe(fits)
})
