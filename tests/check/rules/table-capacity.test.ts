import { describe, expect, test } from 'vitest'
import { table } from '../../claims/tables/tables.ts'
import { check } from '../surroundings.ts'

const checked = (text: string) => check(text, 'markdown', { scenarios: [] })
const units = (text: string) => checked(text).findings.map(({ rule, worked }) => [rule, worked?.value])

describe('units in the rows of a table are held against what the rows tell', () => {
  test.each([
    [
      'of a size in the label',
      (last: string) =>
        table(
          ['Item', 'Write units each', 'Read units each'],
          ['Bicycle, 0.7 KB', 1, '0.5'],
          ['Rider, 2.5 KB', 3, 1],
          ['Ride, 1.8 KB', 2, '0.5'],
          ['Receipt, 5.2 KB', last, 2],
        ),
      ['6', '5'],
    ],
    [
      'of a size in transactions, where the header says so',
      (last: string) =>
        table(
          ['Item', 'WCU', 'WCU in a transaction', 'RCU strong', 'RCU eventual'],
          ['0.5 KB', 1, 2, 1, '0.5'],
          ['1.2 KB', 2, 4, 1, '0.5'],
          ['9 KB', 9, last, 3, '1.5'],
        ),
      ['18', '9'],
    ],
    [
      'of a size and a rate',
      (last: string) =>
        table(
          ['Table', 'Item (KB)', 'Writes/s', 'WCU', 'Strong reads/s', 'RCU'],
          ['Orders', 2, 60, 120, 90, 90],
          ['Carts', 1, 150, 150, 200, 200],
          ['Stock', 5, 20, 100, 300, last],
          ['Sum', '', 230, 370, 590, ''],
        ),
      ['600', '300'],
    ],
  ])('%s', (_, rows, [right = '', wrong = '']) => {
    expect(units(rows(right))).toEqual([])
    expect(units(rows(wrong))).toEqual([['calculator/capacity', Number(right)]])
  })

  test('and those that come right are computed, what goes in given', () => {
    const text = table(['Item', 'RCU eventual'], ['3 KB', '0.5'], ['5 KB', 1], ['9 KB', '1.5'])
    expect(checked(text).coverage.standings).toMatchObject({ computed: 3, given: 3 })
  })
})

describe('and not', () => {
  test.each([
    ['where hardly a row comes right', ['Item', 'WCU'], ['2 KB', 2], ['3 KB', 9], ['4 KB', 11]],
    ['of what also has copies', ['Item', 'WCU with index'], ['2 KB', 2], ['3 KB', 3], ['4 KB', 8]],
    [
      'of what is done in a minute',
      ['Item', 'Writes per minute', 'WCU'],
      ['1 KB', 60, 60],
      ['2 KB', 60, 120],
      ['3 KB', 60, 3],
    ],
    [
      'where two sorts of writes go in',
      ['Item', 'Writes/s', 'Late writes/s', 'WCU'],
      ['1 KB', 5, 1, 5],
      ['1 KB', 6, 1, 6],
      ['1 KB', 7, 2, 9],
    ],
    ['of sizes that are hardly known', ['Item', 'WCU'], ['2 KB', 2], ['3 KB', 3], ['about 4 KB', 9]],
    ['of two sizes', ['Item', 'Index', 'WCU'], ['2 KB', '', 2], ['3 KB', '', 3], ['4 KB', '1 KB', 5]],
    ['of a row without a size', ['Item', 'WCU'], ['2 KB', 2], ['3 KB', 3], ['orders', 9]],
    ['of a row without a rate', ['Item', 'Writes/s', 'WCU'], ['2 KB', 5, 10], ['3 KB', 5, 15], ['4 KB', '', 9]],
    ['of what is too large to be stored', ['Item', 'WCU'], ['2 KB', 2], ['3 KB', 3], ['600 KB', 9]],
    ['of what has headroom', ['Item', 'WCU'], ['cart, 2 KB', 2], ['order, 3 KB', 3], ['audit with headroom, 4 KB', 6]],
    [
      'of what is rounded',
      ['Table', 'Item', 'Writes/s', 'WCU', 'Note'],
      ['carts', '2 KB', 70, 140, ''],
      ['orders', '3 KB', 40, 120, ''],
      ['audit', '1 KB', 160, 200, 'rounded up to the next hundred'],
    ],
    ['of what keeps a reserve', ['Item', 'WCU'], ['cart, 2 KB', 2], ['order, 3 KB', 3], ['audit plus 2, 4 KB', 6]],
    ['of reads that may be of either consistency', ['Item', 'RCU'], ['3 KB', '0.5'], ['5 KB', 1], ['9 KB', 3]],
  ])('%s', (_, ...rows) => expect(units(table(...rows))).toEqual([]))
})
