import type { Draft } from './draft.ts'
import { few } from './patterns.ts'
import { codes } from './statuses.ts'
import { isMeasure } from './units.ts'

/** What joins the numbers that label things of a kind, or mends the one before: "4, 5 and 11", "nine. No, ten". */
export const connector =
  /^\+?(?:-|–|—| to| and| or| through| of| out of| rather than| &|\/|,(?: and| or)?(?: perhaps| maybe| then)?|[,.]? not| ?(?:→|->)|[,.…]?(?: [—–-])?(?: (?:no|sorry|wait|or rather|i mean|make that),?)+) ?$/i

/** Between two versions: "Rust 1.74 and glibc 2.31". */
const another =
  /^(?:,? and|, or|,|\/) ?(?!about|rough|near|almost|over|under|only|just|around|some|then|below|above|than|with|from|for|the)\p{L}[\w.+-]{2,} $/u

/** A label that is one thing's: "on day 4, 31", "Level three, twenty-five." */
const alone = /\b(?:[OoIi]n|[Bb]y) \p{Ll}+(?<!s) [\p{L}\d-]+$|[.?!:\n]\s*["“]?\p{Lu}\p{Ll}+(?<!s) [\p{L}\d]+$/u
const goesOn = new RegExp(`^(?:,| and| or) (?:\\d|${few})`)
const lastYear = /(?:^|\D)(?:1[5-9]|20)\d\d$/

/** Knows where the last label ended: the rest of "Episodes 3 through 6" is one too. */
export class Series {
  private readonly text: string
  private end = -1
  private number = 0n
  private spoken = false

  constructor(text: string) {
    this.text = text
  }

  /** Takes in a label. */
  learn({ end, number, place, spoken }: Draft): void {
    this.end = end
    this.spoken = spoken
    this.number = place < 0 ? -2n : number.digits
  }

  /** Where the last label ended, -1 when it was asked since. */
  leave(): number {
    const { end } = this
    this.end = -1
    return end
  }

  /** Whether the number right behind a label that ends here, or in its list, labels something too. */
  takes(draft: Draft, end: number): boolean {
    const { text } = this
    if (end < 0 || draft.start - end > 47) return false
    // "Rooms 4 (library), 5 (lab)"
    const gap = text.slice(end, draft.start)
    const joint = gap.startsWith(' (') ? gap.replace(/^ \([^()\d]*\)(?=,| and)/, '') : gap
    const isClock = draft.unit === 'time-of-day' && text.charAt(end - 3) === ':'
    const bare = (draft.unit === '' || isClock) && draft.scale === 0 && !draft.fraction
    return (
      // "ISO 639-2 codes"
      joint === '-' ||
      (bare && this.isItem(draft, joint)) ||
      // "phone 5550 1764"
      (joint === ' ' && bare && this.number > 999n && draft.end - draft.start === 4) ||
      // "item five (5)"
      (joint === ' (' && this.spoken && draft.number.digits === this.number) ||
      (bare && (this.isStatus(draft, end, joint) || (draft.place < 0 && joint.length < 24 && another.test(joint)))) ||
      (joint.length < 20 &&
        (bare || this.isNext(draft, joint, end)) &&
        !this.leaves(draft, end, joint) &&
        connector.test(joint.replace(/\s+/g, ' ')))
    )
  }

  /** "404 instead of 400" */
  private isStatus({ start, end }: Draft, last: number, joint: string): boolean {
    return (
      this.number < 600n &&
      !/[.;!?\n]/.test(joint) &&
      codes.test(this.text.slice(last - 3, last)) &&
      codes.test(this.text.slice(start, end))
    )
  }

  /** "Wire 1 goes to the lamp, 2 to the bell, 3 stays loose": the next number where a clause begins. */
  private isItem({ end, number, spoken, place }: Draft, joint: string): boolean {
    return (
      number.digits === this.number + 1n &&
      place === 0 &&
      spoken === this.spoken &&
      /^ [^.;:!?\n]+, (?:and )?$/.test(joint) &&
      /^(?: (?:and|to) \d+)? (?:is|was|to|for|the|has|goes|stays|with)\b/.test(this.text.slice(end, end + 14))
    )
  }

  /** "sheets 4, 5 and 9 of the set" */
  private isOfMany(end: number): boolean {
    return /\p{Ll}s (?:[\d, ]+|[\p{L}, ]*, \p{L}+)$/u.test(this.text.slice(Math.max(0, end - 20), end))
  }

  /** "Grade 3 and 4 ulcers", "lines 40–52 repeat": the next number after a label, although a noun stands behind it. */
  private isNext({ unit, noun, number, end }: Draft, joint: string, labelEnd: number): boolean {
    return (
      (this.isOfMany(labelEnd) && this.text.startsWith(' of the ', end)) ||
      (unit === 'count' &&
        !isMeasure(noun) &&
        (joint === '–' || (number.digits === this.number + 1n && /^ (?:and|or|to) $/.test(joint))))
    )
  }

  /** "Founded 1987, 230 staff", "at gate 4, ten at a time": what follows is no label. */
  private leaves({ end, start, number, spoken, per }: Draft, labelEnd: number, joint: string): boolean {
    const { number: last, text } = this
    const { digits } = number
    // "in audit 1 and 98 in the next"
    if (digits > 9n * last && digits > 50n && last > 0n && joint.startsWith(' and')) return true
    if (spoken !== this.spoken) return true
    // "11 in 2024 and 4 in 2025"; but "in 1946 and 47"
    if (
      / (?:and|or) /.test(joint) &&
      last > 1499n &&
      last < 2100n &&
      digits < 1000n &&
      (digits < 10n || digits > 99n || digits <= last % 100n)
    )
      return true
    // "at speed 9 and 7 of them"
    if (text.startsWith(' of th', end) && /^,| and/.test(joint) && !this.isOfMany(labelEnd)) return true
    if (!joint.startsWith(',')) return false
    // "at step 5, 270 per second"
    if (per !== '' && joint === ', ') return true
    // "In nineteen hundred, eight"
    if (last > 1099n && digits < 1000n && !/^, (?:and|or|not)/.test(joint)) return true
    const label = labelEnd > 20 ? text.slice(labelEnd - 21, labelEnd) : `\n${text.slice(0, labelEnd)}`
    return (
      (joint === ', ' && digits !== last + 1n && alone.test(label) && !goesOn.test(text.slice(end, end + 12))) ||
      (end - start !== 4 && lastYear.test(label))
    )
  }
}
