import { isLetterBut, leftOf, wordBefore } from './around.ts'
import type { Draft } from './draft.ts'
import { meridiem } from './half-days.ts'
import { group, stems } from './patterns.ts'
import { isMeasure, shortUnits, unitNamed } from './units.ts'
import { numberWords } from './words.ts'

const sign = new RegExp(
  `^(?: ?%(?!(?!more|less|off)\\p{L})|×(?!\\d)|[xX](?![\\p{L}\\d_])| [x×](?= (?:(?:${stems})er|more|less|the|as|worse)\\b)| ?[€$£¥₹₩₽¢](?!\\p{N}))`,
  'u',
)
const codes =
  /^(?:-(?![KMGT]iB\b)[A-Z](?:\b|[a-z\d])|\.x\b|_|\([\p{L}\d]|(?!(?:h|m|min)\d\d?(?:m|min|s|sec)(?!\p{L}))[\p{L}°]+[²³]?[\d_])/u
const bits = /^([MG]|mega|giga|)b(?:its?)?(?=ps\b|\/s\b| (?:per|a) second\b)/
const decade =
  /(?:^|\D)(?:(?:1[5-9]|20)\d0|(?:(?:the|late|early|mid)[ -]|(?:^|\s)['’]|[ -]['’])[2-9]0|(?:under|over)-\d\d)$/i

/** Takes bits or bytes per second ("Mbit/s", "100 MBps": megabytes, not megabits); how long their word is, 0 when it is none. */
export function readSpeed(rest: string, draft: Draft, length: number): number {
  if (rest.charCodeAt(1) === 66 && /^[KMGT]Bps\b/.test(rest)) {
    Object.assign(draft, { unit: unitNamed(rest.slice(0, 2)), per: 's' })
    return 4
  }
  const bit = isLetterBut(rest, 0, 'bmgMG') ? null : bits.exec(rest)
  if (bit === null) return 0
  draft.unit = `${group(bit, 1).charAt(0).toUpperCase()}bps`
  return length
}

/** Takes the signs and letters straight behind digits; how long they are, -1 when they make a code of the number. */
export function readGlued(text: string, draft: Draft, right: string): number {
  const code = right.charCodeAt(0)
  // Most numbers stand before a comma or another word.
  if (code === 44 || code === 10 || (code === 32 && isLetterBut(right, 1, 'x'))) return 0
  if (code === 43 && /^\+(?![\p{L}\d])/u.test(right)) {
    draft.plus = true
    return 1
  }
  const mark = '% ×xX€$£¥₹₩₽¢'.includes(right.charAt(0)) ? sign.exec(right)?.[0] : undefined
  if (mark !== undefined && (draft.unit === '' || !/[$€£]/.test(mark))) {
    draft.end += mark.length
    draft.unit ||= unitNamed(mark.trim())
    return mark !== 'X' || draft.number.digits < 99n ? mark.length : -1
  }
  if ((draft.unit === '' || draft.unit === 'time-of-day') && meridiem.test(right)) return 0
  if (codes.test(right)) return -1
  const run = /^(?:°?\p{L}+[²³]?|°)/u.exec(right)?.[0]
  if (run === undefined || run === 'ish') return 0
  // BS1 6TJ
  if (/^[A-Z]{2}$/.test(run) && /[A-Z]\d[A-Z\d]? $/.test(leftOf(text, draft.start, 5))) return -1
  // "2A, 2B and 2C"
  if (
    run === 'B' &&
    (/\d[ACD](?:,|,? and| or) $|\bthe $/.test(leftOf(text, draft.start, 8)) ||
      /^B(?:,|,? and| or) \d[ACD]\b/.test(right))
  )
    return -1
  return draft.unit !== '' || (run === 's' && isDecade(text, draft)) ? -1 : readLetters(draft, right, run)
}

/** "1990s", "the 80s", "the under-16s": no seconds. */
function isDecade(text: string, draft: Draft): boolean {
  // "five 9s", "some 503s": a digit or a status that is counted.
  const counted = leftOf(text, draft.start, 14)
  if (/\d $/.test(counted) || numberWords.has(wordBefore(counted).toLowerCase())) return true
  if (/^(?:30[1-8]|40[0-9]|429|50[0-4])$/.test(text.slice(draft.start, draft.end))) return true
  return decade.test(leftOf(text, draft.end, 8))
}

function readLetters(draft: Draft, right: string, run: string): number {
  const small = draft.number.digits < 7n && draft.plain
  if ((/^[gG]$/.test(run) && small && !right.startsWith(' of', 1)) || run === 'x') return -1
  const speed = readSpeed(right, draft, run.length)
  if (speed > 0) return speed
  // Nobody writes 1.2 minutes as 1.2m.
  const short =
    Object.hasOwn(shortUnits, run) && (run !== 'm' || (draft.place === 0 && !/^m (?:v?CPU|core)/.test(right)))
      ? shortUnits[run]
      : ''
  // "an angle of 30°", "25° C"
  if (run === '°') {
    const degrees = /^° ?[CF]\b/.exec(right)?.[0] ?? run
    Object.assign(draft, { unit: 'count', noun: degrees.replace(' ', '') })
    return degrees.length
  }
  const unit = short || (run.length > 1 ? unitNamed(run) : '')
  // 1080p is a height of pictures; 31.05p and 142p are pence.
  const isPence = draft.place < 0 || !/^(?:144|240|360|480|576|720|[124]\d\d0)$/.test(String(draft.number.digits))
  if (unit === '' && !((run === 'p' ? isPence : /^[gWVKmlLt]$|../.test(run)) && isMeasure(run))) return -1
  Object.assign(draft, { unit: unit || 'count', noun: unit === '' ? run : '' })
  return run.length
}
