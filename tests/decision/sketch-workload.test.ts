import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWorkload } from '../../src/calculator/index.ts'
import { sketchWorkload, startSketch } from '../../src/decision/index.ts'
import { someAnswers } from './arbitraries.ts'

test('the sketch that somebody starts from can be priced, whatever was answered', () => {
  fc.assert(
    fc.property(someAnswers(), (answers) => {
      const { regions, writes } = readWorkload(sketchWorkload(startSketch(answers), answers))
      expect(regions.length).toBe(
        answers['which-regions']?.[0] === 'one' ? 1 : answers['which-regions']?.[0] === 'one-set' ? 3 : 2,
      )
      expect(writes).toHaveLength(1)
    }),
  )
})

test('reads are strong where only the latest will do, and capacity is bought ahead where the load is steady', () => {
  const sketch = startSketch({})
  expect(sketchWorkload(sketch, { 'how-fresh': ['latest'], 'what-load': ['steady'] })).toMatchObject({
    reads: { consistency: 'strong' },
    dynamodb: { capacity: 'provisioned' },
  })
  expect(sketchWorkload(sketch, {})).toMatchObject({
    reads: { consistency: 'eventual' },
    dynamodb: { capacity: 'on-demand' },
  })
})
