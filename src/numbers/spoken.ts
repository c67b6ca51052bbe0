import { leftOf } from './around.ts'
import { type Cardinal, goesOn, readCardinal, readSmall } from './cardinals.ts'
import { addDecimals, type Decimal, decimalOf, divide, multiply, shift } from './decimal.ts'
import { type Draft, draftOf, lookAlike } from './draft.ts'
import { group } from './patterns.ts'
import { Phrase } from './tokens.ts'
import { unitWords } from './units.ts'

const twelve = decimalOf('12')
const ordinals =
  /(?:^(?:first|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th|hundreds)|(?:teen|ie|d|lion)th|(?:nt|rt|ft|xt|ht|et)ies)$/
const beforeTime = /(?:^|\W)(?:at|by|until|till|before|after|around) $/

/** The number phrase in words that starts here, or undefined when these words are no number. */
export function readSpoken(text: string, at: number, end: number): Draft | undefined {
  const phrase = new Phrase(text, at, end)
  const left = leftOf(text, at, 34)
  const number = phrase.at(0)?.number
  const article = /(?:^|[^\p{L}])(an?)[ -]$/iu.exec(left)
  const start = article ? at - article[0].length + article[0].indexOf(group(article, 1)) : at
  if (number?.kind === 'part')
    return number.plural ? undefined : (readPast(phrase, at) ?? readPart(phrase, left, start))
  if (number?.kind === 'dozen')
    return close(phrase, 1, spoken(start, phrase.at(0)?.end ?? at, twelve, { base: decimalOf('1') }))
  if (number?.kind === 'point')
    return readFraction(phrase, 0, at - (/(?:^|[^\p{L}])(oh?[ -])$/iu.exec(left)?.[1]?.length ?? 0), undefined)
  const clock = readPast(phrase, at) ?? readClock(phrase, at, left)
  if (clock !== undefined) return clock
  const cardinal = readCardinal(phrase, 0, /between $/.test(left))
  if (cardinal === undefined) return undefined
  const bare = number?.kind === 'hundred' || number?.kind === 'scale'
  const needs =
    bare && start === at && !/(?:the|per|every|each|first|last|next|of|to|by|one in a) $/.test(left) ? 'unit' : ''
  const draft = readRest(phrase, bare ? start : at, cardinal, left)
  draft.needs ||= needs
  return draft
}

function spoken(start: number, end: number, number: Decimal, more: Partial<Draft> = {}): Draft {
  return draftOf(start, end, number, { spoken: true, ...more })
}

/** What may follow a whole number: an ordinal, decimals, a denominator, a dozen, a second small number. */
function readRest(phrase: Phrase, start: number, cardinal: Cardinal, left: string): Draft {
  const { value, next } = cardinal
  const token = goesOn(phrase, next)
  const number = token?.number
  const end = phrase.endOf(next)
  if (number?.kind === 'point') {
    const decimals = readFraction(phrase, next, start, value)
    if (decimals !== undefined) return decimals
  }
  const close_ = token?.gap === ' ' && phrase.text.charAt(token.end) !== '-'
  if (
    number?.kind === 'part' &&
    close_ &&
    (number.plural || token?.lower === 'quarter' || value === 1n) &&
    (value > 1n || !number.plural) &&
    value < 4 * number.value
  ) {
    return ofScale(
      phrase,
      next + 1,
      spoken(start, token?.end ?? end, divide(Number(value), number.value), {
        fraction: true,
        place: number.value === 2 ? -1 : -2,
      }),
    )
  }
  if (token?.gap === ' ' && value > 1n && isOrdinal(token.lower, value, left)) return lookAlike(start, token.end)
  if (number?.kind === 'dozen' && value < 100n)
    return close(phrase, next + 1, spoken(start, token?.end ?? end, { digits: value * 12n, exponent: 0 }))
  const pair =
    cardinal.scale === 0 && value < 100n && token?.gap === ' ' ? readPair(phrase, start, value, next, left) : undefined
  if (pair !== undefined) return pair
  const whole = spoken(
    start,
    end,
    { digits: value, exponent: 0 },
    { scale: cardinal.scale, plain: cardinal.scale === 0 },
  )
  whole.base = { digits: cardinal.base, exponent: 0 }
  return close(phrase, next, whole)
}

/** "twenty-first", "nineteen-sixties"; but "a twenty second lag" is a duration. */
function isOrdinal(lower: string, value: bigint, left: string): boolean {
  if (lower === 'second') return value % 10n === 0n && value > 10n && /the $/.test(left)
  return ordinals.test(lower)
}

/** The digits after "point": "nine nine", "zero zero zero sixty-five", "oh five". */
function readFraction(phrase: Phrase, point: number, start: number, whole: bigint | undefined): Draft | undefined {
  let digits = ''
  let index = point + 1
  let staccato = phrase.at(point)?.gap === '.' || point === 0
  for (let token = goesOn(phrase, index); token !== undefined; token = goesOn(phrase, index)) {
    if (token.gap === '.' && !staccato && digits !== '') break
    staccato ||= token.gap === '.'
    const small = /^oh?$/.test(token.lower) ? { value: 0, next: index + 1 } : readSmall(phrase, index)
    if (small === undefined || (digits !== '' && goesOn(phrase, small.next, false)?.number?.kind === 'hundred')) break
    digits += small.value
    index = small.next
  }
  if (digits === '') return undefined
  if (digits.length > 40) return lookAlike(start, phrase.endOf(index))
  const draft = close(
    phrase,
    index,
    spoken(start, phrase.endOf(index), decimalOf(`${whole ?? 0}.${digits}`), { place: -digits.length }),
  )
  if (whole === undefined && digits.length === 1 && digits !== '0' && draft.scale === 0) draft.needs = 'unit'
  return draft
}

/** "a third of …", "a quarter of a million", "half an hour", "an hour and a half". */
function readPart(phrase: Phrase, left: string, start: number): Draft | undefined {
  const token = phrase.at(0)
  if (token === undefined) return undefined
  const isHalf = token.lower === 'half'
  const article = start < token.start
  const hour = isHalf && article ? /[^\p{L}](an? (\p{L}+) and )a $/u.exec(left) : null
  const unit = unitWords.get(group(hour, 2))
  if (unit !== undefined) return spoken(start - group(hour, 1).length, token.end, decimalOf('1.5'), { unit, place: -1 })
  const isQuarter = token.lower === 'quarter'
  if (!article && !isHalf && !isQuarter) return undefined
  const part = spoken(start, token.end, divide(1, token.number?.value ?? 1), {
    fraction: true,
    place: isHalf ? -1 : -2,
  })
  const scaled = ofScale(phrase, 1, part)
  if (isHalf || scaled.end > part.end)
    return scaled.end > part.end && isHalf ? { ...scaled, start: token.start } : scaled
  const of = phrase.at(1)?.lower === 'of' && (article || /^(?:an?|the)$/.test(phrase.at(2)?.lower ?? ''))
  if (of) return part
  return article ? { ...part, needs: isQuarter ? 'unit' : 'share' } : undefined
}

/** A fraction goes on with "a million", "of a million", "a dozen", "million". */
function ofScale(phrase: Phrase, index: number, part: Draft): Draft {
  let next = index
  if (phrase.at(next)?.lower === 'of') next++
  if (/^(?:a|one)$/.test(phrase.at(next)?.lower ?? '')) next++
  const token = goesOn(phrase, next, false)
  const { number } = token ?? {}
  if (token === undefined || !number || !/dozen|hundred|scale/.test(number.kind)) return part
  const by = number.kind === 'dozen' ? 0 : number.value
  const whole = number.kind === 'dozen' ? multiply(part.number, twelve) : shift(part.number, by)
  return { ...part, end: token.end, number: whole, scale: by, base: part.number, fraction: false, place: 0 }
}

/** "twenty twenty-five", "one fifty", "at ten thirty", "four oh four": small numbers side by side. */
function readPair(phrase: Phrase, start: number, value: bigint, index: number, left: string): Draft | undefined {
  let digits = value < 10n ? 1 : 0
  let end = index
  while (
    digits > 0 &&
    (goesOn(phrase, end, false)?.number?.kind === 'one' || /^oh?$/.test(goesOn(phrase, end, false)?.lower ?? ''))
  ) {
    digits++
    end++
  }
  if (digits > 2) return lookAlike(start, phrase.endOf(end))
  const small = readSmall(phrase, index)
  if (small === undefined || small.value < 10 || value === 0n) return undefined
  if (value === 1n && /(?:last|first|next|this|that|which) $/i.test(left)) return undefined
  if (/hundred|scale/.test(goesOn(phrase, small.next, false)?.number?.kind ?? '')) return undefined
  const after = phrase.endOf(small.next)
  if (beforeTime.test(left) && value < 25n && small.value < 60) {
    return spoken(
      start,
      after,
      { digits: value * 3600n + BigInt(small.value * 60), exponent: 0 },
      { unit: 'time-of-day' },
    )
  }
  return spoken(start, after, { digits: value * 100n + BigInt(small.value), exponent: 0 }, { needs: 'unit' })
}

/** A clock time said digit by digit: "ten zero zero zero point one zero zero", "nine oh five"; or a code like one. */
function readClock(phrase: Phrase, start: number, left: string): Draft | undefined {
  const hour = readSmall(phrase, 0)
  if (hour === undefined || hour.value > 24 || !/^(?:zero|oh?)$/.test(goesOn(phrase, hour.next, false)?.lower ?? ''))
    return undefined
  const run = readRun(phrase, hour.next)
  if (run.digits.length < 2) return undefined
  const point =
    goesOn(phrase, run.next, false)?.number?.kind === 'point'
      ? readRun(phrase, run.next + 1)
      : { digits: '', next: run.next }
  const next = point.digits === '' ? run.next : point.next
  const [minutes, seconds] = [Number(run.digits.slice(0, 2)), Number(run.digits.slice(2))]
  const said =
    run.digits.length > 2 || beforeTime.test(left) || /^(?:hours|utc|seconds)$/.test(phrase.at(next)?.lower ?? '')
  const end = phrase.endOf(next)
  if (!said || run.digits.length > 4 || minutes > 59 || seconds > 59 || hour.value === 0) return lookAlike(start, end)
  const total = decimalOf(`${hour.value * 3600 + minutes * 60 + seconds}.${point.digits}`)
  return spoken(start, end, total, { unit: 'time-of-day', place: -point.digits.length })
}

/** "ten past four", "quarter to seven", "half past six". */
function readPast(phrase: Phrase, start: number): Draft | undefined {
  const first = phrase.at(0)
  const part = first?.number?.kind === 'part' && first.number.value < 5 ? 60 / first.number.value : 0
  const minutes = part > 0 ? { value: part, next: 1 } : readSmall(phrase, 0)
  const word = minutes && goesOn(phrase, minutes.next, false)?.lower
  const hour =
    minutes && (word === 'past' || (word === 'to' && part === 15)) ? readSmall(phrase, minutes.next + 1) : undefined
  if (!minutes || !hour || hour.value < 1 || hour.value > 12 || minutes.value > 59) return undefined
  const total = hour.value * 3600 + (word === 'past' ? 60 : -60) * minutes.value
  return spoken(start, phrase.endOf(hour.next), { digits: BigInt(total), exponent: 0 }, { unit: 'time-of-day' })
}

/** Digits said one by one or in pairs. */
function readRun(phrase: Phrase, from: number): { digits: string; next: number } {
  let digits = ''
  let next = from
  while (digits.length < 40) {
    const small = /^oh?$/.test(goesOn(phrase, next, false)?.lower ?? '')
      ? { value: 0, next: next + 1 }
      : goesOn(phrase, next, false) && readSmall(phrase, next)
    if (!small) break
    digits += small.value
    next = small.next
  }
  return { digits, next }
}

/** What may close any number phrase: a scale after decimals, "and a half", then perhaps a scale again. */
function close(phrase: Phrase, index: number, draft: Draft): Draft {
  const [scaled, next] = withScales(phrase, index, draft)
  const first = phrase.at(next)?.lower === 'and' ? goesOn(phrase, next + 1, false) : undefined
  const count = first?.lower === 'a' ? 1 : first?.number?.kind === 'one' ? first.number.value : 0
  const part = count > 0 ? goesOn(phrase, next + 2, false)?.number : undefined
  const fits =
    part?.kind === 'part' &&
    (count === 1 ? !part.plural : part.plural || part.value === 4) &&
    count < part.value &&
    goesOn(phrase, next, false)
  if (!fits || scaled.fraction) return scaled
  const added = shift(divide(count, part.value), scaled.scale > 2 ? scaled.scale : 0)
  const number = addDecimals(scaled.number, added)
  const place = scaled.scale > 2 ? 0 : part.value === 2 ? -1 : -2
  return withScales(phrase, next + 3, {
    ...scaled,
    end: phrase.endOf(next + 3),
    number,
    base: number,
    place,
    scale: 0,
    plain: false,
  })[0]
}

function withScales(phrase: Phrase, index: number, draft: Draft): [Draft, number] {
  let result = draft
  let next = index
  while (!result.fraction && result.number.digits !== 0n && result.scale < 24) {
    const number = goesOn(phrase, next)?.number
    const by =
      number?.kind === 'scale' || (number?.kind === 'hundred' && result.scale === 0 && !result.plain) ? number.value : 0
    if (by === 0) break
    next++
    result = {
      ...result,
      end: phrase.endOf(next),
      number: shift(result.number, by),
      scale: result.scale + by,
      place: 0,
      plain: false,
    }
  }
  return [result, next]
}
