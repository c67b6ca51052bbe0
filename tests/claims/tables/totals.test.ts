import { describe, expect, test } from 'vitest'
import { right, table, wrong } from './tables.ts'

const stated = (text: string) => wrong(text).map(([value]) => value)

describe('a total', () => {
  test('may stand in a bold last row without being called one', () => {
    const rows = (sum: string) =>
      table(
        ['Line', 'Monthly'],
        ['Nodes', '$569.40'],
        ['Storage', '$60.00'],
        ['I/O', '$180.00'],
        ['**Cluster**', `**${sum}**`],
      )
    expect(right(rows('$809.40'))).toEqual(['809.4'])
    expect(stated(rows('$819.40'))).toEqual(['819.4'])
  })

  describe('need not be called one in the last row', () => {
    const rows = (label: string, sum: string) =>
      table(
        ['Item', 'A year'],
        ['Cover', '640.00'],
        ['Tax', '152.00'],
        ['Tyres', '187.00'],
        ['Fuel', '913.00'],
        [label, sum],
      )

    test.each([
      ['but may leave a part out', '1,705.00', []],
      ['where two of its digits changed places', '1,982.00', ['1982']],
      ['but may be of its own, however near', '1,742.00', []],
      ['but may be a multiple of ten', '18,920.00', []],
    ])('%s', (_, sum, found) => {
      expect(stated(rows('Running costs', sum))).toEqual(found)
      expect(right(rows('Running costs', '1,892.00'))).toEqual(['1892'])
    })
  })

  test.each([
    ['is counted elsewhere', 'Stale hits (counted as hits)'],
    ['is one of those above', 'Resits among these'],
    ['is a place in another', 'In Europe'],
  ])('leaves out what %s', (_, label) => {
    const rows = table(['Item', 'Calls'], ['Hits', '1,640'], ['Misses', '152'], [label, '187'], ['Total', '1,792'])
    expect(stated(rows)).toEqual([])
    expect(right(rows)).toContain('1792')
  })

  test('forgets no row for a mere remark', () => {
    const rows = table(['Item', 'Cost'], ['Wood', '120'], ['Nails (small)', '30'], ['Paint', '50'], ['Total', '170'])
    expect(stated(rows)).toEqual(['170'])
  })

  test.each([
    ['goes off', '1,605'],
    ['counts for nothing', '1,792'],
    ['is an estimate', '1,979'],
  ])('holds where what stands in brackets %s', (_, sum) => {
    const rows = table(['Item', 'Calls'], ['Hits', '1,640'], ['Misses', '152'], ['Rest', '(187)'], ['Total', sum])
    expect(stated(rows)).toEqual([])
    expect(right(rows)).toContain(sum.replace(',', ''))
  })

  test('of nothing but what goes off is worked out like any other', () => {
    const rows = table(['Item', 'Cost'], ['Wages', '(410)'], ['Rent', '(120)'], ['Cover', '(30)'], ['Total', '(570)'])
    expect(stated(rows)).toEqual(['570'])
  })

  test('of two that are bought together may be less', () => {
    const rows = table(['Ticket', 'Per person'], ['Castle', '€12'], ['Gardens', '€9'], ['Both', '€18'])
    expect(stated(rows)).toEqual([])
  })

  test('is no case among others, though the third costs what the first two do', () => {
    const rows = (storage: string) =>
      table(
        ['Regions', 'Writes', 'Stored, GB', 'Storage at $0.25', 'Reads', 'Month'],
        [1, '$70.88', '1,428.84', '$357.21', '$315.17', '$743.26'],
        [2, '$141.76', '2,857.68', storage, '$315.17', '$1,171.35'],
        [3, '$212.64', '4,286.52', '$1,071.63', '$315.17', '$1,599.44'],
      )
    expect(stated(rows('$714.42'))).toEqual([])
    expect(right(rows('$714.42'))).toEqual(expect.arrayContaining(['743.26', '1171.35', '1599.44']))
    expect(stated(rows('$741.42'))).toEqual(['741.42'])
  })

  test('adds up what sums up others once, where italics say so', () => {
    const rows = (sum: string) =>
      table(
        ['Item', 'Cost'],
        ['Leasing', '110.00'],
        ['Energy', '4.24'],
        ['Repairs', '45.00'],
        ['*Vehicle*', '*159.24*'],
        ['Wages', '1,565.20'],
        ['**Total**', `**${sum}**`],
      )
    expect(stated(rows('1,724.44'))).toEqual([])
    expect(stated(rows('1,742.44'))).toEqual(['1742.44'])
  })

  test('is none where only its words are in italics', () => {
    const rows = (sum: string) =>
      table(
        ['Item', 'Cost'],
        ['Reads', '112.40'],
        ['Writes', '218.20'],
        ['*Backups*', '303.60'],
        ['Storage', '51.10'],
        ['Total', sum],
      )
    expect(stated(rows('685.30'))).toEqual([])
    expect(right(rows('685.30'))).toEqual(['685.3'])
  })

  test('may be called so in a later column', () => {
    const rows = (sum: number) =>
      table(
        ['#', 'Action', 'Owner', 'Days'],
        [1, 'Alarm', 'Ann', 3],
        [2, 'Budget', 'Bo', 11],
        [3, 'Drill', 'Cy', 8],
        ['', '**Total**', '', `**${sum}**`],
      )
    expect(right(rows(22))).toEqual(['22'])
    expect(stated(rows(18))).toEqual(['18'])
  })

  test('of subtotals adds these, and not their lines again', () => {
    const rows = (second: string) =>
      table(
        ['Line', 'Amount'],
        ['Flights', '$1,240'],
        ['Hotel', '$960'],
        ['**Travel subtotal**', '$2,200'],
        ['Tickets', '$450'],
        ['Meals', '$380'],
        ['**Event subtotal**', second],
        ['**Grand total**', '$3,030'],
      )
    expect(stated(rows('$830'))).toEqual([])
    expect(stated(rows('$880'))).toEqual(['880'])
  })

  test('that leaves a line just what two changed digits make it blames this line', () => {
    const text = table(
      ['Per year', 'Cost'],
      ['Power', '€945.00'],
      ['Water', '€114.75'],
      ['Detergent', '€450.00'],
      ['Service', '€150.00'],
      ['**Sum**', '**€1,686.75**'],
    )
    expect(stated(text)).toEqual(['114.75'])
  })

  test('over a line that is told elsewhere is not held to the others', () => {
    const text = table(
      ['', 'Euro'],
      ['Refunds', '€2,988'],
      ['Support', '(see above)'],
      ['Credits', '€3,910'],
      ['**Sum**', '**€8,200**'],
    )
    expect(wrong(text)).toEqual([])
  })

  test('row that is none is a line like the others', () => {
    const text = table(
      ['Time', 'Event', 'Minutes'],
      ['18:12', 'Deploy', 0],
      ['18:31', 'Slow', 19],
      ['18:52', 'Incident', 40],
      ['19:49', 'Queue drained, all good', 97],
    )
    expect(wrong(text)).toEqual([])
    expect(right(text)).toEqual(['19', '40', '97'])
  })

  test('may stand above its lines, and is verified there only', () => {
    const rows = (sum: string) =>
      table(['Part', 'Cost'], ['Total', sum], ['Frame', '$412.50'], ['Wheels', '$238.10'], ['Gears', '$199.99'])
    expect(right(rows('$850.59'))).toEqual(['850.59'])
    expect(wrong(rows('$880.59'))).toEqual([])
  })

  test('of rounded measures may miss by their rounding', () => {
    const text = table(['Leg', 'km'], ['a', 3.4], ['b', 5.4], ['c', 7.4], ['Total', 16.3])
    expect(wrong(text)).toEqual([])
  })

  test('of shares is as rounded as these', () => {
    const text = table(['Part', 'Share'], ['a', '33%'], ['b', '33%'], ['c', '33%'], ['All', '100%'])
    expect(wrong(text)).toEqual([])
  })

  test('in a last row without words is one where it is bold', () => {
    const rows = (sum: string) =>
      table(
        ['Kind', 'Sold', 'Income'],
        ['Early', 140, '€26,600'],
        ['Late', 205, '€53,300'],
        ['', '**345**', `**${sum}**`],
      )
    expect(right(rows('€79,900'))).toEqual(['345', '79900'])
    expect(stated(rows('€76,900'))).toEqual(['76900'])
  })

  test('that copies its neighbour blames the copy', () => {
    const text = table(
      ['Line', 'North', 'East', 'West'],
      ['Writes', '$487.50', '$549.90', '$594.75'],
      ['Reads', '$65.00', '$73.58', '$79.30'],
      ['Storage', '$3,159.00', '$3,575.99', '$3,575.99'],
      ['**Total**', '**$3,711.50**', '**$4,199.47**', '**$4,540.67**'],
    )
    expect(stated(text)).toEqual(['3575.99'])
  })
})

describe('what stands in brackets', () => {
  const account = (hall: string, net: string) =>
    table(
      ['Line', '2024'],
      ['Fees', '3,840'],
      ['Concerts', '1,910'],
      ['Hall', hall],
      ['Conductor', '(2,400)'],
      ['Net', net],
    )

  test('goes off, as accounts write it', () => {
    expect(wrong(account('(1,950)', '1,400'))).toEqual([])
    expect(wrong(account('(1,950)', '1,040'))).toEqual([['1040', '3,840 + 1,910 − 1,950 − 2,400']])
    expect(wrong(account('(€1,950)', '1,400'))).toEqual([])
  })

  test('beside another number does not, nor do per cents', () => {
    const rows = (part: string, last: string) =>
      table(['Line', 'Cost'], ['Food', '840'], ['Drink', part], ['Total', last])
    expect(wrong(rows('160 (40)', '1,000'))).toEqual([])
    expect(wrong(table(['Line', 'Share'], ['Food', '60%'], ['Drink', '(40%)'], ['Total', '100%']))).toEqual([])
  })
})

test('what a part is made of is no further part of the total', () => {
  const rows = (last: string) =>
    table(
      ['Use', 'MWh'],
      ['Heating', 212],
      ['of which gas', 170],
      ['of which district heat', 42],
      ['Lighting', 48],
      ['Computers', 35],
      ['Total', last],
    )
  expect(right(rows('295'))).toContain('295')
  expect(wrong(rows('259'))).toEqual([['259', '212 + 48 + 35']])
})

test('what each person pays adds up, what each piece costs does not', () => {
  const rows = (head: string, last: string) =>
    table(
      ['What', 'For all', head],
      ['Hut', '€240', '€30'],
      ['Food', '€184', '€23'],
      ['Train', '€320', '€40'],
      ['Total', '€744', last],
    )
  expect(right(rows('Per person', '€93'))).toContain('93')
  expect(wrong(rows('Per person', '€39'))).toEqual([['39', '30 + 23 + 40']])
  expect(wrong(rows('Per piece', '€39'))).toEqual([])
})
