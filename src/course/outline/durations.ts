/** A span of time in seconds, from the least to the most. */
export interface Range {
  readonly from: number
  readonly to: number
}

const NUMBER = String.raw`\d{1,4}(?:[.,]\d{1,2})?`
const UNIT = `h(?:ours?|rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?`
const RANGE = new RegExp(String.raw`(${NUMBER})\s*(${UNIT})?\.?\s*(?:-|–|—|to|or)\s*(${NUMBER})\s*-?(${UNIT})\b`, 'i')
const PARTS = new RegExp(String.raw`(${NUMBER})\s*-?(${UNIT})\b`, 'gi')
const CLOCK = /\b(\d{1,3}):([0-5]\d)\b/
const AT_MOST = /(?:\bup to|\bat most|\bunder|\bmax\.?|<|≤)\s*$/i

/** Reads "1-2 min", "30 sec", "2 min 30 s", "1:30" or "up to 3 minutes"; undefined where no time is said. */
export function readRange(text: string): Range | undefined {
  const range = RANGE.exec(text)
  if (range) {
    const [, low = '', lowUnit, high = '', highUnit = ''] = range
    return ordered(seconds(low, lowUnit ?? highUnit), seconds(high, highUnit))
  }
  const parts = [...text.matchAll(PARTS)]
  const [first] = parts
  if (first) {
    const total = parts.reduce((sum, [, amount = '', unit = '']) => sum + seconds(amount, unit), 0)
    return { from: AT_MOST.test(text.slice(0, first.index)) ? 0 : total, to: total }
  }
  const [, minutes, rest] = CLOCK.exec(text) ?? []
  if (minutes === undefined) return undefined
  const clock = Number(minutes) * 60 + Number(rest)
  return { from: clock, to: clock }
}

function seconds(amount: string, unit: string): number {
  const letter = unit.charAt(0).toLowerCase()
  return Number(amount.replace(',', '.')) * (letter === 'h' ? 3600 : letter === 'm' ? 60 : 1)
}

function ordered(a: number, b: number): Range {
  return a <= b ? { from: a, to: b } : { from: b, to: a }
}

/** A time as an author writes it: "30 s", "2 min", "2 min 30 s", "14 to 19 min". */
export function printRange({ from, to }: Range): string {
  if (from === to) return printTime(from)
  const whole = from % 60 === 0 && to % 60 === 0
  return whole ? `${from / 60} to ${to / 60} min` : `${printTime(from)} to ${printTime(to)}`
}

/** A time, to the second. */
export function printTime(time: number): string {
  const whole = Math.round(time)
  const minutes = Math.floor(whole / 60)
  const rest = whole % 60
  if (minutes === 0) return `${rest} s`
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`
}
