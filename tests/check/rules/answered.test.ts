import { describe, expect, test } from 'vitest'
import { check } from '../surroundings.ts'

const quiz = (question: string, answer: string) =>
  check(
    `# A lesson\n\n**Retrieval Prompt**:\n1. ${question}\n2. Who owns a replica?\n\n**Answers**:\n1. ${answer}\n2. Nobody.\n`,
    'markdown',
    { scenarios: [] },
  )

describe('an answer that says only an amount is held against the fact that its question asks for', () => {
  test.each([
    ['How many secondary Regions can an Aurora Global Database have?', 'Up to 10.', 'Up to five.'],
    ['How large may a DynamoDB item be?', '400 KB.', '1 MB, names included.'],
    ['How many items may a DynamoDB transaction have?', '"100."', '25.'],
    ['In DynamoDB, how large may an item be?', '400 KB.', '500 KB.'],
    ['What limit does DynamoDB put on the size of an item?', '400 KB.', '350 KB.'],
    ["What's the maximum size of a DynamoDB item?", '400 KB.', '64 KB.'],
    ['How many secondary Regions can you add to an Aurora Global Database?', 'Ten.', 'Seven.'],
  ])('%s', (question, right, wrong) => {
    const known = quiz(question, right)
    expect(known.findings).toEqual([])
    expect(known.recall).toEqual({ questions: 2, answered: 2, unbound: 1 })
    const { findings, recall } = quiz(question, wrong)
    expect(findings).toMatchObject([{ rule: 'facts/figure', line: 8, severity: 'error' }])
    expect(recall).toEqual({ questions: 2, answered: 2, unbound: 1 })
  })

  test('the finding stands at the answer, with its words', () => {
    const { findings } = quiz('How many secondary Regions can an Aurora Global Database have?', 'Up to five.')
    expect(findings).toMatchObject([{ line: 8, column: 10, stated: { text: 'five' } }])
  })

  test.each([
    [
      'an answer that tells more',
      'Five in our company, at one in each of our offices since the last reorganisation, as I said before.',
    ],
    ['an answer without a number', 'As many as you like.'],
    ['an answer told in a full sentence of its own', 'An Aurora Global Database can have up to 10 secondary Regions.'],
  ])('nothing is made of %s', (_, answer) => {
    expect(quiz('How many secondary Regions can an Aurora Global Database have?', answer).findings).toEqual([])
  })

  test.each([
    ['How many further secondary Regions can we add to an Aurora Global Database that has three?', 'Seven.'],
    ['How many secondary Regions are left for an Aurora Global Database?', 'Seven.'],
    ['An Aurora Global Database has three. How many secondary Regions can it have?', 'Seven.'],
    ['How many secondary Regions can fail in our Aurora Global Database?', 'Two.'],
    ['How many secondary Regions can fail in an Aurora Global Database?', 'Two.'],
    ['How many secondary Regions may an Aurora Global Database have if readers are scarce?', 'Four.'],
    ['How large may two DynamoDB items be?', '800 KB.'],
    ['How large may DynamoDB items be together?', '800 KB.'],
    ['What limit does our API put on a DynamoDB item?', '350 KB.'],
    ['What limit does the shop put on the size of a DynamoDB item?', '350 KB.'],
    ["What is the shop's limit on a DynamoDB item?", '350 KB.'],
    ["How big are the items in the bucket, since DynamoDB can't hold items that large?", '12 MB.'],
    ['How large was the DynamoDB item at most?', '500 KB.'],
  ])('nor where more is asked: %s', (question, answer) => expect(quiz(question, answer).findings).toEqual([]))

  test('nor of what no fact tells, or no question asks', () => {
    expect(quiz('How many cats does the office have?', 'Five.').findings).toEqual([])
    expect(quiz('Has an Aurora Global Database five secondary Regions?', 'Five, yes.').findings).toEqual([])
  })
})

test('a question of a million letters is read in time', () => {
  expect(quiz(`${'how '.repeat(250_000)}much?`, 'Five.').findings).toEqual([])
})
