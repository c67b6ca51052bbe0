import { describe, expect, test } from 'vitest'
import { check, rules } from '../surroundings.ts'

const found = (text: string) => check(text, 'script', { scenarios: [] })
const told = 'The shop writes 500 items per second. Each item is 2 KB. It runs in two regions. '

describe('capacity is worked out of a told workload; right is', () => {
  test.each([
    [`${told}Each region needs 1,000 WCUs.`],
    [`${told}Each region needs 2,000 WCUs in total.`],
    [`${told}That takes 1,000 WCUs for application writes, plus 1,000 for replication: 2,000 WCUs per region.`],
    [`${told}Both regions together need 4,000 write capacity units.`],
    [`${told}A region needs about a thousand write units.`],
    ['Two regions take 1,200 writes per second of 1.5 KB items. That is 2,400 write units in each region.'],
    ['We insert 600 rows per minute of 1 KB. One region needs a total of 10 WCUs.'],
    ['- Writes 1,000 items/sec, reads 5,000 items/sec\n- Each item 1 KB\n- 3 regions\n\nReads: 2,500 RCUs per region.'],
    ['- Writes 1,000 items/sec, reads 5,000 items/sec\n- Each item 1 KB\n- 3 regions\n\nReads: 5,000 RCUs per region.'],
    [
      '- Reads 5,000 items/sec, eventually consistent\n- Each item 3 KB\n\nAn item fits into one read unit, an eventual read takes 0.5 read units. So 2,500 RCUs.',
    ],
    ['It writes 100 items per second in transactions, 1 KB each. It needs 200 WCUs.'],
    [`${told}With 1,800 write units we need at least two partitions.`],
    [`${told}The default quota is 40,000 WCUs per table.`],
    ['The team writes 500 lines per second of 2 KB. Nothing else is said.'],
  ])('%s', (text) => expect(found(text).findings).toEqual([]))
})

describe('and wrong is', () => {
  test.each([
    [
      `${told}Each region needs 1,500 WCUs.`,
      /stated 1,500 WCUs; the workload needs 1,000 WCU in each region if that is what all regions write together, or 2,000 WCU/,
    ],
    [
      `${told.replace('second', 'second in each region')}Each region needs 1,000 WCUs, 1,500 WCUs in total.`,
      /needs 2,000 WCU in each region if each/,
    ],
    [
      `${told.replace('second', 'second in total')}Each region needs a total of 2,000 WCUs.`,
      /needs 1,000 WCU in each region if that is/,
    ],
    ['It writes 1,000 items per second of 3 KB. It needs 2,000 WCUs.', /needs 3,000 WCU$/],
    ['It writes 100 items per second of 4 KB. It needs 4 WCUs.', /needs 400 WCU$/],
    ['It writes 2,000 items per second of 1 KB. It needs one thousand write capacity units.', /needs 2,000 WCU$/],
    [
      'It writes 100 items per second of 4 KB in two regions. Each region needs 4 WCUs.',
      /needs 400 WCU in each region/,
    ],
    ['It reads 1,000 items per second of 1 KB. A table needs 1 RCU.', /needs 1,000 RCU for strongly/],
    [
      'It makes 100 eventually consistent reads per second of 6 KB items. Each eventually consistent read takes 2 RCUs.',
      /stated 2 RCUs; the workload needs 1 RCU for one eventually consistent read$/,
    ],
    [
      'It writes 10 items and reads 900 items per second. Each item is 9 KB. It needs 1,000 RCUs.',
      /needs 2,700 RCU for strongly/,
    ],
    [
      'It makes 900 strongly consistent reads per second of 9 KB items. It needs 1,000 RCUs.',
      /needs 2,700 RCU for strongly consistent reads$/,
    ],
    [
      'It writes 10 items per second, reads 900 items per second. Each item is 9 KB. It needs 1,000 RCUs.',
      /needs 2,700 RCU for strongly consistent reads, or 1,350 RCU for eventually/,
    ],
  ])('%s', (text, message) => {
    const { findings } = found(text)
    expect(findings.map(({ rule }) => rule)).toEqual(['calculator/capacity'])
    expect(findings[0]?.message).toMatch(message)
  })

  test('one mistake is told once, at the total, with its price attached', () => {
    const text = `${told}So 1,000 WCUs for application writes and 700 WCUs for replication. Total: 1,700 WCUs per region. That is $806.65 per month.`
    const { findings } = found(text)
    expect(findings).toHaveLength(1)
    expect(findings[0]?.stated?.value).toBe(1700)
    expect(findings[0]?.related.map(({ message }) => message)).toEqual([
      'also wrong because of it: 700 WCUs',
      'also wrong because of it: $806.65 per month',
    ])
    expect(findings[0]?.help).toMatch(/^say "1,000 WCUs" if .*, or say "2,000 WCUs" if each region writes that much$/)
  })
})

test('the ledger names the reading that fits, and the inputs are given', () => {
  const { ledger, coverage } = found(`${told}Each region needs 2,000 WCUs.`)
  expect(coverage.standings).toMatchObject({ computed: 1, given: 3, unbound: 0 })
  expect(ledger.at(-1)).toMatchObject({
    standing: 'computed',
    claims: [{ rule: 'calculator/capacity', value: 2000, ok: true }],
  })
  expect(ledger.at(-1)?.working).toContain('if each region writes that much')
})

describe('a price of capacity is right', () => {
  test.each([
    ['1,000 WCUs cost $474.50 per month.'],
    ['1,000 WCUs = $475/month'],
    ['1,000 WCU come to $536.55 a month in Ireland.'],
    ['$474.50 a month buys 1,000 WCU.'],
    ['1,000 WCUs cost $0.65 per hour.'],
    ['100,000 RCUs are $9,490 a month, 1,000 WCUs $474.50 a month.'],
    ['A write unit is $0.00065 per WCU-hour.'],
    ['A write unit is 0.065 cents per WCU-hour.'],
    ['With reserved capacity, 1,000 WCUs are $250 a month.'],
    ['We have a budget of $6,000 per month. 1,000 WCUs are enough.'],
    ['1,000 widgets cost $6,000 a month.'],
    ['1,000 WCUs cost $5,000 to $8,000 a month.'],
  ])('%s', (text) => expect(rules(text, 'script', { scenarios: [] })).toEqual([]))
})

describe('a price of capacity is wrong', () => {
  test.each([
    [
      '1,000 WCUs cost $6,000 a month.',
      /stated \$6,000 a month; 1,000 WCUs cost \$474\.50\/month in us-east-1/,
      'say "$474.50"',
    ],
    ['In Ireland, 1,000 WCUs cost $474.50 a month.', /cost \$536\.55\/month in eu-west-1/, 'say "$536.55"'],
    ['A write unit is $0.0065 per WCU-hour in Virginia.', /the price list says \$0\.00065\/WCU-hour/, 'say "$0.00065"'],
    ['In Virginia 1,000 WCUs cost 95 cents per hour.', /1,000 WCUs cost \$0\.65/, 'say "65 cents"'],
    ['In Virginia 2,000 WCUs cost $949.50 a month.', /2,000 WCUs cost \$949\.00\/month/, 'say "$949.00"'],
    ['$6,000 a month buys 1,000 WCU.', /1,000 WCU cost \$474\.50/, 'say "$474.50"'],
    [
      'One thousand WCUs equals six thousand dollars per month.',
      /stated six thousand dollars per month/,
      'say "four hundred seventy-five dollars"',
    ],
  ])('%s', (text, message, help) => {
    const { findings } = found(text)
    expect(findings.map(({ rule }) => rule)).toEqual(['calculator/unit-price'])
    expect(findings[0]?.message).toMatch(message)
    expect(findings[0]?.help).toBe(help)
  })

  test('prices that share a wrong unit price are one mistake', () => {
    const { findings } = found('- 1,000 WCUs = $6,000/month\n- 2,000 WCUs = $12,000/month\n- 5,000 RCUs = $3,000/month')
    expect(findings.map(({ stated }) => stated?.value)).toEqual([6000, 3000])
    expect(findings[0]?.related).toMatchObject([{ line: 2, message: 'also wrong because of it: $12,000/month' }])
  })
})

test('many workloads on one line are each judged', () => {
  const { findings } = found(`${told}Each region needs 1,500 WCUs. `.repeat(40))
  expect(findings).toHaveLength(40)
})
