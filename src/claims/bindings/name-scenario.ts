import type { Book } from '../../book/index.ts'
import { billNames, isBill, type Names, priceWorkload, type Workload } from '../../calculator/index.ts'

/** The names that a scenario gives an author: its bills by architecture, those aside that its workload rules out. */
export function nameScenario(workload: Workload, book: Book, on: string): Names {
  const bills = priceWorkload(workload, book, on).filter(isBill)
  return new Map(bills.map((bill) => [bill.architecture, billNames(bill)]))
}
