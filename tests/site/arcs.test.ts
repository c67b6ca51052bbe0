import { expect, test } from 'vitest'
import { drawArcs } from '../../src/site/course/arcs.ts'

const episode = (number: number, returns: readonly number[] = []) => ({
  number,
  introduces: [{ name: `Concept ${number}`, returns }],
})

test('an arc leads from the row that introduces a concept to each row where it returns', () => {
  const arcs = drawArcs([episode(1, [2, 3]), episode(2), episode(3)])
  expect(arcs.map(({ concept, from, to }) => [concept, from, to])).toEqual([
    ['Concept 1', 1, 2],
    ['Concept 1', 1, 3],
  ])
  expect(arcs.map(({ path }) => path)).toEqual([
    expect.stringMatching(/^M0 50C[\d.]+ 50 [\d.]+ 150 0 150$/),
    expect.stringMatching(/^M0 50C128 50 128 250 0 250$/),
  ])
})

test('what returns before it was introduced, or in no episode there is, has no arc', () => {
  expect(drawArcs([episode(1, [9]), episode(2, [1, 2])])).toEqual([])
})
