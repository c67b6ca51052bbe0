import { leftOf, rightOf } from './around.ts'
import type { Draft } from './draft.ts'
import { group } from './patterns.ts'
import { isRange } from './place.ts'

const places =
  /(?:^|\W)(?:from|in|since|after|before|on|with|use|using|until|be|than|next:?|[^;]*;|gone,|says|shows|runs?|under|below|over|to) $/i

const released = /^ (?:\(|[-–—] )(?:(?:\d\d? \p{L}+|\p{L}+ \d\d?,) 20\d\d|20\d\d-\d\d-\d\d)\)?(?:\n|$)/u

/** Learns from a text which versions it speaks of (7.1.4, v12, Python 3.9), and knows their like without a name. */
export class Versions {
  /** For the first part of a version: whether it was written in three parts or with a v. */
  private readonly known = new Map<number, boolean>()
  /** Those that were written, up to their second part. */
  private readonly exact = new Set<string>()
  /** Where the last one ended. */
  private end = -99

  /** Takes in digits that are no number. */
  learnCode(text: string, start: number, end: number): void {
    const [, major] = /^(\d{1,2})(?:\.\d{1,3}){0,2}$/.exec(text.slice(start, end)) ?? []
    const isVersion = text.charAt(start - 1) === 'v' || /\..+\./.test(text.slice(start, end))
    if (major === undefined || !isVersion) return
    this.known.set(Number(major), true)
    this.exact.add(group(/^v?\d+\.\d+/.exec(text.slice(start, end)), 0))
  }

  /** Takes in a decimal behind a name, or a whole number behind a capital one: Java 21. */
  learnLabel(text: string, draft: Draft): void {
    const said = text.slice(draft.start, draft.end)
    if (draft.place === 0 && draft.number.digits > 9n && /\b\p{Lu}[\p{L}.]+ $/u.test(leftOf(text, draft.start, 24)))
      this.exact.add(said)
    const major = majorOf(draft)
    if (major < 0) return
    this.end = draft.end
    if (!this.known.has(major)) this.known.set(major, false)
  }

  /** "4.2 compares", "moved to 21": what was a version is one when it is said again. */
  private isExact(text: string, { spoken, plain, unit, place, start, end }: Draft): boolean {
    if (this.exact.size === 0 || spoken || !plain || (unit !== '' && (unit !== 'count' || place >= 0))) return false
    if (!this.exact.has(text.slice(start, end)) || isRange.test(text.slice(end, end + 24))) return false
    return place < 0 || /(?:^|\W)(?:to|on|from|than|with|use|run) $/i.test(leftOf(text, start, 6))
  }

  /** Whether a bare decimal heads a line with its date ("4.2 (5 March 2025)"), or is one more of them: "From 6.8 you need", "use 3.11 to 3.14". */
  has(text: string, draft: Draft): boolean {
    if (this.isExact(text, draft)) return true
    if (draft.place < 0 && leftOf(text, draft.start, 1) === '\n' && released.test(rightOf(text, draft.end, 24)))
      return true
    const major = this.known.size === 0 ? -1 : majorOf(draft)
    if (major < 0) return false
    // "MariaDB 10.6, now 11.4"
    if (draft.start - this.end < 48 && /^[^\n]* (?:now|was|then) $/.test(text.slice(this.end, draft.start))) return true
    const isNext = this.known.get(major - 1) === true || this.known.get(major + 1) === true
    const isKnown = this.known.get(major) ?? isNext
    return (isKnown || this.known.has(major)) && places.test(leftOf(text, draft.start, 12))
  }
}

/** The part before the point of a bare decimal, else -1. */
function majorOf({ spoken, fraction, place, plain, unit, number }: Draft): number {
  if (spoken || fraction || !plain || place > -1 || place < -2 || unit !== '') return -1
  return Number(number.digits / 10n ** BigInt(-number.exponent))
}
