import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countDigits, findRival } from '../../../src/check/repairs/find-rival.ts'
import { openNumbers } from '../../../src/check/repairs/numbers.ts'
import { readClaims, type Working } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

/** Asks what else would make an operation on the last numbers but one give the last number of a text. */
function ask(text: string, op: 'add' | 'multiply' | 'divide', count = 2): [string, string] | undefined {
  const document = readDocument(text, 'script')
  const { figures } = readClaims(document, readNumbers(document.text))
  const figure = figures.length - 1
  const inputs = Array.from({ length: count }, (_, at) => figure - count + at)
  const parts = inputs.map((input): Working => ({ op: 'figure', figure: input, exact: true, scale: 1 }))
  const { byValue, isAbout } = openNumbers(document, figures)
  const rival = findRival({ working: { op, parts }, figure, inputs }, figures, byValue, isAbout)
  return rival && [figures[rival.input]?.mention.value ?? '', rival.other.mention.value]
}

test.each<[string, 'add' | 'multiply' | 'divide', [string, string] | undefined]>([
  ['The tent was $425. We paid $475 and $950, in all $1,375.', 'add', ['475', '425']],
  ['The tent was 425 euros. We paid $475 and $950, in all $1,375.', 'add', undefined],
  ['The tent was $430. We paid $475 and $950, in all $1,375.', 'add', undefined],
  ['We ordered 13 boxes. Then 12 boxes and 15 boxes make 28 boxes.', 'add', ['12', '13']],
  ['We ordered 13 chairs. Then 12 boxes times 15 is 195.', 'multiply', undefined],
  ['The hall takes $20. Dinner in the hall: $10 and $40 make $60.', 'add', ['10', '20']],
  ['The hall takes $20. Dinner at home: $10 and $40 make $60.', 'add', undefined],
  ['Of 425 guests: 850 over 7 is 2.', 'divide', ['7', '425']],
  ['Nothing: 12 times 15 is 195.', 'multiply', undefined],
])('%s (%s): %s', (text, op, rival) => {
  expect(ask(text, op)).toEqual(rival)
})

test('whatever number makes a sum right is found, and only that', () => {
  const amount = fc.integer({ min: 101, max: 9998 }).filter((value) => value % 10 !== 0)
  fc.assert(
    fc.property(amount, amount, amount, (a, b, other) => {
      fc.pre(a !== b && a !== other && b !== other)
      const text = `The tent was $${other}. We paid $${a} and $${b}, in all $${other + b}.`
      expect(ask(text, 'add')).toEqual([String(a), String(other)])
    }),
    { numRuns: 40 },
  )
})

test.each([
  ['1875', 4],
  ['190', 2],
  ['0.065', 2],
  ['-12.50', 3],
  ['1000', 1],
])('%s states %d digits', (value, digits) => expect(countDigits(value)).toBe(digits))
