import type { FactRecord } from '../../../book/index.ts'
import type { FactFigure } from '../../../claims/index.ts'
import { intervalOf, type Mention } from '../../../numbers/index.ts'
import { boundsOf, factScale } from '../../bindings/judge-fact.ts'
import { makeFinding, placeOfMention, statedOf, wordsOf } from '../../make-finding.ts'
import type { Judged } from '../../merge-findings.ts'
import type { Evidence } from '../../standings/ledger.ts'
import { citeFact, type Judgement, type RulePage, type RuleText } from '../judgement.ts'

export const factFigurePage: RulePage = {
  name: 'facts/figure',
  page: `
A number is stated of a thing in the book, and its source states another: a limit, a service level, a typical delay. What
is only typical gives a warning, not an error. A number that agrees is cited.

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
  for (const { facts, mention } of figures) {
    const said = text.mentions[mention]
    if (!said) continue
    const known = facts.filter((fact) => scaleOf(said, fact) !== undefined)
    const [meant] = known
    if (!meant) continue
    const right = known.find((fact) => agrees(said, fact))
    if (right) {
      evidence.push(cite(mention, right))
      continue
    }
    const key = `${meant.id} ${said.value} ${said.unit}`
    const before = judged[first.get(key) ?? -1]
    if (before) judged[first.get(key) ?? -1] = { ...before, follows: [...(before.follows ?? []), mention] }
    else first.set(key, judged.length)
    judged.push(tell(text, mention, said, meant))
  }
  return { judged, evidence }
}

/** How many of the fact's units one of a number's is; what is counted may be named by a word for the fact's aspect. */
function scaleOf(said: Mention, { unit, aspect }: FactRecord): number | undefined {
  if (unit === undefined) return undefined
  const isAspect = said.unit === 'count' && aspect.includes(said.noun.toLowerCase())
  return factScale(said, unit) ?? (isAspect ? 1 : undefined)
}

// A limit is one number: "up to 5" is not 10, though 5 lies under it.
function agrees(said: Mention, fact: FactRecord): boolean {
  const scale = scaleOf(said, fact) ?? 1
  const [low, high] = boundsOf(fact.amount ?? '0')
  const isLimit = fact.bound !== 'typical' && (said.hedge === 'under' || said.hedge === 'over')
  const { from, to } = intervalOf(isLimit ? { ...said, hedge: undefined } : said)
  const slack =
    Math.max(Math.abs(high), 1e-9) * (said.unit === 'KB' || said.unit === 'MB' || said.unit === 'GB' ? 0.025 : 1e-9)
  const least = from === null ? Number.NEGATIVE_INFINITY : Number(from) * scale
  const most = to === null ? Number.POSITIVE_INFINITY : Number(to) * scale
  return least <= high + slack && most >= low - slack
}

function cite(mention: number, fact: FactRecord): Evidence {
  const [low, high] = boundsOf(fact.amount ?? '0')
  const claim = { rule: factFigurePage.name, value: high === low ? low : high, ok: true }
  return { mention, standing: 'cited', working: `${fact.statement} (${fact.id}, ${fact.source})`, claim }
}

function tell({ file, document }: RuleText, index: number, said: Mention, fact: FactRecord): Judged {
  const [low, high] = boundsOf(fact.amount ?? '0')
  const worth = low === high ? `${low}` : low === 0 ? `up to ${high}` : `${low} to ${high}`
  const severity = fact.bound === 'typical' ? 'warning' : 'error'
  const message = `stated ${wordsOf(document, said)}; the source says ${worth} ${fact.unit}${fact.bound === 'typical' ? ', typically' : ''}`
  const finding = makeFinding(placeOfMention(file, document, said), factFigurePage.name, message, severity)
  const worked = { value: high, interval: [low, high] as const, unit: fact.unit ?? '', working: fact.statement }
  return {
    mention: index,
    isAlone: true,
    finding: { ...finding, stated: statedOf(document, said), worked, notes: citeFact(fact) },
  }
}
