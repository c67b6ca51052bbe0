import { describe, expect, test } from 'vitest'
import { check } from '../surroundings.ts'

const found = (text: string) => check(text, 'markdown', { scenarios: [] }).findings
const prices = (text: string) => found(text).map(({ rule, severity }) => `${severity} ${rule}`)

describe('a price of so much of a thing is right by the price list, and wrong as anything else', () => {
  test.each([
    ['An Aurora db.r6g.large in us-east-1 costs $# a month.', '189.80', '209.80'],
    ['An Aurora db.r6g.large in us-east-1 costs $# a day.', '6.24', '7.44'],
    ['An Aurora db.r6g.large in us-east-1 costs $# for 720 hours.', '187.20', '207.20'],
    ['With Aurora I/O-Optimized a db.r6g.large costs $# a month in us-east-1.', '246.74', '189.80'],
    ['Two db.r6g.large instances of Aurora in us-east-1 cost $# a month.', '379.60', '429.60'],
    ['Aurora Serverless at 2 ACU costs $# a month in us-east-1 with Aurora Standard.', '175.20', '233.60'],
    ['4 ACU of Aurora Standard cost $# in us-east-1 for 100 hours.', '48', '64'],
    ['2 ACU of Aurora Standard running all month in us-east-1 cost $#.', '175.20', '233.60'],
    ['An ACU-hour costs $# in us-east-1 with Aurora Standard.', '0.12', '0.16'],
    ['8 ACU of Aurora Standard in us-east-1 cost $# an hour.', '0.96', '1.16'],
    ['500 GB of Aurora Standard storage cost $# a month in us-east-1.', '50', '75'],
    ['DynamoDB stores 200 GB for $# a month in us-east-1.', '50', '70'],
    ['2 TB of Aurora Standard storage cost $# a month in us-east-1.', '200', '300'],
    ['On-demand writes are $# per million in us-east-1.', '0.625', '0.925'],
    ['On-demand reads cost $# per million in us-east-1 when eventually consistent.', '0.0625', '0.25'],
    ['On-demand replicated writes cost $# per million in us-east-1.', '0.625', '1.25'],
    ['In DynamoDB’s infrequent-access class, on-demand writes cost $# per million in us-east-1.', '0.78', '0.98'],
    [
      'The Standard-IA class stores data at $# per GB-month in us-east-1 instead of $0.25 with DynamoDB.',
      '0.10',
      '0.15',
    ],
  ])('%s', (text, right, wrong) => {
    expect(prices(text.replace('#', right))).toEqual([])
    expect(prices(text.replace('#', wrong))).toEqual(['error calculator/listed-price'])
  })
})

describe('a price of one unit is right over any period', () => {
  test.each([
    ['A provisioned WCU costs $# an hour in us-east-1.', '0.00065', '0.00085'],
    ['Each write unit costs $# a month in us-east-1.', '0.47', '0.67'],
    ['An RCU is $# a year in us-east-1.', '1.14', '2.14'],
  ])('%s', (text, right, wrong) => {
    expect(prices(text.replace('#', right))).toEqual([])
    expect(prices(text.replace('#', wrong))).toEqual(['error calculator/unit-price'])
    expect(prices(`With reserved capacity ${text.replace('#', wrong)}`)).toEqual([])
  })
})

test('a finding says the month with its amount', () => {
  expect(found('An Aurora db.r6g.large in us-east-1 costs $209.80 a month with Aurora Standard.')[0]).toMatchObject({
    message: 'stated $209.80 a month; by the price list it is $189.80/month in us-east-1',
    help: 'say "$189.80 a month"',
    worked: { value: 189.8, unit: 'USD', per: 'month' },
  })
})

describe('where the service or the region is not named, a digit off is a warning, and nothing else is said', () => {
  test.each([
    ['A db.r6g.large in us-east-1 costs $199.80 a month.', ['warning calculator/listed-price']],
    ['A db.r6g.large in us-east-1 costs $164.25 a month.', []],
    ['An Aurora db.r6g.large costs $199.80 a month.', ['warning calculator/listed-price']],
    ['An Aurora db.r6g.large costs $230.10 a month.', []],
    ['The infrequent-access class charges $0.15 per GB-month in us-east-1.', ['warning calculator/listed-price']],
    ['The infrequent-access class charges $0.0125 per GB-month in us-east-1.', []],
    ['A db.r6g.large costs over $300 a month in us-east-1.', []],
  ])('%s', (text, expected) => expect(prices(text)).toEqual(expected))
})

describe('nothing is said where words leave open what is paid for', () => {
  test.each([
    ['We write 600 items of 1 KB a second, at $0.00065 an hour per WCU, and pay $284.70 a month in us-east-1.'],
    ['In Frankfurt a provisioned write unit costs seven hundred and ninety-three millionths of a dollar an hour.'],
    ['A db.r6g.large under RDS costs $199.80 a month in us-east-1.'],
    ['A db.r6g.large for PostgreSQL costs $199.80 a month in us-east-1.'],
    ['Aurora in us-east-1 with a db.r6g.large and 100 GB costs $199.80 a month.'],
    ['An Aurora writer and a reader, db.r6g.large, cost $399.60 a month in us-east-1.'],
    ['With a three-year reservation in mind: an Aurora db.r6g.large costs $98 a month in us-east-1.'],
    ['An Aurora db.r6g.large or a db.r6g.xlarge costs $300 a month in us-east-1.'],
    ['An ACU-hour costs $0.12 in us-east-1, $0.16 with I/O-Optimized.'],
    ['Aurora on Standard in us-east-1: $0.12 for an ACU hour, $0.10 for a GB-month of storage.'],
    ['Aurora Serverless v2 with 4 ACU in each of two regions costs $700.80 a month on Standard in us-east-1.'],
    ['An Aurora db.r6g.large costs $300 a quarter in us-east-1.'],
    ['In Aurora on Standard in us-east-1, 8 ACUs all day at $0.12 an ACU-hour: $700.80.'],
    ['Aurora’s 4 ACU cost $200 in us-east-1.'],
    ['2 TB of DynamoDB storage cost $506 a month in us-east-1.'],
    ['Reading from the infrequent class costs $0.01 a GB.'],
    ['About 500 GB of Aurora Standard storage cost $75 a month in us-east-1.'],
    ['On-demand writes and reads cost $0.75 per million in us-east-1.'],
    ['On-demand writes cost $1.45 per million in us-east-1 on Keyspaces.'],
  ])('%s', (text) => expect(prices(text)).toEqual([]))
})
