import { Decimal, isZero } from './decimal.ts'
import { printPricedFor, printUnit } from './print-unit.ts'
import type { Quantity } from './quantity.ts'
import { isMoney, NO_UNIT, type Unit } from './unit.ts'
import { CURRENCIES } from './unit-words.ts'

const MILLION = new Decimal(1_000_000)
const ONE = new Decimal(1)
const formats = new Map<string, Intl.NumberFormat>()

/** Below this a value is written with a power of ten, for nobody counts so many zeroes. */
const FEWEST_ZEROES = 20

function format(value: Decimal, currency: string, fewest: number, most: number): string {
  const isTiny = value.e < -FEWEST_ZEROES && !isZero(value)
  const key = isTiny ? `${currency} tiny` : `${currency} ${fewest} ${most}`
  let made = formats.get(key)
  if (!made) {
    const digits = isTiny
      ? ({ notation: 'scientific', maximumSignificantDigits: 4 } as const)
      : { minimumFractionDigits: fewest, maximumFractionDigits: most }
    made = new Intl.NumberFormat('en-US', currency === '' ? digits : { ...digits, style: 'currency', currency })
    formats.set(key, made)
  }
  return made.format(value.toFixed() as Intl.StringNumericLiteral)
}

/** How many decimals show four significant digits of a value below one, at most what Intl can do. */
function decimalsOfSmall(value: Decimal, significant: number): number {
  return significant - 1 - value.e
}

function decimalsWritten(value: Decimal): number {
  return Math.max(0, value.c.length - 1 - value.e)
}

/** How many decimals a plain value is shown with: enough for sense, and never so few that it disappears. */
function decimalsOf(value: Decimal): number {
  const size = value.abs()
  if (size.eq(0) || size.gte(10_000)) return size.gte(1_000_000) ? 0 : 1
  if (size.gte(100)) return 2
  if (size.gte(1)) return 3
  return decimalsOfSmall(value, value.c.length <= 6 ? 6 : 4)
}

function printPlain(value: Decimal): string {
  return format(value, '', 0, decimalsOf(value))
}

/** An amount of money over time or at once: whole cents, more where it would disappear. */
function printAmountOfMoney(value: Decimal, currency: string): string {
  if (value.eq(0) || value.abs().gte('0.01')) return format(value, currency, 2, 2)
  return format(value, currency, 2, Math.max(2, decimalsOfSmall(value, 2)))
}

/** A price for one of something: as listed, or to five digits where it was worked out. */
function printPrice(value: Decimal, currency: string): string {
  if (value.eq(0)) return format(value, currency, 2, 2)
  const written = decimalsWritten(value)
  const decimals = written <= 10 ? written : Math.max(2, decimalsOfSmall(value, 5))
  return format(value, currency, 2, Math.max(2, decimals))
}

const TIMES = new Set(['s', 'min', 'h', 'day', 'month', 'year'])

/** The currency that an amount is in; undefined for all else, such as what one dollar buys. */
function currencyOf(unit: Unit): string | undefined {
  return unit.powers.find(([symbol, power]) => CURRENCIES.has(symbol) && power === 1)?.[0]
}

function withoutCurrency(unit: Unit, currency: string): string {
  const text = printUnit(unit)
  return text.startsWith(currency) ? text.slice(currency.length) : ` ${text}`
}

/** Whether a price is so small that people say it for a million. */
function isSaidPerMillion(quantity: Quantity): boolean {
  const counted = quantity.unit.powers.filter(([, power]) => power < 0)
  if (counted.length === 0 || counted.some(([symbol]) => TIMES.has(symbol))) return false
  const largest = quantity.high.abs()
  return largest.gt(0) && largest.lt('0.00005')
}

function printMoney(quantity: Quantity, currency: string): string {
  if (isSaidPerMillion(quantity)) {
    const [from, to] = [quantity.low, quantity.high].map((value) => printPrice(value.times(MILLION), currency))
    return `${from === to ? from : `${from}–${to}`} per million ${printPricedFor(quantity.unit)}`
  }
  const others = quantity.unit.powers.filter(([symbol]) => symbol !== currency)
  const isAmount = others.every(([symbol]) => TIMES.has(symbol))
  const print = isAmount && !others.some(([symbol]) => symbol === 'h') ? printAmountOfMoney : printPrice
  return withBounds(quantity, (value) => print(value, currency)) + withoutCurrency(quantity.unit, currency)
}

function withBounds(quantity: Quantity, print: (value: Decimal) => string): string {
  const from = print(quantity.low)
  if (quantity.low === quantity.high) return from
  const to = print(quantity.high)
  return from === to ? from : `${from}–${to}`
}

/** A percentage: as given, or to a tenth where it was worked out, finer below ten. */
function printPercent(value: Decimal): string {
  const hundredths = value.times(100)
  const size = hundredths.abs()
  if (decimalsWritten(hundredths) <= 3 || size.gte(10))
    return format(hundredths, '', 0, decimalsWritten(hundredths) <= 3 ? 3 : 1)
  return format(hundredths, '', 0, size.gte(1) ? 2 : decimalsOfSmall(size, 3))
}

/** What a plain count counts: "3 regions". A word here, not a unit: it takes no part in the reckoning. */
function nounOf({ step, label }: Quantity): string {
  return step.operation === 'given' && step.origin?.kind === 'count' && label !== undefined ? ` ${label}` : ''
}

/** A quantity as people write it: 1,000 WCU · $474.50/month · $0.625 per million WRU · 2–4 instances · 28.9 %. */
export function printQuantity(quantity: Quantity): string {
  if (quantity.percent) return `${withBounds(quantity, printPercent)} %`
  const currency = currencyOf(quantity.unit)
  if (currency !== undefined) return printMoney(quantity, currency)
  const value = withBounds(quantity, printPlain)
  if (quantity.unit === NO_UNIT) return `${value}${nounOf(quantity)}`
  const one = quantity.low === quantity.high && quantity.low.abs().eq(ONE)
  return `${value} ${printUnit(quantity.unit, !one)}`
}

/** A quantity with its name, for messages. */
export function describe(quantity: Quantity): string {
  const text = `${printQuantity(quantity)}`
  const unit =
    quantity.unit === NO_UNIT ? ' (a plain number)' : isMoney(quantity.unit) ? ` [${printUnit(quantity.unit)}]` : ''
  return quantity.label ? `${text}${unit} "${quantity.label}"` : `${text}${unit}`
}

/** The value as a decimal text, which JSON carries: exact, and to 20 decimals where a division has no end. */
export function printExact(value: Decimal): string {
  return decimalsWritten(value) > 20 && value.abs().gte('0.000001') ? value.round(20).toFixed() : value.toFixed()
}

/** The value as JSON carries it: a decimal text, or both bounds. */
export function exactValue(quantity: Quantity): string | { readonly from: string; readonly to: string } {
  if (quantity.low === quantity.high) return printExact(quantity.low)
  return { from: printExact(quantity.low), to: printExact(quantity.high) }
}
