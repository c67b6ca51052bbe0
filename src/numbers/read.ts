import { kindOf, leftOf, smoothText } from './around.ts'
import { Columns } from './columns.ts'
import { addDecimals, decimalText, negate } from './decimal.ts'
import { type DecimalComma, prefersDecimalComma } from './decimal-comma.ts'
import { readDigits, runEnd } from './digits.ts'
import { RunningOrder } from './directions.ts'
import type { Draft } from './draft.ts'
import { readHedge } from './hedges.ts'
import { lookAlikeReason } from './judge.ts'
import { stops } from './lexicon.ts'
import { dropScores, linkNeighbours } from './link.ts'
import { isMachineLine } from './machine-lines.ts'
import type { Mention } from './mention.ts'
import { group } from './patterns.ts'
import { Place } from './place.ts'
import { Money } from './settle-money.ts'
import { readSpoken } from './spoken.ts'
import { readTail } from './tail.ts'
import { readUnitBefore } from './unit-before.ts'
import { isMeasure, unitNamed } from './units.ts'
import { Versions } from './versions.ts'
import { mayBeNumber, numberWords } from './words.ts'

/** Every number mention of a plain text, in reading order. */
export function readNumbers(text: string): Mention[] {
  const reader = new Reader(smoothText(text))
  reader.read()
  linkNeighbours(text, reader.drafts)
  for (const draft of reader.drafts) draft.value = decimalText(draft.number)
  return dropScores(text, reader.drafts)
}

const connector =
  /^\+?(?:,|-|–|—| to| and| or| through| of| out of| &|\/|(?:, and|, or)(?: perhaps| maybe)?|[,.] not| ?(?:→|->)) ?$/i

/** Between two versions: "Rust 1.74 and glibc 2.31". */
const another =
  /^(?:,? and|, or|,|\/) ?(?!about|near|over|under|only|some|just|then|rough|around|almost|below|above|than|with|from|for|the)\p{L}[\w.+-]{2,} $/u

const isHeading = /^ \p{Lu}[^.;:!?,\t]{0,58}\??$/u
/** Two status codes of HTTP: "404 instead of 400". */
const statuses = /^(?:[45][0-3]\d|20\d|30\d) (?:[45][0-3]\d|20\d|30\d)$/

const opensItem = /[.?!:…—\n]["“ ]*(?:(?:okay|so|right|now|well), )?(?:and )?$/i

const lastYear = /(?:^|\D)(?:1[5-9]|20)\d\d$/

class Reader {
  readonly drafts: Draft[] = []
  private readonly text: string
  private readonly decimalComma: DecimalComma
  private lineStart = 0
  private lineEnd = -1
  private machine: boolean | undefined
  private readonly columns: Columns
  private readonly versions = new Versions()
  private readonly money: Money
  private readonly order: RunningOrder
  /** The amounts that were said in pairs, by their words. */
  private readonly pairs = new Map<string, Draft>()
  /** The whole numbers that were amounts, as they were written. */
  private readonly amounts = new Set<string>()
  /** Where the last label ended: the rest of "Episodes 3 through 6" is one too. */
  private labelEnd = -1
  private labelNumber = 0n
  /** The last item of a spoken list: after "One, …" a "Two, …" counts nothing. */
  private item = 0n
  /** The last number of a heading. */
  private heading = 0n
  private hasSecond: boolean | undefined

  constructor(text: string) {
    this.text = text
    this.decimalComma = prefersDecimalComma(text)
    this.columns = new Columns(text)
    this.money = new Money(text)
    this.order = new RunningOrder(text)
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
    if (
      operand === 'or' ||
      (operand !== '' && !/^(?:most|least|.*ly)$/i.test(operand) && !stops.has(operand.toLowerCase()))
    )
      return draft
    return Object.assign(draft, { start, number: negate(draft.number), plain: false })
  }

  /** Judges a draft, keeps it when it is a quantity, and returns where reading goes on. */
  private take(draft: Draft): number {
    const { text, labelEnd } = this
    const { end, start } = draft
    this.labelEnd = -1
    if (draft.needs === 'never' && !draft.spoken) this.versions.learnCode(text, start, end)
    if (draft.needs === 'never' || this.isInMachineLine() || this.addsPart(draft)) return end
    if (!readTail(text, draft)) return runEnd(text, end)
    this.money.settle(draft)
    const before = draft.unit === '' ? readUnitBefore(text, start) : undefined
    const header = before ?? (draft.unit === '' ? this.columns.unitAt(start) : undefined)
    if (header?.isLabel && draft.plain && draft.number.digits > 0n) return draft.end
    if (header !== undefined && !header.isLabel)
      Object.assign(draft, header, { per: header.per || draft.per, led: before !== undefined })
    const isClock = draft.unit === 'time-of-day' && text.charAt(labelEnd - 3) === ':'
    const bare = (draft.unit === '' || isClock) && draft.scale === 0 && !draft.fraction
    const goesOn =
      labelEnd >= 0 &&
      start - labelEnd < 14 &&
      (bare || this.isNextLabel(draft, labelEnd)) &&
      !this.leavesLabels(draft, labelEnd) &&
      connector.test(text.slice(labelEnd, start).replace(/\s+/g, ' '))
    // "two thirty-seven a month … so two thirty-seven": what was an amount once is one when it is said again.
    const pair = draft.isPair ? text.slice(start, end).toLowerCase() : ''
    const known = this.pairs.get(pair)
    const last = this.drafts.at(-1)
    if (pair !== '' && last?.isPair && connector.test(text.slice(last.end, start))) draft.needs = ''
    if (known !== undefined && draft.needs !== '')
      Object.assign(draft, { number: known.number, place: known.place, needs: '' })
    const isStatus =
      labelEnd >= 0 &&
      end - start === 3 &&
      start - labelEnd < 48 &&
      statuses.test(`${text.slice(labelEnd - 3, labelEnd)} ${text.slice(start, end)}`) &&
      bare &&
      !/[.;!?]/.test(text.slice(labelEnd, start))
    const named =
      this.isMark(draft) ||
      this.numbersHeading(draft) ||
      // "Rust 1.74 and glibc 2.31"
      (draft.place < 0 &&
        bare &&
        labelEnd >= 0 &&
        start - labelEnd < 24 &&
        another.test(text.slice(labelEnd, start))) ||
      // "ISO 639-2 codes"
      (start === labelEnd + 1 && text.charCodeAt(labelEnd) === 45) ||
      goesOn ||
      isStatus ||
      this.isItem(draft) ||
      this.versions.has(text, draft)
    const place = new Place(text, draft)
    let reason = named ? 'label' : lookAlikeReason(text, place)
    // "for 50 users … Nobody believes the 50"
    const said = draft.spoken || !draft.plain ? '' : text.slice(start, end)
    if (reason === 'label' && !named && place.lower === 'the' && draft.unit === '' && this.amounts.has(said))
      reason = ''
    if (reason === 'label') {
      this.labelEnd = end
      this.labelNumber = draft.place < 0 ? -2n : draft.number.digits
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

  /** "Grade 3 and 4 ulcers": the next number after a label, although a noun stands behind it. */
  private isNextLabel({ unit, noun, start, number }: Draft, labelEnd: number): boolean {
    const joint = this.text.slice(labelEnd, start)
    return (
      unit === 'count' && !isMeasure(noun) && number.digits === this.labelNumber + 1n && /^ (?:and|or|to) $/.test(joint)
    )
  }

  /** "Founded 1987, 230 staff", "in phase 2, 30 of the 50 beds": what follows is no label. */
  private leavesLabels({ end, start, number }: Draft, labelEnd: number): boolean {
    // "in audit 1 and 98 in the next"
    if (
      number.digits > 9n * this.labelNumber &&
      number.digits > 50n &&
      this.labelNumber > 0n &&
      this.text.startsWith(' and', labelEnd)
    )
      return true
    if (this.text.charAt(labelEnd) !== ',') return false
    // "In nineteen hundred, eight"
    if (
      this.labelNumber > 1099n &&
      number.digits < 1000n &&
      !/^, (?:and|or)/.test(this.text.slice(labelEnd, labelEnd + 5))
    )
      return true
    if (this.text.startsWith(' of the', end)) return true
    return end - start !== 4 && lastYear.test(this.text.slice(Math.max(0, labelEnd - 5), labelEnd))
  }

  /** "1 What this is", later "2 How to begin": short lines that are numbered in their order. */
  private numbersHeading({ start, end, plain, spoken, number, place }: Draft): boolean {
    if (start !== this.lineStart || spoken || !plain || place < 0) return false
    if (number.digits !== this.heading + 1n || !isHeading.test(this.text.slice(end, Math.min(this.lineEnd, end + 60))))
      return false
    this.hasSecond ??= /\n2 \p{Lu}/u.test(this.text)
    if (!this.hasSecond) return false
    this.heading = number.digits
    return true
  }

  /** "One, estimate the bill. Two, say why. And three, …" */
  private isItem({ plain, spoken, number, start, end, unit }: Draft): boolean {
    if (!spoken || !plain || unit !== '') return false
    const found = /^(?:[,:.]| [—–]) (\p{L}+)/u.exec(this.text.slice(end, end + 16))
    const next = group(found, 1).toLowerCase()
    // "One. It costs more. Two. It …": a number that is a sentence of its own counts what follows, as long as no unit does.
    const alone = group(found, 0).startsWith('.')
    if (
      alone &&
      (number.digits !== this.item + 1n || unitNamed(next) !== '' || !/[.?!\n] ?$/.test(leftOf(this.text, start, 3)))
    )
      return false
    if (next === '' || numberWords.has(next) || !opensItem.test(leftOf(this.text, start, 14))) return false
    if (number.digits !== 1n && number.digits !== this.item + 1n) return false
    this.item = number.digits
    return true
  }

  /** "two hours and a half": a part after "and a" goes to the amount just before it. */
  private addsPart(draft: Draft): boolean {
    const last = this.drafts.at(-1)
    if (last === undefined || !draft.fraction || last.unit === 'none' || last.unit === 'count') return false
    if (this.text.slice(last.nounEnd, draft.start + 2) !== ' and a ') return false
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

function urlEnd(text: string, from: number): number {
  const end = /[\s"<>)\]]|$/g
  end.lastIndex = from
  return end.exec(text)?.index ?? text.length
}
