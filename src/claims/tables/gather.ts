import type { Working } from '../claim.ts'
import type { Worked } from '../working.ts'
import { type Cell, states } from './cell.ts'
import { isNamed, isTold, NAMED, type Sort } from './cues.ts'
import { type Family, type Field, type Instance, isHopeless } from './family.ts'
import type { Row } from './grid.ts'

/** A way over all rows, from what it gives for one. */
export function family(
  { body, heads, isAcross }: Field,
  column: number,
  sort: Sort,
  rule: string,
  cost: number,
  workRow: (
    row: Row,
    at: number,
    result: Cell,
  ) => { inputs: readonly Cell[]; worked: Worked; working: () => Working } | undefined,
  hasInRow = false,
): Family | undefined {
  const instances: Instance[] = []
  const inRow = (row: Row, at = -1): Instance | undefined => {
    const result = row.cells.get(column)
    if (result?.figure === undefined || result.kind === 'clock') return undefined
    const found = workRow(row, at, result)
    return found && { row: at, result, ...found }
  }
  let wrong = 0
  for (const [at, row] of body.entries()) {
    const instance = inRow(row, at)
    if (instance === undefined) continue
    instances.push(instance)
    if (!states(instance.result, instance.worked)) wrong++
    if (isHopeless(wrong, instances.length)) return undefined
  }
  if (instances.length === wrong) return undefined
  const head = heads.get(column) ?? ''
  const isCued = isTold(sort, head)
  const own = isCued && isNamed(sort, head)
  const found = {
    rule,
    instances,
    isLearned: false,
    isCued,
    isNamed: own,
    cost: cost + (isCued ? 0 : 3) + (isAcross ? 1 : 0) - (own ? NAMED : 0),
  }
  return hasInRow ? { ...found, inRow } : found
}

/** A value without an interval of its own. */
export function exactly(value: number): Worked {
  return { value, low: value, high: value }
}
