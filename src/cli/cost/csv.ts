import { type Bill, type Excluded, isBill, type Line } from '../../calculator/index.ts'
import { exactValue, printUnit, type Quantity } from '../../quantity/index.ts'

const HEAD = ['architecture', 'region', 'line', 'from', 'to', 'unit', 'certainty', 'priced', 'price date', 'remark']

/** A field as CSV: in quotes where it must be, and never the beginning of a formula. */
function field(text: string): string {
  const safe = /^[=+@\t]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function bounds(quantity: Quantity): [string, string] {
  const value = exactValue(quantity)
  return typeof value === 'string' ? [value, value] : [value.from, value.to]
}

function lineRow(architecture: string, { name, region, cost, missing }: Line): string[] {
  if (!cost) return [architecture, region, name, '', '', '', '', 'no', '', missing?.why ?? '']
  return [architecture, region, name, ...bounds(cost), printUnit(cost.unit), cost.certainty, 'yes', cost.date ?? '', '']
}

function totalRow(architecture: string, region: string, total: Quantity, isComplete: boolean): string[] {
  const remark = isComplete ? '' : 'incomplete: the lines that are priced'
  return [
    architecture,
    region,
    'total',
    ...bounds(total),
    printUnit(total.unit),
    total.certainty,
    isComplete ? 'yes' : 'no',
    total.date ?? '',
    remark,
  ]
}

function rows(result: Bill | Excluded): string[][] {
  if (!isBill(result)) return [[result.architecture, '', '', '', '', '', '', '', '', `ruled out: ${result.excluded}`]]
  const { architecture } = result
  return [
    ...result.regions.flatMap(({ region, lines, total }) => [
      ...lines.map((line) => lineRow(architecture, line)),
      totalRow(
        architecture,
        region,
        total,
        lines.every(({ cost }) => cost),
      ),
    ]),
    totalRow(architecture, '', result.total, result.complete),
    ...result.once.map((line) => lineRow(architecture, line)),
  ]
}

/** Bills as CSV: a row for each line, region total and total. */
export function printCsv(results: readonly (Bill | Excluded)[]): string {
  return `${[HEAD, ...results.flatMap(rows)].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}
