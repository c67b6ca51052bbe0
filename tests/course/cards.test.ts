import { expect, test } from 'vitest'
import { readCards } from '../../src/course/cards.ts'
import { readOutline } from '../../src/course/outline/read-outline.ts'

const bound = ':fig[one second]{fact="dynamodb.mrec-lag"}'

test('what the figures of a card are bound to is for the checker, not for who answers it', () => {
  const outline = readOutline(`# Episode 1: Cards

## Lesson Flow

### 1. Recall

**Recall Prompt**: "Is it ${bound}?"

**Answer**: "It is ${bound}, or so."

## Cards

\`\`\`card lag
question: Is it ${bound}?
answer: 'Yes, ${bound}.'
\`\`\`

\`\`\`card units
question: With {writes.rate} and a lag of ${bound}?
workload: { writes: 5 per second }
vary: { writes.rate: [5 per second] }
answer: [dynamodb-single, total]
\`\`\`
`)
  const { cards, problems } = readCards(outline)
  expect(problems).toEqual([])
  expect(cards.map(({ card }) => [card.question, card.answer])).toEqual([
    ['Is it one second?', 'It is one second, or so.'],
    ['Is it one second?', 'Yes, one second.'],
    ['With {writes.rate} and a lag of one second?', ['dynamodb-single', 'total']],
  ])
})

test.each(['without a question.', ''])('a prompt that asks nothing is a problem: %j', (text) => {
  const outline = readOutline(`# E\n\n## Lesson Flow\n\n### 1. Recall\n\n**Recall Prompt**: ${text}\nmore\n`)
  expect(readCards(outline).problems).toHaveLength(1)
})
