import { describe, expect, test } from 'vitest'
import { right, table, wrong } from './tables.ts'

const stated = (text: string) => wrong(text).map(([value]) => value)

describe('a column', () => {
  test('of minutes between two columns of clock readings has the wrong one found', () => {
    const rows = (third: number) =>
      table(
        ['From', 'To', 'What', 'Minutes'],
        ['9:00', '9:12', 'Welcome', 12],
        ['9:12', '9:45', 'Lecture', 33],
        ['9:45', '10:26', 'Exercise', third],
        ['10:26', '10:44', 'Break', 18],
      )
    expect(wrong(rows(41))).toEqual([])
    expect(right(rows(41))).toEqual(['12', '33', '41', '18'])
    expect(wrong(rows(61))).toEqual([['61', '10:26 − 9:45']])
  })

  test.each([
    ['in hours, by the header', 'Hours', ['3.25', '4.5', '6.75', '7.25']],
    ['in the unit of its cells', 'Took', ['195 min', '270 min', '405 min', '435 min']],
    ['in hours, by its cells', 'Took', ['3.25 h', '4.5 h', '6.75 h', '7.25 h']],
  ])('of times between two clocks is read %s', (_, head, [one = '', two = '', three = '', four = '']) => {
    const rows = (last: string) =>
      table(
        ['Shift', 'Start', 'End', head],
        ['early', '06:00', '09:15', one],
        ['day', '09:15', '13:45', two],
        ['sick', 'none', 'none', 'none'],
        ['late', '14:00', '20:45', three],
        ['night', '22:00', '05:15', last],
      )
    expect(wrong(rows(four))).toEqual([])
    expect(wrong(rows(four.replace('7', '9').replace('435', '555')))).toHaveLength(1)
  })

  test('of minutes since the first row is held to its clock', () => {
    const rows = (last: number) =>
      table(
        ['Time', 'Event', 'Minutes since the start'],
        ['22:10', 'Alarm', 0],
        ['22:31', 'Call', 21],
        ['23:04', 'Fix', 54],
        ['23:47', 'Calm', last],
        ['0:15', 'Report', 125],
      )
    expect(stated(rows(97))).toEqual([])
    expect(stated(rows(79))).toEqual(['79'])
  })

  test('that holds all rows against the one that is 1.0× has the wrong ratio found', () => {
    const rows = (last: string) =>
      table(
        ['Build', 'Seconds', 'Speed-up'],
        ['plain', 184, '1.0×'],
        ['fast', 96, '1.9×'],
        ['faster', 81, '2.3×'],
        ['fastest', 64, last],
      )
    expect(stated(rows('2.9×'))).toEqual([])
    expect(stated(rows('3.9×'))).toEqual(['3.9'])
  })

  test('of what a year saves needs only two plans', () => {
    const rows = (saved: string) =>
      table(
        ['Plan', 'Monthly price', 'Yearly price', 'You save'],
        ['Solo', '$8', '$80', '$16'],
        ['Team', '$15', '$150', '$30'],
        ['Firm', '$24', '$252', saved],
      )
    expect(stated(rows('$36'))).toEqual([])
    expect(stated(rows('$46'))).toEqual(['46'])
  })

  test('that grows by one factor is not wrong where a line grows by another, unless the total says so', () => {
    const rows = (last: string, total: string) =>
      table(
        ['Source', 'Today', 'Next year'],
        ['Logs', '5.95', '7.80'],
        ['Traces', '0.67', '0.88'],
        ['Metrics', '5.87', last],
        ['Sum', '12.49', total],
      )
    expect(stated(rows('6.63', '15.31'))).toEqual([])
    expect(stated(rows('6.63', '16.37'))).toEqual(['6.63'])
  })

  test('of discounts is taken off the price that has none', () => {
    const rows = (last: string) =>
      table(
        ['Term', 'Discount', 'Per year'],
        ['none', '–', '$1,681.92'],
        ['one year', '27%', '$1,227.80'],
        ['three years', '46%', last],
        ['three years, upfront', '52%', '$807.32'],
      )
    expect(stated(rows('$908.24'))).toEqual([])
    expect(stated(rows('$773.68'))).toEqual(['773.68'])
  })

  test('of a balance goes on from the row before', () => {
    const rows = (last: number) =>
      table(
        ['When', 'In', 'Out', 'Left'],
        ['start', '', '', 140],
        ['Mon', 20, 35, 125],
        ['Tue', 11, 41, 95],
        ['Wed', 60, 28, 127],
        ['Thu', 15, 52, last],
      )
    expect(stated(rows(90))).toEqual([])
    expect(stated(rows(190))).toEqual(['190'])
  })

  test('beside workings told in words is held to them', () => {
    const rows = (last: string) =>
      table(
        ['Item', 'Working', 'Per year'],
        ['Disks', '103 × $320', '$32,960'],
        ['Servers', '7 × $140 × 12', '$11,760'],
        ['Two databases', '2 × $900 × 12', last],
      )
    expect(stated(rows('$21,600'))).toEqual([])
    expect(stated(rows('$10,800'))).toEqual(['10800'])
  })

  test('that mixes hours with minutes is held to one span', () => {
    const rows = (third: string) =>
      table(
        ['Promise', 'Away in 30 days'],
        ['99 %', '7.2 h'],
        ['99.9 %', '43.2 min'],
        ['99.95 %', third],
        ['99.99 %', '4.32 min'],
      )
    expect(stated(rows('21.6 min'))).toEqual([])
    expect(stated(rows('12.6 min'))).toEqual(['12.6'])
  })
})

describe('a row', () => {
  test('that works out what a year saves is held to the two rows of prices', () => {
    const rows = (saved: string) =>
      table(
        ['', 'Hobby', 'Team', 'Business'],
        ['Per month, billed monthly', '$0', '$29', '$119'],
        ['Per year, billed yearly', '$0', '$278.40', '$1,142.40'],
        ['You save in a year', '–', '$69.60', saved],
      )
    expect(stated(rows('$285.60'))).toEqual([])
    expect(stated(rows('$258.60'))).toEqual(['258.6'])
  })

  test('of features says nothing, though its numbers double', () => {
    const text = table(
      ['', 'm7g.large', 'm7g.xlarge', 'm7g.2xlarge', 'm7g.4xlarge'],
      ['vCPU', 2, 4, 8, 16],
      ['GB', 8, 16, 32, 64],
      ['Gbit/s', 12.5, 12.5, 15, 15],
      ['$/h', 0.0816, 0.1632, 0.3264, 0.6528],
    )
    expect(wrong(text)).toEqual([])
  })
})

describe('a price for a million, told in the words of a row,', () => {
  const rows = (requests: string) =>
    table(
      ['Part', 'How much', 'A month'],
      ['Memory', '144 GB × €0.0041 × 730 h', '€430.99'],
      ['Nodes', '3 nodes at €0.519 an hour', '€1,136.61'],
      ['Storage', '6,000 GB × €0.115', '€690.00'],
      ['Requests', '340 million × €0.40 a million', requests],
    )

  test('is no factor of a million', () => {
    expect(wrong(rows('€136.00'))).toEqual([])
    expect(stated(rows('€163.00'))).toEqual(['163'])
  })
})

test('rows of other units are worked out otherwise, and hide no mistake in one that is not', () => {
  const rows = (reads: string) =>
    table(
      ['What', 'Amount', 'Price', 'October'],
      ['Writes, Ireland', '96 million', '$0.705', '$67.68'],
      ['Writes, London', '96 million', '$0.7423', '$71.26'],
      ['Reads, Ireland', '610 million', '$0.1415', '$86.32'],
      ['Reads, London', '420 million', '$0.1487', reads],
      ['Storage, Ireland', '110 GB', '$0.283', '$24.06'],
      ['Storage, London', '110 GB', '$0.297', '$25.25'],
    )
  expect(stated(rows('$64.25'))).toEqual(['64.25'])
  expect(wrong(rows('$62.45'))).toEqual([])
  expect(stated(rows('$58.10'))).toEqual(['58.1'])
})

test('a rate in percent is what its rows name', () => {
  const rows = (second: string) =>
    table(
      ['', 'A', 'B', 'C'],
      ['Forecasts', 480, 480, 480],
      ['Within two minutes', 408, 432, 360],
      ['Hit rate', '85%', second, '75%'],
    )
  expect(stated(rows('92%'))).toEqual(['92'])
  expect(wrong(rows('90%'))).toEqual([])
})

test('what is left of a stock is what was there, with what came and without what went', () => {
  const rows = (vaccine: number) =>
    table(
      ['Item', 'Monday', 'Delivered', 'Used', 'Friday'],
      ['Bags', 34, 20, 27, 27],
      ['Bottles', 6, 4, 3, 7],
      ['Doses', 45, 50, 38, vaccine],
      ['Gloves', 640, 500, 585, 555],
    )
  expect(wrong(rows(67))).toEqual([['67', '45 + 50 − 38']])
  expect(right(rows(57))).toEqual(['27', '7', '57', '555'])
  const people = (end: string) =>
    table(
      ['District', 'Start of 2025', 'Births', 'Deaths', 'Net migration', 'End of 2025'],
      ['Levant', '98,500', 830, 890, '1,160', '99,600'],
      ['Highlands', '61,300', 390, 790, '−300', end],
      ['Islands', '71,900', 570, 640, 770, '72,600'],
    )
  expect(stated(people('60,900'))).toEqual(['60900'])
  expect(wrong(people('60,600'))).toEqual([])
})

test('degrees are turned into those of the other scale', () => {
  const rows = (last: string) =>
    table(['Night', '°C', '°F'], ['8 May', 6, 42.8], ['6 June', 1, 33.8], ['7 July', '−8', last])
  expect(wrong(rows('14.6'))).toEqual([['14.6', '-8 × 1.8 + 32']])
  expect(right(rows('17.6'))).toEqual(['42.8', '33.8', '17.6'])
})

test('an amount in a cell goes into the product that its row tells', () => {
  const rows = (reads: string, sum: string) =>
    table(
      ['Line', 'Amount', 'Price', 'A month'],
      ['Writes', '2,400 units', '$0.00065 × 730 h', '$1,138.80'],
      ['Reads', '1,800 units', '$0.00013 × 730 h', reads],
      ['Index', '700 units', '$0.00065 × 730 h', '$332.15'],
      ['**Sum**', '', '', sum],
    )
  expect(wrong(rows('$170.82', '$1,641.77'))).toEqual([])
  expect(stated(rows('$189.80', '$1,641.77'))).toEqual(['189.8'])
})

test('a factor that small whole numbers keep within their rounding hides no slip', () => {
  const rows = (third: string) =>
    table(
      ['Size', 'Slate', 'Oat', 'Balls', 'Metres'],
      [1, 9, 1, 10, '1,180'],
      [2, 10, 1, 11, '1,298'],
      [3, 11, 2, 13, third],
      [4, 12, 2, 14, '1,652'],
      [5, 14, 2, 16, '1,888'],
      [6, 16, 2, 18, '2,124'],
    )
  expect(stated(rows('1,543'))).toEqual(['1543'])
  expect(wrong(rows('1,534'))).toEqual([])
})

test('points are the sum of the marks before them', () => {
  const rows = (last: number) =>
    table(
      ['', 'Vehicles', 'Access', 'Staff', 'Air', 'Points'],
      ['A', 9, 6, 8, 2, 25],
      ['B', 13, 9, 8, 4, 34],
      ['C', 11, 8, 7, 5, last],
    )
  expect(stated(rows(30))).toEqual(['30'])
  expect(wrong(rows(31))).toEqual([])
})

test.each([
  [
    'a flat price takes nothing in',
    ['When', 'Price', 'Who', 'Pays'],
    [
      ['Day', '£12', '4 adults', '£48'],
      ['Evening', '£8', '5 friends', '£40'],
      ['Late', '£6', '3 of the staff', '£18'],
      ['Family', '£30', '5 people', '£30'],
    ],
  ],
  [
    'recipes round the degrees of both scales',
    ['Mark', '°C', '°F'],
    [
      ['2', 150, 300],
      ['4', 180, 350],
      ['6', 200, 400],
      ['8', 230, 450],
    ],
  ],
  [
    'what is counted anew may be missing',
    ['Item', 'Start', 'Received', 'Sold', 'Counted'],
    [
      ['Tea', 40, 12, 10, 42],
      ['Rye', 30, 20, 9, 41],
      ['Jam', 55, 10, 24, 40],
      ['Salt', 61, 30, 48, 43],
    ],
  ],
])('%s', (_, head, rows) => expect(wrong(table(head, ...rows))).toEqual([]))

test('a row that two labels tell whole, a price and how many, is held to them rather than to the total that it spoils', () => {
  const bill = (sydney: string) =>
    table(
      ['', 'Virginia', 'Ireland', 'Sydney', 'all'],
      ['storage, per GB', '$0.25', '$0.283', '$0.285', ''],
      ['storage, 285 GB', '$71.25', '$80.66', sydney, '$233.14'],
    )
  expect(stated(bill('$81.23'))).toEqual([])
  expect(stated(bill('$84.23'))).toEqual(['84.23'])
})

test('a column of what goes beyond an amount that its header says is held to it', () => {
  const trucks = (third: number) =>
    table(
      ['Truck', 'Hours', 'Over 1,900'],
      ['3', 2310, 410],
      ['7', 2265, 365],
      ['8', 2140, 240],
      ['12', 2085, third],
      ['19', 1990, 90],
      ['Together', 10_790, 1290],
    )
  expect(stated(trucks(185))).toEqual([])
  expect(stated(trucks(285))).toEqual(['285'])
})

test('what stays below an amount that a header says has nothing beyond it', () => {
  const calls = (last: number) =>
    table(['Day', 'Calls', 'Over 100'], ['Mon', 140, 40], ['Tue', 125, 25], ['Wed', 98, 0], ['Thu', 160, last])
  expect(stated(calls(60))).toEqual([])
  expect(stated(calls(80))).toEqual(['80'])
})
