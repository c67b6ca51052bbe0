import type { Claim, Working } from '../claim.ts'
import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { isAlike } from '../leaves.ts'
import type { Search } from '../search.ts'
import { evaluate } from '../working.ts'

const BACK = 10
const SENTENCES = 4

/**
 * A working told once and then again with one amount changed: "400 million, so $250. In April 600 million, and that cost
 * $375." The earlier claim is worked out again with the amount that stands before this figure in place of its own.
 */
export function tryParallels(search: Search, best: readonly (Claim | undefined)[]): void {
  const { figure, figures } = search
  if (figure.column >= 0) return
  for (let at = figure.index - 1; at >= Math.max(0, figure.index - BACK); at--) {
    const claim = best[at]
    const outcome = figures[at]
    if (outcome === undefined || figure.sentence - outcome.sentence > SENTENCES) return
    if (!claim?.ok || !isSameSort(outcome, figure)) continue
    if (claim.rule === 'arithmetic/sum' || claim.inputs.length > 3) continue
    for (const input of claim.inputs) tryOne(search, claim, outcome, figures[input])
  }
}

function tryOne(search: Search, claim: Claim, outcome: Figure, old: Figure | undefined): void {
  const { figure, figures } = search
  if (old === undefined) return
  // The changed amount stands between the earlier outcome and this figure, the nearest of its sort.
  for (let at = figure.index - 1; at > outcome.index; at--) {
    const changed = figures[at]
    if (changed === undefined || !isSameSort(old, changed) || changed.value === old.value) continue
    // An hour may be told as 60 minutes, but no minutes so.
    if (claim.rule === 'arithmetic/conversion' && changed.scale !== old.scale) return
    const scale = figure.measure === outcome.measure ? outcome.scale / figure.scale : 1
    const working = scaled(replace(claim.working, old, changed), scale)
    const worked = evaluate(working, figures)
    search.try(
      {
        rule: claim.rule,
        support: claim.odds > 0.8 ? 2 : 1,
        value: worked.value,
        working: () => working,
        reading: claim.reading,
        cued: true,
        asserted:
          outcome.kind === figure.kind &&
          !(figure.trail & CUE.points) &&
          changed.index === figure.index - 1 &&
          changed.sentence === figure.sentence &&
          isSaidAlike(old, changed) &&
          claim.odds > 0.6,
      },
      [changed],
    )
    return
  }
}

function isSameSort(a: Figure, b: Figure): boolean {
  return isAlike(a, b) && (a.kind === b.kind || a.kind === 'none' || b.kind === 'none') && a.kind !== 'clock'
}

function isSaidAlike(old: Figure, changed: Figure): boolean {
  if (changed.kind === 'none' || old.kind === 'none') return true
  return old.measure === changed.measure
}

function replace(working: Working, old: Figure, changed: Figure): Working {
  if (working.op === 'figure') {
    if (working.figure !== old.index) return working
    return { ...working, figure: changed.index, scale: changed.kind === old.kind ? working.scale : 1 }
  }
  return 'parts' in working ? { ...working, parts: working.parts.map((part) => replace(part, old, changed)) } : working
}

function scaled(working: Working, scale: number): Working {
  if (scale === 1) return working
  return { op: 'multiply', parts: [working, { op: 'constant', value: scale, text: String(scale) }] }
}
