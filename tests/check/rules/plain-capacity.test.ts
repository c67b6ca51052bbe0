import { describe, expect, test } from 'vitest'
import { check } from '../surroundings.ts'

const found = (text: string) => check(text, 'markdown', { scenarios: [] })
const units = (text: string) => found(text).findings.map(({ rule, worked }) => [rule, worked?.value])

describe('a capacity is right as the calculator gives it, and wrong as anything else', () => {
  test.each([
    ['A write of 2 KB to DynamoDB takes # WCU.', '2', 3],
    ['Each 5 KB order costs us # WCUs to write.', '5', 6],
    ['Writes of 2 KB take # WCU each.', '2', 4],
    ['A 2.2 KB row: # WCU per write.', '3', 2],
    ['So how much is one write of six kilobytes? It’s # write units.', '6', 8],
    ['A transactional write of a 2 KB item takes # WCU in DynamoDB.', '4', 2],
    ['A strongly consistent read of a 9 KB item takes # RCU.', '3', 4],
    ['An eventually consistent read of 16 KB takes # RCUs.', '2', 4],
    ['A transactional read of an 8 KB item takes # RCUs in DynamoDB.', '4', 2],
    ['A write of 2 KB to a three-region global table uses # replicated write units.', '6', 8],
    ['DynamoDB takes 500 writes a second of 2 KB, so # WCU.', '1,000', 1500],
    ['DynamoDB takes 500 writes of 2 KB a second, that is # WCU.', '1,000', 1500],
    ['Every second our DynamoDB table takes 60 writes of 5 KB, which comes to # WCU.', '300', 350],
    ['Our sensors send 1,100 readings a second, each 900 bytes, to DynamoDB: # WCU.', '1,100', 1000],
    ['It takes # WCU to absorb 700 writes a second of 1 KB.', '700', 900],
    ['We run 120 transactional writes per second of 1 KB against DynamoDB; they take # WCU.', '240', 120],
    ['DynamoDB: 900 eventually consistent reads a second of 4 KB, hence # RCU.', '450', 900],
    [
      'A table in two regions gets 200 writes a second of 1 KB in total, so each region needs 200 rWCU, # altogether.',
      '400',
      600,
    ],
    ['- DynamoDB, us-east-1\n- 500 writes a second\n- items of 1 KB\n- That makes # WCU.', '500', 600],
    [
      'So we take DynamoDB. Five hundred writes a second. Each of them two kilobytes. That makes # write units.',
      '1,000',
      1500,
    ],
    ['A table with # WCU costs $949 a month in us-east-1.', '2,000', 0],
  ])('%s', (text, right, wrong) => {
    expect(units(text.replace('#', right))).toEqual([])
    if (wrong === 0) return
    const stated = wrong.toLocaleString('en-US')
    expect(units(text.replace('#', stated))).toEqual([['calculator/capacity', Number(right.replace(',', ''))]])
  })
})

test('a finding proposes what is right in its author’s voice, and each reading that the words leave open', () => {
  const [one] = found('DynamoDB takes 500 writes a second of 2 KB, that’s fifteen hundred write units.').findings
  expect(one).toMatchObject({
    message: 'stated fifteen hundred write units; by what is told it takes 1,000 WCU',
    help: 'say "one thousand write units"',
  })
  const [open] = found('Reading a 9 KB item takes 4 RCU.').findings
  expect(open?.message).toBe(
    'stated 4 RCU; by what is told it takes 3 RCU for a strongly consistent read, or 1.5 RCU for an eventually consistent read',
  )
  expect(open?.help).toBe(
    'say "3 RCU" for a strongly consistent read, or say "1.5 RCU" for an eventually consistent read',
  )
})

test('units that are provisioned are whole: a part of one is rounded up', () => {
  const help = (text: string) => found(text).findings.map((finding) => [finding.message, finding.help])
  expect(help('DynamoDB takes 5,000 writes a minute of 1 KB, so 90 WCU.')).toEqual([
    ['stated 90 WCU; by what is told it takes 84 WCU', 'say "84 WCU"'],
  ])
  const told = 'The shop writes 5,000 items per minute. Each item is 1 KB. It needs # WCUs.'
  expect(help(told.replace('#', '90'))).toEqual([['stated 90 WCUs; the workload needs 84 WCU', 'say "84 WCUs"']])
  for (const right of ['84', '83.3']) expect(help(told.replace('#', right))).toEqual([])
  expect(found(told.replace('#', '90')).findings[0]?.notes).toEqual([
    '83.333 WCU = 83.333 writes/s × 1 WCU per write/s, rounded up to 84',
  ])
})

test('the numbers that go into a right capacity are given', () => {
  const { coverage } = found('DynamoDB takes 500 writes a second of 2 KB, so 1,000 WCU.')
  expect(coverage.standings).toMatchObject({ computed: 1, given: 2, unbound: 0 })
})

describe('nothing is said where words leave open what a capacity is of', () => {
  test.each([
    ['Our table has two GSIs. A write of 2 KB takes 6 WCU.'],
    ['We use transactions everywhere. A write of 2 KB takes 4 WCU.'],
    ['A write of 2 KB with one index takes 4 WCU in DynamoDB.'],
    ['The 2 KB item is written to the table and to its mirror table, so each write takes 4 WCU.'],
    ['Each order of 2 KB is written twice, which takes 4 WCU.'],
    ['Deleting a 5 KB item with the old ones takes 6 WCU.'],
    ['A write of 2 KB takes 2 WCU, and of 2.5 KB 3 WCU.'],
    ['DynamoDB takes 500 writes a second of 2 KB. Is that 1,500 WCU? No, 1,000.'],
    ['DynamoDB takes 500 writes a second of 2 KB. So that is 1,500 WCU. Wrong: it is 1,000.'],
    ['We use 1,000 WCU for 400 writes a second of 2 KB in DynamoDB.'],
    ['The table has 2,000 WCU and takes 500 writes a second of 2 KB.'],
    ['DynamoDB runs 300 writes a second of 1 KB at 500 WCU in us-east-1.'],
    ['At 1,000 WCU, DynamoDB handles 400 writes a second of 2 KB.'],
    ['On DynamoDB 500 writes a second of 2 KB to each of two tables take 2,000 WCU.'],
    ['A DynamoDB write of 2 KB takes 2 WCU; a hundred a second take 200 WCU.'],
    ['A write of about 2 KB takes 3 WCU.'],
    [
      'Our cache absorbs 80 percent of 2,000 reads a second of 4 KB, so DynamoDB needs 400 RCU for strongly consistent reads.',
    ],
    ['A write of 500 KB takes 600 WCU.'],
    ['A write of 2 KB to a global table takes 3 rWCU.'],
    ['The global table takes 500 writes a second of 2 KB, so 1,500 WCU.'],
    ['How many WCU do 500 writes a second of 2 KB take in DynamoDB?\n\n- 500 WCU\n- 1,000 WCU\n- 1,500 WCU\n'],
    ['| what | units |\n|---|---|\n| a write of 2 KB | 3 WCU |'],
    ['500 transactional reads a second of 4 KB take 700 RCU.'],
    ['DynamoDB takes 500 writes a second of 2 KB, so 1,500 to 1,600 WCU.'],
  ])('%s', (text) => expect(units(text)).toEqual([]))
})
