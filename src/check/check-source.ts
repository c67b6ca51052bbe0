import type { Book, FactRecord } from '../book/index.ts'
import type { Prices } from '../calculator/index.ts'
import { type Claims, readClaims, type Scenario } from '../claims/index.ts'
import { type Mention, readNumbers } from '../numbers/index.ts'
import { lowOf, workingLine } from '../quantity/index.ts'
import { type Document, sourceRange, type Unread } from '../text/index.ts'
import type { Bound, BoundFigure } from './bindings/bound-figure.ts'
import { checkBindings } from './bindings/check-bindings.ts'
import { type CitedStretch, citeNamed } from './bindings/cite-named.ts'
import { readVouched, respectVouched } from './bindings/hold-figures.ts'
import { isBeside, isProof, withoutBound } from './bindings/without-bound.ts'
import type { Finding } from './finding.ts'
import { type JudgedText, judgeText, type RecallCount } from './judge-text.ts'
import { makeFinding, placeOf, placeOfMention } from './make-finding.ts'
import type { Repair } from './repairs/list-repairs.ts'
import { repairFindings } from './repairs/repair-findings.ts'
import { judgeClaims } from './rules/arithmetic/judge-claims.ts'
import { judgeComparisons } from './rules/comparison/amounts.ts'
import { judgeContradictions } from './rules/comparison/contradiction.ts'
import { judgeRetold } from './rules/consistency/retold.ts'
import { judgeEchoes } from './rules/consistency/told-twice.ts'
import { judgeReviews, recordsOf, type Used } from './rules/facts/past-review.ts'
import type { Recommend } from './rules/recall/recommendation.ts'
import { agreeWithBills } from './standings/agree-bills.ts'
import { agreeWithInputs } from './standings/agree-inputs.ts'
import { findGiven, type GivenStretch } from './standings/find-given.ts'
import { findUnusedWaivers, judgeShare, listUnbound } from './standings/judge-directives.ts'
import { type Coverage, countStandings, type Evidence, type LedgerFigure } from './standings/ledger.ts'
import { settleStandings } from './standings/settle.ts'
import { shareStandings, type ToldText } from './standings/share-standings.ts'
import { withoutOutranked } from './who-wins.ts'

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

/** A stretch of a source, by offsets. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** What was found in a text, all of it plain data. */
export interface CheckedText {
  readonly file: string
  readonly document: Document
  readonly mentions: readonly Mention[]
  /** How many more numbers it has that say how it is built. */
  readonly structural: number
  readonly ledger: readonly LedgerFigure[]
  readonly coverage: Coverage
  readonly notLookedAt: readonly Unread[]
  /** Recall questions: how many, how many with an answer, how many answers are bound to nothing. */
  readonly recall: RecallCount
  readonly findings: readonly Finding[]
  /** What can be repaired of what was found. */
  readonly repairs: readonly Repair[]
}

/** A text read and checked. */
export interface CheckedSource extends CheckedText {
  /** The figures bound by `is`, with their quantities. */
  readonly figures: readonly BoundFigure[]
  /** The words bound to a fact in which no number is said, such as "a second or less". */
  readonly citedWords: readonly CitedWords[]
}

/** Words without a number, and the fact that they tell. */
export interface CitedWords extends Stretch {
  readonly working: string
}

/** A text to be checked. */
export interface TextToCheck {
  readonly file: string
  readonly document: Document
  /** Stretches of its source whose numbers say how the text is built, and carry no weight: a section's time. */
  readonly structure?: readonly Stretch[]
  /** Stretches of its source that name the facts from which their figures are. */
  readonly cited?: readonly CitedStretch[]
  /** Stretches of its source that tell the inputs of a workload, and what tells these. */
  readonly given?: readonly GivenStretch[]
}

/** Reads the numbers of a text and holds each against everything that is known of it. */
export function checkSource(file: string, document: Document, around: Surroundings): CheckedSource {
  return checkTogether([{ file, document }], around)[0] as CheckedSource
}

/** Checks the texts of one episode: what is proven in one of them holds for the same statement in another. */
export function checkTogether(texts: readonly TextToCheck[], around: Surroundings): CheckedSource[] {
  const examined = texts.map((text) => examineOnce(text, around))
  const shared = shareStandings(examined)
  const settled = examined.map((text, index) => {
    const more = shared[index] ?? []
    return more.length === 0 ? text : { ...text, ledger: settleStandings(withMore(text, more)) }
  })
  const [first] = settled
  const place = { file: first?.file ?? '', line: 1, column: 1, endLine: 1, endColumn: 1 }
  // One text that nobody holds to a floor has no share to keep: an episode has, which is a script with its outline.
  const isHeld = around.mustBind || texts.length > 1
  const share = isHeld ? judgeShare(place, countStandings(settled.flatMap(({ ledger }) => ledger))) : []
  return settled.map((text, index) => finish(text, index === 0 ? share : [], around))
}

interface Examined extends ToldText {
  readonly best: Claims['best']
  readonly evidence: readonly Evidence[]
  readonly bound: readonly Bound[]
  /** Waived numbers about which something would have been found. */
  readonly silenced: ReadonlySet<number>
  readonly structural: number
  readonly recall: RecallCount
  readonly repairs: readonly Repair[]
  readonly findings: readonly Finding[]
}

function withMore({ mentions, best, evidence }: Examined, more: readonly Evidence[]) {
  return { mentions, best, evidence: [...evidence, ...more] }
}

const known = new WeakMap<TextToCheck, { readonly around: Surroundings; readonly examined: Examined }>()

// Of the texts of an episode one changes while somebody types, and the others are the same as before.
function examineOnce(text: TextToCheck, around: Surroundings): Examined {
  const before = known.get(text)
  if (before && isSame(before.around, around)) return before.examined
  const examined = examine(text, around)
  known.set(text, { around, examined })
  return examined
}

/** Whether everything that matters to one text by itself is the very same. */
function isSame(a: Surroundings, b: Surroundings): boolean {
  const names = ['book', 'asOf', 'prices', 'scenarios', 'recommend'] as const
  return names.every((name) => a[name] === b[name])
}

function examine(
  { file, document, structure = [], cited = [], given = [] }: TextToCheck,
  around: Surroundings,
): Examined {
  const all = readNumbers(document.text)
  const mentions = structure.length === 0 ? all : leaveOut(all, (mention) => isWithin(document, mention, structure))
  const bindings = checkBindings(file, document, mentions, around)
  const claims = readClaims(document, mentions)
  const { best } = claims
  const { book, asOf, prices } = around
  const rules = judgeText({ file, document, mentions, best, book, asOf, prices }, around.recommend)
  const bound = bindings.bound.flatMap(evidenceOf)
  const billed = agreeWithBills(document, mentions, around.scenarios, book)
  const inputs = agreeWithInputs(document, mentions, around.scenarios, { book, best, evidence: [...bound, ...billed] })
  const named = citeNamed(document, mentions, cited, book)
  const asked = findGiven(document, mentions, given)
  const evidence = [...bound, ...rules.evidence, ...billed, ...inputs, ...named, ...asked]
  const vouched = readVouched(bindings)
  const left = withoutOutranked({ rules, arithmetic: judgeClaims(file, document, mentions, claims), named })
  const raw = [
    ...bindings.bound.flatMap(({ mention, wrong }) => (wrong ? [{ mention, ...wrong }] : [])),
    ...withoutBound(left.rules, bindings.bound, () => true),
    ...withoutBound(left.arithmetic, bindings.bound, isBeside),
    ...judgeContradictions(file, document, mentions),
  ]
  const retold = judgeRetold(file, document, claims, raw)
  evidence.push(...retold.evidence)
  raw.push(...withoutBound(retold.judged, bindings.bound, () => true))
  raw.push(...withoutBound(judgeEchoes(file, document, claims, raw), bindings.bound, () => true))
  const judged = respectVouched(raw, vouched, { document, mentions, best })
  const settled = new Set(
    bindings.bound.flatMap(({ mention, binding, holds }) => (isProof(binding) && holds ? [mention] : [])),
  )
  const repaired = repairFindings(file, { document, mentions, claims, settled, held: vouched.held }, judged)
  const wrong = new Set(judged.map(({ mention }) => mention))
  const findings = [
    ...bindings.findings,
    ...repaired.findings,
    ...rules.findings,
    ...judgeComparisons(file, document, claims.figures, (figure) => wrong.has(figure)),
    ...judgeReviews(
      [...usedBy(file, document, bindings.bound, book), ...citedBy({ file, document, mentions }, rules)],
      asOf,
    ),
  ]
  return {
    ...{ file, document, mentions, best, evidence, findings },
    repairs: repaired.repairs,
    bound: bindings.bound,
    silenced: new Set(raw.flatMap(({ mention }) => (vouched.waived.has(mention) ? [mention] : []))),
    structural: all.length - mentions.length,
    recall: rules.recall,
    ledger: settleStandings({ mentions, best, evidence }),
  }
}

/** Without some numbers; those of a range find their other end, where it is left. */
function leaveOut(mentions: readonly Mention[], isOut: (mention: Mention) => boolean): Mention[] {
  const kept = mentions.flatMap((mention, index) => (isOut(mention) ? [] : [index]))
  const places = new Map(kept.map((index, place) => [index, place]))
  return kept.map((index) => {
    const mention = mentions[index] as Mention
    const partner = places.get(mention.partner) ?? -1
    return { ...mention, partner, role: partner < 0 ? undefined : mention.role }
  })
}

function isWithin(document: Document, { start, end }: Mention, structure: readonly Stretch[]): boolean {
  const [from, to] = sourceRange(document, start, end)
  return structure.some((stretch) => stretch.start <= from && to <= stretch.end)
}

function finish(text: Examined, share: readonly Finding[], { mustBind }: Surroundings): CheckedSource {
  const { file, document, mentions, ledger, bound, silenced, structural, recall, repairs } = text
  const findings = [
    ...text.findings,
    ...findUnusedWaivers({ file, document, mentions, ledger, bound }, silenced),
    ...share,
    ...(mustBind ? listUnbound({ file, document, mentions, ledger }) : []),
    ...document.notLookedAt.map((unread) => noteUnread(file, unread)),
  ]
  return {
    ...{ file, document, mentions, ledger, recall, structural, findings, repairs },
    coverage: countStandings(ledger),
    notLookedAt: document.notLookedAt,
    figures: boundFigures(bound, mentions),
    citedWords: bound.flatMap(({ start, end, mention, fact }) =>
      fact && mention < 0 ? [{ start, end, working: sayFact(fact) }] : [],
    ),
  }
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

function evidenceOf({ binding, mention, quantity, fact, holds }: Bound): Evidence[] {
  if (mention < 0) return []
  if (binding.kind === 'given') return [{ mention, standing: 'given', working: binding.reason, byDirective: true }]
  if (binding.kind === 'waive') {
    return [{ mention, standing: 'waived', working: `${binding.reason} (until ${binding.until})`, byDirective: true }]
  }
  if (quantity) {
    const value = lowOf(quantity)
    const claim = { rule: 'binding/value', value, ok: holds }
    return [{ mention, standing: 'computed', working: workingLine(quantity), claim, isProof: true }]
  }
  return fact && holds ? [{ mention, standing: 'cited', working: sayFact(fact), isProof: true }] : []
}

function sayFact({ statement, id, source }: FactRecord): string {
  return `${statement} (${id}, ${source})`
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
