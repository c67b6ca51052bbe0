import type { Candidate } from './candidate.ts'
import { candidate } from './candidate.ts'
import { stops } from './context.ts'
import { addDecimals, decimalText, divide } from './decimal.ts'
import { prefersDecimalComma } from './decimal-comma.ts'
import { readDigits, runEnd, vulgarAt } from './digits.ts'
import { readHedge } from './hedges.ts'
import { lookAlikeReason } from './judge.ts'
import { LabelChain } from './label-chain.ts'
import { isDigit, isLetter, wordEnd } from './letters.ts'
import { type Linkable, linkNeighbours } from './link.ts'
import { isMachineLine } from './machine-lines.ts'
import type { Mention } from './mention.ts'
import { readSpoken } from './spoken.ts'
import { startsSentence, wordBefore } from './surroundings.ts'
import { readTail } from './tail.ts'
import { readUnitBefore } from './unit-before.ts'
import { lengthBits, numberWords } from './words.ts'

/** Every number mention of a plain text, in reading order. */
export function readNumbers(text: string): Mention[] {
  const reader = new Reader(text)
  reader.read()
  linkNeighbours(text, reader.items)
  return reader.items.map((item) => item.mention)
}

class Reader {
  readonly items: Linkable[] = []
  private readonly text: string
  private readonly decimalComma: boolean
  private readonly chain = new LabelChain()
  private lineStart = 0
  private judgedLine = -1
  private machine = false

  constructor(text: string) {
    this.text = text
    this.decimalComma = prefersDecimalComma(text)
  }

  read(): void {
    const { text } = this
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at)
      if (code === 10) this.lineStart = at + 1
      if (isLetter(code)) at = this.word(at, code)
      else if (isDigit(code)) at = this.digits(at)
      else if (code === 46 && isDigit(text.charCodeAt(at + 1)) && !isWordLike(text.charCodeAt(at - 1)))
        at = this.digits(at)
      else if (code > 0xbb && (code < 0xbf || (code > 0x2152 && code < 0x215f))) at = this.vulgar(at)
      else at++
    }
  }

  private word(at: number, code: number): number {
    const { text } = this
    const end = wordEnd(text, at)
    const length = end - at
    if (code < 128 && length < 14 && ((lengthBits[code] ?? 0) & (1 << length)) !== 0) {
      if (numberWords.has(text.slice(at, end).toLowerCase())) return this.spoken(at, end)
    }
    const next = text.charCodeAt(end)
    if (next === 58 && text.startsWith('://', end)) return urlEnd(text, end)
    return next === 46 && length === 3 && text.slice(at, end).toLowerCase() === 'www' ? urlEnd(text, end) : end
  }

  private spoken(at: number, end: number): number {
    const code = this.text.charCodeAt(at - 1)
    if (code === 95 || isDigit(code)) return end
    const found = readSpoken(this.text, at, wordBefore(this.text, at).lower)
    if (found === undefined) return end
    this.take(withMinus(this.text, found))
    return Math.max(found.end, end)
  }

  private digits(at: number): number {
    const found = readDigits(this.text, at, this.decimalComma)
    return this.take(found)
  }

  private vulgar(at: number): number {
    const parts = vulgarAt(this.text, at)
    if (parts === undefined) return at + 1
    return this.take({ ...candidate(at, at + 1, divide(parts[0], parts[1])), fraction: true, place: -2 })
  }

  /** Judges a candidate, keeps it when it is a quantity, and returns where reading goes on. */
  private take(found: Candidate): number {
    if (found.never || this.isInMachineLine()) {
      this.chain.note(found, false)
      return found.end
    }
    if (this.addsHalf(found)) return found.end
    const tail = readTail(this.text, found)
    if (tail.spoiled) return runEnd(this.text, found.end)
    const labelled = this.chain.goesOn(this.text, found, tail)
    const reason = labelled ? 'label' : lookAlikeReason(this.text, found, tail)
    this.chain.note(found, reason === 'label')
    if (reason !== '') return Math.max(found.end, tail.end)
    const unit = tail.unit === '' ? readUnitBefore(this.text, found.start) : tail.unit
    const opens = wordBefore(this.text, found.start).lower
    const mention: Mention = {
      start: found.start,
      end: tail.end === found.end ? found.end : tail.end,
      nounEnd: tail.nounEnd,
      rateEnd: Math.max(tail.rateEnd, tail.nounEnd),
      value: decimalText(found.value),
      unit: unit === '' ? 'none' : unit,
      noun: tail.noun,
      per: tail.per,
      spoken: found.spoken,
      fraction: found.fraction,
      place: found.place,
      hedge: readHedge(this.text, found, tail),
      partner: -1,
      role: undefined,
    }
    this.items.push({ mention, found, opens: opens === 'between' || opens === 'from' ? opens : '' })
    return mention.end
  }

  /** "two hours and a half": a part after "and a" goes to the amount just before it. */
  private addsHalf(found: Candidate): boolean {
    const last = this.items.at(-1)
    if (
      last === undefined ||
      !found.fraction ||
      found.scale > 0 ||
      last.mention.unit === 'none' ||
      last.mention.unit === 'count'
    )
      return false
    if (
      this.text.slice(last.mention.nounEnd, found.start) !== ' and ' ||
      !/^a /.test(this.text.slice(found.start, found.end))
    )
      return false
    last.found.value = addDecimals(last.found.value, found.value)
    last.mention.value = decimalText(last.found.value)
    last.mention.end = found.end
    last.mention.nounEnd = found.end
    last.mention.rateEnd = found.end
    last.mention.place = found.place
    return true
  }

  private isInMachineLine(): boolean {
    if (this.judgedLine !== this.lineStart) {
      this.judgedLine = this.lineStart
      this.machine = isMachineLine(this.text.slice(this.lineStart, this.lineStart + 200))
    }
    return this.machine
  }
}

/** "minus five degrees"; but "ten minus five" subtracts. */
function withMinus(text: string, found: Candidate): Candidate {
  const sign = wordBefore(text, found.start)
  if (found.never || (sign.lower !== 'minus' && sign.lower !== 'negative')) return found
  const operand = wordBefore(text, sign.start)
  const subtracts =
    operand.lower === ''
      ? !startsSentence(text, sign.start) && !opensPhrase(text, sign.start)
      : !stops.has(operand.lower)
  if (subtracts) return found
  return {
    ...found,
    start: sign.start,
    value: { digits: -found.value.digits, exponent: found.value.exponent },
    plain: false,
  }
}

function opensPhrase(text: string, at: number): boolean {
  return /[,;(]\s*$/.test(text.slice(Math.max(0, at - 2), at))
}

function isWordLike(code: number): boolean {
  return isDigit(code) || isLetter(code) || code === 46
}

function urlEnd(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code <= 32 || code === 34 || code === 60 || code === 62 || code === 41 || code === 93) break
    at++
  }
  return at
}
