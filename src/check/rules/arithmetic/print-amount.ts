import { DURATION, minutesOf, printDuration } from '../../../claims/index.ts'
import { isMoney, type Mention, pluralOf, printClock } from '../../../numbers/index.ts'

// What was told in hours is not told in days.
const HOURS = 1

const signs: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹' }

/** An amount as a message prints it, in the unit of a mention: $1,925/month, 24 minutes, 99.8 %. */
export function printAmount(exact: string, mention: Mention | undefined): string {
  if (mention?.unit === 'time-of-day') return printClock(exact)
  if (mention?.noun === DURATION) return printDuration(Number(exact), mention.unit)
  if (mention?.unit === 'h' && mention.per === '' && (mention.spoken || mention.place >= 0) && minutesOf(Number(exact)))
    return printDuration(Number(exact), 'h', HOURS)
  const number = printDecimal(exact)
  if (mention === undefined) return number
  const { unit, noun } = mention
  const per = mention.per === '' ? '' : `/${mention.per}`
  if (isMoney(unit)) {
    // Nobody writes $4.5; a price such as $0.000715 stays whole.
    const sum = /\.\d$/.test(number) ? `${number}0` : number
    return signs[unit] ? `${signs[unit]}${sum}${per}` : `${sum} ${unit}${per}`
  }
  if (unit === 'percent') return `${number} %`
  if (unit === 'multiplier') return `${number}×`
  if (unit === 'none') return `${number}${per}`
  if (unit !== 'count' && !calendar.has(unit)) return `${number} ${unit}${per}`
  const named = unit === 'count' ? noun : unit
  return `${number} ${number === '1' || isAbbreviated(named) ? named : pluralOf(named)}${per}`
}

// Units that are written out, and have a plural.
const calendar = new Set(['day', 'week', 'month', 'quarter', 'year'])

/** Whether a noun is one of letters that stand for words, which is the same of many: kg, kWh, WCU. */
function isAbbreviated(noun: string): boolean {
  return !/^[A-Z]?[a-z-]{2,}$/.test(noun) || !/[aeiouy]/.test(noun)
}

/** A decimal with thousands apart; long decimals at six significant digits. */
function printDecimal(exact: string): string {
  const long = (exact.split('.')[1] ?? '').length > 4
  const short = long ? String(Number(Number(exact).toPrecision(6))) : exact
  if (short.includes('e')) return short
  const [whole = '0', digits = ''] = short.split('.')
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${digits === '' ? '' : `.${digits}`}`
}
