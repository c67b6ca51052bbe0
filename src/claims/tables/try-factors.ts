import { constant } from '../leaves.ts'
import type { Cell } from './cell.ts'
import type { Family, Field } from './family.ts'
import { family } from './gather.ts'
import { headedBy } from './headed.ts'
import { mostShared, roundest } from './ranges.ts'
import { beyond, down, factor, inverse, rest, type Shape, up } from './shapes.ts'
import { tryReference } from './try-reference.ts'
import { tryToTheLetter } from './try-to-the-letter.ts'

/** Ways whose constant stands in the rows themselves: the same factor, the same span of time, the row that counts as one. */
export function tryFactors(field: Field, column: number): Family[] {
  const place = field.columns.indexOf(column)
  const families: (Family | undefined)[] = []
  for (const other of field.columns.slice(0, place)) {
    const exact = field.isAcross ? undefined : tryToTheLetter(field, column, other)
    families.push(exact ?? tryConstant(field, column, other, factor), tryConstant(field, column, other, inverse))
    if (field.isAcross) continue
    for (const shape of [down, up, rest, beyond]) families.push(tryConstant(field, column, other, shape))
    families.push(...tryReference(field, column, other))
  }
  return families.filter((found) => found !== undefined)
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
  const nearest = field.said.findIndex(({ value }) => value >= shared[0] && value <= shared[1])
  const said = field.said[nearest]?.value
  const heads = headedBy(field.heads, column, other)
  if (shape === factor)
    for (const { cells } of field.body) if (cells.get(other)?.value === 1) heads.push(cells.get(column)?.value ?? 0)
  if (shape.sort === 'downtime') heads.push(...spans.map((seconds) => seconds / unitOf(field, column, other, shape)))
  const headed = heads.find((value) => value >= shared[0] && value <= shared[1])
  if (shape === beyond && headed === undefined && said === undefined) return undefined
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
  // "storage, per GB" and "storage, 285 GB": nothing is left to fit.
  const isTold =
    headed !== undefined && shape === factor && /\b(?:per|each|an?|one)\b/.test(field.heads.get(other) ?? '')
  return (
    found && {
      ...found,
      isCued: found.isCued || isTold,
      isFitted: shape.sort !== 'downtime' && !isTold,
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

/** Between what a source may lie, as it is written; an availability is meant as it stands, and so is a whole number of things. */
function endsOf({ figure, sign, unit, value, kind }: Cell): readonly number[] {
  if (figure === undefined || kind === 'percent' || (kind === 'none' && figure.mention.place >= 0)) return [value]
  return [(sign * figure.low) / unit, (sign * figure.high) / unit]
}

// A year, a month as the twelfth of it or of 30 days, a week and a day, in seconds.
const spans = [31_536_000, 31_557_600, 2_628_000, 2_629_800, 2_592_000, 2_678_400, 604_800, 86_400] as const

/** The unit of the times of which a share is lost. */
function unitOf({ body, heads }: Field, column: number, other: number, shape: Shape): number {
  const timed = shape === down ? column : other
  const cell = body.find(({ cells }) => cells.get(timed)?.kind === 'time')?.cells.get(timed)
  return cell?.unit ?? (/hour/.test(heads.get(timed) ?? '') ? 3600 : 60)
}
