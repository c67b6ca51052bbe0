import type { Working } from '../claim.ts'
import type { Worked } from '../working.ts'
import { type Cell, states } from './cell.ts'
import type { Family, Field } from './family.ts'
import { exactly, family } from './gather.ts'
import type { Row } from './grid.ts'
import { isStock, signOf } from './headings.ts'

// How many wrong rows in a row end a running total.
const LOST = 12

interface Step {
  readonly inputs: readonly Cell[]
  readonly worked: Worked
  readonly working: () => Working
}

interface Flow {
  readonly given: readonly Cell[]
  readonly taken: readonly Cell[]
}

/** A column that adds another one up from row to row: on from the last row that was right. */
export function tryRunning(field: Field, column: number, other: number): Family | undefined {
  const windows: Cell[][] = []
  let parts: Cell[] = []
  for (const { cells } of field.body) {
    const [source, result] = [cells.get(other), cells.get(column)]
    const isShare = source?.kind === 'percent' && result?.kind !== 'percent'
    if (source !== undefined && source.kind !== 'clock' && !isShare) parts = [...parts, source]
    windows.push(parts)
    const sum = parts.reduce((total, input) => total + input.value, 0)
    if (result !== undefined && isNear(result.value, sum)) parts = [result]
    if (parts.length > LOST) break
  }
  return family(field, column, 'running', 'arithmetic/sum', 1, (_row, at) => {
    const inputs = windows[at] ?? []
    if (inputs.length < 2) return undefined
    return {
      inputs,
      worked: exactly(inputs.reduce((sum, input) => sum + input.value, 0)),
      working: () => ({ op: 'add', parts: inputs.map(({ working }) => working) }),
    }
  })
}

/** What is left: the row before less what another column takes. */
export function tryLeft(field: Field, column: number, takes: number): Family | undefined {
  const steps = stepsOf(field, column, ({ cells }) => flowOf(undefined, cells.get(takes)), 0)
  return family(field, column, 'difference', 'arithmetic/difference', 2, (_row, at) => steps[at])
}

/** A balance: the row before with what comes in and without what goes out (or with both), in its own row or as that row told it. */
export function tryBalance(field: Field, column: number, gives: number, takes: number): (Family | undefined)[] {
  const flow = ({ cells }: Row) => flowOf(cells.get(gives), cells.get(takes))
  const bothIn = ({ cells }: Row) => {
    const [one, other] = [cells.get(gives), cells.get(takes)]
    return one && other && { given: [one, other], taken: [] }
  }
  const kinds = [[flow, 0], [flow, 1], ...(gives < takes ? [[bothIn, 0] as const] : [])] as const
  return kinds.map(([moves, lag]) => {
    const steps = stepsOf(field, column, moves, lag)
    return family(field, column, 'running', 'arithmetic/difference', 2, (_row, at) => steps[at])
  })
}

function flowOf(given: Cell | undefined, taken: Cell | undefined): Flow | undefined {
  const cells = [given, taken].filter((cell) => cell !== undefined)
  if (cells.length === 0 || cells.some(({ kind }) => kind === 'clock' || kind === 'percent')) return undefined
  return { given: given === undefined ? [] : [given], taken: taken === undefined ? [] : [taken] }
}

/** What each row comes to from the one before; after a wrong row from the last right one, where that fits. */
function stepsOf(
  { body }: Field,
  column: number,
  flow: (row: Row) => Flow | undefined,
  lag: number,
): (Step | undefined)[] {
  let base: Cell | undefined
  let since: Flow[] = []
  return body.map(({ cells }, at) => {
    const result = cells.get(column)
    const source = body[at - lag]
    const moved = source === undefined ? undefined : flow(source)
    const before = body[at - 1]?.cells.get(column)
    if (moved === undefined || before === undefined || before.kind === 'clock') {
      base = result
      since = []
      return undefined
    }
    if (since.length === 0) base = before
    since = [...since, moved].slice(-LOST)
    const near = stepFrom(before, [moved])
    const far = base === undefined || since.length === 1 ? near : stepFrom(base, since)
    const step = result !== undefined && !states(result, near.worked) && states(result, far.worked) ? far : near
    if (result !== undefined && states(result, step.worked)) since = []
    return step
  })
}

function stepFrom(base: Cell, flows: readonly Flow[]): Step {
  const given = flows.flatMap((flow) => flow.given)
  const taken = flows.flatMap((flow) => flow.taken)
  const sum = (cells: readonly Cell[]) => cells.reduce((total, { value }) => total + value, 0)
  const added: Working =
    given.length === 0 ? base.working : { op: 'add', parts: [base, ...given].map(({ working }) => working) }
  return {
    inputs: [base, ...given, ...taken],
    worked: exactly(base.value + sum(given) - sum(taken)),
    working: () =>
      taken.length === 0 ? added : { op: 'subtract', parts: [added, ...taken.map(({ working }) => working)] },
  }
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
}

/** What was there, with what came and without what went: "Monday | Delivered | Used | Friday". */
export function tryStockTaken(field: Field, column: number): Family | undefined {
  const [first, ...moves] = field.columns.slice(0, field.columns.indexOf(column))
  if (first === undefined || moves.length < 2) return undefined
  if (![first, column].every((other) => isStock(field.heads.get(other) ?? ''))) return undefined
  const signs = moves.map((other) => signOf(field.heads.get(other) ?? ''))
  if (signs.includes(0) || !signs.includes(-1)) return undefined
  return family(field, column, 'running', 'arithmetic/sum', 0, ({ cells }) => {
    const [start, ...parts] = [first, ...moves].flatMap((other) => cells.get(other) ?? [])
    if (start === undefined || parts.length < moves.length || start.kind === 'clock') return undefined
    const come = [start, ...parts.filter((_, at) => signs[at] === 1)]
    const gone = parts.filter((_, at) => signs[at] === -1)
    const total = (all: readonly Cell[]) => all.reduce((sum, { value }) => sum + value, 0)
    const added: Working = { op: 'add', parts: come.map(({ working }) => working) }
    return {
      inputs: [start, ...parts],
      worked: exactly(total(come) - total(gone)),
      working: () => ({
        op: 'subtract',
        parts: [come.length > 1 ? added : start.working, ...gone.map(({ working }) => working)],
      }),
    }
  })
}
