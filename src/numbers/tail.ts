import { leftOf, rightOf } from './around.ts'
import { readSmall } from './cardinals.ts'
import { addDecimals, decimalOf, decimalText, multiply } from './decimal.ts'
import type { Draft } from './draft.ts'
import { coins } from './lexicon.ts'
import { readNoun } from './nouns.ts'
import { group } from './patterns.ts'
import { readRate } from './rates.ts'
import { Phrase } from './tokens.ts'
import { isMeasure, isMoney, isPlural, shortUnits, singularOf, unitWords } from './units.ts'

const sign =
  /^(?: ?%(?!\p{L})|×(?!\d)|[xX](?![\p{L}\d_])| [x×](?= (?:faster|slower|more|less|higher|lower|larger|smaller|the|as|better|worse|cheaper|longer|bigger)\b)| ?[€$£¥₹₩₽¢₺₪](?!\d))/u
const glued = /^(?:°?\p{L}+[²³]?|°)/u
const bits = /^(k|kilo|m|mega|g|giga|)b(its?)?(?:\/s(?:ec)?\b| per second| a second)/i
const meridiem = /^(?:[ -]?(?:[ap](?:m\b|\.m\.)|[AP]M\b)| in the (?:morning|afternoon|evening)\b| at night\b)/
const beforeHour = /(?:^|[^\p{L}])(?:at|by|until|till|before|after|around|about|past|from|to|is|was) $/iu
const word = /^(-(?:plus|odd|ish))?(-|‑| +|(?:\.{1,3} +)(?=\p{Lu}\p{L}+(?:\.|$| per\b| a\b)))(o['’]clock|[\p{L}µ]+)/u

/** Reads the unit, the counted noun and the rate behind a number; false when letters glued to it make it a code. */
export function readTail(text: string, draft: Draft): boolean {
  const from = draft.end
  const right = rightOf(text, from, 80)
  let at = draft.spoken ? 0 : readGlued(text, right, from, draft)
  if (at < 0) return false
  if (draft.unit === '' || draft.unit === 'time-of-day') at = readMeridiem(text, right, at, draft)
  if (draft.unit === '') at = readWords(text, right, at, from, draft)
  draft.nounEnd = Math.max(draft.end, draft.plus && at === 1 ? 0 : from + at)
  draft.rateEnd = draft.nounEnd
  if (draft.unit === 'time-of-day') return true
  const rate = readRate(right, at, isMoney(draft.unit) || draft.unit === 'cent' || coins.has(draft.noun))
  if (rate === undefined) return true
  draft.per = rate.per
  draft.rateEnd = from + rate.end
  return true
}

/** Signs and letters straight behind digits; -1 when they make a code of it. */
function readGlued(text: string, right: string, from: number, draft: Draft): number {
  if (/^\+(?![\p{L}\d])/u.test(right)) {
    draft.plus = true
    return 1
  }
  const mark = sign.exec(right)?.[0]
  if (mark === 'X' && draft.number.digits > 99n) return -1
  if (mark !== undefined && (draft.unit === '' || !/[$€£]/.test(mark))) {
    draft.unit = draft.unit === '' ? (unitWords.get(mark.trim().toLowerCase()) ?? '') : draft.unit
    draft.end = from + mark.length
    return mark.length
  }
  if (draft.unit === '' && meridiem.test(right)) return 0
  if (/^(?:-[A-Z](?:\b|[a-z])|\.x\b)/.test(right)) return -1
  if (/^(?:_|\(\p{L}|[\p{L}°]+[²³]?[\d_])/u.test(right)) return -1
  const run = glued.exec(right)?.[0]
  if (run === 's' && isDecade(text, draft)) return -1
  return run === undefined ? 0 : takeGlued(right, run, draft)
}

/** "1990s", "the 80s": decades, not seconds. */
function isDecade(text: string, draft: Draft): boolean {
  return /(?:^|\D)(?:(?:1[5-9]|20)\d0|(?:the|late|early|mid)[ -][2-9]0|(?:under|over)-\d\d)$/i.test(leftOf(text, draft.end, 8))
}

function takeGlued(right: string, run: string, draft: Draft): number {
  const bit = /^[kMG]b/.test(run) ? bits.exec(right) : null
  let unit = bit
    ? bitUnit(bit)
    : Object.hasOwn(shortUnits, run)
      ? shortUnits[run]
      : run.length > 1
        ? unitWords.get(run.toLowerCase())
        : undefined
  // Nobody writes 1.2 minutes so.
  if (run === 'm' && draft.place < 0) unit = undefined
  const small = draft.number.digits < 7n && draft.plain
  if (draft.unit !== '' || (/^[gG]$/.test(run) && small && !right.startsWith(' of', 1)) || run === 'x') return -1
  if (unit === undefined && !/^[gWVKmlLt]$|../.test(run)) return -1
  if (unit === undefined && !isMeasure(run)) return -1
  draft.unit = unit ?? 'count'
  if (unit === undefined) draft.noun = run
  return (bit?.[0] ?? run).length
}

function bitUnit(bit: RegExpExecArray): string {
  const prefix = group(bit, 1).charAt(0).toUpperCase()
  return prefix === '' ? 'bps' : `${prefix}bps`
}

/** "5 pm", "two AM", "5:30 p.m.", "at three in the morning": a clock time. */
function readMeridiem(text: string, right: string, at: number, draft: Draft): number {
  const said = meridiem.exec(right.slice(at, at + 17))?.[0]
  const clock = draft.unit === 'time-of-day'
  const hours = Number(decimalText(draft.number)) / (clock ? 3600 : 1)
  if (said === undefined || draft.scale > 0 || draft.place < 0 || hours >= 13 || (hours < 1 && !clock)) return at
  if (said.length > 5 && !clock && !beforeHour.test(leftOf(text, draft.start, 8))) return at
  const late = /^[ -]?p|after|even|night/i.test(said)
  const half = (late ? 43200 : 0) - (hours < 12 ? 0 : 43200)
  draft.number = addDecimals(clock ? draft.number : multiply(draft.number, decimalOf('3600')), decimalOf(`${half}`))
  draft.unit = 'time-of-day'
  return at + said.length
}

/** Words behind the number: a unit, a fraction's unit, money with cents, or a counted noun. */
function readWords(text: string, right: string, from: number, origin: number, draft: Draft): number {
  let found = word.exec(right.slice(from))
  if (found === null) return from
  const gap = group(found, 2)
  const isStop = gap.startsWith('.')
  let at = from + found[0].length - group(found, 3).length
  if (isStop && !isStaccato(text, draft, group(found, 3), right.slice(from + found[0].length))) return from
  const of = draft.fraction ? /^(?:of )?(?:an? |the )?(?=([\p{L}µ]{2,})(?![\p{L}'’]))/iu.exec(right.slice(at)) : null
  if (of && unitWords.has(group(of, 1).toLowerCase())) at += of[0].length
  found = /^(?:o['’]clock|[\p{L}µ]+)/u.exec(right.slice(at))
  const said = group(found, 0)
  const end = at + said.length
  const special = takeSpecial(right, said.toLowerCase(), at, end, origin, draft)
  if (special >= 0) return special
  const unit = unitOf(said, right.slice(end), draft)
  if (unit !== '') return takeUnit(text, right, said, unit, end, origin, draft)
  return takeNoun(text, right, said.toLowerCase(), at, from, gap === '-' || gap === '‑', draft)
}

/** A staccato text's unit or noun, a sentence of its own: "Three. Hours." */
function isStaccato(text: string, draft: Draft, said: string, after: string): boolean {
  const opens = /[.?!:\n"“] ?$/.test(leftOf(text, draft.start, 3)) || text.slice(draft.start, draft.end).includes('. ')
  return draft.spoken && opens && (unitWords.has(said.toLowerCase()) || (isPlural(said) && after.startsWith('.')))
}

/** Units of more than one word and words that end the phrase; the place after them, or -1. */
function takeSpecial(right: string, lower: string, at: number, end: number, origin: number, draft: Draft): number {
  const set = (unit: string, to: number): number => {
    draft.unit = unit
    return to
  }
  if (lower === 'in' || lower === 'to') return at - 1
  if (lower === 'times' && /^ (?:an?|per|every|each) /.test(right.slice(end))) {
    draft.noun = 'time'
    return set('count', end)
  }
  if (lower === 'per' && /^[ -]cent\b/i.test(right.slice(end))) return set('percent', end + 5)
  const bit = bits.exec(right.slice(at))
  if (bit !== null && (bit[2] !== undefined || /^[kMG]b/.test(bit[0]))) return set(bitUnit(bit), at + bit[0].length)
  if (/^o['’]clock$/.test(lower)) draft.number = multiply(draft.number, decimalOf('3600'))
  if (/^o['’]clock$/.test(lower)) return set('time-of-day', end)
  if (lower !== 'grand' || /^ (?!(?:on|as|les|thi|it|hi|it)s\b)(?:piano|\p{L}+s\b|total|slam|pri[xz])/iu.test(right.slice(end))) return -1
  draft.number = multiply(draft.number, decimalOf('1000'))
  draft.end = origin + end
  return set('USD', end)
}

/** The unit that this word is for this number, or ''. */
function unitOf(said: string, after: string, draft: Draft): string {
  const lower = said.toLowerCase()
  if (lower === 'times')
    return /^ (?:an?|per|every|each) /.test(after) ||
      /^ (?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|one)\b)/.test(after)
      ? ''
      : 'multiplier'
  if (!draft.spoken && /^[shB]$/.test(said)) return shortUnits[said] ?? ''
  if (said.length < 2 || /^(?:us|rs)$/.test(lower) || (/^pounds?$/.test(lower) && /^(?: of\b|-)/.test(after))) return ''
  return unitWords.get(lower) ?? ''
}

function takeUnit(
  text: string,
  right: string,
  said: string,
  unit: string,
  end: number,
  origin: number,
  draft: Draft,
): number {
  const second = /^-(\p{L}+)/u.exec(right.slice(end))?.[1] ?? ''
  if (second.length > 2 && unitWords.has(second.toLowerCase())) {
    draft.unit = 'count'
    draft.noun = singularOf(`${said}-${second}`)
    return end + 1 + second.length
  }
  draft.unit = unit
  if (isMoney(unit) && draft.place === 0 && text.length > 0) return takeCents(right, end, origin, draft)
  return end
}

/** "three dollars fifty", "five dollars and thirty cents": one amount over its unit word. */
function takeCents(right: string, at: number, origin: number, draft: Draft): number {
  const found = /^(,? and|,)? (?:(\d\d?)|(\p{L}+))/u.exec(right.slice(at))
  if (found === null) return at
  const start = at + found[0].length - (found[2] ?? group(found, 3)).length
  const phrase = new Phrase(right, start, at + found[0].length)
  const small = found[2] === undefined ? readSmall(phrase, 0) : { value: Number(found[2]), next: 1 }
  if (small === undefined) return at
  const end = phrase.endOf(small.next)
  const cents = /^ (?:cents?|pence)\b/.exec(right.slice(end))
  const closes =
    !found[1] &&
    found[2] === undefined &&
    small.value > 9 &&
    /^(?:[^ -]|$| (?:an?|per|and|each|for|in|to|on|is|at|or|but|every|while|when|versus|by|from|this|that|last)\b)/.test(right.slice(end))
  if (cents === null && !closes) return at
  draft.number = addDecimals(draft.number, { digits: BigInt(small.value), exponent: -2 })
  draft.base = draft.number
  draft.place = -2
  draft.scale = 0
  draft.end = origin + end
  return end + (cents?.[0].length ?? 0)
}

function takeNoun(
  text: string,
  right: string,
  lower: string,
  at: number,
  from: number,
  isGlued: boolean,
  draft: Draft,
): number {
  const share = draft.fraction && draft.spoken
  const isOne = draft.fraction || (draft.number.digits === 1n && draft.number.exponent === 0)
  const article = /^an? /.exec(right.slice(at))
  const of = isOne ? null : /^of (?:the|those|these|our|my|your|his|her|its|their) /.exec(right.slice(at))
  if (share ? article === null : lower === 'of' && of === null) return from
  const before = !isOne && /(?:^|[^\p{L}])an?[ -]$/u.test(leftOf(text, draft.start, 4))
  const expected = isGlued
    ? 'glued'
    : isOne
      ? 'one'
      : draft.number.digits === 0n
        ? 'zero'
        : before
          ? 'one of a kind'
          : 'many'
  const found = readNoun(
    right,
    at + (share ? (article?.[0].length ?? 0) : (of?.[0].length ?? 0)),
    of ? 'many' : expected,
  )
  if (found === undefined) return from
  draft.unit = found.unit
  draft.noun = found.noun
  return of ? from : found.end
}
