import { describe, expect, test } from 'vitest'
import { labelFigures } from '../../../src/claims/label-figures.ts'
import { pointsOf } from '../../../src/claims/relations/points.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'
import { right, wrong } from '../tables/tables.ts'

describe('a change from one percentage to another', () => {
  test.each([
    ['The share grew by 4 percent, from 20 to 24 percent.', '4', '100 × (24 − 20) ÷ 20'],
    ['Lateness dropped 2.5 percent, from 9.5 to 7 percent.', '2.5', '100 × (9.5 − 7) ÷ 9.5'],
  ])('is not what their difference is in percent: %s', (text, stated, working) => {
    expect(wrong(text)).toEqual([[stated, working]])
  })

  test.each([
    ['The share grew by 20 percent, from 20 to 24 percent.', '20'],
    ['The rate fell 20 percent, from 10 to 8 percent.', '20'],
    ['We stay between 20 and 90 percent, so 70 percent is usable.', '70'],
  ])('may be told of the first: %s', (text, stated) => {
    expect(wrong(text)).toEqual([])
    expect(right(text)).toContain(stated)
  })

  test.each([
    'We tried discounts of 5 to 10 percent, and sales grew 5 percent.',
    'Sales grew by 5 percent, with discounts of 10 to 15 percent.',
    'Between 2 to 4 percent of disks fail each year, and the cost rose 2 percent.',
    'Prices rose 10 percent, and margins went from 20 to 30 percent.',
    'We cut the bill by 2 percent in shops that had 8 to 10 percent spare room.',
    'Revenue grew 6 percent, in line with the 4 to 10 percent we promised.',
  ])('is another thing than a range beside it: %s', (text) => expect(wrong(text)).toEqual([]))

  test('may be told in points', () => {
    expect(wrong('The share grew by 4 percentage points, from 20 to 24 percent.')).toEqual([])
  })

  test.each([
    ['The share fell by 4 percent, from 24 percent to 20.', '4', '100 × (24 − 20) ÷ 24'],
    ['The share fell by 4 percent, from 24 to 20 percent.', '4', '100 × (24 − 20) ÷ 24'],
  ])('names its unit once: %s', (text, stated, working) => expect(wrong(text)).toEqual([[stated, working]]))

  test.each([
    'Attendance grew by 4 percent, from 20 to 24.',
    'The price rose by 4 dollars, from 20 to 24 percent.',
    'The fee rose by 4 percent, from $20 to $24.',
  ])('is no matter of points where no percentages move: %s', (text) => {
    const document = readDocument(text, 'script')
    const figures = labelFigures(document, readNumbers(document.text))
    expect(figures.map((figure) => pointsOf(figure, figures))).toEqual(figures.map(() => undefined))
  })
})
