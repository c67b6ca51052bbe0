import { type Certainty, lessSure } from './certainty.ts'
import { type Decimal, readDecimal } from './decimal.ts'
import { QuantityError } from './errors.ts'
import { NO_UNIT, readUnit, type Unit } from './unit.ts'

/** What an operation does with the quantities that go in. */
export type Operation =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'ceil'
  | 'floor'
  | 'beyond'
  | 'smallest'
  | 'largest'
  | 'negate'

/** Where a value that was not worked out comes from: a price, a fact, a field of the workload, an assumption. */
export interface Origin {
  readonly kind: string
  readonly id: string
  /** The day of the price or fact. */
  readonly date?: string
  /** The day on which somebody last saw that it holds, and the day by which somebody should look again. */
  readonly checked?: string
  readonly review?: string
  readonly note?: string
}

/** How a quantity came about: taken from somewhere, or made from others. */
export type Step =
  | { readonly operation: 'given'; readonly origin: Origin | undefined }
  | { readonly operation: Operation; readonly inputs: readonly Quantity[] }

/** An exact value, or an interval, with its unit, its certainty, a name, and the step that made it. */
export interface Quantity {
  readonly low: Decimal
  /** The same object as `low` where the value is exact. */
  readonly high: Decimal
  readonly unit: Unit
  readonly certainty: Certainty
  readonly label: string | undefined
  /** Whether it is written as a percentage. */
  readonly percent: boolean
  /** The oldest day of the prices and facts that went in. */
  readonly date: string | undefined
  readonly step: Step
}

/** What may be said of a quantity that was not worked out. */
export interface Given {
  readonly label?: string | undefined
  readonly certainty?: Certainty
  readonly origin?: Origin
}

type Written = string | number | bigint | Decimal

function decimalOrThrow(written: Written, unit: string, label: string | undefined): Decimal {
  const value = readDecimal(written)
  if (value) return value
  const name = label ? ` (${label})` : ''
  throw new QuantityError(`"${String(written)}"${name} is no decimal number of ${unit || 'a plain count'}`)
}

/** An exact quantity that is given, not worked out. A unit of "%" gives a plain number that prints as a percentage. */
export function amount(written: Written, unit: string | Unit = NO_UNIT, given: Given = {}): Quantity {
  return range(written, written, unit, given)
}

/** A quantity known only to lie between two bounds, both belonging to it. */
export function range(from: Written, to: Written, unit: string | Unit = NO_UNIT, given: Given = {}): Quantity {
  const percent = unit === '%'
  const unitText = typeof unit === 'string' ? unit : unit.key
  const low = decimalOrThrow(from, unitText, given.label)
  const high = from === to ? low : decimalOrThrow(to, unitText, given.label)
  if (low.gt(high)) {
    throw new QuantityError(`${given.label ?? 'the interval'} runs from ${low.toFixed()} down to ${high.toFixed()}`)
  }
  return node(
    percent ? low.times('0.01') : low,
    percent ? high.times('0.01') : high,
    percent ? NO_UNIT : typeof unit === 'string' ? readUnit(unit) : unit,
    given.certainty ?? 'listed',
    given.label,
    percent,
    given.origin?.date,
    { operation: 'given', origin: given.origin },
  )
}

/** A quantity from all its parts; `high` is made the same object as `low` where they are equal. */
function node(
  low: Decimal,
  high: Decimal,
  unit: Unit,
  certainty: Certainty,
  label: string | undefined,
  percent: boolean,
  date: string | undefined,
  step: Step,
): Quantity {
  return { low, high: high === low || high.eq(low) ? low : high, unit, certainty, label, percent, date, step }
}

/** A worked quantity: the unit and value as computed, certainty and date from what went in. */
export function worked(
  operation: Operation,
  inputs: readonly Quantity[],
  low: Decimal,
  high: Decimal,
  unit: Unit,
): Quantity {
  let certainty: Certainty = 'listed'
  let date: string | undefined
  for (const input of inputs) {
    certainty = lessSure(certainty, input.certainty)
    if (input.date !== undefined && (date === undefined || input.date < date)) date = input.date
  }
  return node(low, high, unit, certainty, undefined, false, date, { operation, inputs })
}

/** The same quantity under a name; a working gives each named quantity a line of its own. */
export function named(label: string, quantity: Quantity): Quantity {
  const { low, high, unit, certainty, percent, date, step } = quantity
  return node(low, high, unit, certainty, label, percent, date, step)
}

/** The bounds of a quantity as plain numbers, for what is compared rather than printed. */
export function lowOf({ low }: Quantity): number {
  return Number(low.toFixed())
}

export function highOf({ high }: Quantity): number {
  return Number(high.toFixed())
}

/** The same quantity, written as a percentage. */
export function asPercent(quantity: Quantity): Quantity {
  return { ...quantity, percent: true }
}

/** Whether the value is one number and not an interval. */
export function isExact(quantity: Quantity): boolean {
  return quantity.low === quantity.high
}
