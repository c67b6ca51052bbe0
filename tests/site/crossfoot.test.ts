import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awsPack, makeBook, newestCheck } from '../../src/book/index.ts'
import { openPrices } from '../../src/calculator/index.ts'
import { crossFoot, REGIONS, START } from '../../src/site/home/crossfoot.ts'
import { drawTable } from '../../src/site/home/draw.ts'
import { partOf, parts } from '../../src/site/navigation.ts'

const book = makeBook(awsPack)
const prices = openPrices(book, newestCheck(book))

describe('the bill of the home page', () => {
  test('adds up to the same by rows and by columns, whatever its dials say', () => {
    const dials = fc.record({
      writes: fc.integer({ min: 1, max: 1_000_000 }),
      spread: fc.constantFrom('total' as const, 'in-each' as const),
      regions: fc.integer({ min: 1, max: REGIONS.length }).map((count) => REGIONS.slice(0, count)),
    })
    fc.assert(
      fc.property(dials, (one) => {
        const bill = crossFoot(one, prices)
        expect(bill?.agrees).toBe(true)
        expect(bill?.across.digits).toBe(bill?.down.digits)
        expect(bill?.totals).toHaveLength(one.regions.length)
      }),
      { numRuns: 30 },
    )
  })

  test('has a working of its own behind each figure', () => {
    const bill = crossFoot(START, prices)
    const html = bill ? drawTable(bill) : ''
    const opened = [...html.matchAll(/popovertarget="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(opened).size).toBe(opened.length)
    expect([...html.matchAll(/popover id="([^"]+)"/g)].map(([, id]) => id)).toEqual(opened)
    expect(html).toContain('Both ways: columns add to')
  })
})

describe('the parts of the site', () => {
  test('hold the pages there are, and no part without one', () => {
    const links = parts.flatMap(({ pages }) => pages.map(({ link }) => link))
    expect(links).toEqual(
      expect.arrayContaining(['/course/', '/decide/', '/ledger/', '/facts/', '/prices/', '/rules/']),
    )
  })

  test('know where a page below one of theirs belongs', () => {
    expect(partOf('/ledger/06-dynamodb-global-tables/')?.label).toBe('Figures')
    expect(partOf('/')).toBeUndefined()
  })
})
