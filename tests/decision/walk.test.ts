import { describe, expect, test } from 'vitest'
import { type Answers, getCompiled, listPaths, listStates, stateAfter } from '../../src/decision/index.ts'
import { makeTree } from '../../src/decision/tree.ts'

const { start } = getCompiled()

/** Some of the many paths, spread over all of them. */
function* samplePaths(every: number) {
  let index = 0
  for (const path of listPaths(start)) if (index++ % every === 0) yield path
}

describe('the state after some answers', () => {
  test('is the start where nothing is answered', () => {
    expect(stateAfter(start, {})).toBe(start)
  })

  test('is the result of a path where all of it is answered, and its last question where the last is not', () => {
    for (const { answers, result } of samplePaths(499)) {
      const given = (count: number): Answers =>
        Object.fromEntries(answers.slice(0, count).map(({ question, answer }) => [question, [answer]]))
      expect(stateAfter(start, given(answers.length)).result).toBe(result)
      expect(stateAfter(start, given(answers.length - 1)).question?.name).toBe(answers.at(-1)?.question)
    }
  })

  test('stays where an answer contradicts an earlier one', () => {
    // The regions are asked first in our tree, where nothing can contradict them: here they are asked late.
    const late = makeTree((candidates) => Math.max(...candidates.map(({ question }) => question)))
    const open = listStates(late).find(({ question, next }) => question?.name === 'which-regions' && !next[0]) ?? late
    expect(open.next[0]).toBeUndefined()
    expect(stateAfter(open, { 'which-regions': ['one'] })).toBe(open)
    expect(stateAfter(open, { 'which-regions': ['one-set'] })).not.toBe(open)
  })
})
