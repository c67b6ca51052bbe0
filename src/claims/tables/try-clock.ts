import type { Working } from '../claim.ts'
import type { Cell } from './cell.ts'
import type { Family, Field } from './family.ts'
import { exactly, family } from './gather.ts'
import type { Row } from './grid.ts'

const DAY = 86_400

/** Times between readings of a clock: from one column to another, since the first row, since the row before, to the next. */
export function tryClock(
  field: Field,
  column: number,
  other: number,
  before: readonly number[],
): (Family | undefined)[] {
  const { body } = field
  const clocks = body.map(({ cells }) => {
    const cell = cells.get(other)
    return cell?.kind === 'clock' ? cell : undefined
  })
  const first = clocks.find((clock) => clock !== undefined)
  if (first === undefined) return []
  const between = (end: (row: Row, at: number) => readonly [Cell | undefined, Cell | undefined]) =>
    family(field, column, 'clock', 'arithmetic/difference', 1, (row, at, result) => {
      const [from, to] = end(row, at)
      if (from?.kind !== 'clock' || to?.kind !== 'clock' || from === to) return undefined
      const seconds = (to.value - from.value + DAY) % DAY
      // A number without a unit beside clocks counts minutes.
      const unit = result.kind === 'time' ? result.unit : 60
      const worked = exactly(seconds / unit)
      const working = (): Working => ({
        op: 'said',
        ...worked,
        text: `${textOf(to.working)} − ${textOf(from.working)}`,
      })
      return { inputs: [from, to], worked, working }
    })
  return [
    ...before
      .filter((start) => start < other)
      .map((start) => between(({ cells }) => [cells.get(start), cells.get(other)])),
    between(({ cells }) => [first, cells.get(other)]),
    between(({ cells }, at) => [clocks[at - 1], cells.get(other)]),
    between(({ cells }, at) => [cells.get(other), clocks[at + 1]]),
  ]
}

function textOf(working: Working): string {
  return 'text' in working ? working.text : ''
}
