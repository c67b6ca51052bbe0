import { describe, expect, test } from 'vitest'
import { right, table, wrong } from './tables.ts'

const bill = (gets: string) =>
  table(
    ['Line', 'Quantity', 'Price', 'Month'],
    ['Puts', '24 million', '$1.50 per million', '$36.00'],
    ['Gets', '310 million', '$0.20 per million', gets],
    ['Kept', '2,150 GB', '$0.08 per GB', '$172.00'],
  )

describe('a table', () => {
  test('whose rows are priced in units of their own is worked out row by row', () => {
    expect(right(bill('$62.00'))).toEqual(['36', '62', '172'])
    expect(wrong(bill('$62.00'))).toEqual([])
  })

  test('has the row found that does not come to its price times its quantity', () => {
    expect(wrong(bill('$26.00'))).toEqual([['26', '310 × 0.2']])
  })

  test('with the things in its columns is worked out down each of them', () => {
    const text = table(
      ['', 'Small press', 'Large press', 'Old press'],
      ['Seconds a box', 90, 45, 120],
      ['Boxes a day', 320, 640, 150],
      ['Hours a day', '8.0 h', '8.0 h', '5.0 h'],
      ['Boxes a season', '38,400', '76,800', '18,000'],
    )
    expect(wrong(text)).toEqual([])
    expect(right(text)).toEqual(expect.arrayContaining(['38400', '76800', '18000']))
  })

  test('that adds up from row to row is held to the sum from its start', () => {
    const rows = (third: number) =>
      table(
        ['Week', 'Pages', 'Pages so far'],
        ['1', 61, 61],
        ['2', 84, 145],
        ['3', 97, third],
        ['4', 93, 335],
        ['5', 88, 423],
      )
    expect(wrong(rows(242))).toEqual([])
    expect(wrong(rows(252))).toEqual([['252', '145 + 97']])
  })

  test('that takes some amounts away has its total of signed amounts', () => {
    const text = table(
      ['Purpose', 'Planned', 'Spent', 'Difference'],
      ['Wages', '€61,200', '€60,850', '−€350'],
      ['Digger', '€18,400', '€22,130', '+€3,730'],
      ['Plants', '€7,900', '€7,420', '−€480'],
      ['**Total**', '**€87,500**', '**€90,400**', '**+€2,900**'],
    )
    expect(wrong(text)).toEqual([])
    expect(right(text)).toEqual(expect.arrayContaining(['87500', '90400', '2900']))
  })

  test('has no total of prices for one, of shares, or of what is far from a sum', () => {
    const text = table(
      ['Kind', 'Price per litre', 'Share', 'Litres'],
      ['Red', '$4.10 per litre', '31 %', 410],
      ['White', '$3.70 per litre', '44 %', 520],
      ['Total', '$3.90 per litre', '90', 12],
    )
    expect(wrong(text)).toEqual([])
  })

  test('has the mean of its rows where the last is called so', () => {
    const rows = (mean: number) =>
      table(['Run', 'Seconds'], ['first', 41], ['second', 47], ['third', 44], ['**Mean**', mean])
    expect(right(rows(44))).toEqual(['44'])
    expect(wrong(rows(49)).map(([stated]) => stated)).toEqual([])
  })

  test('of availabilities reached is held to the minutes that were lost', () => {
    const rows = (last: string) =>
      table(
        ['Service', 'Minutes down', 'Reached'],
        ['Shop', 57, '99.957 %'],
        ['Search', 141, '99.892 %'],
        ['Mail', 96, '99.927 %'],
        ['Maps', 313, last],
      )
    expect(wrong(rows('99.761 %'))).toEqual([])
    expect(wrong(rows('99.671 %')).map(([stated]) => stated)).toEqual(['99.671'])
  })

  test('of unrelated numbers says nothing of any of them', () => {
    let state = 7
    const next = () => {
      state = (state * 1103515245 + 12345) % 2 ** 31
      return 100 + (state % 899)
    }
    for (let at = 0; at < 40; at++) {
      const rows = Array.from({ length: 6 }, (_, row) => [
        `Thing ${String.fromCharCode(65 + row)}`,
        next(),
        next(),
        next(),
      ])
      expect(wrong(table(['', 'One way', 'Another way', 'A third way'], ...rows))).toEqual([])
    }
  })
})

test('a row with nothing in one of three columns still tells that all three are added', () => {
  const rows = (last: string) =>
    table(
      ['Way', 'Ticket', 'Bags', 'Transfer', 'All in'],
      ['Ferry', '$95', '$0', '$12', '$107'],
      ['Train', '$140', '$0', '$4', '$144'],
      ['Plane', '$72', '$35', '$28', last],
    )
  expect(wrong(rows('$135'))).toEqual([])
  expect(wrong(rows('$153'))).toEqual([['153', '72 + 35 + 28']])
})
