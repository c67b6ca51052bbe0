import type { Book } from '../../book/index.ts'
import { type Bill, billNames, isBill, type Names, priceWorkload, type Workload } from '../../calculator/index.ts'

/** A named workload with its bills, and the names that these give an author. */
export interface Scenario {
  readonly name: string
  readonly workload: Workload
  readonly bills: readonly Bill[]
  readonly names: Names
}

/** Prices a workload on every architecture that it doesn't rule out. */
export function openScenario(name: string, workload: Workload, book: Book, on: string): Scenario {
  const bills = priceWorkload(workload, book, on).filter(isBill)
  return { name, workload, bills, names: new Map(bills.map((bill) => [bill.architecture, billNames(bill)])) }
}

/** The names of several scenarios: each leads to its architectures. */
export function nameScenarios(scenarios: readonly Scenario[]): Names {
  return new Map(scenarios.map(({ name, names }) => [name, names]))
}
