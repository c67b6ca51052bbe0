import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printUnit } from '../../src/quantity/print-unit.ts'
import { divideUnits, isMoney, multiplyUnits, NO_UNIT, readUnit, unitsCancel } from '../../src/quantity/unit.ts'

test.each([
  ['WCU', 'WCU'],
  ['WCU-hour', 'WCU-hour'],
  ['USD/WCU-hour', 'USD/WCU-hour'],
  ['h/month', 'h/month'],
  ['hours/month', 'h/month'],
  ['USD/GB-month', 'USD/GB-month'],
  ['USD/GB/month', 'USD/GB-month'],
  ['WCU per write/s', 'WCU per write/s'],
  ['ACU-hour/month', 'ACU-hour/month'],
  ['$/month', 'USD/month'],
  ['1/s', '/s'],
  ['WCU  per  write/s', 'WCU per write/s'],
  ['USD / GB', 'USD/GB'],
  ['s/write', 's/write'],
  ['zork-s', 'zork-s'],
  ['min-zork', 'zork-min'],
  ['h-zork', 'zork-hour'],
  ['day-zork', 'zork-day'],
  ['month-zork', 'zork-month'],
  ['year-zork', 'zork-year'],
  ['read-stream', 'stream-read'],
  ['', ''],
])('the unit %s prints as %s', (text, printed) => {
  expect(printUnit(readUnit(text))).toBe(printed)
})

test('words take an s for many, symbols never do', () => {
  expect(printUnit(readUnit('write/s'), true)).toBe('writes/s')
  expect(printUnit(readUnit('WCU'), true)).toBe('WCU')
  expect(printUnit(readUnit('instance-hour'), true)).toBe('instance-hour')
})

test.each(['USD/', '%', 'USD//month', 'a b', '1x', 'USD/ /', '__proto__'])(
  '"%s" is no unit, or a plain one',
  (text) => {
    try {
      expect(printUnit(readUnit(text))).toBeTypeOf('string')
    } catch (error) {
      expect(String(error)).toContain('is no unit')
    }
  },
)

test('what is no unit is refused with the part that can not be read', () => {
  expect(() => readUnit('USD/1x')).toThrow('"USD/1x" is no unit: "1x" can\'t be read')
})

test('names of what every object has are symbols like any other', () => {
  expect(printUnit(readUnit('constructor/toString'))).toBe('constructor/toString')
})

test('a product cancels what stands above and below', () => {
  expect(multiplyUnits(readUnit('WCU'), readUnit('USD/WCU-hour'))).toBe(readUnit('USD/h'))
  expect(multiplyUnits(readUnit('USD/h'), readUnit('h/month'))).toBe(readUnit('USD/month'))
  expect(divideUnits(readUnit('KB'), readUnit('KB'))).toBe(NO_UNIT)
})

test('money is known in every unit that counts it', () => {
  expect(isMoney(readUnit('EUR/month'))).toBe(true)
  expect(isMoney(readUnit('GB/month'))).toBe(false)
  expect(unitsCancel(readUnit('GB'), readUnit('USD/GB-month'))).toBe(true)
  expect(unitsCancel(readUnit('GB'), readUnit('USD/h'))).toBe(false)
  expect(unitsCancel(readUnit('GB'), readUnit('USD-GB'))).toBe(false)
})

const unit = fc
  .array(fc.tuple(fc.constantFrom('USD', 'GB', 'h', 'month', 'write', 's', 'WCU'), fc.integer({ min: -2, max: 2 })))
  .map((powers) =>
    powers.reduce((product, [symbol, power]) => {
      const one = readUnit(symbol)
      const step = power < 0 ? divideUnits : multiplyUnits
      return Array.from({ length: Math.abs(power) }).reduce((soFar: typeof one) => step(soFar, one), product)
    }, NO_UNIT),
  )

test('units form a group: order does not matter and division undoes multiplication', () => {
  fc.assert(
    fc.property(unit, unit, unit, (a, b, c) => {
      expect(multiplyUnits(a, b)).toBe(multiplyUnits(b, a))
      expect(multiplyUnits(multiplyUnits(a, b), c)).toBe(multiplyUnits(a, multiplyUnits(b, c)))
      expect(divideUnits(multiplyUnits(a, b), b)).toBe(a)
    }),
  )
})

test('a printed unit reads back as the same unit', () => {
  fc.assert(
    fc.property(unit, (a) => {
      expect(readUnit(printUnit(a))).toBe(a)
      expect(readUnit(printUnit(a, true))).toBe(a)
    }),
  )
})
