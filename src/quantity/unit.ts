import { QuantityError } from './errors.ts'
import { CURRENCIES, UNIT_ALIASES } from './unit-words.ts'

/** A product of powers of symbols, such as USD/WCU-hour. There is one object for each unit, so units compare with ===. */
export interface Unit {
  /** Sorted symbols with their powers, zero left out. */
  readonly powers: readonly (readonly [symbol: string, power: number])[]
  readonly key: string
  readonly isMoney: boolean
}

const interned = new Map<string, Unit>()
const parsed = new Map<string, Unit>()
const products = new Map<Unit, Map<Unit, Unit>>()
const quotients = new Map<Unit, Map<Unit, Unit>>()

function intern(powers: ReadonlyMap<string, number>): Unit {
  const sorted = [...powers].filter(([, power]) => power !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  const key = sorted.map(([symbol, power]) => `${symbol}^${power}`).join(' ')
  const known = interned.get(key)
  if (known) return known
  const unit: Unit = { powers: sorted, key, isMoney: sorted.some(([symbol]) => CURRENCIES.has(symbol)) }
  interned.set(key, unit)
  return unit
}

/** The unit of a bare number. */
export const NO_UNIT: Unit = intern(new Map())

function combine(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const powers = new Map(a.powers)
  for (const [symbol, power] of b.powers) powers.set(symbol, (powers.get(symbol) ?? 0) + sign * power)
  return intern(powers)
}

function remembered(table: Map<Unit, Map<Unit, Unit>>, a: Unit, b: Unit, sign: 1 | -1): Unit {
  let row = table.get(a)
  if (!row) {
    row = new Map()
    table.set(a, row)
  }
  let unit = row.get(b)
  if (!unit) {
    unit = combine(a, b, sign)
    row.set(b, unit)
  }
  return unit
}

/** The unit of a product: equal symbols above and below the line cancel. */
export function multiplyUnits(a: Unit, b: Unit): Unit {
  return b === NO_UNIT ? a : remembered(products, a, b, 1)
}

/** The unit of a quotient. */
export function divideUnits(a: Unit, b: Unit): Unit {
  return b === NO_UNIT ? a : remembered(quotients, a, b, -1)
}

/** Whether the unit counts money, such as USD/month or USD/GB-month. */
export function isMoney(unit: Unit): boolean {
  return unit.isMoney
}

/** Whether a symbol of one unit stands on the other side of the line in the other. */
export function unitsCancel(a: Unit, b: Unit): boolean {
  return a.powers.some(([symbol, power]) => b.powers.some(([other, its]) => other === symbol && its * power < 0))
}

const SYMBOL = /^(?:[\p{L}][\p{L}\d]*|\$)$/u

function readProduct(text: string, whole: string): Unit {
  const powers = new Map<string, number>()
  for (const part of text.split(/[-·*]/u)) {
    const written = part.trim()
    if (written === '1' || written === '') continue
    if (!SYMBOL.test(written)) throw new QuantityError(`"${whole}" is no unit: "${written}" can't be read`)
    const symbol = Object.hasOwn(UNIT_ALIASES, written) ? (UNIT_ALIASES[written] ?? written) : written
    powers.set(symbol, (powers.get(symbol) ?? 0) + 1)
  }
  return intern(powers)
}

function readQuotient(text: string, whole: string): Unit {
  const [above = '', ...below] = text.split('/')
  return below.reduce((unit, part) => divideUnits(unit, readProduct(part, whole)), readProduct(above, whole))
}

/** The unit that a text such as `USD/WCU-hour`, `h/month` or `WCU per write/s` names. */
export function readUnit(text: string): Unit {
  const known = parsed.get(text)
  if (known) return known
  const [above = '', ...below] = text.split(/\s+per\s+/)
  const unit = below.reduce((soFar, part) => divideUnits(soFar, readQuotient(part, text)), readQuotient(above, text))
  parsed.set(text, unit)
  return unit
}
