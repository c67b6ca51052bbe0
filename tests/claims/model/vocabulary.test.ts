import { describe, expect, test } from 'vitest'
import {
  byOne,
  byThree,
  byTwo,
  featureId,
  featureName,
  grid,
  weigh,
  weightOf,
} from '../../../src/claims/model/vocabulary.ts'

describe('features by their values', () => {
  test('have the number of their name, however many values name them', () => {
    const one = byOne((a: number) => `one:${a}`)
    const two = byTwo((a: number, b: boolean) => `two:${a} ${b}`)
    const three = byThree((a: number, b: string, c: boolean) => `three:${a} ${b} ${c}`)
    expect(featureName(one(3))).toBe('one:3')
    expect(featureName(two(3, true))).toBe('two:3 true')
    expect(featureName(three(3, 'x', false))).toBe('three:3 x false')
    expect(one(3)).toBe(featureId('one:3'))
    expect(two(3, false)).toBe(featureId('two:3 false'))
    expect(three(3, 'x', false)).toBe(featureId('three:3 x false'))
  })

  test('keep their numbers past the number of values that are remembered', () => {
    const words = byOne((word: string) => `word:${word}`)
    const pairs = byTwo((word: string, rule: string) => `pair:${word} ${rule}`)
    const triples = byThree((word: string, from: string, to: string) => `triple:${word} ${from} ${to}`)
    const numbers = () =>
      Array.from({ length: 5_200 }, (_, at) => [words(`w${at}`), pairs(`w${at}`, 'sum'), triples(`w${at}`, 'a', 'b')])
    const first = numbers()
    expect(new Set(first.flat()).size).toBe(3 * 5_200)
    expect(numbers()).toEqual(first)
  })

  test('weigh what was learnt, and nothing where nothing was', () => {
    const rights = [featureId('fit:right'), featureId('never learnt')]
    expect(weightOf('fit:right')).not.toBe(0)
    expect(weigh(rights)).toBe(weightOf('fit:right'))
    expect(weightOf('never learnt')).toBe(0)
  })

  test('of a grid are named row by column', () => {
    expect(grid('grid', ['a', 'b'], ['x']).flat().map(featureName)).toEqual(['grid:a*x', 'grid:b*x'])
  })
})
