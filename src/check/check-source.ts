import type { Book } from '../book/index.ts'
import type { Claims, Scenario } from '../claims/index.ts'
import { type Mention, readNumbers } from '../numbers/index.ts'
import { workingLine } from '../quantity/index.ts'
import type { Document, Unread } from '../text/index.ts'
import type { Bound, BoundFigure } from './bindings/bound-figure.ts'
import { checkBindings } from './bindings/check-bindings.ts'
import type { Finding } from './finding.ts'
import { makeFinding } from './make-finding.ts'
import { type Judged, mergeFindings } from './merge-findings.ts'
import { findUnusedWaivers, judgeShare, listUnbound } from './standings/judge-directives.ts'
import { type Coverage, countStandings, type Evidence, type LedgerFigure } from './standings/ledger.ts'
import { settleStandings } from './standings/settle.ts'

/** What is known beside the text itself. */
export interface Surroundings {
  readonly book: Book
  readonly asOf: string
  /** The scenarios of the episode, for `is` and for figures that agree with a bill. */
  readonly scenarios: readonly Scenario[]
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
  readonly recall: { readonly questions: number; readonly answered: number; readonly unbound: number }
  /** The figures bound by `is`, with their quantities. */
  readonly figures: readonly BoundFigure[]
  readonly findings: readonly Finding[]
}

/** Reads the numbers of a text and holds each against everything that is known of it. */
export function checkSource(file: string, document: Document, around: Surroundings): CheckedSource {
  const mentions = readNumbers(document.text)
  const bindings = checkBindings(file, document, mentions, around)
  const best: Claims['best'] = []
  const judged: Judged[] = []
  const evidence = bindings.bound.flatMap(evidenceOf)
  const ledger = settleStandings({ mentions, best, evidence })
  const coverage = countStandings(ledger)
  const text = { file, document, mentions, ledger }
  const findings = [
    ...bindings.findings,
    ...mergeFindings(judged, best),
    ...findUnusedWaivers({ ...text, bound: bindings.bound }),
    ...judgeShare({ file, line: 1, column: 1, endLine: 1, endColumn: 1 }, coverage),
    ...(around.mustBind ? listUnbound(text) : []),
    ...document.notLookedAt.map((unread) => noteUnread(file, unread)),
  ]
  const recall = { questions: 0, answered: 0, unbound: 0 }
  const figures = boundFigures(bindings.bound, mentions)
  return { ...text, coverage, notLookedAt: document.notLookedAt, recall, figures, findings }
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
