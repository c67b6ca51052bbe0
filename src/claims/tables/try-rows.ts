import type { Working } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { constant } from '../leaves.ts'
import type { Worked } from '../working.ts'
import { type Cell, inWords, states } from './cell.ts'
import { isTold, type Sort } from './cues.ts'
import type { Family, Field } from './family.ts'
import { exactly, family } from './gather.ts'
import { tryBalance, tryLeft, tryRunning, tryStockTaken } from './try-chains.ts'
import { tryClock } from './try-clock.ts'
import { monthsOf } from './try-formulas.ts'

/** What rows give that looks beyond two or three cells: sums and means of many, products told in words, running totals, clocks. */
export function tryRows(field: Field, column: number): Family[] {
  const place = field.columns.indexOf(column)
  const before = field.columns.slice(0, place)
  const behind = field.columns.slice(place + 1)
  const head = field.heads.get(column) ?? ''
  const kinds = (of: number) => field.body.map(({ cells }) => cells.get(of)?.figure?.measure ?? '').join()
  const alike = before.filter((other) => kinds(other) === kinds(column))
  const families = [
    ...runs(before).map((inputs) => trySum(field, column, inputs, 'sum')),
    ...(alike.length < before.length ? [trySum(field, column, alike, 'sum')] : []),
    ...runs(before).map((inputs) => trySum(field, column, inputs, 'difference')),
    trySum(field, column, before, 'mean'),
    ...(alike.length < before.length ? [trySum(field, column, alike, 'mean')] : []),
    ...(isTold('sum', head) && behind.length > 1 ? [trySum(field, column, behind, 'sum')] : []),
  ]
  if (!field.isAcross) {
    families.push(
      tryTold(field, column, []),
      ...before.map((other) => tryTold(field, column, [other])),
      tryStockTaken(field, column),
    )
    for (const other of field.columns) {
      if (other === column) continue
      for (const gives of field.columns)
        if (gives !== other && gives !== column) families.push(...tryBalance(field, column, gives, other))
      families.push(tryRunning(field, column, other), tryLeft(field, column, other), tryStep(field, column, other))
      families.push(
        tryGrowth(field, column, other),
        ...tryClock(field, column, other, before),
        tryShare(field, column, other),
      )
    }
  }
  return families.filter((family) => family !== undefined)
}

/** All columns with numbers up to this one, and those right before it. */
function runs(before: readonly number[]): number[][] {
  return before.slice(0, -2).map((_, at) => before.slice(at))
}

const rules = { sum: 'arithmetic/sum', mean: 'arithmetic/ratio', difference: 'arithmetic/difference' } as const
// How many columns go in; sums of two and differences of three are formulas.
const least = { sum: 3, mean: 2, difference: 4 } as const

/** The sum or the mean of columns, or what the others leave of the first. */
function trySum(
  field: Field,
  column: number,
  columns: readonly number[],
  sort: 'sum' | 'mean' | 'difference',
): Family | undefined {
  if (columns.length < least[sort]) return undefined
  const rule = rules[sort]
  const found = family(
    field,
    column,
    sort,
    rule,
    sort === 'mean' ? 4 : 2,
    ({ cells }, _, result) => {
      const inputs = columns.flatMap((other) => cells.get(other) ?? [])
      const isMixed = inputs.some(
        ({ kind }) => (kind === 'percent') !== (result.kind === 'percent') || kind === 'clock',
      )
      if (inputs.length < 2 || isMixed) return undefined
      const sum = inputs.reduce((total, { value }) => total + value, 0)
      const parts = inputs.map(({ working }) => working)
      if (sort === 'mean') {
        const count = constant(inputs.length, String(inputs.length))
        const working = (): Working => ({ op: 'divide', parts: [{ op: 'add', parts }, count] })
        return { inputs, worked: exactly(sum / inputs.length), working }
      }
      const value = sort === 'sum' ? sum : 2 * (inputs[0]?.value ?? 0) - sum
      return { inputs, worked: exactly(value), working: () => ({ op: sort === 'sum' ? 'add' : 'subtract', parts }) }
    },
    true,
  )
  return found && { ...found, isMean: sort === 'mean' }
}

const CLAUSE = /[;]|\bplus\b/

/**
 * "11 people for 1.5 h at €65": the product of all the numbers in the words of the row, or in one clause of them; also
 * with the amounts in cells before it, "2,400 units | $0.00065 × 730 h".
 */
function tryTold(field: Field, column: number, beside: readonly number[]): Family | undefined {
  const found = family(field, column, 'product', 'arithmetic/product', 1, ({ told, cells }, _, result) => {
    const amounts = beside.flatMap((other) => cells.get(other) ?? [])
    if (amounts.length < beside.length) return undefined
    const choices = told
      .flatMap(({ figures, text }) =>
        clausesOf(
          figures.filter((figure, at) => isFactor(figure, figures[at - 1])),
          text,
        ),
      )
      .flatMap((figures) => {
        const inputs = [...amounts, ...figures.map(toldCell)]
        return [inputs, inputs.map(inWords), ...monthsOf(inputs)].map((cells) => ({
          inputs: cells,
          value: cells.reduce((product, input) => product * input.value, 1),
        }))
      })
    const fit =
      choices.find(({ value }) => states(result, exactly(value))) ?? (choices.length > 2 ? undefined : choices[1])
    if (fit === undefined) return undefined
    return {
      inputs: fit.inputs,
      worked: exactly(fit.value),
      working: () => ({ op: 'multiply', parts: fit.inputs.map(({ working }) => working) }),
    }
  })
  return found && { ...found, isCued: true, cost: 1 }
}

/** "€0.40 a million" is a price for so many, no factor of them. */
function isFactor({ mention, value, scale }: Figure, before: Figure | undefined): boolean {
  return !(before?.kind === 'money' && mention.spoken && [100, 1e3, 1e6, 1e9].includes(value / scale))
}

const TELLS = /[×*@]|\b(?:x|at|for)\b/

/** The figures of each clause of a row's words that tells a product. */
function clausesOf(told: readonly Figure[], words: string): Figure[][] {
  if (told.some(({ kind, mention }) => kind === 'clock' || mention.fraction) || !TELLS.test(words)) return []
  if (told.length > 8) return []
  const clauses: Figure[][] = []
  let rest = words
  let current: Figure[] = []
  for (const figure of told) {
    const at = Math.max(0, rest.search(/\d/))
    if (CLAUSE.test(rest.slice(0, at)) && current.length > 0) {
      clauses.push(current)
      current = []
    }
    current.push(figure)
    rest = rest.slice(at).replace(/^[\d,.]+/, '')
  }
  clauses.push(current)
  const [first] = clauses
  return clauses
    .map((clause) =>
      clause.length === 1 && first?.[0] !== undefined && clause !== first ? [first[0], ...clause] : clause,
    )
    .filter(({ length }) => length > 1 && length < 5)
}

function toldCell(figure: Figure): Cell {
  const said = Number(figure.mention.value)
  const word = [1e9, 1e6, 1e3].find((size) => said >= 10 * size && said % size === 0 && figure.kind !== 'money') ?? 1
  return {
    value: figure.value / figure.scale,
    kind: figure.kind,
    figure,
    working: { op: 'figure', figure: figure.index, exact: true, scale: figure.scale },
    sign: 1,
    word,
    unit: figure.scale,
  }
}

/** The step from the row before, and the growth over it in per cent. */
function tryStep(field: Field, column: number, other: number): Family | undefined {
  return tryBefore(field, column, other, 'difference', 'arithmetic/difference', (now, before) => ({
    worked: exactly(now.value - before.value),
    working: () => ({ op: 'subtract', parts: [now.working, before.working] }),
  }))
}

function tryGrowth(field: Field, column: number, other: number): Family | undefined {
  return tryBefore(field, column, other, 'change', 'arithmetic/percentage', (now, before) => ({
    worked: exactly((100 * (now.value - before.value)) / before.value),
    working: () => ({
      op: 'multiply',
      parts: [
        constant(100, '100'),
        { op: 'divide', parts: [{ op: 'subtract', parts: [now.working, before.working] }, before.working] },
      ],
    }),
  }))
}

function tryBefore(
  field: Field,
  column: number,
  other: number,
  sort: Sort,
  rule: string,
  step: (now: Cell, before: Cell) => { worked: Worked; working: () => Working },
): Family | undefined {
  return family(field, column, sort, rule, 1, ({ cells }, at) => {
    const [now, before] = [cells.get(other), field.body[at - 1]?.cells.get(other)]
    if (now === undefined || before === undefined || now.kind === 'clock') return undefined
    return { inputs: [now, before], ...step(now, before) }
  })
}

/** A column of per cents: the shares of another column in its total. */
function tryShare(field: Field, column: number, other: number): Family | undefined {
  const parts = field.body.flatMap(({ cells }) => cells.get(other) ?? [])
  if (parts.length < 3 || parts.some(({ kind }) => kind === 'percent' || kind === 'clock')) return undefined
  if (new Set(parts.flatMap(({ figure }) => figure?.measure ?? [])).size > 1) return undefined
  if (
    !field.body.some(({ cells }) => cells.get(column)?.kind === 'percent') &&
    !/%|share/.test(field.heads.get(column) ?? '')
  )
    return undefined
  const sum = parts.reduce((total, { value }) => total + value, 0)
  const total: Working = { op: 'add', parts: parts.map(({ working }) => working) }
  return family(field, column, 'share', 'arithmetic/percentage', 0, ({ cells }) => {
    const source = cells.get(other)
    if (source === undefined) return undefined
    return {
      inputs: [source],
      worked: exactly((100 * source.value) / sum),
      working: () => ({
        op: 'multiply',
        parts: [constant(100, '100'), { op: 'divide', parts: [source.working, total] }],
      }),
    }
  })
}
