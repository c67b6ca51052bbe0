import { describe, expect, test } from 'vitest'
import { check } from '../surroundings.ts'

const units = (text: string) =>
  check(text, 'markdown', { scenarios: [] }).findings.map(({ rule, worked }) => [rule, worked?.value])

describe('a capacity told over several sentences is held against what it follows from', () => {
  test.each([
    [
      'what a request takes',
      'A session record weighs 6 KB, so a strongly consistent read costs 2 RCU. The site makes 450 of those reads a second. Provision # RCU for it.',
      '900',
      '1,800',
    ],
    ['what reading one takes', 'Reading a cart takes 2 RCU. At 300 reads a second we need # RCU.', '600', '900'],
    [
      'what a request of a size takes',
      'A write takes 3 WCU. At 80 writes a second of 2.5 KB, the table needs # WCU.',
      '240',
      '300',
    ],
    [
      'what a read of a size takes',
      'A strongly consistent read of our 12 KB document, they say, takes 3 RCU. At 90 reads a second, that is # RCU. Eventually consistent reads would take 135 RCU.',
      '270',
      '360',
    ],
    [
      'a target of auto scaling',
      'The table uses 800 WCU at noon. At a target of 80 percent, DynamoDB auto scaling settles on # WCU.',
      '1,000',
      '640',
    ],
    [
      'what each request takes',
      'Our team likes short rows. One write unit covers each of them. With 3,000 events a second the table needs # WCU.',
      '3,000',
      '2,100',
    ],
    [
      'sizes in thousands of bytes, unrounded',
      'Events are 700 bytes, says Mara. With 3,000 events a second the DynamoDB table wants # WCU.',
      '3,000',
      '2,100',
    ],
    [
      'the target and what is used',
      'We use 700 WCU at peak. Our target utilisation is 70 percent. So auto scaling provisions # WCU.',
      '1,000',
      '490',
    ],
    [
      'the target and what is set',
      'We provision 1,000 WCU. At a target utilization of 70 percent, auto scaling starts once we consume # WCU.',
      '700',
      '1,430',
    ],
    [
      'a target and what is had',
      'The target is 75 percent utilization. At 300 RCU in use we should have # RCU.',
      '400',
      '225',
    ],
    [
      'a target kept',
      'Auto scaling keeps utilization at 70 percent, so a load of 210 RCU is met by # RCU.',
      '300',
      '147',
    ],
    [
      'a target told first',
      'Our target utilization in DynamoDB is 60 percent. The load is 1,200 WCU. So there should be # WCU provisioned.',
      '2,000',
      '720',
    ],
    [
      'transactions, which double once',
      'We write 100 orders a second of 2 KB. Because each goes through a transaction, DynamoDB counts them double. That makes # WCU.',
      '400',
      '800',
    ],
    [
      'transactions, which double',
      'Every order of 2 KB is a transaction, on purpose. There come 100 a second, so DynamoDB wants # WCU.',
      '400',
      '200',
    ],
    [
      'one request',
      'A ticket is 1.8 KB. Writing one takes 2 WCU, and in a transaction it takes #. We like them.',
      '4',
      '8',
    ],
    [
      'one read',
      'A strongly consistent read of the thing takes 2 RCU. So the transactional read takes # RCU.',
      '4',
      '2',
    ],
  ])('%s', (_, text, right, wrong) => {
    expect(units(text.replace('#', right))).toEqual([])
    expect(units(text.replace('#', wrong))).toEqual([['calculator/capacity', Number(right.replace(',', ''))]])
  })
})

test.each([['A plain write takes'], ['A plain write of 1 KB takes'], ['Writing one takes']])(
  '%s 1 WCU: what it takes in a transaction is computed where it is twice that',
  (one) => {
    const checked = (units: number) =>
      check(`# DynamoDB\n\n${one} 1 WCU, and in a transaction it takes ${units}.`, 'markdown', { scenarios: [] })
    expect(checked(2).findings).toEqual([])
    expect(checked(2).coverage.standings.computed).toBeGreaterThan(0)
    expect(checked(3).findings).toMatchObject([{ rule: 'calculator/capacity', worked: { value: 2 } }])
  },
)

describe('and not where it may follow from more', () => {
  test.each([
    ['A write takes 3 WCU at 80 a second. After we trimmed it to 1.7 KB, the table needs 160 WCU.'],
    ['A write takes 3 WCU. At 80 writes a second, compacted to 1.7 KB, the table needs 160 WCU.'],
    ['Each write takes 1 WCU. We see 70 writes a second. The shop’s table needs 500 WCU.'],
    ['Each write takes 1 WCU. We see 70 writes a second. The neighbours and their table consume 500 WCU.'],
    ['The table takes 40 WCU and its index 40 WCU, out of a total of 150 WCU.'],
    ['We make 100 writes a second of items of 1 KB. Half of the writes are in transactions, so we need 150 WCU.'],
    ['Without a transaction, 60 writes a second of items of 1 KB need 60 WCU.'],
    ['It is a myth that 200 writes a second of 1.5 KB need 300 WCU; they need 400 WCU.'],
    ['We write 20 million items of 1.3 KB a month, so DynamoDB bills 40 million write request units.'],
    ['Each write takes 3 WCU. At 200 orders a second we need 900 WCU with the index.'],
    ['Each order takes 3 WCU, and one of the warehouse 5 WCU. At 200 of the latter a second we need 1,000 WCU.'],
    ['A strongly consistent read takes 2 RCU. With eventual consistency, 300 reads a second need 300 RCU.'],
    ['Each write takes 3 WCU. At 200 orders a second that makes 600 WCU. We provision 800 WCU to be on the safe side.'],
    ['Each write takes 3 WCU. At 200 orders a second for 10 minutes we need 900 WCU.'],
    ['A write takes about 3 WCU. At 200 orders a second we need 500 WCU.'],
    ['Each write takes 3 WCU. At 200 reads a second we need 500 RCU.'],
    ['Each write takes 3 WCU. There are 200 sheep per second. We have 500 WCU.'],
    ['The table runs at 500 WCU and takes 200 writes a second.'],
    ['The target utilization is 70 percent, at night 50 percent. We use 700 WCU, so we provision 900 WCU.'],
    ['Our target utilization is 70 percent. We use 700 WCU on one table. We use 300 WCU on the other.'],
    ['Our target utilization is 70 percent. There were 700 WCU. There are 300 WCU.'],
    ['The table had used 380 WCU of 400 WCU, so utilization was 95 percent.'],
    ['Our target utilization is 100 percent. We use 700 WCU and provision 900 WCU.'],
    ['Our target utilization is about 70 percent. We use 700 WCU, so we provision 900 WCU.'],
    ['We use 700 RCU at a target utilization of 70 percent and provision 900 WCU.'],
    ['A transactional write doubles it. A plain write of 2 KB, 100 a second, takes 200 WCU in DynamoDB.'],
    ['We write 100 orders a second of 2 KB in transactions. That is 200 WCU, doubled to 400 WCU in DynamoDB.'],
    ['We write 100 orders a second of 600 KB in transactions, say they. That makes 60,000 WCU in DynamoDB.'],
    ['We write orders in transactions, they say, 100 a second. That makes 200 WCU in DynamoDB.'],
    ['Our transactions write two items of 1 KB each, 100 transactions a second. That is 400 WCU.'],
    ['We make 50 transactional writes a second, of 3 KB each. A plain write of that size takes 3 WCU.'],
    ['Writing one takes 2 WCU. In a transaction it takes 5 minutes.'],
    ['Writing one takes 2 WCU, reading one takes 3 RCU, and in a transaction it takes 8.'],
    ['The table takes 2 WCU, and in a transaction it takes 8.'],
    ['In a transaction it takes 8.'],
  ])('%s', (text) => expect(units(text)).toEqual([]))
})

describe('what is provisioned is held against its target only where words say that it comes of it', () => {
  test.each([
    ['At a target utilization of 70 percent we consumed 350 WCU, and since scaling lags the table still had 400 WCU.'],
    [
      'Auto scaling with a target of 70 percent needs time: the load jumped to 1,400 WCU while the table had 1,000 WCU.',
    ],
    ['At 80 % utilization we used 800 WCU. After the sale we set it down to 500 WCU.'],
    [
      'With a target utilization of 70 percent and a load of 490 WCU the table has 800 WCU since the alarm takes fifteen minutes to scale down.',
    ],
    ['Our target utilization is 60 percent. The load is 1,200 WCU. There are 1,500 WCU provisioned.'],
    ['Our target utilization is 70 percent. We use 700 WCU, so the reports should have 50 WCU.'],
  ])('and not: %s', (text) => {
    expect(units(text).filter(([rule]) => rule === 'calculator/capacity')).toEqual([])
  })
})
