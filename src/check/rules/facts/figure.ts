import type { FactRecord } from '../../../book/index.ts'
import { type FactFigure, sentenceOf } from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { printUnit, readUnit } from '../../../quantity/index.ts'
import { boundsOf, factScale, meets } from '../../bindings/judge-fact.ts'
import { makeFinding, placeOfMention, statedOf, wordsOf } from '../../make-finding.ts'
import type { Judged } from '../../merge-findings.ts'
import type { Evidence } from '../../standings/ledger.ts'
import { citeFact, type Judgement, type RulePage, type RuleText } from '../judgement.ts'
import { isOfItems } from './is-of-items.ts'

export const factFigurePage: RulePage = {
  name: 'facts/figure',
  page: `
A number is stated of a thing in the book, and its source states another: a limit, a service level, a typical delay. What
is only typical gives a warning, not an error. A number that agrees is cited. A recall answer that says only an amount is held
against the fact for which its question asks.

## Fails

    A DynamoDB item can be at most 1 MB.

## Passes

    A DynamoDB item can be at most 400 KB.
`,
}

/** Holds the numbers that a text states of facts against these. */
export function judgeFactFigures(text: RuleText, figures: readonly FactFigure[]): Judgement {
  const judged: Judged[] = []
  const evidence: Evidence[] = []
  const first = new Map<string, number>()
  for (const { facts, mention, isLimit, isSupposed } of figures) {
    const said = text.mentions[mention] as Mention
    if (PERIOD.test(text.document.text.slice(Math.max(0, said.start - FAR), said.start))) continue
    if (MORE.test(text.document.text.slice(Math.max(said.end, said.nounEnd), said.end + FAR))) continue
    const known = facts
      .filter((fact) => !isOfItems(text, mention, fact))
      .flatMap((fact) => compareWith(said, fact, text.document.text) ?? [])
    const [meant] = known
    if (!meant) continue
    const right = known.find(({ isRight }) => isRight)
    if (right) {
      evidence.push(cite(mention, right))
      continue
    }
    // What is told of one's own, below a limit, is no statement of the limit.
    if (!isLimit && meant.fact.bound === 'at most' && Number(said.value) * meant.scale <= meant.bounds[1]) continue
    if (isSupposed && meant.fact.bound === 'typical') continue
    if (isOfSeveral(text, mention, meant)) continue
    const key = `${meant.fact.id} ${said.value} ${said.unit}`
    const at = first.get(key)
    const before = at === undefined ? undefined : judged[at]
    if (at !== undefined && before) judged[at] = { ...before, follows: [...(before.follows ?? []), mention] }
    else first.set(key, judged.length)
    judged.push(tell(text, mention, said, meant))
  }
  return { judged, evidence }
}

const FAR = 120
/** "It costs $5 in a month of 30 days": how long a period is counted. */
const PERIOD = /\b(?:year|quarter|month|week|day) (?:of|with) $/i
/** "One byte more and you pay for two": by how much something is off a limit. */
const MORE = /^ (?:more|less|fewer|extra|over|above|below|too (?:many|much))\b(?! than\b)/

/**
 * Whether a number is so many times a limit, and how many stands beside it: "30,000 RCU need at least 10 partitions". Of the
 * thing that the limit is of as many are needed as hold the number: "3,500 WCU need four partitions".
 */
function isOfSeveral({ mentions, document }: RuleText, index: number, { fact, bounds, scale }: Held): boolean {
  const said = mentions[index] as Mention
  const times = (Number(said.value) * scale) / bounds[1]
  const { start, end } = sentenceOf(document, said.start)
  const isNear = (one: Mention) =>
    one.start >= Math.max(start, said.start - FAR) && one.start < Math.min(end, said.end + FAR)
  const isThing = ({ noun }: Mention) => fact.about.includes(noun.toLowerCase().replace(/s$/, ''))
  const isHowMany = (one: Mention) =>
    /^(?:count|none)$/.test(one.unit) && Number(one.value) === (isThing(one) ? Math.ceil(times) : times)
  return times > 1 && mentions.slice(Math.max(0, index - 3), index + 4).some((one) => isNear(one) && isHowMany(one))
}

const NINES = /^9\d\.\d+$/

/** A fact that a number can be held against. */
interface Held {
  readonly fact: FactRecord
  readonly bounds: readonly [number, number]
  readonly scale: number
  readonly isRight: boolean
}

// What is counted may be named by a word for the fact's aspect. A limit is one number: "up to 5" is not 10, though 5 lies
// under it. A kilobyte may be 1,000 bytes or 1,024.
function compareWith(said: Mention, fact: FactRecord, text: string): Held | undefined {
  const { unit, amount, aspect, bound } = fact
  if (unit === undefined || amount === undefined) return undefined
  const isAspect = said.unit === 'count' && aspect.includes(said.noun.toLowerCase())
  // "99.99 percent, a global table with 99.999": the unit is told once.
  const isNines = unit === 'percent' && said.unit === 'none' && NINES.test(said.value)
  const scale = factScale(said, unit, text) ?? (isAspect || isNines ? 1 : undefined)
  if (scale === undefined) return undefined
  const bounds = boundsOf(amount)
  const stated = bound === 'typical' ? said : { ...said, hedge: undefined }
  return { fact, bounds, scale, isRight: meets(stated, scale, bounds, /^[KMGT]B$/.test(said.unit) ? 0.025 : 1e-9) }
}

function cite(mention: number, { fact, bounds }: Held): Evidence {
  const claim = { rule: factFigurePage.name, value: bounds[1], ok: true }
  return { mention, standing: 'cited', working: `${fact.statement} (${fact.id}, ${fact.source})`, claim }
}

function tell({ file, document }: RuleText, index: number, said: Mention, { fact, bounds: [low, high] }: Held): Judged {
  const worth = low === high ? `${low}` : low === 0 ? `up to ${high}` : `${low} to ${high}`
  const unit = fact.unit && printUnit(readUnit(fact.unit), high > 1)
  const severity = fact.bound === 'typical' ? 'warning' : 'error'
  const message = `stated ${wordsOf(document, said)}; the source says ${worth} ${unit}${fact.bound === 'typical' ? ', typically' : ''}`
  const finding = makeFinding(placeOfMention(file, document, said), factFigurePage.name, message, severity)
  const worked = { value: high, interval: [low, high] as const, unit: said.unit, working: fact.statement }
  return {
    mention: index,
    isAlone: true,
    finding: { ...finding, stated: statedOf(document, said), worked, notes: citeFact(fact) },
  }
}
