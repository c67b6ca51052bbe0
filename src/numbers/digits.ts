import { isLetterBut, kindOf } from './around.ts'
import { addDecimals, decimalOf, divide, multiply, negate, shift, whole } from './decimal.ts'
import type { DecimalComma } from './decimal-comma.ts'
import { type Draft, draftOf, lookAlike } from './draft.ts'
import { group } from './patterns.ts'
import { readUnitBefore } from './unit-before.ts'
import { isMoney, unitNamed } from './units.ts'
import { numberWords } from './words.ts'

const time = /^(\d{1,2})(?::|\.(?=\d\d ?[ap]\.?m\b))(\d\d)(?::(\d\d)([.,]\d{1,9})?)?(?!:?\d|[.,]\d)/
const fraction = /^(?:(\d{1,3})[ -])?([1-9]\d{0,2})\/([1-9]\d{0,3})(?![\d/])/
const slashed = /^\d+(\/\d{1,6})*\/([1-9]\d{0,5}) ?(%|\p{L}{1,6})(?!\p{L})/u
/** Dates, addresses, versions, codes, ratios: digits whose marks make them no number. */
const never =
  /^(?:(\d+)-\1(?!\d)|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)|\d{4}(?: \d{4}){2,}|\d\d(?: \d\d){2,4}(?![\d%:]|[,.]\d|\s?\p{Ll})|\d+(?:-\d+){2,}|\d+-(?:for|on)-\d+|\d+(?:\.\d+){2,}|\d+[:/]\d|0\d(?!m|s| (?:[hms]|(?:min|sec|hour|minute|second)s?)\b)|555-\d{4}|\d{41})/u
const phones: Record<string, RegExp> = {
  '+': /^\d{1,3}(?:[ .-]\(?\d{1,5}\)?){2,6}(?!\d)/,
  '(': /^\d{3,5}\)[ -]?\d{3,4}[ -]?\d{2,5}(?!\d)/,
  '0': /^0\d{2,5}(?:[ -]\d{2,8}){1,4}(?:-\d)?(?!\d)/,
}
const english =
  /^(\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)|\d{1,3}(?:[_'’]\d{3})+(?!\d)|[1-9]\d{0,2}(?: \d{3})+(?![\d/A-Za-z])|\d*)(?:\.(\d+))?/
/** Decimals behind a comma, whatever else a text has: "1,2 million", "13,37", "0,5 %". */
const anyComma = /^\d{1,3},\d\d?(?!\d|,\d)/
const commaDecimals =
  /^\d{1,3},(?:\d\d(?!\d|,\d)|\d(?= ?(?:[%€°]|[mb]illion|(?:(?:hour|day|week|year|litre|Euro)s?|h|min|[kmc]?m|[mk]?g|l|kWh|[GT]B)\b)))/
/** One or two decimals behind a point, in a text that else writes commas. */
const pointed = /^\d+\.\d\d?(?!\d|[.,]\d)/
const european = /^([1-9]\d{0,2}(?:[. ]\d{3})+(?!\d)|\d+)(?:,(\d+))?/
const power = /^(?:[eE]([+-]?\d{1,2})(?!\w)| ?[×x*] ?10(?:\^([-−]?\d{1,2})|(⁻?[⁰¹²³⁴-⁹]{1,2}))(?!\d))/
const raised = /^(?:\^[-−]?\d{1,2}|⁻?[⁰¹²³⁴-⁹]{1,2})(?!\w|\.\d)/
const suffix =
  /^(?:(mn|bn|mio|trn?|tn|[kmbt])(?!\w)|([ -])(hundred|thousand|million|billion|trillion|bn|mn|lakh|crore|dozen|[MKB](?![\w'-]))(?!\w))/i
const powers: Record<string, number> = { k: 3, m: 6, b: 9, t: 12 }

/** The number in digits that starts here (a digit, a point before one, or ½); its end lies past all that belongs to it. */
export function readDigits(text: string, at: number, decimalComma: DecimalComma): Draft {
  const rest = text.slice(at, at + 48)
  const phone = phones[rest.startsWith('0') ? '0' : text.charAt(at - 1)]?.exec(rest)
  if (phone) return lookAlike(at, at + phone[0].length)
  const sign = signBefore(text, at)
  if (sign === undefined) return lookAlike(at, runEnd(text, at))
  const draft = readBody(text, rest, at, decimalComma)
  if (draft.needs === 'never') return draft
  draft.start = sign.start
  draft.unit ||= sign.unit
  if (sign.negative) draft.number = negate(draft.number)
  draft.plain &&= !sign.negative && sign.unit === ''
  return draft.unit === 'time-of-day' ? draft : readPower(text, draft)
}

/** Where a code-like run that holds this place ends. */
export function runEnd(text: string, at: number): number {
  const run = /(?:[\p{L}\d_]|[.:/=@-](?=[\p{L}\d]))*/uy
  run.lastIndex = at
  run.test(text)
  return Math.max(at + 1, run.lastIndex)
}

function readBody(text: string, rest: string, at: number, decimalComma: DecimalComma): Draft {
  const vulgar = readVulgar(rest)
  if (vulgar !== undefined) return draftOf(at, at + 1, vulgar, { fraction: true, place: -2 })
  const run = digitsAt(rest)
  const mark = rest.charCodeAt(run)
  const clock = mark === 58 || mark === 46 ? time.exec(rest) : null
  const [hour, minute, second] = [Number(clock?.[1]), Number(clock?.[2]), Number(clock?.[3] ?? 0)]
  if (clock && hour < 25 && minute < 60 && second < 61) {
    const decimals = group(clock, 4).slice(1)
    const total = decimalOf(`${hour * 3600 + minute * 60 + second}.${decimals}`)
    return draftOf(at, at + clock[0].length, total, { unit: 'time-of-day', place: -decimals.length })
  }
  const comma = mark === 44 ? (decimalComma === 'mixed' ? anyComma : commaDecimals).exec(rest) : null
  if (comma)
    return draftOf(at, at + comma[0].length, decimalOf(comma[0].replace(',', '.')), {
      place: run + 1 - comma[0].length,
    })
  if (mark === 47 && isSlashList(rest, run, text, at))
    return draftOf(at, at + run, whole(Number(rest.slice(0, run))), { plain: true })
  const parts = mark === 47 || mark === 32 || mark === 45 ? fraction.exec(rest) : null
  const [before, over, under] = [Number(parts?.[1] ?? 0), Number(parts?.[2]), Number(parts?.[3])]
  // How well an eye sees
  if (
    parts &&
    /^(?:6\/(?:9|12|18|24|36|60)|20\/(?:[2-8]0|[1-4]00))$/.test(parts[0]) &&
    /\b(?:see|eyes?|vision|below|better)\b/.test(text.slice(Math.max(0, at - 30), at + 30))
  )
    return lookAlike(at, at + parts[0].length)
  if (parts && over < under && over + under !== 100 && !/^(?:24\/7|9\/11)/.test(rest))
    return draftOf(at, at + parts[0].length, divide(before * under + over, under), { fraction: true, place: -2 })
  // A few digits before a blank and a word, or a comma and a blank, are no more than they seem.
  const isPlain = run < 8 && rest.charCodeAt(0) !== 48 && isLast(rest, run)
  if (isPlain) return draftOf(at, at + run, whole(Number(rest.slice(0, run))), { plain: true })
  const found = (isEuropean(decimalComma, rest) ? european : english).exec(rest)
  const grouped = /\D/.test(group(found, 1))
  const code = grouped ? null : never.exec(rest)
  if (found === null || code !== null) return lookAlike(at, Math.max(at + group(code, 0).length, runEnd(text, at)))
  const decimals = group(found, 2)
  const said = group(found, 1)
  const number = decimalOf(`${grouped ? said.replace(/\D/g, '') : said}.${decimals}`)
  return draftOf(at, at + found[0].length, number, { place: -decimals.length, plain: !grouped })
}

/** "10/20/30 ms": amounts with their unit behind the last; but "1/2 tsp" is a fraction, "12/05/2024" a date. */
function isSlashList(rest: string, run: number, text: string, at: number): boolean {
  if (run > 6 || rest.charCodeAt(0) === 48) return false
  const found = slashed.exec(rest)
  const unit = group(found, 3)
  if (found === null || (unit !== '%' && unitNamed(unit) === '')) return false
  return (
    group(found, 1) !== '' ||
    (Number(group(found, 2)) > 16 && !rest.startsWith('1/')) ||
    /\d\/$/.test(text.slice(Math.max(0, at - 2), at))
  )
}

/** Whether this number is to be read with its comma as decimals: in a text that writes so, or as it can only be read so. */
function isEuropean(decimalComma: DecimalComma, rest: string): boolean {
  if (decimalComma === 'always') return !pointed.test(rest)
  return decimalComma === 'mixed' && /^\d{1,3}(?:\.\d{3})+,\d/.test(rest)
}

/** How many digits stand here. */
function digitsAt(rest: string): number {
  let end = 0
  while (kindOf(rest.charCodeAt(end)) === 2) end++
  return end
}

/** Whether no number goes on here: a blank or comma before something other than a digit, or the end of a line or bracket. */
function isLast(rest: string, at: number): boolean {
  const code = rest.charCodeAt(at)
  return code === 32 || code === 44 ? kindOf(rest.charCodeAt(at + 1)) !== 2 : code === 10 || code === 41 || code === 37
}

/** The value of a sign such as ½. */
function readVulgar(rest: string): ReturnType<typeof divide> | undefined {
  if (!(rest >= '¼')) return undefined
  const [over, under] = rest.charAt(0).normalize('NFKC').split('⁄').map(Number)
  return over && under ? divide(over, under) : undefined
}

/** Powers of ten, a vulgar fraction and scale suffixes behind the digits. */
function readPower(text: string, draft: Draft): Draft {
  const code = text.charCodeAt(draft.end)
  // Most numbers have a mark or a word in lower case behind them.
  if (code === 44 || code === 41 || code === 37 || code === 10 || code === 46 || code === 47) return draft
  const rest = text.slice(draft.end, draft.end + 16)
  const isTen = draft.number.digits === 10n && draft.place === 0
  const isWord = code === 32 && isLetterBut(rest, 1, 'x')
  const up = isWord ? null : (power.exec(rest) ?? raised.exec(rest))
  if (up !== null) {
    const by = Number(
      up[0]
        .normalize('NFKC')
        .replace('−', '-')
        .replace(/^(?:.*10\^?|[eE^])(?=.)/, ''),
    )
    const isBase = raised.test(up[0])
    if (!isBase) return grow(draft, up[0].length, by)
    const { digits } = draft.number
    if (digits > 999n || (by < 0 && !isTen)) draft.needs = 'never'
    else draft.number = isTen ? shift(whole(1), by) : { digits: digits ** BigInt(by), exponent: draft.place * by }
    return Object.assign(draft, { end: draft.end + up[0].length, plain: false })
  }
  const vulgar = draft.place === 0 ? readVulgar(rest) : undefined
  if (vulgar === undefined) return readSuffix(text, draft)
  draft.number = addDecimals(draft.number, vulgar)
  return Object.assign(draft, { end: draft.end + 1, fraction: true, place: -2, plain: false })
}

function readSuffix(text: string, draft: Draft): Draft {
  const found = suffix.exec(text.slice(draft.end, draft.end + 16))
  if (found === null) return draft
  const said = found[1] ?? group(found, 3)
  const lower = said.toLowerCase()
  const word = numberWords.get(lower)
  if (word?.kind === 'dozen') draft.number = multiply(draft.number, whole(12))
  if (word === undefined) {
    // Without a currency only these are certain: 5m may be minutes, 5B bytes, 5T tesla; with a space only money is.
    const certain =
      isMoney(draft.unit || (readUnitBefore(text, draft.start)?.unit ?? '')) ||
      (!found[2] && isMoney(unitNamed(group(/^\w+ (\p{L}+)/u.exec(text.slice(draft.end, draft.end + 16)), 1)))) ||
      draft.unit === 'cent' ||
      /[$€£][\d.,]+ ?[-–] ?$/.test(text.slice(Math.max(0, draft.start - 12), draft.start)) ||
      (!found[2] && /^(?:[KkM]|mio|tn)$/.test(said))
    if (!certain || draft.fraction) return draft
  }
  const by = word === undefined ? (powers[lower.charAt(0)] ?? 0) : word.kind === 'dozen' ? 0 : word.value
  const scale = draft.scale + by
  grow(draft, found[0].length, by)
  draft.scale = scale
  return by === 2 ? readSuffix(text, draft) : draft
}

/** Makes a number so many powers of ten larger, by what stands so far behind it. */
export function grow(draft: Draft, length: number, by: number): Draft {
  if (Math.abs(by) > 99) draft.needs = 'never'
  draft.end += length
  draft.base = draft.number
  draft.number = shift(draft.number, by)
  draft.place = Math.min(0, draft.place + by)
  draft.plain = false
  return draft
}

const money = /(?:(?:US|us|CA|AU|NZ|HK|MX|[ACSRcr])?[$€£¥₹₩₽]\s?|(?<![A-Za-z])(?:[A-Z]{3}|Rs))$/
/** What may be glued to the left of a quantity: nothing, opening marks, a hyphen after some beginnings, another quantity. */
const glue =
  /(?:^|[\s"“‘([{~≈<>≤≥±=*|—…,;!?×÷→\uFFFC]|(?:^|[\s(])\+|[\d)%$€£](?:\S{0,5}| [a-zA-Zµ]{1,3})[-–]|\d[xX]?[-–/]|\d [a-zA-Zµ]{1,3}\/|[A-Z][a-z]+:|(?<![A-Za-z])(?:[Ss]ub|under|over|near|top|multi|plus|and|or|to|a|-)-|[^A-Za-z]-|\.\.|\d(?:h|m|min)|['’](?!\d0s))$/
const glued = /(?:\w[.([+'’]|[§№#]\s?|[a-z]=.{0,3}%|\b[A-Z]\(\d+, ?)$/i

/** The sign and currency to the left of digits, or undefined when they are glued to something else. */
function signBefore(text: string, at: number): { start: number; unit: string; negative: boolean } | undefined {
  // Most numbers stand after a space and a word: nothing is glued to them.
  const last = text.charCodeAt(at - 2)
  const gap = text.charCodeAt(at - 1)
  if (gap === 10 || gap === 9 || (gap === 32 && (kindOf(last) > 0 || ',.:;)%!?'.includes(text.charAt(at - 2)))))
    return { start: at, unit: '', negative: false }
  let left = text.slice(Math.max(0, at - 16), at)
  const currency = group(money.exec(left), 0)
  const unit = currency && unitNamed(currency.trim())
  const isMine = isMoney(unit)
  const start = isMine ? at - currency.length : at
  left = text.slice(Math.max(0, start - 16), start)
  const said = isMine ? unit : ''
  if (/(?:^|[\s([{"“:=,;|~≈<>≤≥])[-−]$/.test(left)) return { start: start - 1, unit: said, negative: true }
  if (
    /(?:^|[\s(,])×$/.test(left) ||
    (/(?:^|[\s(])x$/.test(left) && /^(?!86|64)\d{1,2}(?:\.\d+)?(?!\w|\.\d)/.test(text.slice(at, at + 8)))
  )
    return { start: start - 1, unit: 'multiplier', negative: false }
  const opens = glue.test(left) || left.endsWith('−') || (isMine && /[a-z]\/$/.test(left))
  const isCode = glued.test(left) || (left.endsWith('[') && /^[\d,\s–-]{1,12}\]/.test(text.slice(at, at + 16)))
  return opens && !isCode ? { start, unit: said, negative: false } : undefined
}
