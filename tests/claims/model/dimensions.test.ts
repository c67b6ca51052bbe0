import { expect, test } from 'vitest'
import type { Working } from '../../../src/claims/index.ts'
import { labelFigures } from '../../../src/claims/label-figures.ts'
import { leftOver } from '../../../src/claims/model/dimensions.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

/** What a working of the first two figures leaves over for the third. */
function left(text: string, op: 'add' | 'multiply' | 'divide'): string {
  const document = readDocument(text, 'script')
  const figures = labelFigures(document, readNumbers(document.text))
  const leaf = (figure: number): Working => ({ op: 'figure', figure, exact: true, scale: 1 })
  const [, , third] = figures
  return third === undefined ? 'no third figure' : leftOver({ op, parts: [leaf(0), leaf(1)] }, third, figures)
}

test.each([
  ['24 rooms at $36 per room cost $864.', 'multiply', '+c'],
  ['24 boxes at $36 cost $864.', 'multiply', '+c'],
  ['600 km in 8 hours are 75 km per hour.', 'divide', ''],
  ['12 GB and 30 GB are 42 GB.', 'add', ''],
  ['12 apples and 30 pears are 42 apples.', 'add', 'n'],
  ['12 GB and 30 seconds are 42 GB.', 'add', 'm'],
  ['12 and 30 dollars are 42 dollars.', 'add', ''],
  ['12 dollars times 30 dollars are 360 dollars.', 'multiply', '+$'],
  ['12 dollars each, 30 of them are 360.', 'multiply', '+$?eB'],
] as const)('a working is held against the unit of what it gives: %s', (text, op, over) => {
  expect(left(text, op)).toBe(over)
})
