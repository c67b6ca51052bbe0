import type { Working } from '../claim.ts'
import { constant } from '../leaves.ts'
import type { Cell } from './cell.ts'
import type { Sort } from './cues.ts'
import type { Family, Field } from './family.ts'
import { exactly, family } from './gather.ts'
import { headedBy } from './headed.ts'

/** Ways whose constant stands in the rows themselves: the same factor, the same span of time, the row that counts as one. */
export function tryFactors(field: Field, column: number): Family[] {
  const place = field.columns.indexOf(column)
  const families: (Family | undefined)[] = []
  for (const other of field.columns.slice(0, place)) {
    families.push(tryConstant(field, column, other, factor), tryConstant(field, column, other, inverse))
    if (field.isAcross) continue
    for (const shape of [down, up, rest]) families.push(tryConstant(field, column, other, shape))
    families.push(...tryReference(field, column, other))
  }
  return families.filter((found) => found !== undefined)
}

interface Shape {
  readonly rule: string
  readonly sort: Sort
  /** The constant for which the source gives the result. */
  readonly constantOf: (result: number, source: number) => number
  readonly fits: (result: Cell, source: Cell) => boolean
  readonly value: (source: number, constant: number) => number
  readonly working: (source: Working, constant: Working) => Working
}

const hundred = constant(100, '100')
const isUptime = ({ kind, value }: Cell) => kind === 'percent' && value >= 90 && value < 100
const isPlain = ({ kind, value }: Cell) => kind !== 'clock' && value !== 0

const factor: Shape = {
  rule: 'arithmetic/product',
  sort: 'product',
  constantOf: (result, source) => result / source,
  fits: (result, source) => isPlain(result) && isPlain(source),
  value: (source, k) => source * k,
  working: (source, k) => ({ op: 'multiply', parts: [source, k] }),
}

const inverse: Shape = {
  rule: 'arithmetic/ratio',
  sort: 'ratio',
  constantOf: (result, source) => result * source,
  fits: (result, source) => isPlain(result) && isPlain(source),
  value: (source, k) => k / source,
  working: (source, k) => ({ op: 'divide', parts: [k, source] }),
}

const down: Shape = {
  rule: 'arithmetic/downtime',
  sort: 'downtime',
  constantOf: (result, source) => (result / (100 - source)) * 100,
  fits: (result, source) => isPlain(result) && isUptime(source),
  value: (source, k) => ((100 - source) / 100) * k,
  working: (source, k) => ({
    op: 'multiply',
    parts: [{ op: 'divide', parts: [{ op: 'subtract', parts: [hundred, source] }, hundred] }, k],
  }),
}

const up: Shape = {
  rule: 'arithmetic/downtime',
  sort: 'downtime',
  constantOf: (result, source) => (source / (100 - result)) * 100,
  fits: (result, source) => isUptime(result) && isPlain(source),
  value: (source, k) => 100 - (100 * source) / k,
  working: (source, k) => ({
    op: 'subtract',
    parts: [hundred, { op: 'divide', parts: [{ op: 'multiply', parts: [hundred, source] }, k] }],
  }),
}

/** What is missing to a whole that is told once. */
const rest: Shape = {
  rule: 'arithmetic/difference',
  sort: 'difference',
  constantOf: (result, source) => result + source,
  fits: (result, source) =>
    isPlain(result) && isPlain(source) && result.kind === source.kind && result.kind !== 'percent',
  value: (source, k) => k - source,
  working: (source, k) => ({ op: 'subtract', parts: [k, source] }),
}

/** A column that is another one under a shape with the same constant in most rows. */
function tryConstant(field: Field, column: number, other: number, shape: Shape): Family | undefined {
  const fits = (result: Cell, source: Cell) =>
    shape.fits(result, source) && !(field.isAcross && result.kind === 'percent')
  const ranges = field.body.flatMap(({ cells }) => {
    const [result, source] = [cells.get(column), cells.get(other)]
    if (result?.figure === undefined || source === undefined || !fits(result, source)) return []
    const { low, high } = result.figure
    const ends = [low, high].flatMap((end) =>
      endsOf(source).map((own) => shape.constantOf((result.sign * end) / result.unit, own)),
    )
    const range = [Math.min(...ends), Math.max(...ends)] as const
    return Number.isFinite(range[0]) && Number.isFinite(range[1]) ? [range] : []
  })
  if (ranges.length < 2) return undefined
  const shared = mostShared(ranges)
  const nearest = field.said.findIndex((value) => value >= shared[0] && value <= shared[1])
  const said = field.said[nearest]
  const heads = headedBy(field.heads, column, other)
  if (shape === factor)
    for (const { cells } of field.body) if (cells.get(other)?.value === 1) heads.push(cells.get(column)?.value ?? 0)
  if (shape.sort === 'downtime') heads.push(...spans.map((seconds) => seconds / unitOf(field, column, other, shape)))
  const headed = heads.find((value) => value >= shared[0] && value <= shared[1])
  const k = headed ?? said ?? roundest(shared[0], shared[1])
  if (k === 1 || k === 0 || !Number.isFinite(k)) return undefined
  // Lines of a bill that hardly change from column to column keep any factor.
  if (field.isAcross && headed === undefined && Number(k.toPrecision(2)) !== k) return undefined
  const text = constant(k, String(Number(k.toPrecision(6))))
  const found = family(
    field,
    column,
    shape.sort,
    shape.rule,
    headed !== undefined ? 0 : said === undefined ? 2 : 2 + Math.log2(1 + nearest),
    ({ cells }, _, result) => {
      const source = cells.get(other)
      if (source === undefined || !fits(result, source)) return undefined
      return {
        inputs: [source],
        worked: around(shape, source, k, shared),
        working: () => shape.working(source.working, text),
      }
    },
    true,
  )
  return (
    found && {
      ...found,
      isFitted: shape.sort !== 'downtime',
      isLearned: headed === undefined && (said === undefined || field.isAcross),
      isOdd:
        headed === undefined &&
        said === undefined &&
        Number(k.toPrecision(2)) !== k &&
        !/\b(?:per|each)\b/.test(field.heads.get(column) ?? ''),
    }
  )
}

function around(shape: Shape, source: Cell, k: number, shared: readonly [number, number]) {
  const ends = shared.flatMap((end) => endsOf(source).map((own) => shape.value(own, end)))
  return { value: shape.value(source.value, k), low: Math.min(...ends), high: Math.max(...ends) }
}

/** Between what a source may lie, as it is written; an availability is meant as it stands. */
function endsOf({ figure, sign, unit, value, kind }: Cell): readonly number[] {
  if (figure === undefined || kind === 'percent') return [value]
  return [(sign * figure.low) / unit, (sign * figure.high) / unit]
}

/** The range that most of the given ranges share. */
function mostShared(ranges: readonly (readonly [number, number])[]): readonly [number, number] {
  const ends = ranges
    .flatMap(([low, high]) => [
      { at: low, step: 1 },
      { at: high, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || b.step - a.step)
  let open = 0
  let most = 0
  let shared: readonly [number, number] = [0, 0]
  for (const [index, { at, step }] of ends.entries()) {
    open += step
    if (open <= most) continue
    most = open
    shared = [at, ends[index + 1]?.at ?? at]
  }
  return shared
}

/** The number with the fewest digits in a range. */
function roundest(low: number, high: number): number {
  for (let digits = 1; digits < 12; digits++) {
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(high))) - digits + 1)
    const value = Number((Math.ceil(low / unit - 1e-9) * unit).toPrecision(12))
    if (value <= high && value >= low) return value
  }
  return (low + high) / 2
}

// A year, a month as the twelfth of it or of 30 days, a week and a day, in seconds.
const spans = [31_536_000, 31_557_600, 2_628_000, 2_629_800, 2_592_000, 2_678_400, 604_800, 86_400] as const

/** The unit of the times of which a share is lost. */
function unitOf({ body, heads }: Field, column: number, other: number, shape: Shape): number {
  const timed = shape === down ? column : other
  const cell = body.find(({ cells }) => cells.get(timed)?.kind === 'time')?.cells.get(timed)
  return cell?.unit ?? (/hour/.test(heads.get(timed) ?? '') ? 3600 : 60)
}

/** A column that holds another against one of its rows: the one that is 1.0×, 100 % or nothing. */
function tryReference(field: Field, column: number, other: number): (Family | undefined)[] {
  const { body } = field
  const [first] = body
  const one = body.findIndex(({ cells }) => cells.get(column)?.value === 1)
  const full = body.findIndex(({ cells }) => {
    const cell = cells.get(column)
    return cell?.kind === 'percent' && cell.value === 100
  })
  const empty = first !== undefined && (first.cells.get(column)?.value ?? 0) === 0 ? 0 : -1
  const against = (
    at: number,
    sort: Sort,
    rule: string,
    value: (source: number, reference: number) => number,
    working: (source: Working, reference: Working) => Working,
  ) => {
    const reference = body[at]?.cells.get(other)
    if (reference === undefined || !isPlain(reference)) return undefined
    // That a row states to be what the others are held against is a sign of its own.
    const isStated = body[at]?.cells.has(column) === true
    return family(field, column, sort, rule, isStated ? -2 : 1, ({ cells }, row) => {
      const source = cells.get(other)
      if (source === undefined || row === at || source.kind === 'clock') return undefined
      return {
        inputs: [source, reference],
        worked: exactly(value(source.value, reference.value)),
        working: () => working(source.working, reference.working),
      }
    })
  }
  const own = body.findIndex(({ cells }) => cells.has(column) && (cells.get(other)?.value ?? 0) === 0)
  const off = (sign: 1 | -1) => {
    const reference = body[own]?.cells.get(column)
    if (reference === undefined || !body.some(({ cells }) => cells.get(other)?.kind === 'percent')) return undefined
    return family(field, column, 'product', 'arithmetic/percentage', 1, ({ cells }, row) => {
      const share = cells.get(other)
      if (share === undefined || row === own || share.kind !== 'percent') return undefined
      const part: Working = { op: 'divide', parts: [share.working, hundred] }
      return {
        inputs: [share, reference],
        worked: exactly(reference.value * (1 + (sign * share.value) / 100)),
        working: () => ({
          op: 'multiply',
          parts: [reference.working, { op: sign > 0 ? 'add' : 'subtract', parts: [constant(1, '1'), part] }],
        }),
      }
    })
  }
  const over = (a: Working, b: Working): Working => ({ op: 'divide', parts: [a, b] })
  const inHundred = (part: Working): Working => ({ op: 'multiply', parts: [hundred, part] })
  const minus = (a: Working, b: Working): Working => ({ op: 'subtract', parts: [a, b] })
  const ratios = one >= 0 ? one : empty
  return [
    off(1),
    off(-1),
    against(ratios, 'factor', 'arithmetic/ratio', (a, b) => a / b, over),
    against(
      ratios,
      'factor',
      'arithmetic/ratio',
      (a, b) => b / a,
      (a, b) => over(b, a),
    ),
    against(
      full,
      'factor',
      'arithmetic/percentage',
      (a, b) => (100 * a) / b,
      (a, b) => inHundred(over(a, b)),
    ),
    against(
      empty,
      'change',
      'arithmetic/percentage',
      (a, b) => (100 * (a - b)) / b,
      (a, b) => inHundred(over(minus(a, b), b)),
    ),
    against(
      empty,
      'change',
      'arithmetic/percentage',
      (a, b) => (100 * (b - a)) / b,
      (a, b) => inHundred(over(minus(b, a), b)),
    ),
    against(empty, 'difference', 'arithmetic/difference', (a, b) => a - b, minus),
    against(
      empty,
      'difference',
      'arithmetic/difference',
      (a, b) => b - a,
      (a, b) => minus(b, a),
    ),
  ]
}
