import { awsPack, makeBook } from '../src/book/index.ts'
import {
  type ArchitectureName,
  DIMENSIONS,
  findCrossings,
  isBill,
  makeSeries,
  openPrices,
  priceArchitecture,
  readWorkload,
} from '../src/calculator/index.ts'
import { Decimal, workingText } from '../src/quantity/index.ts'
import { type Measurement, timeInTurn } from './measurement.ts'

const five: readonly ArchitectureName[] = [
  'dynamodb-single',
  'dynamodb-global-eventual',
  'dynamodb-global-strong',
  'aurora-single',
  'aurora-global',
]

const workload = readWorkload({
  regions: ['us-east-1', 'us-east-2', 'us-west-2'],
  'item-size': '1.5 KB',
  writes: { rate: '1000 per second', spread: 'in-each' },
  reads: { rate: '5000 per second', consistency: 'strong', spread: 'in-each' },
  storage: '100 GB',
  dynamodb: { capacity: 'provisioned', utilisation: '70 %', 'free-tier': { storage: true, capacity: true } },
})

/** Measures bills with their workings, a plot's series, and a search for a crossing. */
export async function run(): Promise<readonly Measurement[]> {
  const prices = openPrices(makeBook(awsPack), '2026-11-20')
  const range = { dimension: DIMENSIONS.writes, from: new Decimal(1), to: new Decimal(5000) }
  const [bills = 0, two = 0, all = 0, crossing = 0] = await timeInTurn(80, [
    () => five.map((name) => printBill(name)),
    () => makeSeries(workload, prices, { architectures: ['dynamodb-global-eventual', 'aurora-global'], ...range }),
    () => makeSeries(workload, prices, { architectures: five, ...range }),
    () => findCrossings(workload, prices, { first: 'dynamodb-single', second: 'aurora-single', ...range }),
  ])
  const unit = 'ms'
  return [
    { name: 'five architectures, three regions, with workings', unit, ours: bills, aim: 'under 4 ms' },
    { name: '40 points of two architectures', unit, ours: two, aim: 'under 16.7 ms' },
    { name: '40 points of five architectures', unit, ours: all, aim: 'under 16.7 ms' },
    { name: 'where two architectures cross', unit, ours: crossing },
  ]

  function printBill(name: ArchitectureName): string {
    const bill = priceArchitecture(workload, name, prices)
    if (!isBill(bill)) throw new Error(`${name}: ${bill.excluded}`)
    return workingText(bill.total)
  }
}
