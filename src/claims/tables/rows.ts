import type { Claim, Working } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { formOf } from '../model/form.ts'
import { tryDifferences } from '../relations/difference.ts'
import { tryPercentages } from '../relations/percentage.ts'
import { tryProducts } from '../relations/product.ts'
import { tryQuotients } from '../relations/quotient.ts'
import { Search } from '../search.ts'
import type { Row } from './grid.ts'
import { otherUnits } from './other-units.ts'
import { isKept } from './table-claim.ts'

const NEAR = 8
/** Support from which units alone say what is worked out from what: 950 GB at $0.10 per GB. */
const CANCELS = 3.5

/**
 * What rows work out of all that stands in them, each in its own units: "198 million | $1.25 per million | $247.50". A way
 * that most rows of a column keep is the column's; the rows that break it are wrong.
 */
export function findRowClaims(body: readonly Row[], columns: readonly number[], figures: readonly Figure[]): Claim[] {
  return columns.flatMap((column) => {
    const ways = new Map<string, Claim[]>()
    for (const { cells } of body) {
      const cell = cells.get(column)?.figure
      if (cell === undefined || cell.kind === 'clock') continue
      for (const [way, claim] of waysOf(cell, cells, figures)) {
        const known = ways.get(way)
        if (known) known.push(claim)
        else ways.set(way, [claim])
      }
    }
    let best: readonly Claim[] = []
    let most = 0
    for (const claims of ways.values()) {
      const right = claims.filter(({ ok }) => ok)
      const cancels = claims.every(({ support }) => support >= CANCELS)
      const kept = right.map(({ figure }) => figures[figure] as Figure)
      if (
        right.length <= most ||
        !(cancels ? right.length * 2 >= claims.length : isKept(kept, claims.length - right.length))
      )
        continue
      best = claims
      most = right.length
    }
    const inputsOf = ({ inputs }: Claim) => inputs.map((input) => figures[input])
    const isOther = otherUnits(best.filter(({ ok }) => ok).map(inputsOf))
    // Rows in other units than all that keep the way are worked out otherwise.
    return best
      .filter((claim) => claim.ok || !isOther(inputsOf(claim)))
      .map((claim) => ({ ...claim, odds: 1, strength: 4, cue: 'table', plain: claim.ok ? 0 : 7 }))
  })
}

/** Relations of a cell to what stands before it in its row that fall, and what each would give. */
export function fallingWays(cell: Figure, row: Row['cells'], figures: readonly Figure[]): Claim[] {
  return [...waysOf(cell, row, figures).values()].filter(({ ok }) => !ok)
}

/** The ways in which what stands before a cell in its row might give it: by form and columns, the best of each. */
function waysOf(cell: Figure, row: Row['cells'], figures: readonly Figure[]): Map<string, Claim> {
  const near: Figure[] = []
  for (let at = cell.index - 1; at >= 0 && near.length < NEAR; at--) {
    const other = figures[at] as Figure
    if (other.row !== cell.row) break
    if (other.kind !== 'clock' && other.column !== cell.column && isCell(other, row)) near.unshift(other)
  }
  const ways = new Map<string, Claim>()
  if (near.length < 2) return ways
  const search = new Search(figures, cell, true)
  for (const family of [tryProducts, tryQuotients, tryPercentages, tryDifferences]) family(search, near)
  for (const claim of search.tried) {
    const from = leavesOf(claim.working).map((input) => (figures[input] as Figure).column)
    const way = `${claim.rule} ${formOf(claim.working)} ${from}`
    const known = ways.get(way)
    if (known === undefined || (claim.ok && !known.ok) || (claim.ok === known.ok && claim.support > known.support))
      ways.set(way, claim)
  }
  return ways
}

/** The figures of a working as they stand in it: a share of one is none of the other. */
function leavesOf(working: Working): number[] {
  if (working.op === 'figure') return [working.figure]
  return 'parts' in working ? working.parts.flatMap(leavesOf) : []
}

function isCell({ index, column }: Figure, row: Row['cells']): boolean {
  return row.get(column)?.figure?.index === index
}
