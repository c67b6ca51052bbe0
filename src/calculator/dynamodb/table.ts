import type { Quantity } from '../../quantity/index.ts'
import { type Context, constant, once } from '../context.ts'
import { ofAllRegions, perMonth, perSecond, startingElsewhere, startingIn } from '../load.ts'
import type { DynamodbInput, Spread } from '../workload/types.ts'

/** A table, in one region or replicated to several, that is to be priced. */
export interface Table extends Context {
  readonly input: DynamodbInput
  /** Where it is; one region alone takes the traffic of all regions of the workload. */
  readonly replicas: readonly string[]
  readonly isGlobal: boolean
}

/** Units of capacity, by what is counted; rW is a replicated write. */
export type UnitKind = 'W' | 'rW' | 'R'

/** The unit of the need: capacity for provisioned tables, requests a month for on-demand ones. */
export function unitOf(table: Table, kind: UnitKind): string {
  return table.input.capacity === 'provisioned' ? `${kind}CU` : `${kind}RU`
}

/** Units for one request, as the need counts them: "WCU per write/s" or "WRU/write". */
export function unitPer(table: Table, kind: UnitKind, request: string): string {
  const unit = unitOf(table, kind)
  return table.input.capacity === 'provisioned' ? `${unit} per ${request}/s` : `${unit}/${request}`
}

/** The kind of units that the table's own writes take. */
export function writeKind(table: Table): UnitKind {
  return table.isGlobal ? 'rW' : 'W'
}

const KINDS = { W: 'write', rW: 'replicated-write', R: 'read' } as const

/** The price item of a kind of unit. */
export function priceItem(table: Table, kind: UnitKind): string {
  return `dynamodb.${table.input.capacity}.${KINDS[kind]}.${classOf(table)}`
}

/** The table class as price items name it. */
export function classOf(table: Table): 'standard' | 'ia' {
  return table.input.tableClass === 'standard-ia' ? 'ia' : 'standard'
}

/** A rate in the period that the need counts. */
export function countedRate(table: Table, rate: Quantity): Quantity {
  return table.input.capacity === 'provisioned' ? perSecond(rate, table.hours) : perMonth(rate, table.hours)
}

/** The rate that a region of the table serves as its own. */
export function ownRate(table: Table, spread: Spread, region: string): Quantity {
  return table.isGlobal ? startingIn(spread, region, table.workload.regions, table.hours) : wholeRate(table, spread)
}

/** The rate that the table takes in all its regions. */
export function wholeRate(table: Table, spread: Spread): Quantity {
  return ofAllRegions(spread, table.workload.regions, table.hours)
}

/** The rate that a region of the table receives from the others. */
export function receivedRate(table: Table, spread: Spread, region: string): Quantity {
  return startingElsewhere(spread, region, table.workload.regions, table.hours)
}

/** The months of a reservation. */
export function monthsOf(term: '1-year' | '3-year'): Quantity {
  return term === '1-year'
    ? constant(12, 'month', 'months of one year')
    : constant(36, 'month', 'months of three years')
}

/** Works something out once for all tables of a workload that are global, or that are not. */
export function onceByTable<T>(table: Table, what: string, make: () => T): T {
  return once(table, table.isGlobal ? `global table: ${what}` : `table: ${what}`, make)
}

/** Works out a need once for all regions where it is the same in each, or else once a region. */
export function onceByRegion<T>(
  table: Table,
  what: string,
  region: string,
  spreads: readonly Spread[],
  make: () => T,
): T {
  const differs = spreads.some(({ how }) => how === 'by-region')
  return onceByTable(table, differs ? `${what} ${region}` : what, make)
}
