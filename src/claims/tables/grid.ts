import { type Document, markedRange } from '../../text/index.ts'
import type { Figure } from '../figure.ts'

const MOST_COLUMNS = 12
const totals =
  /\b(?:total|totals|sum|subtotal|net|gross|overall|altogether|together|all|whole|year|month|income|spent|grand|combined|per region)\b/i

/** One table: its figures by row and column, and what its rows are called. */
export interface Grid {
  readonly rows: readonly Row[]
  readonly columns: readonly number[]
}

export interface Row {
  readonly cells: ReadonlyMap<number, Figure>
  readonly label: string
  readonly isBold: boolean
}

/** The tables of a text, each by its block. */
export function readGrids(document: Document, figures: readonly Figure[]): ReadonlyMap<number, Grid> {
  const tables = new Map<number, Figure[]>()
  for (const figure of figures) {
    if (figure.table < 0 || figure.column < 0) continue
    const inside = tables.get(figure.table)
    if (inside === undefined) tables.set(figure.table, [figure])
    else inside.push(figure)
  }
  return new Map([...tables].map(([table, inside]) => [table, readGrid(document, inside)]))
}

function readGrid(document: Document, inside: readonly Figure[]): Grid {
  const byRow = new Map<number, Map<number, Figure>>()
  for (const figure of inside) {
    const cells = byRow.get(figure.row) ?? new Map<number, Figure>()
    byRow.set(figure.row, cells)
    // Of several figures in a cell the first speaks for it; clock readings and scales (1:25) do not.
    if (!cells.has(figure.column) && figure.kind !== 'clock') cells.set(figure.column, figure)
  }
  const rows = [...byRow].map(([row, cells]) => {
    const { start, end } = document.blocks
    const label = document.text.slice(start[row] as number, end[row] as number).split('\t')[0] as string
    return { cells, label, isBold: isBold(document, start[row] as number, label) }
  })
  const columns = [...new Set(inside.map(({ column }) => column))].sort((a, b) => a - b).slice(0, MOST_COLUMNS)
  return { rows, columns }
}

function isBold(document: Document, start: number, label: string): boolean {
  if (label.trim() === '') return false
  const [from] = markedRange(document, start, start + label.length)
  return document.source.slice(Math.max(0, from - 2), from + 2).includes('**')
}

/** Whether a row gives what the rows above it come to. */
export function isTotal({ label, isBold }: Row, at: number, rows: readonly Row[]): boolean {
  return (
    at > 0 &&
    (isBold || (totals.test(label) && label.length < 40)) &&
    (at === rows.length - 1 || isBold || /total|sum/i.test(label))
  )
}

/** The rows of a table that are not the total of others. */
export function bodyOf({ rows }: Grid): Row[] {
  return rows.filter((row, at) => !isTotal(row, at, rows))
}

/** The same cells with rows for columns: what is told of each thing in a column of its own. */
export function transpose({ rows, columns }: Grid): Grid {
  const lying = rows.slice(0, MOST_COLUMNS)
  return {
    rows: columns.map((column) => ({
      cells: new Map(lying.flatMap(({ cells }, at) => (cells.has(column) ? [[at, cells.get(column) as Figure]] : []))),
      label: '',
      isBold: false,
    })),
    columns: lying.map((_, at) => at),
  }
}
