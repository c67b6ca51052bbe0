import { describe, expect, test } from 'vitest'
import { judgeText } from '../../src/check/judge-text.ts'
import { readNumbers } from '../../src/numbers/index.ts'
import { readDocument } from '../../src/text/index.ts'
import { around } from './surroundings.ts'

/** What the rules with a book say of a text. */
function judge(text: string) {
  const document = readDocument(text, 'markdown')
  return judgeText({ ...around, file: 'a.txt', document, mentions: readNumbers(document.text), best: [] }, undefined)
}
const many = (length: number, say: (at: number) => string, between: string) =>
  Array.from({ length }, (_, at) => say(at)).join(between)

describe('a sentence of thousands of numbers is read in no time at all', () => {
  test('of prices', () => {
    const { spoken } = judge(
      `In DynamoDB, ${many(8_000, (at) => `an item of 400 KB costs $${at}.25 per million reads`, ', ')}.`,
    )
    expect(spoken.prices).toHaveLength(8_000)
  })

  test('of capacities', () => {
    const lead = 'Our global table takes 500 writes per second of 2 KB items in two regions. The first region needs'
    const { judged } = judge(`${lead} ${many(16_000, (at) => `${at + 1_100} WCUs`, ' and then a region needs ')}.`)
    expect(judged).toHaveLength(1)
    expect(judged[0]?.follows).toHaveLength(15_998)
  })
})

test('a limit is heard from some way off, and no further', () => {
  const filler = (words: number) => 'and so on '.repeat(words)
  const facts = (text: string) => judge(text).spoken.figures.flatMap((one) => one.facts.map(({ id }) => id))
  expect(facts(`In DynamoDB, items ${filler(30)}are at most 300 KB.`)).toEqual(['dynamodb.item-limit'])
  expect(facts(`In DynamoDB, items ${filler(300)}are at most 300 KB.`)).toEqual([])
})
