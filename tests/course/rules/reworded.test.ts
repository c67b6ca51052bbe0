import { expect, test } from 'vitest'
import { tellReworded } from '../../../src/course/index.ts'
import { readExample } from './course.ts'

const lesson = readExample(`# Episode 2: Bread

## Lesson Flow

### 1. Flour

**Recall Prompt**: "What drinks more, rye or wheat?"
**Answer**: "Rye."`)

test('what was taken for an earlier card is said at the card, and how to object', () => {
  const deck = { ids: ['rye'], lock: [], reworded: [{ index: 0, id: 'rye', before: 'Which "drinks"?' }], doubtful: [] }
  expect(tellReworded(lesson, deck)).toMatchObject([
    {
      ...{ file: 'outline.md', line: 7, rule: 'course/reworded-card', severity: 'info' },
      message: 'taken for the card rye, reworded, and keeps its history; it asked "Which \\"drinks\\"?"',
      help: 'if it is another card, write an id of its own behind the question: {#…}',
    },
  ])
})

test('what was taken for a new card is said too, where an earlier one may be meant', () => {
  const deck = { ids: ['card-1'], lock: [], reworded: [], doubtful: [{ index: 0, id: 'rye', before: 'Which?' }] }
  expect(tellReworded(lesson, deck)).toMatchObject([
    {
      message: 'taken for a new card, card-1; the card rye, which asked "Which?", is gone',
      help: 'if it is that card, reworded, write its id behind the question: {#rye}',
    },
  ])
})
