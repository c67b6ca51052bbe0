import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, amount, isSameWorking, multiply, named, range, replay, subtract } from '../../src/quantity/index.ts'
import { quantityIn } from './arbitraries.ts'

const price = (amountOf: string, id = 'storage us-east-1') =>
  amount(amountOf, 'USD/GB', { origin: { kind: 'price', id } })
const size = (of: string) => range(of, '5000', 'GB', { label: 'stored', origin: { kind: 'workload', id: 'storage' } })

test('a working is the same as itself gone through again, whatever its parts are called', () => {
  fc.assert(
    fc.property(quantityIn('GB'), quantityIn('GB'), quantityIn('USD/GB'), (a, b, each) => {
      const made = add(multiply(add(a, b), each), multiply(b, each))
      expect(isSameWorking(made, replay(made))).toBe(true)
      expect(isSameWorking(named('one', made), named('other', replay(made)))).toBe(true)
      expect(isSameWorking(made, add(made))).toBe(false)
    }),
  )
})

test('amounts that print alike are told apart', () => {
  const [one, other] = ['1234.567', '1234.568'].map((of) => multiply(size(of), price('0.25')))
  expect(one && other && isSameWorking(one, other)).toBe(false)
})

test('equal amounts of another origin, another unit or another operation are not the same', () => {
  const made = multiply(size('2'), price('2'))
  expect(isSameWorking(made, multiply(size('2'), price('2')))).toBe(true)
  expect(isSameWorking(made, multiply(size('2'), price('2', 'storage eu-west-1')))).toBe(false)
  expect(isSameWorking(made, multiply(price('2'), size('2')))).toBe(false)
  expect(isSameWorking(amount(2, 'GB'), amount(2, 'GB'))).toBe(true)
  expect(isSameWorking(amount(2, 'GB'), amount(2, 'KB'))).toBe(false)
  expect(isSameWorking(add(amount(2), amount(0)), subtract(amount(2), amount(0)))).toBe(false)
  expect(isSameWorking(amount(2), add(amount(2)))).toBe(false)
  expect(isSameWorking(add(amount(2)), amount(2))).toBe(false)
  expect(isSameWorking(add(amount(2)), add(amount(2), amount(0)))).toBe(false)
  expect(isSameWorking(range(1, 3), range(1, 4))).toBe(false)
  expect(isSameWorking(range(1, 3), range(0, 3))).toBe(false)
  expect(isSameWorking(price('1'), amount('1', 'USD/GB'))).toBe(false)
  expect(isSameWorking(price('1'), amount('1', 'USD/GB', { origin: { kind: 'fact', id: 'storage us-east-1' } }))).toBe(
    false,
  )
})
