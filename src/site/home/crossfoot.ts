import { isBill, type Prices, priceArchitecture, readWorkload } from '../../calculator/index.ts'
import { add, named, printQuantity, type Quantity, workingText } from '../../quantity/index.ts'

/** What can be turned on the home page's bill. */
export interface Dials {
  /** Writes a second, as a whole number. */
  readonly writes: number
  /** How "writes per second" is read: all regions together, or each of them. */
  readonly spread: 'total' | 'in-each'
  readonly regions: readonly string[]
}

/** A figure of the bill with its working. */
export interface Cell {
  readonly digits: string
  readonly working: string
}

/** A bill with its rows added and its columns added. */
export interface CrossFoot {
  readonly regions: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly Cell[]; readonly total: Cell }[]
  readonly totals: readonly Cell[]
  /** The sum of the columns' totals, and that of the rows'. */
  readonly across: Cell
  readonly down: Cell
  readonly agrees: boolean
  readonly pricesFrom: string
}

/** The regions that the dials offer, the first ones first. */
export const REGIONS = ['us-east-1', 'us-west-2', 'eu-west-1', 'ap-northeast-1']

/** The dials as the page comes: the opening scene of the lesson on global tables. */
export const START: Dials = { writes: 1000, spread: 'in-each', regions: REGIONS.slice(0, 3) }

const EACH = { reads: 5000, item: '1 KB', storage: '100 GB' }

/** What the dials don't turn, in words. */
export const ASSUMED = `A DynamoDB table with provisioned capacity, all of it used. Items have ${EACH.item}; each region holds ${EACH.storage} and makes ${EACH.reads.toLocaleString('en-US')} strong reads per second. Transfer is left out.`

/** Prices a global table and adds it both ways; undefined where a price is missing. */
export function crossFoot({ writes, spread, regions }: Dials, prices: Prices): CrossFoot | undefined {
  const workload = readWorkload({
    regions: [...regions],
    writes: { rate: `${writes} per second`, spread },
    reads: { rate: `${EACH.reads} per second`, spread: 'in-each', consistency: 'strong' },
    'item-size': EACH.item,
    storage: EACH.storage,
    transfer: false,
    dynamodb: { capacity: 'provisioned' },
  })
  const bill = priceArchitecture(workload, regions.length > 1 ? 'dynamodb-global-eventual' : 'dynamodb-single', prices)
  if (!isBill(bill) || !bill.complete) return undefined
  const names = [...new Set(bill.regions.flatMap(({ lines }) => lines.map(({ name }) => name)))]
  const rows = names.map((name) => {
    const costs = bill.regions.flatMap(({ lines }) => lines.find((line) => line.name === name)?.cost ?? [])
    return { name: sayLine(name), costs, total: named(name.replaceAll('-', ' '), add(...costs)) }
  })
  const down = named('rows', add(...rows.map(({ total }) => total)))
  const across = named('columns', bill.total)
  return {
    regions: bill.regions.map(({ region }) => region),
    rows: rows.map(({ name, costs, total }) => ({ name, cells: costs.map(cellOf), total: cellOf(total) })),
    totals: bill.regions.map(({ total }) => cellOf(total)),
    across: cellOf(across),
    down: cellOf(down),
    agrees: across.low.eq(down.low) && across.high.eq(down.high),
    pricesFrom: bill.pricesFrom ?? '',
  }
}

function cellOf(quantity: Quantity): Cell {
  return { digits: printQuantity(quantity).replace('/month', ''), working: workingText(quantity) }
}

const words: Readonly<Record<string, string>> = {
  'application-writes': 'Own writes',
  'replicated-writes': 'Writes copied here',
}

function sayLine(name: string): string {
  return words[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`
}
