import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitOf, slipOf } from '../../../src/claims/model/fit.ts'

const names = (stated: number, value: number, ok = false) =>
  fitOf({ ok, value, low: value, high: value }, stated, 1).map(([name]) => name)

test.each([
  [1740, 1470, 'slip of digits'],
  [1875, 1925, undefined],
  [1350, 1250, 'slip of digits'],
  [120, 1200, 'slip of a factor'],
  [90, 1080, 'slip of a factor'],
  [500, 512, undefined],
] as const)('%d in the place of %d is known as what people do: %s', (stated, value, slip) => {
  expect(names(stated, value).filter((name) => name.startsWith('slip') && !name.includes(','))).toEqual(
    slip === undefined ? [] : [slip],
  )
})

test('a slip counts for more the more digits or bits meet in it', () => {
  const of = (slip: string, stated: number, value: number) =>
    fitOf({ ok: false, value, low: value, high: value }, stated, 0.01).find(([name]) => name === slip)?.[1] ?? 0
  expect(of('slip of digits, of', 186_898, 188_698)).toBeGreaterThan(of('slip of digits, of', 26, 16))
  expect(of('slip of a factor, bits', 87.29, 872.9)).toBeGreaterThan(of('slip of a factor, bits', 0.8, 8))
  expect(of('slip of a factor, bits', 87.29, 874)).toBe(0)
})

test('a hit to the last of many digits says more than one of few', () => {
  const bits = (value: number) =>
    fitOf({ ok: true, value, low: value, high: value }, value, 1).find(([name]) => name === 'bits')?.[1] ?? 0
  expect(bits(52_345)).toBeGreaterThan(bits(12))
  expect(names(52_345, 52_345, true)).toContain('exact')
  expect(names(3, 3, true)).toContain('under 3 bits')
})

test('whatever is stated, and whatever it should be, its miss has one size', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (stated, value) => {
      const found = names(stated, value)
      expect(found.filter((name) => name.startsWith('off'))).toHaveLength(1)
      expect(found[0]).toBe('wrong')
    }),
  )
})

describe('a slip of the pen', () => {
  test.each([
    [1740, 1470, { kind: 'swap', digits: 4 }],
    [7484, 7884, { kind: 'digit', digits: 4 }],
    [3796, 379.6, { kind: 'point', digits: 4 }],
    [4200, 42, { kind: 'point', digits: 4 }],
    [1875, 1925, undefined],
    [100, 100, undefined],
    [7, 8, undefined],
    [120, 0, undefined],
    [120, Number.POSITIVE_INFINITY, undefined],
  ] as const)('%d for %d is %j', (stated, value, slip) => {
    const found = slipOf(stated, value)
    if (slip === undefined) expect(found).toBeUndefined()
    else expect(found).toMatchObject(slip)
  })

  test.each([
    [1418.45, 1148.44, 0.01, 'swap'],
    [2346.14, 2364.141, 0.005, 'swap'],
    [5670, 5759.6, 0.5, 'swap'],
    [7484.2, 7884.23, 0.02, 'digit'],
    [14_180, 1418.2, 0.3, 'point'],
    [18_705, 1875, 0, 'length'],
    [875, 8375, 0, 'length'],
  ] as const)('%d for %d, known to %d, is one of the %s', (stated, value, blur, kind) => {
    expect(slipOf(stated, value, blur)?.kind).toBe(kind)
  })

  test('says less of what is known less sharply, and nothing of what may be right', () => {
    const bits = (blur: number) => slipOf(14_180, 11_480, blur)?.bits ?? 0
    expect(bits(0)).toBeGreaterThan(bits(5))
    expect(slipOf(14_180, 14_150, 20)).toBeUndefined()
  })

  test('says less of round numbers, however many digits they have', () => {
    expect(slipOf(21_000, 12_000)?.bits).toBeLessThan(slipOf(2100, 1200)?.bits ?? 0)
    expect(slipOf(21_300, 12_300)?.bits).toBeLessThan(slipOf(21_345, 12_345)?.bits ?? 0)
    expect(slipOf(5000, 2000)).toBeUndefined()
    expect(slipOf(3000, 300)).toBeUndefined()
  })

  test('is the same read either way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 99_999 }), fc.nat(3), fc.integer({ min: 1, max: 9 }), (value, at, by) => {
        const digits = [...String(value)]
        const place = at % digits.length
        const other = (Number(digits[place]) + by) % 10
        fc.pre(place > 0 || other > 0)
        const slipped = Number(digits.with(place, String(other)).join(''))
        fc.pre(value % 10 > 0 && slipped % 10 > 0)
        expect(slipOf(slipped, value)).toMatchObject({ kind: 'digit', digits: digits.length })
        expect(slipOf(value, slipped)).toMatchObject({ kind: 'digit', digits: digits.length })
        expect(slipOf(value * 10, value)?.kind).toBe('point')
      }),
    )
  })
})
