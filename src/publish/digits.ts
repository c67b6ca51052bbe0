import { isMoney, type Mention } from '../numbers/index.ts'

const signs: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' }

/** A number as a page shows it: in digits, and where in the text it ends, its unit with it where the sign says that. */
export function writeDigits(mention: Mention, text: string): { readonly digits: string; readonly end: number } {
  const said = text.slice(mention.start, mention.end)
  if (!mention.spoken || mention.fraction || isSmallCount(mention)) return { digits: said, end: mention.end }
  if (mention.unit === 'time-of-day') return writeTime(mention, text)
  const isAmount = isMoney(mention.unit) && mention.nounEnd > mention.end
  const number = writeNumber(mention.value, mention.place)
  if (!isAmount) return { digits: number, end: mention.end }
  const sign = signs[mention.unit] ?? `${mention.unit} `
  return { digits: number.startsWith('-') ? `-${sign}${number.slice(1)}` : `${sign}${number}`, end: mention.nounEnd }
}

/** "Two regions" and "three times" read better in words. */
function isSmallCount({ unit, value, place }: Mention): boolean {
  return ['count', 'none', 'multiplier'].includes(unit) && place === 0 && /^\d$/.test(value)
}

/** "1,923", "474.50", "0.00065", "5 million". */
function writeNumber(value: string, place = 0): string {
  const [whole = '', decimals = ''] = value.replace(/^-/, '').split('.')
  const sign = value.startsWith('-') ? '-' : ''
  for (const [zeros, name] of [
    [9, 'billion'],
    [6, 'million'],
  ] as const) {
    if (whole.length <= zeros || decimals !== '' || !/^0*$/.test(whole.slice(whole.length - zeros + 1))) continue
    const tenth = whole.charAt(whole.length - zeros)
    return `${sign}${group(whole.slice(0, -zeros))}${tenth === '0' ? '' : `.${tenth}`} ${name}`
  }
  const shown = decimals.padEnd(Math.max(0, -place), '0')
  return `${sign}${group(whole)}${shown === '' ? '' : `.${shown}`}`
}

function group(whole: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
}

const HALF = /^\s*(?:[ap]\.?\s?m\b|in the (?:morning|afternoon|evening)\b|at night\b)/i

/** "10:00:00.100", "8:10", "2 AM", "9:30 in the evening": the half of the day only where it is said with it. */
function writeTime({ value, start, end }: Mention, text: string): { readonly digits: string; readonly end: number } {
  const said = text.slice(start, end)
  const after = text.slice(end, end + 20)
  const [whole = '0', fraction = ''] = value.split('.')
  const seconds = Number(whole)
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (part: number) => String(part).padStart(2, '0')
  const inside = /\b([ap])\.?\s?m\b/i.exec(said)?.[1]?.toUpperCase()
  if (inside || HALF.test(after)) {
    const minutes = minute === 0 && (inside || /^\s*[ap]\.?\s?m\b/i.test(after)) ? '' : `:${two(minute)}`
    return { digits: `${hour % 12 || 12}${minutes}${inside ? ` ${inside}M` : ''}`, end }
  }
  const decimals = fraction !== '' || /\bpoint\b/i.test(said) ? `.${fraction.padEnd(3, '0')}` : ''
  const rest = second > 0 || decimals !== '' ? `:${two(second)}${decimals}` : ''
  // "… and a tenth of a second": the second is in the digits.
  const unit = fraction === '' ? '' : (/^ of a second\b/.exec(after)?.[0] ?? '')
  // A zero before the hour would say that it is morning. What is a quarter to one is no quarter to one at night.
  const shown = /^(?:zero|oh)\b/i.test(said) ? two(hour) : hour || 12
  return { digits: `${shown}:${two(minute)}${rest}`, end: end + unit.length }
}
