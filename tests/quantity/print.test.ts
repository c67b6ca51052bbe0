import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  add,
  amount,
  asPercent,
  beyond,
  ceil,
  divide,
  floor,
  largest,
  multiply,
  named,
  negate,
  printQuantity,
  type Quantity,
  range,
  smallest,
  subtract,
  workingData,
  workingLine,
  workingText,
} from '../../src/quantity/index.ts'
import { decimalText } from './arbitraries.ts'

test.each([
  ['1000', 'WCU', '1,000 WCU'],
  ['1', 'write/s', '1 write/s'],
  ['1000', 'write/s', '1,000 writes/s'],
  ['474.5', 'USD/month', '$474.50/month'],
  ['6000.925', 'USD/month', '$6,000.93/month'],
  ['0.00065', 'USD/WCU-hour', '$0.00065/WCU-hour'],
  ['0.26', 'USD/h', '$0.26/h'],
  ['0.25', 'USD/GB-month', '$0.25/GB-month'],
  ['0.000000625', 'USD/WRU', '$0.625 per million WRU'],
  ['0.0000008', 'USD/request', '$0.80 per million requests'],
  ['0.0000002', 'USD/stream-read', '$0.20 per million stream-reads'],
  ['2000', 'stream-read/month', '2,000 stream-reads/month'],
  ['0.004', 'USD/month', '$0.004/month'],
  ['0.00001', 'USD', '$0.00001'],
  ['0', 'USD/month', '$0.00/month'],
  ['0.283', 'USD/GB-month', '$0.283/GB-month'],
  ['0.00001', 'USD/GB-month', '$0.00001/GB-month'],
  ['0.2605', 'USD/h', '$0.2605/h'],
  ['0.0001234567', 'USD/WCU-hour', '$0.0001234567/WCU-hour'],
  ['0.00012345678', 'USD/WCU-hour', '$0.00012346/WCU-hour'],
  ['3', 'GB/USD', '3 GB/USD'],
  ['12.345', '%', '12.345 %'],
  ['12.3456', '%', '12.3 %'],
  ['123456.78', 'GB', '123,456.8 GB'],
  ['1234567.8', 'GB', '1,234,568 GB'],
  ['0', 'USD/GB', '$0.00/GB'],
  ['-12.5', 'USD', '-$12.50'],
  ['12', 'EUR/month', '€12.00/month'],
  ['2628000000', 'write/month', '2,628,000,000 writes/month'],
  ['15037.536', 'GB', '15,037.5 GB'],
  ['123.456', 'GB', '123.46 GB'],
  ['1.23456', 'GB', '1.235 GB'],
  ['0.0001234567', 'GB', '0.0001235 GB'],
  ['0.00000183105', 'DPU/B', '0.00000183105 DPU/B'],
  ['0', 'GB', '0 GB'],
  ['70', '%', '70 %'],
  ['99.99', '%', '99.99 %'],
  ['28.88888', '%', '28.9 %'],
  ['2.88888', '%', '2.89 %'],
  ['0.0288888', '%', '0.0289 %'],
  ['7.5', '', '7.5'],
])('%s of %s prints as %s', (value, unit, printed) => {
  expect(printQuantity(amount(value, unit))).toBe(printed)
})

test('a count says what it counts, which is a word and no unit', () => {
  const origin = { kind: 'count', id: 'regions' }
  expect(printQuantity(amount(3, '', { label: 'regions', origin }))).toBe('3 regions')
  expect(printQuantity(amount(3, '', { origin }))).toBe('3')
  expect(printQuantity(amount(3, '', { label: 'months', origin: { kind: 'constant', id: 'year' } }))).toBe('3')
  expect(printQuantity(amount(3, '', { label: 'regions' }))).toBe('3')
  expect(printQuantity(named('regions', multiply(amount(3), amount(2))))).toBe('6')
})

test('an interval prints both ends once, with one unit', () => {
  expect(printQuantity(range('300.75', '1353.378', 'USD/month'))).toBe('$300.75–$1,353.38/month')
  expect(printQuantity(range('0.0000002', '0.0000004', 'USD/IO'))).toBe('$0.20–$0.40 per million IO')
  expect(printQuantity(range(1, 4, 'instance'))).toBe('1–4 instances')
  expect(printQuantity(amount(15, 'reader'))).toBe('15 readers')
  expect(printQuantity(amount(20, 'index'))).toBe('20 indexes')
  expect(printQuantity(amount(1, 'index'))).toBe('1 index')
  expect(printQuantity(range('1.00001', '1.00002', 'GB'))).toBe('1 GB')
})

test('a price worked out to no end is cut to five digits', () => {
  expect(printQuantity(divide(amount(1, 'USD'), amount(3, 'GB')))).toBe('$0.33333/GB')
})

test('the smallest values are written with a power of ten', () => {
  expect(printQuantity(amount('1.23456e-30', 'GB'))).toBe('1.235E-30 GB')
  expect(printQuantity(amount('1e-20', 'GB'))).toBe('0.00000000000000000001 GB')
  expect(printQuantity(amount('-5e-150', 'USD/month'))).toBe('-$5E-150/month')
})

test('a value other than zero never disappears', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 200 }), (digits, places) => {
      const written = `${digits}e-${places}`
      for (const unit of ['GB', 'USD', 'USD/month', 'USD/GB', 'USD/WRU', 'USD/GB-month', '%', '']) {
        expect(printQuantity(amount(written, unit)).replace(/E-\d+/, '')).toMatch(/[1-9]/)
      }
    }),
  )
})

test('what is printed lies within a half of a hundredth of a percent or the last shown place', () => {
  fc.assert(
    fc.property(decimalText, (text) => {
      const shown = Number(printQuantity(amount(text, 'GB')).replace(/[^\d.]/g, ''))
      expect(Math.abs(shown - Number(text))).toBeLessThanOrEqual(Math.max(0.5, 0))
    }),
  )
})

const perWrite = named(
  'units a write',
  multiply(ceil(divide(amount(1, 'KB'), amount(1, 'KB'))), amount(1, 'WCU per write/s')),
)
const capacity = named('write capacity', multiply(amount(1000, 'write/s'), perWrite))
const price = amount('0.00065', 'USD/WCU-hour', { origin: { kind: 'price', id: 'wcu', date: '2025-08-28' } })
const writes = named('application writes', multiply(capacity, price, amount(730, 'h/month')))

test('a working prints as indented text, each named step once', () => {
  expect(workingText(writes)).toBe(
    [
      '$474.50/month  application writes',
      '  = 1,000 WCU × $0.00065/WCU-hour × 730 h/month',
      '    1,000 WCU = 1,000 writes/s × 1 WCU per write/s',
      '      1 WCU per write/s = ⌈1 KB ÷ 1 KB⌉ × 1 WCU per write/s',
    ].join('\n'),
  )
})

test('a total shows each part with its name', () => {
  const transfer = named(
    'transfer',
    multiply(amount(10, 'GB/month'), range('0.02', '0.09', 'USD/GB', { certainty: 'open' })),
  )
  expect(workingText(named('total', add(writes, writes, transfer)))).toBe(
    [
      '$949.20–$949.90/month  total (open)',
      '  = $474.50/month + $474.50/month + $0.20–$0.90/month',
      '    $474.50/month  application writes',
      '      = 1,000 WCU × $0.00065/WCU-hour × 730 h/month',
      '        1,000 WCU = 1,000 writes/s × 1 WCU per write/s',
      '          1 WCU per write/s = ⌈1 KB ÷ 1 KB⌉ × 1 WCU per write/s',
      '    $0.20–$0.90/month  transfer (open)',
      '      = 10 GB/month × $0.02–$0.09/GB (open)',
    ].join('\n'),
  )
})

test('a step that two parts share is worked out where it stands first', () => {
  const again = named('the same again', multiply(capacity, amount(2)))
  expect(workingText(named('both', add(named('once', multiply(capacity, amount(1))), again)))).toBe(
    [
      '3,000 WCU  both',
      '  = 1,000 WCU + 2,000 WCU',
      '    1,000 WCU  once',
      '      = 1,000 WCU × 1',
      '        1,000 WCU = 1,000 writes/s × 1 WCU per write/s',
      '          1 WCU per write/s = ⌈1 KB ÷ 1 KB⌉ × 1 WCU per write/s',
      '    2,000 WCU  the same again',
      '      = 1,000 WCU × 2',
    ].join('\n'),
  )
  expect(workingText(add(amount(6, 'GB'), amount(3, 'GB')))).toBe('9 GB\n  = 6 GB + 3 GB')
})

test('a given quantity prints as itself', () => {
  expect(workingText(amount(5, 'GB', { label: 'storage', certainty: 'assumed' }))).toBe('5 GB  storage (assumed)')
  expect(workingLine(amount(5, 'GB'))).toBe('5 GB')
})

const [a, b, c] = [amount(6, 'GB'), amount(3, 'GB'), amount(2, 'GB')] as const

test.each<[Quantity, string]>([
  [add(a, b, c), '11 GB = 6 GB + 3 GB + 2 GB'],
  [subtract(a, add(b, c)), '1 GB = 6 GB − (3 GB + 2 GB)'],
  [subtract(subtract(a, b), c), '1 GB = 6 GB − 3 GB − 2 GB'],
  [add(a, subtract(b, c)), '7 GB = 6 GB + 3 GB − 2 GB'],
  [multiply(add(a, b), amount(2)), '18 GB = (6 GB + 3 GB) × 2'],
  [multiply(amount(2), multiply(a, amount(3))), '36 GB = 2 × 6 GB × 3'],
  [divide(a, multiply(amount(3), amount(1))), '2 GB = 6 GB ÷ (3 × 1)'],
  [divide(divide(a, amount(3)), amount(2)), '1 GB = 6 GB ÷ 3 ÷ 2'],
  [divide(a, divide(amount(3), amount(1))), '2 GB = 6 GB ÷ (3 ÷ 1)'],
  [divide(multiply(a, amount(2)), amount(3)), '4 GB = 6 GB × 2 ÷ 3'],
  [ceil(add(a, b)), '9 GB = ⌈6 GB + 3 GB⌉'],
  [floor(divide(b, amount(2))), '1 GB = ⌊3 GB ÷ 2⌋'],
  [negate(a), '-6 GB = −6 GB'],
  [negate(add(a, b)), '-9 GB = −(6 GB + 3 GB)'],
  [multiply(negate(a), amount(2)), '-12 GB = (−6 GB) × 2'],
  [add(a, negate(b)), '3 GB = 6 GB + −3 GB'],
  [beyond(a, b), '3 GB = 6 GB − 3 GB'],
  [beyond(a, add(b, c)), '1 GB = 6 GB − (3 GB + 2 GB)'],
  [subtract(a, subtract(b, c)), '5 GB = 6 GB − (3 GB − 2 GB)'],
  [subtract(add(a, b), c), '7 GB = 6 GB + 3 GB − 2 GB'],
  [multiply(subtract(a, b), amount(2)), '6 GB = (6 GB − 3 GB) × 2'],
  [multiply(smallest(a, b), amount(2)), '6 GB = (the smallest of 6 GB and 3 GB) × 2'],
  [smallest(a, b), '3 GB = the smallest of 6 GB and 3 GB'],
  [floor(add(a, b)), '9 GB = ⌊6 GB + 3 GB⌋'],
  [divide(a, ceil(divide(amount(3), amount(2)))), '3 GB = 6 GB ÷ ⌈3 ÷ 2⌉'],
  [divide(range(2, 4, 'GB'), amount(2)), '1–2 GB = 2–4 GB ÷ 2'],
  [divide(range(2, 4, 'GB'), range(1, 2)), '1–4 GB = 2–4 GB ÷ 1–2'],
  [multiply(beyond(a, b), amount(2)), '6 GB = (6 GB − 3 GB) × 2'],
  [multiply(beyond(c, b), amount(2)), '0 GB = (what of 2 GB goes beyond 3 GB) × 2'],
  [largest(a, b), '6 GB = the largest of 6 GB and 3 GB'],
  [multiply(largest(a, b), amount(2)), '12 GB = (the largest of 6 GB and 3 GB) × 2'],
  [divide(a, amount(70, '%')), '8.571 GB = 6 GB ÷ 70 %'],
])('%# a working on one line reads rightly', (quantity, line) => {
  expect(workingLine(quantity)).toBe(line)
})

test('a ratio can be told as a percentage', () => {
  expect(workingLine(asPercent(divide(c, a)))).toBe('33.3 % = 2 GB ÷ 6 GB')
})

test('the working as data carries values as decimal texts, dates and origins', () => {
  const data = workingData(writes)
  expect(data).toMatchObject({
    value: '474.5',
    unit: 'USD/month',
    text: '$474.50/month',
    label: 'application writes',
    operation: 'multiply',
    certainty: 'listed',
    date: '2025-08-28',
    expression: '1,000 WCU × $0.00065/WCU-hour × 730 h/month',
  })
  expect(data.inputs?.[1]).toEqual({
    value: '0.00065',
    unit: 'USD/WCU-hour',
    text: '$0.00065/WCU-hour',
    certainty: 'listed',
    operation: 'given',
    date: '2025-08-28',
    origin: { kind: 'price', id: 'wcu', date: '2025-08-28' },
  })
  expect(workingData(range(1, 2, 'GB'))).toStrictEqual({
    value: { from: '1', to: '2' },
    unit: 'GB',
    text: '1–2 GB',
    certainty: 'listed',
    operation: 'given',
  })
  expect(JSON.parse(JSON.stringify(data))).toEqual(data)
})
