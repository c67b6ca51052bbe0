import { describe, expect, test } from 'vitest'
import { labelFigures } from '../../../src/claims/label-figures.ts'
import { blankNumbers } from '../../../src/claims/told-again/blank-numbers.ts'
import { contrastsIn, countApart } from '../../../src/claims/told-again/contrasts.ts'
import { stemOf, stemsOf } from '../../../src/claims/told-again/stems.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

describe('a word is known in its forms', () => {
  test.each([
    ['photos', 'photo'],
    ['replicated', 'replication'],
    ['cooled', 'cooling'],
    ['queries', 'query'],
    ['fitted', 'fit'],
    ['gas', 'gas'],
    ['is', 'is'],
  ])('%s as %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other))
  })

  test('and words that say nothing of the subject are left out', () => {
    expect(stemsOf("What's the firing of the kiln's tiles? The kiln!")).toEqual(['fir', 'kiln', 'til'])
    expect(stemsOf('')).toEqual([])
  })
})

test('what tells amounts of one thing apart counts where it stands at one of them only', () => {
  const [one, other] = [contrastsIn('Before the merger, at the peak'), contrastsIn('at the peak')]
  expect([...one]).toEqual(['before', 'peak'])
  expect([countApart(one, other), countApart(other, one)]).toEqual([1, 0])
})

test('numbers and those who speak are blanked, place for place', () => {
  const document = readDocument('MIRA: We have twenty-four trees.\n\nPrice: 12 euros.', 'script')
  const plain = blankNumbers(document, labelFigures(document, readNumbers(document.text)))
  expect(plain).toHaveLength(document.text.length)
  expect(plain.replace(/\s+/g, ' ')).toBe(' We have trees. Price: euros. ')
})
