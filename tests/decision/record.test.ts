import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { awsPack, makeBook, newestCheck } from '../../src/book/index.ts'
import { openPrices, readWorkload } from '../../src/calculator/index.ts'
import { priceDecision } from '../../src/decision/cost.ts'
import { type Answers, recommend } from '../../src/decision/index.ts'
import { writeRecord } from '../../src/decision/record.ts'

const book = makeBook(awsPack)
const asOf = newestCheck(book)
const workload = `regions: [us-east-1]
writes: 100 per second
reads: { rate: 100 per second, consistency: eventual }
item-size: 1 KB
storage: 10 GB
dynamodb: { capacity: on-demand }
`

function record(answers: Answers, priced = false): string {
  const recommendation = recommend(answers)
  const cost = priced ? priceDecision(recommendation, readWorkload(parse(workload)), openPrices(book, asOf)) : undefined
  return writeRecord({ recommendation, asOf, cost, workload: priced ? workload : undefined })
}

const single: Answers = {
  'which-regions': ['one'],
  'which-queries': ['by-key'],
  'which-needs': ['ttl'],
  'which-team': ['either'],
}

test('a record has the sections of MADR in their order', () => {
  const headings = record(single, true).match(/^#+ .*$/gm)
  expect(headings).toEqual([
    '# Use DynamoDB in one region',
    '## Context and Problem Statement',
    '## Decision Drivers',
    '## Considered Options',
    '## Decision Outcome',
    '### Consequences',
    '### Confirmation',
    '## Pros and Cons of the Options',
    '## Cost',
    '## Sensitivity',
    '## More Information',
  ])
})

test('its front matter holds what it takes to decide again', () => {
  const head = record(single, true).split('---\n')[1] ?? ''
  const { crossfoot, date, status } = parse(head)
  expect({ date, status }).toEqual({ date: asOf, status: 'proposed' })
  expect(crossfoot).toMatchObject({ version: 1, outcome: 'dynamodb-single', unit: 'USD/month' })
  expect(crossfoot.answers).toBe(recommend(single).share)
  expect(Number(crossfoot.total)).toBeGreaterThan(0)
})

test('it holds the price with its date, what would change it, and the workload', () => {
  const text = record(single, true)
  expect(text).toContain(`Prices as of ${asOf}.`)
  expect(text).toMatch(/\* `which-queries` = not-yet-known or joins: Aurora DSQL in one region/)
  expect(text).toContain('```yaml workload\nregions: [us-east-1]\n')
})

test('where no design fits it says what would have to be given up', () => {
  const text = record({ 'which-regions': ['across-sets'], 'who-writes': ['same-items'], 'which-queries': ['joins'] })
  expect(text).toContain('# No design fits what was asked for')
  expect(text).toContain('What would have to be given up:')
  expect(text).toMatch(
    /at most “In several, all of one of these sets” in place of “.+” \(which-regions\): then Aurora DSQL over two regions fits\./,
  )
  expect(text).not.toContain('## Cost')
})

test('where no single answer decides it says so', () => {
  const text = record({
    'which-regions': ['across-sets'],
    'who-writes': ['same-items'],
    'if-region-fails': ['lose-nothing'],
    'must-data-stay': ['yes'],
    'may-saves-wait': ['no'],
  })
  expect(text).toContain('No single answer decides')
})
