import { type Decimal, decimalOf, divide, multiply, shift } from './decimal.ts'
import { type Draft, draftOf, lookAlike } from './draft.ts'
import { group } from './patterns.ts'
import { unitWords } from './units.ts'
import { numberWords } from './words.ts'

const time = /^(\d{1,2}):(\d\d)(?::(\d\d)([.,]\d{1,9})?)?(?![\d:]|[.,]\d)/
const fraction = /^(?:(\d{1,3})[ -])?([1-9]\d{0,2})\/([1-9]\d{0,3})(?![\d/])/
const named = /^(?:24\/7|9\/11|20\/20)/
/** Dates, addresses, versions, codes, ratios: digits whose marks make them no number. */
const never =
  /^(?:(\d+)-\1(?!\d)|(?:19|20)\d\d[01]\d[0-3]\d(?!\d)|\d{4}(?: \d{4}){2}|\d+(?:-\d+){2,}|\d+(?:\.\d+){2,}|\d+[:/]\d|0\d|555-\d{4}|\d{41})/
const phones: Record<string, RegExp> = {
  '+': /^\d{1,3}(?:[ .-]\(?\d{1,5}\)?){2,6}(?!\d)/,
  '(': /^\d{3,5}\)[ -]?\d{3,4}[ -]?\d{2,5}(?!\d)/,
  '0': /^0\d{2,5}(?:[ -]\d{2,5}){1,4}(?!\d)/,
}
const english =
  /^(\d{1,3}(?:,\d{3})+(?!\d)|\d{1,2}(?:,\d\d)+,\d{3}(?!\d)|\d{1,3}(?:[_'’]\d{3})+(?!\d)|[1-9]\d{0,2}(?: \d{3})+(?![\d/A-Za-z])|\d*)(?:\.(\d+))?/
const european = /^([1-9]\d{0,2}(?:[. ]\d{3})+(?!\d)|\d+)(?:,(\d+))?/
const power = /^(?:[eE]([+-]?\d{1,2})(?!\w)| ?[×x*] ?10(?:\^([-−]?\d{1,2})|(⁻?[⁰¹²³⁴-⁹]{1,2}))(?!\d))/
const raised = /^(?:\^([-−]?\d{1,2})(?!\w)|(⁻?[⁰¹²³⁴-⁹]{1,2}))/
const vulgars = '½1/2¼1/4¾3/4⅓1/3⅔2/3⅕1/5⅖2/5⅗3/5⅘4/5⅙1/6⅚5/6⅛1/8⅜3/8⅝5/8⅞7/8'
const suffix =
  /^(?:(mn|bn|Bn|BN|mio|trn?|tn|MM?|mm|[KkBbmTL]|[cC]r)(?![\w])|([ -])(hundred|thousand|million|billion|trillion|bn|mn|lakh|crore|dozen|[MKB](?=[^\w'-]|$))\b)/i
const suffixes: Record<string, number> = {
  k: 3,
  m: 6,
  mm: 6,
  mn: 6,
  mio: 6,
  b: 9,
  bn: 9,
  t: 12,
  tn: 12,
  trn: 12,
  cr: 7,
  l: 5,
}

/** The number in digits that starts here (a digit, a point before one, or ½); its end lies past all that belongs to it. */
export function readDigits(text: string, at: number, decimalComma: boolean): Draft {
  const rest = text.slice(at, at + 48)
  const phone = phones[rest.startsWith('0') ? '0' : text.charAt(at - 1)]?.exec(rest)
  if (phone) return lookAlike(at, at + phone[0].length)
  const sign = signBefore(text, at)
  if (sign === undefined) return lookAlike(at, runEnd(text, at))
  const draft = body(text, rest, at, decimalComma)
  if (draft.needs === 'never') return draft
  draft.start = sign.start
  draft.unit ||= sign.unit
  if (sign.negative) draft.number = { digits: -draft.number.digits, exponent: draft.number.exponent }
  draft.plain &&= !sign.negative && sign.unit === ''
  return scaled(text, draft)
}

/** Where a code-like run that holds this place ends. */
export function runEnd(text: string, at: number): number {
  const run = /(?:[\p{L}\d_]|[.:/=@-](?=[\p{L}\d]))*/uy
  run.lastIndex = at
  run.test(text)
  return Math.max(at + 1, run.lastIndex)
}

function body(text: string, rest: string, at: number, decimalComma: boolean): Draft {
  const vulgar = vulgarOf(rest.charAt(0))
  if (vulgar !== undefined) return draftOf(at, at + 1, vulgar, { fraction: true, place: -2 })
  const clock = time.exec(rest)
  const [hour, minute, second] = [Number(clock?.[1]), Number(clock?.[2]), Number(clock?.[3] ?? 0)]
  if (clock && hour < 25 && minute < 60 && second < 61) {
    const decimals = group(clock, 4).slice(1)
    return draftOf(at, at + clock[0].length, decimalOf(`${hour * 3600 + minute * 60 + second}.${decimals}`), {
      unit: 'time-of-day',
      place: -decimals.length,
    })
  }
  const parts = fraction.exec(rest)
  const [whole, over, under] = [Number(parts?.[1] ?? 0), Number(parts?.[2]), Number(parts?.[3])]
  if (parts && over < under && !named.test(rest) && over + under !== 100) {
    return draftOf(at, at + parts[0].length, divide(whole * under + over, under), { fraction: true, place: -2 })
  }
  const found = (decimalComma ? european : english).exec(rest)
  if (found === null || (never.test(rest) && !/\D\d{3}/.test(group(found, 1)))) return lookAlike(at, runEnd(text, at))
  const digits = group(found, 1).replace(/\D/g, '')
  const decimals = group(found, 2)
  const end = at + found[0].length
  return draftOf(end - found[0].length, end, decimalOf(`${digits}.${decimals}`), {
    place: -decimals.length,
    plain: !/\D/.test(group(found, 1)),
  })
}

function vulgarOf(char: string): Decimal | undefined {
  const at = char === '' || char < '¼' ? -1 : vulgars.indexOf(char)
  return at < 0 ? undefined : divide(Number(vulgars.charAt(at + 1)), Number(vulgars.charAt(at + 3)))
}

/** Powers of ten, a vulgar fraction and scale suffixes behind the digits. */
function scaled(text: string, draft: Draft): Draft {
  // A mark or a word in lower case behind the digits is no power and no suffix.
  if (/^(?:[,;:)%"'?!]|\.(?!\d)| [ac-gi-ln-su-wyz(=+"–-])/.test(text.slice(draft.end, draft.end + 2))) return draft
  const rest = text.slice(draft.end, draft.end + 16)
  const exponent = power.exec(rest)
  if (exponent) {
    const by = exponentOf(exponent.slice(1))
    return grow(draft, exponent[0].length, by)
  }
  const up = raised.exec(rest)
  const vulgar = vulgarOf(rest.charAt(0))
  if (up) {
    const by = exponentOf(up.slice(1))
    if (draft.number.digits === 10n && draft.place === 0)
      return grow({ ...draft, number: decimalOf('1') }, up[0].length, by)
    if (draft.place < 0 || by < 0 || draft.number.digits > 999n) return { ...draft, needs: 'never' }
    return {
      ...draft,
      end: draft.end + up[0].length,
      number: { digits: draft.number.digits ** BigInt(by), exponent: 0 },
      plain: false,
    }
  }
  if (vulgar && draft.place === 0) {
    const number = { digits: draft.number.digits * 10n ** 24n + vulgar.digits, exponent: -24 }
    return { ...draft, end: draft.end + 1, number, fraction: true, place: -2, plain: false }
  }
  return suffixed(text, draft)
}

function suffixed(text: string, draft: Draft): Draft {
  const found = suffix.exec(text.slice(draft.end, draft.end + 16))
  const word = group(found, 3).toLowerCase()
  const letters = found?.[1] ?? (word.length === 1 ? group(found, 3) : '')
  const isMoney = draft.unit !== '' && draft.unit !== 'time-of-day'
  if (found === null || draft.unit === 'time-of-day' || (draft.fraction && letters)) return draft
  if (word === 'dozen')
    return { ...draft, end: draft.end + found[0].length, number: multiply(draft.number, decimalOf('12')), plain: false }
  // Without a currency only these are certain: 5m may be minutes, 5B bytes, 5T tesla; with a space only money is.
  if (letters && !isMoney && (found[2] || !/^(?:[KkM]|mn|bn|mio|tn)$/i.test(letters) || letters === 'm')) return draft
  const by = letters ? (suffixes[letters.toLowerCase()] ?? 0) : (numberWords.get(word)?.value ?? 0)
  const next = grow(draft, found[0].length, by)
  next.scale = draft.scale + by
  return by === 2 ? suffixed(text, next) : next
}

function exponentOf(groups: (string | undefined)[]): number {
  const text = groups.find((group) => group !== undefined) ?? ''
  return Number(
    [...text]
      .map((char) => ('−⁻'.includes(char) ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.includes(char) ? '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(char) : char))
      .join(''),
  )
}

function grow(draft: Draft, length: number, by: number): Draft {
  if (Math.abs(by) > 99) return { ...draft, needs: 'never' }
  return {
    ...draft,
    end: draft.end + length,
    number: shift(draft.number, by),
    base: draft.number,
    place: Math.min(0, draft.place + by),
    plain: false,
  }
}

const money = /(?:(?:us|ca|au|nz|hk|mx|[acsr])?[$€£¥₹₩₽₺₪]\s?|(?<![a-z])(?:[a-z]{3}|rs))$/i
/** What may be glued to the left of a quantity: nothing, opening marks, a hyphen after some beginnings, another quantity. */
const glue =
  /(?:^|[\s"“‘([{~≈<>≤≥±=*|—…,;!?×÷\uFFFC]|(?:^|\s)\+|[\d)%$€£]\S{0,5}[-–]|\d[xX]?[-–/]|[A-Z][a-z]+:|(?<![A-Za-z])(?:[Ss]ub|under|over|near|top|multi|plus|and|or|to|a|-)-|[^A-Za-z]-|\.\.|['’](?!\d0s))$/
const glued = /(?:[a-z][.(+[]|[§№#]\s?|\[|[\d)]\(|\w['’]|\S\/|[a-z_]\)|[a-z]=.{0,3}%)$/i

/** The sign and currency to the left of digits, or undefined when they are glued to something else. */
function signBefore(text: string, at: number): { start: number; unit: string; negative: boolean } | undefined {
  // Most numbers stand after a space and a word: nothing is glued to them.
  if (/(?<!R)[a-z,.;:] $/.test(text.slice(Math.max(0, at - 3), at))) return { start: at, unit: '', negative: false }
  let left = text.slice(Math.max(0, at - 16), at)
  const currency = money.exec(left)
  const unit = currency ? (unitWords.get(currency[0].trim().toLowerCase()) ?? '') : ''
  const isMoney =
    unit !== '' &&
    unit !== 'cent' &&
    (/[^a-z]$/i.test(group(currency, 0)) || /^(?:[A-Z]{3}|Rs)$/.test(group(currency, 0)))
  const start = isMoney ? at - (currency?.[0].length ?? 0) : at
  left = text.slice(Math.max(0, start - 16), start)
  const negative = /(?:^|[\s([{"“:=,;|~≈<>≤≥])[-−]$/.test(left)
  if (negative) return { start: start - 1, unit: isMoney ? unit : '', negative }
  const opens = glue.test(left) || left === '' || left.endsWith('−')
  const code = glued.test(left) && !/(?:^|\s)\[$/.test(left)
  if (!opens || code || (left.endsWith('[') && /^[\d,\s–-]{1,12}\]/.test(text.slice(at, at + 16)))) return undefined
  return { start, unit: isMoney ? unit : '', negative: false }
}
