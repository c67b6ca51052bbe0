import { expect, test } from 'vitest'
import { findComparisons } from '../../../src/claims/comparing/find-comparisons.ts'
import { labelFigures } from '../../../src/claims/label-figures.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

function compare(text: string): string[] {
  const document = readDocument(text, 'script')
  const found = findComparisons(document, labelFigures(document, readNumbers(document.text)))
  return found.map(({ start, end, ok }) => `${ok ? 'right' : 'wrong'}: ${document.text.slice(start, end)}`)
}

test.each([
  [
    'The wooden door weighs 38 kilos. The steel door weighs 52 kilos. The wooden door is lighter than the steel door.',
    'right: lighter than',
  ],
  [
    'The wooden door weighs 38 kilos. The steel door weighs 52 kilos. The wooden door is heavier than the steel door.',
    'wrong: heavier than',
  ],
  ['Lisbon pays $1,400 in rent and Oslo pays $2,100. Lisbon is clearly dearer.', 'wrong: dearer'],
  ['Lisbon pays $1,400 in rent and Oslo pays $2,100. Lisbon is clearly cheaper.', 'right: cheaper'],
  ['One bill came to $310, the other to $295. They are about the same.', 'right: about the same'],
  ['One bill came to $310, the other to $195. They are about the same.', 'wrong: about the same'],
  [
    'Postgres comes to nine hundred dollars and Mongo to two thousand dollars, so they are in the same ballpark.',
    'wrong: in the same ballpark',
  ],
  ['Most of the visitors (61 percent) came by bus.', 'right: Most of'],
  ['Most of the visitors (41 percent) came by bus.', 'wrong: Most of'],
  ['Most of the apples, 30 of 48, were sold.', 'right: Most of'],
])('%s', (text, said) => expect(compare(text)).toEqual([said]))

test.each([
  [
    'what is told beside it is by how much',
    'Provisioned it costs $332. On-demand is $70 dearer a month, or 21 percent. So provisioned is cheaper.',
  ],
  ['the difference is told, not the amount', 'The wooden door is 14 kilos lighter than the steel door of 52 kilos.'],
  [
    'the difference is told first',
    'The order of 24 electric buses is £11,472,000. The difference is £213,000 for each bus, so an electric one is dearer.',
  ],
  [
    'it is denied',
    'The wooden door weighs 38 kilos. The steel door weighs 52 kilos. The wooden door is not heavier than the steel door.',
  ],
  ['it depends', 'Lisbon pays $1,400 in rent and Oslo pays $2,100. If taxes count, Lisbon is dearer.'],
  ['it is asked', 'Lisbon pays $1,400 in rent and Oslo pays $2,100. Is Lisbon dearer than Oslo?'],
  [
    'the amounts measure different things',
    'The wooden door weighs 38 kilos. The steel door costs $52. The wooden door is heavier than the steel door.',
  ],
  ['nobody can tell which amount is meant', 'The doors cost $38, $52 and $61. The wooden door is dearer.'],
  [
    'it is held against something else',
    'One glass has 85 kilojoules, the other 17. That is comparable with a biscuit.',
  ],
  ['a share is the same', 'Land cost $5,650 and bridges $2,310. Lawyers came at about the same share.'],
  ['the words are between right and wrong', 'One bill came to $100, the other to $170. They are comparable.'],
])('nothing is held against words where %s', (_, text) => expect(compare(text)).toEqual([]))

test('an amount with an interval that reaches over the bound is not called wrong', () => {
  expect(
    compare(
      'The wooden door weighs about 40 kilos. The steel door weighs about 39 kilos. The wooden door is lighter than the steel door.',
    ),
  ).toEqual(['right: lighter than'])
})
