import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../src/claims/index.ts'
import { labelFigures } from '../../../src/claims/label-figures.ts'
import { agrees, inUnitOf, missOf } from '../../../src/claims/told-again/agrees.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

function figure(text: string): Figure {
  const document = readDocument(text, 'script')
  return labelFigures(document, readNumbers(document.text))[0] as Figure
}

describe('two figures state the same amount', () => {
  test.each([
    ['640 tiles', '640 tiles', true],
    ['90 minutes', '1.5 hours', true],
    ['about 4 million', '3.96 million', true],
    ['4.8 hours', '4.82 hours', true],
    ['640', '640 tiles', true],
    ['two tiles', 'one tile', false],
    ['640 tiles', '460 tiles', false],
    ['0 tiles', '12 tiles', false],
  ])('%s and %s: %s', (one, other, isSame) => {
    expect(agrees(figure(one), figure(other))).toBe(isSame)
  })
})

test('an amount is told in the unit of the other, or as written beside a bare number', () => {
  expect(inUnitOf(figure('90 minutes'), figure('1.5 hours'))).toBe(90)
  expect(inUnitOf(figure('90'), figure('1.5 hours'))).toBe(1.5)
})

test('a number misses another by a slip of the pen, by half, or by more and more', () => {
  const kinds = [
    missOf(542, 524),
    missOf(46, 64),
    missOf(5420, 5520),
    missOf(24, 14),
    missOf(95, 9.5),
    missOf(233.28, 466.56),
  ]
  expect(kinds).toEqual([0, 1, 2, 3, 4, 5])
  expect([missOf(100, 112), missOf(100, 163), missOf(100, 271), missOf(100, 5230)]).toEqual([6, 7, 8, 9])
  expect(missOf(100, 0)).toBe(9)
  expect(missOf(5420, 5240)).toBe(10)
})
