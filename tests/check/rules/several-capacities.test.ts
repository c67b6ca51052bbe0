import { describe, expect, test } from 'vitest'
import { check } from '../surroundings.ts'

const units = (text: string) =>
  check(text, 'markdown', { scenarios: [] }).findings.map(({ rule, stated }) => [rule, stated?.text])

const held = (wrong: string) => [['calculator/capacity', expect.stringContaining(wrong)]]

describe('a capacity that is some times what its workload takes has nothing raised where words tell why', () => {
  test.each([
    [
      'an index',
      'The table gets 120 writes a second of 2 KB each, so 240 WCU. A global secondary index that projects everything gets the same writes and needs another 240 WCU, # WCU in all.',
      '480',
      '460',
    ],
    [
      'a second Region',
      'At 400 writes a second of 1 KB, one Region needs 400 WCU. A second Region gets the same writes, so the two Regions take # write units together.',
      '800',
      '700',
    ],
    [
      'a second Region, told behind',
      'We write 200 items of 1 KB a second. A second Region gets the same, so # rWCU.',
      '400',
      '460',
    ],
    [
      'replicas',
      'The table has three replicas. Each write of 1 KB is written three times, so 70 writes a second take # replicated write units.',
      '210',
      '230',
    ],
    [
      'what is done twice',
      'We read each of the 60 new orders a second twice: 120 reads, strongly consistent, 2 KB each. That takes # RCU.',
      '120',
      '130',
    ],
  ])('%s', (_, text, right, wrong) => {
    expect(units(text.replace('#', right))).toEqual([])
    expect(units(text.replace('#', wrong))).toEqual(held(wrong))
  })

  test('but not for the regions that went into it', () => {
    const text =
      'The table takes 500 writes per second of 2 KB items in two regions. Each region needs a total of # WCUs.'
    expect(units(text.replace('#', '1,000'))).toEqual([])
    expect(units(text.replace('#', '3,000'))).toEqual(held('3,000'))
  })

  test('nor where no words do', () => {
    const text = 'The table takes 400 writes a second of 1 KB. It needs # WCU.'
    expect(units(text.replace('#', '400'))).toEqual([])
    expect(units(text.replace('#', '800'))).toEqual(held('800'))
  })
})

describe('answers to choose from are no claims', () => {
  test.each([
    ['A: 80 RCU. B: 130 RCU. C: 260 RCU. D: 520 RCU.'],
    ['A) 80 RCU B) 130 RCU'],
    ['(a) 80 RCU (b) 130 RCU (c) 40 RCU.'],
  ])('%s', (answers) => {
    const text = `How much read capacity do 260 eventually consistent reads a second of 3 KB items take? ${answers}`
    expect(units(text)).toEqual([])
  })

  test.each([['A: 80 RCU.'], ['B: 80 RCU.'], ['Plan A: 80 RCU, and C. Miller agrees.']])(
    '%s is one alone',
    (answer) => {
      const text = `The table serves 260 eventually consistent reads a second of 3 KB items. It needs, option ${answer}`
      expect(units(text)).toEqual(held('80'))
    },
  )
})

describe('units of one request', () => {
  test('are no part of what a table and its indexes take', () => {
    const text = 'Each of the 90 writes a second (1 KB) costs 1 WCU in the table and 1 in each index, # WCU altogether.'
    expect(units(text.replace('#', '180'))).toEqual([])
    expect(units(text.replace('#', '270'))).toEqual([])
  })

  test('that are told of a thing by its name are no need of all', () => {
    const text =
      'Each of the 5 shops writes 30 sales a second of 1.2 KB. A sale takes # WCU, a shop 60 and all of them 300.'
    expect(units(text.replace('#', '2'))).toEqual([])
    expect(units(text.replace('#', '3'))).toEqual(held('3'))
  })

  test('told for each way to read are not held to the last of them', () => {
    const text =
      'A strongly consistent read of an 8 KB item: 2 RCU. Eventually consistent: 1 RCU. In a transaction: 4 RCU. At 25 a second: 50, 25 and 100 RCU.'
    expect(units(text)).toEqual([])
  })
})

test('what auto scaling gives to a load is no share of it', () => {
  const text = 'Auto scaling holds the use at 70 percent, so a load of 210 WCU is given # WCU.'
  expect(units(text.replace('#', '300'))).toEqual([])
  expect(units(text.replace('#', '270'))).toEqual(held('270'))
})

test('what is added to a peak is no share of it, and what another clause doubles is something else', () => {
  expect(units('Take the peak of 320 WCU and add 50 percent: 480 WCU.')).toEqual([])
  const text = 'We run 200 WCU in Frankfurt. The replica in Dublin also takes 200, and the month’s bill doubles.'
  expect(units(text)).toEqual([])
})

test('how many of a larger item are written is no number of bytes', () => {
  const text = 'A table with 250 WCU takes 250 writes a second of 1 KB, or 125 of 2 KB, or 50 of 5 KB.'
  expect(units(text)).toEqual([])
})

describe('the units of a transaction are twice those of its items', () => {
  test.each([
    ['Each order puts two items of 1 KB in one transaction: that is # WCU an order.', '4', '3'],
    ['Reading 10 items of 4 KB in one transaction takes # RCU.', '20', '10'],
    ['A transaction reads 3 items of 4 KB and so takes # RCU.', '6', '3'],
    ['A transaction with two 1 KB puts takes # WCU, so 60 of them a second take 240 WCU.', '4', '2'],
    [
      'Transactional writes take double. With 90 transactions a second, each with one 1 KB item, the table needs # WCU.',
      '180',
      '90',
    ],
  ])('%s', (text, right, wrong) => {
    expect(units(text.replace('#', right))).toEqual([])
    expect(units(text.replace('#', wrong))).toEqual(held(wrong))
  })

  test.each([
    ['A transaction with two 1 KB puts and an index takes 8 WCU.'],
    ['A transaction with two or three items of 1 KB takes 8 WCU.'],
    ['A transaction has about two items of 1 KB and takes 8 WCU.'],
    ['Two items of 1 KB take 2 WCU; no transaction is needed.'],
    ['A transaction with two shops of 1 KB takes 8 WCU.'],
    ['A transaction with two items takes 8 WCU.'],
    ['A transaction of 2 items of 600 KB each takes 8 WCU.'],
    ['Only some writes go through transactions. With 90 orders a second, of 1 KB each, the table needs 90 WCU.'],
    ['A transaction with two items of 1 KB and two of 3 KB takes 16 WCU.'],
    ['A transaction reads 3 items of 4 KB and checks a fourth, which takes 8 RCU.'],
    ['A transaction puts 3 items of 1 KB plus its own record, which takes 8 WCU.'],
    ['A transaction puts 3 items and a counter of 1 KB, so it takes 8 WCU.'],
  ])('and not in: %s', (text) => expect(units(text)).toEqual([]))
})
