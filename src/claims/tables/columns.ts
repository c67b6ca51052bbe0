import { HOURS_OF_MONTH } from '../../quantity/index.ts'
import type { Claim, Working } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { agrees } from '../judge.ts'
import { constant, leaf } from '../leaves.ts'
import { evaluate } from '../working.ts'
import type { Row } from './grid.ts'
import { isKept, tableClaim } from './table-claim.ts'

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
  [7, '7 days'],
  [60, '60'],
  [3600, '3,600'],
  [1 / 60, '1/60'],
  [1 / 3600, '1/3,600'],
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

/** For each column the formula over others before it that most rows keep; the rows that break it are wrong. */
export function findColumnRelations(
  body: readonly Row[],
  columns: readonly number[],
  figures: readonly Figure[],
  isAcross = false,
): Claim[] {
  const claims: Claim[] = []
  for (const [place, column] of columns.entries()) {
    let best: Held
    const consider = (found: Held) => {
      if (found !== undefined && found.right > (best?.right ?? 0)) best = found
    }
    const before = columns.slice(0, place)
    for (const a of before)
      for (const b of before)
        if (a !== b) for (const formula of formulas) consider(hold(body, column, a, b, formula, figures))
    for (const a of before) {
      if (isAcross) {
        consider(holdFactor(body, column, a, figures))
        continue
      }
      consider(holdShare(body, column, a, figures))
      consider(holdFactor(body, column, a, figures))
      consider(holdRunning(body, column, a, figures))
      consider(holdDown(body, column, a, figures))
      consider(holdUp(body, column, a, figures))
    }
    if (!isAcross) consider(holdSum(body, column, before, figures))
    if (best !== undefined) claims.push(...best.claims())
  }
  return claims
}

function hold(
  body: readonly Row[],
  column: number,
  a: number,
  b: number,
  formula: Formula,
  figures: readonly Figure[],
) {
  const right: Figure[] = []
  let wrong = 0
  for (const { cells } of body) {
    const [result, first, second] = [cells.get(column), cells.get(a), cells.get(b)]
    if (result === undefined || first === undefined || second === undefined) continue
    const value = formula.value(first.value / first.scale, second.value / second.scale)
    const ok = agrees(result, { value, low: value, high: value })
    // Rows with 0 or 1 in them keep many formulas by accident.
    if (!ok) wrong++
    else if (first.value !== 0 && second.value !== 0 && !isOne(first) && !isOne(second)) right.push(result)
    if (wrong > 3 && wrong > right.length) return undefined
  }
  if (!isKept(right, wrong)) return undefined
  return { right: right.length, claims: () => claimRows(body, column, a, b, formula, figures) }
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

/** A column that is the sum of all the columns with numbers before it. */
function holdSum(body: readonly Row[], column: number, columns: readonly number[], figures: readonly Figure[]): Held {
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
  return keep(claims, figures, rule !== 'arithmetic/product', least)
}

function keep(claims: readonly Claim[], figures: readonly Figure[], isSingle: boolean, least = 2): Held {
  const right = claims.filter(({ ok }) => ok).map(({ figure }) => figures[figure] as Figure)
  if (right.length < least || !isKept(right, claims.length - right.length, isSingle)) return undefined
  return { claims: () => [...claims], right: right.length }
}

/** A column of per cents: the shares of another column in its total. */
function holdShare(body: readonly Row[], column: number, a: number, figures: readonly Figure[]): Held {
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
function holdFactor(body: readonly Row[], column: number, a: number, figures: readonly Figure[]): Held {
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
function holdRunning(body: readonly Row[], column: number, a: number, figures: readonly Figure[]): Held {
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
function holdUp(body: readonly Row[], column: number, a: number, figures: readonly Figure[]): Held {
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
function holdDown(body: readonly Row[], column: number, a: number, figures: readonly Figure[]): Held {
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
