import type { Unit } from './unit.ts'
import { COMPOUND_NAMES, PLURAL_UNITS } from './unit-words.ts'

const printed = new Map<Unit, readonly [one: string, many: string]>()

function repeat(symbol: string, power: number): string[] {
  return Array.from({ length: power }, () => symbol)
}

function side(unit: Unit, sign: 1 | -1): string[] {
  const symbols = unit.powers.flatMap(([symbol, power]) => (power * sign > 0 ? repeat(symbol, power * sign) : []))
  return symbols.sort((a, b) => rank(a) - rank(b))
}

/** Time stands last in a compound, and before it what is counted: GB-month, WCU-hour, stream-read. */
function rank(symbol: string): number {
  const time = ['s', 'min', 'h', 'day', 'month', 'year'].indexOf(symbol)
  if (time >= 0) return time + 2
  return PLURAL_UNITS.has(symbol) ? 1 : 0
}

function join(symbols: readonly string[]): string {
  if (symbols.length < 2) return symbols.join('')
  return symbols.map((symbol) => (Object.hasOwn(COMPOUND_NAMES, symbol) ? COMPOUND_NAMES[symbol] : symbol)).join('-')
}

function plural(symbols: readonly string[]): string[] {
  return symbols.map((symbol, i) => {
    if (i < symbols.length - 1 || !PLURAL_UNITS.has(symbol)) return symbol
    return `${symbol}${symbol.endsWith('x') ? 'es' : 's'}`
  })
}

function spell(unit: Unit, many: boolean): string {
  const above = side(unit, 1)
  const below = side(unit, -1)
  const time = below.length > 0 ? above.indexOf('s') : -1
  if (time >= 0 && above.length > 1) {
    return `${join(above.filter((_, i) => i !== time))} per ${join(below)}/s`
  }
  const first = join(many ? plural(above) : above)
  if (below.length === 0) return first
  return `${first}/${join(below)}`
}

/** A unit as people write it after one of something, or after many: "write/s", "writes/s". */
export function printUnit(unit: Unit, many = false): string {
  let forms = printed.get(unit)
  if (!forms) {
    forms = [spell(unit, false), spell(unit, true)]
    printed.set(unit, forms)
  }
  return forms[many ? 1 : 0]
}

/** What a price is for, many of it: "requests" for USD/request. */
export function printPricedFor(unit: Unit): string {
  return join(plural(side(unit, -1)))
}
