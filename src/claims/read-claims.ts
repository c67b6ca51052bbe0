import type { Mention } from '../numbers/index.ts'
import type { Document } from '../text/index.ts'
import { explain, Told } from './best.ts'
import { indexByMention } from './by-mention.ts'
import type { Claim, Claims } from './claim.ts'
import type { Figure } from './figure.ts'
import { labelFigures } from './label-figures.ts'
import { isAlike } from './leaves.ts'
import { findNear } from './near.ts'
import { findLineEnds, findOutcomes } from './outcomes.ts'
import { printWorking } from './print-working.ts'
import { tryClocks } from './relations/clock.ts'
import { tryConversions } from './relations/conversion.ts'
import { findCounts } from './relations/count.ts'
import { tryDifferences } from './relations/difference.ts'
import { tryDowntimes } from './relations/downtime.ts'
import { isOperand, tryEquations } from './relations/equation.ts'
import { tryFactors } from './relations/factor.ts'
import { tryFromTo } from './relations/from-to.ts'
import { tryParallels } from './relations/parallel.ts'
import { tryPercentages } from './relations/percentage.ts'
import { tryPeriods } from './relations/period.ts'
import { tryProducts } from './relations/product.ts'
import { tryQuotients } from './relations/quotient.ts'
import { tryOutcomeSums, trySums } from './relations/sum.ts'
import { findTableClaims } from './relations/table.ts'
import { evidenceOf, Search } from './search.ts'
import { acceptCorrected } from './settle.ts'

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
  tryClocks,
  tryFromTo,
]

/** What the numbers of a text assert of each other: for each the relation that explains it best, judged. */
export function readClaims(document: Document, mentions: readonly Mention[], keepTried = false): Claims {
  const figures = labelFigures(document, mentions)
  const { best, tried } = explainFigures(document, figures, keepTried)
  return indexByMention({ figures, best, tried }, mentions)
}

function explainFigures(document: Document, figures: readonly Figure[], keepTried: boolean) {
  const best: (Claim | undefined)[] = []
  const tried: Claim[] = []
  const used = new Told()
  const inTables = new Map<number, Claim[]>()
  for (const claim of [...findTableClaims(document, figures), ...findCounts(document, figures)]) {
    const beside = inTables.get(claim.figure)
    if (beside === undefined) inTables.set(claim.figure, [claim])
    else beside.push(claim)
  }
  for (const figure of figures) {
    const evidence = evidenceOf(figure, figures[figure.index + 1]) - (isOperand(figures, figure) ? 3 : 0)
    const search = new Search(figures, figure, evidence, keepTried)
    const near = findNear(figures, figure)
    if (figure.kind !== 'clock') for (const family of families) family(search, near)
    if (figure.column < 0 && figure.kind !== 'clock') {
      tryParallels(search, best)
      tryFactors(search, near, leadOf(document, figures, figure), trailOf(document, figure))
      tryOutcomeSums(search, findOutcomes(figures, figure, best))
      tryOutcomeSums(
        search,
        findLineEnds(document, figures, figure, (other) => isAlike(figure, other)),
      )
    }
    search.tried.push(...(inTables.get(figure.index) ?? []))
    const claim = explain(search.tried, used, figure)
    best.push(claim)
    if (claim) used.add(claim)
    if (keepTried) tried.push(...search.tried.toSorted((a, b) => b.score - a.score))
  }
  acceptCorrected(figures, best)
  for (const [index, claim] of best.entries())
    if (claim) best[index] = { ...claim, cue: printWorking(claim.working, figures) }
  return { best, tried }
}

/** The words right behind a figure, in its sentence. */
function trailOf({ text, sentences }: Document, { sentence, mention }: Figure): string {
  const end = Math.min(sentences.end[sentence] as number, mention.end + 40)
  return text.slice(mention.end, Math.max(mention.end, end)).toLowerCase()
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
