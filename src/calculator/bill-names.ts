import { add, named, type Quantity } from '../quantity/index.ts'
import type { Bill } from './bill.ts'
import { LINE_NAMES } from './line-names.ts'

/** Names that lead to quantities: architecture, region, then a line, a need or `total`. */
export type Names = ReadonlyMap<string, Quantity | Names>

/** Every quantity of a bill by name: `["us-east-1"].total`, `["us-east-1"]["write-capacity"]`, `total`, `reads`. */
export function billNames(bill: Bill): Names {
  const names = new Map<string, Quantity | Names>([['total', bill.total]])
  for (const line of LINE_NAMES) {
    const costs = bill.regions.flatMap(({ lines }) => lines.filter(({ name }) => name === line).map(({ cost }) => cost))
    const known = costs.filter((cost) => cost !== undefined)
    if (known.length > 0 && known.length === costs.length) {
      names.set(line, known.length === 1 ? known.reduce((cost) => cost) : named(line, add(...known)))
    }
  }
  for (const { region, lines, needs, total } of bill.regions) {
    const own = new Map<string, Quantity | Names>([['total', total], ...needs])
    for (const { name, cost } of lines) if (cost) own.set(name, cost)
    names.set(region, own)
  }
  for (const { name, cost } of bill.once) if (cost) names.set(name, cost)
  return names
}
