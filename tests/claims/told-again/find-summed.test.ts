import { describe, expect, test } from 'vitest'
import { labelFigures } from '../../../src/claims/label-figures.ts'
import { findSummed } from '../../../src/claims/told-again/find-summed.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

function summed(text: string): string[] {
  const document = readDocument(text, text.startsWith('#') ? 'markdown' : 'script')
  const figures = labelFigures(document, readNumbers(document.text))
  return [...findSummed(document, figures)].map(([index, cue]) => `${figures[index]?.mention.value} ${cue}`)
}

const long = 'The kiln holds tiles, and the tiles wait for the kiln. '.repeat(12)

describe('a figure may tell something again', () => {
  test('under a heading that says so, but not in a table', () => {
    const text = `# Kiln\n\n${long}\n\n## In short\n\n640 tiles.\n\n| tiles | 640 |\n|---|---|\n| hours | 14 |\n\n## More\n\n${long}\n\n${long}`
    expect(summed(text)).toEqual(['640 summary'])
  })

  test('from words that say so to the end of the paragraph', () => {
    expect(summed(`${long}\n\nIt has 12 doors. To sum up: 640 tiles, 14 hours.\n\n${long}\n\n${long}`)).toEqual([
      '640 summary',
      '14 summary',
    ])
  })

  test('in the last paragraph', () => {
    expect(summed(`${long}\n\nGoodbye from 24 people.`)).toEqual(['24 end'])
  })

  test('where it is named as known, not near the beginning', () => {
    expect(summed(`${long}\n\nWe wrote to the 480 guests.\n\n${long}`)).toEqual(['480 definite'])
    expect(summed(`${long}\n\nThe surplus of 4,040 euros pays for it.\n\n${long}`)).toEqual(['4040 definite'])
    expect(summed(`We wrote to the 480 guests.\n\n${long}`)).toEqual([])
  })

  test('and nowhere in a text of headings', () => {
    expect(summed('# The 12 doors')).toEqual([])
  })
})
