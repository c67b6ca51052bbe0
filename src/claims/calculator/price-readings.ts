import {
  type Bill,
  isBill,
  type Prices,
  priceArchitecture,
  readWorkload,
  WorkloadError,
} from '../../calculator/index.ts'
import type { Mention } from '../../numbers/index.ts'
import type { ToldWorkload } from './told-workload.ts'

export type CapacityMode = 'provisioned' | 'on-demand'

/** One reading of a told workload, with its bill. */
export interface Reading {
  /** How the writes are spread. */
  readonly spread: 'total' | 'in-each'
  /** For messages: "if the writes are the total of all regions". */
  readonly words: string
  readonly consistency: 'strong' | 'eventual'
  readonly capacity: CapacityMode
  readonly bill: Bill
  readonly regions: readonly string[]
}

// Where a text names no regions, those that are priced alike stand for them.
const USUAL = [
  'us-east-1',
  'us-west-2',
  'us-east-2',
  'ca-central-1',
  'eu-west-1',
  'eu-central-1',
  'ap-northeast-1',
  'ap-southeast-2',
]
const RATES: Readonly<Record<string, string>> = { s: 'second', min: 'minute', h: 'hour', day: 'day', month: 'month' }

/** The bills of a told workload under each reading that its words leave open; none where it can't be priced. */
export function priceReadings(
  told: ToldWorkload,
  mentions: readonly Mention[],
  prices: Prices,
  capacity: CapacityMode = 'provisioned',
): Reading[] {
  const regions = regionsOf(told, mentions)
  const spreads = (['total', 'in-each'] as const).filter((spread) =>
    regions.length === 1 ? spread === 'total' : told.spread === undefined || told.spread === spread,
  )
  const all = told.reads === undefined ? (['strong'] as const) : (['strong', 'eventual'] as const)
  const consistencies = told.consistency && told.reads !== undefined ? [told.consistency] : all
  return spreads.flatMap((spread) =>
    consistencies.flatMap((consistency) => {
      const bill = price(told, mentions, prices, regions, spread, consistency, capacity)
      return bill ? [{ spread, words: wordsOf(spread, regions.length), consistency, capacity, bill, regions }] : []
    }),
  )
}

function wordsOf(spread: 'total' | 'in-each', regions: number): string {
  if (regions === 1) return ''
  return spread === 'total' ? 'if that is what all regions write together' : 'if each region writes that much'
}

function regionsOf({ regions, regionCount }: ToldWorkload, mentions: readonly Mention[]): string[] {
  const said = Number(mentions[regionCount ?? -1]?.value ?? regions.length)
  const count = Number.isInteger(said) ? Math.min(USUAL.length, Math.max(1, said)) : 1
  const named = [...regions, ...USUAL.filter((region) => !regions.includes(region))]
  return named.slice(0, regions.length > count ? regions.length : count)
}

function price(
  told: ToldWorkload,
  mentions: readonly Mention[],
  prices: Prices,
  regions: readonly string[],
  spread: 'total' | 'in-each',
  consistency: 'strong' | 'eventual',
  capacity: CapacityMode,
): Bill | undefined {
  const writes = mentions[told.writes ?? -1]
  const size = mentions[told.itemSize] as Mention
  const reads = mentions[told.reads ?? -1]
  const stored = mentions[told.storage ?? -1]
  const isOne = regions.length === 1
  const input = {
    regions,
    writes: {
      rate: writes ? rateOf(writes) : '0 per second',
      ...(isOne ? {} : { spread }),
      ...(told.isTransactional ? { kind: 'transactional' } : {}),
    },
    reads: { rate: reads ? rateOf(reads) : '0 per second', ...(isOne ? {} : { spread: 'in-each' }), consistency },
    'item-size': `${size.value} ${size.unit}`,
    storage: stored ? `${stored.value} ${stored.unit}` : '0 GB',
    transfer: false,
    dynamodb: { capacity, ...(told.isInfrequent ? { 'table-class': 'standard-ia' } : {}) },
  }
  try {
    const bill = priceArchitecture(readWorkload(input), isOne ? 'dynamodb-single' : 'dynamodb-global-eventual', prices)
    return isBill(bill) ? bill : undefined
  } catch (error) {
    if (error instanceof WorkloadError) return undefined
    throw error
  }
}

function rateOf({ value, per }: Mention): string {
  return `${value} per ${RATES[per]}`
}
