import type { Claim } from '../claim.ts'
import { isOneMore, isSwapped, placesOff } from '../digits.ts'
import { slips } from '../slips.ts'

/** What fits or misses, apart from words and places: how sharply it fits, or by what sort of slip it misses. */
export const fitNames = [
  'right',
  'wrong',
  'bits',
  'exact',
  'under 5 bits',
  'under 3 bits',
  'over 8 bits',
  'slip of a factor',
  'slip of a factor, bits',
  'slip of digits',
  'slip of digits, of',
  ...Array.from({ length: 8 }, (_, at) => `off ${at}`),
] as const

/** How a working fits what is stated, or by what it misses it, as features with their amounts. */
export function fitOf(
  { ok, value, low, high }: Pick<Claim, 'ok' | 'value' | 'low' | 'high'>,
  stated: number,
  width: number,
): (readonly [name: (typeof fitNames)[number], by: number])[] {
  if (ok) {
    const known = bitsOf(value, width + high - low)
    const found: (readonly [(typeof fitNames)[number], number])[] = [
      ['right', 1],
      ['bits', known],
    ]
    if (Math.abs(stated - value) <= 1e-9 * Math.abs(stated)) found.push(['exact', 1])
    if (known < 5) found.push(['under 5 bits', 1])
    if (known < 3) found.push(['under 3 bits', 1])
    if (known > 8) found.push(['over 8 bits', 1])
    return found
  }
  const off = Math.abs(Math.log(Math.abs(stated / value)))
  const known = Number.isFinite(off) ? off : 9
  const found: (readonly [(typeof fitNames)[number], number])[] = [
    ['wrong', 1],
    [`off ${steps.filter((step) => known >= step).length}` as (typeof fitNames)[number], 1],
  ]
  const slip = factors.find((slip) => Math.abs(known - slip) < 0.006)
  if (slip !== undefined) {
    const by = Math.abs(stated) > Math.abs(value) ? Math.exp(slip) : Math.exp(-slip)
    const blur = width + (high - low) * by
    const isSharp = Math.abs(Math.abs(stated) - Math.abs(value) * by) <= 0.5 * blur + 1e-9 * Math.abs(stated)
    found.push(['slip of a factor', 1])
    if (isSharp) found.push(['slip of a factor, bits', bitsOf(stated, blur)])
  }
  const slipped = digitsSlipped(stated, value)
  if (slipped > 0) found.push(['slip of digits', 1], ['slip of digits, of', slipped - 1])
  return found
}

/** How much it says that something of a size meets within so much, in bits. */
export function bitsOf(size: number, width: number): number {
  const bits = Math.log2(Math.max(Math.abs(size), 1e-12) / Math.max(width, 1e-12))
  return Number.isFinite(bits) ? Math.max(-2, Math.min(14, bits)) : -2
}

const steps = [0.03, 0.08, 0.2, 0.4, 0.75, 1.3, 2.5]
const factors = [...[2, 3, 4].map(Math.log), ...slips]

/** A slip of the pen: a digit, two that changed places, one too many or too few, or the point. */
export interface Slip {
  readonly kind: 'digit' | 'swap' | 'point' | 'length'
  /** Of how many digits the number is as written, with the noughts at its end. */
  readonly digits: number
  /** How much it says: few numbers are such a slip for another, the fewer the more digits tell something. */
  readonly bits: number
}

// What says less, nearly any number is.
const LEAST = 2

/** By which slip of the pen a number may stand for another that is known but for some blur. */
export function slipOf(stated: number, value: number, blur = 0): Slip | undefined {
  const a = Number(Math.abs(stated).toPrecision(12)).toString().replace('.', '').replace(/^0+/, '')
  if (a.length < 2 || a.includes('e') || value === 0 || !Number.isFinite(value)) return undefined
  const unit = Math.abs(stated) / Number(a)
  const meant = Math.abs(value) / unit
  const within = 0.5 + blur / unit + 1e-9 * meant
  if (Math.abs(meant - Number(a)) < 1 + (2 * blur) / unit) return undefined
  // Round numbers differ in few digits: 21,000 for 12,000 says as much as 21 for 12.
  const zeros = Math.min(zerosOf(a), zerosOf(String(Math.round(meant))))
  const slip = (kind: Slip['kind'], waysOf: (known: number) => number): Slip | undefined => {
    const known = a.length - (kind === 'point' ? zerosOf(a) : zeros)
    const bits = known * Math.log2(10) - Math.log2(waysOf(known)) - Math.log2(2 * within)
    return bits < LEAST ? undefined : { kind, digits: a.length, bits }
  }
  const isMeant = (digits: string) => Math.abs(Number(digits) - meant) <= within
  const tens = Math.round(Math.log10(meant / Number(a)))
  if (tens !== 0 && Math.abs(meant / 10 ** tens - Number(a)) <= 0.5 + blur / unit / 10 ** tens)
    return slip('point', () => 6)
  for (const [at, digit] of [...a].entries())
    for (let to = at + 1; to < a.length; to++)
      if (isMeant(a.slice(0, at) + a[to] + a.slice(at + 1, to) + digit + a.slice(to + 1)))
        return slip('swap', (known) => Math.max(1, known - 1))
  if (isOneDigitOff(a, Math.round(meant), within)) return slip('digit', (known) => 9 * known)
  const isLonger = [...a].some((_, at) => isMeant(a.slice(0, at) + a.slice(at + 1)))
  const isShorter = isOneMore(String(Math.round(meant)), a)
  return isLonger || isShorter ? slip('length', (known) => 10 * known) : undefined
}

function zerosOf(digits: string): number {
  return digits.length - digits.replace(/0+$/, '').length
}

/** Whether a number becomes another, but for some blur, by one digit in its place. */
function isOneDigitOff(digits: string, meant: number, within: number): boolean {
  const off = meant - Number(digits)
  return [...digits].some((digit, at) => {
    const place = 10 ** (digits.length - 1 - at)
    const by = Math.round(off / place)
    return by !== 0 && Number(digit) + by >= 0 && Number(digit) + by <= 9 && Math.abs(off - by * place) <= within
  })
}

/** Of how many digits two numbers are that differ in one of them, or in two that changed places; 0 for others. */
function digitsSlipped(stated: number, value: number): number {
  if (!(Math.abs(value / stated - 1) < 0.95)) return 0
  const a = digits(stated, 6)
  const b = digits(value, a.length)
  if (a.length < 2 || b.length !== a.length || a === b) return 0
  const off = placesOff(a, b)
  return off.length === 1 || isSwapped(a, b, off) ? a.length : 0
}

function digits(value: number, places: number): string {
  return Math.abs(value)
    .toExponential(Math.max(0, Math.min(20, places - 1)))
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/0+$/, '')
}
