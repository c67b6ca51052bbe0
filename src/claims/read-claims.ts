import type { Mention } from '../numbers/index.ts'
import type { Document } from '../text/index.ts'
import { explain, Told } from './best.ts'
import type { Claim, Claims, Working } from './claim.ts'
import type { Figure } from './figure.ts'
import { agrees } from './judge.ts'
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
import { tryParallels } from './relations/parallel.ts'
import { tryPercentages } from './relations/percentage.ts'
import { tryPeriods } from './relations/period.ts'
import { tryProducts } from './relations/product.ts'
import { tryQuotients } from './relations/quotient.ts'
import { tryOutcomeSums, trySums } from './relations/sum.ts'
import { findTableClaims } from './relations/table.ts'
import { evidenceOf, Search } from './search.ts'
import { evaluate } from './working.ts'

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
]

/** What the numbers of a text assert of each other: for each the relation that explains it best, judged. */
export function readClaims(document: Document, mentions: readonly Mention[], keepTried = false): Claims {
  const figures = labelFigures(document, mentions)
  const { best, tried } = explainFigures(document, figures, keepTried)
  return byMention({ figures, best, tried }, mentions)
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
  const searches: Search[] = []
  for (const figure of figures) {
    const evidence = evidenceOf(figure, figures[figure.index + 1]) - (isOperand(figures, figure) ? 3 : 0)
    const search = new Search(figures, figure, evidence, keepTried)
    const near = findNear(document, figures, figure)
    if (figure.kind !== 'clock') for (const family of families) family(search, near)
    if (figure.column < 0 && figure.kind !== 'clock') {
      tryParallels(search, best)
      tryFactors(search, near, sentencesAround(document, figure), '')
      tryOutcomeSums(search, findOutcomes(document, figures, figure, best))
      tryOutcomeSums(
        search,
        findLineEnds(document, figures, figure, (other) => isAlike(figure, other)),
      )
    }
    search.tried.push(...(inTables.get(figure.index) ?? []))
    const claim = explain(search.tried, used)
    best.push(claim)
    if (claim) used.add(claim)
    searches.push(search)
    if (keepTried) tried.push(...search.tried.toSorted((a, b) => b.score - a.score))
  }
  dropPremises(figures, best, searches, used)
  acceptCorrected(figures, best)
  for (const [index, claim] of best.entries())
    if (claim) best[index] = { ...claim, cue: printWorking(claim.working, figures) }
  return { best, tried }
}

/** What a later figure was rightly worked out from is a premise: it is wrong only where its own words call it an outcome. */
function dropPremises(
  figures: readonly Figure[],
  best: (Claim | undefined)[],
  searches: readonly Search[],
  used: Told,
): void {
  const premises = new Set<number>()
  for (const claim of best) {
    if (!claim?.ok || claim.score < 2) continue
    for (const input of claim.inputs) if (input < claim.figure) premises.add(input)
  }
  for (const index of premises) {
    const claim = best[index]
    const figure = figures[index]
    if (claim === undefined || claim.ok || figure === undefined || claim.strength === 4) continue
    const search = searches[index]
    if (search === undefined || search.evidence >= 2) continue
    best[index] = explain(
      search.tried.filter(({ ok }) => ok),
      used,
    )
  }
}

/** The sentence of a figure and the one before it, in lower case. */
function sentencesAround({ text, sentences }: Document, { sentence, mention }: Figure): string {
  const start = sentences.start[Math.max(0, sentence - 1)] ?? mention.start
  const end = sentences.end[sentence] ?? mention.end
  return text.slice(Math.max(start, mention.start - 200), Math.min(end, mention.end + 120)).toLowerCase()
}

/** A figure that is right once an earlier wrong one is set right is right: the mistake stands where it was made. */
function acceptCorrected(figures: readonly Figure[], best: (Claim | undefined)[]): void {
  for (const [index, claim] of best.entries()) {
    const figure = figures[index]
    if (claim === undefined || claim.ok || figure === undefined) continue
    const wrong = claim.inputs.filter((input) => best[input]?.ok === false && input !== index)
    if (wrong.length === 0) continue
    const corrected = figures.slice()
    for (const input of wrong) {
      const [old, worked] = [figures[input], best[input]]
      if (old === undefined || worked === undefined) continue
      const { scale } = old
      corrected[input] = { ...old, value: worked.value * scale, low: worked.low * scale, high: worked.high * scale }
    }
    const worked = evaluate(claim.working, corrected)
    if (agrees(figure, worked))
      best[index] = { ...claim, ...worked, ok: true, reading: 'from the figure as worked out' }
  }
}

/** Claims whose figures go by the index of their mention: a duration in two units is one figure of two mentions. */
function byMention({ figures, best, tried }: Claims, mentions: readonly Mention[]): Claims {
  if (figures.length === mentions.length) return { figures, best, tried }
  const places = figures.map(({ mention }) => mentions.findIndex(({ start }) => start === mention.start))
  const move = (claim: Claim) => moveClaim(claim, places)
  const moved: (Claim | undefined)[] = mentions.map(() => undefined)
  const labelled: Figure[] = []
  for (const [index, figure] of figures.entries()) {
    const place = places[index] ?? index
    const claim = best[index]
    moved[place] = claim && move(claim)
    for (let at = labelled.length; at <= place; at++) labelled.push({ ...figure, index: at })
  }
  return { figures: labelled, best: moved, tried: tried.map(move) }
}

function moveClaim(claim: Claim, places: readonly number[]): Claim {
  const place = (index: number) => places[index] ?? index
  const move = (working: Working): Working => {
    if (working.op === 'figure') return { ...working, figure: place(working.figure) }
    return 'parts' in working ? { ...working, parts: working.parts.map(move) } : working
  }
  return { ...claim, figure: place(claim.figure), inputs: claim.inputs.map(place), working: move(claim.working) }
}
