import { expect, test } from 'vitest'
import { recommend, writeRegions } from '../../src/decision/index.ts'

test('every answer that is offered leads to a recommendation with a reason', () => {
  for (const { name } of writeRegions.answers) expect(recommend(name)?.reason).toMatch(/\.$/)
})

test('no two answers lead to the same architecture, so none is dead', () => {
  const outcomes = writeRegions.answers.map(({ name }) => recommend(name)?.outcome)
  expect(new Set(outcomes).size).toBe(outcomes.length)
})

test('an answer that was not offered leads nowhere', () => expect(recommend('toString')).toBeUndefined())
