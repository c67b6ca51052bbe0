import type { Working } from '../claim.ts'
import { constant } from '../leaves.ts'
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
  const between = (end: (row: Row, at: number) => readonly [Cell | undefined, Cell | undefined], rest?: number) =>
    family(field, column, 'clock', 'arithmetic/difference', 1, (row, at, result) => {
      const [from, to] = end(row, at)
      const off = rest === undefined ? undefined : row.cells.get(rest)
      if (from?.kind !== 'clock' || to?.kind !== 'clock' || from === to) return undefined
      if (rest !== undefined && off?.kind !== 'time') return undefined
      const passed = (to.value - from.value + DAY) % DAY
      // Before the time from which it is counted.
      const seconds = result.value < 0 ? passed - DAY : passed
      // A number without a unit beside clocks counts minutes.
      const unit = result.kind === 'time' ? result.unit : 60
      const pause = off === undefined ? 0 : off.value * off.unit
      const worked = exactly((seconds - pause) / unit)
      const less = off === undefined ? '' : ` − ${pause / 60} min`
      const working = (): Working => ({
        op: 'said',
        ...worked,
        text: `${textOf(to.working)} − ${textOf(from.working)}${less}`,
      })
      return { inputs: off === undefined ? [from, to] : [from, to, off], worked, working }
    })
  const start = startOf(field, column, other)
  const ends = before.filter((from) => from < other)
  const pauses = before.filter((pause) => body.some(({ cells }) => cells.get(pause)?.kind === 'time'))
  return [
    ...(start === undefined ? [] : [between(({ cells }) => [start, cells.get(other)])]),
    ...ends.flatMap((from) =>
      pauses.map((pause) => between(({ cells }) => [cells.get(from), cells.get(other)], pause)),
    ),
    ...ends.map((from) => between(({ cells }) => [cells.get(from), cells.get(other)])),
    between(({ cells }) => [first, cells.get(other)]),
    between(({ cells }, at) => [clocks[at - 1], cells.get(other)]),
    between(({ cells }, at) => [cells.get(other), clocks[at + 1]]),
  ]
}

/** The time from which a column counts: that of the row that says 0, or the one in its header. */
function startOf({ body, heads }: Field, column: number, other: number): Cell | undefined {
  const zero = body.find(({ cells }) => cells.get(column)?.value === 0 && cells.get(other)?.kind === 'clock')
  if (zero !== undefined) return zero.cells.get(other)
  const [text, hour, minute] = /\b(\d{1,2})[:.](\d{2})\b/.exec(heads.get(column) ?? '') ?? []
  if (text === undefined) return undefined
  const value = Number(hour) * 3600 + Number(minute) * 60
  return { value, kind: 'clock', figure: undefined, working: constant(value, text), sign: 1, word: 1, unit: 1 }
}

function textOf(working: Working): string {
  return 'text' in working ? working.text : ''
}
