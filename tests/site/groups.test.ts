import { describe, expect, test } from 'vitest'
import { awsPack, makeBook } from '../../src/book/index.ts'
import { groupFacts, groupPrices, originIndex, sayAmount } from '../../src/site/data-pages/groups.ts'

const book = makeBook(awsPack)

describe('the pages of prices and facts', () => {
  test.each([
    ['1234567.50', true, '$1,234,567.50'],
    ['0.00065', true, '$0.00065'],
    ['1024', false, '1,024'],
    [{ from: '0.1', to: '0.2' }, true, '$0.1 to $0.2'],
    [null, true, 'not sold'],
  ])('tell %j as %s', (amount, isMoney, said) => {
    expect(sayAmount(amount, isMoney)).toBe(said)
  })

  test('show every price record of the book exactly once, with an origin', () => {
    const groups = groupPrices(book)
    const shown = groups.flatMap((group) =>
      group.rows.flatMap(({ cells }) =>
        cells.flatMap((records) => records.map((record) => ({ record, origin: originIndex(group, record) }))),
      ),
    )
    expect(shown).toHaveLength(awsPack.prices.length)
    expect(new Set(shown.map(({ record }) => record)).size).toBe(awsPack.prices.length)
    expect(shown.filter(({ origin }) => origin < 0)).toEqual([])
  })

  test('show every fact of the book exactly once', () => {
    expect(groupFacts(book).flatMap(([, facts]) => facts)).toHaveLength(awsPack.facts.length)
  })
})
