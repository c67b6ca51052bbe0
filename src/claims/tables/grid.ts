import { type Document, markedRange } from '../../text/index.ts'
import type { Figure } from '../figure.ts'
import { type Cell, inUnit, isWordy, readCell } from './cell.ts'

const MOST_COLUMNS = 12

/** One table: its cells with numbers by row and column, and what heads them. */
export interface Grid {
  readonly rows: readonly Row[]
  readonly columns: readonly number[]
  /** What stands over each column, in lower case. */
  readonly heads: ReadonlyMap<number, string>
}

export interface Row {
  readonly cells: ReadonlyMap<number, Cell>
  /** The first words of the row, and all its cells without a number. */
  readonly label: string
  readonly words: string
  readonly isBold: boolean
  /** Columns in which words stand for a number: "see above", "n/a". */
  readonly wordy: ReadonlySet<number>
  /** The cells of words that hold numbers, with these. */
  readonly told: readonly { readonly text: string; readonly figures: readonly Figure[] }[]
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
  return new Map([...tables].map(([table, inside]) => [table, readGrid(document, table, inside)]))
}

interface Place {
  readonly row: number
  readonly column: number
  readonly start: number
  readonly text: string
  readonly figures: readonly Figure[]
}

function readGrid(document: Document, table: number, inside: readonly Figure[]): Grid {
  const places = readPlaces(document, table, inside)
  const isHeaded = document.blocks.extra[table] === 1
  const first = places[0]?.row ?? -1
  const heads = new Map<number, string>()
  const byColumn = new Map<number, { cells: Map<number, Cell>; filled: number }>()
  for (const { row, column, text, figures, start } of places) {
    if (isHeaded && row === first) {
      heads.set(column, text.toLowerCase())
      continue
    }
    const known = byColumn.get(column) ?? { cells: new Map<number, Cell>(), filled: 0 }
    byColumn.set(column, known)
    if (!/[\p{L}\d]/u.test(text)) continue
    known.filled++
    const cell = readCell(text, start, figures, column === 0)
    if (cell !== undefined) known.cells.set(row, cell)
  }
  const columns = [...byColumn]
    .filter(([, { cells, filled }]) => cells.size > 0 && cells.size * 2 >= filled)
    .map(([column]) => column)
    .sort((a, b) => a - b)
    .slice(0, MOST_COLUMNS)
  for (const { cells } of byColumn.values()) unify(cells)
  const byRow = new Map<number, Place[]>()
  for (const place of places) {
    if (isHeaded && place.row === first) continue
    const known = byRow.get(place.row)
    if (known) known.push(place)
    else byRow.set(place.row, [place])
  }
  const rows = [...byRow.values()].map((row): Row => {
    const cells = new Map<number, Cell>()
    const others: Place[] = []
    for (const place of row) {
      const cell = columns.includes(place.column) ? byColumn.get(place.column)?.cells.get(place.row) : undefined
      if (cell === undefined) others.push(place)
      else cells.set(place.column, cell)
    }
    return {
      cells,
      label: row[0]?.text ?? '',
      words: others.map(({ text }) => text).join(' '),
      isBold: row.some(({ start, text, figures }) => isBold(document, start, text, figures.length > 0)),
      wordy: new Set(others.filter(({ text }) => isWordy(text)).map(({ column }) => column)),
      told: others.filter(({ figures }) => figures.length > 1),
    }
  })
  // Where most rows are bold, that says nothing of any of them.
  const bold = rows.filter(({ isBold }) => isBold).length
  return { rows: bold * 2 > rows.length ? rows.map((row) => ({ ...row, isBold: false })) : rows, columns, heads }
}

/** Takes the cells of a column that mixes hours with minutes in the unit that the first of them says. */
function unify(cells: Map<number, Cell>): void {
  const [first, ...rest] = [...cells.values()].filter(({ kind }) => kind !== 'clock')
  if (first === undefined || rest.every(({ unit }) => unit === first.unit)) return
  if (rest.some(({ figure }) => figure?.measure !== first.figure?.measure || figure?.kind !== first.kind)) return
  for (const [row, cell] of cells) cells.set(row, inUnit(cell, first.unit))
}

function readPlaces({ text, blocks }: Document, table: number, inside: readonly Figure[]): Place[] {
  const places: Place[] = []
  const end = blocks.end[table] as number
  let next = 0
  for (let at = table + 1; at < blocks.kind.length && (blocks.start[at] as number) <= end; at++) {
    const row = blocks.parent[at] as number
    if (blocks.kind[at] !== 'cell' || blocks.parent[row] !== table) continue
    const [from, to] = [blocks.start[at] as number, blocks.end[at] as number]
    const column = blocks.level[at] as number
    const figures: Figure[] = []
    for (let figure = inside[next]; figure !== undefined && figure.mention.start < to; figure = inside[next]) {
      if (figure.row === row && figure.column === column) figures.push(figure)
      next++
    }
    places.push({ row, column, start: from, text: text.slice(from, to), figures })
  }
  return places
}

/** Whether a cell is set off: in bold; an amount in italics too, while italic words only say of what kind a row is. */
function isBold(document: Document, start: number, text: string, isAmount: boolean): boolean {
  if (text.trim() === '') return false
  const [from] = markedRange(document, start, start + text.length)
  const around = document.source.slice(Math.max(0, from - 2), from + 2)
  return /\*\*|__/.test(around) || (isAmount && /(?<![\w*])[*_]\S/.test(around))
}

/** The same cells with rows for columns: what is told of each thing in a column of its own. */
export function transpose({ columns, heads }: Grid, rows: readonly Row[]): Grid {
  const lying = rows.slice(0, MOST_COLUMNS)
  return {
    rows: columns.map((column) => ({
      cells: new Map(lying.flatMap(({ cells }, at) => (cells.has(column) ? [[at, cells.get(column) as Cell]] : []))),
      label: heads.get(column) ?? '',
      words: '',
      isBold: false,
      wordy: new Set(),
      told: [],
    })),
    columns: lying.map((_, at) => at),
    heads: new Map(lying.map(({ label }, at) => [at, label.toLowerCase()])),
  }
}
