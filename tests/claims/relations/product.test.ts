import { describe, expect, test } from 'vitest'
import { tryProducts } from '../../../src/claims/relations/product.ts'
import { valuesOf } from './tried.ts'

const products = (text: string) => valuesOf(tryProducts, text, 'stated')

describe('an amount for each way', () => {
  test.each([
    ['of time', 'It saves 14 minutes each way, five days a week, so 140 minutes a week.', 140],
    ['of a road', "It's 9 miles each way. At 45p a mile you'd spend £8.10.", 8.1],
  ])('is taken there and back: %s', (_, text, value) => expect(products(text)).toContain(value))

  test('is taken once where the outcome is for each way too', () => {
    expect(products('At 45p a mile and 9 miles each way it is £4.05 each way.')).toEqual([4.05])
  })

  test('is not where no way is told', () => {
    expect(products("It's 9 miles. At 45p a mile you'd spend £8.10.")).toEqual([])
  })
})
