import { ceilOf, Decimal, floorOf, isNotNegative, isZero, larger, smaller } from './decimal.ts'
import { QuantityError } from './errors.ts'
import { describe } from './print-value.ts'
import { type Operation, type Quantity, worked } from './quantity.ts'
import { divideUnits, isMoney, multiplyUnits, NO_UNIT, readUnit, type Unit, unitsCancel } from './unit.ts'

const ZERO = new Decimal(0)

function sameUnit(verb: string, quantities: readonly Quantity[]): Unit {
  const [first] = quantities
  if (!first) throw new QuantityError(`can't ${verb} nothing: there is no unit to give it`)
  const other = quantities.find((quantity) => quantity.unit !== first.unit)
  if (other) throw new QuantityError(`can't ${verb} ${describe(first)} and ${describe(other)}: their units differ`)
  return first.unit
}

/** The sum of quantities of one unit. */
export function add(...quantities: readonly Quantity[]): Quantity {
  const unit = sameUnit('add', quantities)
  let low = ZERO
  let high = ZERO
  let exact = true
  for (const quantity of quantities) {
    low = low.plus(quantity.low)
    if (exact && quantity.low === quantity.high) {
      high = low
      continue
    }
    high = high.plus(quantity.high)
    exact = false
  }
  return worked('add', quantities, low, high, unit)
}

/** The first less the second; an interval keeps both bounds. */
export function subtract(from: Quantity, what: Quantity): Quantity {
  const unit = sameUnit('subtract', [from, what])
  return worked('subtract', [from, what], from.low.minus(what.high), from.high.minus(what.low), unit)
}

/** What of the first goes beyond the second, and zero where it doesn't: a free amount. */
export function beyond(used: Quantity, free: Quantity): Quantity {
  const unit = sameUnit('compare', [used, free])
  const low = larger(used.low.minus(free.high), ZERO)
  return worked('beyond', [used, free], low, larger(used.high.minus(free.low), ZERO), unit)
}

/** The smallest of quantities of one unit. */
export function smallest(...quantities: readonly Quantity[]): Quantity {
  return extreme('smallest', quantities, smaller)
}

/** The largest of quantities of one unit. */
export function largest(...quantities: readonly Quantity[]): Quantity {
  return extreme('largest', quantities, larger)
}

function extreme(operation: Operation, quantities: readonly Quantity[], pick: (a: Decimal, b: Decimal) => Decimal) {
  const unit = sameUnit('compare', quantities)
  const low = quantities.map((quantity) => quantity.low).reduce(pick)
  return worked(operation, quantities, low, quantities.map((quantity) => quantity.high).reduce(pick), unit)
}

/** The same amount with the other sign, such as a credit. */
export function negate(quantity: Quantity): Quantity {
  return worked('negate', [quantity], ZERO.minus(quantity.high), ZERO.minus(quantity.low), quantity.unit)
}

/** Money times something that is not what the money is for has no meaning, though units would multiply. */
function isMeaningful(a: Unit, b: Unit): boolean {
  if (a === NO_UNIT || b === NO_UNIT) return true
  if (isMoney(a) && isMoney(b)) return false
  return (!isMoney(a) && !isMoney(b)) || unitsCancel(a, b)
}

function times(a: Bounds, b: Bounds): Bounds {
  const low = a.low.times(b.low)
  if (a.low === a.high && b.low === b.high) return { low, high: low }
  if (isNotNegative(a.low) && isNotNegative(b.low)) return { low, high: a.high.times(b.high) }
  const products = [low, a.low.times(b.high), a.high.times(b.low), a.high.times(b.high)]
  return { low: products.reduce(smaller), high: products.reduce(larger) }
}

interface Bounds {
  readonly low: Decimal
  readonly high: Decimal
}

/** The product; units cancel, and money multiplies only what it is the price of. */
export function multiply(...quantities: readonly [Quantity, ...Quantity[]]): Quantity {
  const [first] = quantities
  let bounds: Bounds = first
  let unit = first.unit
  for (let i = 1; i < quantities.length; i += 1) {
    const next = quantities[i] ?? first
    if (!isMeaningful(unit, next.unit)) {
      const soFar = i === 1 ? first : multiply(first, ...quantities.slice(1, i))
      throw new QuantityError(`can't multiply ${describe(soFar)} by ${describe(next)}: no unit cancels`)
    }
    bounds = times(bounds, next)
    unit = multiplyUnits(unit, next.unit)
  }
  return worked('multiply', quantities, bounds.low, bounds.high, unit)
}

const reciprocals = new WeakMap<Quantity, Decimal | null>()

/** One over a given value where that comes to an end, as for 1,024: multiplying by it is the division, and faster. */
function reciprocalOf(divisor: Quantity): Decimal | null {
  const known = reciprocals.get(divisor)
  if (known !== undefined) return known
  const inverse = new Decimal(1).div(divisor.low)
  const found = inverse.times(divisor.low).eq(1) ? inverse : null
  reciprocals.set(divisor, found)
  return found
}

function quotient(a: Decimal, by: Quantity): Decimal {
  const reciprocal = by.step.operation === 'given' ? reciprocalOf(by) : null
  return reciprocal ? a.times(reciprocal) : a.div(by.low)
}

function reachesZero({ low, high }: Bounds): boolean {
  return isZero(low) || (!isNotNegative(low) && isNotNegative(high))
}

/** The quotient, to 40 decimals; the divisor must not reach zero. */
export function divide(what: Quantity, by: Quantity): Quantity {
  if (reachesZero(by)) throw new QuantityError(`can't divide ${describe(what)} by ${describe(by)}`)
  const unit = divideUnits(what.unit, by.unit)
  if (by.low === by.high) {
    const low = quotient(what.low, by)
    const high = what.low === what.high ? low : quotient(what.high, by)
    return worked('divide', [what, by], smaller(low, high), larger(low, high), unit)
  }
  if (isNotNegative(what.low) && isNotNegative(by.low)) {
    return worked('divide', [what, by], what.low.div(by.high), what.high.div(by.low), unit)
  }
  const quotients = [by.low, by.high].flatMap((divisor) => [what.low.div(divisor), what.high.div(divisor)])
  return worked('divide', [what, by], quotients.reduce(smaller), quotients.reduce(larger), unit)
}

/** The next whole number up: ⌈1.5⌉ is 2. */
export function ceil(quantity: Quantity): Quantity {
  return worked('ceil', [quantity], ceilOf(quantity.low), ceilOf(quantity.high), quantity.unit)
}

/** The next whole number down: ⌊1.5⌋ is 1. */
export function floor(quantity: Quantity): Quantity {
  return worked('floor', [quantity], floorOf(quantity.low), floorOf(quantity.high), quantity.unit)
}

/** The quantity itself where it is in that unit, or an error that names both. */
export function expectUnit(quantity: Quantity, unit: string): Quantity {
  if (quantity.unit === readUnit(unit)) return quantity
  throw new QuantityError(`${describe(quantity)} should be in ${unit}`)
}
