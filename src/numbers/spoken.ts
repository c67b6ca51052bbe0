import { articleBefore, leftOf, rightOf } from './around.ts'
import { type Cardinal, readCardinal, readRun, readSmall } from './cardinals.ts'
import { addDecimals, decimalOf, divide, multiply, shift, whole } from './decimal.ts'
import { type Draft, lookAlike, spokenDraft } from './draft.ts'
import { stops } from './lexicon.ts'
import { closesAmount, closesCents, closesMoney, closesTime, group } from './patterns.ts'
import { beforeTime, clock, isZero, readClock, readPast } from './spoken-times.ts'
import { isScale, Phrase } from './tokens.ts'
import { isMeasure, unitNamed } from './units.ts'
import { ones } from './words.ts'

const ordinals =
  /(?:^(?:first|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th|hundreds)|(?:teen|ie|d|lion)th|^(?:twen|thir|for|fif|six|seven|eigh|nine)ties$)/
/** What stands before the "a half" of "an hour and a half". */
const oneAnd = /[^\p{L}](an? (\p{L}+) and )a $/iu
/** Where a part of a whole lies: "the front third of the box". */
const beforeThird = /\b(?:front|back|rear|top|bottom|upper|lower|middle|outer|inner|left|right|first|last|final) $/i
/** The rest of what was shared out: "the remaining third", "the other quarter". */
const beforeRest = /(?:remaining|other) $/i
/** "the last three quarters", "in one quarter": so many times three months. */
const beforeQuarters = /\b(?:in|for|last) $/i
const formation = /^(?:-(?:one|two|three|four|five)){0,3}-(?:nil|(?<=-\p{L}+-)(?:one|two|three|four|five))(?![-\p{L}])/u
const digit = `(?:oh|${ones.join('|')})`
/** Beside digits that are said in twos. */
const aloud = new RegExp(`^, (?:double|triple|${digit}) ${digit}\\b`)
const aloudBefore = new RegExp(`\\b(?:double|triple|${digit}) ${digit}, $`, 'i')
/** What makes "six fifty" six dollars fifty. */
const byThePiece =
  /^,? (?:each|apiece|(?:an?|per) (?:piece|pop|head|pound|kilo|bottle|hour|hundred|thousand|million)|an? \p{L}+ each)(?!\p{L})/u
/** "from three-fifty to five euro" */
const toMoney = /^ to \p{L}+(?<!y) (?:dollars|euros?|pounds|quid|bucks)(?!\p{L})/u

/** The number phrase in words that starts here, or undefined when these words are no number. */
export function readSpoken(text: string, at: number, end: number): Draft | undefined {
  const phrase = new Phrase(text, at, end)
  const left = leftOf(text, at, 34)
  const first = phrase.at(0)
  const start = at - articleBefore(text, at)
  if (first.kind === 'part')
    return first.plural ? undefined : (readPast(phrase, start, left) ?? readPart(phrase, left, start))
  if (first.kind === 'dozen') return close(phrase, 1, spokenDraft(start, end, whole(12), { base: whole(1) }))
  if (first.kind === 'point')
    return readDecimals(phrase, 0, at - group(/(?:^|[^\p{L}])(oh?[ -])$/iu.exec(left), 1).length, undefined)
  const time = readPast(phrase, at, left) ?? readClock(phrase, at, left)
  if (time !== undefined) return time
  const cardinal = readCardinal(phrase, 0, left.endsWith('between '))
  if (cardinal === undefined) return undefined
  const bare = isScale(first)
  const draft = readRest(phrase, bare ? start : at, cardinal, left)
  if (
    bare &&
    start === at &&
    !/(?:the|per|every|each|first|last|next|of|to|by|one in a|[Aa]ll|those|these) $/.test(left)
  )
    draft.needs ||= 'unit'
  return draft
}

function partOf(start: number, end: number, numerator: number, denominator: number): Draft {
  return spokenDraft(start, end, divide(numerator, denominator), { fraction: true, place: denominator === 2 ? -1 : -2 })
}

/** What may follow a whole number: an ordinal, decimals, a denominator, a dozen, a second small number. */
function readRest(phrase: Phrase, start: number, cardinal: Cardinal, left: string): Draft {
  const { value, next, scale } = cardinal
  const token = phrase.next(next)
  const { kind } = token
  // "to the power of forty. Point six.": another sentence, unless each word is one.
  if (kind === 'point' && (token.gap !== '.' || phrase.at(next + 1).gap === '.')) {
    const decimals = readDecimals(phrase, next, start, value)
    if (decimals !== undefined) return decimals
  }
  const named = token.plural ? value > 1n : value === 1n || (token.lower === 'quarter' && value > 0n)
  if (
    kind === 'part' &&
    named &&
    token.gap === ' ' &&
    phrase.text.charAt(token.end) !== '-' &&
    value < 4 * token.value &&
    !(token.value === 4 && (value > 4n || (phrase.at(next + 1).lower !== 'of' && beforeQuarters.test(left)))) &&
    !(token.plural && (token.value === 4 ? value % 2n : value % BigInt(token.value)) === 0n)
  )
    return ofScale(phrase, next + 1, partOf(start, token.end, Number(value), token.value))
  if (token.gap === ' ' && value > 1n && isOrdinal(token.lower, value, left, phrase.at(next + 1).lower === 'of'))
    return lookAlike(start, token.end)
  if (kind === 'dozen' && value < 100n)
    return close(phrase, next + 1, spokenDraft(start, token.end, whole(value * 12n)))
  const small = scale === 0 && value < 100n
  const pair = small && token.gap === ' ' ? readPair(phrase, start, value, next, left) : undefined
  if (pair !== undefined) return pair
  // "six hundred and thirty-four fifty" is an amount with its cents, but for "two hundred and twelve fifty dollar notes".
  const cents = value > 100n && value % 100n > 0n ? readCentsBehind(phrase, start, value, next) : undefined
  if (cents !== undefined) return cents
  const end = phrase.endOf(next)
  const coin = small && value > 1n ? /(?:^|[^\p{L}])(an? (dollar|buck|pound|euro|quid) )$/iu.exec(left) : null
  if (coin !== null && (value > 9n ? closesMoney : closesCents).test(phrase.text.slice(end, end + 16))) {
    const more = { unit: unitNamed(group(coin, 2)), place: -2 }
    return spokenDraft(start - group(coin, 1).length, end, { digits: 100n + value, exponent: -2 }, more)
  }
  return close(
    phrase,
    next,
    spokenDraft(start, end, whole(value), { scale, plain: scale === 0, base: whole(cardinal.base) }),
  )
}

/** The cents of an amount told in dollars before: "fifty". */
function readCentsBehind(phrase: Phrase, start: number, amount: bigint, next: number): Draft | undefined {
  const cents = phrase.next(next).gap === ' ' ? readSmall(phrase, next) : undefined
  if (cents === undefined || cents.value < 10) return undefined
  const end = phrase.endOf(cents.next)
  if (!closesAmount.test(rightOf(phrase.text, end, 16))) return undefined
  const number = { digits: amount * 100n + BigInt(cents.value), exponent: -2 }
  return spokenDraft(start, end, number, { place: -2, isPair: true })
}

/** "twenty-first", "nineteen-sixties"; but "a twenty second lag" is a duration. */
function isOrdinal(lower: string, value: bigint, left: string, isOf: boolean): boolean {
  if (lower === 'second') return value % 10n === 0n && value > 10n && (/the $/.test(left) || isOf)
  return 'hdst'.includes(lower.charAt(lower.length - 1)) && ordinals.test(lower)
}

/** The digits after "point": "nine nine", "zero zero zero sixty-five", "oh five". */
function readDecimals(phrase: Phrase, point: number, start: number, before: bigint | undefined): Draft | undefined {
  let digits = ''
  let index = point + 1
  let staccato = phrase.at(point).gap === '.' || point === 0
  for (let token = phrase.next(index); token.gap !== ''; token = phrase.next(index)) {
    if (token.gap === '.' && !staccato && digits !== '') break
    staccato ||= token.gap === '.'
    const small = readSmall(phrase, index, true)
    if (small === undefined || (digits !== '' && phrase.next(small.next, false).kind === 'hundred')) break
    digits += small.value
    index = small.next
  }
  if (digits === '') return undefined
  const end = phrase.endOf(index)
  if (digits.length > 40) return lookAlike(start, end)
  const draft = close(
    phrase,
    index,
    spokenDraft(start, end, decimalOf(`${before ?? 0}.${digits}`), { place: -digits.length }),
  )
  if (before === undefined && /^[1-9]$/.test(digits) && draft.scale === 0) draft.needs = 'unit'
  return draft
}

/** "a third of …", "a quarter of a million", "half an hour", "an hour and a half". */
function readPart(phrase: Phrase, left: string, start: number): Draft | undefined {
  const token = phrase.at(0)
  const isHalf = token.lower === 'half'
  const isQuarter = token.lower === 'quarter'
  const article = start < token.start
  const whole = article ? oneAnd.exec(left) : null
  const noun = group(whole, 2)
  const unit =
    unitNamed(noun) ||
    (isMeasure(noun) || (noun !== '' && closesTime.test(rightOf(phrase.text, token.end, 8))) ? 'count' : '')
  // "a second and a third coat"
  if (unit !== '' && (noun !== 'second' || isHalf || isQuarter)) {
    const draft = partOf(start - group(whole, 1).length, token.end, token.value + 1, token.value)
    if (unit === 'count') draft.noun = noun.toLowerCase()
    return Object.assign(draft, { unit, fraction: false })
  }
  const { gap, lower } = phrase.at(1)
  const isPlace =
    !(article || isHalf) &&
    (gap !== ' ' || stops.has(lower)) &&
    (lower === 'of' && !isQuarter ? beforeThird : beforeRest).test(left)
  if (!article && !isHalf && !isQuarter && !isPlace) return undefined
  const part = ofScale(phrase, 1, partOf(start, token.end, 1, token.value))
  const scaled = part.end > token.end
  if (isHalf && scaled) part.start = token.start
  if (isHalf || scaled || isPlace) return part
  const of = lower === 'of' && (article || /^an?$/.test(phrase.at(2).lower))
  if (!of && !article) return undefined
  if (!of) part.needs = isQuarter ? 'unit' : 'share'
  return part
}

/** A fraction goes on with "a million", "of a million", "a dozen", "million". */
function ofScale(phrase: Phrase, index: number, part: Draft): Draft {
  let next = index
  if (phrase.next(next).lower === '') return part
  if (phrase.at(next).lower === 'of') next++
  if (/^(?:a|one)$/.test(phrase.at(next).lower)) next++
  const token = phrase.next(next, false)
  if (!isScale(token) && token.kind !== 'dozen') return part
  const by = isScale(token) ? token.value : 0
  part.base = part.number
  part.number = by > 0 ? shift(part.number, by) : multiply(part.number, whole(12))
  return Object.assign(part, { end: token.end, scale: by, fraction: false, place: 0 })
}

/** "twenty twenty-five", "one fifty", "at ten thirty", "four oh four": small numbers side by side. */
function readPair(phrase: Phrase, start: number, value: bigint, index: number, left: string): Draft | undefined {
  let end = index
  const second = phrase.at(index)
  // "a four-four-two", "three-nil"
  const last = phrase.endOf(index)
  const row =
    value < 10n && phrase.text.charCodeAt(last) === 45 ? formation.exec(phrase.text.slice(last, last + 24)) : null
  if (row !== null) return lookAlike(start, last + row[0].length)
  while (value < 10n && (phrase.next(end, false).kind === 'one' || isZero(phrase.next(end, false)))) end++
  if (end - index > 1) return lookAlike(start, phrase.endOf(end))
  // "two-one" is a score; "two-three days" are two to three.
  // "five one, four nine, double two" is a phone number.
  const next = phrase.text.slice(second.end, second.end + 16)
  if (
    value < 10n &&
    second.kind === 'one' &&
    ((phrase.text.charAt(second.start - 1) === '-' && value >= second.value) ||
      /^ (?:up|down|ahead|behind|win|lead|victory|loss|defeat)\b/.test(next) ||
      /\b(?:won|lost|le[ae]?d|drew|win|lose|beat \w+) $/.test(left) ||
      aloud.test(next) ||
      aloudBefore.test(left))
  )
    return lookAlike(start, second.end)
  const small = readSmall(phrase, index)
  if (small === undefined || small.value < 10 || value === 0n) return undefined
  if (
    isScale(phrase.next(small.next, false)) ||
    (value === 1n && /(?:last|first|next|this|that|which|the \p{L}+) $/iu.test(left))
  )
    return undefined
  // "sixteen seventeen days": one or the other.
  if (
    value < 18n &&
    small.value === Number(value) + 1 &&
    !beforeTime.test(left) &&
    !/(?:in|since|of|from) $/i.test(left)
  )
    return spokenDraft(start, phrase.endOf(index), whole(value), { plain: true })
  const after = phrase.endOf(small.next)
  const minutes = BigInt(small.value)
  const behind = rightOf(phrase.text, after, 24)
  // "two twenty-five-kilo bags"
  if (/^-\w+ \w+s\b/.test(behind)) return undefined
  const isYear = value > 14n && value < 21n && /(?:in|by|since|until|till|before|after|from|around) $/i.test(left)
  const isPrice =
    !isYear &&
    (toMoney.test(behind) ||
      (value > 17n
        ? /^ (?:an?|per|each|every) /.test(behind) || (value > 20n && /(?:pays?|paid|charged?) $/.test(left))
        : byThePiece.test(behind)))
  if (beforeTime.test(left) && value < 25n && minutes < 60n && !isPrice && !(isYear && minutes % 5n > 0n))
    return spokenDraft(start, after, whole(value * 3600n + minutes * 60n), clock)
  if (isPrice)
    return spokenDraft(start, after, { digits: value * 100n + minutes, exponent: -2 }, { place: -2, isPair: true })
  // What is under 60 may be minutes.
  const cents =
    value < 10n && minutes > 59n ? readCentsBehind(phrase, start, value * 100n + minutes, small.next) : undefined
  if (cents !== undefined) return cents
  const stated =
    (value < 16n && /(?:are|were|use[sd]?|needs?|gets?|got|makes?|made|leaves?|costs?) $/.test(left)) ||
    (value < 10n &&
      /(?:is|was|maybe|roughly|costs?|paid|pay|of|times|than|plus|minus|versus) $|\b(?:[Tt]imes|[Pp]lus|[Mm]inus|by) [^.;:!?]{0,20}[.:] $/.test(
        left,
      ))
  const point = phrase.next(small.next, false).kind === 'point' ? readRun(phrase, small.next + 1) : undefined
  // "two forty-one point six": how long a race took
  if (point?.digits) return lookAlike(start, phrase.endOf(point.next))
  const isTerm = /^,? (?:divided|times|plus|minus|multiplied)\b/.test(behind)
  const isRate = value < 18n && /^ an? (?:day|week|month|year)\b/.test(behind)
  const draft = spokenDraft(start, after, whole(value * 100n + minutes), {
    // Few say a time that is not of five minutes without saying that it is one.
    needs: stated || isTerm || isRate || (value < 10n && (minutes > 59n || minutes % 5n > 0n)) ? '' : 'unit',
    isPair: true,
  })
  return close(phrase, small.next, draft)
}

/** What may close any number phrase: a scale after decimals, "and a half", then perhaps a scale again. */
function close(phrase: Phrase, index: number, draft: Draft): Draft {
  const next = takeScales(phrase, index, draft)
  const first = phrase.at(next).lower === 'and' ? phrase.next(next + 1, false) : undefined
  const count = first?.lower === 'a' ? 1 : first?.kind === 'one' ? first.value : 0
  const part = phrase.next(next + 2, false)
  const named = count === 1 ? !part.plural : part.plural || part.value === 4
  const fits = count > 0 && part.kind === 'part' && named && count < part.value && phrase.next(next, false).gap !== ''
  if (!fits || draft.fraction) return draft
  const big = draft.scale > 2
  draft.number = draft.base = addDecimals(draft.number, shift(divide(count, part.value), big ? draft.scale : 0))
  Object.assign(draft, { end: part.end, place: big ? 0 : part.value === 2 ? -1 : -2, scale: 0, plain: false })
  takeScales(phrase, next + 3, draft)
  return draft
}

/** Takes the scale words that follow, and returns the index after them. */
function takeScales(phrase: Phrase, index: number, draft: Draft): number {
  let next = index
  for (; !draft.fraction && draft.number.digits !== 0n && draft.scale < 24; next++) {
    const { kind, value, end } = phrase.next(next)
    if (kind !== 'scale' && (kind !== 'hundred' || draft.scale > 0 || draft.plain)) break
    draft.number = shift(draft.number, value)
    draft.scale += value
    Object.assign(draft, { end, place: 0, plain: false })
  }
  return next
}
