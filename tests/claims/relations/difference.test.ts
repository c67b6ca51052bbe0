import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tryDifferences } from '../../../src/claims/relations/difference.ts'
import { valuesOf } from './tried.ts'

const differences = (text: string) => valuesOf(tryDifferences, text, 'stated')

describe('what is left between two amounts', () => {
  test('is told for a longer period than they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 900 }), fc.integer({ min: 100, max: 400 }), (before, after) => {
        const year = 12 * (before - after)
        const text = `It was $${before} a month, now it is $${after} a month. Over a year that saves $${year}.`
        expect(differences(text)).toContain(year)
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    ['where the smaller says no period', 'The fee was $149 a month and is $119.20, a saving of $357.60 a year.', 357.6],
    ['for the same period', 'The fee was $149 a month and is $119.20, a saving of $29.80 a month.', 29.8],
    ['for a shorter one', 'It rose from $48,000 a year to $54,000 a year, $500 a month more.', 500],
  ])('%s', (_, text, value) => expect(differences(text)).toContain(value))

  test('is none where both are told for that period already', () => {
    expect(differences('It was $900 a year, now it is $400 a year, $6,000 a year less.')).toEqual([])
  })
})
