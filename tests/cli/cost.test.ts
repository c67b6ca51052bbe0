import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { run } from '../../src/cli/cost.ts'
import { Refusal } from '../../src/host/index.ts'
import { fakeIo } from './fake-io.ts'

const leaderboard = `name: leaderboard
regions: [us-east-1, us-west-2, eu-west-1]
item-size: 1 KB
writes:
  rate: 1,000 per second
  spread: in-each
reads:
  rate: 5000 per second
  consistency: strong
  spread: in-each
storage: 100 GB
transfer: false
dynamodb:
  capacity: provisioned
  free-tier: { storage: true }
`
const incomplete = `regions: [us-east-1, us-west-2]
item-size: 1 KB
writes: { rate: 10 per second, spread: total }
reads: { rate: 10 per second, consistency: eventual, spread: total }
storage: 10 GB
dynamodb: { capacity: on-demand, add-replica: eu-west-1 }
`

async function cost(text: string, ...args: string[]): Promise<string> {
  const { io, said } = fakeIo({ 'w.yaml': text, '-': text })
  expect(await run(['w.yaml', ...args], io)).toBe(0)
  expect(said.err).toBe('')
  return said.out
}

const eventual = ['--architecture', 'dynamodb-global-eventual']

test('a bill in the terminal shows regions, lines, dates, and what it leaves out', async () => {
  expect(
    await cost(leaderboard, ...eventual, '--as-of', '2026-11-20'),
  ).toBe(`leaderboard: a month in us-east-1, us-west-2, eu-west-1; prices as of 2026-11-20
  writes: 1,000 writes/s IN EACH of 3 regions, so 3,000 writes/s in all
  strong reads: 5,000 reads/s IN EACH of 3 regions, so 15,000 reads/s in all

dynamodb-global-eventual                                  $6,000.93/month
  us-east-1 ············································· $1,916.75   2025-08-28
    application writes ···································· $474.50   2025-08-28
    writes replicated from other regions ·················· $949.00   2025-08-28
    reads ················································· $474.50   2025-08-28
    storage ················································ $18.75   2025-08-28
  us-west-2 ············································· $1,916.75   2025-08-28
    application writes ···································· $474.50   2025-08-28
    writes replicated from other regions ·················· $949.00   2025-08-28
    reads ················································· $474.50   2025-08-28
    storage ················································ $18.75   2025-08-28
  eu-west-1 ············································· $2,167.43   2025-08-28
    application writes ···································· $536.55   2025-08-28
    writes replicated from other regions ················ $1,073.10   2025-08-28
    reads ················································· $536.55   2025-08-28
    storage ················································ $21.23   2025-08-28
  * excludes transfer between regions
  * a provisioned global table must scale its write capacity automatically
  * prices of 2025-08-28 at the oldest, all checked on 2025-11-03 or later
  * WARNING: 3 prices are past review; provisioned reads
    (dynamodb.provisioned.read.standard us-west-2) was last checked on
    2025-11-03
`)
})

test('the age of prices counts from the day on which they were last checked', async () => {
  const json = async (day: string) =>
    JSON.parse(await cost(leaderboard, ...eventual, '--format', 'json', '--as-of', day)).bills[0]
  const fresh = await json('2026-11-03')
  expect([fresh.pricesFrom, fresh.checked, fresh.pastReview]).toEqual(['2025-08-28', '2025-11-03', []])
  const stale = (await json('2026-11-04')).pastReview
  expect(stale.map(({ id }: { id: string }) => id)).toEqual([
    'dynamodb.provisioned.read.standard us-west-2',
    'dynamodb.provisioned.replicated-write.standard us-west-2',
    'dynamodb.storage.standard us-west-2',
  ])
  expect(stale[0]).toEqual({
    label: 'provisioned reads',
    id: 'dynamodb.provisioned.read.standard us-west-2',
    checked: '2025-11-03',
    review: '2026-11-03',
  })
  expect(await cost(leaderboard, ...eventual, '--as-of', '2026-11-03')).not.toContain('WARNING')
  const markdown = await cost(leaderboard, ...eventual, '--format', 'md', '--as-of', '2026-11-04')
  expect(markdown).toContain('- WARNING: 3 prices are past review; ')
})

test('what is open says which sources disagree', async () => {
  const open = leaderboard.replace('transfer: false\n', '')
  const point = "AWS's worked example for global tables takes 0.09, its price list for the pair less"
  const text = (await cost(open, ...eventual)).replaceAll(/\s+/g, ' ')
  expect(text).toContain(`* open: data transfer of a DynamoDB global table to another region: ${point}`)
  expect(text.split(point)).toHaveLength(2)
  expect(await cost(open, ...eventual, '--format', 'md')).toContain(`- Open: data transfer of a DynamoDB global table`)
})

test('--compare shows the capacity bought the other way, and how that differs', async () => {
  const alternatives = async (text: string) =>
    JSON.parse(await cost(text, '--compare', '--format', 'json', ...eventual)).comparison.alternatives
  const [onDemand] = await alternatives(leaderboard)
  const typed = leaderboard.replace('provisioned', 'on-demand')
  const bill = JSON.parse(await cost(typed, '--format', 'json', ...eventual)).bills[0]
  expect(onDemand).toMatchObject({
    architecture: 'dynamodb-global-eventual',
    capacity: 'on-demand',
    total: { value: bill.total.value },
    versusTyped: { cheaper: 'first' },
  })
  expect(onDemand.utilisation).toBeUndefined()
  const [provisioned] = await alternatives(typed)
  expect(provisioned).toMatchObject({
    capacity: 'provisioned',
    utilisation: '100 %',
    total: { value: '6000.925' },
    versusTyped: { cheaper: 'second' },
  })
  expect(await cost(typed, '--compare', ...eventual)).toContain(
    '  dynamodb-global-eventual provisioned at full use, less use costing more:\n  $6,000.93/month (-$',
  )
  const markdown = await cost(leaderboard, '--compare', '--format', 'md', ...eventual)
  expect(markdown).toMatch(
    /\n### capacity bought the other way, and how that differs\n\n- dynamodb-global-eventual on-demand: \$[\d,.]+\/month \(\+\$/,
  )
  expect(markdown).toContain('\n### break-evens\n\n- 28.9 %: mean use above which provisioned writes')
  expect(markdown).toContain('a tenth larger\n\n- dynamodb-global-eventual\n  - item-size: $0.00 and +$4,456.65 (')
  const sql = leaderboard.replace(/dynamodb:[\s\S]*$/, '')
  expect(JSON.parse(await cost(sql, '--compare', '--format', 'json')).comparison.alternatives).toEqual([])
})

test('an input at its most, and a size at a boundary, say why one side is as it is', async () => {
  const text = (await cost(leaderboard, '--compare', ...eventual)).replaceAll(/\s+/g, ' ')
  expect(text).toContain('utilisation: +$660.24 and $0.00 (100 percent is the most, so larger is no more than that)')
  expect(text).toContain(
    'item-size: $0.00 and +$4,456.65 (units are counted by whole blocks, and only one side passes the end of one)',
  )
})

test('no row is wider than an 80-column terminal, however wide the terminal is', async () => {
  for (const width of [80, 200]) {
    const { io, said } = fakeIo({ 'w.yaml': incomplete }, { width })
    await run(['w.yaml', '--compare'], io)
    expect(said.out.split('\n').filter((line) => line.length > 80)).toEqual([])
  }
})

test('colours are only where they are on, and change nothing else', async () => {
  const { io, said } = fakeIo({ 'w.yaml': incomplete }, { color: true })
  await run(['w.yaml', '--compare'], io)
  const plain = await cost(incomplete, '--compare')
  expect(said.out).not.toBe(plain)
  expect(stripVTControlCharacters(said.out)).toBe(plain)
})

test('--explain shows the working of each line', async () => {
  const text = await cost(leaderboard, ...eventual, '--explain')
  expect(text).toContain(`        = 1,000 rWCU × $0.00065/rWCU-hour × 730 h/month
          1,000 rWCU = 1,000 writes/s × 1 rWCU per write/s
            1 rWCU per write/s = ⌈1 KB ÷ 1 KB⌉ × 1 rWCU per write/s
`)
})

test('an incomplete total is said loudly, with each line that is not priced and why', async () => {
  const text = await cost(incomplete, '--architecture', 'aurora-dsql-multi')
  expect(text).toMatch(/^aurora-dsql-multi +at least \$.*\/month, INCOMPLETE ~$/m)
  expect(text).toContain('not priced !\n      Aurora DSQL storage in us-west-2: the book has no record of it')
  expect(text).toContain('INCOMPLETE: 4 lines are not priced; the total holds the other lines only')
  expect(text).toContain('~ rests on an assumption')
})

test('one missing line is told as one', async () => {
  const tokyo = incomplete.replace('us-east-1, us-west-2', 'ap-northeast-1').replaceAll(', spread: total', '')
  expect(await cost(tokyo, '--architecture', 'aurora-single')).toContain('INCOMPLETE: 1 line is not priced')
})

test('without --architecture all are priced, and what is ruled out says why', async () => {
  const text = await cost(leaderboard)
  expect(text).toContain(
    'dynamodb-global-strong\n  ruled out: a strongly consistent table stays within one set of regions;',
  )
  for (const name of ['dynamodb-single', 'aurora-single', 'aurora-serverless', 'aurora-global', 'aurora-cold-copy'])
    expect(text).toContain(name)
})

test('costs that come once stand apart', async () => {
  expect(await cost(incomplete, ...eventual)).toMatch(/\n {2}once\n {4}adding a replica, once ·+ \$1\.90–\$2\.60 \?/)
})

test('JSON has the shape that the contract gives', async () => {
  const json = JSON.parse(await cost(leaderboard, ...eventual, '--format', 'json', '--as-of', '2026-11-20'))
  expect(json).toMatchObject({
    version: 1,
    asOf: '2026-11-20',
    bills: [
      {
        architecture: 'dynamodb-global-eventual',
        complete: true,
        excludes: ['transfer'],
        total: { value: '6000.925', unit: 'USD/month' },
        pricesFrom: '2025-08-28',
      },
    ],
  })
  expect(json.bills[0].regions[0].lines[0]).toEqual({
    name: 'application-writes',
    value: '474.5',
    unit: 'USD/month',
    certainty: 'listed',
    priced: true,
    priceDate: '2025-08-28',
    working: expect.stringContaining('1,000 rWCU × $0.00065/rWCU-hour × 730 h/month'),
  })
  expect(json.comparison).toBeUndefined()
})

test('--compare adds the order, break-evens, crossings and what moves the total', async () => {
  const json = JSON.parse(await cost(leaderboard, '--compare', '--format', 'json'))
  expect(json.comparison.ranking[0].architecture).toBe('dynamodb-single')
  expect(json.comparison.breakEvens).toHaveLength(3)
  expect(json.comparison.sensitivity[0].inputs).toHaveLength(2)
  const text = await cost(leaderboard, '--compare')
  expect(text).toContain('28.9 %: mean use above which provisioned writes are cheaper')
  expect(text).toContain('where the two that stand first change places')
  expect(await cost(leaderboard, '--compare', '--format', 'md')).toContain('## Side by side')
})

test('comparisons say same, always, never, undecided, ruled out and not priced', async () => {
  const strong = ['--architecture', 'dynamodb-global-strong']
  const same = await cost(incomplete, '--compare', ...eventual, ...strong)
  expect(same).toContain(' the same\n')
  expect(same).toContain('cost the same')
  const always = await cost(incomplete, '--compare', '--architecture', 'dynamodb-single', ...eventual)
  expect(always).toContain('dynamodb-single is always cheaper from 0.1 writes/s to 1,000 writes/s')
  const large = await cost(
    incomplete.replace('1 KB', '300 KB'),
    '--compare',
    '--architecture',
    'dynamodb-single',
    ...eventual,
  )
  expect(large).toContain('item-size')
  const tokyo = incomplete.replace('us-east-1, us-west-2', 'ap-northeast-1').replaceAll(', spread: total', '')
  const open = await cost(tokyo, '--compare', '--architecture', 'aurora-single', '--architecture', 'aurora-serverless')
  expect(open).toContain('not priced (')
  expect(open).toContain('undecided: the totals overlap, or a line that is missing could turn it')
})

test('CSV has a row for each line, region and total', async () => {
  const rows = (await cost(incomplete, '--format', 'csv')).trimEnd().split('\r\n')
  expect(rows[0]).toBe('architecture,region,line,from,to,unit,certainty,priced,price date,remark')
  expect(rows).toContain('dynamodb-single,us-east-1,storage,2.5,2.5,USD/month,listed,yes,2025-08-28,')
  expect(rows.some((row) => row.startsWith('aurora-dsql-multi,us-west-2,storage,,,,,no,,'))).toBe(true)
  expect(rows.some((row) => row.includes('incomplete'))).toBe(true)
  expect(rows.some((row) => row.includes('add-replica'))).toBe(true)
  const ruled = await cost(leaderboard, '--format', 'csv')
  expect(ruled).toContain(
    '"ruled out: a strongly consistent table stays within one set of regions; us-east-1, us-west-2, eu-west-1 are in no set together"',
  )
})

test('Markdown has a table for each bill', async () => {
  const text = await cost(leaderboard, '--format', 'md', '--as-of', '2026-11-20')
  expect(text).toContain('# leaderboard: a month in us-east-1')
  expect(text).toContain('## dynamodb-global-eventual: $6,000.93/month\n')
  expect(text).toContain('| eu-west-1 | **total** | **$2,167.43/month** | 2025-08-28 |')
  expect(text).toContain('- Excludes transfer.')
  expect(text).toContain('Ruled out: ')
  const loud = await cost(incomplete, '--format', 'md', '--explain')
  expect(loud).toContain('**not priced**')
  expect(loud).toContain('- **Incomplete**: 4 lines are not priced.')
  expect(loud).toContain('```\n$')
})

async function refusal(text: string, ...args: string[]): Promise<string> {
  const { io } = fakeIo({ 'w.yaml': text })
  try {
    await run(args.length > 0 ? args : ['w.yaml'], io)
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
  throw new Error('accepted')
}

test('an error has file, line, column, field, value and what would be accepted', async () => {
  const faulty = leaderboard.replace('in-each', 'each').replace('1 KB', '1').replace('  capacity', '  capacty')
  expect(await refusal(faulty)).toBe(
    [
      'w.yaml:3:12  item-size: 1 has no unit; expected a text with a number and its unit, such as "1 KB"',
      'w.yaml:6:11  writes.spread: "each" is not accepted; expected total, in-each, or a rate for each region',
      'w.yaml:14:3  dynamodb.capacity: missing; say provisioned or on-demand',
      'w.yaml:14:3  dynamodb.capacty: unknown field; did you mean capacity?',
    ].join('\n'),
  )
})

test('a faulty JSON workload is told by line and column too', async () => {
  expect(await refusal('{\n  "regions": ["us-east-1"],\n  "item-size": "big"\n}')).toContain(
    'w.yaml:1:1  writes: missing',
  )
})

test('a design that lacks a field is asked for it by name where it was asked for', async () => {
  const text = incomplete.replace(/dynamodb.*\n/, '')
  expect(await refusal(text, 'w.yaml', '--architecture', 'dynamodb-single')).toBe(
    'w.yaml:1:1  dynamodb.capacity: missing; say provisioned or on-demand',
  )
  expect(await cost(text)).toContain('ruled out: dynamodb.capacity: missing')
})

test.each<[string[], string]>([
  [
    ['w.yaml', '--architecture', 'dynamo-single'],
    '--architecture: no architecture "dynamo-single"; did you mean dynamodb-single?',
  ],
  [['w.yaml', '--format', 'xml'], '--format: no format "xml"'],
  [
    ['w.yaml', '--compare', '--format', 'csv'],
    '--compare has no rows of its own: expected --format pretty, json or md',
  ],
  [['w.yaml', '--as-of', 'today'], '--as-of "today" is no date; expected one such as 2026-11-20'],
  [['a', 'b'], 'usage: crossfoot cost WORKLOAD'],
])('%j is refused', async (args, message) => {
  expect(await refusal(leaderboard, ...args)).toContain(message)
})

test('no workload is refused with the usage', async () => {
  await expect(run([], fakeIo().io)).rejects.toThrow('usage: crossfoot cost WORKLOAD')
})

test('prices are looked up for the day that is asked for', async () => {
  const text =
    'regions: [us-east-1]\nitem-size: 1 KB\nwrites: 1 million per month\nreads: { rate: 0/s, consistency: strong }\nstorage: 0 GB\ndynamodb: { capacity: on-demand }\n'
  const total = async (day: string) =>
    JSON.parse(await cost(text, '--architecture', 'dynamodb-single', '--format', 'json', '--as-of', day)).bills[0].total
      .value
  expect(await total('2024-10-31')).toBe('1.25')
  expect(await total('2024-11-01')).toBe('0.625')
})

test('a region that the book does not know is named beside the bills, with the one that was probably meant', async () => {
  const { io, said } = fakeIo({ 'w.yaml': leaderboard.replace('us-west-2', 'us-esat-2') })
  expect(await run(['w.yaml', ...eventual, '--format', 'json'], io)).toBe(0)
  expect(said.err).toBe('note: the book knows no region us-esat-2; did you mean us-east-2?\n')
  expect(JSON.parse(said.out).bills[0].complete).toBe(false)
})

test('regions for replicas and copies are looked at too', async () => {
  const text = incomplete.replace('eu-west-1 }', 'eu-wset-1 }\naurora: { cold-copy: { region: us-eats-2 } }')
  const { io, said } = fakeIo({ 'w.yaml': text })
  await run(['w.yaml', ...eventual], io)
  expect(said.err).toBe(
    'note: the book knows no region eu-wset-1; did you mean eu-west-1?\nnote: the book knows no region us-eats-2; did you mean us-east-2?\n',
  )
})

test('both bills are shown where a crossing ends undecided', async () => {
  const open = leaderboard.replace(
    'transfer: false',
    'aurora: { instance: r6g.large, instances: 2, io: 900 per second }',
  )
  const text = stripVTControlCharacters(
    await cost(open, '--compare', '--architecture', 'aurora-dsql', '--architecture', 'dynamodb-single'),
  )
  expect(text).toMatch(/undecided \(dynamodb-single\s+\$[\d,.]+\/month,\s+aurora-dsql\s+\$[\d,.]+–\$[\d,.]+\/month\)/)
})

test('one bill alone changes places with none, and no heading says so', async () => {
  expect(await cost(leaderboard, '--compare', ...eventual)).not.toContain('change places')
})

test('the total of a bill with a line that is not priced is a lower bound at a crossing too', async () => {
  const far = incomplete.replace('us-west-2', 'ap-northeast-1')
  const text = await cost(far, '--compare', '--architecture', 'aurora-global', '--architecture', 'aurora-serverless')
  expect(text).toMatch(/aurora-global\s+at\s+least\s+\$[\d,.]+–/)
  expect(text.split('change places')[1]).toMatch(/aurora-global\s+at\s+least\s+\$/)
  expect(text.split('change places')[1]).not.toMatch(/aurora-global\s+\$/)
})
