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

test('stage directions of the script are left out of a card', () => {
  const asked = (prompt: string, answer: string) => {
    const outline = readOutline(
      `# E\n\n## Lesson Flow\n\n### 1. Recall\n\n**Recall Prompt**: "${prompt}"\n\n[PAUSE 5 seconds]\n\n**Answer**: "${answer}"\n`,
    )
    return readCards(outline).cards.map(({ card }) => [card.question, card.answer])
  }
  expect(asked('What is left? [PAUSE 3 seconds]', '(pause) The later *[beat]* change.')).toEqual([
    ['What is left?', 'The later change.'],
  ])
  expect(
    asked('Before we light a stove, try to remember: in Episode 1, which three?', 'Cost [of all] (mostly).'),
  ).toEqual([['In Episode 1, which three?', 'Cost [of all] (mostly).']])
  expect(asked('Pause and try to remember the last promise. How long is it?', 'Long.')).toEqual([
    ['Try to remember the last promise. How long is it?', 'Long.'],
  ])
  expect(asked('Think about this for a moment: what is left? [PAUSE]', 'It is ____. [PAUSE]')).toEqual([
    ['What is left?', 'It is ____.'],
  ])
  expect(asked('Recall the last-writer rule: whose write stays?', 'The last.')).toEqual([
    ['Recall the last-writer rule: whose write stays?', 'The last.'],
  ])
  expect(asked('Before a write is confirmed, what must happen?', 'A copy.')).toEqual([
    ['Before a write is confirmed, what must happen?', 'A copy.'],
  ])
})

test.each(['without a question.', ''])('a prompt that asks nothing is a problem: %j', (text) => {
  const outline = readOutline(`# E\n\n## Lesson Flow\n\n### 1. Recall\n\n**Recall Prompt**: ${text}\nmore\n`)
  expect(readCards(outline).problems).toHaveLength(1)
})
