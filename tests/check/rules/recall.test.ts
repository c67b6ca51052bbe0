import { describe, expect, test } from 'vitest'
import { readChoice } from '../../../src/claims/index.ts'
import { check } from '../surroundings.ts'

const question =
  'Pause and answer.\n\nQuestion one: It writes 500 items per second. Each item is 2 KB. You have two regions. How many WCUs are needed per region?\n\nAnswers.\n\nQuestion one: '
const found = (text: string, recommend?: (needs: readonly string[]) => string | undefined) =>
  check(text, 'script', { scenarios: [], recommend })

describe('a numeric answer is worked out again', () => {
  test.each([
    ['1,000 WCUs.'],
    ['2,000 WCUs, for each region writes 500.'],
    ['Two per item, so 1,000 WCUs plus 1,000 WCUs: 2,000 WCUs in total.'],
  ])('right: %s', (answer) => {
    expect(found(question + answer).findings).toEqual([])
    expect(found(question + answer).recall).toEqual({ questions: 1, answered: 1, unbound: 0 })
  })

  test('wrong: 1,500, which fits neither reading', () => {
    const { findings } = found(`${question}1,000 WCUs, plus 500 WCUs for the copy. Total per region: 1,500 WCUs.`)
    expect(findings).toMatchObject([{ rule: 'recall/answer', line: 7, severity: 'error' }])
    expect(findings[0]?.message).toMatch(/1,000 WCU in each region if .* or 2,000 WCU if/)
  })
})

describe('an answer that supposes another reading is worked out in that one', () => {
  const each = question.replace('per second.', 'per second in each region.')
  const said = (answer: string) => found(each + answer)

  test('and its working says which', () => {
    const { ledger, findings } = said(
      '2,000 WCUs in each. Had the rate been the total of both regions, 1,000 WCUs in each.',
    )
    expect(findings).toEqual([])
    expect(ledger.at(-1)?.working).toBe(
      'write capacity in each region, if that is what all regions write together: 1,000 rWCU = 500 writes/s × 2 rWCU per write/s',
    )
  })

  test('where it is wrong that one is told', () => {
    const { findings } = said('2,000 WCUs. Had the rate been the total of both regions, it needs 1,500 WCUs in each.')
    expect(findings).toMatchObject([{ rule: 'recall/answer', worked: { value: 1000 } }])
    expect(findings[0]?.message).toMatch(/needs 1,000 WCU in each region if that is what all regions write together$/)
  })
})

describe('a price that a right answer goes on to state', () => {
  test.each([
    ['1,000 WCUs. That is $474.50 per month in a region.'],
    ['1,000 WCUs in each region, so $949 per month for both.'],
    ['1,000 WCUs, a month of 730 hours.'],
  ])('is right: %s', (answer) => {
    expect(found(question + answer).findings).toEqual([])
  })

  test('is wrong where it is that of no reading', () => {
    const { findings } = found(
      `${question}1,000 units. Over the hours of one month that price comes to $700 per month.`,
    )
    expect(findings).toMatchObject([{ rule: 'recall/answer', stated: { value: 700 }, worked: { value: 474.5 } }])
    expect(findings[0]?.message).toBe('stated $700 per month; that capacity costs $474.50/month')
  })

  test('is left alone where no price is stated, or arithmetic holds it already', () => {
    expect(found(`${question}1,000 units at $0.00065 per WCU-hour for 730 hours: $474.50 per month.`).findings).toEqual(
      [],
    )
    expect(found(`${question}1,000 units. $0.90 × 730 = $657 per month.`).findings).toEqual([])
    expect(found(`${question}1,000 units, for $300 to $600 per month.`).findings).toEqual([])
    expect(found(`${question}It depends, $700 per month or so.`).findings).toEqual([])
  })

  test('and for reads the same', () => {
    const reads = question.replace('writes 500 items', 'reads 500 items')
    expect(found(`${reads}500 units. That comes, all in all, to $700 per month.`).findings).toMatchObject([
      { worked: { value: 47.45 } },
    ])
  })
})

test('an answer bound to nothing is counted', () => {
  const text = 'Pause and answer.\n\nQuestion one: Who?\n\nAnswers.\n\nQuestion one: Me.'
  expect(found(text).recall).toEqual({ questions: 1, answered: 1, unbound: 1 })
})

test('a question without an answer is marked at its words', () => {
  const text = 'Pause and answer.\n\nQuestion one: Who?\n\nQuestion two: Why?\n\nAnswers.\n\nQuestion one: Me.'
  expect(found(text).findings).toMatchObject([{ rule: 'recall/no-answer', line: 5, column: 1, endColumn: 19 }])
})

describe('a "when X over Y" answer is held against the recommendation', () => {
  const card = (answer: string) =>
    `Pause and answer.\n\nQuestion one: When would you use DynamoDB over Aurora?\n\nAnswers.\n\nQuestion one: ${answer}`
  const answer =
    "Use DynamoDB when you need hot-hot writes, and have key-value access. Don't use it if you need joins or strong SQL."
  const engine = (needs: readonly string[]) =>
    needs.includes('joins') ? 'Aurora' : needs.includes('hot-hot writes') ? 'DynamoDB' : undefined

  test('and passes where that gives the same', () => {
    expect(found(card(answer), engine).findings).toEqual([])
    expect(found(card(answer), engine).recall.unbound).toBe(0)
  })

  test('and fails where it gives the other', () => {
    expect(found(card(answer), () => 'Aurora').findings).toMatchObject([{ rule: 'recall/recommendation' }])
    expect(found(card(answer), () => 'DynamoDB').findings.map(({ message }) => message)).toEqual([
      'advised against DynamoDB for joins; it is what is recommended',
      'advised against DynamoDB for strong SQL; it is what is recommended',
    ])
  })

  test('and is bound to nothing where nothing can be told', () => {
    expect(found(card(answer), () => undefined).recall.unbound).toBe(1)
    expect(found(card('It depends.'), () => 'Aurora').findings).toEqual([])
    expect(
      found('Pause and answer.\n\nQuestion one: Who?\n\nAnswers.\n\nQuestion one: Me.', () => 'Aurora').findings,
    ).toEqual([])
  })

  test('its needs are read as a list', () => {
    expect(readChoice('When would you use DynamoDB over Aurora?', answer)).toEqual({
      family: 'DynamoDB',
      when: ['hot-hot writes', 'key-value access'],
      unless: ['joins', 'strong SQL'],
    })
    expect(readChoice('When would you use Aurora over DSQL?', answer)).toBeUndefined()
    expect(readChoice('What is Aurora?', answer)).toBeUndefined()
  })
})
