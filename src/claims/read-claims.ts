import type { Mention } from '../numbers/index.ts'
import type { Document } from '../text/index.ts'
import { indexByMention } from './by-mention.ts'
import type { Claim, Claims } from './claim.ts'
import { findSpans } from './dates/find-spans.ts'
import type { Figure } from './figure.ts'
import { readForms, type ToldForm, tryForms } from './forms/told-forms.ts'
import { labelFigures } from './label-figures.ts'
import { isAlike } from './leaves.ts'
import { choose, settleDoubt } from './model/choose.ts'
import type { Doubt } from './model/doubt.ts'
import { openTelling, settle } from './model/telling.ts'
import { weighAll } from './model/weighing.ts'
import { findNear } from './near.ts'
import { findLineEnds, findOutcomes } from './outcomes.ts'
import { printWorking } from './print-working.ts'
import { tryClocks } from './relations/clock.ts'
import { tryComposites } from './relations/composite.ts'
import { tryConversions } from './relations/conversion.ts'
import { findCounts } from './relations/count.ts'
import { tryDifferences } from './relations/difference.ts'
import { tryDowntimes } from './relations/downtime.ts'
import { tryEnergies } from './relations/energy.ts'
import { tryEquations } from './relations/equation.ts'
import { tryFactors } from './relations/factor.ts'
import { tryFromTo } from './relations/from-to.ts'
import { tryParallels } from './relations/parallel.ts'
import { tryPaybacks } from './relations/payback.ts'
import { tryPercentages } from './relations/percentage.ts'
import { tryPeriods, tryYearAhead } from './relations/period.ts'
import { tryProducts } from './relations/product.ts'
import { tryQuotients } from './relations/quotient.ts'
import { tryColumnSum, tryOutcomeSums, tryStock, trySums } from './relations/sum.ts'
import { tryVolumes } from './relations/volume.ts'
import { Search } from './search.ts'
import { acceptCorrected } from './settle.ts'
import { findStock } from './stock.ts'
import { findTableClaims } from './tables/find-table-claims.ts'
import { findColumns } from './tables/totals.ts'

const families = [
  tryEquations,
  trySums,
  tryProducts,
  tryDifferences,
  tryPercentages,
  tryQuotients,
  tryPeriods,
  tryConversions,
  tryDowntimes,
  tryFromTo,
  tryPaybacks,
  tryEnergies,
  tryVolumes,
]

// From these odds on a figure was worked out, and may be rounded: a 6 that something gives by chance is six.
const WORKED = 0.5

/** Which relations that were tried are kept beside the best: none, those that were weighed, or all, however unlikely. */
export type Keep = 'best' | 'weighed' | 'all'

/** What the numbers of a text assert of each other: for each the relation that explains it best, judged. */
export function readClaims(document: Document, mentions: readonly Mention[], keep: Keep = 'best'): Claims {
  const figures = labelFigures(document, mentions)
  const { best, tried } = explainFigures(document, figures, keep)
  return indexByMention({ figures, best, tried }, mentions)
}

function explainFigures(document: Document, figures: readonly Figure[], keep: Keep) {
  const best: (Claim | undefined)[] = []
  const doubts: Doubt[] = []
  const tried: Claim[] = []
  const structured = findStructured(document, figures)
  const columns = findColumns(document, figures)
  const about = new Map<string, number[]>()
  const telling = openTelling(document, figures)
  const isRounded = (index: number) => isToldRounded(figures[index] as Figure, best[index])
  for (const figure of figures) {
    const words = telling.subjects[figure.index] as readonly string[]
    const search = new Search(figures, figure, keep === 'all', isRounded)
    const near = findNear(figures, figure)
    const known = figure.column < 0 ? [...near, ...findFar(figures, words, about, near)] : near
    for (const word of words) push(about, word, figure.index)
    if (figure.kind !== 'clock' && !isLoneCell(figures, figure)) for (const family of families) family(search, known)
    if (figure.kind !== 'clock' && !isLoneCell(figures, figure)) tryClocks(search, document)
    if (figure.column < 0 && figure.kind !== 'clock') {
      tryComposites(search, near)
      tryParallels(search, best)
      tryYearAhead(search, (source) => leadOf(document, figures, source))
      tryFactors(search, near, leadOf(document, figures, figure), trailOf(document, figure))
      const table = near.find(({ table }) => table >= 0)?.table ?? -1
      for (const parts of columns.get(table) ?? []) tryColumnSum(search, parts)
      tryOutcomeSums(search, findOutcomes(figures, figure, best))
      tryStock(search, findStock(telling, figure))
      tryOutcomeSums(
        search,
        findLineEnds(document, figures, figure, (other) => isAlike(figure, other)),
      )
    }
    telling.forms[figure.index] = figure.column < 0 ? readForms(figure, figures, document.text) : []
    tryForms(search, telling.forms[figure.index] as readonly ToldForm[])
    const fixed = structured.get(figure.index)
    const { claim, doubt } = fixed
      ? { claim: fixed.find(({ ok }) => ok) ?? fixed[0] }
      : choose(telling, weighAll(telling, figure, search.tried))
    best.push(claim)
    if (doubt) doubts.push(doubt)
    settle(telling, figure, claim)
    if (keep !== 'best') tried.push(...(fixed ?? []), ...search.tried)
  }
  for (const doubt of doubts) best[doubt.worst.figure] = settleDoubt(telling, doubt)
  acceptCorrected(figures, best)
  for (const [index, claim] of best.entries())
    if (claim) best[index] = { ...claim, cue: printWorking(claim.working, figures) }
  return { best, tried }
}

/** Whether a figure was worked out of earlier ones, and told rounded. */
function isToldRounded({ value, scale, index, mention }: Figure, claim: Claim | undefined): boolean {
  if (claim?.ok !== true || claim.odds < WORKED || mention.value.length < 2) return false
  if (claim.inputs.some((input) => input > index)) return false
  return Math.abs(claim.value * scale - value) > 1e-9 * Math.abs(value)
}

/** What the columns of tables and announced lists say of figures: relations that structure tells, not words. */
function findStructured(document: Document, figures: readonly Figure[]): ReadonlyMap<number, readonly Claim[]> {
  const found = new Map<number, Claim[]>()
  for (const claim of [
    ...findTableClaims(document, figures),
    ...findCounts(document, figures),
    ...findSpans(document, figures),
  ])
    push(found, claim.figure, claim)
  return found
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

/** Whether a figure is all that its cell states: then columns and rows say what it is, not the words around it. */
function isLoneCell(figures: readonly Figure[], { index, column, row }: Figure): boolean {
  if (column < 0) return false
  const [before, next] = [figures[index - 1], figures[index + 1]]
  return !(before?.row === row && before.column === column) && !(next?.row === row && next.column === column)
}

/** Earlier figures beyond those near that speak of the same thing. */
function findFar(
  figures: readonly Figure[],
  words: readonly string[],
  about: ReadonlyMap<string, number[]>,
  near: readonly Figure[],
): Figure[] {
  const shared = new Map<number, number>()
  for (const word of words) {
    const known = about.get(word) ?? []
    if (known.length > 10) continue
    for (const index of known) shared.set(index, (shared.get(index) ?? 0) + 1 / known.length)
  }
  return [...shared]
    .filter(([index]) => !near.some((other) => other.index === index) && figures[index]?.kind !== 'clock')
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, 5)
    .map(([index]) => figures[index] as Figure)
}

/** The words right behind a figure, in its sentence. */
function trailOf({ text, sentences }: Document, { sentence, mention }: Figure): string {
  const end = Math.min(sentences.end[sentence] as number, mention.end + 40)
  const trail = text.slice(mention.end, Math.max(mention.end, end)).toLowerCase()
  // "It takes 200, and the bill doubles": what another clause tells is of something else.
  const cut = trail.search(/[,;] (?:and|but|so|while) (?:the|its|our|a|an|that|this) /)
  return cut < 0 ? trail : trail.slice(0, cut)
}

/** The words between a figure and the one before it, in its sentence. */
function leadOf(
  { text, sentences }: Document,
  figures: readonly Figure[],
  { index, sentence, mention }: Figure,
): string {
  const before = figures[index - 1]
  const start = Math.max(before?.mention.end ?? 0, sentences.start[sentence] as number)
  return text.slice(Math.min(start, mention.start), mention.start).toLowerCase()
}
