import { isBill } from '../../calculator/index.ts'
import { decodeAnswers, type Recommendation, recommend } from '../../decision/index.ts'
import { WORKLOAD_FENCE } from '../../decision/record.ts'
import { Refusal } from '../../host/index.ts'
import { Decimal, readDecimal } from '../../quantity/index.ts'
import type { Io } from '../io.ts'
import { type Data, parseData } from '../read-data.ts'
import { openBook, priceWith } from './price.ts'
import { quoteBriefly, refuseContradictions } from './read-answers.ts'

/** What a record said, read back from it. */
interface Recorded {
  readonly outcome: string
  readonly answers: ReturnType<typeof decodeAnswers>
  readonly total: readonly Decimal[]
  readonly workload: Data | undefined
}

/** Makes the decision of a record again; 1 where the outcome differs, or the cost moved by more than a tenth. */
export function recheck(path: string, asOf: string | undefined, io: Io): number {
  const recorded = readRecord(path, io)
  refuseContradictions({ answers: recorded.answers.answers, places: new Map() })
  const prices = openBook(asOf)
  const now = recommend(recorded.answers.answers)
  const differences = [
    ...findOutcomeChange(recorded, now),
    ...recorded.answers.ignored.map((part) => `the record’s ${quoteBriefly(part)} means nothing any more`),
    ...now.open.map((name) => `${name} was not asked then, and matters now`),
    ...(recorded.workload && recorded.total.length > 0 ? findCostChange(recorded, now, recorded.workload) : []),
  ]
  function findCostChange({ total }: Recorded, recommendation: Recommendation, workload: Data): string[] {
    const [bill] = priceWith(recommendation, workload, prices).bills
    if (!bill || !isBill(bill)) return [`the cost can’t be worked out any more: ${bill?.excluded ?? 'no bill'}`]
    return compareTotals(total, [bill.total.low, bill.total.high])
  }
  if (differences.length === 0) {
    io.out(`${path}: still ${now.outcome}, with the facts and prices of ${prices.on}\n`)
    return 0
  }
  io.out(`${differences.map((text) => `${path}: ${text}`).join('\n')}\n`)
  return 1
}

function findOutcomeChange({ outcome }: Recorded, now: Recommendation): string[] {
  return outcome === now.outcome ? [] : [`the outcome was ${outcome}, and is ${now.outcome} now`]
}

const TENTH = new Decimal('0.1')

function compareTotals(then: readonly Decimal[], now: readonly Decimal[]): string[] {
  const [low, high = low] = then
  const moved = [low, high].some((bound, index) => {
    const other = now[index]
    return bound && other?.minus(bound).abs().gt(bound.abs().times(TENTH))
  })
  const print = (bounds: readonly (Decimal | undefined)[]) =>
    [...new Set(bounds.map((one) => `$${one?.toFixed(2)}`))].join(' to ')
  return moved ? [`the cost was ${print([low, high])} a month, and is ${print(now)} now: more than a tenth apart`] : []
}

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/

function readRecord(path: string, io: Io): Recorded {
  const text = io.readInput(path)
  const head = frontMatter.exec(text)
  const data = head ? parseData(head[1] ?? '', path, 1) : undefined
  const fields = fieldOf(data?.value, 'crossfoot')
  const outcome = fieldOf(fields, 'outcome')
  const answers = fieldOf(fields, 'answers')
  if (typeof outcome !== 'string' || typeof answers !== 'string') {
    throw new Refusal(
      `${path}:1:1  no decision record of crossfoot: its front matter has no "crossfoot" with outcome and answers`,
    )
  }
  return {
    outcome,
    answers: decodeAnswers(answers),
    total: readTotal(path, fieldOf(fields, 'total')),
    workload: readBlock(text, path),
  }
}

function readTotal(path: string, total: unknown): Decimal[] {
  if (total === undefined) return []
  const bounds = String(total).split(' to ').map(readDecimal)
  const known = bounds.filter((bound) => bound !== undefined)
  if (known.length === bounds.length) return known
  throw new Refusal(`${path}  crossfoot.total: found ${JSON.stringify(total)}; accepted: "123.45", or "100 to 120"`)
}

function readBlock(text: string, path: string): Data | undefined {
  const lines = text.split(/\r?\n/)
  const start = lines.indexOf(`\`\`\`${WORKLOAD_FENCE}`)
  if (start < 0) return undefined
  const length = lines.slice(start + 1).indexOf('```')
  return parseData(lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n'), path, start + 1)
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
