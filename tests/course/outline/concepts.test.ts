import { expect, test } from 'vitest'
import { listEpisodes, readCallback, readConcept } from '../../../src/course/outline/concepts.ts'

const spot = (text: string) => ({ text, line: 1, column: 1 })

test.each([
  ['Active-active - Will reinforce in Episode 10 (again)', 'Active-active', [10]],
  ['**Ledgers**: returns in Episodes 3, 5 and 7', 'Ledgers', [3, 5, 7]],
  ['Counters (Episode 4)', 'Counters', [4]],
  ['Counters', 'Counters', []],
  ['Flour → Eps. 2-4', 'Flour', [2, 3, 4]],
])('%j is a concept, and where it returns', (text, name, returns) => {
  expect(readConcept(spot(text))).toMatchObject({ name, returns })
})

test.each([
  ['Aurora from Episode 3 - as a contrast', 'Aurora', 3, 'as a contrast'],
  ['Hot-hot (Episode 2): twice - or more', 'Hot-hot', 2, 'twice - or more'],
  ['Episode 2: hot-hot', 'hot-hot', 2, ''],
  ['Lesson 2 - hot-hot - once more', 'hot-hot', 2, 'once more'],
  ['Patience', 'Patience', undefined, ''],
  ['Episode 5', '', 5, ''],
])('%j is taken up again', (text, name, episode, note) => {
  expect(readCallback(spot(text))).toMatchObject({ name, episode, note })
})

test.each([
  ['Episodes 1-3 and 5', [1, 2, 3, 5]],
  ['Episodes 1 to 3, 2', [1, 2, 3]],
  ['episode 4 & 6; ep. 8', [4, 6, 8]],
  ['Episode 5-3', [5]],
  ['Episode 1-999', [1]],
  ['Lessons 2 through 4', [2, 3, 4]],
  ['nothing of 7', []],
])('%j names episodes', (text, numbers) => expect(listEpisodes(text)).toEqual(numbers))
