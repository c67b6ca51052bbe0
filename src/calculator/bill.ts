import { add, expectUnit, named, type Quantity } from '../quantity/index.ts'
import type { ArchitectureName } from './architecture-names.ts'
import { constant } from './context.ts'
import { LINE_NAMES, type LineName } from './line-names.ts'
import { isPriced, type NotPriced } from './prices.ts'

interface Named {
  readonly name: LineName
  readonly region: string
}

/** A line that is not priced, and why. */
export type MissingLine = Named & { readonly cost: undefined; readonly missing: NotPriced }

/** One line of a bill: what it costs a month, or why that isn't known. */
export type Line = (Named & { readonly cost: Quantity; readonly missing: undefined }) | MissingLine

/** What one region costs. The total holds the lines that are priced. */
export interface RegionBill {
  readonly region: string
  readonly lines: readonly Line[]
  readonly total: Quantity
  /** Capacity and traffic that the region needs, by name, such as write-capacity. */
  readonly needs: ReadonlyMap<string, Quantity>
}

/** What an architecture costs for a workload. */
export interface Bill {
  readonly architecture: ArchitectureName
  readonly regions: readonly RegionBill[]
  /** The sum of all lines that are priced. */
  readonly total: Quantity
  readonly complete: boolean
  readonly missing: readonly MissingLine[]
  readonly excludes: readonly string[]
  readonly notes: readonly string[]
  /** Costs that come once, such as adding a replica. */
  readonly once: readonly Line[]
  /** The oldest day of a price in it. */
  readonly pricesFrom: string | undefined
}

/** A line, from what it costs or the reason why that isn't known. */
export function makeLine(name: LineName, region: string, cost: Quantity | NotPriced, unit = 'USD/month'): Line {
  if (!isPriced(cost)) return { name, region, cost: undefined, missing: cost }
  return { name, region, cost: expectUnit(cost, unit), missing: undefined }
}

function placeOf({ name }: Line): number {
  return LINE_NAMES.indexOf(name)
}

/** The bill of a region from its lines, put in the order of their names. */
export function makeRegionBill(
  region: string,
  unsorted: readonly Line[],
  needs: () => ReadonlyMap<string, Quantity> = () => new Map(),
): RegionBill {
  const lines = [...unsorted].sort((a, b) => placeOf(a) - placeOf(b))
  return new MadeRegionBill(region, lines, needs)
}

// Needs and notes are made when they are asked for: a series of bills reads totals alone. These are classes since an
// object literal with a getter gets a hidden class of its own each time, which costs more than the rest of the bill.
class MadeRegionBill implements RegionBill {
  readonly region: string
  readonly lines: readonly Line[]
  readonly total: Quantity
  readonly #needs: () => ReadonlyMap<string, Quantity>
  #made: ReadonlyMap<string, Quantity> | undefined

  constructor(region: string, lines: readonly Line[], needs: () => ReadonlyMap<string, Quantity>) {
    this.region = region
    this.lines = lines
    this.total = named(region, sumOf(lines.flatMap(({ cost }) => cost ?? [])))
    this.#needs = needs
  }

  get needs(): ReadonlyMap<string, Quantity> {
    this.#made ??= this.#needs()
    return this.#made
  }
}

function sumOf(costs: readonly Quantity[]): Quantity {
  return costs.length === 0 ? constant(0, 'USD/month', 'no line is priced') : add(...costs)
}

/** What a bill says beside its lines. */
export interface Remarks {
  readonly excludes?: readonly string[]
  readonly notes?: () => readonly string[]
  readonly once?: () => readonly Line[]
}

/** The bill of an architecture from the bills of its regions. */
export function makeBill(architecture: ArchitectureName, regions: readonly RegionBill[], remarks: Remarks = {}): Bill {
  return new MadeBill(architecture, regions, remarks)
}

class MadeBill implements Bill {
  readonly architecture: ArchitectureName
  readonly regions: readonly RegionBill[]
  readonly total: Quantity
  readonly complete: boolean
  readonly missing: readonly MissingLine[]
  readonly excludes: readonly string[]
  readonly pricesFrom: string | undefined
  readonly #remarks: Remarks
  #notes: readonly string[] | undefined
  #once: readonly Line[] | undefined

  constructor(architecture: ArchitectureName, regions: readonly RegionBill[], remarks: Remarks) {
    this.architecture = architecture
    this.regions = regions
    this.total = named('total', sumOf(regions.map((region) => region.total)))
    this.missing = regions.flatMap(({ lines }) => lines.filter((line) => line.missing !== undefined))
    this.complete = this.missing.length === 0
    this.excludes = remarks.excludes ?? []
    this.pricesFrom = this.total.date
    this.#remarks = remarks
  }

  get notes(): readonly string[] {
    this.#notes ??= this.#remarks.notes?.() ?? []
    return this.#notes
  }

  get once(): readonly Line[] {
    this.#once ??= this.#remarks.once?.() ?? []
    return this.#once
  }
}

/** What a reader must know of a design in one region where the workload has several; nothing where it has one. */
export function notesOfServingAll([home = '', ...others]: readonly string[]): string[] {
  if (others.length === 0) return []
  const all = others.length === 1 ? 'both regions' : `all ${others.length + 1} regions`
  return [`${home} serves the traffic of ${all}; what their requests move between regions is not in the bill`]
}
