import { describe, expect, test } from 'vitest'
import { makeBook } from '../../../src/book/index.ts'
import { book, check } from '../surroundings.ts'

const found = (text: string, beside = {}) => check(text, 'markdown', { scenarios: [], ...beside })

describe('a statement that its source contradicts', () => {
  test.each([
    ['Aurora Global Database: only the primary region accepts writes.', 'aurora.write-forwarding'],
    ['Aurora is simple. You can’t write to the secondary.', 'aurora.write-forwarding'],
    [
      'DynamoDB global tables copy everything. Use TTL to drop old items. This reduces replication costs.',
      'dynamodb.ttl-replicated',
    ],
    [
      'In DynamoDB global tables, make some regions read-only to save on replication costs.',
      'dynamodb.replicated-write-everywhere',
    ],
    [
      'With DynamoDB global tables, conflicts across regions are rare. Version checks detect conflicts.',
      'dynamodb.mrec-conditional-write',
    ],
    ['DynamoDB global tables only offer eventual consistency.', 'dynamodb.mrsc-since'],
    ['DynamoDB: a filter expression reduces the read capacity.', 'dynamodb.filters-cost-nothing-less'],
  ])('is found: %s', (text, fact) => {
    const { findings } = found(text)
    expect(findings.map(({ rule }) => rule)).toEqual(['facts/statement'])
    expect(findings[0]?.notes.join()).toContain(fact)
  })

  test.each([
    ['Only the primary region accepts writes.'],
    ['In PostgreSQL, only the primary accepts writes. That is no DynamoDB matter.'],
    ['In MongoDB, only the primary accepts writes.'],
    ['With Aurora, does only the primary region accept writes?'],
    ['It is a myth that in Aurora only the primary accepts writes.'],
    ['Aurora forwards them: only the primary accepts writes, and write forwarding sends them there.'],
    ['Aurora is one thing. In DynamoDB every region accepts writes.'],
    ['DynamoDB TTL does not reduce replication costs.'],
    [
      'In DynamoDB global tables, conditional writes see the local version only, so they don’t prevent conflicts across regions.',
    ],
    ['Kafka has TTL too, and it reduces replication costs.'],
  ])('is not seen where there is none: %s', (text) => expect(found(text).findings).toEqual([]))

  test('is told once, with the places where it is said again', () => {
    const { findings } = found(
      'Aurora: only the primary accepts writes.\n\nAgain: in Aurora, only the primary takes writes.',
    )
    expect(findings).toHaveLength(1)
    expect(findings[0]?.related).toMatchObject([{ line: 3, message: 'said again: "only the primary takes writes"' }])
  })
})

describe('a number stated of a fact', () => {
  test.each([
    ['A DynamoDB item is at most 400 KB.'],
    ['DynamoDB items are limited to 400 kilobytes.'],
    ['DynamoDB global tables: the replication lag is typically under 1 second.'],
    ['An Aurora Global Database has up to 10 secondary regions.'],
    ['The SLA of DynamoDB is 99.99 percent in one region, and 99.999 percent for global tables.'],
    ['DSQL: a transaction may change 3,000 rows per transaction.'],
    ['Each DynamoDB partition gives 1,000 WCUs and 3,000 RCUs.'],
  ])('is cited where it agrees: %s', (text) => {
    const { findings, coverage } = found(text)
    expect(findings).toEqual([])
    expect(coverage.standings.cited).toBeGreaterThan(0)
  })

  test.each([
    ['Aurora for comparison: one primary region, up to 10 secondary regions.'],
    ['An Aurora cluster is simple. If we ever outgrow three readers, a cluster takes up to fifteen.'],
    ['We chose DynamoDB for the cards.\n\n- 300 writes a second\n- 1.5 KB per item'],
    ['Aurora I/O-Optimized is the next step: I/O makes up 31% of our bill.'],
    ['Anyone still quoting “DynamoDB’s replicated writes cost half as much again” reads an old page.'],
    ['DynamoDB global tables copy each write. With 1.2 seconds of lag, 360 cards are in flight.'],
  ])('is not seen in a number of one’s own: %s', (text) => {
    const { findings } = found(text)
    expect(findings).toEqual([])
  })

  test.each([
    ['I’m quoting the documentation here: a DynamoDB item is at most 1 MB.', 'error', /the source says 400 KB/],
    ['A DynamoDB item is at most 1 MB.', 'error', /stated 1 MB; the source says 400 KB/],
    ['An Aurora Global Database has up to 5 secondary regions.', 'error', /the source says 10 regions/],
    ['An Aurora Global Database has up to 20 secondaries.', 'error', /the source says 10 region/],
    ['DynamoDB global tables: the replication lag is typically 20 seconds.', 'warning', /up to 1 s, typically/],
    ['The SLA of DynamoDB is 99.9 percent.', 'error', /99\.99 percent/],
    [
      'In DynamoDB, writes succeed locally in ten to twenty milliseconds.',
      'warning',
      /stated twenty milliseconds; the source says up to 10 ms, typically/,
    ],
  ])('is found where it does not: %s', (text, severity, message) => {
    const { findings } = found(text)
    expect(findings).toMatchObject([{ rule: 'facts/figure', severity }])
    expect(findings[0]?.message).toMatch(message)
  })

  test.each([
    ['A MongoDB document is at most 16 MB.'],
    ['An item is at most 1 MB.'],
    ['With an Aurora Global Database the replication to Montréal costs $134.78 in a month of 30 days.'],
    ['Unlike Aurora, which lags 3 seconds, DynamoDB has lag too.'],
    ['DynamoDB is fast. MongoDB replicates in 10 seconds.'],
  ])('is left alone where it is of something else: %s', (text) => expect(found(text).findings).toEqual([]))

  test('and told once where it is said twice', () => {
    const text =
      'DynamoDB: the replication lag is 9 seconds. DynamoDB: lag of about two minutes. DynamoDB: the replication lag is 9 seconds.'
    const { findings } = found(text)
    expect(findings.filter(({ stated }) => stated?.value === 9)).toHaveLength(1)
    expect(findings[0]?.related).toHaveLength(1)
  })
})

describe('a fact or price past its review', () => {
  const fact =
    'Copies arrive within :fig[1 second]{fact="dynamodb.mrec-lag"}. They go on arriving within :fig[1 second]{fact="dynamodb.mrec-lag"}.'
  const price = `It is :fig[$3,049]{is='board["dynamodb-global-eventual"].total'} a month.`

  test('is a warning, once a source, whatever number of figures rest on it', () => {
    const { findings } = found(fact, { asOf: '2029-01-01' })
    expect(findings).toMatchObject([{ rule: 'facts/past-review', severity: 'warning', line: 1 }])
    expect(findings[0]?.notes[0]).toMatch(/^2 figures rest on it here; last checked on /)
  })

  test('counts the prices behind a bill', () => {
    const { findings } = check(price, 'markdown', { asOf: '2029-01-01' })
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['facts/past-review']))
    expect(findings.map(({ message }) => message).join()).toContain('ddb-feed should have been looked at again by ')
    expect(new Set(findings.map(({ message }) => message)).size).toBe(findings.length)
    expect(check(price, 'markdown', { asOf: '2025-09-01' }).findings).toEqual([])
  })
})

test('without facts nothing is said of them', () => {
  expect(found('Aurora: only the primary accepts writes.', { book: makeBook() }).findings).toEqual([])
  expect(book.speech).toHaveLength(1)
})

describe('a price stated of a thing in the book', () => {
  test.each([
    ['Aurora: an r6g.large costs $0.26 an hour in Virginia.'],
    ['In Aurora, one ACU-hour is 12 cents.'],
    ['Aurora: storage costs 10 cents per GB-month.'],
    ['DynamoDB on demand: writes cost $0.625 per million, reads $0.125 per million.'],
    ['Aurora I/O requests cost 20 cents per million.'],
  ])('is cited where it is listed: %s', (text) => {
    const { findings, coverage } = found(text)
    expect(findings).toEqual([])
    expect(coverage.standings.cited).toBeGreaterThan(0)
  })

  test.each([
    [
      'Aurora: an r6g.large costs $0.92 an hour.',
      /stated \$0\.92 an hour; the price list says \$0\.\d+\/instance-hour in/,
    ],
    ['Aurora: an r6g.large costs $0.27 an hour in Virginia.', /in us-east-1/],
    ['DynamoDB on demand: writes cost $12.50 per million.', /the price list says/],
  ])('is found where it is not: %s', (text, message) => {
    const { findings } = found(text)
    expect(findings).toMatchObject([{ rule: 'calculator/listed-price', severity: 'error' }])
    expect(findings[0]?.message).toMatch(message)
  })

  test.each([
    ['An EC2 r6g.large costs $0.92 an hour.'],
    ['Aurora: two r6g.large come to $379.60 a month.'],
    ['Aurora: storage of 600 GB costs $60.'],
    ['DynamoDB: 600 million writes cost us $375.'],
    ['DynamoDB: writes cost $0.50 to $0.90 per million.'],
    ['DynamoDB: until November 2024 writes cost $1.25 per million.'],
  ])('is left alone where it is something else: %s', (text) => expect(found(text).findings).toEqual([]))
})

describe('of what a number is said', () => {
  const filler = 'It goes on and on about this and that. '.repeat(60)

  test.each([
    ['its sentence tells after it', 'An item is at most 1 MB in DynamoDB.'],
    ['its paragraph tells, where it names one subject', 'DynamoDB is a store. It is fast. An item is at most 1 MB.'],
    [
      'the text tells, where it names one subject lately',
      'DynamoDB is a store.\n\nIt is fast.\n\nAn item is at most 1 MB.',
    ],
    ['the text tells, where it speaks of nothing else', `DynamoDB is a store. ${filler}\n\nAn item is at most 1 MB.`],
    [
      'its paragraph tells, whatever the one before named',
      'Aurora is one thing.\n\nDynamoDB is a store. An item is at most 1 MB.',
    ],
  ])('%s', (_, text) => expect(found(text).findings.map(({ rule }) => rule)).toEqual(['facts/figure']))

  test.each([
    ['two are named in its paragraph', 'Aurora is one thing, DynamoDB another. An item is at most 1 MB.'],
    ['two were named lately', 'Aurora is one thing.\n\nDynamoDB is another.\n\nAn item is at most 1 MB.'],
    ['it is told apart from it', 'An item is at most 1 MB, unlike DynamoDB, which has another limit.'],
    ['none is named before it', 'An item is at most 1 MB.\n\nDynamoDB is another thing.'],
    ['another was named long before', `Aurora. DynamoDB is a store. ${filler}\n\nAn item is at most 1 MB.`],
  ])('nothing is known where %s', (_, text) => expect(found(text).findings).toEqual([]))
})

describe('a size of what is read or written is no statement of how requests are counted', () => {
  test.each([
    ['DynamoDB needs 300 read units and 5,000 writes of 1 KB a second.'],
    ['DynamoDB takes 300 read units for reads of 8 KB and another 5,000 for 5,000 writes of 1 KB.'],
    ['DynamoDB counts whole kilobytes: items are 1.5 KB, so each write is rounded up to 2 KB.'],
    ['A 9 KB item in DynamoDB: the read is rounded up to 12 KB.'],
  ])('%s', (text) => expect(found(text).findings).toEqual([]))

  test.each([
    ['In DynamoDB each write is rounded up to the next 4 KB.'],
    ['Items of 2.5 KB go to DynamoDB, and each write is rounded up to 4 KB.'],
    ['DynamoDB: a read unit is one read of 8 KB.'],
  ])('but this is: %s', (text) => expect(found(text).findings.map(({ rule }) => rule)).toEqual(['facts/figure']))
})

describe('so many times a limit', () => {
  const text = 'Capacity of 5,000 WCU needs at least 5 partitions, and 30,000 RCU need at least #.'
  test('is none itself where how many stands beside it', () => {
    expect(found(text.replace('#', '10')).findings).toEqual([])
  })

  test('nor what needs that many of the thing it limits, the last of them not full', () => {
    const needs = (partitions: string) =>
      `A DynamoDB partition gives 1,000 write units, so 3,500 WCU need ${partitions}.`
    expect(found(needs('four partitions')).findings).toEqual([])
    expect(found(needs('three partitions')).findings.map(({ rule }) => rule)).toEqual(['facts/figure'])
    expect(found(needs('four weeks')).findings.map(({ rule }) => rule)).toEqual(['facts/figure'])
  })

  test('is held against the limit where another number does', () => {
    expect(found(text.replace('#', '4')).findings.map(({ rule }) => rule)).toEqual(['facts/figure'])
  })
})

test('by how much something is over a limit is no statement of the limit', () => {
  const said = (size: string) => `A DynamoDB item can be at most ${size}.`
  expect(found(said('400 KB. One kilobyte more and the write is refused')).findings).toEqual([])
  expect(found(said('300 KB')).findings).toHaveLength(1)
})
