import {
  blankRegions,
  isOpenAround,
  isTold,
  namesDynamo,
  priceReadings,
  type Reading,
  sentenceOf,
  type ToldWorkload,
} from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { lowOf } from '../../../quantity/index.ts'
import type { Judged } from '../../merge-findings.ts'
import type { Evidence } from '../../standings/ledger.ts'
import type { Judgement, RulePage, RuleText } from '../judgement.ts'
import { inputsOf } from './evidence.ts'
import { isOverMonth } from './is-over-month.ts'
import { proveBill, tellBill } from './say-bill.ts'
import { type Cost, costsOf, openModes } from './workload-costs.ts'

export const billPage: RulePage = {
  name: 'calculator/bill',
  page: `
A month's cost that is told of a workload (writes and reads a second, the size of an item, the regions) is held against
its bill: of one region and of all, provisioned and on demand, with the writes as the total of all regions and as those of
each, as far as the words leave it open. Where one of them fits there is nothing to say. Where none does, and the cost is
the next number after the workload, the finding gives them all; where no region is named, as a warning, at the prices of
the first that it names.

Where every word around a cost is understood, it may also stand before its workload, be of an hour, a day or a year, or be
of a number of requests on demand. A month may have 720 to 744 hours.

## Fails

    A DynamoDB global table in us-east-1 and us-west-2 that takes 1,000 writes per second of 1 KB costs $1,400 a month.

## Passes

    A DynamoDB global table in us-east-1 and us-west-2 that takes 1,000 writes per second of 1 KB costs $949 a month.
`,
}

const COSTS =
  /\b(?:costs?|costing|comes? (?:out )?(?:to|at)|pays?|runs? (?:to|at|you|us)|bill(?:s|ed)?(?: is| of| for)?|that(?:['’]s| is)|for(?= (?:about )?\$))\b/i
/** What a bill of reads, writes and storage does not hold, or tells another price than the usual one. */
const OTHER =
  /\b(?:aurora|lambda|reserv\w+|upfront|sav(?:e[sd]?|ings?)|discount\w*|credits?|agreement|enterprise|contract\w*|budget|cap|free tier|transfer\w*|backups?|streams?|index(?:es)?|pitr|point-in-time|recovery|utili[sz]\w+|headroom|scal\w+|burst\w*|infrequent|standard-ia|used to|instead|more|less|extra|on top|than|if|not|only|difference|per million|support)\b/i
/** What may stand between a workload and what it costs: else something else may cost that. */
const BETWEEN = new Set(
  'to for s dynamodb is was and which so thus then therefore that it this on demand on-demand provisioned capacity mode the table bill global all of in across total together we you would will should cost costs costing come comes out to pay run runs at us about around roughly nearly some just only exactly a an items item each records rows'.split(
    ' ',
  ),
)
/** What else may stand behind a cost, until its clause ends: "in all three regions, with VAT" tells of more. */
const BEHIND = new Set([...BETWEEN, 'region', 'regions', 'both', 'altogether', 'overall'])
const CLAUSE_END = /[.:;!?]|, (?:and|but|so|which)\b|$/
/** Several tables, rates that are not those of all hours, or what stands beside a table: whose bill is another. */
const BESIDE =
  /\b(?:(?:two|three|four|five|both|several|\d+) (?:\p{L}+ )?(?:tables|services|apps)|peaks?|at night|by (?:day|night)|during|overnight|week(?:day|end)s?|in front of|behind|team|competitor)\b/iu

/** Holds the monthly costs that are told of each workload against its bill, in every reading. */
export function judgeBills(text: RuleText, told: readonly ToldWorkload[]): Judgement {
  const judged: Judged[] = []
  const evidence: Evidence[] = []
  for (const workload of told) {
    const { from, to } = workload
    let known: readonly Cost[] | undefined
    for (let index = from; index < to; index++) {
      const mention = text.mentions[index] as Mention
      if (!isMonthly(mention) || isTold(text.best[index])) continue
      const clause = clauseOf(text, workload, index)
      if (!COSTS.test(clause) || OTHER.test(clause)) continue
      known ??= readAll(text, workload).flatMap((reading) => costsOf(reading))
      const fit = known.find(({ quantity }) => isOverMonth(mention, lowOf(quantity)))
      if (fit) evidence.push(proveBill(billPage.name, index, fit), ...inputsOf(workload))
      else if (index === from && known.length > 0 && isItsCost(text, workload))
        judged.push(tellBill(text, billPage.name, index, workload.regions.length > 0, known))
    }
  }
  return { judged, evidence }
}

/** Whether the number right behind a workload is told as what that costs: in its sentence, or of "it" in the next. */
function isItsCost({ document, mentions, book }: RuleText, told: ToldWorkload): boolean {
  const { start, from, writes, reads, itemSize, storage, regionCount } = told
  const inputs = [writes, reads, itemSize, storage, regionCount]
  const [last, cost] = [mentions[from - 1], mentions[from]] as [Mention, Mention]
  const words = document.text.slice(start, cost.start)
  if (!inputs.includes(from - 1) || !namesDynamo(words) || BESIDE.test(words)) return false
  // "Up to 1,000 writes per second": of which nobody knows how many there are.
  if (inputs.some((input) => input !== undefined && mentions[input]?.hedge !== undefined)) return false
  const stop = sentenceOf(document, cost.start).end
  if (isOpenAround(document, { start, end: stop })) return false
  const isOf = (from: number, to: number, known: ReadonlySet<string>) =>
    wordsIn(blankRegions(document.text.slice(from, to), book)).every((word) => known.has(word.toLowerCase()))
  const end = endOf(cost)
  return (
    isOf(endOf(last), cost.start, BETWEEN) && isOf(end, end + document.text.slice(end, stop).search(CLAUSE_END), BEHIND)
  )
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\d-]+/gu) ?? []
}

function endOf({ end, nounEnd, rateEnd }: Mention): number {
  return Math.max(end, nounEnd, rateEnd)
}

function isMonthly({ unit, per, partner }: Mention): boolean {
  return unit === 'USD' && per === 'month' && partner < 0
}

/** The words from the number before to the end of the sentence; for the first cost, from where the workload is told. */
function clauseOf({ document, mentions }: RuleText, { from, start }: ToldWorkload, index: number): string {
  const { text } = document
  const { start: at, end } = mentions[index] as Mention
  const before = index === from ? start : Math.max(start, (mentions[index - 1] as Mention).end)
  return text.slice(Math.max(before, at - 400), Math.min(sentenceOf(document, at).end, end + 200))
}

/** The readings in the capacity modes that the words leave open. */
function readAll({ document, mentions, prices }: RuleText, told: ToldWorkload): Reading[] {
  const said = document.text.slice(told.start, mentions[told.from]?.end ?? told.end)
  return openModes(said).flatMap((mode) => priceReadings(told, mentions, prices, mode))
}
