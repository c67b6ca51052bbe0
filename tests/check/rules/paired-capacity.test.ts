import { describe, expect, test } from 'vitest'
import { check } from '../surroundings.ts'

const units = (text: string) =>
  check(text, 'markdown', { scenarios: [] }).findings.map(({ rule, worked }) => [rule, worked?.value])

describe('a capacity is held against the one beside it', () => {
  test.each([
    ['100 strongly consistent reads a second of 8 KB need 200 RCU, or # with eventual consistency.', '100', '150'],
    ['The dashboard takes 200 RCU, or # with eventual consistency.', '100', '150'],
    ['With eventual consistency it takes 60 RCU, or # with strong consistency.', '120', '90'],
    ['The dashboard takes 200 RCU with strong consistency, and # RCU with eventual consistency.', '100', '120'],
    ['Reading it with strong consistency takes 3 RCU. An eventually consistent read takes # RCU.', '1.5', '2.25'],
    ['That needs 25 RCU if the reads are strongly consistent and # if eventually.', '13', '20'],
    ['With one GSI, DynamoDB charges 400 WCU on the table and 400 on the index, # in all.', '800', '900'],
    ['The table needs 400 WCU and each of its two indexes 200 WCU, # WCU together.', '800', '900'],
    [
      'We write 200 items of 2 KB a second to DynamoDB: 400 WCU for the table and 400 WCU for its GSI, so # WCU in total.',
      '800',
      '1,000',
    ],
  ])('%s: %s, not %s', (text, right, wrong) => {
    expect(units(text.replace('#', right))).toEqual([])
    const worked = right === '13' ? 12.5 : Number(right)
    expect(units(text.replace('#', wrong))).toEqual([['calculator/capacity', worked]])
  })
})

test('what stands beside a capacity that is wrong itself is left alone', () => {
  const text =
    'DynamoDB takes 500 strongly consistent reads a second of 4 KB, which need 400 RCU, or 150 with eventual consistency.'
  expect(units(text)).toEqual([['calculator/capacity', 500]])
})

describe('and not where they may be of different things', () => {
  test.each([
    ['The feed takes 200 RCU with eventual consistency, and the cart 30 RCU with strong consistency.'],
    ['The table takes 200 RCU and 30 RCU with eventual consistency.'],
    ['The table takes 200 RCU with strong consistency 70 with eventual consistency.'],
    ['With strong or eventual consistency it takes 60 RCU, or 90 with strong consistency.'],
    ['The dashboard takes 3 RCU with strong consistency. The whole page takes 9 RCU with eventual consistency.'],
    ['A strongly consistent read of 9 KB takes 3 RCU. An eventually consistent one of 16 KB takes 2 RCU.'],
    ['The table takes 200 WCU and 120 RCU with eventual consistency.'],
    ['The table takes 200 WCU, or 120 with eventual consistency.'],
    ['The table takes 200 RCU, or 150 with eventual consistency. No: it takes 100.'],
    ['The table takes 200 RCU, and 50 with eventual consistency in two regions.'],
    ['We cache half. The table takes 200 RCU with strong consistency, 90 in a test, 70 with eventual consistency.'],
    ['The table takes 400 WCU and its index 300 WCU.'],
    ['The table takes 400 WCU, its index 300 WCU, 5 RCU in all.'],
    ['Some 400 WCU on the table and about 300 WCU on the index make roughly 900 WCU.'],
    ['The table has two GSIs. Items of 1.5 KB come in, 1,000 of them a second. They need 6,000 WCU in DynamoDB.'],
    ['100 reads a second of 8 KB need 200 RCU in DynamoDB, or 100 with eventual consistency.'],
  ])('%s', (text) => expect(units(text)).toEqual([]))
})
