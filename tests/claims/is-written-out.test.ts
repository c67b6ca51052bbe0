import { expect, test } from 'vitest'
import { readClaims } from '../../src/claims/index.ts'
import { isWholeSentence, isWrittenOut } from '../../src/claims/is-written-out.ts'
import { readNumbers } from '../../src/numbers/index.ts'
import { readDocument } from '../../src/text/index.ts'

/** Asks it of a relation made of all numbers of a text but one, whatever is read there. */
function ask(text: string, rule: string, figure: number, inputs: readonly number[]) {
  const document = readDocument(text, 'script')
  const { figures } = readClaims(document, readNumbers(document.text))
  const claim = { rule: `arithmetic/${rule}`, figure, inputs }
  return [isWrittenOut(claim, figures, document), isWholeSentence(claim, figures, document)]
}

test.each<[string, string, number, number[], [boolean, boolean]]>([
  ['475 + 950 + 25 = 1,450.', 'sum', 3, [0, 1, 2], [true, true]],
  ['475 + 950 + 25 = 1,450.', 'sum', 3, [1, 2], [false, false]],
  ['475 + 950 + 25 = 1,450.', 'product', 3, [0, 1, 2], [false, true]],
  ['475 + 950 minus 25 = 1,400.', 'difference', 3, [0, 1, 2], [true, true]],
  ['12 × 15 + 10 = 190.', 'product', 3, [0, 1, 2], [true, true]],
  ['840 divided by 7 is 120.', 'ratio', 2, [0, 1], [true, true]],
  ['20 percent of 450 is 90.', 'percentage', 2, [0, 1], [true, true]],
  ['20 percent of 450 is 90 plus 3.', 'percentage', 2, [0, 1], [false, false]],
  ['20 percent of 450 plus 3 is 93.', 'percentage', 3, [0, 1, 2], [false, true]],
  ['12 times 15 was never 180.', 'product', 2, [0, 1], [false, false]],
  ['12 times 15. That is 180.', 'product', 2, [0, 1], [false, false]],
  ['1,425 = 475 + 950.', 'sum', 0, [1, 2], [true, false]],
  ['1,425 is 475 + 950.', 'sum', 0, [1, 2], [false, false]],
  ['30 members at $12 each makes $360.', 'product', 2, [0, 1], [false, true]],
  ['4 minutes is 240 seconds.', 'conversion', 1, [0], [false, true]],
  ['Take 7: 30 members at $12 each makes $360.', 'product', 3, [1, 2], [false, false]],
])('%s as a %s', (text, rule, figure, inputs, expected) => {
  expect(ask(text, rule, figure, inputs)).toEqual(expected)
})
