import {
  type Bill,
  billJson,
  type Comparison,
  compareAll,
  comparisonJson,
  DIMENSION_NAMES,
  DIMENSIONS,
  type DimensionName,
  describeSpread,
  type Excluded,
  isBill,
  type Prices,
  priceWorkload,
  printPath,
  readWorkload,
  type Workload,
  WorkloadError,
} from '../../../calculator/index.ts'
import { printCsv } from '../../../cli/cost/csv.ts'
import { describeComparison } from '../../../cli/cost/describe-comparison.ts'
import { markdownComparison, printMarkdown } from '../../../cli/cost/markdown.ts'
import type { Fields } from '../shared/nested-query.ts'
import { joinContinued } from '../shared/plot/join-continued.ts'
import { makeCostPlot } from '../shared/plot/make-cost-plot.ts'
import type { ComparisonView, ExportFormat, PriceAnswer, PriceQuestion, ProblemView } from './protocol.ts'
import { viewBills } from './view-bills.ts'

interface Priced {
  readonly workload: Workload
  readonly results: readonly (Bill | Excluded)[]
}

/** The bills of a workload as it is typed, or what is wrong with it; then what would change their order. */
export function* answerQuestion({ workload: typed, plot }: PriceQuestion, prices: Prices): Generator<PriceAnswer> {
  const priced = tryPrice(typed, prices)
  if ('problems' in priced) {
    yield { kind: 'problems', problems: priced.problems }
    return
  }
  const { workload, results } = priced
  yield { kind: 'bills', bills: viewBills(workload, results, prices.on) }
  yield { kind: 'comparison', comparison: viewComparison(priced, plot, prices) }
}

function tryPrice(typed: Fields, prices: Prices): Priced | { readonly problems: readonly ProblemView[] } {
  try {
    const workload = readWorkload(typed)
    return { workload, results: priceWorkload(workload, prices.book, prices.on, prices) }
  } catch (error) {
    if (!(error instanceof WorkloadError)) throw error
    return { problems: error.problems.map(({ path, message }) => ({ path: printPath(path), text: message })) }
  }
}

function viewComparison({ workload, results }: Priced, plot: PriceQuestion['plot'], prices: Prices): ComparisonView {
  const bills = results.filter(isBill)
  const comparison = compareAll(workload, bills, prices)
  const dimensions = DIMENSION_NAMES.filter((name) => DIMENSIONS[name].get(workload)?.low.gt(0))
  const dimension = chooseDimension(comparison, dimensions, plot)
  const [first, second] = choosePair(comparison, plot)
  return {
    sections: describeComparison(comparison, workload, Number.POSITIVE_INFINITY).map(({ title, lines }) => ({
      title,
      lines: joinContinued(lines),
    })),
    plot:
      first && second
        ? makeCostPlot(workload, prices, { first, second, dimension })
        : { why: 'there are no two designs to compare' },
    plotted: { first: first ?? '', second: second ?? '', dimension },
    dimensions,
  }
}

/** The dimension that is asked for, if the workload has it; else the first along which the first two change places. */
function chooseDimension(
  { crossings }: Comparison,
  dimensions: readonly DimensionName[],
  { dimension }: PriceQuestion['plot'],
): DimensionName {
  if (dimension && dimensions.includes(dimension)) return dimension
  const crossing = crossings.find(({ result }) => result.answer === 'crosses')
  return crossing?.dimension.name ?? dimensions[0] ?? 'writes'
}

/** The two that are asked for, as far as they are priced; else those that stand first. */
function choosePair({ ranking }: Comparison, { first, second }: PriceQuestion['plot']) {
  const names = ranking.map(({ bill }) => bill.architecture)
  const chosen = [first, second].filter((name) => name !== undefined && names.includes(name))
  return [...new Set([...chosen, ...names])].slice(0, 2)
}

/** The bills of a workload as a file: as the terminal prints them. Empty where it can't be priced. */
export function exportBills(typed: Fields, format: ExportFormat, prices: Prices): string {
  const priced = tryPrice(typed, prices)
  if ('problems' in priced) return ''
  const { workload, results } = priced
  if (format === 'csv') return printCsv(results)
  const comparison = compareAll(workload, results.filter(isBill), prices)
  const asOf = prices.on
  const spread = describeSpread(workload)
  if (format === 'json') {
    const bills = results.map((result) => billJson(result, asOf))
    const whole = { version: 1, asOf, workload: typed, spread, bills, comparison: comparisonJson(comparison, workload) }
    return `${JSON.stringify(whole, null, 2)}\n`
  }
  const title = `${workload.name ?? 'workload'}: a month in ${workload.regions.join(', ')}; prices as of ${asOf}`
  const bills = printMarkdown(results, [title, ...spread], { explain: true, asOf })
  return `${bills}\n${markdownComparison(comparison, workload)}`
}
