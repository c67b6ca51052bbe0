import type { Claim, Working } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { agrees } from '../judge.ts'
import { constant, leaf } from '../leaves.ts'
import { evaluate } from '../working.ts'
import type { Row } from './grid.ts'
import { isKept, tableClaim } from './table-claim.ts'

/** A column that is the sum of all the columns with numbers before it. */
export function holdSum(
  body: readonly Row[],
  column: number,
  columns: readonly number[],
  figures: readonly Figure[],
): Held {
  const claims: Claim[] = []
  for (const { cells } of body) {
    const result = cells.get(column)
    const parts = columns.flatMap((other) => cells.get(other) ?? [])
    if (result === undefined || parts.length < 3 || parts.some(({ kind }) => kind !== result.kind && kind !== 'none'))
      continue
    const working: Working = { op: 'add', parts: parts.map((part) => leaf(part, part.scale, true)) }
    const worked = evaluate(working, figures)
    claims.push(tableClaim('arithmetic/sum', result, parts, working, worked, agrees(result, worked)))
  }
  return keep(claims, figures, true)
}

export type Held = { readonly claims: () => Claim[]; readonly right: number } | undefined

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
  return keep(claims, figures, rule !== 'arithmetic/product', least)
}

function keep(claims: readonly Claim[], figures: readonly Figure[], isSingle: boolean, least = 2): Held {
  const right = claims.filter(({ ok }) => ok).map(({ figure }) => figures[figure] as Figure)
  if (right.length < least || !isKept(right, claims.length - right.length, isSingle)) return undefined
  return { claims: () => [...claims], right: right.length }
}

/** A column of per cents: the shares of another column in its total. */
export function holdShare(body: readonly Row[], column: number, a: number, figures: readonly Figure[]): Held {
  const parts = body.flatMap(({ cells }) => cells.get(a) ?? [])
  if (parts.length < 3 || !body.some(({ cells }) => cells.get(column)?.kind === 'percent')) return undefined
  if (parts.some(({ kind, measure }) => kind === 'percent' || measure !== parts[0]?.measure)) return undefined
  const total: Working = { op: 'add', parts: parts.map((part) => leaf(part, part.scale, true)) }
  return holdRows(body, column, a, 'arithmetic/percentage', figures, (source) => ({
    working: {
      op: 'multiply',
      parts: [constant(100, '100'), { op: 'divide', parts: [leaf(source, source.scale, true), total] }],
    },
    inputs: [source],
  }))
}

// How many of the amounts that rows suggest are tried on all rows.
const CANDIDATES = 4

/** The amounts that most rows suggest, each as its first row has it. */
function likeliest(amounts: readonly number[]): number[] {
  const rows = new Map<number, { amount: number; count: number }>()
  for (const amount of amounts) {
    const key = Number(amount.toPrecision(3))
    const known = rows.get(key)
    if (known) known.count++
    else rows.set(key, { amount, count: 1 })
  }
  return [...rows.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, CANDIDATES)
    .map(({ amount }) => amount)
}

/** A column that is another one times the same number in every row. */
export function holdFactor(body: readonly Row[], column: number, a: number, figures: readonly Figure[]): Held {
  let best: Held
  const ratios = body.flatMap(({ cells }) => {
    const [result, source] = [cells.get(column), cells.get(a)]
    if (result === undefined || source === undefined || source.value === 0 || result.value === 0) return []
    return [result.value / result.scale / (source.value / source.scale)]
  })
  for (const ratio of likeliest(ratios)) {
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

// How many wrong rows in a row end a running total.
const LOST = 12

/** A column that adds another one up from row to row: on from the last row that was right. */
export function holdRunning(body: readonly Row[], column: number, a: number, figures: readonly Figure[]): Held {
  let parts: Figure[] = []
  return holdRows(body, column, a, 'arithmetic/sum', figures, (source, row) => {
    parts = [...parts, source]
    if (parts.length < 2 || parts.length > LOST) return undefined
    const working: Working = { op: 'add', parts: parts.map((part) => leaf(part, part.scale, true)) }
    const inputs = parts
    const result = body[row]?.cells.get(column)
    if (result && agrees(result, evaluate(working, figures))) parts = [result]
    return { working, inputs }
  })
}

/** The availability that a downtime leaves of one span, the same in every row. */
export function holdUp(body: readonly Row[], column: number, a: number, figures: readonly Figure[]): Held {
  let best: Held
  const spans = body.flatMap(({ cells }) => {
    const [result, source] = [cells.get(column), cells.get(a)]
    if (result?.kind !== 'percent' || source === undefined || result.value < 90 || result.value >= 100) return []
    return [(source.value / source.scale / (100 - result.value)) * 100]
  })
  for (const span of likeliest(spans).map((one) => Number(one.toPrecision(3)))) {
    const found = holdRows(body, column, a, 'arithmetic/downtime', figures, (source) => ({
      working: {
        op: 'subtract',
        parts: [
          constant(100, '100'),
          {
            op: 'divide',
            parts: [
              { op: 'multiply', parts: [constant(100, '100'), leaf(source, source.scale, true)] },
              { op: 'said', value: span, low: span * 0.995, high: span * 1.005, text: String(span) },
            ],
          },
        ],
      },
      inputs: [source],
    }))
    if (found !== undefined && found.right > (best?.right ?? 0)) best = found
  }
  return best
}

/** Downtime that an availability leaves of one span, the same in every row. */
export function holdDown(body: readonly Row[], column: number, a: number, figures: readonly Figure[]): Held {
  let best: Held
  const spans = body.flatMap(({ cells }) => {
    const [result, source] = [cells.get(column), cells.get(a)]
    if (result?.value === undefined || source?.kind !== 'percent' || source.value < 90 || source.value >= 100) return []
    return [(result.value / result.scale / (100 - source.value)) * 100]
  })
  for (const span of likeliest(spans).map((one) => Number(one.toPrecision(4)))) {
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
