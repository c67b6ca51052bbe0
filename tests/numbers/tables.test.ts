import { describe, expect, test } from 'vitest'
import { readNumbers } from '../../src/numbers/index.ts'
import { readDocument } from '../../src/text/index.ts'

function unitsOf(source: string): string[] {
  return readNumbers(readDocument(source, 'markdown').text).map(
    ({ value, unit, per }) => `${value} ${unit}${per === '' ? '' : `/${per}`}`,
  )
}

describe('a table', () => {
  test('has distances under a header that labels elsewhere', () => {
    expect(unitsOf('| Place | km |\n|---|---|\n| Wick | 289 |\n')).toEqual(['289 none'])
  })

  test('gives its numbers the unit of their column header', () => {
    const source =
      '| What | Time (ms) | Data (EUR/GB) | Share (%) | Size in KB | Name |\n|---|---|---|---|---|---|\n| a | 45 | 0.50 | 5 | 7 | 8 |\n| b | 5 s | – | 6 | 9 | 1,000 users |\n'
    expect(unitsOf(source)).toEqual([
      '45 ms',
      '0.5 EUR/GB',
      '5 percent',
      '7 KB',
      '8 none',
      '5 s',
      '6 percent',
      '9 KB',
      '1000 count',
    ])
  })

  test('has amounts in a row of old versions, and versions in one of versions alone or under their header', () => {
    expect(unitsOf('| Part | Dollars |\n|---|---|\n| Old versions | 517.50 |\n')).toEqual(['517.5 none'])
    expect(unitsOf('| Part | Now |\n|---|---|\n| Versions | 17.5 |\n')).toEqual([])
    expect(unitsOf('| Part | Tested versions |\n|---|---|\n| Node | 22.5 |\n')).toEqual([])
  })

  test('has amounts in a row for the year, and years in one that lists them', () => {
    expect(unitsOf('| Quarter | Gone |\n|---|---|\n| Q4 | 127 |\n| Year | 452 |\n')).toEqual(['127 none', '452 none'])
    expect(unitsOf('| What | Then | Now |\n|---|---|---|\n| Year | 2019 | 2024 |\n')).toEqual([])
  })

  test('gives prices that have their sign the rate of their header or their row', () => {
    const source =
      '| Plan | Fee (£/year) | Deposit |\n|---|---|---|\n| a | £48 | £20 |\n\nBills:\n\n| Item | Mill |\n|---|---|\n| Rent (€/month) | €820 |\n| Rent | €90 |\n'
    expect(unitsOf(source)).toEqual(['48 GBP/year', '20 GBP', '820 EUR/month', '90 EUR'])
  })

  test('has headers with the unit inside them or with a rate beside it', () => {
    const source =
      '| What | p50 (ms) before | Monthly (USD) | Cost per week (EUR) |\n|---|---|---|---|\n| a | 0.8 | 1,940 | 7 |\n'
    expect(unitsOf(source)).toEqual(['0.8 ms', '1940 USD/month', '7 EUR/week'])
  })

  test('counts under a day or a year that stands behind its parts', () => {
    const rows = (...heads: string[]) => unitsOf(`| ${heads.join(' | ')} |\n|---|---|---|---|\n| a | 41 | 12 | 53 |\n`)
    expect(rows('Van', 'Morning km', 'Afternoon km', 'Day')).toEqual(['41 none', '12 none', '53 none'])
    expect(rows('Shop', 'Q1', 'Q2', 'Year')).toEqual(['41 none', '12 none', '53 none'])
    expect(rows('Book', 'Pages', 'Copies', 'Year')).toEqual(['41 none', '12 none'])
  })

  test('whose headers say units has no rows that do', () => {
    expect(unitsOf('| Line | Riders | Length (km) |\n|---|---|---|\n| Quay (foot) | 41 | 9 |\n')).toEqual([
      '41 none',
      '9 count',
    ])
  })

  test('has the unit that stands alone in its corner, with its thousands or millions', () => {
    const rows = (corner: string, cell: string) =>
      unitsOf(`| ${corner} | Plan | Change (%) |\n|---|---|---|\n| Salt | ${cell} | 5 |\n| 2024 | 9 | 7 |\n`)
    const told = (unit: string) => [`84${unit}`, '5 percent', `9${unit}`, '7 percent']
    expect(rows('(£k)', '84')).toEqual(told('000 GBP'))
    expect(rows('£000', '84')).toEqual(told('000 GBP'))
    expect(rows('€ thousand', '84')).toEqual(told('000 EUR'))
    expect(rows('in $m', '84')).toEqual(told('000000 USD'))
    expect(rows('All figures in USD bn', '84')).toEqual(told('000000000 USD'))
    expect(rows('£m a year', '84')).toEqual(told('000000 GBP/year'))
    expect(rows('(£)', '84')).toEqual(told(' GBP'))
    expect(rows('(kg)', '84')).toEqual(told(' count'))
    expect(rows('ms', '84')).toEqual(told(' ms'))
    expect(rows('(£k)', '84k')).toEqual(told('000 GBP'))
  })

  test('has no unit from its corner where a column counts, or others tell what is per something', () => {
    const rows = (corner: string, ...heads: string[]) =>
      unitsOf(
        `| ${corner} | ${heads.join(' | ')} |\n|---|${'---|'.repeat(heads.length)}\n| Mill | ${heads.map(() => '84').join(' | ')} |\n`,
      )
    expect(rows('(£k)', 'Sales', 'Staff')).toEqual(['84000 GBP', '84 none'])
    expect(rows('(£k)', 'Sales', 'Staff', 'Sales per head')).toEqual(['84 none', '84 none', '84 none'])
    expect(rows('ms', 'median', 'runs')).toEqual(['84 ms', '84 none'])
  })

  test('has no unit for all from a corner that is a name or a column of its own', () => {
    const rows = (corner: string, name: string) => unitsOf(`| ${corner} | Drinks |\n|---|---|\n| ${name} | 84 |\n`)
    expect(rows('Age', 'Ida')).toEqual(['84 none'])
    expect(rows('Stop (km)', 'Mill')).toEqual(['84 none'])
    expect(rows('(Riders)', 'Mill')).toEqual(['84 none'])
    expect(rows('km', '12')).toEqual(['12 count', '84 none'])
    expect(rows('(£k)', 'Margin (%)')).toEqual(['84 percent'])
  })

  test('has columns in thousands or millions', () => {
    expect(unitsOf('| Line | Sales (£k) | Cost, $m |\n|---|---|---|\n| Boots | 410 | 1.2 |\n')).toEqual([
      '410000 GBP',
      '1200000 USD',
    ])
  })

  test('does not lend its units to another table or to text', () => {
    const source =
      '| a | Time (ms) |\n|---|---|\n| b | 45 |\n\nThe answer is 42.\n\n| c | Name |\n|---|---|\n| d | 7 |\n'
    expect(unitsOf(source)).toEqual(['45 ms', '42 none', '7 none'])
  })
})
