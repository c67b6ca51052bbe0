import { HOURS_OF_MONTH } from '../../quantity/index.ts'
import type { Claim, Working } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { agrees } from '../judge.ts'
import { constant, leaf } from '../leaves.ts'
import { evaluate } from '../working.ts'
import type { Row } from './grid.ts'
import { type Held, holdDown, holdFactor, holdRunning, holdShare, holdSum, holdUp } from './held.ts'
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
