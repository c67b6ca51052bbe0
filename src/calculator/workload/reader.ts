import { amount, type Quantity } from '../../quantity/index.ts'
import { show } from './fields.ts'
import { type Path, type Problem, printPath } from './problems.ts'
import { isUnreadable, type MeasureKind, readMeasure } from './read-measure.ts'
import type { Everywhere, Spread } from './types.ts'

type FlowInput = string | { readonly rate?: string | undefined; readonly spread?: SpreadInput | undefined }
type SpreadInput = 'total' | 'in-each' | Record<string, string>

/** Reads the measures of a workload, collecting every problem on the way. */
export class Reader {
  readonly problems: Problem[] = []
  readonly regions: readonly string[]

  constructor(regions: readonly string[]) {
    this.regions = regions
  }

  fail(path: Path, message: string): void {
    this.problems.push({ path, message })
  }

  measure(path: Path, written: string, kind: MeasureKind): Quantity {
    const read = readMeasure(written, kind, printPath(path))
    if (!isUnreadable(read)) return read
    this.fail(path, read.problem)
    return amount(0, 'item')
  }

  optional(path: Path, written: string | undefined, kind: MeasureKind): Quantity | undefined {
    return written === undefined ? undefined : this.measure(path, written, kind)
  }

  knownRegion(path: Path, region: string | undefined): string | undefined {
    if (region !== undefined && !this.regions.includes(region)) {
      this.fail(path, `${region} is not among the regions ${this.regions.join(', ')}`)
    }
    return region
  }

  byRegion<T>(path: Path, written: Record<string, T>): [string, T][] {
    for (const region of Object.keys(written)) this.knownRegion([...path, region], region)
    return Object.entries(written)
  }

  everywhere(
    path: Path,
    written: string | Record<string, string> | undefined,
    kind: MeasureKind,
  ): Everywhere | undefined {
    if (written === undefined || typeof written === 'string') return this.optional(path, written, kind)
    return new Map(
      this.byRegion(path, written).map(([region, text]) => [region, this.measure([...path, region], text, kind)]),
    )
  }

  spread(path: Path, written: FlowInput, kind: MeasureKind): Spread {
    const flow = typeof written === 'string' ? { rate: written } : written
    const ratePath = typeof written === 'string' ? path : [...path, 'rate']
    const spread = 'spread' in flow ? flow.spread : undefined
    if (typeof spread === 'object') return this.rates([...path, 'spread'], spread, flow.rate, kind)
    if (flow.rate === undefined) this.fail(ratePath, `missing; say ${kind.what}, such as ${kind.example}`)
    const rate = flow.rate === undefined ? amount(0) : this.measure(ratePath, flow.rate, kind)
    if (spread === undefined && this.regions.length > 1) {
      const many = this.regions.length
      this.fail(
        [...path, 'spread'],
        `missing; with ${many} regions say whether ${show(flow.rate ?? '')} is the total, or in-each region (${many} times as much), or give a rate for each region`,
      )
    }
    return { how: spread ?? 'total', rate }
  }

  rates(path: Path, written: Record<string, string>, rate: string | undefined, kind: MeasureKind): Spread {
    if (rate !== undefined) this.fail(path, 'a rate for each region takes the place of rate; leave one of them out')
    const missing = this.regions.filter((region) => !Object.hasOwn(written, region))
    if (missing.length > 0) this.fail(path, `no rate for ${missing.join(', ')}; "0 per second" says there is none`)
    const rates = this.byRegion(path, written).map(
      ([region, text]) => [region, this.measure([...path, region], text, kind)] as const,
    )
    return { how: 'by-region', rates: new Map(rates) }
  }

  optionalSpread(path: Path, written: FlowInput | undefined, kind: MeasureKind): Spread | undefined {
    return written === undefined ? undefined : this.spread(path, written, kind)
  }
}
