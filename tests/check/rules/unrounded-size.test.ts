import { describe, expect, test } from 'vitest'
import { awsPack, awsSpeech, makeBook, newestCheck } from '../../../src/book/index.ts'
import { openPrices } from '../../../src/calculator/index.ts'
import { checkSource } from '../../../src/check/index.ts'
import { readDocument } from '../../../src/text/index.ts'

const book = makeBook(awsPack, awsSpeech)
const asOf = newestCheck(book)

function found(text: string) {
  const around = { book, asOf, prices: openPrices(book, asOf), scenarios: [], mustBind: false }
  return checkSource('talk.md', readDocument(text, 'markdown'), around).findings.filter(
    ({ rule }) => rule === 'calculator/capacity',
  )
}

describe('units are wrong for which a size went in unrounded', () => {
  test.each([
    [
      'DynamoDB is patient. The profile has nine kilobytes, nobody knows why, and read with strong consistency it takes two and a quarter units.',
      3,
    ],
    [
      'We make 30 million writes a month of 1.4 KB each. DynamoDB counts whole kilobytes, so that’s 42 million write units.',
      60_000_000,
    ],
    ['Hm. One order, as it turned out, was 2.5 KB, so 80 of them wanted 200 WCU of DynamoDB.', 240],
    ['On a bad day the thing fetched 6 KB, eventually consistent, and paid 0.75 read units for it.', 1],
    ['Bills like these, of 512 bytes, want 0.5 WCU of DynamoDB, says Mara.', 1],
    ['A transactional write of 1.5 KB, they say, comes to 3 WCU in DynamoDB.', 4],
    ['In DynamoDB, a BatchGetItem of 80 items of 2.5 KB takes 50 RCU.', 80],
  ])('%s', (text, units) => expect(found(text).map(({ worked }) => worked?.value)).toEqual([units]))
})

describe('and are not', () => {
  test.each([
    ['where they are rounded up', 'Bills like these, of 512 bytes, want 1 WCU of DynamoDB, says Mara.'],
    [
      'where no rounding is needed',
      'Hm. One order, as it turned out, was 2 KB, so 80 of them wanted 160 WCU of DynamoDB.',
    ],
    ['of a batch that is rounded item by item', 'In DynamoDB, a BatchGetItem of 80 items of 2.5 KB takes 80 RCU.'],
    ['of what is batched into one', 'In DynamoDB, we batch 80 readings of 2.5 KB into few items, so they take 50 RCU.'],
    ['of a query, which is rounded once', 'A query over 50 items of 2 KB consumes 25 RCU in DynamoDB.'],
    [
      'of a size that is only about so much',
      'Hm. One order was about 2.5 KB, so 80 of them wanted 200 WCU of DynamoDB.',
    ],
    [
      'of what is told in another paragraph',
      'An order has 2.5 KB.\n\nIn the end 80 of them wanted 200 WCU of DynamoDB.',
    ],
    ['of other units', 'The box weighs 2.5 KB of paper, said the clerk, and 80 of them take 200 units of space.'],
    ['where reads and writes are both spoken of', 'DynamoDB reads and writes 2.5 KB here, and 80 take 200 units.'],
    ['of what is refuted', 'A naive sum gives 1,000 × 1.5 KB = 1,500 WCU in DynamoDB, and each write rounds up.'],
    [
      'of what was set',
      'Items of 1.5 KB came in, 1,000 of them a second. We set 1,500 WCU in DynamoDB and were throttled.',
    ],
    [
      'of what the rest of its sentence takes back',
      'Hm. One order was 2.5 KB, so 80 of them wanted 200 WCU of DynamoDB, but each write rounds up.',
    ],
    [
      'of what the next sentence takes back',
      'Hm. One order was 2.5 KB, so 80 of them wanted 200 WCU of DynamoDB. Wrong: each rounds up.',
    ],
    [
      'where the text speaks of more than the items',
      'The table has two GSIs. One order was 2.5 KB, so 80 of them wanted 200 WCU of DynamoDB.',
    ],
    ['of what is larger than any item', 'So an object of 500.5 KB, DynamoDB or not, would be written for 500.5 WCU.'],
    ['where nothing tells a size', 'Hm. After a while 80 of them wanted 200 WCU of DynamoDB.'],
  ])('%s', (_, text) => expect(found(text)).toEqual([]))
})

test('the finding tells what one takes, and each reading that the words leave open', () => {
  const [one] = found('Orders like ours are 9 KB, all told, so 80 reads want 180 RCU of DynamoDB.')
  expect(one).toMatchObject({
    help: 'say "240 RCU" for a strongly consistent read, or say "120 RCU" for an eventually consistent read',
    notes: [
      '80 × 3, as a strongly consistent read of 9 KB takes: each is rounded up',
      '80 × 1.5, as an eventually consistent read of 9 KB takes: each is rounded up',
    ],
  })
})
