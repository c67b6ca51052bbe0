import { expect, test } from 'vitest'
import { measureLikeness } from '../../src/site/client/near.ts'

test('an address with a wrong letter is more like the right one than like any other', () => {
  const pages = ['/course/', '/prices/', '/rules/', '/episodes/06-dynamodb-global-tables/']
  const nearest = (path: string) => pages.toSorted((a, b) => measureLikeness(path, b) - measureLikeness(path, a))[0]
  expect(nearest('/curse')).toBe('/course/')
  expect(nearest('/price.html')).toBe('/prices/')
  expect(nearest('/episodes/dynamodb-global-table')).toBe('/episodes/06-dynamodb-global-tables/')
})

test('likeness is one for the same address, and nothing where nothing is shared or said', () => {
  expect(measureLikeness('/rules/', '/rules/')).toBe(1)
  expect(measureLikeness('/xyz/', '/rules/')).toBe(0)
  expect(measureLikeness('/', '/')).toBe(0)
})
