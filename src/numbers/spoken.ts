import { type Candidate, candidate, lookAlike } from './candidate.ts'
import { type Cardinal, readCardinal, readSmall } from './cardinals.ts'
import { readClock } from './clock.ts'
import { addDecimals, type Decimal, decimalOf, divide, multiply, shift } from './decimal.ts'
import { skipBlanksLeft, wordStart } from './letters.ts'
import { type Between, nextToken, type Token, tokenAt } from './tokens.ts'
import { unitWords } from './units.ts'
import { decades, ordinals } from './words.ts'

/** The number phrase in words that starts here, or undefined when these words are no number. */
export function readSpoken(text: string, at: number, before: string): Candidate | undefined {
  const first = tokenAt(text, at, 'start')
  const { number } = first
  if (number === undefined) return undefined
  if (number.kind === 'half') return readHalf(text, first, before)
  if (number.kind === 'part') return readBarePart(text, first, before)
  if (number.kind === 'dozen')
    return finish(text, {
      ...words(articleStart(text, first, before), first.end, decimalOf('12')),
      coefficient: decimalOf('1'),
    })
  if (number.kind === 'point') return readPoint(text, first)
  const clock = number.kind === 'hundred' || number.kind === 'scale' ? undefined : readClock(text, first, before)
  if (clock !== undefined) return clock
  const cardinal = readCardinal(text, first, before === 'between')
  if (cardinal === undefined) return undefined
  return readRest(text, first, cardinal, before)
}

function words(start: number, end: number, value: Decimal): Candidate {
  return { ...candidate(start, end, value), spoken: true }
}

/** "a" or "an" before a scale, a dozen or a part belongs to the phrase. */
function articleStart(text: string, token: Token, before: string): number {
  if (before !== 'a' && before !== 'an') return token.start
  const gap = text.charCodeAt(token.start - 1) === 45 ? token.start - 1 : skipBlanksLeft(text, token.start)
  return wordStart(text, gap)
}

function readRest(text: string, first: Token, cardinal: Cardinal, before: string): Candidate | undefined {
  const bare = first.number?.kind === 'hundred' || first.number?.kind === 'scale'
  const start = bare ? articleStart(text, first, before) : first.start
  const next = nextToken(text, cardinal.end)
  const follows = next !== undefined && next.between !== 'comma'
  if (follows && isOrdinalAfter(next, cardinal, before)) return lookAlike(start, next.end)
  if (follows && next.number?.kind === 'point') {
    const fraction = readFraction(text, next)
    if (fraction !== undefined) return decimals(text, start, cardinal, fraction)
  }
  if (follows && next.number?.kind === 'part' && next.between !== 'stop') {
    const part = readPart(text, start, cardinal, next)
    if (part !== undefined) return part
  }
  if (follows && decades.has(next.lower)) return lookAlike(start, next.end)
  if (
    follows &&
    next.number?.kind === 'half' &&
    cardinal.value === 1n &&
    next.between !== 'stop' &&
    text.charCodeAt(next.end) !== 45
  ) {
    return finish(text, ofScale(text, { ...words(start, next.end, decimalOf('0.5')), fraction: true, place: -1 }))
  }
  const pair = follows && next.between !== 'stop' ? readPair(text, start, first, cardinal, next, before) : undefined
  if (pair !== undefined) return pair
  const value: Decimal = { digits: cardinal.value, exponent: 0 }
  const whole = words(start, cardinal.end, value)
  whole.scale = cardinal.scale
  whole.coefficient = { digits: cardinal.coefficient, exponent: 0 }
  whole.plain = cardinal.scale === 0
  if (follows && next.number?.kind === 'dozen' && cardinal.value < 100n) {
    return finish(text, { ...words(start, next.end, multiply(value, decimalOf('12'))), coefficient: value })
  }
  return finish(text, whole)
}

/** "twenty-first", "one hundred fifth": an ordinal; but "a twenty second lag" is a duration, and "two thirds" a part. */
function isOrdinalAfter(next: Token, cardinal: Cardinal, before: string): boolean {
  if (next.between === 'stop') return false
  if (next.lower === 'second')
    return next.between === 'hyphen' && cardinal.value % 10n === 0n && cardinal.value > 10n && before === 'the'
  return ordinals.has(next.lower) && cardinal.value > 1n
}

interface Fraction {
  readonly digits: string
  readonly end: number
}

/** The digits after "point": "nine nine", "zero zero zero sixty-five", "oh five". */
function readFraction(text: string, point: Token): Fraction | undefined {
  let digits = ''
  let end = point.end
  let staccato = point.between === 'stop'
  for (let next = nextToken(text, end); next !== undefined; next = nextToken(text, end)) {
    if (next.between === 'comma' || (next.between === 'stop' && !(staccato || digits === ''))) break
    if (next.between === 'stop') staccato = true
    const small = isOh(next) ? { value: 0, end: next.end } : readSmall(text, next)
    if (small === undefined || (digits !== '' && ownsScale(text, small.end, next.between))) break
    digits += small.value
    end = small.end
  }
  return digits === '' ? undefined : { digits, end }
}

/** Whether a new number starts here rather than another digit: "point five two hundred". */
function ownsScale(text: string, end: number, between: Between): boolean {
  const after = nextToken(text, end)
  return between === 'stop' ? false : after?.number?.kind === 'hundred' && after.between !== 'comma'
}

function isOh(token: Token): boolean {
  return token.lower === 'oh' || token.lower === 'o'
}

function decimals(text: string, start: number, whole: Cardinal | undefined, fraction: Fraction): Candidate {
  if (fraction.digits.length > 40) return lookAlike(start, fraction.end)
  const value = decimalOf(`${whole?.value ?? 0n}.${fraction.digits}`)
  return finish(text, { ...words(start, fraction.end, value), place: -fraction.digits.length })
}

/** "point five": a decimal without a whole part; the word alone is no number. */
function readPoint(text: string, point: Token): Candidate | undefined {
  const fraction = readFraction(text, point)
  if (fraction === undefined) return undefined
  const found = decimals(text, point.start, undefined, fraction)
  if (fraction.digits.length === 1 && fraction.digits !== '0') found.needsUnit = found.scale === 0
  return found
}

/** A numerator and its denominator: "three quarters", "two thirds of a million". */
function readPart(text: string, start: number, numerator: Cardinal, part: Token): Candidate | undefined {
  const denominator = part.number?.value ?? 1
  const plural = part.number?.plural === true
  if (plural !== numerator.value > 1n || numerator.value >= BigInt(denominator) * 4n) return undefined
  const value = divide(Number(numerator.value), denominator)
  return finish(text, ofScale(text, { ...words(start, part.end, value), fraction: true, place: -2 }))
}

/** "a third of …", "quarter of a million": a part without a numerator counts only when something shows it to be one. */
function readBarePart(text: string, part: Token, before: string): Candidate | undefined {
  if (part.number?.plural === true) return undefined
  const article = before === 'a' || before === 'an'
  const isQuarter = part.lower === 'quarter'
  if (!article && !isQuarter) return undefined
  const start = articleStart(text, part, before)
  const value = divide(1, part.number?.value ?? 1)
  const alone = { ...words(start, part.end, value), fraction: true, place: -2 }
  const next = nextToken(text, part.end)
  const scaled = ofScale(text, alone)
  if (scaled.end > alone.end) return finish(text, scaled)
  if (next?.lower === 'of') return article || isOfA(text, next) ? finish(text, alone) : undefined
  return article ? { ...alone, needsUnit: true, bare: !isQuarter } : undefined
}

function isOfA(text: string, of: Token): boolean {
  const next = nextToken(text, of.end)
  return next?.lower === 'a' || next?.lower === 'an' || next?.lower === 'the'
}

/** "half a million", "half an hour", "half the fleet". */
function readHalf(text: string, half: Token, before: string): Candidate | undefined {
  const article = before === 'a' ? articleStart(text, half, before) : half.start
  const whole = before === 'a' ? unitAndAHalf(text, article) : undefined
  if (whole !== undefined)
    return { ...words(whole.start, half.end, decimalOf('1.5')), unit: whole.unit, place: -1, closed: true }
  const found = ofScale(text, { ...words(article, half.end, decimalOf('0.5')), fraction: true, place: -1 })
  if (found.end > half.end) return finish(text, { ...found, start: half.start })
  return finish(text, found)
}

/** "an hour and a half": the unit between its one and its half. */
function unitAndAHalf(text: string, at: number): { start: number; unit: string } | undefined {
  const left = text.slice(Math.max(0, at - 32), at)
  const found = /(?:^|[^\w-])(an? (\w+) and )$/i.exec(left)
  const unit = unitWords.get((found?.[2] ?? '').toLowerCase())
  return found === null || unit === undefined ? undefined : { start: at - (found[1] ?? '').length, unit }
}

/** A fraction goes on with "a million", "of a million", "a dozen", "million". */
function ofScale(text: string, found: Candidate): Candidate {
  let next = nextToken(text, found.end)
  if (next?.lower === 'of') next = nextToken(text, next.end)
  if (next?.lower === 'a' || next?.lower === 'one') next = nextToken(text, next.end)
  if (next === undefined || (next.between !== 'space' && next.between !== 'hyphen')) return found
  const { number } = next
  if (number?.kind === 'dozen')
    return { ...found, end: next.end, value: multiply(found.value, decimalOf('12')), fraction: false, place: 0 }
  const power = number?.kind === 'hundred' || number?.kind === 'scale' ? number.value : 0
  if (power === 0) return found
  return {
    ...found,
    end: next.end,
    value: shift(found.value, power),
    fraction: false,
    scale: power,
    coefficient: found.value,
    place: 0,
  }
}

/** "twenty twenty-five", "one fifty": two small numbers side by side are a year, a time or, before a unit, hundreds. */
function readPair(
  text: string,
  start: number,
  first: Token,
  cardinal: Cardinal,
  next: Token,
  before: string,
): Candidate | undefined {
  if (cardinal.value >= 100n || cardinal.value === 0n) return undefined
  const small = readSmall(text, next)
  if (small === undefined || small.value < 10)
    return cardinal.value > 9n || first.number?.kind !== 'one' ? undefined : digitString(text, start, next)
  const after = nextToken(text, small.end)
  const scaled =
    after !== undefined &&
    after.between !== 'comma' &&
    (after.number?.kind === 'hundred' || after.number?.kind === 'scale')
  if (scaled || (cardinal.value % 10n === 0n && small.value < 10)) return undefined
  const clock =
    (before === 'at' || before === 'by' || before === 'until' || before === 'till') &&
    cardinal.value < 25n &&
    small.value < 60
  if (clock) {
    return {
      ...words(start, small.end, decimalOf(String(Number(cardinal.value) * 3600 + small.value * 60))),
      unit: 'time-of-day',
    }
  }
  const found = words(start, small.end, decimalOf(String(Number(cardinal.value) * 100 + small.value)))
  return { ...found, needsUnit: true }
}

/** Three single digits or more in a row are a code, not a quantity. */
function digitString(text: string, start: number, second: Token): Candidate | undefined {
  let count = 1
  let end = second.start
  for (let next: Token | undefined = second; next !== undefined; next = nextToken(text, end)) {
    if (next.between === 'comma' || next.between === 'stop' || !(next.number?.kind === 'one' || isOh(next))) break
    count++
    end = next.end
  }
  return count > 2 ? lookAlike(start, end) : undefined
}

/** What may close any number phrase: a scale after decimals, "and a half", then perhaps a scale again. */
function finish(text: string, found: Candidate): Candidate {
  const scaled = withScales(text, found)
  const next = nextToken(text, scaled.end)
  if (next?.lower !== 'and' || next.between === 'comma' || next.between === 'stop' || scaled.fraction) return scaled
  const added = readAnd(text, next)
  if (added === undefined) return scaled
  const base = scaled.scale > 1 ? shift(added.value, scaled.scale) : added.value
  const value = addDecimals(scaled.value, base)
  const place = scaled.scale > 1 ? 0 : added.places
  return withScales(text, { ...scaled, end: added.end, value, place, scale: 0, coefficient: value, plain: false })
}

/** "and a half", "and three quarters", "and one third". */
function readAnd(text: string, and: Token): { value: Decimal; end: number; places: number } | undefined {
  const first = nextToken(text, and.end)
  if (first === undefined || (first.between !== 'space' && first.between !== 'hyphen')) return undefined
  const small =
    first.lower === 'a' ? 1 : first.number?.kind === 'one' || first.number?.kind === 'teen' ? first.number.value : 0
  const second = small > 0 ? nextToken(text, first.end) : undefined
  if (second === undefined || (second.between !== 'space' && second.between !== 'hyphen')) return undefined
  if (second.number?.kind === 'half' && small === 1) return { value: decimalOf('0.5'), end: second.end, places: -1 }
  const ownPlural = second.number?.plural === small > 1
  if (second.number?.kind !== 'part' || !ownPlural || small >= second.number.value) return undefined
  return { value: divide(small, second.number.value), end: second.end, places: -2 }
}

function withScales(text: string, found: Candidate): Candidate {
  let result = found
  for (let next = nextToken(text, result.end); next !== undefined; next = nextToken(text, result.end)) {
    const power =
      next.number?.kind === 'scale' || (next.number?.kind === 'hundred' && result.scale === 0) ? next.number.value : 0
    const wanted = power > 0 && next.between !== 'comma' && !result.fraction
    if (!wanted || (result.plain && power < 3) || result.value.digits === 0n) return result
    result = {
      ...result,
      end: next.end,
      value: shift(result.value, power),
      scale: result.scale + power,
      place: 0,
      plain: false,
    }
    if (result.scale > 30) return result
  }
  return result
}
