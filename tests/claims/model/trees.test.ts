import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boost } from '../../../scripts/accuracy/boost.ts'
import { type Forest, leafOf, sumOfTrees, type Tree } from '../../../src/claims/model/trees.ts'

const odds = (forest: Forest, features: readonly number[]) => 1 / (1 + Math.exp(-sumOfTrees(forest, features)))

describe('a tree', () => {
  const tree: Tree = [0, 5, -1, [1, 2, 0, 1]]

  test.each([
    [[4.9, 9], -1],
    [[5, 1], 0],
    [[5, 2], 1],
    [[7], 0],
  ])('leads %j to %d', (features, leaf) => expect(leafOf(tree, features)).toBe(leaf))

  test('adds to the base of its forest', () => {
    expect(sumOfTrees({ base: 2, trees: [tree, tree] }, [0, 0])).toBe(0)
    expect(sumOfTrees({ base: 2, trees: [] }, [0])).toBe(2)
  })
})

describe('a forest learns', () => {
  const rows = (isTrue: (a: number, b: number) => boolean) =>
    Array.from({ length: 1_600 }, (_, at) => {
      const [a, b] = [at % 40, Math.floor(at / 40)]
      return { features: [a, b], isTrue: isTrue(a, b), weight: 1 }
    })

  test('what two features say together', () => {
    const forest = boost(rows((a, b) => a > 20 !== b > 20))
    expect(odds(forest, [5, 35])).toBeGreaterThan(0.75)
    expect(odds(forest, [35, 35])).toBeLessThan(0.25)
  })

  test('how often something is true where nothing tells', () => {
    const forest = boost(rows((a, b) => (7 * a + 3 * b) % 4 === 0))
    expect(odds(forest, [20, 20])).toBeGreaterThan(0.1)
    expect(odds(forest, [20, 20])).toBeLessThan(0.45)
  })

  test('the same from the same', () => {
    const learnt = boost(rows((a) => a > 20))
    expect(boost(rows((a) => a > 20))).toEqual(learnt)
  })

  test('that what counts more counts more', () => {
    const even = rows(() => false).map((row, at) => ({ ...row, isTrue: at % 2 === 0, weight: at % 2 === 0 ? 9 : 1 }))
    expect(odds(boost(even), [20, 20])).toBeGreaterThan(0.8)
  })
})

test('whatever the features, a forest gives a number', () => {
  const forest: Forest = { base: 0.5, trees: [[0, 1, [1, 2, -3, 4], 5]] }
  fc.assert(
    fc.property(fc.array(fc.double()), (features) => {
      expect(sumOfTrees(forest, features)).not.toBeNaN()
    }),
  )
})
