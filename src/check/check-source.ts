import type { Book } from '../book/index.ts'
import type { Prices } from '../calculator/index.ts'
import { readClaims, type Scenario } from '../claims/index.ts'
import { type Mention, readNumbers } from '../numbers/index.ts'
import { workingLine } from '../quantity/index.ts'
import type { Document, Unread } from '../text/index.ts'
import type { Bound, BoundFigure } from './bindings/bound-figure.ts'
import { checkBindings } from './bindings/check-bindings.ts'
import type { Finding } from './finding.ts'
import { type JudgedText, judgeText, type RecallCount } from './judge-text.ts'
import { makeFinding, placeOf, placeOfMention } from './make-finding.ts'
import { mergeFindings } from './merge-findings.ts'
import { judgeClaims } from './rules/arithmetic/judge-claims.ts'
import { judgeContradictions } from './rules/comparison/contradiction.ts'
import { judgeReviews, recordsOf, type Used } from './rules/facts/past-review.ts'
import type { Recommend } from './rules/recall/recommendation.ts'
import { agreeWithBills } from './standings/agree-bills.ts'
import { agreeWithInputs } from './standings/agree-inputs.ts'
import { findUnusedWaivers, judgeShare, listUnbound } from './standings/judge-directives.ts'
import { type Coverage, countStandings, type Evidence, type LedgerFigure } from './standings/ledger.ts'
import { settleStandings } from './standings/settle.ts'

/** What is known beside the text itself. */
export interface Surroundings {
  readonly book: Book
  readonly asOf: string
  readonly prices: Prices
  /** The scenarios of the episode, for `is` and for figures that agree with a bill. */
  readonly scenarios: readonly Scenario[]
  /** What the questionnaire recommends, where it is at hand. */
  readonly recommend?: Recommend | undefined
  /** Whether every figure must rest on something: each that doesn't is an error. */
  readonly mustBind: boolean
}

/** A text read and checked. */
export interface CheckedSource {
  readonly file: string
  readonly document: Document
  readonly mentions: readonly Mention[]
  readonly ledger: readonly LedgerFigure[]
  readonly coverage: Coverage
  readonly notLookedAt: readonly Unread[]
  /** Recall questions: how many, how many with an answer, how many answers are bound to nothing. */
  readonly recall: RecallCount
  /** The figures bound by `is`, with their quantities. */
  readonly figures: readonly BoundFigure[]
  readonly findings: readonly Finding[]
}

/** Reads the numbers of a text and holds each against everything that is known of it. */
export function checkSource(file: string, document: Document, around: Surroundings): CheckedSource {
  const mentions = readNumbers(document.text)
  const bindings = checkBindings(file, document, mentions, around)
  const claims = readClaims(document, mentions)
  const { best } = claims
  const { book, asOf, prices } = around
  const rules = judgeText({ file, document, mentions, best, book, asOf, prices }, around.recommend)
  const agreeing = [
    ...agreeWithBills(document, mentions, around.scenarios, book),
    ...agreeWithInputs(document, mentions, around.scenarios),
  ]
  const evidence = [...bindings.bound.flatMap(evidenceOf), ...rules.evidence, ...agreeing]
  const ledger = settleStandings({ mentions, best, evidence })
  const coverage = countStandings(ledger)
  const text = { file, document, mentions, ledger }
  const findings = [
    ...bindings.findings,
    ...mergeFindings(
      [
        ...rules.judged,
        ...judgeClaims(file, document, mentions, claims),
        ...judgeContradictions(file, document, mentions),
      ],
      best,
      mentions,
      (index) => relate(file, document, mentions[index] as Mention),
    ),
    ...rules.findings,
    ...judgeReviews([...usedBy(file, document, bindings.bound, book), ...citedBy(text, rules)], asOf),
    ...findUnusedWaivers({ ...text, bound: bindings.bound }),
    ...judgeShare({ file, line: 1, column: 1, endLine: 1, endColumn: 1 }, coverage),
    ...(around.mustBind ? listUnbound(text) : []),
    ...document.notLookedAt.map((unread) => noteUnread(file, unread)),
  ]
  const figures = boundFigures(bindings.bound, mentions)
  return { ...text, coverage, notLookedAt: document.notLookedAt, recall: rules.recall, figures, findings }
}

function usedBy(file: string, document: Document, bound: readonly Bound[], book: Book): Used[] {
  return bound.flatMap(({ start, end, quantity, fact }) => {
    const records = quantity ? recordsOf(quantity, book) : fact ? [fact] : []
    const place = records.length > 0 ? placeOf(file, document, start, end) : undefined
    return place ? records.map((record) => ({ place, record })) : []
  })
}

function citedBy(
  { file, document, mentions }: Pick<CheckedSource, 'file' | 'document' | 'mentions'>,
  { spoken }: JudgedText,
): Used[] {
  return spoken.figures.flatMap(({ facts: [record], mention }) => {
    const said = mentions[mention]
    return record && said ? [{ place: placeOfMention(file, document, said), record }] : []
  })
}

function relate(file: string, document: Document, mention: Mention): Finding['related'][number] {
  const { line, column, endColumn } = placeOfMention(file, document, mention)
  const said = document.text.slice(mention.start, Math.max(mention.end, mention.nounEnd, mention.rateEnd))
  return { file, line, column, endColumn, message: `also wrong because of it: ${said}` }
}

function evidenceOf({ binding, mention, quantity, fact, holds }: Bound): Evidence[] {
  if (mention < 0) return []
  if (binding.kind === 'given') return [{ mention, standing: 'given', working: binding.reason, byDirective: true }]
  if (binding.kind === 'waive') {
    return [{ mention, standing: 'waived', working: `${binding.reason} (until ${binding.until})`, byDirective: true }]
  }
  if (quantity) {
    const value = Number(quantity.low.toFixed())
    const claim = { rule: 'binding/value', value, ok: holds }
    return [{ mention, standing: 'computed', working: workingLine(quantity), claim }]
  }
  return fact && holds
    ? [{ mention, standing: 'cited', working: `${fact.statement} (${fact.id}, ${fact.source})` }]
    : []
}

function boundFigures(bound: readonly Bound[], mentions: readonly Mention[]): BoundFigure[] {
  return bound.flatMap(({ start, end, mention, quantity }) => {
    const said = mentions[mention]
    return said && quantity ? [{ start, end, mention: said, quantity }] : []
  })
}

function noteUnread(file: string, { line, endLine, reason }: Unread): Finding {
  const place = { file, line, column: 1, endLine, endColumn: 1 }
  return makeFinding(place, 'format/not-looked-at', `lines ${line} to ${endLine} were not looked at: ${reason}`, 'info')
}
