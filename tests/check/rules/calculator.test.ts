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
    [`${told}We provision 1,250 WCUs per region to be safe.`],
    [`${told}With one GSI each region needs 3,000 WCUs.`],
    [`${told}A 512-byte item still takes one WCU.`],
    [`${told}Deleting the rest takes 24 million write units, at 62.5 cents per million.`],
    [`${told}If the items were only 1 KB, each region would need 500 WCUs.`],
    ['The team writes 500 lines per second of 2 KB. Nothing else is said.'],
    ['It writes 100 items per second of 500 KB, more than one may have. It needs 4 WCUs.'],
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
    ['Sensor data comes in at 250 items per second, 3 KB each, so we need 850 WCU.', /needs 750 WCU$/],
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
    expect(findings[0]?.help).toMatch(
      /^say "1,000 WCUs per region" if .*, or say "2,000 WCUs per region" if each region writes that much$/,
    )
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

describe('a bill of a told workload is right', () => {
  const twoRegions = 'A global table in us-east-1 and us-west-2 takes 1,000 writes per second of 1 KB'
  test.each([
    [`${twoRegions} and costs $949 a month.`],
    [`${twoRegions} and costs about $1,900 a month.`],
    [`${twoRegions}. On demand it costs $3,285 a month.`],
    [`${twoRegions}, and costs $474.50 a month in each of them.`],
    [`${twoRegions}. With reserved capacity it costs $420 a month.`],
    [`${twoRegions}. At 70 % utilization it costs $1,355.71 a month.`],
    [`${twoRegions} and costs $1,200 to $1,500 a month.`],
    [`${twoRegions}. The office costs $1,400 a year.`],
    ['The logger takes 1,000 writes per second of 1 KB and costs $1,400 a month.'],
    [`${twoRegions}; the cache in front of it costs $90 a month.`],
    [`${twoRegions} at its peak and costs $300 a month.`],
    ['Two DynamoDB tables in us-east-1 take 100 writes per second of 1 KB each and cost $94.90 a month.'],
    [`${twoRegions}. We have 12 shops. The whole system costs $8,200 a month.`],
    [`${twoRegions}. We pay $200 a month per team for it.`],
    [`${twoRegions}. It costs $1,140 a month, VAT at 20 % included.`],
    [`${twoRegions}. It costs $854 a month after 10 % off.`],
    [`${twoRegions}. It would cost $2,600 a month in a cluster of our own.`],
    [`${twoRegions}. So we pay Datadog $700 a month.`],
    [`${twoRegions} at night. We pay $300 a month.`],
    [`${twoRegions.replace('1,000', 'up to 1,000')} and costs $140 a month.`],
  ])('%s', (text) => expect(found(text).findings).toEqual([]))

  test('and wrong is what none of its readings gives, which the finding lists', () => {
    const [finding, ...others] = found(`${twoRegions} and costs $1,400 a month.`).findings
    expect(others).toEqual([])
    expect(finding).toMatchObject({ rule: 'calculator/bill', severity: 'error', worked: { value: 949 } })
    expect(finding?.message).toBe(
      'stated $1,400 a month; the workload costs $949.00/month or $1,898.00/month provisioned, $3,285.00/month or $6,570.00/month on demand',
    )
    expect(finding?.help).toBe(
      'say "$949 a month" or "$1,898 a month" or "$3,285 a month" or "$6,570 a month", as it is meant',
    )
  })

  test.each([['That is $600 a month.'], ['That’s about $600 a month.'], ['It comes to $600 a month.']])(
    'as it is told in a sentence of its own: %s',
    (cost) => {
      const text = `The DynamoDB table in us-east-1 takes 500 writes per second of 2 KB, provisioned. ${cost}`
      expect(found(text).findings.map(({ rule, worked }) => [rule, worked?.value])).toEqual([
        ['calculator/bill', 474.5],
      ])
      expect(found(text.replace('600', '475')).findings).toEqual([])
    },
  )

  test('words that leave one reading open leave one amount', () => {
    const text = 'A DynamoDB table in us-east-1 takes 100 writes per second of 1 KB on demand and costs $150 a month.'
    const [finding] = found(text).findings
    expect(finding?.message).toBe('stated $150 a month; the workload costs $164.25/month on demand')
    expect(finding?.help).toBe('say "$164.25 a month"')
  })

  test('what to say instead keeps the words for money and time, each once, and rounds as the message does', () => {
    const text = 'A DynamoDB table in us-east-1 takes 950 writes per second of 1 KB, provisioned. It costs'
    const help = (cost: string) => found(`${text} ${cost} a month.`).findings[0]?.help
    expect(help('600 dollars')).toBe('say "450.78 dollars a month"')
    expect(help('six hundred dollars')).toBe('say "four hundred fifty-one dollars a month"')
    expect(found(`${text} 600 dollars a month.`).findings[0]?.message).toBe(
      'stated 600 dollars a month; the workload costs $450.78/month provisioned',
    )
  })

  test('where no region is named, the finding is a warning that names those whose prices it took', () => {
    const text = 'A global table with 1,000 writes per second of 1 KB in two regions costs $1,400 a month.'
    const [finding] = found(text).findings
    expect(finding?.severity).toBe('warning')
    expect(finding?.notes.at(-1)).toBe('no region is named; the prices are those of us-east-1 and us-west-2')
  })

  test('the ledger names the reading that fits', () => {
    const { ledger, coverage } = found(`${twoRegions} and costs $1,898 a month.`)
    expect(coverage.standings).toMatchObject({ computed: 1, given: 2, unbound: 0 })
    expect(ledger.at(-1)?.working).toMatch(/^the whole bill, if each region writes that much, provisioned: \$1,898\.00/)
  })
})

test('the price of infrequent access is none where nobody speaks of it', () => {
  expect(rules('In us-east-1 1,000 WCUs cost $591.30 a month.', 'script', { scenarios: [] })).toEqual([
    'calculator/unit-price',
  ])
  const rare = 'In us-east-1 a Standard-IA table is cheap to store, but 1,000 WCUs cost $591.30 a month.'
  expect(rules(rare, 'script', { scenarios: [] })).toEqual([])
  const dear = 'In us-east-1 DynamoDB storage in the infrequent-access class costs $0.15 per GB-month.'
  expect(found(dear).findings[0]?.message).toMatch(/the price list says \$0\.10/)
  expect(found(dear.replace('0.15', '0.10')).findings).toEqual([])
  const both = 'DynamoDB storage costs $0.25 per GB-month, or $0.10 for infrequently accessed tables, in us-east-1.'
  expect(found(both).findings).toEqual([])
  const elsewhere = 'Some tables are of infrequent access. In us-east-1 1,000 WCUs for these cost $591.30 a month.'
  expect(found(elsewhere).findings).toEqual([])
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
    ['2,000 RCUs at $0.00013 an hour, $189.80 a month'],
    ['A table with 1,000 WCUs and 2,000 RCUs costs $664.30 a month.'],
    ['Ohio, Oregon and Virginia each need 1,000 WCUs, which comes to $1,423.50 a month.'],
    ['1,000 WCUs cost $5,000 to $8,000 a month.'],
  ])('%s', (text) => expect(rules(text, 'script', { scenarios: [] })).toEqual([]))
})

describe('a price of capacity is wrong', () => {
  test.each([
    [
      '1,000 WCUs cost $6,000 a month.',
      /stated \$6,000 a month; 1,000 WCUs cost \$474\.50\/month in us-east-1/,
      'say "$474.50 a month"',
    ],
    ['In Ireland, 1,000 WCUs cost $474.50 a month.', /cost \$536\.55\/month in eu-west-1/, 'say "$536.55 a month"'],
    [
      'A write unit is $0.0065 per WCU-hour in Virginia.',
      /the price list says \$0\.00065\/WCU-hour/,
      'say "$0.00065 per WCU-hour"',
    ],
    ['In Virginia 1,000 WCUs cost 95 cents per hour.', /1,000 WCUs cost \$0\.65/, 'say "65 cents per hour"'],
    ['In Virginia 2,000 WCUs cost $949.50 a month.', /2,000 WCUs cost \$949\.00\/month/, 'say "$949.00 a month"'],
    ['$6,000 a month buys 1,000 WCU.', /1,000 WCU cost \$474\.50/, 'say "$474.50 a month"'],
    [
      'One thousand WCUs equals six thousand dollars per month.',
      /stated six thousand dollars per month/,
      'say "four hundred seventy-five dollars per month"',
    ],
  ])('%s', (text, message, help) => {
    const { findings } = found(text)
    expect(findings.map(({ rule }) => rule)).toEqual(['calculator/unit-price'])
    expect(findings[0]?.message).toMatch(message)
    expect(findings[0]?.help).toBe(help)
  })

  test('a price of one unit that is told of many is held against the list, and no total of theirs', () => {
    const { findings, ledger } = found('In Virginia 750 WCUs at $0.00065 an hour come to $355.88 a month.')
    expect(findings).toEqual([])
    expect(ledger[1]).toMatchObject({ standing: 'computed', claims: [{ rule: 'calculator/unit-price', ok: true }] })
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
