import { awsPack, awsSpeech, makeBook } from '../../src/book/index.ts'
import { openPrices, readWorkload } from '../../src/calculator/index.ts'
import { checkSource, type Surroundings } from '../../src/check/index.ts'
import { openScenario } from '../../src/claims/index.ts'
import { type Format, readDocument } from '../../src/text/index.ts'

export const book = makeBook(awsPack, awsSpeech)
export const asOf = '2026-10-04'

const board = {
  regions: ['us-east-1', 'us-west-2', 'eu-west-1'],
  writes: { rate: '1000 per second', spread: 'total' },
  reads: { rate: '5000 per second', spread: 'in-each', consistency: 'strong' },
  'item-size': '1 KB',
  storage: '100 GB',
  transfer: false,
  dynamodb: { capacity: 'provisioned' },
}

/** A scenario named board: a thousand writes a second in three regions. */
const scenario = openScenario('board', readWorkload(board), book, asOf)

/** What is known beside a text of these tests. */
export const around: Surroundings = {
  book,
  asOf,
  prices: openPrices(book, asOf),
  scenarios: [scenario],
  mustBind: false,
}

/** Checks a text as a file of that format. */
export function check(text: string, format: Format = 'markdown', beside: Partial<Surroundings> = {}) {
  return checkSource('script.md', readDocument(text, format), { ...around, ...beside })
}

/** The rules of the findings of a text, in the order found. */
export function rules(text: string, format: Format = 'markdown', beside: Partial<Surroundings> = {}): string[] {
  return check(text, format, beside).findings.map(({ rule }) => rule)
}
