import { exactValue, printUnit, type Quantity, workingText } from '../quantity/index.ts'
import type { Bill, Line } from './bill.ts'
import { agePrices, type PastReview, type PriceAge } from './price-age.ts'
import { type Excluded, isBill } from './price-workload.ts'

type Value = ReturnType<typeof exactValue>

/** A line of a bill as JSON. */
interface LineJson {
  readonly name: string
  readonly value: Value | null
  readonly unit: string
  readonly certainty: string
  readonly priced: boolean
  readonly priceDate: string | null
  readonly working: string
}

/** A bill, or why there is none, as JSON. */
export type BillJson =
  | { readonly architecture: string; readonly excluded: string }
  | {
      readonly architecture: string
      readonly complete: boolean
      readonly excludes: readonly string[]
      readonly notes: readonly string[]
      readonly total: { readonly value: Value; readonly unit: string; readonly certainty: string }
      readonly pricesFrom: string | null
      readonly checked?: string | null
      readonly pastReview?: readonly PastReview[]
      readonly regions: readonly {
        readonly region: string
        readonly total: { readonly value: Value; readonly unit: string; readonly certainty: string }
        readonly needs: Readonly<Record<string, { readonly value: Value; readonly unit: string }>>
        readonly lines: readonly LineJson[]
      }[]
      readonly once: readonly (LineJson & { readonly region: string })[]
    }

function totalJson(total: Quantity) {
  return { value: exactValue(total), unit: printUnit(total.unit), certainty: total.certainty }
}

function lineJson({ name, cost, missing }: Line): LineJson {
  if (missing) {
    return {
      name,
      value: null,
      unit: 'USD/month',
      certainty: 'open',
      priced: false,
      priceDate: null,
      working: `${missing.item}: ${missing.why}`,
    }
  }
  return {
    name,
    value: exactValue(cost),
    unit: printUnit(cost.unit),
    certainty: cost.certainty,
    priced: true,
    priceDate: cost.date ?? null,
    working: workingText(cost),
  }
}

function ageJson({ checked, pastReview }: PriceAge) {
  return { checked: checked ?? null, pastReview }
}

/** A bill as JSON: money as decimal texts, an interval with both bounds, what is not priced as null; with a day, also its age. */
export function billJson(result: Bill | Excluded, on?: string): BillJson {
  if (!isBill(result)) return { architecture: result.architecture, excluded: result.excluded }
  return {
    architecture: result.architecture,
    complete: result.complete,
    excludes: result.excludes,
    notes: result.notes,
    total: totalJson(result.total),
    pricesFrom: result.pricesFrom ?? null,
    ...(on === undefined ? {} : ageJson(agePrices(result, on))),
    regions: result.regions.map(({ region, total, needs, lines }) => ({
      region,
      total: totalJson(total),
      needs: Object.fromEntries(
        [...needs].map(([name, need]) => [name, { value: exactValue(need), unit: printUnit(need.unit) }]),
      ),
      lines: lines.map(lineJson),
    })),
    once: result.once.map((line) => ({ region: line.region, ...lineJson(line) })),
  }
}
