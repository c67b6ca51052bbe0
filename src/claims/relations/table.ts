import { HOURS_OF_MONTH } from '../../quantity/index.ts'
import type { Document } from '../../text/index.ts'
import type { Claim, Working } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { agrees } from '../judge.ts'
import { constant, leaf } from '../leaves.ts'
import { evaluate } from '../working.ts'

const MOST_COLUMNS = 12
const totals =
  /\b(?:total|totals|sum|subtotal|net|gross|overall|altogether|together|all|whole|year|month|income|spent|grand|combined|per region)\b/i

/** One table: its figures by row and column, and what its rows and columns are called. */
interface Grid {
  readonly rows: readonly Row[]
  readonly columns: readonly number[]
}

interface Row {
  readonly cells: ReadonlyMap<number, Figure>
  readonly label: string
  readonly isBold: boolean
}

/** Relations that the columns of each table keep (quantity × price = amount), and totals under columns. */
export function findTableClaims(document: Document, figures: readonly Figure[]): Claim[] {
  const claims: Claim[] = []
  const tables = new Map<number, Figure[]>()
  for (const figure of figures) {
    if (figure.table < 0 || figure.column < 0) continue
    const inside = tables.get(figure.table)
    if (inside === undefined) tables.set(figure.table, [figure])
    else inside.push(figure)
  }
  for (const inside of tables.values()) {
    const grid = readGrid(document, inside)
    const body = grid.rows.filter((row, at) => !isTotal(row, at, grid.rows))
    claims.push(...findColumnRelations(grid, body, figures))
    claims.push(...findTotals(grid, figures))
  }
  return claims
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
    const text = document.text.slice(start[row] as number, end[row] as number)
    const first = [...cells.values()][0]
    return { cells, label: text.split('\t')[0] as string, isBold: first !== undefined && isBold(document, first) }
  })
  const columns = [...new Set(inside.map(({ column }) => column))].sort((a, b) => a - b).slice(0, MOST_COLUMNS)
  return { rows, columns }
}

function isBold(document: Document, figure: Figure): boolean {
  const { blocks } = document
  const row = figure.row
  const source = document.source
  const at = source.indexOf(
    document.text.slice(blocks.start[row] as number, blocks.end[row] as number).split('\t')[0] as string,
  )
  return at > 1 && source.slice(at - 2, at) === '**'
}

function isTotal({ label, isBold }: Row, at: number, rows: readonly Row[]): boolean {
  return (
    at > 0 &&
    (isBold || (totals.test(label) && label.length < 40)) &&
    (at === rows.length - 1 || isBold || /total|sum/i.test(label))
  )
}

// What a product of two columns is multiplied by: hours of a month, months, days, per cent, per thousand or million.
const factors: readonly (readonly [number, string])[] = [
  [HOURS_OF_MONTH, `${HOURS_OF_MONTH} h`],
  [720, '720 h'],
  [12, '12 months'],
  [24, '24 h'],
  [30, '30 days'],
  [52, '52 weeks'],
  [365, '365 days'],
  [8760, '8,760 h'],
  [1e-3, '1/1,000'],
  [1e-6, '1/1,000,000'],
]

interface Formula {
  readonly rule: string
  readonly value: (a: number, b: number) => number
  readonly working: (a: Working, b: Working) => Working
}

const formulas: readonly Formula[] = [
  {
    rule: 'arithmetic/product',
    value: (a, b) => a * b,
    working: (a, b) => ({ op: 'multiply', parts: [a, b] }),
  },
  {
    rule: 'arithmetic/product',
    value: (a, b) => (a * b) / 100,
    working: (a, b) => ({ op: 'divide', parts: [{ op: 'multiply', parts: [a, b] }, constant(100, '100')] }),
  },
  ...factors.map(
    ([factor, text]): Formula => ({
      rule: 'arithmetic/product',
      value: (a, b) => a * b * factor,
      working: (a, b) => ({ op: 'multiply', parts: [a, b, constant(factor, text)] }),
    }),
  ),
  { rule: 'arithmetic/sum', value: (a, b) => a + b, working: (a, b) => ({ op: 'add', parts: [a, b] }) },
  { rule: 'arithmetic/difference', value: (a, b) => a - b, working: (a, b) => ({ op: 'subtract', parts: [a, b] }) },
  { rule: 'arithmetic/ratio', value: (a, b) => a / b, working: (a, b) => ({ op: 'divide', parts: [a, b] }) },
  {
    rule: 'arithmetic/percentage',
    value: (a, b) => (100 * a) / b,
    working: (a, b) => ({ op: 'multiply', parts: [constant(100, '100'), { op: 'divide', parts: [a, b] }] }),
  },
  {
    rule: 'arithmetic/percentage',
    value: (a, b) => (100 * (b - a)) / a,
    working: (a, b) => ({
      op: 'multiply',
      parts: [constant(100, '100'), { op: 'divide', parts: [{ op: 'subtract', parts: [b, a] }, a] }],
    }),
  },
  {
    rule: 'arithmetic/difference',
    value: (a, b) => 12 * a - b,
    working: (a, b) => ({ op: 'subtract', parts: [{ op: 'multiply', parts: [constant(12, '12 months'), a] }, b] }),
  },
  {
    rule: 'arithmetic/period',
    value: (a, b) => (b === 0 ? Number.NaN : 12 * a),
    working: (a) => ({ op: 'multiply', parts: [constant(12, '12 months'), a] }),
  },
]

/** For each column the formula over two others that most rows keep; the rows that break it are wrong. */
function findColumnRelations(grid: Grid, body: readonly Row[], figures: readonly Figure[]): Claim[] {
  const claims: Claim[] = []
  for (const column of grid.columns) {
    let best: { claims: () => Claim[]; right: number } | undefined
    for (const a of grid.columns) {
      for (const b of grid.columns) {
        if (a === b || a === column || b === column) continue
        for (const formula of formulas) {
          const found = hold(body, column, a, b, formula, figures)
          if (found !== undefined && found.right > (best?.right ?? 0)) best = found
        }
      }
    }
    for (const a of grid.columns) {
      if (a === column) continue
      for (const found of [
        holdShare(grid, body, column, a, figures),
        holdFactor(body, column, a, figures),
        holdRunning(body, column, a, figures),
        holdDown(body, column, a, figures),
      ])
        if (found !== undefined && found.right > (best?.right ?? 0)) best = found
    }
    const sums = holdSum(body, column, grid.columns, figures)
    if (sums !== undefined && sums.right > (best?.right ?? 0)) best = sums
    // The last column of a formula is its outcome: a × b = c also reads c ÷ b = a, which is no second claim.
    if (best !== undefined) claims.push(...best.claims())
  }
  return keepOutcomes(claims, figures)
}

function hold(
  body: readonly Row[],
  column: number,
  a: number,
  b: number,
  formula: Formula,
  figures: readonly Figure[],
) {
  let right = 0
  let wrong = 0
  for (const { cells } of body) {
    const [result, first, second] = [cells.get(column), cells.get(a), cells.get(b)]
    if (result === undefined || first === undefined || second === undefined) continue
    const value = formula.value(first.value / first.scale, second.value / second.scale)
    const ok = agrees(result, { value, low: value, high: value })
    // Rows with 0 or 1 in them keep many formulas by accident.
    if (!ok) wrong++
    else if (first.value !== 0 && second.value !== 0 && !isOne(first) && !isOne(second)) right++
    if (wrong > 3 && wrong > right) return undefined
  }
  if (right < 2 || wrong > right / 2) return undefined
  return { right, claims: () => claimRows(body, column, a, b, formula, figures) }
}

function claimRows(
  body: readonly Row[],
  column: number,
  a: number,
  b: number,
  formula: Formula,
  figures: readonly Figure[],
): Claim[] {
  return body.flatMap(({ cells }) => {
    const [result, first, second] = [cells.get(column), cells.get(a), cells.get(b)]
    if (result === undefined || first === undefined || second === undefined) return []
    const working = formula.working(leaf(first, first.scale, true), leaf(second, second.scale, true))
    const worked = evaluate(working, figures)
    return [tableClaim(formula.rule, result, [first, second], working, worked, agrees(result, worked))]
  })
}

function isOne({ value, scale }: Figure): boolean {
  return value / scale === 1
}

/** Of the ways to read one formula, that whose outcome stands furthest right. */
function keepOutcomes(claims: readonly Claim[], figures: readonly Figure[]): Claim[] {
  const columnOf = (index: number) => (figures[index] as Figure).column
  return claims.filter((claim) => claim.inputs.every((input) => columnOf(input) < columnOf(claim.figure)))
}

function findTotals(grid: Grid, figures: readonly Figure[]): Claim[] {
  const claims: Claim[] = []
  for (const column of grid.columns) {
    let parts: Figure[] = []
    for (const [at, row] of grid.rows.entries()) {
      const cell = row.cells.get(column)
      if (cell === undefined) continue
      if (parts.length > 1 && isTotal(row, at, grid.rows)) {
        const claim = totalOf(row, at, cell, parts, figures, grid.rows)
        if (claim !== undefined) claims.push(claim)
        parts = [cell]
      } else parts.push(cell)
    }
  }
  return claims
}

function totalOf(
  row: Row,
  at: number,
  cell: Figure,
  parts: readonly Figure[],
  figures: readonly Figure[],
  rows: readonly Row[],
): Claim | undefined {
  if (parts.some(({ kind }) => (kind === 'percent') !== (cell.kind === 'percent'))) return undefined
  const isMean = /\b(?:average|mean)\b/i.test(row.label)
  const sum: Working = { op: 'add', parts: parts.map((part) => leaf(part, cell.scale, true)) }
  const working: Working = isMean ? { op: 'divide', parts: [sum, constant(parts.length, `${parts.length} rows`)] } : sum
  const worked = evaluate(working, figures)
  const ok = agrees(cell, worked)
  if (!ok && !(isTotal(row, at, rows) && isPlausible(cell.value / cell.scale, worked.value))) return undefined
  return tableClaim(isMean ? 'arithmetic/ratio' : 'arithmetic/sum', cell, parts, working, worked, ok)
}

// A last row that is not its column's sum by far says something else.
function isPlausible(stated: number, worked: number): boolean {
  return stated > worked * 0.6 && stated < worked * 1.6
}

function tableClaim(
  rule: string,
  result: Figure,
  inputs: readonly Figure[],
  working: Working,
  worked: { value: number; low: number; high: number },
  ok: boolean,
): Claim {
  return {
    rule,
    figure: result.index,
    inputs: inputs.map(({ index }) => index),
    working,
    cue: 'table',
    support: 7,
    said: true,
    odds: 1,
    asserted: true,
    plain: 7,
    cued: true,
    strength: 4,
    ...worked,
    ok,
    reading: '',
  }
}

/** A column that is the sum of all the columns with numbers before it. */
function holdSum(body: readonly Row[], column: number, columns: readonly number[], figures: readonly Figure[]) {
  const claims: Claim[] = []
  for (const { cells } of body) {
    const result = cells.get(column)
    const parts = columns.flatMap((other) => (other < column ? (cells.get(other) ?? []) : []))
    if (result === undefined || parts.length < 3 || parts.some(({ kind }) => kind !== result.kind && kind !== 'none'))
      continue
    const working: Working = { op: 'add', parts: parts.map((part) => leaf(part, part.scale, true)) }
    const worked = evaluate(working, figures)
    claims.push(tableClaim('arithmetic/sum', result, parts, working, worked, agrees(result, worked)))
  }
  const right = claims.filter(({ ok }) => ok).length
  return right >= 2 && claims.length - right <= right / 2 ? { claims: () => claims, right } : undefined
}

type Held = { readonly claims: () => Claim[]; readonly right: number } | undefined

/** What most rows of two columns keep, and the rows that break it. */
function holdRows(
  body: readonly Row[],
  column: number,
  a: number,
  rule: string,
  figures: readonly Figure[],
  working: (source: Figure, row: number) => { working: Working; inputs: readonly Figure[] } | undefined,
  least = 2,
): Held {
  const claims: Claim[] = []
  for (const [row, { cells }] of body.entries()) {
    const [result, source] = [cells.get(column), cells.get(a)]
    if (result === undefined || source === undefined) continue
    const worked = working(source, row)
    if (worked === undefined) continue
    const value = evaluate(worked.working, figures)
    claims.push(tableClaim(rule, result, worked.inputs, worked.working, value, agrees(result, value)))
  }
  const right = claims.filter(({ ok }) => ok).length
  return right >= least && claims.length - right <= right / 2 ? { claims: () => claims, right } : undefined
}

/** A column of per cents: the shares of another column in its total. */
function holdShare(grid: Grid, body: readonly Row[], column: number, a: number, figures: readonly Figure[]): Held {
  const parts = body.flatMap(({ cells }) => cells.get(a) ?? [])
  if (parts.length < 3 || !body.some(({ cells }) => cells.get(column)?.kind === 'percent')) return undefined
  if (parts.some(({ kind, measure }) => kind === 'percent' || measure !== parts[0]?.measure)) return undefined
  void grid
  const total: Working = { op: 'add', parts: parts.map((part) => leaf(part, part.scale, true)) }
  return holdRows(body, column, a, 'arithmetic/percentage', figures, (source) => ({
    working: {
      op: 'multiply',
      parts: [constant(100, '100'), { op: 'divide', parts: [leaf(source, source.scale, true), total] }],
    },
    inputs: [source],
  }))
}

/** A column that is another one times the same number in every row. */
function holdFactor(body: readonly Row[], column: number, a: number, figures: readonly Figure[]): Held {
  let best: Held
  const ratios = body.flatMap(({ cells }) => {
    const [result, source] = [cells.get(column), cells.get(a)]
    if (result === undefined || source === undefined || source.value === 0 || result.value === 0) return []
    return [result.value / result.scale / (source.value / source.scale)]
  })
  for (const ratio of new Set(ratios)) {
    const factor = Number(ratio.toPrecision(4))
    if (factor === 1 || factor < 1e-6) continue
    const found = holdRows(
      body,
      column,
      a,
      'arithmetic/product',
      figures,
      (source) => ({
        working: { op: 'multiply', parts: [leaf(source, source.scale, true), constant(factor, String(factor))] },
        inputs: [source],
      }),
      3,
    )
    if (found !== undefined && found.right > (best?.right ?? 0)) best = found
  }
  return best
}

/** A column that adds another one up from row to row. */
function holdRunning(body: readonly Row[], column: number, a: number, figures: readonly Figure[]): Held {
  return holdRows(body, column, a, 'arithmetic/sum', figures, (source, row) => {
    const before = body[row - 1]?.cells.get(column)
    if (before === undefined) return undefined
    const parts = [leaf(before, before.scale, true), leaf(source, source.scale, true)]
    return { working: { op: 'add', parts }, inputs: [before, source] }
  })
}

/** Downtime that an availability leaves of one span, the same in every row. */
function holdDown(body: readonly Row[], column: number, a: number, figures: readonly Figure[]): Held {
  let best: Held
  const spans = body.flatMap(({ cells }) => {
    const [result, source] = [cells.get(column), cells.get(a)]
    if (result?.value === undefined || source?.kind !== 'percent' || source.value < 90 || source.value >= 100) return []
    return [(result.value / result.scale / (100 - source.value)) * 100]
  })
  for (const span of new Set(spans.map((one) => Number(one.toPrecision(4))))) {
    const found = holdRows(
      body,
      column,
      a,
      'arithmetic/downtime',
      figures,
      (source) => ({
        working: {
          op: 'multiply',
          parts: [
            {
              op: 'divide',
              parts: [
                { op: 'subtract', parts: [constant(100, '100'), leaf(source, source.scale, true)] },
                constant(100, '100'),
              ],
            },
            constant(span, String(span)),
          ],
        },
        inputs: [source],
      }),
      2,
    )
    if (found !== undefined && found.right > (best?.right ?? 0)) best = found
  }
  return best
}

/** The sums of a table's columns, which the prose behind it may tell: by the table's block, its parts. */
export function findColumns(document: Document, figures: readonly Figure[]): ReadonlyMap<number, readonly Figure[][]> {
  const tables = new Map<number, Figure[]>()
  for (const figure of figures) {
    if (figure.table < 0 || figure.column < 0) continue
    const inside = tables.get(figure.table)
    if (inside === undefined) tables.set(figure.table, [figure])
    else inside.push(figure)
  }
  return new Map(
    [...tables].map(([table, inside]) => {
      const grid = readGrid(document, inside)
      const body = grid.rows.filter((row, at) => !isTotal(row, at, grid.rows))
      const columns = grid.columns.map((column) => body.flatMap(({ cells }) => cells.get(column) ?? []))
      return [table, columns.filter((parts) => parts.length > 1)] as const
    }),
  )
}
