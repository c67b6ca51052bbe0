import {
  type ArchitectureName,
  type CrossingAnswer,
  DIMENSIONS,
  type DimensionName,
  findCrossings,
  makeSeries,
  type Prices,
  type SeriesPoint,
  type Workload,
} from '../../../../calculator/index.ts'
import { describeCrossing } from '../../../../cli/cost/describe-comparison.ts'
import { amount, Decimal, printQuantity, printUnit } from '../../../../quantity/index.ts'
import { joinContinued } from './join-continued.ts'

/** What two designs cost along a dimension, as a page draws and says it. */
export interface CostPlot {
  readonly names: readonly [string, string]
  /** Which of them lack a price somewhere: what is drawn of them is what they cost at least. */
  readonly incomplete: readonly string[]
  readonly dimension: DimensionName
  readonly unit: string
  /** What holds below and above each place at which they change, in words. */
  readonly words: readonly string[]
  readonly points: readonly PlotPoint[]
  readonly marks: readonly { readonly x: number; readonly y: number; readonly text: string }[]
  /** Where the workload stands now. */
  readonly now: { readonly x: number; readonly text: string }
}

/** The bounds of both totals at a value; absent where a design is ruled out there. */
export interface PlotPoint {
  readonly x: number
  readonly text: string
  readonly totals: readonly ({ readonly low: number; readonly high: number } | undefined)[]
}

/** A plot, or why there is none. */
export type CostPlotAnswer = CostPlot | { readonly why: string }

export interface CostPlotQuestion {
  readonly first: ArchitectureName
  readonly second: ArchitectureName
  readonly dimension: DimensionName
}

const HUNDRED = new Decimal(100)
const LEAST = new Decimal('0.01')
const MOST_MARKS = 6

/** The plot of two designs along a dimension, to where the next crossing is well in sight. */
export function makeCostPlot(
  workload: Workload,
  prices: Prices,
  { first, second, dimension: name }: CostPlotQuestion,
): CostPlotAnswer {
  const dimension = DIMENSIONS[name]
  const present = dimension.get(workload)
  if (!present?.low.gt(0)) return { why: `this workload has no single value of ${name} to turn up and down` }
  const most = smaller(present.low.times(HUNDRED), new Decimal(dimension.most))
  const least = present.low.div(HUNDRED).round(2)
  const asked = { first, second, dimension, from: least.lt(LEAST) ? LEAST : least, to: most }
  const result = findCrossings(workload, prices, asked)
  if (result.answer === 'ruled-out') return { why: result.why }
  const to = smaller(endOf(result, present.low), most)
  const seriesOf = (from: Decimal, points: number) =>
    makeSeries(workload, prices, { architectures: [first, second], dimension, from, to, points })
  const isFalling = fallsSteeply(seriesOf(LEAST, 2))
  const series = seriesOf(isFalling ? startOf(result, present.low) : LEAST, 41)
  const print = (value: Decimal) => printQuantity(amount(value, present.unit))
  return {
    names: [first, second],
    incomplete: listIncomplete(series),
    dimension: name,
    unit: printUnit(present.unit, true),
    words: joinContinued(describeCrossing(workload, { ...asked, result })),
    points: series.map((point) => toPoint(point, print)),
    marks: listMarks(result, to, print),
    now: { x: Number(present.low), text: print(present.low) },
  }
}

/** Whether a design costs far more at the beginning than at the end, so that nothing else could be seen beside it. */
function fallsSteeply([first, last]: readonly SeriesPoint[]): boolean {
  return (first?.totals ?? []).some((total, index) => {
    const end = last?.totals[index]
    return !('excluded' in total) && end !== undefined && !('excluded' in end) && total.high.gt(end.high.times(4))
  })
}

/** Half of what there is, or of the first crossing if that lies before it. */
function startOf(result: CrossingAnswer, present: Decimal): Decimal {
  const [crossing] = result.answer === 'crosses' ? result.crossings : []
  const half = smaller(crossing?.above.value ?? present, present)
    .div(2)
    .round(2)
  return half.lt(LEAST) ? LEAST : half
}

function smaller(a: Decimal, b: Decimal): Decimal {
  return a.lt(b) ? a : b
}

/** Twice of what there is, or half as much again as the first crossing that lies above it. */
function endOf(result: CrossingAnswer, present: Decimal): Decimal {
  const twice = present.times(2)
  if (result.answer !== 'crosses') return twice
  const next = result.crossings.find(({ above }) => above.value.gt(present))
  const end = next ? next.above.value.times('1.5') : twice
  return end.gt(twice) ? end : twice
}

function listIncomplete(series: readonly SeriesPoint[]): string[] {
  const lacking = series.flatMap(({ totals }) =>
    totals.flatMap((total) => ('excluded' in total || total.complete ? [] : [total.architecture])),
  )
  return [...new Set(lacking)]
}

function toPoint({ value, totals }: SeriesPoint, print: (value: Decimal) => string): PlotPoint {
  return {
    x: Number(value),
    text: print(value),
    totals: totals.map((total) =>
      'excluded' in total ? undefined : { low: Number(total.low), high: Number(total.high) },
    ),
  }
}

function listMarks(result: CrossingAnswer, to: Decimal, print: (value: Decimal) => string): CostPlot['marks'] {
  if (result.answer !== 'crosses') return []
  return result.crossings
    .filter(({ above }) => above.value.lte(to))
    .slice(0, MOST_MARKS)
    .map(({ above }) => ({ x: Number(above.value), y: Number(above.first.total.high), text: print(above.value) }))
}
