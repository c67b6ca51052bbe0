import { parseArgs } from 'node:util'
import { awsPack, type Book, isIsoDate, makeBook, newestCheck } from '../book/index.ts'
import {
  ARCHITECTURES,
  type Bill,
  billJson,
  type Comparison,
  compareAll,
  comparisonJson,
  describeSpread,
  type Excluded,
  isArchitecture,
  isBill,
  openPrices,
  type Prices,
  priceArchitecture,
  priceWorkload,
  type Workload,
} from '../calculator/index.ts'
import { Refusal } from '../host/index.ts'
import { printComparison } from './cost/compare-pretty.ts'
import { printCsv } from './cost/csv.ts'
import { markdownComparison, printMarkdown } from './cost/markdown.ts'
import { printPretty } from './cost/pretty.ts'
import { readWorkloadFile, withPlaces } from './cost/read-workload.ts'
import type { Io } from './io.ts'
import { nearest } from './nearest.ts'

const FORMATS = ['pretty', 'json', 'csv', 'md']
const USAGE =
  'usage: crossfoot cost WORKLOAD [--architecture NAME]… [--compare] [--explain] [--format pretty|json|csv|md] [--as-of DATE]'

/** `crossfoot cost`: the bills of a workload on every architecture that its regions allow, or on those named. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      architecture: { type: 'string', multiple: true, default: [] },
      compare: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      format: { type: 'string', default: 'pretty' },
      'as-of': { type: 'string' },
    },
  })
  const [path, ...others] = positionals
  if (path === undefined || others.length > 0) throw new Refusal(USAGE)
  requireKnown('format', values.format, FORMATS)
  if (values.compare && values.format === 'csv') {
    throw new Refusal('--compare has no rows of its own: expected --format pretty, json or md with it')
  }
  for (const name of values.architecture) requireKnown('architecture', name, ARCHITECTURES)

  const book = makeBook(awsPack)
  const asOf = values['as-of'] ?? newestCheck(book)
  if (!isIsoDate(asOf)) throw new Refusal(`--as-of ${JSON.stringify(asOf)} is no date; expected one such as 2026-11-20`)
  const { workload, data } = readWorkloadFile(path, io)
  sayUnknownRegions(workload, book, io)
  const prices = openPrices(book, asOf)
  const results = withPlaces(data, () => price(workload, values.architecture, prices))
  const comparison = values.compare ? compareAll(workload, results.filter(isBill), prices) : undefined
  io.out(print({ workload, results, comparison, asOf }, values, io))
  return 0
}

// A region may be newer than the book, so this is no error; most often it is a slip of the hand.
function sayUnknownRegions({ regions, dynamodb, aurora }: Workload, book: Book, io: Io): void {
  const others = [dynamodb?.addReplica, aurora.copyRegion].flatMap((region) => region ?? [])
  for (const region of [...regions, ...others].filter((code) => !book.regions.has(code))) {
    const meant = nearest(region, [...book.regions.keys()])
    io.err(`note: the book knows no region ${region}${meant ? `; did you mean ${meant}?` : ''}\n`)
  }
}

function price(workload: Workload, names: readonly string[], prices: Prices): readonly (Bill | Excluded)[] {
  if (names.length === 0) return priceWorkload(workload, prices.book, prices.on, prices)
  return names.filter(isArchitecture).map((name) => priceArchitecture(workload, name, prices))
}

interface Priced {
  readonly workload: Workload
  readonly results: readonly (Bill | Excluded)[]
  readonly comparison: Comparison | undefined
  readonly asOf: string
}

function print(priced: Priced, { format, explain }: { format: string; explain: boolean }, io: Io): string {
  const { workload, results, comparison, asOf } = priced
  const title = `${workload.name ?? 'workload'}: a month in ${workload.regions.join(', ')}; prices as of ${asOf}`
  const look = { width: io.width, color: io.color, explain, asOf }
  if (format === 'csv') return printCsv(results)
  if (format === 'json') {
    const compared = comparison && { comparison: comparisonJson(comparison, workload) }
    return `${JSON.stringify({ version: 1, asOf, spread: describeSpread(workload), bills: results.map((result) => billJson(result, asOf)), ...compared }, null, 2)}\n`
  }
  if (format === 'md') {
    const compared = comparison ? `\n${markdownComparison(comparison, workload)}` : ''
    return `${printMarkdown(results, [title, ...describeSpread(workload)], look)}${compared}`
  }
  return `${printPretty(results, [title, ...describeSpread(workload)], look)}${comparison ? `\n${printComparison(comparison, workload, look)}` : ''}`
}

function requireKnown(what: string, name: string, names: readonly string[]): void {
  if (names.includes(name)) return
  const meant = nearest(name, [...names])
  const hint = meant ? `; did you mean ${meant}?` : ''
  throw new Refusal(`--${what}: no ${what} ${JSON.stringify(name)}${hint}\n${what}s: ${names.join(', ')}`)
}
