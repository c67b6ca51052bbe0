import { kindOf, leftOf, smoothText, wordBefore } from './around.ts'
import { Columns } from './columns.ts'
import { addDecimals, compare, decimalText, negate } from './decimal.ts'
import { type DecimalComma, prefersDecimalComma } from './decimal-comma.ts'
import { grow, readDigits, runEnd } from './digits.ts'
import { RunningOrder } from './directions.ts'
import type { Draft } from './draft.ts'
import { readDotted } from './half-days.ts'
import { readHedge } from './hedges.ts'
import { lookAlikeReason } from './judge.ts'
import { isLabelWord } from './labels.ts'
import { openers, stops } from './lexicon.ts'
import { dropScores, linkNeighbours } from './link.ts'
import { isMachineLine } from './machine-lines.ts'
import type { Mention } from './mention.ts'
import { Numbering } from './numbering.ts'
import { group } from './patterns.ts'
import { Place } from './place.ts'
import { wageRate } from './rates.ts'
import { connector, Series } from './series.ts'
import { Money } from './settle-money.ts'
import { readSpoken } from './spoken.ts'
import { readTail } from './tail.ts'
import { readOrTwo, readUnitBefore } from './unit-before.ts'
import { isMeasure, isMoney } from './units.ts'
import { Versions } from './versions.ts'
import { mayBeNumber, numberWords } from './words.ts'

/** "Two twenty of us", "four fifty seats" */
const counts = /^ (?:of|people|(?!was)\p{L}{2,}s)\b/u

/** Every number mention of a plain text, in reading order. */
export function readNumbers(text: string): Mention[] {
  const reader = new Reader(smoothText(text))
  reader.read()
  linkNeighbours(text, reader.drafts)
  for (const draft of reader.drafts) draft.value = decimalText(draft.number)
  return dropScores(text, reader.drafts)
}

/** What may be below zero: "it read minus two degrees"; but "ten degrees minus two degrees". */
const cold = /^ ?(?:°|degree|celsius)/i
/** "The angle minus 30 degrees is 60 degrees" */
const subtracts = /^[^.,;!?]{0,24}\b(?:is|are|gives?|makes?|equals|leaves|minus|plus)\b/

class Reader {
  readonly drafts: Draft[] = []
  private readonly text: string
  private readonly decimalComma: DecimalComma
  private lineStart = 0
  private lineEnd = -1
  private machine: boolean | undefined
  /** Whether a time was written with a point. */
  private dotsTimes = false
  private readonly columns: Columns
  private readonly versions = new Versions()
  private readonly money: Money
  private readonly order: RunningOrder
  /** The amounts that were said in pairs, by their words. */
  private readonly pairs = new Map<string, Draft>()
  /** The digits of prices that were said with their cents. */
  private readonly prices = new Set<bigint>()
  /** The whole numbers that were amounts, as they were written. */
  private readonly amounts = new Set<string>()
  /** The nouns that went before a label. */
  private readonly labels = new Set<string>()
  private readonly series: Series
  private readonly numbering: Numbering

  constructor(text: string) {
    this.text = text
    this.decimalComma = prefersDecimalComma(text)
    this.columns = new Columns(text)
    this.money = new Money(text)
    this.order = new RunningOrder(text)
    this.series = new Series(text)
    this.numbering = new Numbering(text)
  }

  read(): void {
    const { text } = this
    for (let at = 0; at < text.length; ) {
      if (at > this.lineEnd) this.startLine(at)
      const code = text.charCodeAt(at)
      const kind = kindOf(code)
      if (kind === 1) at = this.readWord(at, code)
      else if (kind === 2 || this.startsNumber(code, at))
        at = this.take(this.withMinus(readDigits(text, at, this.decimalComma)))
      else at++
    }
  }

  private startLine(at: number): void {
    let start = this.lineEnd + 1
    let end = this.text.indexOf('\n', start)
    for (; end >= 0 && end < at; end = this.text.indexOf('\n', start)) {
      this.columns.startLine(start, end)
      start = end + 1
    }
    this.lineStart = start
    this.lineEnd = end < 0 ? this.text.length : end
    this.machine = undefined
    this.columns.startLine(start, this.lineEnd)
  }

  /** A point before a digit, or a fraction sign. */
  private startsNumber(code: number, at: number): boolean {
    if (code === 46)
      return kindOf(this.text.charCodeAt(at + 1)) === 2 && /[^.\p{L}\d]|^$/u.test(this.text.charAt(at - 1))
    return (code > 0xbb && code < 0xbf) || (code > 0x2152 && code < 0x215f)
  }

  private readWord(at: number, code: number): number {
    const { text } = this
    let end = at + 1
    while (kindOf(text.charCodeAt(end)) === 1) end++
    if (mayBeNumber(code, text.charCodeAt(end - 1), end - at) && numberWords.has(text.slice(at, end).toLowerCase())) {
      const before = text.charCodeAt(at - 1)
      const draft = before === 95 || kindOf(before) === 2 ? undefined : readSpoken(text, at, end)
      return draft === undefined ? end : Math.max(end, this.take(this.withMinus(draft)))
    }
    const next = text.charCodeAt(end)
    const isUrl = (next === 58 && text.startsWith('//', end + 1)) || (next === 46 && text.slice(at, end) === 'www')
    return isUrl ? urlEnd(text, end) : end
  }

  /** "minus five degrees"; but "ten minus five" subtracts. */
  private withMinus(draft: Draft): Draft {
    const last = this.text.charCodeAt(draft.start - 2) | 32
    if (last !== 115 && last !== 101) return draft
    const sign = /(?:minus|negative)\s$/i.exec(this.text.slice(Math.max(0, draft.start - 9), draft.start))?.[0]
    if (sign === undefined || draft.needs === 'never') return draft
    const start = draft.start - sign.length
    const operand = group(/([\p{L}\d%)]+) $/u.exec(leftOf(this.text, start, 30)), 1)
    const behind = this.text.slice(draft.end, draft.end + 40)
    if (
      operand === 'or' ||
      (operand !== '' &&
        !/^(?:most|least|.*ly)$/i.test(operand) &&
        !stops.has(operand.toLowerCase()) &&
        (!cold.test(behind) ||
          subtracts.test(behind) ||
          /\d|^.$|^degree|^celsius/i.test(operand) ||
          numberWords.has(operand.toLowerCase())))
    )
      return draft
    return Object.assign(draft, { start, number: negate(draft.number), plain: false })
  }

  /** Judges a draft, keeps it when it is a quantity, and returns where reading goes on. */
  private take(draft: Draft): number {
    const { text } = this
    const { end, start } = draft
    const labelEnd = this.series.leave()
    if (draft.needs === 'never' && !draft.spoken) this.versions.learnCode(text, start, end)
    if (draft.needs === 'never' || this.isInMachineLine() || this.addsPart(draft)) return end
    if (!readTail(text, draft)) return runEnd(text, end)
    this.money.settle(draft)
    if (draft.place === -2 && draft.unit + draft.per === '') readDotted(text, draft, this.dotsTimes)
    if (draft.unit === 'time-of-day' && text.charAt(end - 3) === '.') this.dotsTimes = true
    // "USD million" over a column
    const isBare = draft.unit === '' && !(draft.needs === 'unit' && draft.scale > 0)
    const before = isBare ? (readUnitBefore(text, start) ?? readOrTwo(text, draft)) : undefined
    const isPrice = isMoney(draft.unit) && draft.per === ''
    const header = before ?? (draft.unit === '' || isPrice ? this.columns.unitAt(start) : undefined)
    // "Bill ($/month)" over or before $2,870
    if (isPrice) draft.per = header?.unit === draft.unit ? header.per : wageRate(leftOf(text, start, 80))
    else if (header?.isLabel && draft.plain && draft.number.digits > 0n) return draft.end
    else if (header && !header.isLabel) {
      if (header.scale && draft.scale === 0) grow(draft, 0, header.scale)
      Object.assign(draft, header, { per: header.per || draft.per, led: before !== undefined })
    }
    const goesOn = this.series.takes(draft, labelEnd)
    // "two thirty-seven a month … so two thirty-seven": what was an amount once is one when it is said again.
    const pair = draft.isPair ? text.slice(start, end).toLowerCase() : ''
    const known = this.pairs.get(pair)
    const last = this.drafts.at(-1)
    const isLinked = last !== undefined && connector.test(text.slice(last.end, start))
    if (pair !== '' && last && ((last.isPair && isLinked) || isLike(text, last, draft))) draft.needs = ''
    if (known !== undefined && draft.needs !== '')
      Object.assign(draft, { number: known.number, place: known.place, needs: '' })
    // "eight dollars seventy-five … eight seventy-five for storage"
    if (
      pair !== '' &&
      draft.place === 0 &&
      this.prices.has(draft.number.digits) &&
      !counts.test(text.slice(end, end + 24))
    )
      Object.assign(draft, { number: { ...draft.number, exponent: -2 }, place: -2, needs: '' })
    if (draft.spoken && isMoney(draft.unit) && draft.number.exponent === -2) this.prices.add(draft.number.digits)
    const named =
      goesOn ||
      this.isMark(draft) ||
      this.numbering.hasLine(draft, this.lineStart, this.lineEnd) ||
      this.numbering.hasItem(draft) ||
      (!isLinked && this.versions.has(text, draft))
    const place = new Place(text, draft)
    let reason = named ? 'label' : last && this.repeats(draft, last) ? '' : lookAlikeReason(text, place)
    // "for 50 users … Nobody believes the 50"
    const said = draft.spoken || !draft.plain ? '' : text.slice(start, end)
    if (reason === 'label' && !named && place.lower === 'the' && draft.unit === '' && this.amounts.has(said))
      reason = ''
    // "one person four or five days"; "The stove 1,250, chimney 310"
    if (
      reason === 'label' &&
      last &&
      !named &&
      !isLabelWord(place.lower) &&
      !stops.has(place.lower) &&
      goesOnCounting(text, last, start)
    )
      reason = ''
    // "bridge four … bridge forty-six"
    const noun = draft.spoken && draft.plain && draft.unit + draft.per === '' ? place.lower : ''
    if (reason === '' && this.labels.has(noun)) reason = 'label'
    if (reason === 'label') {
      if (noun.length > 2 && !stops.has(noun) && !openers.has(noun)) this.labels.add(noun)
      this.series.learn(draft)
      this.versions.learnLabel(text, draft)
    }
    if (reason !== '') return draft.end
    if (said.length > 1) this.amounts.add(said)
    draft.unit ||= 'none'
    draft.hedge = readHedge(text, draft, place.lower)
    this.drafts.push(draft)
    if (pair !== '') this.pairs.set(pair, draft)
    return draft.end
  }

  /** "B. Design 1 (1:45 to 4:30)": where in a talk something comes. */
  private isMark({ unit, spoken, place, start, end }: Draft): boolean {
    if (unit !== 'time-of-day' || spoken || place < 0 || this.text.charCodeAt(end - 3) !== 58) return false
    return this.order.has(this.text.slice(start, end), start)
  }

  /** "five (5) years": digits in brackets say again what was said in words. */
  private repeats(draft: Draft, last: Draft): boolean {
    const { start, end } = draft
    if (last.end !== start - 2 || this.text.charAt(start - 1) !== '(' || this.text.charAt(end) !== ')') return false
    if (!last.spoken || compare(last.number, draft.number) !== 0) return false
    Object.assign(draft, { unit: last.unit, noun: last.noun, per: last.per })
    return true
  }

  /** "two hours and a half": a part after "and a" goes to the amount just before it. */
  private addsPart(draft: Draft): boolean {
    const last = this.drafts.at(-1)
    if (last === undefined || !draft.fraction || last.unit === 'none') return false
    if (last.unit === 'count' && !isMeasure(last.noun)) return false
    // "two hours and half the crew", "two hours and a third of it"
    if (
      !/^ and [^h]$/.test(this.text.slice(last.nounEnd, draft.start + 1)) ||
      /^ of (?!a )/.test(this.text.slice(draft.end, draft.end + 6))
    )
      return false
    last.number = addDecimals(last.number, draft.number)
    last.end = last.nounEnd = last.rateEnd = draft.end
    last.place = draft.place
    return true
  }

  private isInMachineLine(): boolean {
    this.machine ??= isMachineLine(this.text.slice(this.lineStart, Math.min(this.lineEnd, this.lineStart + 200)))
    return this.machine
  }
}

/** "A hundred and ninety, and with lunch it's two fifty": a pair that is near the amount before it in its sentence. */
function isLike(text: string, { end, unit, number }: Draft, pair: Draft): boolean {
  const factor = Number(pair.number.digits) / Number(decimalText(number))
  return (
    factor > 0.4 &&
    factor < 2.5 &&
    (unit === 'none' || isMoney(unit)) &&
    /^[^.?!\n]*$/.test(text.slice(end, pair.start))
  )
}

/** Whether an amount stands behind the noun that another counts, or a list of things goes on that each have theirs. */
function goesOnCounting(text: string, last: Draft, start: number): boolean {
  if (last.nounEnd === start - 1) return /^\p{Ll}/u.test(last.noun)
  const owner = wordBefore(leftOf(text, last.start, 24)).toLowerCase()
  return (
    last.unit === 'none' &&
    owner !== '' &&
    !stops.has(owner) &&
    /^(?:, (?:and )?\p{Ll}+|[^\p{L}.]{1,9}(?:and )?\p{Lu}\p{Ll}+day) $/u.test(text.slice(last.end, start))
  )
}

function urlEnd(text: string, from: number): number {
  const end = /[\s"<>)\]]|$/g
  end.lastIndex = from
  return end.exec(text)?.index ?? text.length
}
