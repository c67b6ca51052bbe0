import type { Document } from '../../text/index.ts'
import type { Claim } from '../claim.ts'
import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { isPhysical } from '../measures.ts'
import { agrees, isSwapped } from './agrees.ts'
import { contrastsIn, countApart } from './contrasts.ts'
import type { Query } from './list-queries.ts'
import type { Shared, Statements } from './statements.ts'

/** A figure that may be what another tells again, and what speaks for it, in the order of the weights. */
export interface Candidate {
  readonly other: Figure
  readonly isSame: boolean
  readonly features: readonly number[]
}

/** What may be told again, and what speaks for none of it. */
export interface Gathered {
  readonly candidates: readonly Candidate[]
  readonly nothing: readonly number[]
}

/** What is read of a text. */
export interface Read {
  readonly document: Document
  readonly figures: readonly Figure[]
  readonly best: readonly (Claim | undefined)[]
  readonly statements: Statements
}

const SUPPOSED =
  /\b(?:if|suppose|would|could|will|'ll|next (?:year|month|week|time)|say|assume|imagine|raise|plan|should|might|may)\b/i
/** By how much two things differ is no amount of either. */
const GAP =
  /^ (?:(?:a|per) \p{L}+ )?(?:more|less|fewer|cheaper|dearer|lower|higher|smaller|larger|longer|shorter|later|earlier|slower|faster|older|younger)\b/iu
const MOST_APART = 3
const SMALL = 3
const FEW = 12
const MOST_CANDIDATES = 40
const parts = new Set<Figure['join']>(['times', 'over', 'plus', 'minus', 'at'])

/** Gathers what a figure may tell again, the likeliest by their words. */
export function gather({ document, figures, best, statements }: Read, query: Query): Gathered {
  const { figure, words } = query
  const found: { other: Figure; shared: Shared }[] = []
  let top: Shared = { all: 0, clause: 0 }
  for (const [index, shared] of statements.find(words)) {
    const other = figures[index] as Figure
    if (other.kind === 'clock' || other === figure || !query.mayBe(other)) continue
    if (shared.all > top.all) top = shared
    if (mayMean(query, other)) found.push({ other, shared })
  }
  const met = new Set(found.map(({ other }) => other))
  for (const other of statements.shuffled(figure)) {
    const isNew = other !== figure && !met.has(other) && query.mayBe(other) && mayMean(query, other)
    if (isNew && isSwapped(figure, other)) found.push({ other, shared: { all: 0, clause: 0 } })
  }
  found.sort((a, b) => b.shared.all - a.shared.all)
  const own = contrastsIn(statements.plain.slice(...query.at))
  const wide = new Set([...own, ...statements.contrastsOf(figure)])
  const candidates = found.flatMap(({ other, shared }, place) => {
    const isSame = agrees(figure, other)
    if (place >= MOST_CANDIDATES && !isSame && shared.all > 0) return []
    const clause = contrastsIn(statements.plain.slice(...statements.clauseAt(other)))
    const apart = Math.min(MOST_APART, countApart(own, statements.contrastsOf(other)))
    const apartThere = Math.min(MOST_APART, countApart(clause, wide))
    const close = statements.closeness(other, words)
    const [missed, answer] = [isSame ? 0 : 1, query.as === 'answer' ? 1 : 0]
    const features = [
      ...[shared.all, shared.clause, shared.all ** 2, shared.clause ** 2],
      ...unitFeatures(query, other),
      ...placeFeatures(figure, other, figures[other.index + 1], document.text),
      shared.all >= 0.95 * top.all ? 1 : 0,
      best[other.index]?.ok ? 1 : 0,
      ...[answer * shared.all, answer * shared.clause, answer * missed],
      ...[close, close ** 2, top.all > 0 ? shared.all / top.all : 0, missed * shared.all, missed * close],
      ...[apart, apartThere, missed * apart, missed * apartThere],
    ]
    return [{ other, isSame, features }]
  })
  return { candidates, nothing: nothingFeatures({ document, figures, best, statements }, query, top) }
}

/** The kind and measure of a figure, or of what its question asks for. */
function wantedOf({ figure, wanted }: Query): { kind: Figure['kind'] | undefined; measure: string } {
  return figure.kind === 'none' ? { kind: wanted?.kind, measure: wanted?.measure ?? '' } : figure
}

/** Whether a figure may be meant by its unit. */
function mayMean(query: Query, other: Figure): boolean {
  const { kind, measure } = wantedOf(query)
  if (kind === undefined) return true
  if (other.kind === 'none') return kind !== 'percent' && kind !== 'data'
  if (other.kind !== kind) return false
  if (measure === '' || other.measure === '' || measure === other.measure) return true
  return kind === 'count' && !isPhysical(measure) && !isPhysical(other.measure)
}

function unitFeatures(query: Query, other: Figure): number[] {
  const { kind, measure } = wantedOf(query)
  const { figure, wanted } = query
  const isBare = other.kind === 'none'
  const isOther = kind === 'count' && !isBare && measure !== other.measure
  const per = figure.per.length > 0 ? figure.per : wanted?.per ? [wanted.per] : []
  const isSamePer = per.some((one) => other.per.includes(one))
  return [
    isBare && kind !== undefined ? 1 : 0,
    isOther ? 1 : 0,
    isSamePer ? 1 : 0,
    other.per.length === 0 || isSamePer ? 0 : per.length > 0 ? 1 : 0.4,
    kind !== undefined && !isBare && !isOther ? 1 : 0,
    kind === undefined ? 1 : 0,
  ]
}

function placeFeatures(figure: Figure, other: Figure, next: Figure | undefined, text: string): number[] {
  const { mention } = other
  const [stated, meant] = [figure.value / figure.scale, other.value / other.scale]
  const off = Math.abs(Math.log(meant / stated))
  return [
    isPart(other, next) ? 1 : 0,
    other.join === 'equals' || (other.lead & (CUE.result | CUE.labelled)) !== 0 ? 1 : 0,
    meant <= SMALL && stated > SMALL ? 1 : 0,
    GAP.test(text.slice(Math.max(mention.end, mention.nounEnd), mention.end + 40)) ? 1 : 0,
    mention.fraction && !figure.mention.fraction ? 1 : 0,
    other.column >= 0 ? 1 : 0,
    off < 4 ? off : 4,
    Math.min(1, Math.abs(figure.index - other.index) / 100),
  ]
}

/** What speaks for a figure telling nothing again. */
function nothingFeatures({ document, figures, best, statements }: Read, query: Query, top: Shared): number[] {
  const { figure, words, as } = query
  let [unseen, all] = [0, 0]
  for (const [word, weight] of words) {
    all += weight
    if (!statements.has(word)) unseen += weight
  }
  const claim = best[figure.index]
  const isRight = claim?.ok === true
  const isBeside = claim?.inputs.every((input) => figures[input]?.sentence === figure.sentence)
  return [
    1,
    top.all,
    top.clause,
    all > 0 ? unseen / all : 1,
    isRight && claim.inputs.length > 0 && isBeside ? 1 : 0,
    as === 'answer' ? 1 : 0,
    as === 'definite' ? 1 : 0,
    as === 'end' ? 1 : 0,
    figure.value / figure.scale <= FEW ? 1 : 0,
    Math.min(6, figure.mention.value.replace(/\.|0+$/g, '').length),
    figure.kind === 'none' ? 1 : 0,
    figure.mention.hedge ? 1 : 0,
    words.size < 3 ? 1 : 0,
    isRight ? 1 : 0,
    isRight && claim.odds > 0.8 ? 1 : 0,
    isPart(figure, figures[figure.index + 1]) ? 1 : 0,
    SUPPOSED.test(document.text.slice(...statements.sentenceAt(figure))) ? 1 : 0,
    as === 'answer' && [...words.keys()].some((word) => word.startsWith('=') && !statements.has(word)) ? 1 : 0,
  ]
}

/** Whether something is worked out of a figure where it stands. */
function isPart(figure: Figure, next: Figure | undefined): boolean {
  return (
    parts.has(figure.join) || (next?.sentence === figure.sentence && (parts.has(next.join) || next.join === 'equals'))
  )
}
