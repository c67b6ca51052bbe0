import { findRegions, type SpokenPrice, sentenceOf } from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { highOf, lowOf, printQuantity, type Quantity } from '../../../quantity/index.ts'
import { makeFinding, placeOfMention, statedOf } from '../../make-finding.ts'
import type { Judged } from '../../merge-findings.ts'
import type { Evidence } from '../../standings/ledger.ts'
import { isWithin, type Judgement, type RulePage, type RuleText } from '../judgement.ts'
import { listPrices, type PricedAmount } from './list-prices.ts'
import { itemsOfClass } from './table-class.ts'
import { phraseOf } from './tell-alternatives.ts'

export const listedPricePage: RulePage = {
  name: 'calculator/listed-price',
  page: `
A price that a text states of a thing in the book is none of those listed: not in the regions that its sentence names, or,
where it names none, in any region. The cost of so many instances, ACUs or gigabytes over a time is held against the list
too, where every word around it is understood.

## Fails

    In Aurora an r6g.large costs $0.92 an hour.

## Passes

    In Aurora an r6g.large costs $0.26 an hour.
`,
}

const A_MILLION = /^[^\w]*(?:per|an?|for every|for each|each|\/)?\s*(?:one )?(?:million|1m\b|1,000,000)/i

/** Holds stated prices against the price list. */
export function judgeListedPrices(text: RuleText, spoken: readonly SpokenPrice[]): Judgement {
  const judged: Judged[] = []
  const evidence: Evidence[] = []
  for (const { items, times, mention } of spoken) {
    const said = text.mentions[mention] as Mention
    if (said.partner >= 0) continue
    const scale = (said.unit === 'cent' ? 100 : 1) * times
    const listed = listOf(text, items, said).filter(({ quantity }) => isSaidFor(text, said, quantity, times))
    const right = listed.find(({ quantity }) => isWithin(said, lowOf(quantity) * scale, highOf(quantity) * scale))
    if (right) {
      const claim = { rule: listedPricePage.name, value: lowOf(right.quantity) * scale, ok: true }
      const working = `${printQuantity(right.quantity)}, ${right.item} in ${right.region}`
      evidence.push({ mention, standing: 'cited', working, claim })
    } else if (listed.length > 0 && !isOfOther(text, said)) judged.push(tell(text, mention, said, listed, scale))
  }
  return { judged, evidence }
}

/** "$0.12 for an ACU hour, $0.10 for a GB-month": what is told behind a price is what it is of. */
const FOR_OTHER = /^ for (?:an?|one|each|every) (?!(?:whole |full |single )?(?:ACU|Aurora|capacity|hour))/i

/** A price of several, of larger ones, of a kind that is listed by itself, or one's own. */
const OTHER =
  /\b(?:(?:two|three|four|five|six|\d+) (?:(?:[\w.-]+ )?(?:instances|replicas|readers|writers|regions|nodes)|(?:\w+ )?(?:db\.)?[a-z]\d\w*\.\w+)|readers|transactional|eventual(?:ly)?|streams?|negotiat\w+|discount\w*|reserved|saving|agreement|enterprise|extended support|serverless v1|(?:reader|writer) and|(?:reads|writes|items|each) of [\d.]+ ?[KM]i?B|fully used|in total|together)\b/i

function isOfOther({ document }: RuleText, said: Mention): boolean {
  const { start, end } = sentenceOf(document, said.start)
  return OTHER.test(document.text.slice(Math.max(start, said.start - 200), Math.min(end, said.end + 100)))
}

function listOf(text: RuleText, items: readonly string[], said: Mention): PricedAmount[] {
  const { document, book } = text
  const { start, end } = sentenceOf(document, said.start)
  const near = document.text.slice(Math.max(start, said.start - 300), Math.min(end, said.end + 300))
  return listPrices(text, itemsOfClass(items, near, document.text), findRegions(near, book))
}

/** Whether a price is said for what the list prices: an hour of it, a gigabyte, a million. */
function isSaidFor({ document, mentions }: RuleText, said: Mention, { unit }: Quantity, times: number): boolean {
  if (times > 1) return A_MILLION.test(document.text.slice(Math.max(said.end, said.nounEnd)))
  const below = unit.powers.filter(([, power]) => power < 0).map(([symbol]) => symbol)
  const isBare = said.per === '' && !FOR_OTHER.test(document.text.slice(Math.max(said.end, said.nounEnd)))
  if (below.includes('h')) return isByTheHour(said) || (below.includes('ACU') && isBare && !isTold())
  return said.per === 'GB-month' || said.per === 'GB'

  // "8 ACUs, all day, at $0.12 an ACU-hour: $700.80"
  function isTold(): boolean {
    const { start, end } = sentenceOf(document, said.start)
    return mentions.some((other) => other.start >= start && other.end <= end && isByTheHour(other))
  }
}

function isByTheHour({ per }: Mention): boolean {
  return /(?:^|-)h(?:our)?$/.test(per)
}

function tell(
  { file, document }: RuleText,
  index: number,
  said: Mention,
  listed: readonly PricedAmount[],
  scale: number,
): Judged {
  const [{ quantity, region, item }] = listed as [PricedAmount, ...PricedAmount[]]
  const message = `stated ${phraseOf(document.text, said)}; the price list says ${printQuantity(quantity)} in ${region}`
  const interval = [lowOf(quantity) * scale, highOf(quantity) * scale] as const
  const finding = makeFinding(placeOfMention(file, document, said), listedPricePage.name, message)
  const worked = { value: interval[0], interval, unit: said.unit, per: said.per, working: printQuantity(quantity) }
  return {
    mention: index,
    finding: { ...finding, stated: statedOf(document, said), worked, notes: [`${item}, ${region}`] },
  }
}
