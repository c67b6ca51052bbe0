import { articleBefore, isLetterBut, leftOf, rightOf, wordAt } from './around.ts'
import { readCents } from './cents.ts'
import { addDecimals, decimalText, multiply, whole } from './decimal.ts'
import type { Draft } from './draft.ts'
import { readGlued, readSpeed } from './glued.ts'
import { readHalfDay, readHours } from './half-days.ts'
import { coins } from './lexicon.ts'
import { readNoun } from './nouns.ts'
import { group, stems } from './patterns.ts'
import { readRate } from './rates.ts'
import { isMeasure, isMoney, isPlural, shortUnits, singularOf, unitNamed } from './units.ts'
import { numberWords } from './words.ts'

const spokenTimes = new RegExp(`^ x(?=[.,;:!?)]|$| (?:(?:${stems})er|more|less|the|as)\\b)`)
const gap = /^(?:-(?:plus|odd|ish))?(-|‑| +|\.{1,3} +(?=\p{Lu}\p{L}+(?:\.|$| per\b| a\b)))(?=[\p{L}µ°])/u
const between = /^ (?:\(([\d.,]+)\)|and a bit|or so)(?= (?!of )\p{L})/u
const perTime = /^ (?:an?|per|every|each) /
const ofThe = /^of (?:the|those|these|our|my|your|his|her|its|their) /

/** "5-litre bottles", "$20 notes", "4K monitors", "`t3.micro` instances": a noun, behind what it measures or a piece of code. */
const described = /^ (?:\uFFFC|[$€£]\d[\d.]*|\d[\d.]*(?:(?:-\p{L}+)+| ?(\p{L}{1,9}))) (?=\p{L}{2})/u

/** Of second rank or place, and not of seconds: "six second-hand machines". */
const ordinal =
  /^second-(?:hand|floor|year|half|class|place|round|rate|best|generation|language|grade|cut|row|line|tier)/

/** "six Redis 6.2 nodes", "24 No. 10 screws": what a name with its number goes before. */
const model = /^(?:\p{Lu}\p{L}+|No\.) \d+(?:\.\d+)* (?=\p{Ll}{3,}(?<!s)s\b)/u

/** Reads the unit, the counted noun and the rate behind a number; false when letters glued to it make it a code. */
export function readTail(text: string, draft: Draft): boolean {
  return new Tail(text, draft).read()
}

class Tail {
  private readonly text: string
  private readonly draft: Draft
  /** Where the number ends, and what follows there; `at` goes forward in it. */
  private readonly from: number
  private readonly right: string
  private at = 0

  constructor(text: string, draft: Draft) {
    this.text = text
    this.draft = draft
    this.from = draft.end
    this.right = rightOf(text, draft.end, 80)
  }

  read(): boolean {
    const { draft, from } = this
    if (!draft.spoken) this.at = readGlued(this.text, draft, this.right)
    if (this.at < 0) return false
    if (draft.unit === '' || draft.unit === 'time-of-day') this.at += readHalfDay(this.text, draft, this.rest())
    if (draft.spoken && this.right.charCodeAt(1) === 120 && spokenTimes.test(this.right)) this.take('multiplier', 2)
    if (draft.unit === '') {
      const skipped = this.skip()
      this.at += skipped
      this.readWords()
      if (draft.unit === '') this.at -= skipped
    }
    draft.nounEnd = Math.max(draft.end, draft.plus && this.at === 1 ? 0 : from + this.at)
    draft.rateEnd = draft.nounEnd
    if (draft.unit === 'time-of-day') return true
    const isPrice = isMoney(draft.unit) || draft.unit === 'cent' || coins.has(draft.noun)
    const rate = readRate(this.right, this.at, isPrice, () => this.isAmount())
    if (rate === undefined) return true
    draft.rateEnd = from + rate.end
    // A bit per second is a unit of its own.
    if (rate.per !== 's' || !draft.unit.endsWith('bps')) draft.per = rate.per
    return true
  }

  /** Whether an amount may be said by the piece: "twenty kilos a bag"; but "after ten seconds a timeout" tells when. */
  private isAmount(): boolean {
    const { unit, noun, start } = this.draft
    const isKnown = unit !== '' && (unit !== 'count' || isMeasure(noun))
    return (
      isKnown &&
      !/\b(?:after|in|within|for|by|every|once|(?<!from \S{1,9} )to|until) (?:\p{L}+ )?$/iu.test(
        leftOf(this.text, start, 24),
      )
    )
  }

  /** "five (5) years", "three and a bit miles": how long what stands between a number and its unit is. */
  private skip(): number {
    const found = between.exec(this.rest())
    const again = group(found, 1).replaceAll(',', '')
    return again === '' || again === decimalText(this.draft.number) ? group(found, 0).length : 0
  }

  private rest(): string {
    return this.right.slice(this.at)
  }

  private take(unit: string, length: number, noun = ''): void {
    this.draft.unit = unit
    this.draft.noun = noun
    this.at += length
  }

  /** Words behind the number: a unit, a fraction's unit, money with cents, or a counted noun. */
  private readWords(): void {
    const { draft } = this
    const start = this.at
    if (this.right.charCodeAt(start + 1) === 57 && /^ 9s\b/.test(this.rest())) {
      this.take('count', 3, '9')
      return
    }
    const isWord = this.right.charCodeAt(start) === 32 && isLetterBut(this.right, start + 1, '')
    const found = isWord ? ' ' : ' .-‑'.includes(this.right.charAt(start)) ? group(gap.exec(this.rest()), 0) : ''
    if (found === '') {
      if (this.right.charCodeAt(start) === 32) this.takeDescribed(start)
      return
    }
    this.at += found.length
    if (this.right.startsWith('such ', this.at)) this.at += 5
    if (found.includes('.') && !this.isStaccato()) {
      this.at = start
      return
    }
    const of = draft.fraction ? /^(?:of )?(?:an? |the )?(?=([\p{L}µ]{2,})(?![\p{L}'’]))/iu.exec(this.rest()) : null
    if (of && unitNamed(group(of, 1)) !== '') this.at += of[0].length
    const rest = this.rest()
    const said = wordAt(rest)
    const lower = said.toLowerCase()
    // "under 16 EUR 9": the code belongs to what follows.
    if (
      lower === 'in' ||
      lower === 'to' ||
      (found === '-' && /^(?:ish|odd|plus|something)$/.test(lower)) ||
      (isMoney(said) && /^ ?\d/.test(rest.slice(said.length)))
    ) {
      this.at = start
      return
    }
    if (this.takeSpecial(lower, rest)) return
    const unit = found === ' ' && ordinal.test(rest) ? '' : this.unitOf(said, rest.slice(said.length))
    if (unit === '') this.takeNoun(lower, rest, start, found.endsWith('-') || found.endsWith('‑'))
    else this.takeUnit(said, unit)
  }

  /** The noun behind what describes it: "fifty 5-litre bottles". */
  private takeDescribed(start: number): void {
    const found = described.exec(this.rest())
    const unit = found?.[1] ?? '$'
    if (found === null || (unitNamed(unit) === '' && !isMeasure(unit))) return
    const one = this.draft.number.digits === 1n && this.draft.place === 0
    const noun = readNoun(this.right, start + found[0].length, one ? 'one' : 'many')
    if (noun === undefined || !(one || isPlural(this.right.slice(start, noun.end)))) return
    this.take(noun.unit, noun.end - start, noun.noun)
  }

  /** A staccato text's unit or noun, a sentence of its own: "Three. Hours." */
  private isStaccato(): boolean {
    const { draft, text } = this
    const said = group(/^\p{L}+/u.exec(this.rest()), 0)
    const opens =
      /[.?!:\n"“] ?$/.test(leftOf(text, draft.start, 3)) || text.slice(draft.start, draft.end).includes('. ')
    const ends = this.rest().charAt(said.length) === '.'
    return draft.spoken && (unitNamed(said) !== '' ? opens || ends : opens && ends && isPlural(said))
  }

  /** Units of more than one word and words that end the phrase. */
  private takeSpecial(lower: string, rest: string): boolean {
    const { draft } = this
    const after = rest.slice(lower.length)
    const speed = readSpeed(rest, draft, lower.length)
    if (lower === 'times' && perTime.test(after) && !numberWords.has(group(/^ \w+ (\w+)/.exec(after), 1)))
      this.take('count', 5, 'time')
    else if (lower === 'per' && /^[ -]cent\b/i.test(after)) this.take('percent', 8)
    else if (speed > 0) this.at += speed
    else if (lower.startsWith('°')) this.take('count', lower.length, rest.slice(0, lower.length))
    else if (lower.length === 7 && lower.endsWith('clock')) {
      draft.number = multiply(draft.number, whole(3600))
      this.take('time-of-day', 7)
    } else if (
      (draft.spoken && rest.startsWith('K') && lower.length === 1) ||
      (lower === 'grand' && !/^ (?!(?:plu|i|wa|les|thi|a)s\b)(?:total|slam|prix|\p{L}+s\b)/iu.test(after))
    ) {
      draft.number = multiply(draft.number, whole(1000))
      this.take(lower === 'k' ? '' : 'USD', lower.length)
      draft.end = this.from + this.at
    } else return false
    return true
  }

  /** The unit that this word is for this number, or ''. */
  private unitOf(said: string, after: string): string {
    const lower = said.toLowerCase()
    // "six times two" multiplies two numbers.
    if (lower === 'times')
      return /^ [\d$€£]/.test(after) || numberWords.has(group(/^ (?:an? )?(\w+)/.exec(after), 1)) ? '' : 'multiplier'
    if (lower === 'time' && this.draft.number.digits === 1n && /^(?:[.,;:!?)]| only)/.test(after)) return 'multiplier'
    if (!this.draft.spoken && said.length === 1 && /^[shdB]$/.test(said)) return shortUnits[said] ?? ''
    // "1 h 52 m"
    if (said === 'm' && /\d ?h $/.test(leftOf(this.text, this.draft.start, 4))) return 'min'
    if (
      said.length < 2 ||
      lower === 'us' ||
      lower === 'rs' ||
      said === 'Tb' ||
      (lower === 'won' && this.draft.number.digits < 100n) ||
      (lower.startsWith('pound') && /^(?: of\b|-)/.test(after))
    )
      return ''
    return unitNamed(lower)
  }

  private takeUnit(said: string, unit: string): void {
    if (unit === 'h' && readHours(this.text, this.draft)) {
      this.at += said.length
      return
    }
    const second = group(/^-(\p{L}{3,}|[sh]r?(?!\p{L}))/u.exec(this.rest().slice(said.length)), 1)
    // GB-hours and the like.
    if (unitNamed(second) !== '')
      this.take(
        'count',
        said.length + 1 + second.length,
        second === 's' ? `${said}-s` : singularOf(`${said}-${second}`),
      )
    else {
      this.take(unit, said.length)
      if (isMoney(unit) && this.draft.place === 0) this.takeCents()
    }
  }

  /** "three dollars fifty": one amount over its unit word. */
  private takeCents(): void {
    const { draft } = this
    const cents = readCents(this.right, this.at)
    if (cents === undefined) return
    draft.number = draft.base = addDecimals(draft.number, cents.value)
    draft.place = cents.value.exponent
    draft.scale = 0
    draft.end = this.from + cents.last
    this.at = cents.end
  }

  private takeNoun(lower: string, rest: string, start: number, isGlued: boolean): void {
    const { draft } = this
    const share = draft.fraction && draft.spoken
    const isOne = draft.fraction || Number(draft.number.digits) === 10 ** -draft.number.exponent
    const lead = share ? /^(?:of )?an? /.exec(rest) : lower === 'of' ? ofThe.exec(rest) : null
    const of = !share && !isOne && lead !== null
    const before = articleBefore(this.text, draft.start) > 0
    // "450 req/s" counts what stands before the rate.
    const isRate = rest.charAt(lower.length) === '/' && /^\p{L}{2,6}\/\p{Ll}/u.test(rest)
    // "number eleven b"
    if (draft.spoken && /^[b-f](?!-)/.test(rest) && lower.length === 1) {
      this.at = start
      return
    }
    const many = of
      ? 'many'
      : isGlued || isRate
        ? 'glued'
        : isOne
          ? 'one'
          : draft.number.digits === 0n
            ? 'zero'
            : before
              ? 'one of a kind'
              : 'many'
    const skip = (share || of) && lead !== null ? lead[0].length : group(model.exec(rest), 0).length
    const found =
      skip > 0 || (share ? isMeasure(lower) || lower === 'pound' : lower !== 'of')
        ? readNoun(this.right, this.at + skip, many)
        : undefined
    this.at = found === undefined || of ? start : found.end
    if (found === undefined) return
    if (draft.spoken && draft.place === 0 && (found.noun === 'metre' || found.noun === 'meter')) this.takeCents()
    // A third of a joke, a quarter of a day's wage: shares of what nobody measures.
    if (
      share &&
      (lead?.[0].startsWith('of') || (lead !== null && /^(?:salary|wage|price|bill|budget)$/.test(found.noun))) &&
      !/^(?:point|length|degree|turn|page|lap|acre|gallon|ton|tonne|yard|pound)$/.test(found.noun) &&
      !isMeasure(found.noun)
    ) {
      this.at = start
      return
    }
    draft.unit = found.unit
    draft.noun = found.noun
  }
}
