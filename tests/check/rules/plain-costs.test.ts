import { describe, expect, test } from 'vitest'
import { check } from '../surroundings.ts'

const found = (text: string) => check(text, 'markdown', { scenarios: [] }).findings
const costs = (text: string) => found(text).map(({ rule, severity }) => `${severity} ${rule}`)
const table = 'DynamoDB table in us-east-1'

describe('the cost of a workload is right as its bill, and wrong as anything else', () => {
  test.each([
    ['$# a month is what DynamoDB costs for 500 writes a second of 2 KB in us-east-1.', '474.50', '600'],
    [`We pay $# a month for a ${table} with 500 writes a second of 2 KB.`, '474.50', '600'],
    [`A ${table} takes 500 writes a second of 2 KB: $# a month.`, '474.50', '600'],
    [`A ${table} takes 500 writes a second of 2 KB, about $# a month.`, '475', '600'],
    [`The ${table} takes 500 writes a second of 2 KB, which costs $# a day, provisioned.`, '15.60', '25.60'],
    [`The ${table} takes 500 writes a second of 2 KB, which costs $# an hour, provisioned.`, '0.65', '0.85'],
    [`The ${table} takes 500 writes a second of 2 KB, which costs $# a year, provisioned.`, '5,694', '6,694'],
    ['The monthly bill of DynamoDB in us-east-1, provisioned, for 500 writes a second of 2 KB is $#.', '474.50', '600'],
    ['Say we do 800 writes a second of 1 KB on demand in us-east-1. That is $# a month.', '1,314.00', '1,414.00'],
    [
      'The session table: 50 writes a second, 400 bytes each. In us-east-1, provisioned, that costs $# a month.',
      '23.72',
      '33.72',
    ],
    [
      'A DynamoDB table in the Standard-IA class, 1,000 writes of 1 KB a second, us-east-1, provisioned, costs $# a month.',
      '591.30',
      '474.50',
    ],
    [
      'We read 2,000 items of 4 KB a second, strongly consistent: 2,000 RCU, $# a month in us-east-1.',
      '189.80',
      '289.80',
    ],
    [
      'A DynamoDB global table in us-east-1 and us-west-2, provisioned, with 300 writes a second of 1 KB in total, bills $# a month.',
      '284.70',
      '354.70',
    ],
    ['Ten million on-demand writes of 1 KB to DynamoDB in us-east-1 cost $#.', '6.25', '7.25'],
    ['On demand, ten million writes of 3 KB cost $# in us-east-1.', '18.75', '6.25'],
    ['$# is what twenty million on-demand writes of 1 KB to DynamoDB cost in us-east-1.', '12.50', '15.50'],
    ['A billion DynamoDB reads on demand, strongly consistent, cost $# in us-east-1.', '125', '155'],
    ['A billion DynamoDB reads on demand cost $# in us-east-1.', '62.50', '72.50'],
    [
      'For 10 million eventually consistent on-demand reads of 4 KB DynamoDB charges $# in us-east-1.',
      '0.625',
      '0.725',
    ],
    ['Ten million transactional DynamoDB writes on demand cost $# in us-east-1.', '12.50', '13.50'],
    ['Twelve million DynamoDB on-demand write request units in us-east-1 cost $#.', '7.50', '15'],
    ['We do 60 million DynamoDB writes a month on demand in us-east-1, which is $# a month.', '37.50', '47.50'],
    ['Ten million on-demand writes of the infrequent access class of DynamoDB cost $# in us-east-1.', '7.80', '6.25'],
  ])('%s', (text, right, wrong) => {
    expect(costs(text.replace('#', right))).toEqual([])
    expect(costs(text.replace('#', wrong))).toEqual(['error calculator/bill'])
  })
})

describe('where no region is named', () => {
  test.each([
    ['For $# a month, DynamoDB takes 500 writes a second of 2 KB, provisioned.', '536.55', '901.30'],
    ['Ten million on-demand writes of 1 KB to DynamoDB cost $#.', '7.05', '4.05'],
  ])('a price of any region is right, and any other a warning: %s', (text, ireland, wrong) => {
    expect(costs(text.replace('#', ireland))).toEqual([])
    expect(costs(text.replace('#', wrong))).toEqual(['warning calculator/bill'])
  })

  test('the region that the text names elsewhere is meant', () => {
    const text = 'We are in Ireland.\n\nTen million on-demand writes of 1 KB to DynamoDB cost $6.25.'
    expect(costs(text)).toEqual(['error calculator/bill'])
    const bill = 'We are in Ireland.\n\nFor $474.50 a month, DynamoDB takes 500 writes a second of 2 KB, provisioned.'
    expect(costs(bill)).toEqual(['error calculator/bill'])
  })
})

test('a finding says what each reading costs, with all decimals of a small amount', () => {
  expect(found('A million on-demand writes to DynamoDB cost $6.25 in us-east-1.')[0]).toMatchObject({
    message: 'stated $6.25; by the price list it is $0.625 in us-east-1',
    help: 'say "$0.625"',
  })
  const text =
    'Five hundred writes a second, two kilobytes each: that’s a thousand write units, about six hundred seventy-five dollars a month in Virginia.'
  expect(found(text)[0]?.message).toBe(
    'stated six hundred seventy-five dollars a month; the workload costs $474.50/month provisioned, $1,642.50/month on demand',
  )
})

test('a spoken cost is mended in words, and one in cents in cents', () => {
  const said = (text: string) => found(text)[0]?.help
  expect(said('Ten million on-demand writes of 1 KB to DynamoDB in us-east-1 cost seven dollars.')).toBe(
    'say "six point two five dollars"',
  )
  expect(said('A billion on-demand writes of 1 KB to DynamoDB in us-east-1 cost seven hundred dollars.')).toBe(
    'say "six hundred twenty-five dollars"',
  )
  expect(said('A million on-demand writes of 1 KB to DynamoDB in us-east-1 cost 72 cents.')).toBe('say "62.5 cents"')
})

test('reads and writes are paid for together', () => {
  const text = `For $# a month the ${table}, provisioned, takes 500 writes a second and 1,000 strongly consistent reads a second of 1 KB.`
  expect(costs(text.replace('#', '332.15'))).toEqual([])
  expect(costs(text.replace('#', '237.25'))).toEqual(['error calculator/bill'])
})

test('a cost beside a wrong capacity is not wrong by itself', () => {
  expect(costs(`The ${table} takes 500 writes a second of 2 KB, so 1,500 WCU, $711.75 a month.`)).toEqual([
    'error calculator/capacity',
  ])
})

describe('nothing is said where words leave open what is paid for', () => {
  test.each([
    [`The ${table} takes 500 writes a second of 2 KB. Storage costs $90 a month.`],
    [`The ${table} takes 500 writes a second of 2 KB, provisioned. Each WCU costs $0.47 a month.`],
    [
      `The ${table} takes 500 writes a second of 1 KB and 1,000 reads a second of 1 KB. The writes cost $237.25 a month, provisioned.`,
    ],
    [`The ${table} takes 1,000 strongly consistent reads a second of 4 KB, provisioned. The writes cost $400 a month.`],
    [`The ${table} takes 500 writes a second of 2 KB, provisioned. The reads cost $400 a month.`],
    [
      `The ${table} takes 500 writes a second of 1 KB and 900 reads a second of 1 KB, provisioned. The reads cost $9 a month.`,
    ],
    [`The ${table} takes 500 writes a second of 2 KB, provisioned, and costs $468 a month.`],
    [`The ${table} takes 500 writes a second of 1 KB, $237.25 a month provisioned or $821.25 on demand.`],
    [`A ${table} with 500 writes a second of 2 KB and backups costs $600 a month.`],
    [
      `With reserved capacity things look different. DynamoDB provisioned for 1,000 writes a second of 1 KB costs $152.40 a month in us-east-1.`,
    ],
    ['The queue in front of DynamoDB takes 1,000 writes a second of 1 KB and costs $51.20 a month in us-east-1.'],
    [
      'You may have heard that DynamoDB costs $6,000 a month for 1,000 writes a second of 1 KB in us-east-1. It doesn’t; it costs $474.50.',
    ],
    ['S3 takes 500 writes a second of 2 KB on demand; in us-east-1 that costs $6,570 a month.'],
    ['We keep photos in S3. At 500 writes a second of 2 KB on demand we pay $6,570 a month in us-east-1.'],
    ['Ten million on-demand DynamoDB writes cost $12.50 in us-east-1.'],
    ['Our table has an index. Ten million on-demand DynamoDB writes of 1 KB cost $13.50 in us-east-1.'],
    ['We do ten million writes to DynamoDB for $3 in us-east-1, provisioned.'],
    ['About ten million on-demand writes of 1 KB to DynamoDB in us-east-1 cost $7.25.'],
    ['DynamoDB takes 500 writes a second of 1 KB in us-east-1, provisioned. In Ireland it costs $268.28 a month.'],
    ['Ten million writes cost $10 in requests to our database.'],
    [`For $600 a month the ${table} takes about 500 writes a second of 2 KB, provisioned.`],
    [`For $600 a month the ${table} takes 100 writes, 200 inserts and 300 puts a second of 2 KB each.`],
    [`For $600 a month the ${table} takes 500 writes a second of 2 KB and 300 writes a second of 2 KB.`],
    [`For $600 a month the ${table} takes 500 writes a second of 2 KB or 3 KB.`],
    [`For $600 a month the ${table} takes 500 writes a second of 2 KB for 100 hours.`],
    [`For $900 a month the ${table} takes 500 transactional reads a second of 4 KB.`],
    ['For $900 a month DynamoDB’s global table takes 500 writes a second of 4 KB.'],
    [`For $900 a month the ${table} gets 500 events a second of 4 KB.`],
    ['A million on-demand writes and reads of DynamoDB cost $1.75 in us-east-1.'],
  ])('%s', (text) => expect(costs(text)).toEqual([]))
})
