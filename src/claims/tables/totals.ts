import type { Document } from '../../text/index.ts'
import type { Working } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { constant } from '../leaves.ts'
import { seconds } from '../measures.ts'
import type { Worked } from '../working.ts'
import { bitsOf, type Cell, states, unsigned } from './cell.ts'
import { type Grid, type Row, readGrids } from './grid.ts'
import { slipOf } from './slips.ts'

const named =
  /\b(?:sub-?)?totals?\b|\bsum\b|\baltogether\b|\boverall\b|\bcombined\b|\bgrand\b|\bin all\b|Σ|^(?:all|both|(?:all )?together|the whole|whole|net|gross)\b/i
/** What a row tells of a part of the one above: it is no further part of the whole. */
const partOf = /^[-–—•\s]*(?:of (?:which|whom|these|them)|thereof)\b/i
/** What a row tells in another breath: that it is counted elsewhere, taken back, or a part of the others. */
const aside =
  /\([^()]{0,40}\b(?:[Nn]ot|[Aa]lready|[Cc]ounted|[Ii]ncluded|[Rr]eclaimed|[Oo]f (?:which|these))\b[^()]{0,40}\)|\b(?:[Aa]mong|[Ww]ithin|included|counted) (?:in |as )?(?:these|them|those|the|above)\b|^[Ii]n \p{Lu}/u
const mean = /\b(?:average|mean|avg)\b/i
const MOST_WORDS = 48
const MOST_PARTS = 400
// How many bits of agreement make a row a total that is not called one.
const SURE = 12
const SLIPPED = 5
// And how many make the last row one that nothing calls so, where it misses by a slip.
const MISSED = 10

/** What a row gives of the rows above it in one column, or of those below it. */
export interface Total {
  readonly cell: Cell
  readonly row: Row
  readonly parts: readonly Cell[]
  readonly isMean: boolean
  readonly worked: Worked
  readonly ok: boolean
  /** Whether it is plain enough to be wrong; one that is not only speaks for what would make it right. */
  readonly isHeld: boolean
}

interface Found extends Total {
  readonly strength: 'named' | 'bold' | 'none'
  readonly isOpen: boolean
}

/** The totals and means under the columns of a table, and the rows that are none of their own. */
export function findTotals({ rows, columns }: Grid): { totals: Total[]; totalRows: ReadonlySet<Row> } {
  const found = columns.flatMap((column) => totalsOf(rows, column))
  const sure = new Map<Row, number>()
  for (const total of found)
    if (total.ok) sure.set(total.row, (sure.get(total.row) ?? 0) + (total.parts.length > 1 ? bitsOf(total.cell) : 0))
  const isRow = ({ row, strength }: Found) =>
    strength === 'named' || (sure.get(row) ?? 0) >= (strength === 'bold' ? 6 : SURE)
  const isTotal = (total: Found) => {
    if (total.ok) return total.isMean || isRow(total)
    if (total.isOpen || !total.isHeld) return false
    if (isRow(total)) return true
    const { bits, isSharp } = slipOf(total.cell, total.worked.value)
    if (total.strength === 'bold' && bits >= SLIPPED) return true
    return isSharp && isNear(total.cell.value / total.worked.value) && bits >= MISSED
  }
  const totals = found.filter(isTotal)
  const others = found.filter((total) => !total.ok && !total.isMean && !total.isOpen && !isTotal(total))
  const totalRows = new Set(totals.map(({ row }) => row))
  return { totals: [...totals, ...others.map((total) => ({ ...total, isHeld: false }))], totalRows }
}

function totalsOf(rows: readonly Row[], column: number): Found[] {
  const found: Found[] = []
  let parts: Cell[] = []
  const all: Cell[] = []
  const subtotals: Cell[] = []
  const asides = new Set<Cell>()
  let isOpen = false
  for (const [at, row] of rows.entries()) {
    if (partOf.test(row.label)) continue
    const cell = row.cells.get(column)
    const strength = strengthOf(row, at, rows)
    if (cell === undefined) {
      isOpen ||= row.wordy.has(column) && strength === 'none'
      continue
    }
    const isLast = at === rows.length - 1
    if (strength !== undefined && (all.length > 1 || subtotals.length > 1) && (strength !== 'none' || isLast)) {
      // The last row may sum up however many; among others no total is looked for over more than can be meant.
      const most = isLast ? Number.POSITIVE_INFINITY : MOST_PARTS
      const choices = [parts, ...(subtotals.length < most ? [[...subtotals, ...parts]] : []), all]
        .filter(({ length }) => length > 1 && length <= most)
        .map((choice) => choice.slice())
      const tried = choices.flatMap((choice) => totalOf(row, cell, choice) ?? [])
      const best = tried.find(({ ok }) => ok) ?? otherwise(row, cell, choices, asides) ?? tried[0]
      if (best !== undefined) {
        found.push({ ...best, strength, isOpen })
        if (best.isHeld && strength !== 'none') {
          subtotals.push(cell)
          parts = []
          continue
        }
      }
    }
    if (aside.test(row.label)) asides.add(cell)
    parts.push(cell)
    all.push(cell)
  }
  if (!found.some(({ isHeld }) => isHeld)) found.push(...totalAbove(rows, column))
  return found
}

/** A total that holds without what stands in brackets or is told as an aside, or where brackets take nothing off. */
function otherwise(row: Row, cell: Cell, choices: readonly Cell[][], asides: ReadonlySet<Cell>): Total | undefined {
  const ways: ((parts: readonly Cell[]) => readonly Cell[])[] = [
    (parts) => parts.filter((part) => !asides.has(part)),
    (parts) => parts.filter(({ isBracketed }) => isBracketed !== true),
    (parts) => parts.map((part) => (part.isBracketed ? unsigned(part) : part)),
  ]
  for (const way of ways)
    for (const choice of choices) {
      const parts = way(choice)
      const isOther = parts.length !== choice.length || parts.some((part, at) => part !== choice[at])
      const total = isOther && parts.length > 1 ? totalOf(row, cell, parts) : undefined
      if (total?.ok) return total
    }
  return undefined
}

/** A first row that is called the total of those under it. */
function totalAbove(rows: readonly Row[], column: number): Found[] {
  const [first, ...rest] = rows
  const cell = first?.cells.get(column)
  if (first === undefined || cell === undefined || !named.test(first.label) || first.label.length > MOST_WORDS)
    return []
  const parts = rest.flatMap(({ cells }) => cells.get(column) ?? [])
  const total = parts.length < rest.length || parts.length < 2 ? undefined : totalOf(first, cell, parts)
  return total?.ok === true && bitsOf(cell) >= 8 ? [{ ...total, strength: 'bold', isOpen: false }] : []
}

/** How plainly a row says that it is a total: by its words, by its looks, or as the last one; undefined where it cannot be. */
function strengthOf(
  { words, label, isBold, cells }: Row,
  at: number,
  rows: readonly Row[],
): Found['strength'] | undefined {
  if (at === 0) return undefined
  const said = (words.trim() === '' ? label : words).trim()
  const isShort = said.length < MOST_WORDS
  if (!/total|sum\b/i.test(said) && [...cells.values()].some(({ kind }) => kind === 'clock')) return undefined
  const isLast = at === rows.length - 1
  if (isShort && named.test(said) && (isLast || isBold || /total|sum\b/i.test(said))) return 'named'
  if (isBold && isShort) return 'bold'
  if (isLast && words.trim() === '' && isCounted(rows)) return undefined
  if (isLast && words.trim() === '' && cells.size > 0 && !cells.has(0)) return 'bold'
  if (isLast && isShort && mean.test(said)) return 'bold'
  return 'none'
}

/** Whether the rows are cases in even steps: what one, two and three regions cost. */
export function isCounted(rows: readonly Row[]): boolean {
  const cases = rows.map(({ cells }) => cells.get(0)?.value ?? Number.NaN)
  const [first = 0, second = 0] = cases
  const isEven = (worth: (value: number) => number) =>
    cases.every((value, at) => Math.abs(worth(value) - worth(first) - at * (worth(second) - worth(first))) < 1e-9)
  return first !== second && (isEven((value) => value) || isEven(Math.log))
}

function totalOf(row: Row, cell: Cell, parts: readonly Cell[]): Total | undefined {
  if (cell.figure === undefined || cell.kind === 'clock' || parts.some(({ kind }) => kind === 'clock')) return undefined
  const isPercent = cell.kind === 'percent'
  if (parts.some(({ kind }) => (kind === 'percent') !== isPercent)) return undefined
  if (parts.every(({ figure }) => isRate(figure)) && !named.test(row.words.trim())) return undefined
  if (parts.every(({ figure }) => figure?.kind === 'money' && isRate(figure))) return undefined
  const isMean = mean.test(row.words) && !/total|sum/i.test(row.words)
  const worked = workTotal(cell, parts, isMean)
  const ok = states(cell, worked)
  const isLikely =
    isPlausible(cell, worked.value) && (isMean || slipOf(cell, worked.value).isSharp || !isAmong(cell, parts, row))
  // Two that are bought together are cheaper.
  if (!ok && cell.kind === 'money' && /^both\b/i.test(row.words.trim()) && cell.value < worked.value) return undefined
  // What was rounded in each line adds up to more or less than the sum that was rounded once.
  const { mention, kind } = cell.figure
  if (!ok && kind !== 'money' && !isMean && mention.place < 0 && isWithinRounding(cell, parts)) return undefined
  return { row, cell, parts, isMean, worked, ok, isHeld: ok || isLikely }
}

// Shares of what is paid together add up as the wholes do.
const HEADS = /^(?:person|head|member)$/

function isRate(figure: Figure | undefined): boolean {
  return figure?.per.some((one) => !Object.hasOwn(seconds, one) && !HEADS.test(one)) === true
}

function isWithinRounding({ figure, value }: Cell, parts: readonly Cell[]): boolean {
  const off = Math.abs(parts.reduce((sum, part) => sum + part.value, 0) - value)
  const unit = 10 ** (figure?.mention.place ?? 0)
  return off <= (unit / 2) * (parts.length + 1)
}

/** What the parts of a total come to, in its unit: shares of a whole as rounded as they are written. */
export function workTotal({ kind, unit }: Cell, parts: readonly Cell[], isMean: boolean): Worked {
  const scale = unit
  const ends = parts.map((part) => {
    const value = inScale(part, scale)
    if (kind !== 'percent' || part.figure === undefined) return [value, value, value] as const
    return [value, part.figure.low / scale, part.figure.high / scale] as const
  })
  const share = isMean ? parts.length : 1
  const [value, low, high] = [0, 1, 2].map((end) => ends.reduce((sum, one) => sum + (one[end] as number), 0) / share)
  return { value: value as number, low: low as number, high: high as number }
}

function inScale({ value, figure, unit }: Cell, scale: number): number {
  return figure === undefined ? value : (value * unit) / scale
}

/** A total as the sum that it is; what is taken away goes off it. */
export function workingOf({ cell, parts, isMean }: Pick<Total, 'cell' | 'parts' | 'isMean'>): Working {
  const scale = cell.unit
  const written = ({ figure, working }: Cell): Working =>
    figure === undefined ? working : { op: 'figure', figure: figure.index, exact: true, scale }
  const taken = parts.filter(({ sign }) => sign < 0)
  const given = parts.filter(({ sign }) => sign > 0)
  const added: Working = { op: 'add', parts: (given.length > 0 ? given : taken).map(written) }
  const sum: Working =
    taken.length > 0 && given.length > 0 ? { op: 'subtract', parts: [added, ...taken.map(written)] } : added
  return isMean ? { op: 'divide', parts: [sum, constant(parts.length, `${parts.length} rows`)] } : sum
}

/** Whether a cell lies between those above it: what they come to on average, unless its row is called a total. */
function isAmong({ value }: Cell, parts: readonly Cell[], { words }: Row): boolean {
  if (/\b(?:sub)?total|\bsum\b/i.test(words)) return false
  return parts.some((part) => part.value >= value) && parts.some((part) => part.value <= value)
}

// A last row that is not its column's sum by far says something else.
function isPlausible(cell: Cell, worked: number): boolean {
  const { value } = cell
  if (slipOf(cell, worked).isSharp) return true
  return isNear(value / worked)
}

function isNear(ratio: number): boolean {
  return ratio > 0.6 && ratio < 1.6
}

/** The sums of a table's columns, which the prose behind it may tell: by the table's block, its parts. */
export function findColumns(document: Document, figures: readonly Figure[]): ReadonlyMap<number, readonly Figure[][]> {
  return new Map(
    [...readGrids(document, figures)].map(([table, grid]) => {
      const { totalRows } = findTotals(grid)
      const body = grid.rows.filter((row) => !totalRows.has(row))
      const columns = grid.columns.map((column) =>
        body.flatMap(({ cells }) => {
          const cell = cells.get(column)
          return cell?.figure === undefined || cell.kind === 'clock' ? [] : [cell.figure]
        }),
      )
      return [table, columns.filter((parts) => parts.length > 1)] as const
    }),
  )
}
